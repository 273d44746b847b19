#include "cli/diff_text.hpp"
#include "cli/open_case.hpp"
#include "cli/registry.hpp"

namespace dossier::cli {
namespace {

class Diff : public Command {
 public:
  void setup(po::options_description& options, po::options_description& hidden,
             po::positional_options_description& positions) override {
    choice_.add_to(options);
    options.add_options()("versions", po::bool_switch(&versions_),
                          "compare the versions of each page in the case instead")(
        "json", po::bool_switch(&json_), "answer in JSON, on one line");
    hidden.add_options()("cases", po::value(&cases_));
    positions.add("cases", -1);
  }

  Status run(Console& console) override {
    if (versions_ ? !cases_.empty() : cases_.size() != 2)
      throw UsageError(
          "diff needs two cases, or --versions for those of one page: dossier diff OLD.db NEW.db");
    Reporter reporter(console);
    if (versions_) {
      OpenCase open = open_case(choice_, console, reporter);
      tell_versions(open, json_, console);
      return reporter.status();
    }
    CaseChoice before_choice{cases_[0], choice_.judgements}, after_choice{cases_[1], choice_.judgements};
    OpenCase before = open_case(before_choice, console, reporter);
    OpenCase after = open_case(after_choice, console, reporter);
    tell_difference(before, after, json_, console);
    return reporter.status();
  }

 private:
  CaseChoice choice_;
  std::vector<std::string> cases_;
  bool versions_ = false, json_ = false;
};

}  // namespace

CommandInfo diff_command() {
  return {
      .name = "diff",
      .arguments = "OLD.db NEW.db | --versions",
      .summary = "which claims were added, withdrawn, hardened, softened, changed",
      .details =
          "Hardened is what was not yet or alleged and is now asserted, or what somebody said and an article "
          "now says itself; softened the other way. Numbers and dates that changed are told with both.\n\n"
          "Two versions of one page are two articles with one URL, and the case keeps both. --versions "
          "compares each with the next by date; the last is the current one.",
      .completes = Completes::files,
      .make = make_command<Diff>};
}

}  // namespace dossier::cli
