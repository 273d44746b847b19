// The lines of the lexicon that stand behind a word, a name or a rule, looked up for an explanation.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/interpret/explanation.hpp"

namespace dossier::extract {

class TableBook {
 public:
  explicit TableBook(const Lexicon& lexicon) : lexicon_(lexicon) {}

  // The row of the table of predicates.
  [[nodiscard]] TableLine predicate(const Predicate& predicate);

  // The lines that let a word of this lemma do this.
  [[nodiscard]] std::vector<TableLine> causes(Cause::Kind kind, std::string_view lemma, Modality modality);

  // The lines that let a governor say something itself: "threatened to".
  [[nodiscard]] std::vector<TableLine> governors(std::string_view lemma, Relation relation);

  // The lines for an office, and for a name of a place, an organization or the holder of an office.
  [[nodiscard]] std::vector<TableLine> office(std::string_view position);
  [[nodiscard]] std::vector<TableLine> name(std::string_view table, std::string_view name);
  // The line for the longest end of a name: "foreign ministry" of "the Sudran foreign ministry".
  [[nodiscard]] std::vector<TableLine> head_of(std::string_view table, std::string_view name);
  // The lines for single words of a text.
  [[nodiscard]] std::vector<TableLine> words_in(std::string_view table, std::string_view text);

 private:
  using Fits = std::function<bool(const std::vector<std::string>&)>;
  [[nodiscard]] const Table& table(std::string_view name);
  void add(std::vector<TableLine>& lines, std::string_view table, const Fits& fits);

  const Lexicon& lexicon_;
  std::map<std::string, Table, std::less<>> tables_;  // parsed when first looked at
};

}  // namespace dossier::extract
