// Any file is read or its lines refused; what was read is told in lines that read the same again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "graph/judgements.hpp"

namespace {

std::vector<dossier::Judgement> parse(std::string_view content) {
  return dossier::parse_judgements(content, "fuzz", [](const dossier::Diagnostic& diagnostic) {
    if (diagnostic.message.empty()) std::abort();
  });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  for (const dossier::Judgement& judgement : parse({reinterpret_cast<const char*>(data), size})) {
    const auto again = parse(to_string(judgement));
    if (again.size() != 1 || again[0].left != judgement.left || again[0].right != judgement.right ||
        again[0].who != judgement.who || again[0].why != judgement.why) {
      std::abort();
    }
  }
  return 0;
}
