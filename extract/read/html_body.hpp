// The text of the article on a page: the paragraphs of the densest block. A block is dense where much running
// text stands in few links; what the page itself marks as menu, comment, advertisement and the like does not
// count.
#pragma once

#include <string>

#include "extract/read/html_tree.hpp"

namespace dossier::extract {

// Paragraphs, an empty line between them; no blank at line ends. Empty where the page has no running text.
[[nodiscard]] std::string article_text(const HtmlTree& tree);

}  // namespace dossier::extract
