#include <rapidjson/document.h>

#include "extract/read/encoding.hpp"
#include "extract/read/html_metadata.hpp"

namespace dossier::extract {
namespace {

using rapidjson::Value;

constexpr std::size_t largest = std::size_t{4} << 20;  // bytes of a script that is looked into
constexpr std::uint8_t rank_ld = 30;                   // behind meta elements, before headings

std::string_view text_of(const Value& value) {
  return value.IsString() ? std::string_view(value.GetString(), value.GetStringLength()) : std::string_view();
}

std::string_view member(const Value& object, const char* name) {
  const auto found = object.FindMember(name);
  return found == object.MemberEnd() ? std::string_view() : text_of(found->value);
}

bool is_article_type(std::string_view type) {
  return type.ends_with("Article") || type == "BlogPosting" || type == "LiveBlogPosting" || type == "Report";
}

bool is_article(const Value& object) {
  const auto type = object.FindMember("@type");
  if (type == object.MemberEnd()) return false;
  if (!type->value.IsArray()) return is_article_type(text_of(type->value));
  for (const Value& one : type->value.GetArray()) {
    if (is_article_type(text_of(one))) return true;
  }
  return false;
}

void set(Record& record, Field field, std::string_view value) {
  if (record[field].rank > rank_ld) record.set(field, rank_ld, std::string(value));
}

void read_object(const Value& object, Record& record) {
  if (!object.IsObject() || !is_article(object)) return;
  set(record, Field::title, member(object, "headline"));
  set(record, Field::date, member(object, "datePublished"));
  set(record, Field::url, member(object, "url"));
  set(record, Field::url, member(object, "mainEntityOfPage"));
  set(record, Field::text, member(object, "articleBody"));
  const auto publisher = object.FindMember("publisher");
  if (publisher == object.MemberEnd()) return;
  set(record, Field::outlet, text_of(publisher->value));
  if (publisher->value.IsObject()) set(record, Field::outlet, member(publisher->value, "name"));
}

void read_objects(const Value& value, Record& record) {
  if (!value.IsArray()) return read_object(value, record);
  for (const Value& one : value.GetArray()) read_object(one, record);
}

}  // namespace

void read_json_ld(const std::string& json, Record& record) {
  if (json.size() > largest || !is_utf8(json)) return;
  rapidjson::Document root;
  root.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseStopWhenDoneFlag>(json.data(), json.size());
  if (root.HasParseError()) return;
  const Value& top = root;
  read_objects(top, record);
  if (!top.IsObject()) return;
  const auto graph = top.FindMember("@graph");
  if (graph != top.MemberEnd()) read_objects(graph->value, record);
}

}  // namespace dossier::extract
