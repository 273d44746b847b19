// The key of a row: what it speaks of, as a user's table is set against the one compiled in. Most tables have
// one row a key, that of the first column; where a cell holds alternatives, the row stands for a row each.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon/table.hpp"

namespace dossier::extract {

// How the first cell makes keys.
enum class KeyForm : std::uint8_t {
  whole,         // as it stands
  first_word,    // "say says said said saying" -> say
  first_item,    // "Ana Berg; A. Berg" -> Ana Berg
  alternatives,  // "plan|intend" -> plan, intend
  heads,         // "carry|bear out =raid|attack" -> carry out =raid, carry out =attack, bear out =raid, ...
};

struct TableKey {
  std::vector<std::size_t> columns = {0};
  KeyForm form = KeyForm::whole;
  bool many = false;  // several rows may have the same key
};

[[nodiscard]] TableKey key_of_table(std::string_view name);

// A row that stands for one key alone.
struct KeyedRow {
  std::string key;
  TableRow row;
};

// The row parted into rows of one key each, in the order of its alternatives. The row has every column.
[[nodiscard]] std::vector<KeyedRow> keyed_rows(const TableKey& key, const TableRow& row);

// The keys that the cells of the key's columns name.
[[nodiscard]] std::vector<std::string> keys_of(const TableKey& key, std::vector<std::string> key_cells);

}  // namespace dossier::extract
