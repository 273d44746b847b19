// A claim is an edge of the merged graph: the set of all statements, over all articles, that agree on
// relation, ends, polarity, modality class, claimants and time. Edges that disagree in any of these stay
// apart.
//
// The bundle is plain data of fixed size, with handles into the tables of the graph that holds it.
#pragma once

#include <cstdint>

#include "graph/date.hpp"
#include "graph/entity.hpp"
#include "graph/schema.hpp"
#include "graph/span.hpp"

namespace dossier {

// One statement's words, as a claim's evidence.
struct Evidence {
  std::uint64_t statement = 0;  // the 60 bits behind "s:..."
  std::uint32_t article = 0;    // index among the graph's articles
  Span span;
};

struct Claim {
  std::uint64_t id = 0;          // the 60 bits behind "c:...": those of the smallest statement id
  ListRef claimants;             // vertices, outermost first
  ListRef evidence;              // Evidence entries, sorted by article id, span and statement; never empty
  std::uint64_t implied_by = 0;  // id of the claim that this one follows from; 0: none
  Date time;
  Vertex place = no_vertex;
  Vertex event = no_vertex;  // the event this claim instances
  StringId quantity = 0;     // the words
  StringId manner = 0;
  std::uint32_t origins = 0;  // independent origins of its articles: graph/origins.hpp
  Relation relation = Relation::leads;
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  std::uint8_t confidence = 0;  // hundredths: the greatest of its statements'
};

}  // namespace dossier
