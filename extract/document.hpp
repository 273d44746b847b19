// A document is an article on its way through the pipeline: the article and the layers that the stages add to it,
// one after another. A stage reads the layers before it and writes its own; none changes the text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/article.hpp"
#include "graph/span.hpp"

namespace dossier::extract {

enum class TokenKind : std::uint8_t { word, number, punctuation, symbol };

struct Token {
  Span span;
  TokenKind kind = TokenKind::word;
  bool capitalized = false;      // starts with an upper-case letter
  bool space_before = true;      // separated from the token before it
};

struct Sentence {
  Span span;                     // of its text, without the blanks around it
  std::uint32_t first = 0;       // tokens [first, last)
  std::uint32_t last = 0;
  bool paragraph_start = false;
};

// Words between a pair of quotation marks; may reach over several sentences of one paragraph. A quotation of several
// paragraphs, each opened anew, is one Quotation a paragraph.
struct Quotation {
  Span span;                     // without the marks
  bool continues = false;        // the one before goes on here: the same speaker's words, next paragraph
};

struct Document {
  Article article;
  std::vector<Span> body;        // clean: the parts of the text that are the article; sorted, apart, not empty
  std::vector<Sentence> sentences;  // annotate
  std::vector<Token> tokens;        // annotate; of all sentences, in order
  std::vector<Quotation> quotations;  // annotate
};

[[nodiscard]] inline std::string_view words(const Document& document, Span span) {
  return cut(document.article.text, span);
}

}  // namespace dossier::extract
