#include "graph/query/difference.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "graph/names.hpp"

namespace dossier {
namespace {

using Names = std::map<std::pair<EntityType, std::string>, std::vector<Vertex>>;

Names names_of(const KnowledgeGraph& graph, const std::vector<bool>& taken) {
  Names names;
  for (Vertex vertex = 0; vertex < graph.entity_count(); ++vertex) {
    if (taken[vertex]) continue;
    const Entity& entity = graph.entity(vertex);
    names[{entity.type, std::string(graph.text(entity.name))}].push_back(vertex);
    for (const StringId alias : graph.list(entity.aliases))
      names[{entity.type, std::string(graph.text(alias))}].push_back(vertex);
  }
  return names;
}

// The later graph's vertex of each earlier one; no_vertex where there is none.
std::vector<Vertex> counterparts(const KnowledgeGraph& before, const KnowledgeGraph& after) {
  std::map<std::string_view, Vertex> by_id;
  for (Vertex vertex = 0; vertex < after.entity_count(); ++vertex)
    by_id.emplace(after.text(after.entity(vertex).id), vertex);
  std::vector<Vertex> result(before.entity_count(), no_vertex);
  std::vector<bool> old_taken(before.entity_count()), new_taken(after.entity_count());
  for (Vertex vertex = 0; vertex < before.entity_count(); ++vertex) {
    const auto found = by_id.find(before.text(before.entity(vertex).id));
    if (found == by_id.end()) continue;
    result[vertex] = found->second;
    old_taken[vertex] = new_taken[found->second] = true;
  }
  const Names old_names = names_of(before, old_taken), new_names = names_of(after, new_taken);
  for (const auto& [name, olds] : old_names) {
    const auto news = new_names.find(name);
    if (olds.size() != 1 || news == new_names.end() || news->second.size() != 1) continue;
    const Vertex one = olds.front(), other = news->second.front();
    if (result[one] != no_vertex || new_taken[other]) continue;
    result[one] = other;
    new_taken[other] = true;
  }
  return result;
}

bool is_number(std::string_view word) {
  constexpr auto words = std::to_array<std::string_view>(
      {"two",     "three",    "four",     "five",      "six",   "seven",  "eight",
       "nine",    "ten",      "eleven",   "twelve",    "dozen", "dozens", "several",
       "hundred", "hundreds", "thousand", "thousands", "more",  "than",   "about"});
  const bool digits = std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
  return digits || std::ranges::find(words, word) != words.end();
}

// What claims are matched by: ends and relation always, the rest as far as a step looks at it.
struct Key {
  std::vector<std::string> ends;
  Relation relation = Relation::leads;
  Polarity polarity = Polarity::affirmed;
  std::optional<ModalityClass> modality;
  std::optional<std::vector<std::string>> claimants;
  std::optional<Date> time;
  std::optional<std::string> quantity;

  friend auto operator<=>(const Key&, const Key&) = default;
};

// What a step lets differ.
struct Step {
  bool quantity = false, time = false, modality = false, claimants = false, numbers = false;
};

class Side {
 public:
  // `others`: the later graph's vertices, for an earlier graph; null for the later.
  Side(const ClaimSet& set, const std::vector<Vertex>* others) : graph_(set.graph), others_(others) {
    left.assign(set.claims.begin(), set.claims.end());
  }

  std::vector<Edge> left;  // not matched yet

  [[nodiscard]] Key key(Edge edge, const Step& step) const {
    const Claim& claim = graph_.claim(edge);
    Key key;
    key.ends = {end(graph_.source(edge), step), end(graph_.target(edge), step)};
    if (info(claim.relation).symmetric) std::ranges::sort(key.ends);
    key.relation = claim.relation;
    key.polarity = claim.polarity;
    if (!step.modality) key.modality = class_of(claim.modality);
    if (!step.time) key.time = claim.time;
    if (!step.quantity) key.quantity = std::string(graph_.text(claim.quantity));
    if (step.claimants) return key;
    key.claimants.emplace();
    for (const Vertex claimant : graph_.list(claim.claimants))
      key.claimants->push_back(end(claimant, Step{}));
    return key;
  }

 private:
  [[nodiscard]] std::string end(Vertex vertex, const Step& step) const {
    const Entity& entity = graph_.entity(vertex);
    if (step.numbers && !entity.named) {
      std::string words(to_string(entity.type));
      for (const std::string& word : name_words(graph_.text(entity.name)))
        if (!is_number(word)) words += ' ' + word;
      return words;
    }
    if (others_ == nullptr) return std::to_string(vertex);
    const Vertex other = (*others_)[vertex];
    return other == no_vertex ? "gone " + std::to_string(vertex) : std::to_string(other);
  }

  const KnowledgeGraph& graph_;
  const std::vector<Vertex>* others_;
};

int hardness(const Claim& claim) {
  const ModalityClass modality = class_of(claim.modality);
  const int told = modality == ModalityClass::asserted ? 2 : modality == ModalityClass::alleged ? 1 : 0;
  return 2 * told + (claim.claimants.size == 0 ? 1 : 0);
}

class Comparison {
 public:
  Comparison(const ClaimSet& before, const ClaimSet& after)
      : before_graph_(before.graph),
        after_graph_(after.graph),
        counterparts_(counterparts(before.graph, after.graph)),
        before_(before, &counterparts_),
        after_(after, nullptr) {}

  std::vector<Difference> run() {
    match({});
    match({.quantity = true});
    match({.quantity = true, .time = true});
    match({.quantity = true, .time = true, .modality = true});
    match({.quantity = true, .time = true, .modality = true, .claimants = true});
    match({.quantity = true, .numbers = true});
    match({.quantity = true, .time = true, .numbers = true});
    for (const Edge edge : before_.left) found_.push_back({Change::withdrawn, edge, std::nullopt});
    for (const Edge edge : after_.left) found_.push_back({Change::added, std::nullopt, edge});
    std::ranges::stable_sort(found_, {}, &Difference::change);
    return std::move(found_);
  }

 private:
  // Pairs the claims that are alike but for what the step lets differ.
  void match(const Step& step) {
    std::map<Key, std::vector<std::size_t>> waiting;  // positions, the first at the back
    for (std::size_t i = after_.left.size(); i-- > 0;) waiting[after_.key(after_.left[i], step)].push_back(i);
    std::vector<bool> taken(after_.left.size());
    std::erase_if(before_.left, [&](Edge edge) {
      const auto others = waiting.find(before_.key(edge, step));
      if (others == waiting.end() || others->second.empty()) return false;
      if (!take(edge, after_.left[others->second.back()], step)) return false;
      taken[others->second.back()] = true;
      others->second.pop_back();
      return true;
    });
    std::vector<Edge> left;
    for (std::size_t i = 0; i < taken.size(); ++i)
      if (!taken[i]) left.push_back(after_.left[i]);
    after_.left = std::move(left);
  }

  // Whether the two are one claim told otherwise, or alike.
  bool take(Edge before, Edge after, const Step& step) {
    const Claim& one = before_graph_.claim(before);
    const Claim& other = after_graph_.claim(after);
    const auto tell = [&](Change change) { found_.push_back({change, before, after}); };
    if (step.modality) {
      if (hardness(one) == hardness(other)) return false;
      tell(hardness(one) < hardness(other) ? Change::hardened : Change::softened);
    }
    const std::string_view old_words = before_graph_.text(one.quantity);
    const std::string_view new_words = after_graph_.text(other.quantity);
    const bool requantified = !old_words.empty() && !new_words.empty() && old_words != new_words;
    if (step.numbers || requantified) tell(Change::number);
    if (step.time && one.time != other.time) tell(Change::date);
    return true;
  }

  const KnowledgeGraph& before_graph_;
  const KnowledgeGraph& after_graph_;
  std::vector<Vertex> counterparts_;
  Side before_, after_;
  std::vector<Difference> found_;
};

}  // namespace

std::vector<Difference> differences(const ClaimSet& before, const ClaimSet& after) {
  return Comparison(before, after).run();
}

}  // namespace dossier
