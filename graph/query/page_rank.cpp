#include "graph/query/page_rank.hpp"

#include <numeric>

namespace dossier {
namespace {

constexpr std::uint64_t followed = 85;  // of a hundred, along arrows; the rest jumps anywhere
constexpr int rounds = 60;              // 0.85^60: what is left to settle is below a ten-thousandth

}  // namespace

std::vector<std::uint64_t> page_rank(std::size_t entities, std::span<const Arrow> arrows) {
  if (entities == 0) return {};
  std::vector<std::uint64_t> ranks(entities, whole_rank / entities), outgoing(entities);
  for (const Arrow& arrow : arrows) outgoing[arrow.from] += arrow.weight;
  for (int round = 0; round < rounds; ++round) {
    std::vector<std::uint64_t> next(entities);
    for (const Arrow& arrow : arrows)
      next[arrow.to] += ranks[arrow.from] * followed / 100 / outgoing[arrow.from] * arrow.weight;
    const std::uint64_t given = std::accumulate(next.begin(), next.end(), std::uint64_t{0});
    const std::uint64_t everybody = (whole_rank - given) / entities;
    for (std::uint64_t& rank : next) rank += everybody;
    ranks = std::move(next);
  }
  return ranks;
}

}  // namespace dossier
