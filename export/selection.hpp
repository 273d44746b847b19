// A selection is what an export shows of the graph: which entities, which claims.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "export/spell.hpp"
#include "graph/knowledge_graph.hpp"

namespace dossier::exporting {

// An act may be told twice: by the edge between who did it and whom it was done to, and by an event node that
// both have a role in.
enum class EventsAs : std::uint8_t {
  both,
  edges,  // no event node that an edge tells of, nor what is claimed of such a node
  nodes,  // no edge that an event node with a role for both its ends tells of
};

// What a reader asks for. Each condition leaves claims out; an empty one leaves out none. docs/formats.md
// tells them to users.
struct Choice {
  bool all_names = false;  // also the entities without an edge or a part in one
  bool layout = true;      // whether entities get a position
  EventsAs events = EventsAs::both;
  int min_confidence = 0;                // hundredths
  bool asserted_only = false;            // nothing alleged, nor not yet; denials are assertions
  std::vector<Relation> relations = {};  // only these
  std::vector<EntityType> types = {};    // only claims with both ends of these
  std::vector<Vertex> around = {};  // only claims whose ends are both within `hops` claims of one of these
  std::uint32_t hops = 1;
  std::uint32_t top = 0;  // only claims between so many entities of most arrows; 0: all
};

struct Selection {
  Selection() = default;
  Selection(Selection&&) = default;  // a move keeps what `edges` points at, a copy would not
  Selection& operator=(Selection&&) = default;
  Selection(const Selection&) = delete;
  Selection& operator=(const Selection&) = delete;
  ~Selection() = default;

  // Whether the claim follows from another one that is shown too.
  [[nodiscard]] bool is_implied(const Claim& claim) const;

  std::vector<bool> entities;   // by vertex
  std::span<const Edge> edges;  // in the graph's order; the graph's own where nothing is left out
  // By vertex: how many arrows join it to others, each ordered pair once, by claims that are affirmed,
  // asserted and not implied by another.
  std::vector<std::uint32_t> degrees;
  std::vector<std::optional<Spell>> spells;  // by vertex: around the times of its claims, and its own
  std::uint64_t entity_count = 0;

  std::vector<Edge> kept;               // what `edges` points at where something is left out
  std::vector<std::uint64_t> not_kept;  // sorted: claims left out that a claim shown follows from
};

// Every claim that is asked for, every entity that is an end, a claimant, a place or the event of one, the
// places of events, and events with a name of their own.
[[nodiscard]] Selection select(const KnowledgeGraph& graph, const Choice& choice);

}  // namespace dossier::exporting
