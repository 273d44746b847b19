#include "cli/explain_words.hpp"

#include <algorithm>
#include <array>

#include "cli/text.hpp"

namespace dossier::cli {
namespace {

using extract::Attempt;
using extract::Cause;
using extract::Ending;
using extract::ExplainedCause;
using extract::TableLine;

std::string quoted(Span span, std::string_view article) {
  return '"' + one_line(cut(article, span)) + '"';
}

// "a, b or c"
std::string alternatives(const std::vector<std::string>& parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i)
    text += (i == 0 ? "" : i + 1 == parts.size() ? " or " : ", ") + parts[i];
  return text;
}

// "impose|... =sanction|embargo" of a long "levy|impose|slap =sanction|embargo".
std::string first_cell(const std::string& cell, std::string_view lemma) {
  constexpr std::size_t short_enough = 32;
  const std::size_t end = std::min(cell.find(' '), cell.size());
  const std::string others = '|' + cell.substr(0, end) + '|';
  const bool there = !lemma.empty() && cell.find("|") < end &&
                     others.find('|' + std::string(lemma) + '|') != std::string::npos;
  return cell.size() <= short_enough || !there ? cell : std::string(lemma) + "|..." + cell.substr(end);
}

// Cut where it is too long to be read; the file has the rest.
std::string readable(const std::string& cell) {
  constexpr std::size_t longest = 48;
  const std::string text = one_line(cell);
  return text.size() <= longest ? text : harmless(text.substr(0, longest)) + "...";
}

std::string in_brackets(const std::vector<TableLine>& entries, std::string_view lemma) {
  constexpr std::size_t most = 2;
  std::string text;
  for (std::size_t i = 0; i < std::min(most, entries.size()); ++i)
    text += (i == 0 ? " (" : "; ") + told(entries[i], lemma);
  return text.empty() ? text : text + ')';
}

std::string with_article(EntityType type) {
  const std::string name(to_string(type));
  return (name.find_first_of("aeiou") == 0 ? "an " : "a ") + name;
}

bool is_of(const TableLine& line, std::string_view table) {
  return line.file.ends_with(table);
}

std::string blocked_by(const ExplainedCause& cause, Span predicate, std::string_view article) {
  if (cause.span.empty()) return "it is asked, not told";
  const std::string word = quoted(cause.span, article);
  if (cause.span == predicate)
    return "what " + word + " says is only supposed or did not come about (\"would have\", \"should he\")";
  const auto blocks = [](const TableLine& line) {
    return std::ranges::find(line.cells, "block") != line.cells.end();
  };
  const auto speaks = [](const TableLine& line) {
    return is_of(line, "reporting.tsv") || (is_of(line, "governors.tsv") && line.cells[3] == "yes");
  };
  if (std::ranges::any_of(cause.entries, blocks))
    return word + " leaves it open" + in_brackets(cause.entries, cause.lemma);
  if (std::ranges::any_of(cause.entries, speaks))
    return "who " + word + " it is nobody who is known, or it was not said" +
           in_brackets(cause.entries, cause.lemma);
  return "it hangs on " + word + ", and the lexicon does not know what that makes of it";
}

std::string blocked(const Attempt& attempt, std::string_view article) {
  if (attempt.causes.empty()) return "it is in a quotation, and whose is not told";
  return blocked_by(attempt.causes.front(), attempt.word.span, article);
}

std::string at_fault(const Attempt& attempt, std::string_view end, std::string_view article) {
  return "its " + std::string(end) + " would be " + quoted(attempt.end, article);
}

}  // namespace

std::string told(const TableLine& line, std::string_view lemma) {
  std::string text = one_line(line.file) + " line " + std::to_string(line.line) + ":";
  for (std::size_t i = 0; i < line.cells.size(); ++i)
    text += i == 0 ? ' ' + readable(first_cell(line.cells[i], lemma)) : ", " + readable(line.cells[i]);
  return text;
}

std::string head_told(const Attempt& attempt) {
  const TableLine& row = attempt.word.row;
  return readable(first_cell(row.cells.front(), attempt.word.lemma)) + " (" + one_line(row.file) + " line " +
         std::to_string(row.line) + ')';
}

std::string types_told(std::string_view letters) {
  constexpr std::string_view in_order = "PSOLE";
  std::vector<std::string> types;
  for (const char letter : letters) {
    const std::size_t at = in_order.find(letter);
    if (at != std::string_view::npos) types.push_back(with_article(static_cast<EntityType>(at)));
  }
  return alternatives(types);
}

std::string places_told(std::string_view cell) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> places = {{
      {"subj", "its subject"},
      {"obj", "its object"},
      {"poss", "its possessor"},
      {"mod", "a modifier before it"},
      {"clause", "who the clause around it tells of"},
  }};
  std::vector<std::string> parts;
  while (!cell.empty()) {
    const std::string_view slot = cell.substr(0, cell.find('|'));
    const auto at = std::ranges::find_if(places, [&](const auto& place) { return place.first == slot; });
    parts.push_back(at == places.end() ? "what hangs on it by \"" + std::string(slot) + '"'
                                       : std::string(at->second));
    cell.remove_prefix(std::min(slot.size() + 1, cell.size()));
  }
  return alternatives(parts);
}

LabelledText told(const ExplainedCause& cause, std::string_view article) {
  const std::string word = cause.span.empty() ? "by the row itself" : "by " + quoted(cause.span, article);
  switch (cause.kind) {
    case Cause::Kind::negated:
      return {"denied", word + in_brackets(cause.entries, cause.lemma)};
    case Cause::Kind::modality:
      return {std::string(to_string(cause.modality)), word + in_brackets(cause.entries, cause.lemma)};
    case Cause::Kind::purpose:
      return {"intended", "as what something else is done for, " + word};
    case Cause::Kind::claimant:
      return {"said by", one_line(cause.claimant) +
                             (cause.span.empty() ? ", whose quotation it is in"
                                                 : ", " + word + in_brackets(cause.entries, cause.lemma))};
    case Cause::Kind::blocked:
      break;
  }
  return {"blocked", word};
}

std::string reason(const Attempt& attempt, std::string_view article) {
  switch (attempt.ending) {
    case Ending::damaged:
      return "the tree around it cannot be right: it has a subject on either side";
    case Ending::other_particle:
      if (!attempt.wanted.empty()) return "the row asks for \"" + attempt.wanted + "\" with it";
      return "the row is of the word alone" +
             (attempt.end.empty() ? std::string()
                                  : ", and here it goes with " + quoted(attempt.end, article));
    case Ending::other_object:
      return "the row asks for " + readable(attempt.wanted) + " as its object" +
             (attempt.end.empty() ? std::string() : ", and that is " + quoted(attempt.end, article));
    case Ending::order:
      return "an order to do something is no control";
    case Ending::no_source:
      return "nothing stands where its source should: " + places_told(attempt.wanted);
    case Ending::no_target:
      return "nothing stands where its target should: " + places_told(attempt.wanted);
    case Ending::source_unknown:
    case Ending::target_unknown:
      return at_fault(attempt, attempt.ending == Ending::source_unknown ? "source" : "target", article) +
             (attempt.pronoun ? ", and it is not clear who or what that is"
                              : ", which is no name or description that is known");
    case Ending::source_refused:
    case Ending::target_refused:
      return at_fault(attempt, attempt.ending == Ending::source_refused ? "source" : "target", article) +
             ", " + with_article(attempt.type.value_or(EntityType::person)) + "; the row takes " +
             types_told(attempt.wanted);
    case Ending::one_end:
      return "source and target would be the same words, " + quoted(attempt.end, article);
    case Ending::vague:
      return "its two ends are one thing, or neither is a name that could be told from others";
    case Ending::blocked:
      return "nothing is told as so: " + blocked(attempt, article);
  }
  return {};
}

std::string_view reason(extract::LeftOut::Why why) {
  switch (why) {
    case extract::LeftOut::Why::one_thing:
      return "both ends are one thing";
    case extract::LeftOut::Why::long_evidence:
      return "the words that say it are too far apart for a quotation";
    case extract::LeftOut::Why::nobody:
      return "whoever says so is nobody who is known";
    case extract::LeftOut::Why::incidental:
      return "nothing else is said of what it speaks of";
  }
  return {};
}

std::string_view to_string(Ending ending) {
  constexpr std::array<std::string_view, 13> names = {
      "other particle", "other object",   "order",     "one end",        "no source",
      "source unknown", "source refused", "no target", "target unknown", "target refused",
      "vague",          "blocked",        "damaged"};
  return names.at(static_cast<std::size_t>(ending));
}

std::string_view to_string(extract::SentenceKind kind) {
  constexpr std::array<std::string_view, 4> names = {"prose", "headline", "question", "treeless"};
  return names.at(static_cast<std::size_t>(kind));
}

std::string_view to_string(Cause::Kind kind) {
  constexpr std::array<std::string_view, 5> names = {"negated", "modality", "claimant", "purpose", "blocked"};
  return names.at(static_cast<std::size_t>(kind));
}

}  // namespace dossier::cli
