// The case a command works on: its options, opening it, the graph in it, the names and articles a person
// means.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/reporter.hpp"
#include "graph/case_file.hpp"
#include "graph/judgements.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/merge/merge.hpp"

namespace dossier::cli {

// The options of every command that opens a case.
struct CaseChoice {
  std::string path;        // --case; empty: the console's
  std::string judgements;  // --judgements; empty: beside the case, where there are any

  void add_to(po::options_description& options);
  // Fills in the path; to be called before anything else is asked of it.
  void settle(const Console& console);
  [[nodiscard]] std::string judgements_path() const;
};

[[nodiscard]] std::vector<Judgement> load_judgements(const CaseChoice& choice, Reporter& reporter);

// All that merging looks at: the articles, marks of their texts, and what was read from them.
[[nodiscard]] std::vector<MergeInput> merge_inputs(CaseFile& file);

// The graph made anew from all readings in the case.
[[nodiscard]] KnowledgeGraph merge_case(CaseFile& file, const std::vector<Judgement>& judgements,
                                        Reporter& reporter);

// What a graph is made with besides the readings: the judgements and this program's way of merging. A graph
// kept under another mark is not the one that this program would make.
[[nodiscard]] std::string merge_mark(const std::vector<Judgement>& judgements);

// A case opened to ask it something. Where the graph that is kept is not of now (a build was broken off
// before it merged, the judgements were changed), it is merged in memory and the person is told.
struct OpenCase {
  CaseFile file;
  KnowledgeGraph graph;
  std::vector<Judgement> judgements;  // that the graph was made with
};
// What a question needs of the graph: reading entities alone, with their names, is much faster.
enum class GraphPart : std::uint8_t { all, entities };
[[nodiscard]] OpenCase open_case(CaseChoice& choice, Console& console, Reporter& reporter,
                                 GraphPart part = GraphPart::all);

// The one entity that the name means. Throws UsageError with the candidates where it is unknown or ambiguous.
[[nodiscard]] Vertex named_entity(const KnowledgeGraph& graph, const std::string& name);

// The one article with this id, document or beginning of an id. Throws UsageError.
[[nodiscard]] ArticleStatus named_article(const CaseFile& file, const std::string& name);

}  // namespace dossier::cli
