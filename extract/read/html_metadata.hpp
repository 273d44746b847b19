// What a page says of itself: title, date, outlet and address, from its meta elements (OpenGraph among them),
// JSON-LD, and, failing those, its <time>, <h1> and <title>.
#pragma once

#include "extract/read/html_tree.hpp"
#include "extract/read/record.hpp"

namespace dossier::extract {

[[nodiscard]] Record page_metadata(const HtmlTree& tree);

// Adds what a script of type application/ld+json tells of the article; anything broken is passed over. The
// text is taken where the record has none: `articleBody` serves pages whose own text is not found.
void read_json_ld(const std::string& json, Record& record);

}  // namespace dossier::extract
