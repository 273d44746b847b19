#include "extract/lexicon/predicates.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "extract/lexicon/named.hpp"

namespace dossier::extract {
namespace {

constexpr std::array<std::pair<std::string_view, PredicateClass>, 4> class_names = {{
    {"verb", PredicateClass::verb},
    {"noun", PredicateClass::noun},
    {"adjective", PredicateClass::adjective},
    {"preposition", PredicateClass::preposition},
}};

constexpr std::array<std::pair<std::string_view, SlotKind>, 6> slot_names = {{
    {"subj", SlotKind::subject},
    {"obj", SlotKind::object},
    {"poss", SlotKind::possessor},
    {"mod", SlotKind::modifier},
    {"each", SlotKind::each},
    {"clause", SlotKind::clause},
}};

// The parts between separators, empty ones included.
Cells split(std::string_view text, char separator) {
  Cells parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) {
      return parts;
    }
    text.remove_prefix(end + 1);
  }
}

bool has_empty(const Cells& parts) {
  return std::any_of(parts.begin(), parts.end(), [](const std::string& part) { return part.empty(); });
}

// "carry out =attack|raid": the lemmas; particle and object nouns go into the predicate.
std::string_view read_head(const std::string& cell, Cells& lemmas, Predicate& predicate) {
  Cells words = split(cell, ' ');
  lemmas = split(words.front(), '|');
  words.erase(words.begin());
  if (!words.empty() && words.back().starts_with('=')) {
    predicate.object_nouns = split(std::string_view(words.back()).substr(1), '|');
    words.pop_back();
  }
  if (has_empty(lemmas) || has_empty(words) || has_empty(predicate.object_nouns)) {
    return "an empty word in the head";
  }
  if (words.size() > 1 || lemmas.front().starts_with('=')) {
    return "a head is lemmas, at most one particle, then = and object nouns";
  }
  predicate.particle = words.empty() ? "" : words.front();
  return {};
}

std::optional<std::vector<Slot>> read_slots(const std::string& cell) {
  const Cells names = split(cell, '|');
  if (cell == "-" || has_empty(names)) {
    return std::nullopt;
  }
  std::vector<Slot> slots;
  for (const std::string& name : names) {
    const auto kind = named(slot_names, name);
    slots.push_back(kind ? Slot{*kind, {}} : Slot{SlotKind::preposition, name});
  }
  return slots;
}

bool read_effect(const std::string& cell, Predicate& predicate) {
  if (cell == "negated") {
    predicate.polarity = Polarity::negated;
  } else if (cell == "given") {
    predicate.given = true;
  } else if (cell != "-") {
    const auto modality = parse_modality(cell);
    predicate.modality = modality.value_or(Modality::asserted);
    return predicate.modality != Modality::asserted;
  }
  return true;
}

Fault read_slots_of(const Cells& cells, Predicate& predicate) {
  for (const std::size_t column : {3U, 4U}) {
    const auto slots = read_slots(cells[column]);
    if (!slots) {
      return RowFault{column, "an empty slot; allowed: subj, obj, poss, mod and prepositions, joined by |"};
    }
    (column == 3 ? predicate.source : predicate.target) = *slots;
  }
  return {};
}

Fault read_types_of(const Cells& cells, Predicate& predicate) {
  for (const std::size_t column : {5U, 6U}) {
    if (const Fault wrong = check_types(cells, column, "PSOLEGR")) {
      return wrong;
    }
  }
  predicate.source_types = {cells[5]};
  predicate.target_types = {cells[6]};
  return {};
}

// What is wrong with the row, or nothing and the predicates it holds, one a lemma.
Fault read_row(const TableRow& row, Predicates& predicates) {
  const Cells& cells = row.cells;
  Predicate predicate;
  Cells lemmas;
  if (const std::string_view wrong = read_head(cells[0], lemmas, predicate); !wrong.empty()) {
    return RowFault{0, std::string(wrong)};
  }
  const auto word_class = named(class_names, cells[1]);
  if (!word_class) {
    return not_allowed(cells, 1, names_in(class_names));
  }
  const bool beside = word_class == PredicateClass::preposition && predicate.particle.empty();
  if (word_class != PredicateClass::verb && !beside && !predicate.is_plain()) {
    return RowFault{0, "only a verb has a particle, only a verb or a preposition object nouns"};
  }
  const auto relation = parse_relation(cells[2]);
  if (!relation || relation == Relation::target) {
    return no_relation(cells, 2);
  }
  if (const Fault wrong = read_slots_of(cells, predicate)) {
    return wrong;
  }
  if (const Fault wrong = read_types_of(cells, predicate)) {
    return wrong;
  }
  if (!read_effect(cells[7], predicate)) {
    return not_allowed(cells, 7, "negated, alleged, intended, possible, demanded, foiled, given, -");
  }
  predicate.word_class = *word_class;
  predicate.relation = *relation;
  predicate.line = row.line;
  predicate.added = row.added;
  for (const std::string& lemma : lemmas) {
    predicate.lemma = lemma;
    predicates.add(predicate);
  }
  return {};
}

}  // namespace

void Predicates::add(Predicate predicate) {
  std::vector<Predicate>& same = predicates_[{predicate.word_class, predicate.lemma}];
  const auto before = predicate.is_plain() ? same.end() : std::ranges::find_if(same, &Predicate::is_plain);
  same.insert(before, std::move(predicate));
}

std::span<const Predicate> Predicates::find(PredicateClass word_class, std::string_view lemma) const {
  const auto at = predicates_.find({word_class, std::string(lemma)});
  return at == predicates_.end() ? std::span<const Predicate>() : std::span<const Predicate>(at->second);
}

std::set<std::string, std::less<>> Predicates::verbs() const {
  std::set<std::string, std::less<>> verbs;
  for (const auto& [key, rows] : predicates_) {
    if (key.first == PredicateClass::verb) verbs.insert(key.second);
  }
  return verbs;
}

Predicates read_predicates(const TableReader& reader) {
  Predicates predicates;
  reader.read("predicates",
              {"head", "class", "relation", "source", "target", "source_types", "target_types", "effect"},
              [&](const TableRow& row) { return read_row(row, predicates); });
  return predicates;
}

}  // namespace dossier::extract
