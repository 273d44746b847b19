#include <algorithm>
#include <filesystem>
#include <ostream>

#include "cli/case_builder.hpp"
#include "cli/inputs.hpp"
#include "cli/intake.hpp"
#include "cli/lexicon_choice.hpp"
#include "cli/open_case.hpp"
#include "cli/registry.hpp"
#include "cli/text.hpp"
#include "graph/graph_blob.hpp"

namespace dossier::cli {
namespace {

// What the end of a build has to tell besides the counts of articles.
struct Outcome {
  bool interrupted = false;
  std::uint64_t foreign = 0;
  std::uint64_t entities = 0, claims = 0, articles = 0;
};

class Build : public Command {
 public:
  void setup(po::options_description& options, po::options_description& hidden,
             po::positional_options_description& positions) override {
    choice_.add_to(options);
    lexicon_.setup(options);
    options.add_options()("threads", po::value(&threads_)->value_name("N"),
                          "work on N articles at a time (as many as processors)");
    hidden.add_options()("articles", po::value(&named_));
    positions.add("articles", -1);
  }

  Status run(Console& console) override;

 private:
  [[nodiscard]] Outcome read_inputs(const std::vector<std::string>& files, const extract::Pipeline& pipeline,
                                    CaseFile& file, Reporter& reporter, BuildCounts& counts) const;
  void merge(CaseFile& file, const std::vector<Judgement>& judgements, Reporter& reporter,
             Outcome& outcome) const;
  void summarize(const BuildCounts& counts, const Outcome& outcome, std::uint64_t errors,
                 Console& console) const;

  CaseChoice choice_;
  std::vector<std::string> named_;
  LexiconChoice lexicon_;
  unsigned threads_ = default_threads();
};

Status Build::run(Console& console) {
  choice_.settle(console);
  std::error_code ignored;
  if (named_.empty() && !std::filesystem::exists(choice_.path, ignored)) {
    throw UsageError("build needs articles: files, folders, or - for standard input");
  }
  Reporter reporter(console);
  const std::vector<Judgement> judgements = load_judgements(choice_, reporter);
  const std::vector<std::string> files = list_inputs(named_, choice_.path, reporter);
  const extract::Pipeline pipeline(console.processor, lexicon_.load(reporter));
  CaseFile file(choice_.path, CaseFile::Mode::create);
  BuildCounts counts;
  Outcome outcome = read_inputs(files, pipeline, file, reporter, counts);
  merge(file, judgements, reporter, outcome);
  if (outcome.interrupted) {
    reporter.say("interrupted: " + counted(counts.read + counts.read_again, "article") +
                 " kept; run the same command to go on");
  }
  summarize(counts, outcome, reporter.errors(), console);
  return outcome.interrupted ? Status::partly : reporter.status();
}

Outcome Build::read_inputs(const std::vector<std::string>& files, const extract::Pipeline& pipeline,
                           CaseFile& file, Reporter& reporter, BuildCounts& counts) const {
  Outcome outcome;
  Interrupt interrupt;
  CaseBuilder builder(file, pipeline, threads_, reporter);
  Intake intake(threads_, reporter, [&](std::vector<Article>&& batch) { builder.add(std::move(batch)); });
  const auto take = [&](Article&& article) {
    intake.take(std::move(article));
    return !interrupt.requested();
  };
  for (const std::string& path : files) {
    if (interrupt.requested()) break;
    read_input(path, take, reporter, &interrupt);
  }
  intake.flush();
  builder.read_stale(interrupt);
  outcome.interrupted = interrupt.requested();
  outcome.foreign = intake.foreign();
  counts = builder.counts();
  return outcome;
}

void Build::merge(CaseFile& file, const std::vector<Judgement>& judgements, Reporter& reporter,
                  Outcome& outcome) const {
  const std::string mark = merge_mark(judgements);
  const KnowledgeGraph graph = file.graph_is_current(mark) ? GraphBlob::read(*file.graph_bytes())
                                                           : merge_case(file, judgements, reporter);
  if (!file.graph_is_current(mark)) {
    file.begin();
    file.put_graph(GraphBlob::write(graph), mark);
    file.commit();
  }
  outcome.entities = graph.entity_count();
  outcome.claims = graph.claim_count();
  outcome.articles = graph.articles().size();
}

std::string some_of(std::vector<std::string> documents) {
  constexpr std::size_t told = 5;
  std::ranges::sort(documents);
  std::string text;
  for (std::size_t i = 0; i < std::min(told, documents.size()); ++i) {
    text += (i == 0 ? ": " : ", ") + one_line(documents[i]);
  }
  return documents.size() > told ? text + ", and " + grouped(documents.size() - told) + " more" : text;
}

void Build::summarize(const BuildCounts& counts, const Outcome& outcome, std::uint64_t errors,
                      Console& console) const {
  Printer out(console.out, console.width, console.colour);
  const auto line = [&out](const std::string& text) { out.paragraph(text, 0, Look::plain, 2); };
  line("read " + counted(counts.read, "article") + "; " + grouped(counts.already_in) + " already in");
  if (counts.read_again > 0) {
    line("read again, since the extraction or its lexicon has changed: " +
         counted(counts.read_again, "article"));
  }
  if (outcome.foreign > 0) line("kept out, not English: " + counted(outcome.foreign, "article"));
  if (errors > outcome.foreign)
    line("could not be used: " + grouped(errors - outcome.foreign) + ", each told above");
  if (!counts.silent.empty()) {
    line("nothing found in " + counted(counts.silent.size(), "article") + some_of(counts.silent));
  }
  line("in the case now: " + counted(outcome.articles, "article") + ", " +
       counted(outcome.entities, "entity", "entities") + ", " + counted(outcome.claims, "claim"));
  line("case: " + one_line(choice_.path));
  if (outcome.claims > 0) line("next: dossier stats, dossier find WORDS, dossier export graph.graphml");
}

}  // namespace

CommandInfo build_command() {
  return {
      .name = "build",
      .arguments = "ARTICLES...",
      .summary = "read articles into the case",
      .details =
          "ARTICLES are files, folders (read recursively, hidden files left out), or - for standard input: "
          "plain text, web pages, JSON and JSON Lines, also gzipped. An article that is in already is not "
          "read again; those that another version of dossier has read are, from the text that the case "
          "keeps. Then the graph is made of all that was read and of the judgements, if there are any. "
          "Without ARTICLES, only these last two steps are done.\n\n"
          "With --lexicon, articles are read with tables of your own (see dossier lexicon --help). All of "
          "the case is, so give it at every build of that case: articles that were read with other tables, "
          "or with none, are read again.\n\n"
          "Ctrl-C ends a build early: what was read is kept, and the same command goes on where it ended "
          "(status 1). A second Ctrl-C ends it at once; the batch in hand is lost, nothing else.",
      .completes = Completes::files,
      .make = make_command<Build>};
}

}  // namespace dossier::cli
