#include "export/json_rows.hpp"

namespace dossier::exporting {

void JsonRows::next_list(std::string_view name) {
  out_.text += "\n],\n\"";
  out_.text += name;
  out_.text += "\": [";
  first_row_ = true;
}

void JsonRows::open_row() {
  open_object(first_row_ ? "\n" : ",\n");
  first_row_ = false;
}

void JsonRows::close_row() {
  close_object();
  out_.spill();
}

void JsonRows::open_object(std::string_view before) {
  out_.text += before;
  out_.text += '{';
  first_key_ = true;
}

void JsonRows::key(std::string_view name) {
  out_.text += first_key_ ? "\"" : ", \"";
  out_.text += name;
  out_.text += "\": ";
  first_key_ = false;
}

void JsonRows::text(std::string_view name, std::string_view value) {
  key(name);
  append_(out_.text, value);
}

void JsonRows::known_text(std::string_view name, std::string_view value) {
  if (!value.empty()) return text(name, value);
  if (unknown_ == Unknown::left_out) return;
  key(name);
  out_.text += "null";
}

void JsonRows::truth(std::string_view name, bool value) {
  key(name);
  out_.text += value ? "true" : "false";
}

void JsonRows::hundredths(std::string_view name, int value) {
  key(name);
  append_hundredths(out_.text, value);
}

}  // namespace dossier::exporting
