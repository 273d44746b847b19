// How long it takes to find which articles print one text: near-linear in their number. One in ten is a cut
// copy of the one before it.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>
#include <vector>

#include "graph/merge/text_origins.hpp"

namespace {

using namespace dossier;

constexpr std::uint64_t words_a_text = 600, different_words = 20'000;

std::string made_text(std::uint64_t seed) {
  std::string text;
  for (std::uint64_t i = 0; i < words_a_text; ++i) {
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    text += 'w' + std::to_string((seed >> 33U) % different_words) + ' ';
  }
  return text;
}

std::vector<std::string> made_texts(std::uint64_t count) {
  std::vector<std::string> texts;
  for (std::uint64_t i = 0; i < count; ++i) {
    texts.push_back(i % 10 == 9 ? texts.back().substr(0, texts.back().size() / 2) : made_text(i));
  }
  return texts;
}

void mark_texts(benchmark::State& state) {
  const auto texts = made_texts(static_cast<std::uint64_t>(state.range(0)));
  for (auto step : state) {
    for (const std::string& text : texts) benchmark::DoNotOptimize(text_marks(text));
  }
}

void find_origins(benchmark::State& state) {
  std::vector<MergeInput> inputs;
  for (const std::string& text : made_texts(static_cast<std::uint64_t>(state.range(0)))) {
    inputs.emplace_back();
    inputs.back().marks = text_marks(text);
  }
  for (auto step : state) benchmark::DoNotOptimize(merging::text_origins(inputs));
}

BENCHMARK(mark_texts)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(find_origins)->Arg(1'000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
