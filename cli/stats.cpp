#include "graph/query/stats.hpp"

#include "cli/claim_text.hpp"
#include "cli/graph_json.hpp"
#include "cli/query_command.hpp"
#include "cli/registry.hpp"
#include "cli/stats_without.hpp"
#include "graph/query/page_rank.hpp"

namespace dossier::cli {
namespace {

class StatsCommand : public QueryCommand {
 protected:
  void setup_query(po::options_description& options, po::options_description&,
                   po::positional_options_description&) override {
    options.add_options()("without", po::value(&without_)->value_name("OUTLET"),
                          "what would not be known without this outlet");
  }

  Status answer(OpenCase& open, Console& console) override {
    if (!without_.empty()) {
      tell_without(open, without_, json(), console);
      return Status::done;
    }
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

  std::string without_;
};

using Rows = std::vector<std::vector<std::string>>;

void section(Printer& out, std::string_view heading, const Rows& rows) {
  if (rows.empty()) return;
  out.blank();
  out.paragraph(heading, 0, Look::heading);
  out.table(rows, 2);
}

// Of all PageRank, in percent: "3.14".
std::string share(std::uint64_t rank) {
  return hundredths(static_cast<int>(rank / (whole_rank / 10'000)));
}

std::string some_names(const KnowledgeGraph& graph, const std::vector<Vertex>& members) {
  constexpr std::size_t told = 5;
  std::string text;
  for (std::size_t i = 0; i < std::min(told, members.size()); ++i)
    text += (i == 0 ? "" : ", ") + entity_name(graph, members[i]);
  return members.size() > told ? text + ", ..." : text;
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
    connected.push_back({entity_name(graph, vertex), grouped(count)});
  }
  section(out, "Connected with most others", connected);
  Rows central;
  for (const auto& [vertex, rank] : counts.most_central)
    central.push_back({entity_name(graph, vertex), share(rank)});
  section(out, "Most central (PageRank, percent)", central);
  Rows groups;
  for (const auto& members : counts.largest_communities)
    groups.push_back({grouped(members.size()), some_names(graph, members)});
  section(out, "Communities (" + grouped(counts.communities) + " of three or more)", groups);
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
  json.key("most_central");
  json.begin_array();
  for (const auto& [vertex, rank] : counts.most_central) {
    json.begin_object();
    json.field("id", graph.text(graph.entity(vertex).id));
    json.field("name", graph.text(graph.entity(vertex).name));
    json.field("pagerank_per_million", rank / (whole_rank / 1'000'000));
    json.end_object();
  }
  json.end_array();
  json.field("communities", counts.communities);
  json.key("largest_communities");
  json.begin_array();
  for (const auto& members : counts.largest_communities) {
    std::vector<std::string_view> ids;
    for (const Vertex member : members) ids.push_back(graph.text(graph.entity(member).id));
    json.begin_object();
    json.texts("members", ids);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  console.out << json.take();
}

}  // namespace

CommandInfo stats_command() {
  return {
      .name = "stats",
      .arguments = "",
      .summary = "what is in the case, and who is connected with most others",
      .details =
          "Counts of articles, entities and claims. Who is connected with whom, PageRank and communities "
          "(Louvain) are counted over what is affirmed and asserted only.\n\n"
          "With --without, what rests on one outlet alone: the claims only it tells, the entities of which "
          "nothing else is claimed, and how many pairs of entities no path would join any more.",
      .make = make_command<StatsCommand>};
}

}  // namespace dossier::cli
