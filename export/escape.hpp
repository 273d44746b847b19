// Text as each format's syntax demands it. Rows may hold anything: control characters, markup, invalid UTF-8.
// Every function appends to `out`; invalid bytes come out as U+FFFD.
#pragma once

#include <string>
#include <string_view>

namespace dossier::exporting {

// Between tags. What XML 1.0 cannot hold (C0 controls but tab, newline and return; U+FFFE, U+FFFF) is left
// out. Only '&', '<', a '>' after "]]" and returns are written as references: Gephi loses white space between
// two.
void append_xml_text(std::string& out, std::string_view text);

// Inside double quotes: also '"', tab and newline are written as references.
void append_xml_attribute(std::string& out, std::string_view text);

// A JSON string with its quotes (RFC 8259).
void append_json(std::string& out, std::string_view text);

// A DOT identifier in double quotes; pieces joined by '+' where it is long, since Graphviz reads no quoted
// string of 16,384 bytes or more. Control characters are left out.
void append_dot_id(std::string& out, std::string_view text);

// DOT text to be shown, in double quotes: '&' is written "&amp;" as Graphviz resolves entities, backslashes
// are doubled so that none starts an escape, newlines are "\n". Callers keep it short: see append_dot_id.
void append_dot_text(std::string& out, std::string_view text);

// A URL for a DOT attribute, in double quotes: percent-encoded but for what RFC 3986 allows. Only for what
// is_web.
void append_dot_url(std::string& out, std::string_view url);

// Whether a link may go into a picture: http or https (others may run code), and short enough for
// append_dot_url.
[[nodiscard]] bool is_web(std::string_view url);

}  // namespace dossier::exporting
