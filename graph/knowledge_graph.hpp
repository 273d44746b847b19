// The knowledge graph: entities joined by claims, merged over all articles of a case.
//
// It is a value that `merge` makes, the case file keeps, and exports and queries read: once built it does not
// change, and any number of threads may read it. Vertices are ordered by entity id and edges by source,
// target, relation, polarity, modality class, claimants, time and claim id, so that two equal cases are equal
// to the byte. Its edges lie in compressed rows: a million claims are walked through eight bytes each, and
// the claims themselves are looked at only where they are asked for. It moves but does not copy, for its
// size. This is the only header that names the type of the graph.
#pragma once

// In this order: the second hides the boost::get that the first asks for (Boost 1.74).
// clang-format off
#include <boost/pending/disjoint_sets.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
// clang-format on

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/article_info.hpp"
#include "graph/claim.hpp"
#include "graph/entity.hpp"
#include "graph/name_index.hpp"
#include "graph/string_table.hpp"

namespace dossier {

using Graph =
    boost::compressed_sparse_row_graph<boost::bidirectionalS, boost::no_property, boost::no_property,
                                       boost::no_property, Vertex, std::uint32_t>;
using Edge = Graph::edge_descriptor;

class KnowledgeGraph {
 public:
  KnowledgeGraph() = default;
  ~KnowledgeGraph() = default;
  KnowledgeGraph(KnowledgeGraph&&) = default;
  KnowledgeGraph& operator=(KnowledgeGraph&&) = default;
  KnowledgeGraph(const KnowledgeGraph&) = delete;
  KnowledgeGraph& operator=(const KnowledgeGraph&) = delete;

  // --- reading, once it is finished ---
  [[nodiscard]] const Graph& graph() const { return graph_; }
  [[nodiscard]] std::size_t entity_count() const { return entities_.size(); }
  [[nodiscard]] std::size_t claim_count() const { return claims_.size(); }
  [[nodiscard]] const Entity& entity(Vertex v) const { return entities_[v]; }
  [[nodiscard]] const Claim& claim(Edge e) const { return claims_[e.idx]; }
  [[nodiscard]] std::span<const Edge> edges() const { return edges_; }  // in their canonical order
  [[nodiscard]] std::span<const ArticleInfo> articles() const { return articles_; }  // ordered by article id
  [[nodiscard]] std::string_view text(StringId id) const { return strings_.text(id); }
  [[nodiscard]] std::span<const std::uint32_t> list(ListRef ref) const;  // of StringIds or vertices
  [[nodiscard]] std::span<const Evidence> evidence(const Claim& claim) const;
  // All claims with the relation and the ends of this one, whatever they say of it: a run of `edges`.
  [[nodiscard]] std::span<const Edge> proposition(Edge e) const;
  // Throws std::logic_error where the graph was not finished.
  [[nodiscard]] const NameIndex& names() const;
  [[nodiscard]] Vertex source(Edge e) const { return boost::source(e, graph_); }
  [[nodiscard]] Vertex target(Edge e) const { return boost::target(e, graph_); }

  // --- building: articles, entities, claims, each already in canonical order ---
  void reserve(std::size_t entities, std::size_t claims);  // may be left out
  StringId intern(std::string_view text) { return strings_.intern(text); }
  ListRef add_list(std::span<const std::uint32_t> handles);
  ListRef add_evidence(std::span<const Evidence> evidence);
  std::uint32_t add_article(const ArticleInfo& article);
  Vertex add_entity(const Entity& entity);
  // Throws std::out_of_range where an end is no entity, std::logic_error where its ends come before those of
  // the last claim.
  void add_claim(Vertex source, Vertex target, const Claim& claim);
  void finish();  // after the last of them: names can be found and claims walked

 private:
  friend class GraphBlob;
  void join_claims();

  Graph graph_;
  std::vector<Entity> entities_;
  std::vector<Claim> claims_;                    // by the index of their edge
  std::vector<std::pair<Vertex, Vertex>> ends_;  // of the claims; empty once they are joined
  std::vector<Edge> edges_;
  std::vector<ArticleInfo> articles_;
  std::vector<std::uint32_t> lists_;
  std::vector<Evidence> evidence_;
  StringTable strings_;
  std::optional<NameIndex> names_;
};

// "c:" or "s:" and 12 characters.
[[nodiscard]] std::string claim_id_text(std::uint64_t id);
[[nodiscard]] std::string statement_id_text(std::uint64_t id);

}  // namespace dossier
