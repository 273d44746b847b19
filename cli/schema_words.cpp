#include "cli/schema_words.hpp"

#include "cli/command.hpp"

namespace dossier::cli {
namespace {

std::string all_relations() {
  std::string names;
  for (const RelationInfo& relation : relations()) {
    if (!names.empty()) names += ", ";
    names += relation.name;
  }
  return names;
}

}  // namespace

std::vector<Relation> relations_named(const std::vector<std::string>& names) {
  std::vector<Relation> result;
  for (const std::string& name : names) {
    const auto relation = parse_relation(name);
    if (!relation) throw UsageError("no relation '" + name + "'; there are " + all_relations());
    result.push_back(*relation);
  }
  return result;
}

std::vector<EntityType> types_named(const std::vector<std::string>& names) {
  std::vector<EntityType> result;
  for (const std::string& name : names) {
    const auto type = parse_entity_type(name);
    if (!type) {
      throw UsageError("no type '" + name + "'; there are person, state, organization, place and event");
    }
    result.push_back(*type);
  }
  return result;
}

Date date_written(const std::string& option, const std::string& text) {
  const auto date = Date::parse(text);
  if (!date || date->form != Date::Form::point || date->first.year == 0) {
    throw UsageError(option + " '" + text + "': give a year, a month or a day, such as 2018-03-26");
  }
  return *date;
}

}  // namespace dossier::cli
