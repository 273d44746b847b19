// CoNLL-U over any bytes: what was read is written so that it reads and is written the same again.
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

#include "extract/annotate/conllu.hpp"
#include "graph/span.hpp"

namespace {

using namespace dossier;

std::vector<std::string> written_again(const std::string& text) {
  std::vector<std::string> written;
  std::istringstream in(text);
  const auto take = [&](const extract::Document& document) {
    for (const extract::Token& token : document.tokens) {
      if (!is_valid(token.span, document.article.text)) std::abort();
    }
    written.push_back(extract::to_conllu(document));
    return true;
  };
  extract::read_conllu(in, "in.conllu", take, [](const Diagnostic&) {});
  return written;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  for (const std::string& once : written_again({reinterpret_cast<const char*>(data), size})) {
    const std::vector<std::string> twice = written_again(once);
    if (twice.size() != 1 || twice[0] != once) std::abort();
  }
  return 0;
}
