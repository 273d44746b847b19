// How fast the merged graph is written, loaded and walked, at a size given in claims.
#include <benchmark/benchmark.h>

#include <boost/range/iterator_range.hpp>

#include "graph/graph_blob.hpp"
#include "tests/bench/synthetic_graph.hpp"

namespace {

using namespace dossier;

KnowledgeGraph graph_of(const benchmark::State& state) {
  const auto claims = static_cast<std::uint32_t>(state.range(0));
  return bench::make_synthetic_graph({.entities = claims / 5, .claims = claims, .articles = claims / 10}, 1);
}

void write_graph(benchmark::State& state) {
  const KnowledgeGraph graph = graph_of(state);
  for (auto step : state) benchmark::DoNotOptimize(GraphBlob::write(graph));
}

void load_graph(benchmark::State& state) {
  const std::string blob = GraphBlob::write(graph_of(state));
  for (auto step : state) benchmark::DoNotOptimize(GraphBlob::read(blob).claim_count());
  state.counters["blob_bytes"] = static_cast<double>(blob.size());
}

// Touches every claim from both of its ends.
void walk_graph(benchmark::State& state) {
  const KnowledgeGraph graph = graph_of(state);
  for (auto step : state) {
    std::uint64_t sum = 0;
    for (Vertex v = 0; v < graph.entity_count(); ++v) {
      for (const auto& e : boost::make_iterator_range(boost::out_edges(v, graph.graph()))) {
        sum += graph.claim(e).confidence;
      }
      for (const auto& e : boost::make_iterator_range(boost::in_edges(v, graph.graph()))) {
        sum += graph.claim(e).confidence;
      }
    }
    benchmark::DoNotOptimize(sum);
  }
}

BENCHMARK(write_graph)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(load_graph)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(walk_graph)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
