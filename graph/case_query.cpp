#include "graph/case_query.hpp"

#include <sqlite3.h>

#include "graph/case_trouble.hpp"

namespace dossier::sql {
namespace {

// SQLite takes a null pointer for NULL, and an empty view may have one.
const char* data_of(std::string_view text) {
  return text.data() == nullptr ? "" : text.data();
}

}  // namespace

Query::Query(sqlite3* connection, const std::string& path, std::string_view sql)
    : connection_(connection), path_(path) {
  const int code = sqlite3_prepare_v3(connection_, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement_, nullptr);
  if (code != SQLITE_OK) fail(connection_, path_);
}

Query::~Query() {
  sqlite3_finalize(statement_);
}

void Query::start(std::initializer_list<Value> values) {
  sqlite3_reset(statement_);
  int index = 0;
  for (const Value& value : values) bind(++index, value);
}

bool Query::next() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  try {
    fail(connection_, path_);
  } catch (...) {
    stop();
    throw;
  }
}

void Query::stop() noexcept {
  sqlite3_reset(statement_);
}

void Query::run(std::initializer_list<Value> values) {
  start(values);
  while (next()) {
  }
  stop();
}

bool Query::is_null(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

std::int64_t Query::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}

std::string_view Query::text(int column) const {
  const void* const bytes = sqlite3_column_blob(statement_, column);
  const int size = sqlite3_column_bytes(statement_, column);
  return bytes == nullptr ? std::string_view()
                          : std::string_view(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

void Query::bind(int index, const Value& value) {
  int code = SQLITE_OK;
  if (const auto* number = std::get_if<std::int64_t>(&value.value_)) {
    code = sqlite3_bind_int64(statement_, index, *number);
  } else if (const auto* text = std::get_if<std::string_view>(&value.value_)) {
    code =
        sqlite3_bind_text64(statement_, index, data_of(*text), text->size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  } else if (const auto* blob = std::get_if<Blob>(&value.value_)) {
    code = sqlite3_bind_blob64(statement_, index, data_of(blob->bytes), blob->bytes.size(), SQLITE_TRANSIENT);
  } else {
    code = sqlite3_bind_null(statement_, index);
  }
  if (code != SQLITE_OK) fail(connection_, path_);
}

}  // namespace dossier::sql
