// Typographic marks as a typewriter has them.
#pragma once

#include <string>
#include <string_view>

namespace dossier::extract {

// Curly quotation marks straight, the ellipsis as three stops. The treebanks that the model learnt from are
// written so for the most part, the news are not.
[[nodiscard]] std::string typewritten(std::string_view text);

}  // namespace dossier::extract
