// synthetic_case FILE [CLAIMS]: writes a case whose graph is made up, to measure loading and asking at a size
// that no sample has. The case holds no readings: `build` on it would find an empty graph.
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>

#include "graph/case_file.hpp"
#include "graph/graph_blob.hpp"
#include "tests/bench/synthetic_graph.hpp"

int main(int argc, char** argv) try {
  if (argc < 2 || argc > 3) {
    std::cerr << "usage: synthetic_case FILE [CLAIMS]\n";
    return 2;
  }
  const auto claims = static_cast<std::uint32_t>(argc == 3 ? std::stoul(argv[2]) : 1'000'000);
  const auto graph = dossier::bench::make_synthetic_graph(
      {.entities = claims / 5 + 2, .claims = claims, .articles = claims / 10 + 1}, 1);
  dossier::CaseFile file(argv[1], dossier::CaseFile::Mode::create);
  file.begin();
  file.put_graph(dossier::GraphBlob::write(graph));
  file.commit();
  std::cout << graph.entity_count() << " entities, " << graph.claim_count() << " claims\n";
  return 0;
} catch (const std::exception& error) {
  std::cerr << "synthetic_case: " << error.what() << '\n';
  return 1;
}
