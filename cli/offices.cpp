#include "cli/offices.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "cli/claim_text.hpp"
#include "graph/query/days.hpp"

namespace dossier::cli {
namespace {

constexpr std::size_t names_told = 8;

std::string told_when(const KnowledgeGraph& graph, const Claim& claim) {
  if (claim.time.known()) return to_string(claim.time);
  Date first, last;
  for (const Evidence& evidence : graph.evidence(claim)) {
    const Date& date = graph.articles()[evidence.article].date;
    if (!date.known()) continue;
    if (!first.known() || date < first) first = date;
    if (!last.known() || last < date) last = date;
  }
  if (!first.known()) return "no date";
  return "told " + to_string(first) + (first == last ? "" : " to " + to_string(last));
}

}  // namespace

std::vector<Office> offices(const KnowledgeGraph& graph, const Neighbourhood& around) {
  std::vector<Office> all;
  for (const std::vector<Edge>* edges : {&around.outgoing, &around.incoming}) {
    for (const Edge edge : *edges) {
      const Claim& claim = graph.claim(edge);
      const bool office = claim.relation == Relation::leads || claim.relation == Relation::serves;
      if (office && claim.polarity == Polarity::affirmed) all.push_back({edge, told_when(graph, claim)});
    }
  }
  std::ranges::stable_sort(all, {}, [&](const Office& office) {
    const auto days = days_of(graph, graph.claim(office.claim));
    return std::tuple(!days, days.value_or(Days{}).first, days.value_or(Days{}).last);
  });
  return all;
}

void print_offices(const KnowledgeGraph& graph, const std::vector<Office>& offices, Printer& out) {
  if (offices.empty()) return;
  std::vector<std::vector<std::string>> rows;
  for (const Office& office : offices) {
    const Claim& claim = graph.claim(office.claim);
    const std::string text = entity_name(graph, graph.source(office.claim)) + ' ' +
                             std::string(phrase(claim.relation, claim.polarity, class_of(claim.modality))) +
                             ' ' + entity_name(graph, graph.target(office.claim));
    rows.push_back({office.when, text + "; " + claim_id_text(claim.id)});
  }
  out.blank();
  out.paragraph("Offices", 0, Look::heading);
  out.table(rows, 2);
}

void write_offices(JsonWriter& json, const KnowledgeGraph& graph, const std::vector<Office>& offices) {
  json.key("offices");
  json.begin_array();
  for (const Office& office : offices) {
    json.begin_object();
    json.field("claim", claim_id_text(graph.claim(office.claim).id));
    json.field("when", office.when);
    json.end_object();
  }
  json.end_array();
}

void print_neighbours(const KnowledgeGraph& graph, Vertex vertex, const Neighbourhood& around, Printer& out) {
  using Kind = std::tuple<Relation, bool, Polarity, ModalityClass>;  // bool: towards this entity
  std::map<Kind, std::vector<Vertex>> others;
  for (const std::vector<Edge>* edges : {&around.outgoing, &around.incoming}) {
    for (const Edge edge : *edges) {
      const Claim& claim = graph.claim(edge);
      const bool towards = edges == &around.incoming && !info(claim.relation).symmetric;
      const Vertex other = graph.source(edge) == vertex ? graph.target(edge) : graph.source(edge);
      std::vector<Vertex>& names =
          others[{claim.relation, towards, claim.polarity, class_of(claim.modality)}];
      if (std::ranges::find(names, other) == names.end()) names.push_back(other);
    }
  }
  if (others.empty()) return;
  std::vector<std::vector<std::string>> rows;
  for (const auto& [what, vertices] : others) {
    const auto& [relation, towards, polarity, modality] = what;
    std::string names;
    for (std::size_t i = 0; i < std::min(names_told, vertices.size()); ++i)
      names += (i == 0 ? "" : "; ") + entity_name(graph, vertices[i]);
    if (vertices.size() > names_told) names += "; and " + grouped(vertices.size() - names_told) + " more";
    rows.push_back({(towards ? "<- " : "-> ") + std::string(kind(relation, polarity, modality)), names});
  }
  out.blank();
  out.paragraph("Joined with", 0, Look::heading);
  out.table(rows, 2);
}

}  // namespace dossier::cli
