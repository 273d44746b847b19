// The lexicon: what the rules know about words, as data. The tables lie beside this header as .tsv files,
// each with a head that says what its columns are; they and ISO 3166 (Debian's iso-codes) are compiled in at
// build.
//
// A Lexicon is read-only once made and may be used by many threads; lookups take text in any case unless they
// say otherwise. Views that it hands out live as long as it does, also when it is moved.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "extract/lexicon/states.hpp"
#include "extract/lexicon/user_tables.hpp"
#include "extract/lexicon/words.hpp"

namespace dossier::extract {

class Lexicon {
 public:
  Lexicon();  // of the tables compiled in
  // Of these tables: one that is missing is taken from those compiled in, what is broken is reported and left
  // out. Their content must outlive the lexicon.
  Lexicon(const TableSources& tables, const DiagnosticSink& report);
  // Of those compiled in and what a user adds to them or puts in their place. Everything that is wrong is
  // reported, and left out.
  Lexicon(UserTables users, const DiagnosticSink& report);
  ~Lexicon();
  Lexicon(Lexicon&&) noexcept;
  Lexicon& operator=(Lexicon&&) noexcept;

  // A table as it is used, with the lines of its rows; parsed anew at every call. The name is one of
  // table_names().
  [[nodiscard]] Table table(std::string_view name) const;

  // Checksum over every table: part of the pipeline's fingerprint.
  [[nodiscard]] const std::string& checksum() const;

  // States and what stands for them: see states.hpp. Minds the case ("US", "Turkey", "Polish").
  [[nodiscard]] const States& states() const;
  [[nodiscard]] std::optional<StateForm> state(std::string_view words) const { return states().find(words); }
  [[nodiscard]] bool is_demonym(std::string_view words) const {
    const auto form = state(words);
    return form && form->word == StateWord::demonym;
  }

  // The words of the rules: see words.hpp.
  [[nodiscard]] const Words& words() const;

 private:
  struct Tables;
  std::unique_ptr<Tables> tables_;
};

}  // namespace dossier::extract
