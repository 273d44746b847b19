#include <ostream>

#include "cli/open_case.hpp"
#include "cli/registry.hpp"
#include "cli/text.hpp"
#include "graph/graph_blob.hpp"

namespace dossier::cli {
namespace {

class Remove : public Command {
 public:
  void setup(po::options_description& options, po::options_description& hidden,
             po::positional_options_description& positions) override {
    choice_.add_to(options);
    hidden.add_options()("articles", po::value(&articles_));
    positions.add("articles", -1);
  }

  Status run(Console& console) override {
    if (articles_.empty())
      throw UsageError("remove needs an article: its id, the beginning of its id, or its document");
    choice_.settle(console);
    Reporter reporter(console);
    const std::vector<Judgement> judgements = load_judgements(choice_, reporter);
    CaseFile file(choice_.path, CaseFile::Mode::read_write);
    std::vector<ArticleStatus> leaving;
    for (const std::string& article : articles_) leaving.push_back(named_article(file, article));
    file.begin();
    for (const ArticleStatus& status : leaving) file.remove(status.article.id);
    const KnowledgeGraph graph = merge_case(file, judgements, reporter);
    file.put_graph(GraphBlob::write(graph), merge_mark(judgements));
    file.commit();
    for (const ArticleStatus& status : leaving) {
      console.out << "removed " << status.article.id << "  " << one_line(status.article.document) << '\n';
    }
    console.out << "left are " << counted(graph.entity_count(), "entity", "entities") << " and "
                << counted(graph.claim_count(), "claim") << " from "
                << counted(graph.articles().size(), "article") << '\n';
    return reporter.status();
  }

 private:
  CaseChoice choice_;
  std::vector<std::string> articles_;
};

}  // namespace

CommandInfo remove_command() {
  return {.name = "remove",
          .arguments = "ARTICLE...",
          .summary = "take an article, and all that rests on it alone, out of the case",
          .details = "An article is named by its id, the beginning of its id, or where it came from.",
          .make = make_command<Remove>};
}

}  // namespace dossier::cli
