// A document is an article on its way through the pipeline: the article and the layers that the stages add to
// it, one after another. A stage reads the layers before it and writes its own; none changes the text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "extract/features.hpp"
#include "extract/syntax.hpp"
#include "graph/article.hpp"
#include "graph/span.hpp"

namespace dossier::extract {

enum class TokenKind : std::uint8_t { word, number, punctuation, symbol };

inline constexpr std::uint32_t no_head = 0xffffffff;

// A word of Universal Dependencies and what annotation knows of it; none, no_head and an empty lemma where
// that layer is not there.
struct Token {
  Span span;
  TokenKind kind = TokenKind::word;
  bool capitalized = false;  // starts with an upper-case letter
  bool space_before = true;  // separated from the token before it
  bool joined = false;       // written as one word with the token before it: "n't" of "don't"
  Upos upos = Upos::none;
  Xpos xpos = Xpos::none;
  Deprel deprel = Deprel::none;
  Features features{};
  std::uint16_t lemma_size = 0;  // bytes of Document::lemmas from `lemma` on
  std::uint32_t lemma = 0;
  std::uint32_t head = no_head;  // index into Document::tokens; its own for the root
};
static_assert(sizeof(Token) == 32 && std::is_trivially_copyable_v<Token>);

// A name: tokens [first, last) of one sentence.
struct Name {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  NameType type = NameType::misc;

  friend bool operator==(const Name&, const Name&) = default;
};

struct Sentence {
  Span span;                // of its text, without the blanks around it
  std::uint32_t first = 0;  // tokens [first, last)
  std::uint32_t last = 0;
  bool paragraph_start = false;
};

// Words between a pair of quotation marks; may reach over several sentences of one paragraph. A quotation of
// several paragraphs, each opened anew, is one Quotation a paragraph.
struct Quotation {
  Span span;               // without the marks
  bool continues = false;  // the one before goes on here: the same speaker's words, next paragraph
};

struct Document {
  Article article;
  std::vector<Span> body;  // clean: the parts of the text that are the article; sorted, apart, not empty
  std::vector<Sentence> sentences;    // annotate
  std::vector<Token> tokens;          // annotate; of all sentences, in order
  std::vector<Quotation> quotations;  // annotate
  std::vector<Name> names;            // annotate; sorted, apart
  std::string lemmas;                 // annotate; the lemmas of the tokens, one after another
};

// How much of a document is given. Each holds all before it.
enum class Layer : std::uint8_t {
  text,    // the article and its body
  tokens,  // its sentences and their tokens
  tags,    // word classes, tags, features and lemmas
  trees,   // heads and relations; names where there are any
};

[[nodiscard]] inline std::string_view lemma(const Document& document, const Token& token) {
  return std::string_view(document.lemmas).substr(token.lemma, token.lemma_size);
}

[[nodiscard]] inline std::string_view words(const Document& document, Span span) {
  return cut(document.article.text, span);
}

}  // namespace dossier::extract
