// Opening and making the SQLite file behind a case, so that a wrong file is refused before anything touches
// it and a new one is there whole or not at all. Private to the case file.
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "graph/case_database.hpp"
#include "graph/case_file.hpp"

namespace dossier::sql {

// In the file's header: what tells a case from another program's SQLite file, and the layout of its tables.
inline constexpr std::uint32_t application_id = 0x646f7373;  // "doss"
inline constexpr std::uint32_t schema_version = 1;

[[nodiscard]] std::unique_ptr<Database> open_case(const std::string& path, CaseFile::Mode mode,
                                                  std::chrono::milliseconds patience);

}  // namespace dossier::sql
