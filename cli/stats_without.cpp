#include "cli/stats_without.hpp"

#include <algorithm>

#include "cli/claim_text.hpp"
#include "cli/graph_json.hpp"
#include "graph/query/without.hpp"

namespace dossier::cli {
namespace {

constexpr std::size_t told = 10;

bool equal_but_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::ranges::equal(a, b, {}, lower, lower);
}

std::string_view outlet_called(const KnowledgeGraph& graph, const std::string& name) {
  const std::vector<std::string_view> all = outlets(graph);
  const auto found =
      std::ranges::find_if(all, [&](std::string_view one) { return equal_but_case(one, name); });
  if (found != all.end()) return *found;
  std::string text = "no outlet '" + name + "' in the case";
  text += all.empty() ? "; its articles name none" : "; there are:";
  for (const std::string_view one : all) text += "\n  " + one_line(one);
  throw UsageError(text);
}

void print_names(const KnowledgeGraph& graph, const std::string& heading, const std::vector<Vertex>& entities,
                 Printer& out) {
  if (entities.empty()) return;
  out.blank();
  out.paragraph(heading, 0, Look::heading);
  for (std::size_t i = 0; i < std::min(told, entities.size()); ++i)
    out.paragraph(entity_name(graph, entities[i]), 2, Look::plain, 2);
  if (entities.size() > told) out.paragraph("and " + grouped(entities.size() - told) + " more", 2);
}

void print(OpenCase& open, std::string_view outlet, const Without& without, Printer& out) {
  out.paragraph("Without " + one_line(outlet) + " (" + counted(without.articles, "article") + ")", 0,
                Look::heading);
  out.table({{"claims lost", grouped(without.claims.size()) + " of " + grouped(open.graph.claim_count())},
             {"entities of which nothing is left", grouped(without.entities.size())},
             {"pairs no longer joined", grouped(without.lost_pairs) + " of " + grouped(without.pairs)},
             {"entities cut off from the rest", grouped(without.cut_off.size())}},
            2);
  if (!without.claims.empty()) {
    out.blank();
    out.paragraph("Claims that only it tells", 0, Look::heading);
  }
  for (std::size_t i = 0; i < std::min(told, without.claims.size()); ++i) {
    const ClaimRow claim = claim_row(open.graph, without.claims[i], nullptr);
    out.paragraph(sentence(claim) + "; " + claim.id, 2, Look::plain, 2);
  }
  if (without.claims.size() > told)
    out.paragraph("and " + grouped(without.claims.size() - told) + " more: --json tells all", 2);
  print_names(open.graph, "Of these nothing is left", without.entities, out);
  print_names(open.graph, "These would be cut off", without.cut_off, out);
}

void write_entities(JsonWriter& json, std::string_view key, const KnowledgeGraph& graph,
                    const std::vector<Vertex>& entities) {
  json.key(key);
  json.begin_array();
  for (const Vertex vertex : entities) write_reference(json, graph, vertex);
  json.end_array();
}

}  // namespace

void tell_without(OpenCase& open, const std::string& name, bool json, Console& console) {
  const std::string_view outlet = outlet_called(open.graph, name);
  const Without without = without_outlet(open.graph, outlet);
  if (!json) {
    Printer out(console.out, console.width, console.colour);
    return print(open, outlet, without, out);
  }
  JsonWriter writer;
  writer.begin_object();
  writer.field("outlet", outlet);
  writer.field("articles", without.articles);
  std::vector<std::string> claims;
  for (const Edge edge : without.claims) claims.push_back(claim_id_text(open.graph.claim(edge).id));
  writer.texts("claims", claims);
  write_entities(writer, "entities", open.graph, without.entities);
  write_entities(writer, "cut_off", open.graph, without.cut_off);
  writer.field("joined_pairs", without.pairs);
  writer.field("lost_pairs", without.lost_pairs);
  writer.end_object();
  console.out << writer.take();
}

}  // namespace dossier::cli
