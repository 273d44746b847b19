#include "extract/annotate/annotate.hpp"

#include <cstdint>
#include <vector>

#include "extract/annotate/paragraphs.hpp"
#include "extract/annotate/quotations.hpp"
#include "extract/annotate/sentences.hpp"
#include "extract/annotate/tokenizer.hpp"

namespace dossier::extract {
namespace {

void find_sentences(Document& document) {
  document.sentences.clear();
  document.tokens.clear();
  for (const Span body : document.body) {
    for (const Span paragraph : paragraphs(document.article.text, body)) {
      const auto first = static_cast<std::uint32_t>(document.tokens.size());
      tokenize(document.article.text, paragraph, document.tokens);
      add_sentences(document, first);
    }
  }
}

// Empties the layers of grammar that are not given.
void forget(Document& document, Layer given) {
  if (given == Layer::trees) return;
  document.names.clear();
  if (given < Layer::tags) document.lemmas.clear();
  for (Token& token : document.tokens) {
    token.head = no_head;
    token.deprel = Deprel::none;
    if (given == Layer::tags) continue;
    token.upos = Upos::none;
    token.xpos = Xpos::none;
    token.features = Features{};
    token.lemma = token.lemma_size = 0;
  }
}

std::vector<std::uint32_t> paragraph_starts(const Document& document) {
  std::vector<std::uint32_t> starts;
  for (const Sentence& sentence : document.sentences) {
    if (sentence.paragraph_start) starts.push_back(sentence.first);
  }
  return starts;
}

}  // namespace

void segment(Document& document, Layer given) {
  if (given == Layer::text) find_sentences(document);
  forget(document, given);
  document.quotations.clear();
  find_quotations(document, paragraph_starts(document));
}

void annotate(Document& document, const Engine& engine, Layer given) {
  const std::vector<Name> names = given == Layer::trees ? document.names : std::vector<Name>();
  segment(document, given);
  engine.annotate(document, given);
  if (!names.empty()) document.names = names;
}

}  // namespace dossier::extract
