#include "extract/annotate/engine/typewriter.hpp"

#include <algorithm>
#include <iterator>

namespace dossier::extract {
namespace {

struct Replacement {
  std::string_view mark, plain;
};

constexpr char lead = '\xE2';  // first byte of all marks
constexpr Replacement replacements[] = {{"\u2018", "'"},  {"\u2019", "'"},  {"\u201C", "\""},
                                        {"\u201D", "\""}, {"\u201E", "\""}, {"\u2026", "..."}};

}  // namespace

std::string typewritten(std::string_view text) {
  if (text.find(lead) == std::string_view::npos) return std::string(text);
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const auto* found =
        std::find_if(std::begin(replacements), std::end(replacements),
                     [&](const Replacement& each) { return text.substr(at).starts_with(each.mark); });
    if (found == std::end(replacements)) {
      plain.push_back(text[at++]);
    } else {
      plain.append(found->plain);
      at += found->mark.size();
    }
  }
  return plain;
}

}  // namespace dossier::extract
