// Origins: how many sources that do not depend on each other stand behind claims. Ten outlets that print one
// wire report are ten articles, ten outlets and one origin.
//
// Two articles are of one origin, for given claims, where they have in common
//   - their text, word for word or nearly (ArticleInfo::text_origin, found by merging);
//   - an agency that both credit;
//   - the source they quote for the claims: the innermost claimant, who may be an outlet or an agency that
//     speaks in its own voice elsewhere;
//   - the outlet, where both say it in their own voice.
// Being of one origin is transitive: A and B share a text, B and C a source, so that all three are one.
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace dossier {

// What articles can have in common: numbers that mean nothing outside their graph. Articles with a tie to the
// same thing are of one origin.
struct OriginTie {
  std::uint32_t article = 0;
  std::uint64_t to = 0;

  friend auto operator<=>(const OriginTie&, const OriginTie&) = default;
};

// The ties of the articles behind one claim; each article has at least one.
[[nodiscard]] std::vector<OriginTie> origin_ties(const KnowledgeGraph& graph, const Claim& claim);

// How many groups of articles the ties leave; near-linear in their number.
[[nodiscard]] std::uint32_t count_origins(std::vector<OriginTie> ties);

// What stands behind claims together. Articles without a known outlet count as articles only.
struct Support {
  std::uint32_t articles = 0, outlets = 0, origins = 0;

  friend bool operator==(const Support&, const Support&) = default;
};
[[nodiscard]] Support support(const KnowledgeGraph& graph, std::span<const Edge> claims);

}  // namespace dossier
