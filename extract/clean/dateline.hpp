// Datelines: the place, date and agency before the first sentence: "NORDVIK, Norland (AP) -- ", "Sudra, Jan.
// 4 - ".
#pragma once

#include <cstddef>
#include <string_view>

#include "extract/clean/furniture.hpp"

namespace dossier::extract {

// Bytes of the dateline that a paragraph starts with, the dash and blanks behind it included; 0 where it has
// none.
[[nodiscard]] std::size_t dateline_size(std::string_view paragraph, const Furniture& furniture);

}  // namespace dossier::extract
