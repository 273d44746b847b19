// The reader and the cleaner over any bytes, as if from a file that says nothing of its format.
#include <cstdint>
#include <cstdlib>
#include <sstream>

#include "extract/clean/clean.hpp"
#include "extract/read/reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dossier;
  std::istringstream in(std::string(reinterpret_cast<const char*>(data), size));
  const auto take = [](Article&& article) {
    extract::Document document;
    document.article = std::move(article);
    extract::find_body(document);
    for (const Span span : document.body) {
      if (!is_valid(span, document.article.text)) std::abort();
    }
    static_cast<void>(extract::guess_date(document.article));
    static_cast<void>(extract::language_of(document.article.text));
    return true;
  };
  extract::read_articles(in, "-", {}, take, [](const Diagnostic&) {});
  return 0;
}
