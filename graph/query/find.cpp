#include "graph/query/find.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>
#include <utility>

#include "graph/names.hpp"

namespace dossier {
namespace {

// How well a name fits, by what had to be forgiven. Within a class, slips of the keys cost one each.
constexpr int the_name = 100, an_alias = 90, by_initials = 80, by_surname = 75, by_some_words = 70;
constexpr int misspelt = 60, some_words_misspelt = 50, far_off = 20;

constexpr std::size_t types = 5;

// What was asked for, as it is compared with things of each type.
struct Question {
  explicit Question(std::string_view words) : text(words), acronym(is_acronym(words)) {
    for (std::size_t type = 0; type < types; ++type)
      keys[type] = name_key(words, static_cast<EntityType>(type));
  }
  std::string text;
  bool acronym;
  std::array<std::string, types> keys;
};

// Slips allowed in a word of this length: a short word becomes another word too easily.
std::size_t slips_allowed(std::string_view word) {
  return word.size() >= 9 ? 2 : word.size() >= 5 ? 1 : 0;
}

// The slips that make the one word of the other; nothing where there would be too many.
std::optional<std::size_t> slips_between(std::string_view asked, std::string_view word, std::size_t allowed) {
  for (std::size_t slips = 0; slips <= allowed; ++slips)
    if (within_edits(asked, word, slips)) return slips;
  return std::nullopt;
}

// How many slips find each word that was asked for among the words of a name; nothing where one is not found.
std::optional<std::size_t> slips_to_find(const std::vector<std::string_view>& asked,
                                         std::vector<std::string_view> words, std::size_t more_slips) {
  std::size_t total = 0;
  for (const std::string_view word : asked) {
    std::optional<std::pair<std::size_t, std::size_t>> best;  // slips, position
    for (std::size_t i = 0; i < words.size(); ++i) {
      const auto slips = slips_between(word, words[i], slips_allowed(word) + more_slips);
      if (slips && (!best || *slips < best->first)) best = std::pair(*slips, i);
    }
    if (!best) return std::nullopt;
    total += best->first;
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(best->second));
  }
  return total;
}

bool shares_initials(const Question& question, std::string_view form) {
  if (question.acronym) return spells_out(form, question.text);
  return is_acronym(form) && spells_out(question.text, form);
}

// 0: no match.
int score_of(const Question& question, std::string_view form, EntityType type, bool is_name) {
  const std::string& asked = question.keys[static_cast<std::size_t>(type)];
  const std::string key = name_key(form, type);
  if (asked.empty() || key.empty()) return 0;
  if (asked == key) return is_name ? the_name : an_alias;
  if (type != EntityType::person && shares_initials(question, form)) return by_initials;
  const std::vector<std::string_view> asked_words = words_of(asked), words = words_of(key);
  const auto slips = slips_to_find(asked_words, words, 0);
  if (!slips) return 0;
  const bool whole = asked_words.size() == words.size();
  const int forgiven = static_cast<int>(*slips);
  if (forgiven > 0) return (whole ? misspelt : some_words_misspelt) - forgiven;
  if (whole) return an_alias - 1;  // the same words in another order
  const bool surname = type == EntityType::person && asked_words.size() == 1 && asked == words.back();
  return surname ? by_surname : by_some_words;
}

template <typename Score>
Match best_match(const KnowledgeGraph& graph, Vertex vertex, const Score& score) {
  const Entity& entity = graph.entity(vertex);
  Match match{vertex, 0, {}};
  const auto consider = [&](StringId form, bool is_name) {
    const int value = score(graph.text(form), entity.type, is_name);
    if (value <= match.score) return;
    match.score = value;
    match.matched = graph.text(form);
  };
  consider(entity.name, true);
  for (const StringId alias : graph.list(entity.aliases)) consider(alias, false);
  return match;
}

template <typename Score>
std::vector<Match> ranked(const KnowledgeGraph& graph, std::size_t limit, const Score& score) {
  std::vector<Match> matches;
  for (Vertex vertex = 0; vertex < graph.entity_count(); ++vertex) {
    Match match = best_match(graph, vertex, score);
    if (match.score > 0) matches.push_back(std::move(match));
  }
  const auto claims = [&](const Match& match) { return boost::degree(match.vertex, graph.graph()); };
  std::ranges::sort(matches, [&](const Match& a, const Match& b) {
    return std::tuple(b.score, claims(b), a.vertex) < std::tuple(a.score, claims(a), b.vertex);
  });
  if (matches.size() > limit) matches.resize(limit);
  return matches;
}

// Names of which some word is nearly one that was asked for: what an unknown name may have meant.
std::vector<Match> nearest(const KnowledgeGraph& graph, const Question& question, std::size_t limit) {
  return ranked(graph, limit, [&](std::string_view form, EntityType type, bool) {
    const std::string key = name_key(form, type);
    const std::vector<std::string_view> words = words_of(key);
    int found = 0;
    for (const std::string_view asked : words_of(question.keys[static_cast<std::size_t>(type)])) {
      const std::size_t allowed = asked.size() < 4 ? 0 : slips_allowed(asked) + 1;
      const bool near = std::ranges::any_of(
          words, [&](std::string_view word) { return slips_between(asked, word, allowed).has_value(); });
      if (near && asked.size() > 2) ++found;
    }
    return found == 0 ? 0 : std::min(far_off + found, some_words_misspelt - 1);
  });
}

std::optional<Vertex> with_id(const KnowledgeGraph& graph, std::string_view id) {
  Vertex begin = 0, end = static_cast<Vertex>(graph.entity_count());
  while (begin < end) {
    const Vertex middle = begin + (end - begin) / 2;
    if (graph.text(graph.entity(middle).id) < id)
      begin = middle + 1;
    else
      end = middle;
  }
  const bool found = begin < graph.entity_count() && graph.text(graph.entity(begin).id) == id;
  return found ? std::optional(begin) : std::nullopt;
}

constexpr std::size_t candidates_listed = 10;

}  // namespace

std::vector<Match> find(const KnowledgeGraph& graph, std::string_view words, std::size_t limit) {
  const Question question(words);
  return ranked(graph, limit, [&](std::string_view form, EntityType type, bool is_name) {
    return score_of(question, form, type, is_name);
  });
}

Resolution resolve(const KnowledgeGraph& graph, std::string_view name) {
  Resolution resolution;
  if (const auto vertex = with_id(graph, name)) {
    resolution.vertex = *vertex;
    return resolution;
  }
  std::vector<Match> matches = find(graph, name, graph.entity_count());
  if (matches.empty()) {
    resolution.candidates = nearest(graph, Question(name), candidates_listed);
    return resolution;
  }
  const int best = matches.front().score;
  std::erase_if(matches, [best](const Match& match) { return match.score < best; });
  const auto named = [&](const Match& match) { return graph.entity(match.vertex).named; };
  if (std::ranges::count_if(matches, named) == 1)
    std::erase_if(matches, [&](const Match& match) { return !named(match); });
  if (matches.size() == 1) {
    resolution.vertex = matches.front().vertex;
    return resolution;
  }
  resolution.ambiguous = true;
  if (matches.size() > candidates_listed) matches.resize(candidates_listed);
  resolution.candidates = std::move(matches);
  return resolution;
}

}  // namespace dossier
