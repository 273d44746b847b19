// The reader of web pages over any bytes.
#include <cstdint>
#include <cstdlib>
#include <sstream>

#include "extract/read/encoding.hpp"
#include "extract/read/reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dossier;
  std::istringstream in(std::string(reinterpret_cast<const char*>(data), size));
  const auto take = [](const Article& article) {
    if (!extract::is_utf8(article.text) || !extract::is_utf8(article.title)) std::abort();
    return true;
  };
  extract::read_articles(in, "page.html", {}, take, [](const Diagnostic&) {});
  return 0;
}
