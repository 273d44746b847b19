#include <limits>

#include "graph/case_codec.hpp"
#include "graph/case_reading.hpp"
#include "graph/case_trouble.hpp"

namespace dossier::sql {
namespace {

constexpr std::string_view entity_rows =
    "SELECT number, type, name, named, country, positions, aliases, description, mentions, quantity,"
    " quantity_number, event_type, time, place FROM entity WHERE article = ? ORDER BY number";

constexpr std::string_view statement_rows =
    "SELECT number, subject, subject_begin, subject_end, relation, object, object_begin, object_end, "
    "polarity,"
    " modality, claimants, place, place_begin, place_end, event, event_begin, event_end, time, quantity,"
    " quantity_number, manner, evidence, confidence, rule, implied_by FROM statement WHERE article = ?"
    " ORDER BY number";

// The columns of one row from left to right. What cannot be read is a CaseError.
class Columns {
 public:
  Columns(const Query& row, const std::string& path) : row_(row), path_(path) {}

  std::string_view text() { return row_.text(column_++); }
  std::string string() { return std::string(text()); }

  std::uint32_t number() {
    const std::int64_t number = row_.integer(column_++);
    if (number < 0 || number > std::numeric_limits<std::uint32_t>::max()) {
      refuse("a number that is out of range: " + std::to_string(number));
    }
    return static_cast<std::uint32_t>(number);
  }

  std::optional<std::uint32_t> optional_number() {
    if (row_.is_null(column_)) return skip<std::uint32_t>(1);
    return number();
  }

  // A word or list that `decode` understands.
  template <class Decode>
  auto decoded(Decode decode) {
    const std::string_view words = text();
    auto value = decode(words);
    if (!value) refuse("what cannot be understood: " + std::string(words));
    return std::move(*value);
  }

  std::optional<Relation> optional_relation() {
    if (row_.is_null(column_)) return skip<Relation>(1);
    return decoded(parse_relation);
  }

  Date date() {
    const std::string_view words = text();
    if (words.empty()) return {};
    const auto date = Date::parse(words);
    if (!date) refuse("no date: " + std::string(words));
    return *date;
  }

  Argument argument() {
    const EntityIndex entity = number();
    const std::uint32_t begin = number();
    return {entity, {begin, number()}};
  }

  std::optional<Argument> optional_argument() {
    if (row_.is_null(column_)) return skip<Argument>(3);
    return argument();
  }

  std::optional<Quantity> quantity() {
    if (row_.is_null(column_)) return skip<Quantity>(2);
    Quantity quantity{std::nullopt, string()};
    if (!row_.is_null(column_)) quantity.number = row_.integer(column_);
    ++column_;
    return quantity;
  }

  void demand_index(std::size_t index, std::size_t size, std::string_view of) {
    if (index >= size) refuse("a number of no " + std::string(of) + ": " + std::to_string(index));
  }

  [[noreturn]] void refuse(const std::string& what) {
    fail_damaged(path_, "column " + std::to_string(column_) + " of a row of a reading holds " + what);
  }

 private:
  template <class T>
  std::optional<T> skip(int columns) {
    column_ += columns;
    return std::nullopt;
  }

  const Query& row_;
  const std::string& path_;
  int column_ = 0;
};

LocalEntity read_entity(Columns& columns) {
  LocalEntity entity;
  entity.type = columns.decoded(parse_entity_type);
  entity.name = columns.string();
  entity.named = columns.number() != 0;
  entity.country = columns.string();
  entity.positions = columns.decoded(codec::decode_texts);
  entity.aliases = columns.decoded(codec::decode_texts);
  entity.description = columns.string();
  entity.mentions = columns.decoded(codec::decode_mentions);
  entity.quantity = columns.quantity();
  entity.event_type = columns.optional_relation();
  entity.time = columns.date();
  entity.place = columns.optional_number().value_or(no_entity);
  return entity;
}

Statement read_statement(Columns& columns) {
  const Argument subject = columns.argument();
  const Relation relation = columns.decoded(parse_relation);
  const Argument object = columns.argument();
  Statement statement(subject, relation, object, {});
  statement.polarity = columns.decoded(parse_polarity);
  statement.modality = columns.decoded(parse_modality);
  statement.claimants = columns.decoded(codec::decode_arguments);
  statement.place = columns.optional_argument();
  statement.event = columns.optional_argument();
  statement.time = columns.date();
  statement.quantity = columns.quantity();
  statement.manner = columns.string();
  statement.evidence = columns.decoded(codec::decode_spans);
  statement.confidence = static_cast<int>(columns.number());
  statement.rule = columns.string();
  statement.implied_by = columns.optional_number();
  if (statement.evidence.empty()) columns.refuse("a statement without evidence");
  if (statement.confidence < 0 || statement.confidence > 100) columns.refuse("a confidence out of range");
  return statement;
}

void check_entities(const Statement& statement, std::size_t entities, Columns& columns) {
  columns.demand_index(statement.subject.entity, entities, "entity");
  columns.demand_index(statement.object.entity, entities, "entity");
  for (const Argument& claimant : statement.claimants)
    columns.demand_index(claimant.entity, entities, "entity");
  if (statement.place) columns.demand_index(statement.place->entity, entities, "entity");
  if (statement.event) columns.demand_index(statement.event->entity, entities, "entity");
}

}  // namespace

Reading load_reading(Database& database, std::int64_t article) {
  Reading reading;
  Rows entities = database.ask(entity_rows, {article});
  while (entities.next()) {
    Columns columns(*entities, database.path());
    if (columns.number() != reading.entities.size()) columns.refuse("a gap in the numbers of entities");
    reading.entities.push_back(read_entity(columns));
  }
  Rows statements = database.ask(statement_rows, {article});
  while (statements.next()) {
    Columns columns(*statements, database.path());
    if (columns.number() != reading.statements.size()) columns.refuse("a gap in the numbers of statements");
    reading.statements.push_back(read_statement(columns));
    check_entities(reading.statements.back(), reading.entities.size(), columns);
  }
  for (const LocalEntity& entity : reading.entities) {
    if (entity.place != no_entity && entity.place >= reading.entities.size()) {
      fail_damaged(database.path(), "the place of an entity is no entity");
    }
  }
  for (const Statement& statement : reading.statements) {
    if (statement.implied_by && *statement.implied_by >= reading.statements.size()) {
      fail_damaged(database.path(), "a statement follows from none");
    }
  }
  return reading;
}

}  // namespace dossier::sql
