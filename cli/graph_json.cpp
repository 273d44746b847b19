#include "cli/graph_json.hpp"

namespace dossier::cli {

void write_entity(JsonWriter& json, const EntityRow& row) {
  json.begin_object();
  json.field("id", row.id);
  json.field("type", to_string(row.type));
  json.field("name", row.name);
  json.flag("named", row.named);
  json.texts("aliases", row.aliases);
  json.field_or_null("country", row.country);
  json.texts("positions", row.positions);
  json.field_or_null("description", row.description);
  json.field_or_null("event_type", row.event_type ? to_string(*row.event_type) : std::string_view{});
  json.field_or_null("time", to_string(row.time));
  json.field_or_null("place", row.place);
  json.field("mentions", row.mentions);
  json.field("articles", row.articles);
  json.end_object();
}

namespace {

void write_evidence(JsonWriter& json, const std::vector<EvidenceRow>& rows) {
  json.key("evidence");
  json.begin_array();
  for (const EvidenceRow& row : rows) {
    json.begin_object();
    json.field("article", row.article.id);
    json.field("document", row.article.document);
    json.field("start", row.span.begin);
    json.field("end", row.span.end);
    json.field("text", row.text);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_claim(JsonWriter& json, const ClaimRow& row) {
  json.begin_object();
  json.field("id", row.id);
  json.field("relation", to_string(row.relation));
  json.field("source", row.source);
  json.field("target", row.target);
  json.field("polarity", to_string(row.polarity));
  json.field("modality", to_string(row.modality));
  json.texts("claimants", row.claimants);
  json.field_or_null("time", to_string(row.time));
  json.field_or_null("place", row.place);
  json.field_or_null("quantity", row.quantity);
  json.field_or_null("manner", row.manner);
  json.field_or_null("event", row.event);
  json.field_or_null("implied_by", row.implied_by);
  json.key("confidence");
  json.hundredths(row.confidence);
  json.field("origins", row.origins);
  write_evidence(json, row.evidence);
  json.end_object();
}

void write_support(JsonWriter& json, const Support& support) {
  json.field("articles", support.articles);
  json.field("outlets", support.outlets);
  json.field("origins", support.origins);
}

void write_reference(JsonWriter& json, const KnowledgeGraph& graph, Vertex vertex) {
  const Entity& entity = graph.entity(vertex);
  json.begin_object();
  json.field("id", graph.text(entity.id));
  json.field("type", to_string(entity.type));
  json.field("name", graph.text(entity.name));
  json.end_object();
}

}  // namespace dossier::cli
