#include "cli/json_writer.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "cli/text.hpp"
#include "export/escape.hpp"

namespace dossier::cli {
namespace {

rapidjson::SizeType length(std::string_view text) {
  return static_cast<rapidjson::SizeType>(text.size());
}

}  // namespace

struct JsonWriter::State {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};
};

JsonWriter::JsonWriter() : state_(std::make_unique<State>()) {}
JsonWriter::~JsonWriter() = default;

void JsonWriter::begin_object() {
  state_->writer.StartObject();
}
void JsonWriter::end_object() {
  state_->writer.EndObject();
}
void JsonWriter::begin_array() {
  state_->writer.StartArray();
}
void JsonWriter::end_array() {
  state_->writer.EndArray();
}
void JsonWriter::key(std::string_view name) {
  state_->writer.Key(name.data(), length(name));
}
void JsonWriter::text(std::string_view value) {
  std::string quoted;
  exporting::append_json(quoted, value);
  state_->writer.RawValue(quoted.data(), quoted.size(), rapidjson::kStringType);
}
void JsonWriter::number(std::uint64_t value) {
  state_->writer.Uint64(value);
}
void JsonWriter::boolean(bool value) {
  state_->writer.Bool(value);
}
void JsonWriter::null() {
  state_->writer.Null();
}

void JsonWriter::hundredths(int value) {
  const std::string digits = cli::hundredths(value);
  state_->writer.RawValue(digits.data(), digits.size(), rapidjson::kNumberType);
}

void JsonWriter::field_or_null(std::string_view name, std::string_view value) {
  key(name);
  if (value.empty()) {
    null();
  } else {
    text(value);
  }
}

std::string JsonWriter::take() {
  std::string written(state_->buffer.GetString(), state_->buffer.GetSize());
  state_->buffer.Clear();
  state_->writer.Reset(state_->buffer);
  return written + '\n';
}

}  // namespace dossier::cli
