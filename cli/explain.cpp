// What is to be explained is told by the shape of the arguments; each shape has its own file.
#include "cli/claim_id.hpp"
#include "cli/explain_claim.hpp"
#include "cli/explain_names.hpp"
#include "cli/query_command.hpp"
#include "cli/registry.hpp"

namespace dossier::cli {
namespace {

class Explain : public QueryCommand {
 protected:
  void setup_query(po::options_description&, po::options_description& hidden,
                   po::positional_options_description& positions) override {
    hidden.add_options()("what", po::value(&what_));
    positions.add("what", -1);
  }

  void check() override {
    const bool claim = what_.size() == 1 && is_claim_id(what_.front());
    if (!claim && what_.size() != 2) {
      throw UsageError(
          "explain needs a claim (c:...), a statement (s:...), or two names, each in quotes where it has "
          "several words");
    }
  }

  Status answer(OpenCase& open, Console& console) override {
    if (what_.size() == 1) {
      explain_claim(open, what_.front(), json(), console);
    } else {
      explain_names(open, what_[0], what_[1], json(), console);
    }
    return Status::done;
  }

 private:
  std::vector<std::string> what_;
};

}  // namespace

CommandInfo explain_command() {
  return {
      .name = "explain",
      .arguments = "c:CLAIM | s:STATEMENT | NAME NAME",
      .summary = "why there is an edge, or why two names are one node or two",
      .details =
          "Of a claim: every statement behind it, with the rule that read it, the words for each of its "
          "parts, and the quotation. Of two names: the joins that made them one node, each with the articles "
          "that bear the names, the reason and how much that rule is trusted; or what keeps them apart.",
      .make = make_command<Explain>};
}

}  // namespace dossier::cli
