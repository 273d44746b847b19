#include "extract/annotate/annotate.hpp"

#include <cstdint>
#include <vector>

#include "extract/annotate/paragraphs.hpp"
#include "extract/annotate/quotations.hpp"
#include "extract/annotate/sentences.hpp"
#include "extract/annotate/tokenizer.hpp"

namespace dossier::extract {

void annotate(Document& document) {
  document.sentences.clear();
  document.tokens.clear();
  document.quotations.clear();
  std::vector<std::uint32_t> starts;
  for (const Span body : document.body) {
    for (const Span paragraph : paragraphs(document.article.text, body)) {
      const auto first = static_cast<std::uint32_t>(document.tokens.size());
      tokenize(document.article.text, paragraph, document.tokens);
      add_sentences(document, first);
      starts.push_back(first);
    }
  }
  find_quotations(document, starts);
}

}  // namespace dossier::extract
