#include "graph/span.hpp"

#include <stdexcept>

namespace dossier {
namespace {

bool starts_character(std::string_view text, std::uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

}  // namespace

bool is_valid(Span span, std::string_view text) {
  return !span.empty() && span.end <= text.size() && starts_character(text, span.begin) &&
         starts_character(text, span.end);
}

std::string_view cut(std::string_view text, Span span) {
  if (span.begin > span.end || span.end > text.size()) {
    throw std::out_of_range("span outside its text");
  }
  return text.substr(span.begin, span.size());
}

}  // namespace dossier
