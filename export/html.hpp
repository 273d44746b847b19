// The viewer: one HTML file that opens from disk in a browser, with search, filters and the evidence of every
// edge. Its page is made at build time of export/viewer/ and lies in the program; here its data are put in.
#pragma once

#include <string>
#include <string_view>

namespace dossier::exporting {

// Whether the page was built: it needs npm when dossier is built.
[[nodiscard]] bool has_viewer();

// A JSON string with its quotes that may stand inside a <script> element: no '<' comes out as itself, so that
// nothing in it ends the element or opens a comment.
void append_script_json(std::string& out, std::string_view text);

}  // namespace dossier::exporting
