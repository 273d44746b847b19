#include "cli/text.hpp"

#include <algorithm>

#include "export/utf8.hpp"

namespace dossier::cli {
namespace {

bool is_harmful(char32_t c) {
  const bool control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c <= 0x9F);
  const bool reorders = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E ||
                        c == 0x200F || c == 0x061C;
  return control || reorders || c == 0x2028 || c == 0x2029;
}

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

std::size_t padding(std::size_t column, std::string_view cell) {
  const std::size_t width = width_of(cell);
  return column > width ? column - width : 0;
}

}  // namespace

std::string harmless(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const exporting::Character character = exporting::decode(text, at);
    const bool keep = character.valid && !is_harmful(character.code);
    result += keep ? text.substr(at, character.size) : exporting::replacement;
    at += character.size;
  }
  return result;
}

std::string one_line(std::string_view text) {
  std::string spaced(text);
  std::ranges::replace(spaced, '\r', ' ');
  std::string result;
  bool pending = false;
  for (const char c : harmless(spaced)) {
    if (is_blank(c)) {
      pending = !result.empty();
      continue;
    }
    if (pending) result += ' ';
    pending = false;
    result += c;
  }
  return result;
}

std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    if (word.empty()) continue;
    const std::size_t needed = width_of(word);
    if (used > 0 && used + 1 + needed > width) {
      lines.emplace_back();
      used = 0;
    }
    if (used > 0) {
      lines.back() += ' ';
      ++used;
    }
    lines.back() += word;
    used += needed;
  }
  return lines;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

std::string counted(std::uint64_t number, std::string_view one, std::string_view many) {
  std::string text = grouped(number) + ' ';
  if (number == 1) return text.append(one);
  return many.empty() ? text.append(one) + 's' : text.append(many);
}

std::string hundredths(int value) {
  const std::string cents = std::to_string(value % 100);
  return std::to_string(value / 100) + (cents.size() == 1 ? ".0" : ".") + cents;
}

std::string Style::in(std::string_view code, std::string_view text) const {
  if (!colour_) return std::string(text);
  return std::string("\033[").append(code).append("m").append(text).append("\033[0m");
}

std::string Printer::dressed(std::string_view line, Look look) const {
  switch (look) {
    case Look::plain:
      return std::string(line);
    case Look::heading:
      return style_.heading(line);
    case Look::quotation:
      return style_.quotation(line);
    case Look::faint:
      return style_.faint(line);
  }
  return std::string(line);
}

void Printer::paragraph(std::string_view text, std::size_t indent, Look look, std::size_t hanging) {
  const std::size_t taken = indent + hanging;
  bool first = true;
  for (const std::string& line : wrap(text, width_ > taken + 20 ? width_ - taken : 20)) {
    out_ << std::string(first ? indent : taken, ' ') << dressed(line, look) << '\n';
    first = false;
  }
}

void Printer::table(const std::vector<std::vector<std::string>>& rows, std::size_t indent) {
  std::vector<std::size_t> columns;
  for (const auto& row : rows) {
    columns.resize(std::max(columns.size(), row.size()));
    for (std::size_t i = 0; i + 1 < row.size(); ++i) columns[i] = std::max(columns[i], width_of(row[i]));
  }
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
      line += row[i];
      line.append(padding(columns[i], row[i]) + 2, ' ');
    }
    const std::size_t left = indent + width_of(line);
    out_ << std::string(indent, ' ') << line;
    bool first = true;
    for (const std::string& part : wrap(row.back(), width_ > left + 20 ? width_ - left : 20)) {
      out_ << (first ? "" : std::string(left, ' ')) << part << '\n';
      first = false;
    }
  }
}

}  // namespace dossier::cli
