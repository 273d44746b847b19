// A string table keeps each text once and gives it a small handle. Handle 0 is the empty text. Handles are
// given in the order of first sight and stay valid for the table's life; so do the views that `text` returns,
// until the next `intern`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

class StringTable {
 public:
  StringTable();

  std::uint32_t intern(std::string_view text);
  [[nodiscard]] std::string_view text(std::uint32_t handle) const;
  [[nodiscard]] std::size_t size() const { return ends_.size(); }

  // The table as it is stored: all texts one after another, and where each ends.
  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  [[nodiscard]] const std::vector<std::uint32_t>& ends() const { return ends_; }
  // Takes a stored table over. The first text must be empty and the ends must rise to bytes.size();
  // throws std::invalid_argument otherwise.
  static StringTable restore(std::string bytes, std::vector<std::uint32_t> ends);

 private:
  void index_all();
  [[nodiscard]] std::size_t slot_of(std::string_view text) const;

  std::string bytes_;
  std::vector<std::uint32_t> ends_;
  std::vector<std::uint32_t> slots_;  // open addressing; built when first needed
};

}  // namespace dossier
