// merge_times CASE COUNT...: how long merging takes for so many articles of a case, drawn at random, and how
// that compares with the first count grown in proportion. The readings are in memory already. The median of
// seven rounds, each of all counts: what else the machine does weighs on all of them alike (the best would
// favour the small counts, which fit between what others do).
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <exception>
#include <iomanip>
#include <iostream>
#include <string>
#include <vector>

#include "cli/open_case.hpp"
#include "graph/merge/merge.hpp"

namespace {

using namespace dossier;

// Articles come ordered by their ids, which are hashes: the first are drawn at random.
double seconds_of_merging(const std::vector<MergeInput>& inputs, std::size_t count) {
  std::vector<MergeInput> some(inputs.begin(), inputs.begin() + static_cast<std::ptrdiff_t>(count));
  const auto start = std::chrono::steady_clock::now();
  const KnowledgeGraph graph = merge(std::move(some), {}, {});
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

struct Timing {
  std::size_t articles;
  std::vector<double> rounds;

  [[nodiscard]] double seconds() const {
    std::vector<double> sorted = rounds;
    std::ranges::sort(sorted);
    return sorted[sorted.size() / 2];
  }
};

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 3) {
    std::cerr << "usage: merge_times CASE COUNT...\n";
    return 2;
  }
  CaseFile file(argv[1], CaseFile::Mode::read_only);
  const std::vector<MergeInput> inputs = cli::merge_inputs(file);
  std::vector<Timing> timings;
  for (int i = 2; i < argc; ++i)
    timings.push_back({std::min<std::size_t>(std::stoul(argv[i]), inputs.size()), {}});
  for (int round = 0; round < 7; ++round)
    for (Timing& timing : timings) timing.rounds.push_back(seconds_of_merging(inputs, timing.articles));
  const auto each = [](const Timing& timing) {
    return timing.seconds() / static_cast<double>(timing.articles);
  };
  for (const Timing& timing : timings) {
    std::cout << std::fixed << std::setprecision(3) << timing.articles << " articles  " << timing.seconds()
              << " s  " << std::setprecision(2) << each(timing) / each(timings.front()) << " times linear\n";
  }
  return 0;
} catch (const std::exception& error) {
  std::cerr << "merge_times: " << error.what() << '\n';
  return 1;
}
