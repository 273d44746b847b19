// How fast a graph is written in each format, to a stream that only counts.
#include <benchmark/benchmark.h>

#include <streambuf>

#include "export/exporter.hpp"
#include "tests/bench/synthetic_graph.hpp"

namespace {

using namespace dossier;

class Counter : public std::streambuf {
 public:
  std::streamsize bytes = 0;

 protected:
  std::streamsize xsputn(const char*, std::streamsize size) override {
    bytes += size;
    return size;
  }
  int_type overflow(int_type c) override {
    ++bytes;
    return traits_type::not_eof(c);
  }
};

// Every article has the same text: what a case needs to find a text is not measured.
class OneText : public ArticleTexts {
 public:
  std::string_view text(std::string_view) override { return text_; }

 private:
  std::string text_ = bench::synthetic_text(0);
};

void export_graph(benchmark::State& state, exporting::Format format) {
  const auto claims = static_cast<std::uint32_t>(state.range(0));
  const KnowledgeGraph graph =
      bench::make_synthetic_graph({.entities = claims / 5, .claims = claims, .articles = claims / 10}, 1);
  OneText texts;
  Counter counter;
  std::ostream out(&counter);
  exporting::Written written;
  for (auto step : state) {
    counter.bytes = 0;
    const auto exporter = exporting::make_exporter(format, out);
    written = exporting::write(graph, texts, {.layout = false}, *exporter);
  }
  state.counters["bytes"] = static_cast<double>(counter.bytes);
  state.counters["edges"] = static_cast<double>(written.edges);
}

BENCHMARK_CAPTURE(export_graph, graphml, exporting::Format::graphml)
    ->Arg(1'000'000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(export_graph, dot, exporting::Format::dot)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(export_graph, json, exporting::Format::json)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(export_graph, gexf, exporting::Format::gexf)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(export_graph, node_link, exporting::Format::node_link)
    ->Arg(1'000'000)
    ->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
