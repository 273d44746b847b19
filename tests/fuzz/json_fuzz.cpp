// The reader of JSON and JSON Lines over any bytes.
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
  extract::read_articles(in, "in.jsonl", {}, take, [](const Diagnostic&) {});
  in.clear();
  in.seekg(0);
  extract::read_articles(in, "in.json", {}, take, [](const Diagnostic&) {});
  return 0;
}
