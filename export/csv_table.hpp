// A table in CSV (RFC 4180): cells apart by commas, rows ended by CR LF, UTF-8 without a byte order mark.
//
// Every row is one line: tabs and line ends inside a cell become blanks, other control characters are left
// out. A cell that a spreadsheet would run as a formula (after blanks and apostrophes a '=', '+', '-', '@' or
// the wide form of one) gets an apostrophe in front; whoever wants the text back takes one apostrophe off
// where that pattern is seen. A cell ends with "…" after 32,000 UTF-16 units: spreadsheets hold little more.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "export/fold.hpp"
#include "export/output.hpp"

namespace dossier::exporting {

void append_csv(std::string& out, std::string_view text);

class CsvTable {
 public:
  explicit CsvTable(std::ostream& stream) : out_(stream) {}

  void header(std::initializer_list<std::string_view> names);
  void text(std::string_view value);
  void number(std::uint64_t value);
  void hundredths(int value);
  void truth(bool value) { text(value ? "true" : "false"); }
  void list(const TextList& values) { text(values.joined()); }
  void end_row();
  void flush() { out_.flush(); }

 private:
  void separate();

  Output out_;
  bool first_cell_ = true;  // of the row
};

}  // namespace dossier::exporting
