#include "cli/dispute_report.hpp"
#include "cli/graph_json.hpp"

namespace dossier::cli {
namespace {

void write_claims(JsonWriter& json, OpenCase& open, std::string_view name, const std::vector<Edge>& claims) {
  json.key(name);
  json.begin_array();
  for (const Edge edge : claims) write_claim(json, claim_row(open.graph, edge, &open.file));
  json.end_array();
}

void write_end(JsonWriter& json, const KnowledgeGraph& graph, std::string_view name, const TopicEnd& end) {
  json.key(name);
  json.begin_object();
  json.key("node");
  write_reference(json, graph, end.thing);
  json.field_or_null("group", end.noun);
  json.end_object();
}

void write_values(JsonWriter& json, OpenCase& open, std::string_view name, const std::vector<Value>& values) {
  json.key(name);
  json.begin_array();
  for (const Value& value : values) {
    json.begin_object();
    json.field("words", value.words);
    write_claims(json, open, "edges", value.claims);
    json.end_object();
  }
  json.end_array();
}

void write_dispute(JsonWriter& json, OpenCase& open, const Dispute& dispute) {
  json.begin_object();
  json.field("relation", to_string(dispute.topic.relation));
  write_end(json, open.graph, "source", dispute.topic.source);
  write_end(json, open.graph, "target", dispute.topic.target);
  write_support(json, dispute.support);
  write_claims(json, open, "affirming", dispute.affirming);
  write_claims(json, open, "denying", dispute.denying);
  write_claims(json, open, "hedging", dispute.hedging);
  write_values(json, open, "numbers", dispute.numbers);
  write_values(json, open, "times", dispute.times);
  json.key("silent");
  json.begin_array();
  for (const std::uint32_t article : dispute.silent) json.text(article_row(open.graph, article).id);
  json.end_array();
  json.end_object();
}

void write_node_or_null(JsonWriter& json, const KnowledgeGraph& graph, std::string_view name, Vertex vertex) {
  json.key(name);
  if (vertex == no_vertex) return json.null();
  write_reference(json, graph, vertex);
}

void write_accusation(JsonWriter& json, OpenCase& open, const Accusation& accusation) {
  json.begin_object();
  json.key("accusers");
  json.begin_array();
  for (const Vertex accuser : accusation.accusers) write_reference(json, open.graph, accuser);
  json.end_array();
  write_node_or_null(json, open.graph, "accused", accusation.accused);
  write_support(json, accusation.support);
  write_claims(json, open, "accusations", accusation.accusations);
  write_claims(json, open, "allegations", accusation.allegations);
  write_claims(json, open, "denials", accusation.denials);
  json.end_object();
}

void write_agent_gap(JsonWriter& json, OpenCase& open, const AgentGap& gap) {
  json.begin_object();
  write_node_or_null(json, open.graph, "event", gap.event);
  write_claims(json, open, "with_agent", gap.with_agent);
  write_claims(json, open, "without_agent", gap.without_agent);
  json.end_object();
}

void write_wordings(JsonWriter& json, OpenCase& open, std::string_view name,
                    const std::vector<Wording>& wordings) {
  json.key(name);
  json.begin_array();
  for (const Wording& wording : wordings) {
    json.begin_object();
    json.field("words", wording.words);
    json.key("evidence");
    json.begin_array();
    for (const WordingUse& use : wording.uses) {
      const ArticleRow article = article_row(open.graph, use.article);
      json.begin_object();
      json.field("article", article.id);
      json.field("document", article.document);
      json.field("start", use.span.begin);
      json.field("end", use.span.end);
      json.field("text", cut(open.file.text(article.id), use.span));
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_json(OpenCase& open, const DisputeReport& report, std::ostream& out) {
  JsonWriter json;
  json.begin_object();
  write_node_or_null(json, open.graph, "about", report.about);
  json.key("disputes");
  json.begin_array();
  for (const Dispute& dispute : report.disputes) write_dispute(json, open, dispute);
  json.end_array();
  json.key("accusations");
  json.begin_array();
  for (const Accusation& accusation : report.accusations) write_accusation(json, open, accusation);
  json.end_array();
  json.key("events");
  json.begin_array();
  for (const AgentGap& gap : report.agent_gaps) write_agent_gap(json, open, gap);
  json.end_array();
  write_wordings(json, open, "names", report.wordings.names);
  write_wordings(json, open, "descriptions", report.wordings.descriptions);
  json.end_object();
  out << json.take();
}

void write_json(OpenCase& open, const std::vector<std::string>& outlets, const Between& found,
                std::ostream& out) {
  JsonWriter json;
  json.begin_object();
  json.texts("outlets", outlets);
  json.field("both", found.both);
  write_claims(json, open, "only_first", found.only_first);
  write_claims(json, open, "only_second", found.only_second);
  json.field("uncovered_first", found.uncovered_first);
  json.field("uncovered_second", found.uncovered_second);
  json.end_object();
  out << json.take();
}

}  // namespace dossier::cli
