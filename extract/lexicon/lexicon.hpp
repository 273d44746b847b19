// The lexicon: what the rules know about words, as data. The tables lie beside this header as .tsv files, each with
// a head that says what its columns are; they and ISO 3166 (Debian's iso-codes) are compiled in at build.
//
// A Lexicon is read-only once made; lookups take text in any case unless they say otherwise.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace dossier::extract {

class Lexicon {
 public:
  Lexicon();
  ~Lexicon();
  Lexicon(Lexicon&&) noexcept;
  Lexicon& operator=(Lexicon&&) noexcept;

  // Checksum over every table: part of the pipeline's fingerprint.
  [[nodiscard]] const std::string& checksum() const;

 private:
  struct Tables;
  std::unique_ptr<Tables> tables_;
};

}  // namespace dossier::extract
