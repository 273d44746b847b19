// synthetic_case FILE [CLAIMS]: writes a case whose graph is made up, to measure loading, asking and
// exporting at a size that no sample has. Its articles have texts and no readings: `build` on it would find
// an empty graph.
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>

#include "cli/open_case.hpp"
#include "graph/case_file.hpp"
#include "graph/graph_blob.hpp"
#include "tests/bench/synthetic_graph.hpp"

namespace {

using namespace dossier;

void put_articles(CaseFile& file, const KnowledgeGraph& graph) {
  for (std::uint32_t i = 0; i < graph.articles().size(); ++i) {
    const ArticleRow row = article_row(graph, i);
    Article article;
    article.id = row.id;
    article.document = row.document;
    article.outlet = row.outlet;
    article.title = row.title;
    article.url = row.url;
    article.date = row.date;
    article.text = bench::synthetic_text(i);
    file.put(article, "made up", {});
  }
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 2 || argc > 3) {
    std::cerr << "usage: synthetic_case FILE [CLAIMS]\n";
    return 2;
  }
  const auto claims = static_cast<std::uint32_t>(argc == 3 ? std::stoul(argv[2]) : 1'000'000);
  const auto graph = bench::make_synthetic_graph(
      {.entities = claims / 5 + 2, .claims = claims, .articles = claims / 10 + 1}, 1);
  CaseFile file(argv[1], CaseFile::Mode::create);
  file.begin();
  put_articles(file, graph);
  file.put_graph(GraphBlob::write(graph), cli::merge_mark({}));
  file.commit();
  std::cout << graph.entity_count() << " entities, " << graph.claim_count() << " claims\n";
  return 0;
} catch (const std::exception& error) {
  std::cerr << "synthetic_case: " << error.what() << '\n';
  return 1;
}
