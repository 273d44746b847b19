#include "extract/model/evaluation.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <set>
#include <span>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "extract/model/alignment.hpp"

namespace dossier::evaluation {
namespace {

constexpr std::array<std::string_view, 10> reported_relations = {
    "nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "conj", "ccomp", "acl:relcl", "appos"};

constexpr std::array<std::string_view, 5> name_types = {"PER", "ORG", "LOC", "EVENT", "MISC"};
constexpr std::size_t named_things = 3;  // the first of them: people, organizations, locations

constexpr std::uint64_t whole = 10000;

std::uint64_t share(std::uint64_t part, std::uint64_t of) {
  return of == 0 ? 0 : (part * whole * 2 + of) / (of * 2);
}

void check_characters(const std::string& gold, const std::string& system) {
  if (gold == system) return;
  const auto [at, other] = std::ranges::mismatch(gold, system);
  const auto begin = static_cast<std::size_t>(at - gold.begin());
  throw std::runtime_error("the two are not the same text: after " + std::to_string(begin) +
                           " bytes without blanks, gold goes on '" + gold.substr(begin, 20) +
                           "', the system '" + system.substr(begin, 20) + "'");
}

Score compare_spans(const std::vector<Span>& gold, const std::vector<Span>& system) {
  Score score{gold.size(), system.size(), 0, 0};
  for (std::size_t g = 0, s = 0; g < gold.size() && s < system.size();) {
    if (gold[g] == system[s]) {
      ++score.correct;
      ++g;
      ++s;
    } else if (gold[g].begin < system[s].begin ||
               (gold[g].begin == system[s].begin && gold[g].end < system[s].end)) {
      ++g;
    } else {
      ++s;
    }
  }
  return score;
}

std::string_view without_subtype(std::string_view relation) {
  return relation.substr(0, relation.find(':'));
}

// The words of two texts, aligned.
class WordScores {
 public:
  WordScores(const AnnotatedText& gold, const AnnotatedText& system)
      : gold_(gold.words),
        system_(system.words),
        pairs_(align_words(gold.words, system.words)),
        gold_of_(system.words.size(), not_aligned) {
    for (const auto& [g, s] : pairs_) gold_of_[s] = g;
  }

  // Whether the gold text tells this of any word.
  [[nodiscard]] bool known(std::string Word::*layer) const {
    return std::ranges::any_of(
        gold_, [layer](const Word& word) { return !(word.*layer).empty() && word.*layer != "_"; });
  }

  using Test = std::function<bool(const Word& gold, const Word& system)>;
  [[nodiscard]] Score count(const Test& agree) const {
    Score score{gold_.size(), system_.size(), 0, pairs_.size()};
    for (const auto& [g, s] : pairs_) score.correct += agree(gold_[g], system_[s]) ? 1 : 0;
    return score;
  }

  [[nodiscard]] bool same_head(const Word& gold, const Word& system) const {
    if (gold.head == root_word || system.head == root_word) return gold.head == system.head;
    return gold.head != no_word && system.head != no_word && gold_of_[system.head] == gold.head;
  }

  // Of the words with this relation, subtype and all.
  [[nodiscard]] Score count_relation(std::string_view relation) const {
    const auto has = [relation](const Word& word) { return word.deprel == relation; };
    Score score = count([&](const Word& gold, const Word& system) {
      return has(gold) && has(system) && same_head(gold, system);
    });
    score.gold = static_cast<std::uint64_t>(std::ranges::count_if(gold_, has));
    score.system = static_cast<std::uint64_t>(std::ranges::count_if(system_, has));
    score.aligned = 0;
    return score;
  }

 private:
  static constexpr std::uint32_t not_aligned = no_word - 1;

  const std::vector<Word>& gold_;
  const std::vector<Word>& system_;
  std::vector<WordPair> pairs_;
  std::vector<std::uint32_t> gold_of_;  // of each system word
};

void add_word_measures(const WordScores& words, std::vector<Measure>& measures) {
  const auto add = [&](const char* name, std::string Word::*layer, const WordScores::Test& agree) {
    if (words.known(layer)) measures.push_back({name, words.count(agree)});
  };
  add("Words", &Word::form, [](const Word&, const Word&) { return true; });
  add("UPOS", &Word::upos, [](const Word& g, const Word& s) { return g.upos == s.upos; });
  add("XPOS", &Word::xpos, [](const Word& g, const Word& s) { return g.xpos == s.xpos; });
  add("UFeats", &Word::features, [](const Word& g, const Word& s) { return g.features == s.features; });
  add("Lemmas", &Word::lemma,
      [](const Word& g, const Word& s) { return g.lemma == "_" || g.lemma == s.lemma; });
  add("UAS", &Word::deprel, [&](const Word& g, const Word& s) { return words.same_head(g, s); });
  add("LAS", &Word::deprel, [&](const Word& g, const Word& s) {
    return words.same_head(g, s) && without_subtype(g.deprel) == without_subtype(s.deprel);
  });
}

// Names that begin in [span.begin, span.end), of these types.
std::vector<NameSpan> select(const std::vector<NameSpan>& names, Span span,
                             std::span<const std::string_view> types) {
  std::vector<NameSpan> kept;
  std::ranges::copy_if(names, std::back_inserter(kept), [&](const NameSpan& name) {
    return std::ranges::find(types, name.type) != types.end() && name.span.begin >= span.begin &&
           name.span.begin < span.end;
  });
  return kept;
}

void add_names(const AnnotatedText& gold, const AnnotatedText& system, Span part, const std::string& label,
               std::vector<Measure>& measures) {
  const auto add = [&](std::span<const std::string_view> types, const std::string& name) {
    measures.push_back(
        {label + name, compare_names(select(gold.names, part, types), select(system.names, part, types))});
  };
  for (const std::string_view& type : name_types) add({&type, 1}, std::string(type));
  add(std::span(name_types).first(named_things), "PER ORG LOC");
  add(name_types, "all");
}

void append_row(std::string& text, std::string_view name, const std::array<std::string, 4>& cells) {
  constexpr std::size_t first_width = 24;
  constexpr std::size_t width = 10;
  text.append(name).append(first_width - std::min(first_width, name.size()), ' ');
  for (const std::string& cell : cells) text.append(width - std::min(width, cell.size()), ' ').append(cell);
  text.erase(text.find_last_not_of(' ') + 1);
  text += '\n';
}

std::string percent(std::uint64_t hundredths) {
  const std::string digits = std::to_string(hundredths % 100);
  return std::to_string(hundredths / 100) + (digits.size() < 2 ? ".0" : ".") + digits;
}

void append_table(std::string& text, std::string_view title, const std::vector<Measure>& measures) {
  const auto nothing = [](const Measure& measure) { return measure.score.gold + measure.score.system == 0; };
  if (std::ranges::all_of(measures, nothing)) return;
  if (!text.empty()) text += '\n';
  append_row(text, title, {"precision", "recall", "F1", "aligned"});
  for (const Measure& measure : measures) {
    if (nothing(measure)) continue;
    const Score& score = measure.score;
    append_row(text, measure.name,
               {percent(score.precision()), percent(score.recall()), percent(score.f1()),
                score.aligned == 0 ? std::string() : percent(score.accuracy())});
  }
}

}  // namespace

std::uint64_t Score::precision() const {
  return share(correct, system);
}
std::uint64_t Score::recall() const {
  return share(correct, gold);
}
std::uint64_t Score::f1() const {
  return share(2 * correct, gold + system);
}
std::uint64_t Score::accuracy() const {
  return share(correct, aligned);
}

Score compare_names(const std::vector<NameSpan>& gold, const std::vector<NameSpan>& system) {
  std::set<std::pair<Span, std::string_view>> wanted;
  for (const NameSpan& name : gold) wanted.emplace(name.span, name.type);
  Score score{gold.size(), system.size(), 0, 0};
  for (const NameSpan& name : system) score.correct += wanted.erase({name.span, name.type});
  return score;
}

Evaluation evaluate(const AnnotatedText& gold, const AnnotatedText& system) {
  check_characters(gold.characters, system.characters);
  Evaluation evaluation;
  evaluation.measures = {{"Tokens", compare_spans(gold.tokens, system.tokens)},
                         {"Sentences", compare_spans(gold.sentences, system.sentences)}};
  const WordScores words(gold, system);
  add_word_measures(words, evaluation.measures);
  for (const std::string_view relation : reported_relations) {
    if (!words.known(&Word::deprel)) break;
    evaluation.relations.push_back({std::string(relation), words.count_relation(relation)});
  }
  if (gold.names.empty()) return evaluation;
  const auto size = static_cast<std::uint32_t>(gold.characters.size());
  for (std::size_t i = 0; i < gold.sources.size(); ++i) {
    const std::uint32_t end = i + 1 < gold.sources.size() ? gold.sources[i + 1].begin : size;
    add_names(gold, system, {gold.sources[i].begin, end}, gold.sources[i].name + " ", evaluation.names);
  }
  add_names(gold, system, {0, size}, "", evaluation.names);
  return evaluation;
}

void leave_out(AnnotatedText& gold, AnnotatedText& system,
               const std::function<bool(std::string_view)>& word) {
  std::set<Span> left_out;
  for (const Word& each : gold.words) {
    if (word(each.form)) left_out.insert(each.part);
  }
  for (AnnotatedText* text : {&gold, &system})
    std::erase_if(text->names, [&](const NameSpan& name) { return left_out.contains(name.span); });
}

std::string to_text(const Evaluation& evaluation) {
  std::string text;
  append_table(text, "", evaluation.measures);
  append_table(text, "LAS by relation", evaluation.relations);
  append_table(text, "Names", evaluation.names);
  return text;
}

}  // namespace dossier::evaluation
