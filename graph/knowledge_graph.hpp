// The knowledge graph: entities joined by claims, merged over all articles of a case.
//
// It is a value that `merge` makes, the case file keeps, and exports and queries read: once built it does not
// change, and any number of threads may read it. Vertices are ordered by entity id and edges by source,
// target, relation, polarity, modality class, claimants, time and claim id, so that two equal cases are equal
// to the byte. It moves but does not copy: edge descriptors point into the graph that made them, and an
// adjacency_list, which knows no move, would leave them behind. This is the only header that names
// boost::adjacency_list.
#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/arena_allocator.hpp"
#include "graph/article_info.hpp"
#include "graph/claim.hpp"
#include "graph/entity.hpp"
#include "graph/name_index.hpp"
#include "graph/string_table.hpp"

namespace dossier {
// How Boost.Graph is told to keep the edges: in a list whose nodes come from an arena.
struct arena_listS {};
}  // namespace dossier

template <typename T>
struct boost::container_gen<dossier::arena_listS, T> {
  using type = std::list<T, dossier::ArenaAllocator<T>>;
};

namespace dossier {

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Entity, Claim,
                                    boost::no_property, arena_listS>;
using Edge = Graph::edge_descriptor;

class KnowledgeGraph {
 public:
  // --- reading ---
  [[nodiscard]] const Graph& graph() const { return *graph_; }
  [[nodiscard]] std::size_t entity_count() const { return boost::num_vertices(*graph_); }
  [[nodiscard]] std::size_t claim_count() const { return edges_.size(); }
  [[nodiscard]] const Entity& entity(Vertex v) const { return (*graph_)[v]; }
  [[nodiscard]] const Claim& claim(Edge e) const { return (*graph_)[e]; }
  [[nodiscard]] std::span<const Edge> edges() const { return edges_; }  // in their canonical order
  [[nodiscard]] std::span<const ArticleInfo> articles() const { return articles_; }  // ordered by article id
  [[nodiscard]] std::string_view text(StringId id) const { return strings_.text(id); }
  [[nodiscard]] std::span<const std::uint32_t> list(ListRef ref) const;  // of StringIds or vertices
  [[nodiscard]] std::span<const Evidence> evidence(const Claim& claim) const;
  // All claims with the relation and the ends of this one, whatever they say of it: a run of `edges`.
  [[nodiscard]] std::span<const Edge> proposition(Edge e) const;
  // Throws std::logic_error where the names were not indexed.
  [[nodiscard]] const NameIndex& names() const;
  [[nodiscard]] Vertex source(Edge e) const { return static_cast<Vertex>(boost::source(e, *graph_)); }
  [[nodiscard]] Vertex target(Edge e) const { return static_cast<Vertex>(boost::target(e, *graph_)); }

  // --- building: articles, entities, claims, each already in canonical order; at last the names ---
  void reserve(std::size_t entities, std::size_t claims);  // may be left out
  StringId intern(std::string_view text) { return strings_.intern(text); }
  ListRef add_list(std::span<const std::uint32_t> handles);
  ListRef add_evidence(std::span<const Evidence> evidence);
  std::uint32_t add_article(const ArticleInfo& article);
  Vertex add_entity(const Entity& entity);
  Edge add_claim(Vertex source, Vertex target, const Claim& claim);
  void index_names();

 private:
  friend class GraphBlob;
  std::unique_ptr<Graph> graph_ = std::make_unique<Graph>();
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
