#include "graph/rows.hpp"

#include "graph/surroundings.hpp"

namespace dossier {
namespace {

std::vector<std::string_view> texts_of(const KnowledgeGraph& graph, ListRef ref) {
  std::vector<std::string_view> texts;
  texts.reserve(ref.size);
  for (const StringId id : graph.list(ref)) texts.push_back(graph.text(id));
  return texts;
}

std::string_view id_of(const KnowledgeGraph& graph, Vertex vertex) {
  return vertex == no_vertex ? std::string_view{} : graph.text(graph.entity(vertex).id);
}

EvidenceRow evidence_row(const KnowledgeGraph& graph, const Evidence& evidence, ArticleTexts* texts) {
  EvidenceRow row;
  row.article = article_row(graph, evidence.article);
  row.statement = statement_id_text(evidence.statement);
  row.span = evidence.span;
  if (texts != nullptr) row.text = cut(texts->text(row.article.id), evidence.span);
  return row;
}

void add_claimants(ClaimRow& row, const KnowledgeGraph& graph, ListRef claimants) {
  for (const Vertex claimant : graph.list(claimants)) {
    row.claimants.push_back(id_of(graph, claimant));
    row.claimant_names.push_back(graph.text(graph.entity(claimant).name));
  }
}

}  // namespace

ArticleRow article_row(const KnowledgeGraph& graph, std::uint32_t article) {
  const ArticleInfo& from = graph.articles()[article];
  return {graph.text(from.id),    graph.text(from.document), graph.text(from.outlet),
          graph.text(from.title), graph.text(from.url),      from.date};
}

EntityRow entity_row(const KnowledgeGraph& graph, Vertex vertex) {
  const Entity& entity = graph.entity(vertex);
  EntityRow row;
  row.vertex = vertex;
  row.id = graph.text(entity.id);
  row.name = graph.text(entity.name);
  row.country = graph.text(entity.country);
  row.description = graph.text(entity.description);
  row.type = entity.type;
  row.named = entity.named;
  row.aliases = texts_of(graph, entity.aliases);
  row.positions = texts_of(graph, entity.positions);
  row.event_type = entity.event_type;
  row.time = entity.time;
  row.place = id_of(graph, entity.place);
  row.mentions = entity.mentions;
  row.articles = entity.articles;
  return row;
}

ClaimRow claim_row(const KnowledgeGraph& graph, Edge edge, ArticleTexts* texts) {
  const Claim& claim = graph.claim(edge);
  ClaimRow row;
  row.id = claim_id_text(claim.id);
  row.relation = claim.relation;
  row.source_vertex = graph.source(edge);
  row.target_vertex = graph.target(edge);
  row.source = id_of(graph, row.source_vertex);
  row.target = id_of(graph, row.target_vertex);
  row.source_name = graph.text(graph.entity(row.source_vertex).name);
  row.target_name = graph.text(graph.entity(row.target_vertex).name);
  row.polarity = claim.polarity;
  row.modality = claim.modality;
  add_claimants(row, graph, claim.claimants);
  row.time = claim.time;
  row.place = id_of(graph, claim.place);
  row.event = id_of(graph, claim.event);
  row.quantity = graph.text(claim.quantity);
  row.manner = graph.text(claim.manner);
  if (claim.implied_by != 0) row.implied_by = claim_id_text(claim.implied_by);
  row.confidence = claim.confidence;
  row.origins = claim.origins;
  row.origin_ties = origin_ties(graph, claim);
  for (const Evidence& evidence : graph.evidence(claim)) {
    row.evidence.push_back(evidence_row(graph, evidence, texts));
  }
  return row;
}

void add_surroundings(ClaimRow& row, ArticleTexts& texts) {
  for (EvidenceRow& evidence : row.evidence) {
    const std::string_view text = texts.text(evidence.article.id);
    const Span words = evidence.span;
    const Span sentence = sentence_around(text, words);
    evidence.before = cut(text, {sentence.begin, words.begin});
    evidence.after = cut(text, {words.end, sentence.end});
  }
}

}  // namespace dossier
