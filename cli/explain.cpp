// What is to be explained is told by the shape of the arguments; each shape has its own file.
#include "cli/claim_id.hpp"
#include "cli/explain_claim.hpp"
#include "cli/explain_names.hpp"
#include "cli/explain_sentence.hpp"
#include "cli/lexicon_choice.hpp"
#include "cli/open_case.hpp"
#include "cli/registry.hpp"

namespace dossier::cli {
namespace {

class Explain : public Command {
 public:
  void setup(po::options_description& options, po::options_description& hidden,
             po::positional_options_description& positions) override {
    choice_.add_to(options);
    lexicon_.setup(options);
    options.add_options()("date", po::value(&question_.date)->value_name("DATE"),
                          "the day of the article that the sentence would stand in")   //
        ("tree", po::bool_switch(&question_.tree), "show the tree of every sentence")  //
        ("json", po::bool_switch(&question_.json), "answer in JSON");
    hidden.add_options()("what", po::value(&what_));
    positions.add("what", -1);
  }

  Status run(Console& console) override {
    if (what_.empty() || what_.size() > 2) {
      throw UsageError(
          "explain needs a sentence in quotes, a claim (c:...), a statement (s:...), or two names, each in "
          "quotes where it has several words");
    }
    Reporter reporter(console);
    if (what_.size() == 1 && !is_claim_id(what_.front())) {
      question_.text = sentence_text(what_);
      const extract::Pipeline pipeline(console.processor, lexicon_.load(reporter));
      return explain_sentence(question_, pipeline, console);
    }
    OpenCase open = open_case(choice_, console, reporter);
    if (what_.size() == 1) {
      explain_claim(open, what_.front(), question_.json, console);
    } else {
      explain_names(open, what_[0], what_[1], question_.json, console);
    }
    return reporter.status();
  }

 private:
  CaseChoice choice_;
  LexiconChoice lexicon_;
  SentenceQuestion question_;
  std::vector<std::string> what_;
};

}  // namespace

CommandInfo explain_command() {
  return {
      .name = "explain",
      .arguments = "\"SENTENCE\" | c:CLAIM | s:STATEMENT | NAME NAME",
      .summary = "how a sentence is read, why there is an edge, why two names are one node or two",
      .details =
          "Of a sentence (or several; - is standard input), read as an article of its own: for each "
          "statement the word and the line of the table that made it, what stands at its ends, and the "
          "words that made it denied, planned, alleged or somebody's claim; for each word that the "
          "lexicon knows and that came to nothing, how far it got. No case is needed. A line that is not "
          "right can be replaced with --lexicon (see dossier lexicon --help); with it here, one sees what "
          "it does.\n\n"
          "Of a claim: every statement behind it, with the rule that read it, the words for each of its "
          "parts, and the quotation. Of two names: the joins that made them one node, each with the "
          "articles that bear the names, the reason and how much that rule is trusted; or what keeps them "
          "apart.",
      .make = make_command<Explain>};
}

}  // namespace dossier::cli
