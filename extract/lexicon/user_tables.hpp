// Tables that a user brings. Each is a file of the name of a table of the lexicon, and adds to that table or
// stands in its place:
//
//   # adds                                  <- the first line: "# adds" or "# replaces"
//   # head TAB class TAB relation TAB ...   <- the last line of the head names the columns
//   expel TAB verb TAB ...                  <- rows, as in every table
//   -deport TAB verb                        <- in an adding table: the key of rows to be taken away
//
// Rows have a key (table_keys.hpp): the word that they speak of. What an adding table says of a key is said
// in place of all that the lexicon has for it; the rest of the lexicon stays. docs/lexicon.md tells it to
// users.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon/table.hpp"

namespace dossier::extract {

struct UserTable {
  std::string file;     // as the user would name it, for messages
  std::string content;  // UTF-8; a byte order mark does not matter
};

// By the name of the table they add to or replace.
using UserTables = std::map<std::string, UserTable, std::less<>>;

// The tables that a user may add to or replace, sorted.
[[nodiscard]] std::vector<std::string_view> table_names();

// The first line of a user's table, without its line end.
inline constexpr std::string_view adds_mark = "# adds";
inline constexpr std::string_view replaces_mark = "# replaces";

// The table of this name as it is to be used; empty where the sources have none. In an adding table's result,
// the user's rows come first. What is wrong with either is reported.
[[nodiscard]] Table table_in_use(const TableSources& sources, const UserTables& users, std::string_view name,
                                 const DiagnosticSink& report);

}  // namespace dossier::extract
