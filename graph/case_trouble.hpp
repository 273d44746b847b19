// What SQLite reports as wrong, told as a CaseError: which file, what, and what to try. Private to the case
// file.
#pragma once

#include <string>

struct sqlite3;

namespace dossier::sql {

// Throws what the connection's last failure means for the case at `path`.
[[noreturn]] void fail(sqlite3* connection, const std::string& path);

// Throws that the case at `path` holds what no dossier wrote.
[[noreturn]] void fail_damaged(const std::string& path, const std::string& what);

}  // namespace dossier::sql
