#include "extract/read/sniff.hpp"

#include <algorithm>
#include <array>

#include "extract/read/encoding.hpp"

namespace dossier::extract {
namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string lowered(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return result;
}

std::string_view without_blanks(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
  return text;
}

bool has_extension(const std::string& lower_name, std::initializer_list<std::string_view> extensions) {
  return std::any_of(extensions.begin(), extensions.end(),
                     [&](std::string_view extension) { return lower_name.ends_with(extension); });
}

// What a line of JSON Lines or a document may start with: `{"`, `{}`, `[{`, `[]`. "[Editor's note]" is text.
bool starts_json(std::string_view text) {
  if (text.empty() || (text.front() != '{' && text.front() != '[')) return false;
  const std::string_view rest = without_blanks(text.substr(1));
  if (rest.empty()) return true;
  return text.front() == '{' ? rest.front() == '"' || rest.front() == '}'
                             : rest.front() == '{' || rest.front() == ']';
}

// Whether objects stand one a line: the first line is closed, or the second opens another.
bool one_object_a_line(std::string_view text) {
  const std::size_t feed = text.find('\n');
  if (feed == std::string_view::npos) return true;
  std::string_view first = text.substr(0, feed);
  while (!first.empty() && blanks.find(first.back()) != std::string_view::npos) first.remove_suffix(1);
  if (first.ends_with('}')) return true;
  const std::string_view second = without_blanks(text.substr(feed));
  const bool goes_on = first.ends_with('[') || first.ends_with(':') || first.ends_with(',');
  return second.starts_with("{\"") && !goes_on && first.size() > 1;
}

Format json_format(std::string_view text) {
  if (text.front() == '[') return Format::json;
  return one_object_a_line(text) ? Format::json_lines : Format::json;
}

bool is_html(std::string_view text, const std::string& lower_name) {
  if (has_extension(lower_name, {".html", ".htm", ".xhtml"})) return true;
  if (text.empty() || text.front() != '<') return false;
  const std::string start = lowered(text.substr(0, 2048));
  constexpr std::array<std::string_view, 4> marks{"<!doctype html", "<html", "<head>", "<body"};
  return std::any_of(marks.begin(), marks.end(),
                     [&](std::string_view mark) { return start.find(mark) != std::string::npos; });
}

}  // namespace

bool looks_binary(std::string_view bytes) {
  std::size_t controls = 0;
  for (const char c : bytes) {
    if (c == '\0') return true;
    const bool usual = c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\b' || c == '\x1B';
    if (static_cast<unsigned char>(c) < 0x20 && !usual) ++controls;
  }
  return controls > 4 && controls * 50 > bytes.size();
}

Format sniff_format(std::string_view head, const std::string& name) {
  std::string lower_name = lowered(name);
  if (lower_name.ends_with(".gz")) lower_name.resize(lower_name.size() - 3);
  const std::string_view text = without_blanks(without_mark(head));
  const bool named_lines = has_extension(lower_name, {".jsonl", ".ndjson", ".jsonlines"});
  if (text.empty() && head.size() < head_size) return Format::empty;
  if (head.starts_with("%PDF-")) return Format::pdf;
  if (head.starts_with("PK\x03\x04")) return Format::zip;
  if (head.starts_with("WARC/")) return Format::warc;
  if (head.starts_with("{\\rtf")) return Format::rtf;
  if (named_lines) return Format::json_lines;
  if (starts_json(text)) return json_format(text);
  if (looks_binary(head)) return Format::binary;
  if (is_html(text, lower_name)) return Format::html;
  if (text.starts_with("<?xml") || text.starts_with("<rss")) return Format::xml;
  return has_extension(lower_name, {".json"}) ? Format::json : Format::text;
}

}  // namespace dossier::extract
