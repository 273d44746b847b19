#include "cli/claim_text.hpp"

namespace dossier::cli {

std::string entity_name(const KnowledgeGraph& graph, Vertex vertex) {
  return one_line(graph.text(graph.entity(vertex).name));
}

std::string sentence(const ClaimRow& claim) {
  std::string text = one_line(claim.source_name) + ' ' +
                     std::string(phrase(claim.relation, claim.polarity, class_of(claim.modality))) + ' ' +
                     one_line(claim.target_name);
  if (claim.time.known()) text += " (" + to_string(claim.time) + ')';
  for (std::size_t i = 0; i < claim.claimant_names.size(); ++i) {
    text += (i == 0 ? ", said by " : ", ") + one_line(claim.claimant_names[i]);
  }
  return text;
}

std::string source_line(const ArticleRow& article) {
  std::string text = one_line(article.outlet);
  if (!article.title.empty()) text += (text.empty() ? "\"" : ", \"") + one_line(article.title) + '"';
  if (text.empty()) text = one_line(article.document);
  if (article.date.known()) text += ", " + to_string(article.date);
  return text;
}

std::string support_text(const Support& support) {
  std::string text = counted(support.articles, "article");
  if (support.outlets != 0) text += ", " + counted(support.outlets, "outlet");
  return text + ", " + counted(support.origins, "origin");
}

void print_evidence(Printer& printer, const EvidenceRow& evidence, const std::string& ending,
                    std::size_t indent) {
  printer.paragraph('"' + one_line(evidence.text) + '"', indent, Look::quotation, 1);
  printer.paragraph(source_line(evidence.article) + ending, indent, Look::faint, 1);
}

std::string type_and_id(const EntityRow& entity) {
  return std::string(to_string(entity.type)) + ", " + one_line(entity.id);
}

}  // namespace dossier::cli
