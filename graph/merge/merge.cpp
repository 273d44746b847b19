#include "graph/merge/merge.hpp"

#include <future>

#include "graph/merge/claims.hpp"
#include "graph/merge/clusters.hpp"
#include "graph/merge/entities.hpp"
#include "graph/merge/join_all.hpp"
#include "graph/merge/locals.hpp"
#include "graph/merge/text_origins.hpp"
#include "graph/origins.hpp"

namespace dossier {
namespace {

using namespace merging;

ListRef add_texts(KnowledgeGraph& graph, const std::vector<std::string>& texts) {
  std::vector<StringId> handles;
  for (const std::string& text : texts) handles.push_back(graph.intern(text));
  return graph.add_list(handles);
}

void add_articles(KnowledgeGraph& graph, const std::vector<MergeInput>& inputs,
                  const std::vector<std::uint32_t>& origins) {
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const Article& article = inputs[i].article;
    graph.add_article({.id = graph.intern(article.id),
                       .document = graph.intern(article.document),
                       .outlet = graph.intern(article.outlet),
                       .title = graph.intern(article.title),
                       .url = graph.intern(article.url),
                       .date = article.date,
                       .text_origin = origins[i],
                       .credits = add_texts(graph, inputs[i].marks.credits)});
  }
}

void add_entity(KnowledgeGraph& graph, const MergedEntity& merged, const std::vector<Vertex>& vertices) {
  Entity entity;
  entity.id = graph.intern(merged.id);
  entity.name = graph.intern(merged.name);
  entity.aliases = add_texts(graph, merged.aliases);
  entity.positions = add_texts(graph, merged.positions);
  entity.country = graph.intern(merged.country);
  entity.description = graph.intern(merged.description);
  entity.time = merged.time;
  if (merged.place) entity.place = vertices[*merged.place];
  entity.mentions = merged.mentions;
  entity.articles = merged.articles;
  entity.type = merged.type;
  entity.named = merged.named;
  entity.event_type = merged.event_type;
  graph.add_entity(entity);
}

void add_claim(KnowledgeGraph& graph, const MergedClaim& merged) {
  Claim claim;
  claim.id = merged.id;
  claim.claimants = graph.add_list(merged.claimants);
  claim.evidence = graph.add_evidence(merged.evidence);
  claim.implied_by = merged.implied_by;
  claim.time = merged.time;
  claim.place = merged.place;
  claim.event = merged.event;
  claim.quantity = graph.intern(merged.quantity);
  claim.manner = graph.intern(merged.manner);
  claim.origins = count_origins(origin_ties(graph, claim));
  claim.relation = merged.relation;
  claim.polarity = merged.polarity;
  claim.modality = merged.modality;
  claim.confidence = merged.confidence;
  graph.add_claim(merged.source, merged.target, claim);
}

}  // namespace

KnowledgeGraph merge(std::vector<MergeInput> inputs, const std::vector<Judgement>& judgements,
                     const DiagnosticSink& sink) {
  sort_inputs(inputs);
  // What has nothing to do with who is who is found out at the same time.
  std::future<StatementIds> ids = std::async([&inputs] { return statement_ids(inputs); });
  std::future<std::vector<std::uint32_t>> origins = std::async([&inputs] { return text_origins(inputs); });
  Locals locals(inputs);
  Clusters clusters(locals);
  join_all(locals, clusters, judgements, sink);
  const MergedEntities merged = merged_entities(locals, clusters);
  const std::vector<MergedClaim> claims = merged_claims(locals, merged.vertices, ids.get());
  KnowledgeGraph graph;
  graph.reserve(merged.entities.size(), claims.size());
  add_articles(graph, inputs, origins.get());
  for (const MergedEntity& entity : merged.entities) add_entity(graph, entity, merged.vertices);
  for (const MergedClaim& claim : claims) add_claim(graph, claim);
  graph.finish();
  return graph;
}

}  // namespace dossier
