#include <algorithm>
#include <exception>
#include <ostream>

#include "cli/given.hpp"
#include "cli/inputs.hpp"
#include "cli/intake.hpp"
#include "cli/registry.hpp"
#include "extract/annotate/conllu.hpp"

namespace dossier::cli {
namespace {

class Annotate : public Command {
 public:
  void setup(po::options_description& options, po::options_description& hidden,
             po::positional_options_description& positions) override {
    given_.setup(options);
    options.add_options()("threads", po::value(&threads_)->value_name("N"),
                          "work on N articles at a time (as many as processors)");
    hidden.add_options()("articles", po::value(&named_));
    positions.add("articles", -1);
  }

  Status run(Console& console) override {
    if (named_.empty()) throw UsageError("annotate needs articles: files, folders, or - for standard input");
    Reporter reporter(console);
    const std::vector<std::string> files = list_inputs(named_, console.default_case, reporter);
    const extract::Pipeline pipeline(console.processor);
    if (given_.asked()) {
      given_.read(files, pipeline, reporter, [&](extract::Document&& document) {
        console.out << extract::to_conllu(document);
        return console.out.good();
      });
      return reporter.status();
    }
    Intake intake(threads_, reporter,
                  [&](std::vector<Article>&& batch) { print(pipeline, batch, console, reporter); });
    for (const std::string& path : files) {
      read_input(
          path, [&](Article&& article) { return intake.take(std::move(article)), console.out.good(); },
          reporter, nullptr);
    }
    intake.flush();
    return reporter.status();
  }

 private:
  struct Result {
    std::string text;
    std::string failure;  // why there is none; empty where there is one
  };

  // A few at a time: annotation is ten times as long as its article.
  void print(const extract::Pipeline& pipeline, std::span<const Article> batch, Console& console,
             Reporter& reporter) const {
    constexpr std::size_t at_once = 16;
    while (!batch.empty()) {
      const std::span<const Article> some = batch.first(std::min(at_once, batch.size()));
      const std::vector<Result> results = annotate(pipeline, some);
      for (std::size_t i = 0; i < some.size(); ++i) {
        if (results[i].failure.empty()) {
          console.out << results[i].text;
        } else {
          reporter.error(some[i].document, "could not be read: " + results[i].failure);
        }
      }
      batch = batch.subspan(some.size());
    }
  }

  [[nodiscard]] std::vector<Result> annotate(const extract::Pipeline& pipeline,
                                             std::span<const Article> articles) const {
    std::vector<Result> results(articles.size());
    in_parallel(articles.size(), threads_, [&](std::size_t i) {
      try {
        results[i].text = extract::to_conllu(pipeline.annotate(articles[i]));
      } catch (const std::exception& error) {
        results[i].failure = error.what();
      }
    });
    return results;
  }

  std::vector<std::string> named_;
  Given given_;
  unsigned threads_ = default_threads();
};

}  // namespace

CommandInfo annotate_command() {
  return {
      .name = "annotate",
      .arguments = "ARTICLES...",
      .summary = "articles in, their sentences and words out as CoNLL-U; no case needed",
      .details =
          "Prints what annotation makes of each article's body, in the order of the articles: a document "
          "an article, with its sentences and words, their tags, lemmas, trees and names; '_' where there "
          "is nothing. What could not be used is told on standard error.\n\n"
          "With --from, the arguments are CoNLL-U files instead. What they say of the layer is kept, and of "
          "those below it: trees (and names, where there are any), tags, tokens, text. The rest is "
          "annotated anew. Documents are then read one at a time.",
      .completes = Completes::files,
      .make = make_command<Annotate>};
}

}  // namespace dossier::cli
