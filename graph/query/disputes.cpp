#include "graph/query/disputes.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "graph/query/coverage.hpp"
#include "graph/query/denials.hpp"
#include "graph/query/quantities.hpp"

namespace dossier {
namespace {

bool has(const std::vector<std::uint32_t>& sorted, std::uint32_t article) {
  return std::ranges::binary_search(sorted, article);
}

// The words of the claim that tell how many: its quantity, or an end that is an unnamed group.
std::string_view quantity_words(const KnowledgeGraph& graph, Edge edge) {
  const auto tells = [](std::string_view words) { return number_in(words) || vague_number(words); };
  const Claim& claim = graph.claim(edge);
  if (tells(graph.text(claim.quantity))) return graph.text(claim.quantity);
  for (const Vertex end : {graph.target(edge), graph.source(edge)}) {
    const Entity& entity = graph.entity(end);
    if (!entity.named && entity.type != EntityType::event && tells(graph.text(entity.name))) {
      return graph.text(entity.name);
    }
  }
  return {};
}

class DisputeReader {
 public:
  DisputeReader(const KnowledgeGraph& graph, const Denials& denials) : graph_(graph), denials_(denials) {}

  Dispute of(Topic topic) const {
    Dispute dispute;
    for (const Edge edge : topic.claims) take_stance(edge, dispute);
    dispute.denying = each_once(graph_, std::move(dispute.denying));
    dispute.numbers = numbers(topic);
    dispute.times = times(topic);
    dispute.topic = std::move(topic);
    return dispute;
  }

  // What only a dispute needs to know.
  void complete(Dispute& dispute) const {
    const Topic& topic = dispute.topic;
    dispute.support = support(graph_, topic.claims);
    std::vector<Edge> all = topic.claims;
    all.insert(all.end(), dispute.denying.begin(), dispute.denying.end());
    const auto telling = articles_behind(graph_, all);
    const auto at_target = articles_at(graph_, topic.target.thing);
    for (const std::uint32_t article : articles_at(graph_, topic.source.thing)) {
      const bool could_tell = lasts(topic.relation) || in_time(graph_, article, topic.claims);
      if (has(at_target, article) && !has(telling, article) && could_tell) dispute.silent.push_back(article);
    }
  }

  static bool disagrees(const Dispute& dispute) {
    const bool contradicted =
        !dispute.affirming.empty() && !(dispute.denying.empty() && dispute.hedging.empty());
    return contradicted || !dispute.numbers.empty() || !dispute.times.empty();
  }

 private:
  void take_stance(Edge edge, Dispute& dispute) const {
    const Claim& claim = graph_.claim(edge);
    denials_.add(edge, dispute.denying);
    if (class_of(claim.modality) == ModalityClass::not_yet) return;
    if (claim.polarity == Polarity::negated) {
      dispute.denying.push_back(edge);
    } else if (claim.modality == Modality::alleged) {
      dispute.hedging.push_back(edge);
    } else {
      dispute.affirming.push_back(edge);
    }
  }

  [[nodiscard]] std::vector<Value> numbers(const Topic& topic) const {
    const bool counts =
        !lasts(topic.relation) || topic.relation == Relation::member_of || topic.relation == Relation::hosts;
    if (!counts) return {};
    using Key = std::pair<std::int64_t, std::string_view>;
    std::map<Key, Value> values;
    std::set<std::int64_t> different;
    for (const Edge edge : topic.claims) {
      const std::string_view words = quantity_words(graph_, edge);
      if (words.empty() || graph_.claim(edge).polarity == Polarity::negated) continue;
      const auto number = number_in(words);
      if (number) different.insert(*number);
      Value& value = values[number ? Key(*number, {}) : Key(-1, words)];
      if (value.words.empty()) value.words = words;
      value.claims.push_back(edge);
    }
    return different.size() < 2 ? std::vector<Value>{} : listed(std::move(values));
  }

  [[nodiscard]] std::vector<Value> times(const Topic& topic) const {
    if (!lasts(topic.relation)) return {};
    std::map<Date, Value> values;
    for (const Edge edge : topic.claims) {
      const Claim& claim = graph_.claim(edge);
      if (!claim.time.known() || claim.polarity == Polarity::negated) continue;
      Value& value = values[claim.time];
      value.words = to_string(claim.time);
      value.claims.push_back(edge);
    }
    bool differ = false;
    for (const auto& [a, first] : values)
      for (const auto& [b, second] : values) differ = differ || (!contains(a, b) && !contains(b, a));
    return differ ? listed(std::move(values)) : std::vector<Value>{};
  }

  template <typename Key>
  static std::vector<Value> listed(std::map<Key, Value> values) {
    std::vector<Value> result;
    for (auto& [key, value] : values) result.push_back(std::move(value));
    return result;
  }

  const KnowledgeGraph& graph_;
  const Denials& denials_;
};

}  // namespace

std::vector<Dispute> disputes(const KnowledgeGraph& graph, const TopicChoice& choice) {
  const Denials denials(graph);
  const DisputeReader comparison(graph, denials);
  std::vector<Dispute> disputes;
  for (Topic& topic : topics(graph, choice)) {
    if (topic.relation == Relation::accused) continue;
    Dispute dispute = comparison.of(std::move(topic));
    if (!DisputeReader::disagrees(dispute)) continue;
    comparison.complete(dispute);
    disputes.push_back(std::move(dispute));
  }
  std::ranges::stable_sort(disputes, std::greater(), [](const Dispute& one) { return one.support.origins; });
  return disputes;
}

}  // namespace dossier
