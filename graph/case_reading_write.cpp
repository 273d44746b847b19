#include "graph/case_codec.hpp"
#include "graph/case_reading.hpp"

namespace dossier::sql {
namespace {

std::optional<std::string_view> words(const std::optional<Quantity>& quantity) {
  return quantity ? std::optional<std::string_view>(quantity->words) : std::nullopt;
}

std::optional<std::int64_t> number(const std::optional<Quantity>& quantity) {
  return quantity ? quantity->number : std::nullopt;
}

std::optional<std::string_view> word(std::optional<Relation> relation) {
  return relation ? std::optional(to_string(*relation)) : std::nullopt;
}

void insert(Query& query, std::int64_t article, std::size_t index, const LocalEntity& entity) {
  query.run({article, index, to_string(entity.type), entity.name, entity.named, entity.country,
             codec::encode(entity.positions), codec::encode(entity.aliases), entity.description,
             codec::encode(entity.mentions), words(entity.quantity), number(entity.quantity),
             word(entity.event_type), to_string(entity.time),
             entity.place == no_entity ? std::nullopt : std::optional(entity.place)});
}

// An optional argument as three columns: entity, begin, end.
struct Optional {
  explicit Optional(const std::optional<Argument>& argument) {
    if (!argument) return;
    entity = argument->entity;
    begin = argument->span.begin;
    end = argument->span.end;
  }
  std::optional<std::uint32_t> entity, begin, end;
};

void insert(Query& query, std::int64_t article, std::size_t index, const Statement& statement) {
  const Optional place(statement.place);
  const Optional event(statement.event);
  query.run({article,
             index,
             statement.subject.entity,
             statement.subject.span.begin,
             statement.subject.span.end,
             to_string(statement.relation),
             statement.object.entity,
             statement.object.span.begin,
             statement.object.span.end,
             to_string(statement.polarity),
             to_string(statement.modality),
             codec::encode(statement.claimants),
             place.entity,
             place.begin,
             place.end,
             event.entity,
             event.begin,
             event.end,
             to_string(statement.time),
             words(statement.quantity),
             number(statement.quantity),
             statement.manner,
             codec::encode(statement.evidence),
             statement.confidence,
             statement.rule,
             statement.implied_by});
}

}  // namespace

void insert_reading(Database& database, std::int64_t article, const Reading& reading) {
  Query& entity = database.query("INSERT INTO entity VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  for (std::size_t i = 0; i < reading.entities.size(); ++i) insert(entity, article, i, reading.entities[i]);
  Query& statement =
      database.query("INSERT INTO statement VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  for (std::size_t i = 0; i < reading.statements.size(); ++i) {
    insert(statement, article, i, reading.statements[i]);
  }
}

void delete_reading(Database& database, std::int64_t article) {
  database.run("DELETE FROM statement WHERE article = ?", {article});
  database.run("DELETE FROM entity WHERE article = ?", {article});
}

}  // namespace dossier::sql
