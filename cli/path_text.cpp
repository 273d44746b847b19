#include "cli/path_text.hpp"

#include "cli/claim_text.hpp"

namespace dossier::cli {
namespace {

constexpr std::size_t names_told = 5;

// "Edi Rama -[leads]-> Albania -[hosts]-> MEK": every arrow as the claim has it.
std::string chain(const KnowledgeGraph& graph, const PathAnswer& path) {
  std::string text = entity_name(graph, path.entities.front());
  for (std::size_t i = 0; i < path.hops.size(); ++i) {
    const Claim& claim = graph.claim(path.hops[i].claim);
    const bool symmetric = info(claim.relation).symmetric;
    const std::string label(kind(claim.relation, claim.polarity, class_of(claim.modality)));
    text += (path.hops[i].forward || symmetric ? " -[" : " <-[") + label;
    text += (path.hops[i].forward && !symmetric ? "]-> " : "]- ") + entity_name(graph, path.entities[i + 1]);
  }
  return text;
}

void print_hop(OpenCase& open, const Hop& hop, std::size_t number, Printer& out) {
  const ClaimRow claim = claim_row(open.graph, hop.claim, &open.file);
  out.blank();
  out.paragraph(std::to_string(number) + ". " + sentence(claim), 0, Look::plain, 3);
  const std::string ending = "; reading certainty " + hundredths(claim.confidence) + "; " +
                             support_text(support(open.graph, hop.proposition)) + "; " + claim.id;
  print_evidence(out, claim.evidence.front(), ending, 3);
}

std::string weakness(const KnowledgeGraph& graph, const PathAnswer& path) {
  const Claim& claim = graph.claim(path.hops[path.weakest].claim);
  std::string text = "Weakest is step " + std::to_string(path.weakest + 1) + ": ";
  if (claim.polarity == Polarity::negated) text += "negated, ";
  if (claim.modality != Modality::asserted) text += std::string(to_string(class_of(claim.modality))) + ", ";
  return text + counted(claim.origins, "origin") + ", reading certainty " + hundredths(claim.confidence);
}

void print_path(OpenCase& open, const PathAnswer& path, const std::string& heading, Printer& out) {
  out.paragraph(heading + chain(open.graph, path), 0, Look::heading, 2);
  for (std::size_t i = 0; i < path.hops.size(); ++i) print_hop(open, path.hops[i], i + 1, out);
  if (path.hops.size() < 2) return;
  out.blank();
  out.paragraph(weakness(open.graph, path));
}

void print_reach(const KnowledgeGraph& graph, const std::string& begin, const Reach& reach, Printer& out) {
  const std::size_t others = reach.entities.size() - 1;
  if (others == 0) return out.paragraph(begin + "nothing.", 0, Look::plain, 2);
  std::string text =
      begin + counted(others, "other") + " in at most " + counted(reach.farthest(), "step") + ": ";
  for (std::size_t i = 1; i <= std::min(names_told, others); ++i)
    text += (i == 1 ? "" : ", ") + entity_name(graph, reach.entities[i].second);
  out.paragraph(text + (others > names_told ? ", ..." : ""), 0, Look::plain, 2);
}

}  // namespace

void print_paths(OpenCase& open, const std::vector<PathAnswer>& paths, Printer& out) {
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (i > 0) out.blank();
    const std::string heading =
        paths.size() == 1 ? ""
                          : "Path " + std::to_string(i + 1) + " of " + std::to_string(paths.size()) + ": ";
    print_path(open, paths[i], heading, out);
  }
}

void print_no_path(const KnowledgeGraph& graph, const NoPath& none, Printer& out) {
  const std::string from = entity_name(graph, none.from), to = entity_name(graph, none.to);
  out.paragraph("No path from " + from + " to " + to + '.');
  print_reach(graph, from + " reaches ", none.near.from, out);
  print_reach(graph, to + " is reached from ", none.near.to, out);
  for (const auto& [left, right] : none.near.alike) {
    out.paragraph("Alike by name on both sides: " + entity_name(graph, left) + " and " +
                      entity_name(graph, right) + " (dossier explain tells why they are two)",
                  0, Look::plain, 2);
  }
  if (!none.near.articles.empty()) {
    std::string text = counted(none.near.articles.size(), "article tells", "articles tell") + " of both: ";
    for (std::size_t i = 0; i < std::min(names_told, none.near.articles.size()); ++i)
      text += (i == 0 ? "" : ", ") + one_line(graph.text(graph.articles()[none.near.articles[i]].document));
    out.paragraph(text + (none.near.articles.size() > names_told ? ", ..." : ""), 0, Look::plain, 2);
  }
  for (const Lifting& lifting : none.liftings)
    out.paragraph("Without " + lifting.option + " there is one of " + counted(lifting.hops, "step") + '.');
}

}  // namespace dossier::cli
