// Text for people: made harmless for a terminal, wrapped, put into columns, coloured. Widths are counted in
// characters.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace dossier::cli {

// The text without anything a terminal would obey or that would reorder what is read: control characters (C0,
// DEL, C1), bidirectional overrides and broken UTF-8 become U+FFFD; line feeds and tabs stay.
[[nodiscard]] std::string harmless(std::string_view text);
// ... and every run of blanks and line ends one blank.
[[nodiscard]] std::string one_line(std::string_view text);

[[nodiscard]] std::size_t width_of(std::string_view text);

// Breaks at blanks into lines of at most `width` characters; a longer word stands alone.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width);

// The words with a blank between them: a name that came as several arguments.
[[nodiscard]] std::string joined(const std::vector<std::string>& words);
// "1,234"
[[nodiscard]] std::string grouped(std::uint64_t number);
// "1 claim", "2 claims"; `many` where the plural is not one with an s.
[[nodiscard]] std::string counted(std::uint64_t number, std::string_view one, std::string_view many = {});
// "0.80"
[[nodiscard]] std::string hundredths(int value);

// Colours, or nothing where there are none.
class Style {
 public:
  explicit Style(bool colour) : colour_(colour) {}
  [[nodiscard]] std::string heading(std::string_view text) const { return in("1", text); }
  [[nodiscard]] std::string quotation(std::string_view text) const { return in("36", text); }
  [[nodiscard]] std::string faint(std::string_view text) const { return in("2", text); }

 private:
  [[nodiscard]] std::string in(std::string_view code, std::string_view text) const;
  bool colour_;
};

enum class Look : std::uint8_t { plain, heading, quotation, faint };

// Prints wrapped paragraphs with an indent, each line in its look.
class Printer {
 public:
  Printer(std::ostream& out, std::size_t width, bool colour) : out_(out), width_(width), style_(colour) {}
  void paragraph(std::string_view text, std::size_t indent = 0, Look look = Look::plain,
                 std::size_t hanging = 0);
  void blank() { out_ << '\n'; }
  // Rows of cells, each column as wide as its widest cell; the last one is wrapped to what is left.
  void table(const std::vector<std::vector<std::string>>& rows, std::size_t indent = 0);

 private:
  [[nodiscard]] std::string dressed(std::string_view line, Look look) const;

  std::ostream& out_;
  std::size_t width_;
  Style style_;
};

}  // namespace dossier::cli
