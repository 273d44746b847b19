#include "graph/query/stats.hpp"

#include "cli/claim_text.hpp"
#include "cli/graph_json.hpp"
#include "cli/query_command.hpp"
#include "cli/registry.hpp"

namespace dossier::cli {
namespace {

class StatsCommand : public QueryCommand {
 protected:
  void setup_query(po::options_description&, po::options_description&,
                   po::positional_options_description&) override {}

  Status answer(OpenCase& open, Console& console) override {
    const Stats counts = stats(open.graph);
    if (json()) {
      print_json(open.graph, counts, console);
    } else {
      print(open.graph, counts, console);
    }
    return Status::done;
  }

 private:
  static void print(const KnowledgeGraph& graph, const Stats& counts, Console& console);
  static void print_json(const KnowledgeGraph& graph, const Stats& counts, Console& console);
};

using Rows = std::vector<std::vector<std::string>>;

void section(Printer& out, std::string_view heading, const Rows& rows) {
  if (rows.empty()) return;
  out.blank();
  out.paragraph(heading, 0, Look::heading);
  out.table(rows, 2);
}

Rows general(const Stats& counts) {
  return {{"articles", grouped(counts.articles)},
          {"outlets", grouped(counts.outlets)},
          {"entities", grouped(counts.entities)},
          {"claims", grouped(counts.claims)},
          {"statements", grouped(counts.statements)},
          {"separate parts", grouped(counts.components) + ", the largest of " +
                                 counted(counts.largest_component, "entity", "entities")}};
}

void StatsCommand::print(const KnowledgeGraph& graph, const Stats& counts, Console& console) {
  Printer out = printer(console);
  out.paragraph("In the case", 0, Look::heading);
  out.table(general(counts), 2);
  Rows types;
  for (const auto& [type, count] : counts.by_type)
    types.push_back({std::string(to_string(type)), grouped(count)});
  section(out, "Entities", types);
  Rows relations;
  for (const auto& [relation, count] : counts.by_relation) {
    relations.push_back({std::string(to_string(relation)), grouped(count)});
  }
  section(out, "Claims", relations);
  section(out, "Of the claims are",
          {{"negated", grouped(counts.negated)},
           {"alleged", grouped(counts.alleged)},
           {"not yet", grouped(counts.not_yet)},
           {"said by somebody", grouped(counts.attributed)}});
  Rows connected;
  for (const auto& [vertex, count] : counts.most_connected) {
    connected.push_back({one_line(graph.text(graph.entity(vertex).name)), grouped(count)});
  }
  section(out, "Connected with most others", connected);
}

void StatsCommand::print_json(const KnowledgeGraph& graph, const Stats& counts, Console& console) {
  JsonWriter json;
  json.begin_object();
  json.field("articles", counts.articles);
  json.field("outlets", counts.outlets);
  json.field("entities", counts.entities);
  json.field("claims", counts.claims);
  json.field("statements", counts.statements);
  json.field("components", counts.components);
  json.field("largest_component", counts.largest_component);
  json.key("by_type");
  json.begin_object();
  for (const auto& [type, count] : counts.by_type) json.field(to_string(type), count);
  json.end_object();
  json.key("by_relation");
  json.begin_object();
  for (const auto& [relation, count] : counts.by_relation) json.field(to_string(relation), count);
  json.end_object();
  json.field("negated", counts.negated);
  json.field("alleged", counts.alleged);
  json.field("not_yet", counts.not_yet);
  json.field("attributed", counts.attributed);
  json.key("most_connected");
  json.begin_array();
  for (const auto& [vertex, count] : counts.most_connected) {
    json.begin_object();
    json.field("id", graph.text(graph.entity(vertex).id));
    json.field("name", graph.text(graph.entity(vertex).name));
    json.field("neighbours", count);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  console.out << json.take();
}

}  // namespace

CommandInfo stats_command() {
  return {.name = "stats",
          .arguments = "",
          .summary = "what is in the case, and who is connected with most others",
          .details =
              "Counts of articles, entities and claims. Who is connected with whom is counted over what is "
              "affirmed and asserted only.",
          .make = make_command<StatsCommand>};
}

}  // namespace dossier::cli
