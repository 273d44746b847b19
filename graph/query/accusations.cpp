#include "graph/query/accusations.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "graph/query/coverage.hpp"
#include "graph/query/denials.hpp"

namespace dossier {
namespace {

constexpr std::uint32_t near_bytes = 300;  // between an accusation and what it is of

bool stand_together(const KnowledgeGraph& graph, Edge a, Edge b) {
  for (const Evidence& left : graph.evidence(graph.claim(a))) {
    for (const Evidence& right : graph.evidence(graph.claim(b))) {
      const bool near =
          left.span.begin < right.span.end + near_bytes && right.span.begin < left.span.end + near_bytes;
      if (left.article == right.article && near) return true;
    }
  }
  return false;
}

// Whether the relation is something to be blamed for: what police and courts do to find out is not.
bool is_harm(Relation relation) {
  using enum Relation;
  const bool finding_out = relation == investigated || relation == uncovered || relation == foiled;
  return info(relation).group == RelationGroup::material_conflict && !finding_out;
}

// What somebody is blamed with. Who says it of himself claims it, and is not accused.
bool is_allegation(const KnowledgeGraph& graph, Edge edge) {
  const Claim& claim = graph.claim(edge);
  const Vertex source = graph.source(edge);
  const auto claimants = graph.list(claim.claimants);
  const bool boast = !claimants.empty() && claimants.back() == source;
  return is_harm(claim.relation) && claim.modality == Modality::alleged && !boast &&
         claim.polarity == Polarity::affirmed && graph.entity(source).type != EntityType::event;
}

class Accusations {
 public:
  Accusations(const KnowledgeGraph& graph, const TopicChoice& choice)
      : graph_(graph), choice_(choice), denials_(graph) {}

  std::vector<Accusation> all() {
    for (const Edge edge : graph_.edges()) {
      const Claim& claim = graph_.claim(edge);
      if (claim.relation == Relation::accused && claim.polarity == Polarity::affirmed) accuse(edge);
    }
    for (const Edge edge : graph_.edges())
      if (is_allegation(graph_, edge) && !told_.contains(graph_.claim(edge).id)) allege(edge);
    std::vector<Accusation> result;
    for (auto& [ends, accusation] : found_) {
      if (!is_about(accusation)) continue;
      accusation.allegations = each_once(graph_, std::move(accusation.allegations));
      if (!result.empty() && same_matter(result.back(), accusation)) {
        join(result.back(), accusation);
      } else {
        result.push_back(std::move(accusation));
      }
    }
    for (Accusation& accusation : result) finish(accusation);
    std::ranges::stable_sort(result, std::greater(),
                             [](const Accusation& one) { return one.support.origins; });
    return result;
  }

 private:
  Accusation& between(Vertex accuser, Vertex accused) {
    Accusation& accusation = found_[{accused, accuser}];
    if (accuser != no_vertex) accusation.accusers = {accuser};
    accusation.accused = accused;
    return accusation;
  }

  void accuse(Edge edge) {
    Accusation& accusation = between(graph_.source(edge), graph_.target(edge));
    accusation.accusations.push_back(edge);
    for (auto [other, end] = boost::out_edges(accusation.accused, graph_.graph()); other != end; ++other) {
      if (!is_allegation(graph_, *other) || !stand_together(graph_, edge, *other)) continue;
      accusation.allegations.push_back(*other);
      told_.insert(graph_.claim(*other).id);
    }
  }

  void allege(Edge edge) {
    const auto claimants = graph_.list(graph_.claim(edge).claimants);
    between(claimants.empty() ? no_vertex : claimants.back(), graph_.source(edge))
        .allegations.push_back(edge);
  }

  [[nodiscard]] bool is_about(const Accusation& accusation) const {
    const auto fits = [&](Edge edge) {
      const bool relation = !choice_.relation || graph_.claim(edge).relation == *choice_.relation;
      const bool thing = choice_.about == no_vertex || has_accuser(accusation, choice_.about) ||
                         accusation.accused == choice_.about || graph_.target(edge) == choice_.about;
      return relation && thing;
    };
    return std::ranges::any_of(accusation.accusations, fits) ||
           std::ranges::any_of(accusation.allegations, fits);
  }

  static bool has_accuser(const Accusation& accusation, Vertex vertex) {
    return std::ranges::find(accusation.accusers, vertex) != accusation.accusers.end();
  }

  static bool same_matter(const Accusation& a, const Accusation& b) {
    return a.accused == b.accused && !a.allegations.empty() && a.allegations == b.allegations;
  }

  static void join(Accusation& to, const Accusation& from) {
    to.accusers.insert(to.accusers.end(), from.accusers.begin(), from.accusers.end());
    to.accusations.insert(to.accusations.end(), from.accusations.begin(), from.accusations.end());
  }

  void finish(Accusation& accusation) const {
    std::vector<Edge> all = accusation.accusations;
    all.insert(all.end(), accusation.allegations.begin(), accusation.allegations.end());
    accusation.support = support(graph_, all);
    for (const Edge edge : all) denials_.add(edge, accusation.denials);
    accusation.denials = each_once(graph_, std::move(accusation.denials));
  }

  const KnowledgeGraph& graph_;
  const TopicChoice& choice_;
  Denials denials_;
  std::map<std::pair<Vertex, Vertex>, Accusation> found_;  // by accused, accuser
  std::set<std::uint64_t> told_;                           // allegations that go with an accusation
};

// The claims that tell of the event with somebody who did it, and those that tell of it without.
struct Telling {
  std::vector<Edge> with_agent, others;
};

}  // namespace

std::vector<Accusation> accusations(const KnowledgeGraph& graph, const TopicChoice& choice) {
  return Accusations(graph, choice).all();
}

std::vector<AgentGap> agent_gaps(const KnowledgeGraph& graph, const TopicChoice& choice) {
  std::map<Vertex, Telling> events;
  for (const Edge edge : graph.edges()) {
    const Claim& claim = graph.claim(edge);
    if (claim.event != no_vertex) events[claim.event].with_agent.push_back(edge);
    if (claim.relation == Relation::agent) events[graph.target(edge)].with_agent.push_back(edge);
    if (claim.relation == Relation::target) events[graph.target(edge)].others.push_back(edge);
  }
  std::vector<AgentGap> gaps;
  for (auto& [event, telling] : events) {
    const auto fits = [&](Edge edge) {
      return choice.about == no_vertex || event == choice.about || graph.source(edge) == choice.about ||
             graph.target(edge) == choice.about;
    };
    const auto named = articles_behind(graph, telling.with_agent);
    AgentGap gap{event, std::move(telling.with_agent), {}};
    for (const Edge edge : telling.others) {
      const auto articles = articles_behind(graph, {edge});
      const bool silent = std::ranges::any_of(
          articles, [&](std::uint32_t a) { return !std::ranges::binary_search(named, a); });
      if (silent) gap.without_agent.push_back(edge);
    }
    const bool relation = !choice.relation || graph.entity(event).event_type == choice.relation;
    const bool thing =
        std::ranges::any_of(gap.with_agent, fits) || std::ranges::any_of(gap.without_agent, fits);
    if (!gap.with_agent.empty() && !gap.without_agent.empty() && relation && thing)
      gaps.push_back(std::move(gap));
  }
  return gaps;
}

}  // namespace dossier
