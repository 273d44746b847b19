#include "extract/read/json_reader.hpp"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <optional>
#include <utility>

#include "extract/read/encoding.hpp"

namespace dossier::extract {
namespace {

// Follows the parser's events. `depth_` counts the open objects and arrays; a record is an object at
// `record_depth_`, the list of records an array at `list_depth_`.
class RecordHandler {
 public:
  RecordHandler(std::uint32_t max_depth, const RecordSink& take) : max_depth_(max_depth), take_(take) {}

  bool Null() { return true; }
  bool Bool(bool) { return other_value(); }
  bool Int(int) { return other_value(); }
  bool Uint(unsigned) { return other_value(); }
  bool Int64(std::int64_t) { return other_value(); }
  bool Uint64(std::uint64_t) { return other_value(); }
  bool Double(double) { return other_value(); }

  // A number as it is written: an id or a date may be one, a text may not.
  bool RawNumber(const char* digits, rapidjson::SizeType size, bool) {
    if (at_field() && (field_->field == Field::id || field_->field == Field::date)) {
      record().set(field_->field, field_->rank, std::string(digits, size));
      return true;
    }
    return other_value();
  }

  bool String(const char* text, rapidjson::SizeType size, bool) {
    if (depth_ == list_depth_) return other_value();
    if (at_field()) record().set(field_->field, field_->rank, std::string(text, size));
    return true;
  }

  bool Key(const char* key, rapidjson::SizeType size, bool) {
    if (depth_ == record_depth_) {
      const std::string_view name(key, size);
      field_ = field_named(name);
      at_list_key_ = depth_ == 1 && name == "articles";
    }
    return true;
  }

  bool StartObject() {
    const bool root = depth_ == 0;
    const bool in_list = list_depth_ > 0 && depth_ == list_depth_;
    if (!root && !in_list) other_value();
    if (!open()) return false;
    if (root) record_depth_ = 1;
    root_is_record_ = root_is_record_ || root;
    if (in_list) {
      item_ = Record{};
      record_depth_ = depth_;
      ++count_;
    }
    return true;
  }

  bool EndObject(rapidjson::SizeType) {
    const bool ends_item = depth_ == record_depth_ && list_depth_ > 0 && depth_ == list_depth_ + 1;
    --depth_;
    if (!ends_item) return true;
    record_depth_ = root_is_record_ ? 1 : 0;
    field_.reset();
    stopped_ = !take_(std::move(item_), count_);
    return !stopped_;
  }

  bool StartArray() {
    const bool is_list = depth_ == 0 || (depth_ == 1 && at_list_key_);
    if (!is_list) other_value();
    if (!open()) return false;
    if (is_list) list_depth_ = depth_;
    has_list_ = has_list_ || is_list;
    return true;
  }

  bool EndArray(rapidjson::SizeType) {
    if (depth_ == list_depth_) list_depth_ = 0;
    --depth_;
    return true;
  }

  // Called once the whole document has proved valid.
  void finish() {
    if (!root_is_record_) return;
    if (has_list_ && root_[Field::text].text.empty()) return;
    stopped_ = !take_(std::move(root_), 0);
  }

  [[nodiscard]] bool stopped() const { return stopped_; }
  [[nodiscard]] bool too_deep() const { return too_deep_; }
  [[nodiscard]] bool found_any() const { return root_is_record_ || has_list_; }

 private:
  Record& record() { return list_depth_ > 0 ? item_ : root_; }
  [[nodiscard]] bool at_field() const { return field_ && depth_ == record_depth_; }

  // A value that is no string: of a field, it is noted; in a list, it is a record without any field.
  bool other_value() {
    if (at_field()) record()[field_->field].wrong_type = true;
    if (list_depth_ == 0 || depth_ != list_depth_) return true;
    stopped_ = !take_(Record{}, ++count_);
    return !stopped_;
  }

  bool open() {
    too_deep_ = depth_ >= max_depth_;
    ++depth_;
    return !too_deep_ && !stopped_;
  }

  std::uint32_t max_depth_;
  const RecordSink& take_;
  Record root_;
  Record item_;
  std::optional<FieldName> field_;
  std::uint64_t count_ = 0;
  std::uint32_t depth_ = 0;
  std::uint32_t record_depth_ = 0;  // 0: in none
  std::uint32_t list_depth_ = 0;    // 0: in none
  bool root_is_record_ = false;
  bool has_list_ = false;
  bool at_list_key_ = false;
  bool stopped_ = false;
  bool too_deep_ = false;
};

}  // namespace

JsonOutcome read_json(std::string_view json, std::uint32_t max_depth, const RecordSink& take) {
  if (const std::size_t good = valid_utf8_prefix(json); good < json.size()) {
    return {"not valid UTF-8; convert it, for instance with iconv", good, false};
  }
  if (const std::size_t zero = json.find('\0'); zero != std::string_view::npos) {
    return {"a zero byte, which JSON cannot hold", zero, false};
  }
  constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
  RecordHandler handler(max_depth, take);
  rapidjson::MemoryStream stream(json.data(), json.size());
  rapidjson::Reader reader;
  const rapidjson::ParseResult result = reader.Parse<flags>(stream, handler);
  if (handler.stopped()) return {"", 0, true};
  if (handler.too_deep()) {
    return {"nested more than " + std::to_string(max_depth) + " deep", result.Offset(), false};
  }
  if (result.IsError()) {
    std::string why = rapidjson::GetParseError_En(result.Code());
    while (why.ends_with('.')) why.pop_back();
    return {"not valid JSON: " + why, result.Offset(), false};
  }
  if (!handler.found_any()) return {"neither a JSON object nor an array of them", 0, false};
  handler.finish();
  return {"", 0, handler.stopped()};
}

}  // namespace dossier::extract
