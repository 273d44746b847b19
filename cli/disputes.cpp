#include "graph/query/disputes.hpp"

#include "cli/claim_text.hpp"
#include "cli/dispute_report.hpp"
#include "cli/query_command.hpp"
#include "cli/registry.hpp"
#include "graph/query/without.hpp"

namespace dossier::cli {
namespace {

std::string outlets_text(const KnowledgeGraph& graph) {
  std::string text;
  for (const std::string_view outlet : outlets(graph)) text += "\n  " + one_line(outlet);
  return text.empty() ? "; no article of the case has an outlet" : "; the case has:" + text;
}

StringId named_outlet(const KnowledgeGraph& graph, const std::string& name) {
  for (const ArticleInfo& article : graph.articles())
    if (article.outlet != 0 && graph.text(article.outlet) == name) return article.outlet;
  throw UsageError("no outlet is called '" + one_line(name) + "'" + outlets_text(graph));
}

class DisputesCommand : public QueryCommand {
 protected:
  void setup_query(po::options_description& options, po::options_description& hidden,
                   po::positional_options_description& positions) override {
    options.add_options()("relation", po::value(&relation_)->value_name("R"), "only claims of this relation")(
        "between", po::value(&outlets_)->value_name("OUTLET OUTLET")->multitoken(),
        "what one outlet reports and the other does not")(
        "limit", po::value(&limit_)->value_name("N")->default_value(limit_), "quotations a row; 0: all");
    hidden.add_options()("name", po::value(&words_));
    positions.add("name", -1);
  }

  void check() override {
    if (!relation_.empty() && !parse_relation(relation_)) {
      throw UsageError("there is no relation '" + one_line(relation_) + "'; docs/graph-model.md lists them");
    }
    if (outlets_.empty()) return;
    if (outlets_.size() != 2) {
      throw UsageError("--between needs two outlets, each in quotes where it has several words");
    }
    if (!words_.empty() || !relation_.empty())
      throw UsageError("--between compares outlets alone, without a name");
  }

  Status answer(OpenCase& open, Console& console) override {
    if (!outlets_.empty()) {
      compare_outlets(open, console);
      return Status::done;
    }
    TopicChoice choice;
    if (!words_.empty()) choice.about = named_entity(open.graph, joined(words_));
    if (!relation_.empty()) choice.relation = parse_relation(relation_);
    const DisputeReport report = dispute_report(open, choice);
    if (json()) {
      write_json(open, report, console.out);
    } else {
      Printer out = printer(console);
      print(open, report, limit_, out);
    }
    return Status::done;
  }

 private:
  void compare_outlets(OpenCase& open, Console& console) const {
    const Between found =
        between(open.graph, named_outlet(open.graph, outlets_[0]), named_outlet(open.graph, outlets_[1]));
    if (json()) {
      write_json(open, outlets_, found, console.out);
    } else {
      Printer out = printer(console);
      print(open, outlets_, found, limit_, out);
    }
  }

  std::string relation_;
  std::vector<std::string> outlets_, words_;
  std::size_t limit_ = 3;
};

}  // namespace

CommandInfo disputes_command() {
  return {
      .name = "disputes",
      .arguments = "[NAME]",
      .summary = "where the articles disagree",
      .details =
          "Of NAME or of the whole case: who affirms, denies and hedges the same; numbers that differ; since "
          "when; "
          "who accuses whom of what, and who denies; of which events only some articles say who did it; "
          "which "
          "articles speak of both sides and are silent. Of NAME also the words by which articles call it. "
          "Nobody is said to be right.\n\n"
          "\"Told by\" counts articles, outlets and independent origins: outlets that print one text, credit "
          "one "
          "agency or quote one source are one origin. Unnamed groups are compared with what they belong to "
          "(\"2,500 members of the movement\" with the movement); reports of something that happened only "
          "where "
          "no 45 days lie between them.\n\n"
          "--between OUTLET OUTLET tells what one reports and the other does not, of what both speak of; it "
          "stands "
          "after everything else.",
      .make = make_command<DisputesCommand>};
}

}  // namespace dossier::cli
