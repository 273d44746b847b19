#include "graph/case_database.hpp"

#include <sqlite3.h>

#include <algorithm>

#include "graph/case_trouble.hpp"

namespace dossier::sql {
namespace {

// Keeps SQLite from seeing more than a path in it: ":memory:" is a file like any other, and so is "file:x".
std::string plain(const std::string& path) {
  return path.starts_with('/') ? path : "./" + path;
}

std::string immutable_uri(const std::string& path) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string uri = "file:";
  for (const char character : plain(path)) {
    const auto byte = static_cast<unsigned char>(character);
    if (character == '%' || character == '?' || character == '#') {
      uri += {'%', digits[byte >> 4U], digits[byte & 15U]};
    } else {
      uri += character;
    }
  }
  return uri + "?immutable=1";
}

sqlite3* open(const std::string& path, const std::string& name, int flags) {
  sqlite3* connection = nullptr;
  const int code = sqlite3_open_v2(name.c_str(), &connection, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  if (code == SQLITE_OK) return connection;
  try {
    fail(connection, path);
  } catch (...) {
    sqlite3_close(connection);
    throw;
  }
}

sqlite3* open(const std::string& path, Database::Access access) {
  switch (access) {
    case Database::Access::make:
      return open(path, plain(path), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    case Database::Access::write:
      return open(path, plain(path), SQLITE_OPEN_READWRITE);
    default:
      return open(path, immutable_uri(path), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
  }
}

}  // namespace

Database::Database(std::string path, Access access, std::chrono::milliseconds patience)
    : path_(std::move(path)), connection_(open(path_, access)) {
  sqlite3_extended_result_codes(connection_, 1);
  sqlite3_busy_timeout(connection_, static_cast<int>(patience.count()));
}

Database::~Database() {
  queries_.clear();
  sqlite3_close(connection_);
}

void Database::execute(const std::string& script) {
  if (sqlite3_exec(connection_, script.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    fail(connection_, path_);
}

Query& Database::query(std::string_view sql) {
  std::unique_ptr<Query>& kept = queries_[sql];
  if (!kept) kept = new_query(sql);
  return *kept;
}

std::unique_ptr<Query> Database::new_query(std::string_view sql) {
  return std::make_unique<Query>(connection_, path_, sql);
}

Rows Database::ask(std::string_view sql, std::initializer_list<Value> values) {
  Query& asked = query(sql);
  asked.start(values);
  return Rows(asked);
}

std::int64_t Database::number(std::string_view sql, std::initializer_list<Value> values) {
  Rows rows = ask(sql, values);
  return rows.next() ? rows->integer(0) : 0;
}

std::int64_t Database::last_key() const {
  return sqlite3_last_insert_rowid(connection_);
}

bool Database::in_transaction() const {
  return sqlite3_get_autocommit(connection_) == 0;
}

void Database::end_reading() noexcept {
  sqlite3_exec(connection_, "ROLLBACK", nullptr, nullptr, nullptr);
}

bool Database::is_read_only() const {
  return sqlite3_db_readonly(connection_, "main") != 0;
}

std::string Database::header() const {
  sqlite3_file* file = nullptr;
  if (sqlite3_file_control(connection_, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK ||
      file->pMethods == nullptr) {
    fail(connection_, path_);
  }
  sqlite3_int64 size = 0;
  if (file->pMethods->xFileSize(file, &size) != SQLITE_OK) fail(connection_, path_);
  std::string bytes(static_cast<std::size_t>(std::min<sqlite3_int64>(size, 100)), '\0');
  if (bytes.empty()) return bytes;
  if (file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), 0) != SQLITE_OK) {
    fail(connection_, path_);
  }
  return bytes;
}

Snapshot::~Snapshot() {
  if (own_) database_.end_reading();
}

}  // namespace dossier::sql
