// Addresses of the web and of mail: words that hold marks which would end others.
#pragma once

#include <cstdint>
#include <string_view>

namespace dossier::extract {

// Each returns where the address that starts at `at` ends, and `at` where none does. They look no further
// than a fixed number of bytes ahead, but for a URL, which they return whole.
[[nodiscard]] std::uint32_t url_end(std::string_view text, std::uint32_t at);   // "https://example.org/a"
[[nodiscard]] std::uint32_t mail_end(std::string_view text, std::uint32_t at);  // "a.berg@example.org"
[[nodiscard]] std::uint32_t domain_end(std::string_view text,
                                       std::uint32_t at);  // "example.org/a", "list.pdf"

}  // namespace dossier::extract
