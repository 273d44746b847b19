// Cleaning: what on the page is the article, when it was written, and whether it is English.
//
// Nothing is cut from the text: furniture (menus, "Read next", bylines, cookie notes, credits, datelines) is
// left out of the document's body spans.
#pragma once

#include <string>

#include "extract/document.hpp"
#include "graph/article.hpp"

namespace dossier::extract {

// Finds the body of the article: fills document.body.
void find_body(Document& document);

// The article's date where the reader found none in the metadata: from the URL, the file's name, the
// dateline, in that order. Unknown where none of them tells.
[[nodiscard]] Date guess_date(const Article& article);

// The language of the text as an ISO 639-1 code ("en"), "un" where it is too short or mixed to tell.
[[nodiscard]] std::string language_of(const std::string& text);

}  // namespace dossier::extract
