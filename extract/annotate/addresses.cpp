#include "extract/annotate/addresses.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "extract/annotate/characters.hpp"
#include "extract/annotate/word_tables.hpp"

namespace dossier::extract {
namespace {

constexpr std::array<std::string_view, 4> url_starts{"http://", "https://", "ftp://", "www."};
constexpr std::uint32_t longest_local_part = 64;  // before the @, as RFC 5321 bounds it
constexpr std::uint32_t longest_domain = 255;

bool is_ascii_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool ends_url(char32_t code) {
  return code == U'<' || code == U'>' || code == U'"' || code == U'\u201C' || code == U'\u201D' ||
         code == U'\u2019';
}

// The end of what is not blank from `at` on, without marks that close a sentence or a bracket.
std::uint32_t rest_of_url(std::string_view text, std::uint32_t at) {
  std::uint32_t end = at;
  for (Character c = character_at(text, end); c.size > 0 && !is_blank(c.code) && !ends_url(c.code);
       c = character_at(text, end)) {
    end += c.size;
  }
  while (end > at && std::string_view(".,;:!?)]}'").find(text[end - 1]) != std::string_view::npos) {
    --end;
  }
  return end;
}

// The end of labels with single stops or hyphens between them; `last` is set to where the last label begins.
std::uint32_t labels_end(std::string_view text, std::uint32_t at, std::uint32_t& last) {
  const auto limit = static_cast<std::uint32_t>(std::min<std::size_t>(text.size(), at + longest_domain));
  last = at;
  std::uint32_t end = at;
  while (end < limit) {
    const bool joint = (text[end] == '.' || text[end] == '-' || text[end] == '_') && end > at &&
                       end + 1 < limit && is_ascii_word(text[end + 1]);
    if (!is_ascii_word(text[end]) && !joint) {
      break;
    }
    last = text[end] == '.' ? end + 1 : last;
    ++end;
  }
  return end;
}

}  // namespace

std::uint32_t url_end(std::string_view text, std::uint32_t at) {
  for (const std::string_view start : url_starts) {
    if (equal_in_lower_case(text.substr(at, start.size()), start)) {
      return std::max(rest_of_url(text, at), at);
    }
  }
  return at;
}

std::uint32_t mail_end(std::string_view text, std::uint32_t at) {
  const auto limit =
      static_cast<std::uint32_t>(std::min<std::size_t>(text.size(), at + longest_local_part + 1));
  std::uint32_t sign = at;
  while (sign < limit && (is_ascii_word(text[sign]) ||
                          std::string_view("._%+-").find(text[sign]) != std::string_view::npos)) {
    ++sign;
  }
  if (sign == at || sign >= limit || text[sign] != '@') {
    return at;
  }
  std::uint32_t last = 0;
  const std::uint32_t end = labels_end(text, sign + 1, last);
  return last > sign + 1 ? end : at;
}

std::uint32_t domain_end(std::string_view text, std::uint32_t at) {
  constexpr std::size_t longest_label = 4;
  std::uint32_t last = 0;
  const std::uint32_t end = labels_end(text, at, last);
  if (last < at + 3 || end - last > longest_label ||
      !ends_address(in_lower_case(text.substr(last, end - last)))) {
    return at;
  }
  return end < text.size() && text[end] == '/' ? std::max(end, rest_of_url(text, end)) : end;
}

}  // namespace dossier::extract
