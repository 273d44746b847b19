// Paths: how two entities are connected. A hop is a proposition, all claims with the same relation and ends;
// it is shown by its surest claim. Edges are walked both ways unless `directed`; the arrow is told as it is.
//
// The cheapest path wins: each hop costs 1, and entering a place, a state or a hub as a stepping stone costs
// extra, so that "both are in Europe" is not the answer while a better one exists. A hop that is only
// alleged, or not yet, costs a little more than one that is asserted. With `strongest` a hop costs its doubt
// instead, whatever it steps through. Ties are broken by canonical edge order.
//
// Several paths are found by Yen's algorithm (J. Y. Yen, Management Science 17, 1971): no two go through the
// same entities, none through an entity twice.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace dossier {

struct PathOptions {
  bool directed = false;       // follow arrows only from source to target (symmetric relations both ways)
  bool all = false;            // negated claims count as connections as well
  bool strongest = false;      // the least doubtful path instead of the shortest
  bool asserted_only = false;  // nothing that is alleged or not yet
  // No hop is over before the one before it begins. What bears no date is left out, affiliations excepted.
  bool in_time_order = false;
  std::uint32_t count = 1;               // so many paths, the cheapest first
  std::uint32_t min_origins = 0;         // of the claim that is walked
  std::vector<Relation> relations = {};  // only these; empty: all
  std::vector<EntityType> types = {};    // of stepping stones; empty: all
  std::vector<Vertex> via = {};          // pass these, in this order
  std::vector<Vertex> avoid = {};        // pass none of these
  Date as_of = {};                       // only what had begun and was not over on that date
  Date from = {}, until = {};            // only what lies at least partly between these
};

struct Hop {
  Edge claim;                     // the surest claim of the proposition that the options admit
  bool forward = true;            // whether the path runs along the arrow
  std::vector<Edge> proposition;  // all claims with these ends and this relation, in canonical order
};

struct PathAnswer {
  std::vector<Vertex> entities;  // from .. to; empty where there is no path
  std::vector<Hop> hops;         // one fewer
  std::uint64_t cost = 0;        // in thousandths of a hop; with `strongest`, the doubt of all hops
  std::size_t weakest = 0;       // the hop with the greatest doubt, of those the first
};

// At most `count` paths, none where there is none.
[[nodiscard]] std::vector<PathAnswer> find_paths(const KnowledgeGraph& graph, Vertex from, Vertex to,
                                                 const PathOptions& options);

// The cheapest; no entities where there is none.
[[nodiscard]] PathAnswer shortest_path(const KnowledgeGraph& graph, Vertex from, Vertex to,
                                       const PathOptions& options);

// How doubtful a claim is, in thousandths: the more the less surely it was read (1000 for each halving), less
// where several origins tell it, more where it is alleged, not yet or negated. Never 0.
[[nodiscard]] std::uint64_t doubt(const Claim& claim);

}  // namespace dossier
