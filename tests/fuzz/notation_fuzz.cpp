// Any line is read or refused, and what was read comes back as it was printed.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "graph/notation.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view line(reinterpret_cast<const char*>(data), size);
  const auto first = dossier::parse_notation(line);
  if (const auto* error = std::get_if<dossier::NotationError>(&first)) {
    if (error->column > size || error->message.empty()) std::abort();
    return 0;
  }
  const auto& statement = std::get<dossier::NotedStatement>(first);
  const auto second = dossier::parse_notation(to_string(statement));
  if (!std::holds_alternative<dossier::NotedStatement>(second)) std::abort();
  if (std::get<dossier::NotedStatement>(second) != statement) std::abort();
  if (!satisfies(statement, statement)) std::abort();
  return 0;
}
