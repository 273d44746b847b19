#include <algorithm>
#include <cstdio>

// CLD2's header uses FILE without including what declares it: it must come behind <cstdio>.
// clang-format off
#include <cld2/public/compact_lang_det.h>
// clang-format on

#include "extract/clean/clean.hpp"

namespace dossier::extract {

std::string language_of(const std::string& text) {
  constexpr std::size_t enough = std::size_t{1} << 16;  // bytes; more tell nothing new
  std::size_t size = std::min(text.size(), enough);
  while (size > 0 && size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
  bool reliable = false;
  const CLD2::Language language =
      CLD2::DetectLanguage(text.data(), static_cast<int>(size), /*is_plain_text=*/true, &reliable);
  if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return "un";
  return CLD2::LanguageCode(language);
}

}  // namespace dossier::extract
