#include "cli/explain_sentence.hpp"
#include "cli/lexicon_choice.hpp"
#include "cli/registry.hpp"

namespace dossier::cli {
namespace {

class Explain : public Command {
 public:
  void setup(po::options_description& options, po::options_description& hidden,
             po::positional_options_description& positions) override {
    lexicon_.setup(options);
    options.add_options()("date", po::value(&question_.date)->value_name("DATE"),
                          "the day of the article that the sentence would stand in")   //
        ("tree", po::bool_switch(&question_.tree), "show the tree of every sentence")  //
        ("json", po::bool_switch(&question_.json), "print JSON");
    hidden.add_options()("words", po::value(&words_));
    positions.add("words", -1);
  }

  Status run(Console& console) override {
    if (words_.empty()) throw UsageError("explain needs a sentence in quotes: dossier explain \"A met B.\"");
    question_.text = sentence_text(words_);
    Reporter reporter(console);
    const extract::Pipeline pipeline(console.processor, lexicon_.load(reporter));
    return explain_sentence(question_, pipeline, console);
  }

 private:
  LexiconChoice lexicon_;
  SentenceQuestion question_;
  std::vector<std::string> words_;
};

}  // namespace

CommandInfo explain_command() {
  return {.name = "explain",
          .arguments = "\"SENTENCE\"",
          .summary = "what is read from a sentence, by which line of the lexicon, and why not more",
          .details =
              "Reads the sentence, or several, as an article of its own; - is standard input. For each "
              "statement: the word and the "
              "line of the table that made it, what stands at its ends, and the words that made it denied, "
              "planned, alleged or somebody's claim. For each word that the lexicon knows and that came to "
              "nothing: how far it got. No case is needed.\n\n"
              "A line that is not right can be replaced with --lexicon (see dossier lexicon --help); with it "
              "here, one sees what it does.",
          .make = make_command<Explain>};
}

}  // namespace dossier::cli
