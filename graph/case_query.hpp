// A query of the case file: prepared once, used again and again, its failures CaseErrors. Private to the case
// file; SQLite's own header is seen in .cpp files only.
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

struct sqlite3;
struct sqlite3_stmt;

namespace dossier::sql {

struct Blob {
  std::string_view bytes;
};

// What a "?" of a query stands for. Views need to live only until the call they are given to returns.
class Value {
 public:
  Value(std::integral auto number) : value_(static_cast<std::int64_t>(number)) {}
  Value(std::string_view text) : value_(text) {}
  Value(const std::string& text) : value_(std::string_view(text)) {}
  Value(Blob blob) : value_(blob) {}
  Value(std::nullopt_t) {}
  template <class T>
  Value(const std::optional<T>& value) : Value(value ? Value(*value) : Value(std::nullopt)) {}

 private:
  friend class Query;
  std::variant<std::monostate, std::int64_t, std::string_view, Blob> value_;
};

// `start` gives the query its values, `next` goes to the next row until there is none.
class Query {
 public:
  // The path is how messages name the file; it must outlive the query, as must the connection.
  Query(sqlite3* connection, const std::string& path, std::string_view sql);
  ~Query();
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  void start(std::initializer_list<Value> values);
  bool next();
  void stop() noexcept;
  void run(std::initializer_list<Value> values);  // for what has no rows

  // Of the row that `next` went to; views live until the next `next` or `stop`.
  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] std::string_view text(int column) const;  // of a blob: its bytes

 private:
  void bind(int index, const Value& value);

  sqlite3* connection_;
  const std::string& path_;
  sqlite3_stmt* statement_ = nullptr;
};

// The rows of a started query, let go of at the end of their block.
class Rows {
 public:
  explicit Rows(Query& query) : query_(query) {}
  ~Rows() { query_.stop(); }
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;
  bool next() { return query_.next(); }
  const Query* operator->() const { return &query_; }
  const Query& operator*() const { return query_; }

 private:
  Query& query_;
};

}  // namespace dossier::sql
