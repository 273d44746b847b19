// Lists of JSON objects, a row a line, as they come: what the exporters that speak JSON write with. Formats
// differ in how a text is escaped and in whether what is not known is null or left out; the rest is alike.
#pragma once

#include <concepts>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

#include "export/output.hpp"

namespace dossier::exporting {

class JsonRows {
 protected:
  enum class Unknown : std::uint8_t {
    null,
    left_out
  };  // of texts and lists without content; null: an empty list is []
  using AppendText = void (*)(std::string& out, std::string_view text);  // in quotes

  JsonRows(std::ostream& stream, Unknown unknown, AppendText append)
      : out_(stream), unknown_(unknown), append_(append) {}
  ~JsonRows() = default;

  // Ends the list before and begins the next one of the outermost object.
  void next_list(std::string_view name);
  void open_row();
  void close_row();
  // An object inside a row, after whatever parts it from what stands before.
  void open_object(std::string_view before);
  void close_object() { out_.text += '}'; }

  void key(std::string_view name);
  void text(std::string_view name, std::string_view value);
  void known_text(std::string_view name, std::string_view value);  // the empty text is not known
  void truth(std::string_view name, bool value);
  void hundredths(std::string_view name, int value);
  void number(std::string_view name, std::integral auto value) {
    key(name);
    append_number(out_.text, value);
  }
  template <class Texts>
  void texts(std::string_view name, const Texts& values) {
    if (values.empty() && unknown_ == Unknown::left_out) return;
    key(name);
    out_.text += '[';
    bool first = true;
    for (const std::string_view value : values) {
      if (!first) out_.text += ", ";
      append_(out_.text, value);
      first = false;
    }
    out_.text += ']';
  }

  Output out_;

 private:
  Unknown unknown_;
  AppendText append_;
  bool first_row_ = true;  // of the list
  bool first_key_ = true;  // of the object
};

}  // namespace dossier::exporting
