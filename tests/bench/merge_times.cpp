// merge_times CASE COUNT...: how long merging takes for so many articles of a case, drawn at random, and how
// that compares with the first count grown in proportion. The median of three runs, the readings in memory
// already.
#include <algorithm>
#include <array>
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
  std::array<double, 3> seconds{};
  for (double& run : seconds) {
    std::vector<MergeInput> some(inputs.begin(), inputs.begin() + static_cast<std::ptrdiff_t>(count));
    const auto start = std::chrono::steady_clock::now();
    const KnowledgeGraph graph = merge(std::move(some), {}, {});
    run = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  }
  std::ranges::sort(seconds);
  return seconds[1];
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 3) {
    std::cerr << "usage: merge_times CASE COUNT...\n";
    return 2;
  }
  CaseFile file(argv[1], CaseFile::Mode::read_only);
  const std::vector<MergeInput> inputs = cli::merge_inputs(file);
  double first = 0;
  for (int i = 2; i < argc; ++i) {
    const std::size_t count = std::min<std::size_t>(std::stoul(argv[i]), inputs.size());
    const double seconds = seconds_of_merging(inputs, count);
    const double each = seconds / static_cast<double>(count);
    if (i == 2) first = each;
    std::cout << std::fixed << std::setprecision(3) << count << " articles  " << seconds << " s  "
              << std::setprecision(2) << each / first << " times linear\n";
  }
  return 0;
} catch (const std::exception& error) {
  std::cerr << "merge_times: " << error.what() << '\n';
  return 1;
}
