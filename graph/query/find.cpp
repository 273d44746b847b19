#include "graph/query/find.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "graph/each_once.hpp"
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

  [[nodiscard]] std::set<std::string> distinct_keys() const { return {keys.begin(), keys.end()}; }

  std::string text;
  bool acronym;
  std::array<std::string, types> keys;
};

// Slips allowed in a word of this length: a short word becomes another word too easily.
std::size_t slips_allowed(std::string_view word) {
  return word.size() >= 9 ? 2 : word.size() >= 5 ? 1 : 0;
}

// In a word of a name that is not known.
std::size_t slips_of_unknown(std::string_view word) {
  return word.size() < 4 ? 0 : slips_allowed(word) + 1;
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

// The entities among which all must be that a question can mean: by words as they are asked for, or nearly
// so.
class Candidates {
 public:
  explicit Candidates(const NameIndex& names) : names_(names) {}

  // With a name that has all the words of some key, each as it is; or by initials.
  std::vector<Vertex> exact(const Question& question) {
    add_exact(question);
    return take();
  }

  // Those, and with a name that has all the words of some key, each with the slips that are allowed.
  std::vector<Vertex> all(const Question& question) {
    add_exact(question);
    for (const std::string& key : question.distinct_keys())
      add_with_all(key, [&](std::string_view word) { return words_near(word, slips_allowed(word)); });
    return take();
  }

  // With a name that has a word near one that was asked for, as near as an unknown one may be.
  std::vector<Vertex> near_any(const Question& question) {
    for (const std::string& key : question.distinct_keys()) {
      for (const std::string_view word : words_of(key))
        for (const NameIndex::Entry entry : words_near(word, slips_of_unknown(word))) add(entry);
    }
    return take();
  }

 private:
  void add_exact(const Question& question) {
    for (const std::string& key : question.distinct_keys()) {
      add_with_all(key, [&](std::string_view word) {
        const auto entry = names_.word(word);
        return entry ? std::vector{*entry} : std::vector<NameIndex::Entry>();
      });
    }
    add_by_initials(question);
  }

  // The entities of the rarest word are enough: each that is meant has that word too.
  template <typename EntriesOf>
  void add_with_all(std::string_view key, const EntriesOf& entries_of) {
    std::optional<std::vector<NameIndex::Entry>> rarest;
    std::size_t fewest = 0;
    for (const std::string_view word : words_of(key)) {
      std::vector<NameIndex::Entry> entries = entries_of(word);
      std::size_t entities = 0;
      for (const NameIndex::Entry entry : entries) entities += names_.entities(entry).size();
      if (rarest && entities >= fewest) continue;
      rarest = std::move(entries);
      fewest = entities;
    }
    if (!rarest) return;
    for (const NameIndex::Entry entry : *rarest) add(entry);
  }

  void add_by_initials(const Question& question) {
    if (question.acronym) {
      if (const auto entry = names_.initials(letters_of(question.text))) add(*entry);
      return;
    }
    for (const std::string& letters : initials_of(question.text))
      if (const auto entry = names_.acronym(letters)) add(*entry);
  }

  const std::vector<NameIndex::Entry>& words_near(std::string_view asked, std::size_t slips) {
    const auto [known, is_new] = near_.try_emplace({std::string(asked), slips});
    if (!is_new) return known->second;
    const std::uint64_t letters = letter_set(asked);
    for (NameIndex::Entry entry = names_.first_word(); entry < names_.size(); ++entry) {
      const std::string_view word = names_.text(entry);
      if (word.size() > asked.size() + slips || asked.size() > word.size() + slips) continue;
      // A slip takes at most one letter out and puts one in.
      if (static_cast<std::size_t>(std::popcount(letters ^ letter_set(word))) > 2 * slips) continue;
      if (within_edits(asked, word, slips)) known->second.push_back(entry);
    }
    return known->second;
  }

  static std::uint64_t letter_set(std::string_view word) {
    std::uint64_t set = 0;
    for (const char c : word) set |= std::uint64_t{1} << (static_cast<unsigned char>(c) % 64U);
    return set;
  }

  void add(NameIndex::Entry entry) {
    const auto entities = names_.entities(entry);
    found_.insert(found_.end(), entities.begin(), entities.end());
  }

  std::vector<Vertex> take() {
    sort_each_once(found_);
    return std::exchange(found_, {});
  }

  const NameIndex& names_;
  std::map<std::pair<std::string, std::size_t>, std::vector<NameIndex::Entry>> near_;
  std::vector<Vertex> found_;
};

template <typename Score>
std::vector<Match> ranked(const KnowledgeGraph& graph, const std::vector<Vertex>& candidates,
                          const Score& score) {
  std::vector<Match> matches;
  for (const Vertex vertex : candidates) {
    Match match = best_match(graph, vertex, score);
    if (match.score > 0) matches.push_back(std::move(match));
  }
  const auto claims = [&](const Match& match) { return graph.entity(match.vertex).claims; };
  std::ranges::sort(matches, [&](const Match& a, const Match& b) {
    return std::tuple(b.score, claims(b), a.vertex) < std::tuple(a.score, claims(a), b.vertex);
  });
  return matches;
}

// What an unknown name may have meant: names of which some word is nearly one that was asked for.
std::vector<Match> nearest(const KnowledgeGraph& graph, const Question& question, std::size_t limit) {
  const auto candidates = Candidates(graph.names()).near_any(question);
  std::vector<Match> matches = ranked(graph, candidates, [&](std::string_view form, EntityType type, bool) {
    const std::string key = name_key(form, type);
    const std::vector<std::string_view> words = words_of(key);
    int found = 0;
    for (const std::string_view asked : words_of(question.keys[static_cast<std::size_t>(type)])) {
      const bool near = std::ranges::any_of(words, [&](std::string_view word) {
        return slips_between(asked, word, slips_of_unknown(asked)).has_value();
      });
      if (near && asked.size() > 2) ++found;
    }
    return found == 0 ? 0 : std::min(far_off + found, some_words_misspelt - 1);
  });
  if (matches.size() > limit) matches.resize(limit);
  return matches;
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

// The best matches, that many where there are so many.
std::vector<Match> best_matches(const KnowledgeGraph& graph, std::string_view words, std::size_t at_least) {
  const Question question(words);
  const auto score = [&](std::string_view form, EntityType type, bool is_name) {
    return score_of(question, form, type, is_name);
  };
  Candidates candidates(graph.names());
  std::vector<Match> matches = ranked(graph, candidates.exact(question), score);
  const auto as_spelt = [](const Match& match) { return match.score > misspelt; };
  const auto found = static_cast<std::size_t>(std::ranges::count_if(matches, as_spelt));
  return found >= at_least ? matches : ranked(graph, candidates.all(question), score);
}

constexpr std::size_t candidates_listed = 10;

}  // namespace

std::vector<Match> find(const KnowledgeGraph& graph, std::string_view words, std::size_t limit) {
  std::vector<Match> matches = best_matches(graph, words, limit);
  if (matches.size() > limit) matches.resize(limit);
  return matches;
}

Resolution resolve(const KnowledgeGraph& graph, std::string_view name) {
  Resolution resolution;
  if (const auto vertex = with_id(graph, name)) {
    resolution.vertex = *vertex;
    return resolution;
  }
  std::vector<Match> matches = best_matches(graph, name, 1);
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
