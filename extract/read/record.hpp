// A record is what metadata tells of one article, in the words it came in: the fields of a JSON record or
// what a page says of itself. `make_article` turns one into an article or tells why it cannot.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "extract/read/reader.hpp"

namespace dossier::extract {

enum class Field : std::uint8_t { id, url, source, outlet, title, date, text };
inline constexpr std::size_t field_count = 7;

struct Record {
  struct Value {
    std::string text;
    std::uint8_t rank = 255;  // of the name it came under: smaller is more telling
    bool wrong_type = false;  // there, but no text
  };
  std::array<Value, field_count> values;

  [[nodiscard]] const Value& operator[](Field field) const { return values[static_cast<std::size_t>(field)]; }
  [[nodiscard]] Value& operator[](Field field) { return values[static_cast<std::size_t>(field)]; }

  // Keeps the value under the most telling name; of two under the same name the later one, as JSON readers
  // do.
  void set(Field field, std::uint8_t rank, std::string value);
};

struct FieldName {
  Field field = Field::id;
  std::uint8_t rank = 0;
};

// The field that a JSON key names: `url`, `link`, `source_url` ... Letter case and `-` or `_` do not matter.
[[nodiscard]] std::optional<FieldName> field_named(std::string_view key);

// `place` is PATH#LINE: the document's name where the record tells no better one. Problems go to `report`
// with `file` and `line`; a record without usable text is an error and no article.
struct RecordPlace {
  std::string file;
  std::uint64_t line = 0;    // 0: unknown
  std::uint64_t number = 0;  // what stands behind # in the document's name
};
[[nodiscard]] std::optional<Article> make_article(Record&& record, const RecordPlace& place,
                                                  const ReadLimits& limits, const DiagnosticSink& report);

// One line without control characters and runs of blanks.
[[nodiscard]] std::string one_line(std::string_view value);

}  // namespace dossier::extract
