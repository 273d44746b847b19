// A made-up graph of any size, the same for the same seed on every machine: what benchmarks and the measured
// figures run on. Few entities have most of the claims, as in news; pairs have several claims of differing
// relation, polarity, modality and claimants, each with evidence in made-up articles.
#pragma once

#include <cstdint>
#include <string>

#include "graph/knowledge_graph.hpp"

namespace dossier::bench {

struct SyntheticSize {
  std::uint32_t entities = 200'000;
  std::uint32_t claims = 1'000'000;
  std::uint32_t articles = 100'000;
};

[[nodiscard]] KnowledgeGraph make_synthetic_graph(const SyntheticSize& size, std::uint64_t seed);

// The text of every made-up article: words long enough for every made-up span.
[[nodiscard]] std::string synthetic_text(std::uint32_t article);

}  // namespace dossier::bench
