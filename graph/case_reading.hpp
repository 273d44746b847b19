// A reading as rows of the tables entity and statement, and back, exactly. Private to the case file.
#pragma once

#include <cstdint>

#include "graph/case_database.hpp"
#include "graph/statement.hpp"

namespace dossier::sql {

// `article` is the key of its row.
void insert_reading(Database& database, std::int64_t article, const Reading& reading);
void delete_reading(Database& database, std::int64_t article);

// Every index of what is returned is in range; rows for which that cannot be are a CaseError, "damaged".
[[nodiscard]] Reading load_reading(Database& database, std::int64_t article);

}  // namespace dossier::sql
