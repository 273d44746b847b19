// An annotated text as evaluation compares it: everything at its place among the characters that are not
// blank, so that texts cut into different words can be compared. The columns are kept as they are written.
#pragma once

#include <cstdint>
#include <istream>
#include <string>
#include <vector>

#include "graph/span.hpp"

namespace dossier::evaluation {

inline constexpr std::uint32_t no_word = 0xffffffff;    // as a head: there is no tree
inline constexpr std::uint32_t root_word = 0xfffffffe;  // as a head: the word is the root

struct Word {
  std::string form;
  std::string lemma;  // this and the next are "_" or empty where they are not known
  std::string upos;
  std::string xpos;
  std::string features;          // the universal ones, sorted
  std::string deprel;            // with its subtype
  std::uint32_t head = no_word;  // index into the words
  Span span;                     // of the token that it is in
  Span part;                     // its own, where its form is a part of the token; else the token's
  bool multiword = false;        // the token has several words
};

struct NameSpan {
  Span span;
  std::string type;
};

// Sentences from `begin` on, as far as the next source, are from here: "# source = docred".
struct Source {
  std::string name;
  std::uint32_t begin = 0;
};

struct AnnotatedText {
  std::string characters;  // of all forms, without blanks; all spans count its bytes
  std::vector<Span> sentences;
  std::vector<Span> tokens;
  std::vector<Word> words;
  std::vector<NameSpan> names;
  std::vector<Source> sources;
};

// Reads CoNLL-U, with names as NER=B-PER in the last column, or IOB2: a word, a tab and its tag. Throws
// std::runtime_error with the line's number.
[[nodiscard]] AnnotatedText read_annotated_text(std::istream& in);

}  // namespace dossier::evaluation
