#include "export/csv_table.hpp"

#include <algorithm>

#include "export/utf8.hpp"

namespace dossier::exporting {
namespace {

constexpr std::size_t longest_cell = 32000;  // UTF-16 units
constexpr std::string_view ellipsis = "\xE2\x80\xA6";

bool is_break(char32_t code) {
  return code == U'\t' || code == U'\n' || code == U'\r' || code == U'\v' || code == U'\f';
}

bool is_control(char32_t code) {
  return code < U' ' || (code >= U'\x7F' && code < U'\xA0');
}

bool starts_formula(char32_t code) {
  return std::u32string_view(U"=+-@\uFF1D\uFF0B\uFF0D\uFF20").find(code) != std::u32string_view::npos;
}

// What the text begins with of printable ASCII: most of most texts, and quick to copy.
std::string_view visible_ascii(std::string_view text) {
  const auto end = std::find_if(text.begin(), text.end(), [](char c) { return c < ' ' || c > '~'; });
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

std::string cleaned(std::string_view text) {
  std::string out;
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view run = visible_ascii(text.substr(at, longest_cell - std::min(units, longest_cell)));
    out += run;
    units += run.size();
    at += run.size();
    if (at == text.size()) break;
    const Character c = decode(text, at);
    const std::string_view bytes = text.substr(at, c.size);
    at += c.size;
    if (c.code == U'\r' && at < text.size() && text[at] == '\n') continue;
    if (c.valid && is_control(c.code) && !is_break(c.code)) continue;
    if (units >= longest_cell) return out.append(ellipsis);
    units += c.code > 0xFFFF ? 2 : 1;
    if (!c.valid) {
      out += replacement;
    } else {
      out += is_break(c.code) ? std::string_view(" ") : bytes;
    }
  }
  return out;
}

bool would_run(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" '");
  return start != std::string_view::npos && starts_formula(decode(text, start).code);
}

bool needs_quotes(std::string_view text) {
  return text.find_first_of(",;\"") != std::string_view::npos || text.starts_with(' ') || text.ends_with(' ');
}

}  // namespace

void append_csv(std::string& out, std::string_view text) {
  std::string changed;
  if (text.size() > longest_cell || visible_ascii(text).size() != text.size()) {
    changed = cleaned(text);
    text = changed;
  }
  const bool quoted = needs_quotes(text);
  if (quoted) out += '"';
  if (would_run(text)) out += '\'';
  for (std::size_t quote; quoted && (quote = text.find('"')) != std::string_view::npos;) {
    out.append(text.substr(0, quote)).append("\"\"");
    text.remove_prefix(quote + 1);
  }
  out += text;
  if (quoted) out += '"';
}

void CsvTable::separate() {
  if (!first_cell_) out_.text += ',';
  first_cell_ = false;
}

void CsvTable::header(std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) text(name);
  end_row();
}

void CsvTable::text(std::string_view value) {
  separate();
  append_csv(out_.text, value);
}

void CsvTable::number(std::uint64_t value) {
  separate();
  append_number(out_.text, value);
}

void CsvTable::hundredths(int value) {
  separate();
  append_hundredths(out_.text, value);
}

void CsvTable::end_row() {
  out_.text += "\r\n";
  first_cell_ = true;
  out_.spill();
}

}  // namespace dossier::exporting
