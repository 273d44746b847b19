// Letters of ASCII, whatever the locale: the features and tables of the engine fold no others.
#pragma once

#include <string>
#include <string_view>

namespace dossier::extract {

[[nodiscard]] constexpr bool is_ascii_upper(char byte) {
  return byte >= 'A' && byte <= 'Z';
}

[[nodiscard]] constexpr char ascii_lower(char byte) {
  return is_ascii_upper(byte) ? static_cast<char>(byte - 'A' + 'a') : byte;
}

[[nodiscard]] inline std::string ascii_lower(std::string_view text) {
  std::string small(text);
  for (char& byte : small) byte = ascii_lower(byte);
  return small;
}

}  // namespace dossier::extract
