#include "export/csv_neo4j.hpp"

#include <algorithm>

namespace dossier::exporting {
namespace {

// "person" -> "Person": labels are written so.
std::string label(EntityType type) {
  std::string text(to_string(type));
  text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

// "not expelled (not yet)" -> "NOT_EXPELLED_NOT_YET": relationship types are written so.
std::string type_of(const FoldedEdge& edge) {
  std::string text;
  for (const char c : kind(edge.relation, edge.polarity, edge.certainty)) {
    if (c == ' ') text += '_';
    if (c == '_') text += c;
    if (c >= 'a' && c <= 'z') text += static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

// Neo4j takes arrays apart at ';'.
template <class Texts>
std::string array(const Texts& texts) {
  std::string all;
  for (const std::string_view text : texts) {
    if (text.empty()) continue;
    if (!all.empty()) all += ';';
    const std::size_t start = all.size();
    all += text;
    std::replace(all.begin() + static_cast<std::ptrdiff_t>(start), all.end(), ';', ',');
  }
  return all;
}

std::string array(const TextList& list) {
  std::vector<std::string> texts = list.texts();
  if (list.more()) texts.emplace_back("\xE2\x80\xA6");
  return array(texts);
}

}  // namespace

void Neo4jTables::begin() {
  nodes_.header({"id:ID", ":LABEL", "name", "named:boolean", "aliases:string[]", "country",
                 "positions:string[]", "description", "event_type", "event_time", "event_place",
                 "mentions:long", "articles:long"});
  relationships_.header({":START_ID",
                         ":END_ID",
                         ":TYPE",
                         "id",
                         "kind",
                         "weight:long",
                         "group",
                         "polarity",
                         "modality:string[]",
                         "confidence:double",
                         "implied:boolean",
                         "symmetric:boolean",
                         "claims:long",
                         "own_voice:boolean",
                         "claimants:string[]",
                         "time:string[]",
                         "place:string[]",
                         "quantity:string[]",
                         "manner:string[]",
                         "event:string[]",
                         "documents:string[]",
                         "outlets:string[]",
                         "dates:string[]",
                         "quotations:string[]"});
}

void Neo4jTables::entity(const EntityRow& row) {
  nodes_.text(row.id);
  nodes_.text(label(row.type));
  nodes_.text(row.name);
  nodes_.truth(row.named);
  nodes_.text(array(row.aliases));
  nodes_.text(row.country);
  nodes_.text(array(row.positions));
  nodes_.text(row.description);
  nodes_.text(row.event_type ? to_string(*row.event_type) : std::string_view{});
  nodes_.text(to_string(row.time));
  nodes_.text(row.place);
  nodes_.number(row.mentions);
  nodes_.number(row.articles);
  nodes_.end_row();
}

void Neo4jTables::edge(const FoldedEdge& edge) {
  relationships_.text(edge.source);
  relationships_.text(edge.target);
  relationships_.text(type_of(edge));
  relationships_.text(edge.id);
  relationships_.text(kind(edge.relation, edge.polarity, edge.certainty));
  relationships_.number(edge.weight);
  relationships_.text(to_string(info(edge.relation).group));
  relationships_.text(to_string(edge.polarity));
  relationships_.text(array(edge.modalities));
  relationships_.hundredths(edge.confidence);
  relationships_.truth(edge.implied);
  relationships_.truth(info(edge.relation).symmetric);
  relationships_.number(edge.claims);
  relationships_.truth(edge.own_voice);
  for (const TextList* list : {&edge.claimants, &edge.times, &edge.places, &edge.quantities, &edge.manners,
                               &edge.events, &edge.documents, &edge.outlets, &edge.dates, &edge.quotations}) {
    relationships_.text(array(*list));
  }
  relationships_.end_row();
}

void Neo4jTables::end() {
  nodes_.flush();
  relationships_.flush();
}

}  // namespace dossier::exporting
