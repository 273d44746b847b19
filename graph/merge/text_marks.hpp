// What an article's text tells of where it comes from: marks by which texts are compared without being at
// hand, and the agencies it credits.
//
// The text is words without case, punctuation and white space; its shingles are all runs of five of them.
// Kept are the hashes of every fourth shingle or so - of those whose hash says so, the same in every text -
// so that what two texts have in common can be told from what two sketches have in common (Broder, On the
// resemblance and containment of documents, 1997: the sketch of all hashes that are 0 modulo m).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

struct TextMarks {
  std::uint64_t words = 0;              // hash of all words; 0: there are none
  std::vector<std::uint64_t> shingles;  // hashes, sorted, each once
  std::vector<std::string> credits;     // all names of the agencies credited; sorted, each once
};

[[nodiscard]] TextMarks text_marks(std::string_view text);

// The names of the agencies that the text credits as its source, by the tables agencies.tsv and
// credit_frames.tsv; not those it quotes or whose pictures it shows. Sorted, each once.
[[nodiscard]] std::vector<std::string> credited_agencies(std::string_view text);

}  // namespace dossier
