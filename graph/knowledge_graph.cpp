#include "graph/knowledge_graph.hpp"

#include <algorithm>
#include <stdexcept>
#include <tuple>

#include "graph/content_id.hpp"

namespace dossier {
namespace {

template <typename T>
ListRef append(std::vector<T>& table, std::span<const T> values) {
  if (values.size() > UINT32_MAX - table.size())
    throw std::length_error("the graph has too many list entries");
  const ListRef ref{static_cast<std::uint32_t>(table.size()), static_cast<std::uint32_t>(values.size())};
  table.insert(table.end(), values.begin(), values.end());
  return ref;
}

}  // namespace

std::span<const std::uint32_t> KnowledgeGraph::list(ListRef ref) const {
  return std::span(lists_).subspan(ref.begin, ref.size);
}

std::span<const Evidence> KnowledgeGraph::evidence(const Claim& claim) const {
  return std::span(evidence_).subspan(claim.evidence.begin, claim.evidence.size);
}

std::span<const Edge> KnowledgeGraph::proposition(Edge e) const {
  const auto key = [this](Edge edge) { return std::tuple(source(edge), target(edge), claim(edge).relation); };
  const auto found = std::ranges::equal_range(edges_, key(e), {}, key);
  return {found.begin(), found.end()};
}

void KnowledgeGraph::reserve(std::size_t entities, std::size_t claims) {
  entities_.reserve(entities);
  claims_.reserve(claims);
  ends_.reserve(claims);
}

ListRef KnowledgeGraph::add_list(std::span<const std::uint32_t> handles) {
  return append(lists_, handles);
}

ListRef KnowledgeGraph::add_evidence(std::span<const Evidence> evidence) {
  return append(evidence_, evidence);
}

std::uint32_t KnowledgeGraph::add_article(const ArticleInfo& article) {
  articles_.push_back(article);
  return static_cast<std::uint32_t>(articles_.size() - 1);
}

Vertex KnowledgeGraph::add_entity(const Entity& entity) {
  entities_.push_back(entity);
  return static_cast<Vertex>(entities_.size() - 1);
}

void KnowledgeGraph::add_claim(Vertex source, Vertex target, const Claim& claim) {
  if (source >= entity_count() || target >= entity_count()) {
    throw std::out_of_range("a claim joins entities that are not in the graph");
  }
  const std::pair ends(source, target);
  if (!ends_.empty() && ends < ends_.back()) throw std::logic_error("claims are not ordered by their ends");
  ++entities_[source].claims;
  ++entities_[target].claims;
  ends_.push_back(ends);
  claims_.push_back(claim);
}

void KnowledgeGraph::join_claims() {
  graph_ = Graph(boost::edges_are_unsorted_multi_pass, ends_.begin(), ends_.end(),
                 static_cast<Vertex>(entities_.size()));
  ends_ = {};
  edges_.reserve(claims_.size());
  for (auto [edge, end] = boost::edges(graph_); edge != end; ++edge) edges_.push_back(*edge);
}

void KnowledgeGraph::finish() {
  join_claims();
  NameIndex::Builder names;
  for (Vertex vertex = 0; vertex < entity_count(); ++vertex) {
    const Entity& each = entity(vertex);
    names.add(vertex, each.type, text(each.name));
    for (const StringId alias : list(each.aliases)) names.add(vertex, each.type, text(alias));
  }
  names_ = names.finish();
}

const NameIndex& KnowledgeGraph::names() const {
  if (!names_) throw std::logic_error("the graph was not finished");
  return *names_;
}

std::string claim_id_text(std::uint64_t id) {
  return "c:" + short_id(id);
}

std::string statement_id_text(std::uint64_t id) {
  return "s:" + short_id(id);
}

}  // namespace dossier
