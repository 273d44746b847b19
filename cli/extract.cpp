#include <ostream>
#include <span>

#include "cli/given.hpp"
#include "cli/inputs.hpp"
#include "cli/intake.hpp"
#include "cli/json_writer.hpp"
#include "cli/lexicon_choice.hpp"
#include "cli/registry.hpp"
#include "graph/knowledge_graph.hpp"

namespace dossier::cli {
namespace {

// One article with its reading, as JSON Lines.
class StatementLines {
 public:
  StatementLines(const Article& article, const Reading& reading)
      : article_(article),
        reading_(reading),
        label_(article.given_id.empty() ? article.id : article.given_id) {}

  [[nodiscard]] std::string all() {
    std::string lines;
    for (const Statement& statement : reading_.statements) {
      write(statement);
      lines += json_.take();
    }
    return lines;
  }

 private:
  void write(const Statement& statement);
  void argument(const Argument& argument);
  void argument_or_null(std::string_view name, const std::optional<Argument>& argument);
  void evidence(const Statement& statement);
  [[nodiscard]] std::string id_of(const Statement& statement) const {
    return statement_id_text(statement_id(article_.id, statement));
  }

  const Article& article_;
  const Reading& reading_;
  std::string label_;
  JsonWriter json_;
};

void StatementLines::argument(const Argument& argument) {
  const LocalEntity& entity = reading_.entities[argument.entity];
  json_.begin_object();
  json_.field("name", entity.name);
  json_.field("type", to_string(entity.type));
  json_.flag("named", entity.named);
  json_.texts("aliases", entity.aliases);
  json_.field("start", argument.span.begin);
  json_.field("end", argument.span.end);
  json_.end_object();
}

void StatementLines::argument_or_null(std::string_view name, const std::optional<Argument>& given) {
  json_.key(name);
  if (given) {
    argument(*given);
  } else {
    json_.null();
  }
}

void StatementLines::evidence(const Statement& statement) {
  json_.key("evidence");
  json_.begin_array();
  for (const Span span : statement.evidence) {
    json_.begin_object();
    json_.field("article", label_);
    json_.field("document", article_.document);
    json_.field("start", span.begin);
    json_.field("end", span.end);
    json_.field("text", cut(article_.text, span));
    json_.end_object();
  }
  json_.end_array();
}

void StatementLines::write(const Statement& statement) {
  json_.begin_object();
  json_.field("article", label_);
  json_.field("document", article_.document);
  json_.field("id", id_of(statement));
  json_.field("relation", to_string(statement.relation));
  json_.key("source");
  argument(statement.subject);
  json_.key("target");
  argument(statement.object);
  json_.field("polarity", to_string(statement.polarity));
  json_.field("modality", to_string(statement.modality));
  json_.key("claimants");
  json_.begin_array();
  for (const Argument& claimant : statement.claimants) argument(claimant);
  json_.end_array();
  json_.field_or_null("time", to_string(statement.time));
  argument_or_null("place", statement.place);
  json_.field_or_null("quantity", statement.quantity ? statement.quantity->words : std::string());
  json_.field_or_null("manner", statement.manner);
  argument_or_null("event", statement.event);
  json_.field_or_null(
      "implied_by", statement.implied_by ? id_of(reading_.statements[*statement.implied_by]) : std::string());
  json_.key("confidence");
  json_.hundredths(statement.confidence);
  json_.field("origins", 1);
  evidence(statement);
  json_.end_object();
}

class Extract : public Command {
 public:
  void setup(po::options_description& options, po::options_description& hidden,
             po::positional_options_description& positions) override {
    given_.setup(options);
    lexicon_.setup(options);
    options.add_options()("threads", po::value(&threads_)->value_name("N"),
                          "work on N articles at a time (as many as processors)");
    hidden.add_options()("articles", po::value(&named_));
    positions.add("articles", -1);
  }

  Status run(Console& console) override {
    if (named_.empty()) throw UsageError("extract needs articles: files, folders, or - for standard input");
    Reporter reporter(console);
    const std::vector<std::string> files = list_inputs(named_, console.default_case, reporter);
    const extract::Pipeline pipeline(console.processor, lexicon_.load(reporter));
    if (given_.asked()) {
      given_.read(files, pipeline, reporter, [&](extract::Document&& document) {
        console.out << StatementLines(document.article, pipeline.interpret(document)).all();
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
  void print(const extract::Pipeline& pipeline, const std::vector<Article>& batch, Console& console,
             Reporter& reporter) const {
    const std::vector<ReadResult> results = read_all(pipeline, batch, threads_);
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (results[i].failure.empty()) {
        console.out << StatementLines(batch[i], results[i].reading).all();
      } else {
        reporter.error(batch[i].document, "could not be read: " + results[i].failure);
      }
    }
  }

  std::vector<std::string> named_;
  Given given_;
  LexiconChoice lexicon_;
  unsigned threads_ = default_threads();
};

}  // namespace

CommandInfo extract_command() {
  return {
      .name = "extract",
      .arguments = "ARTICLES...",
      .summary = "articles in, statements out as JSON Lines; no case needed",
      .details =
          "Prints one JSON object a line for each statement, in the order of the articles. 'article' is the "
          "input's own id where it has one, else the article's. An article without a statement prints "
          "nothing; what could not be used is told on standard error.\n\n"
          "With --from, the arguments are CoNLL-U files, as dossier annotate prints them: what the layer "
          "says is kept, the rest is annotated anew, and statements are read from that. Documents are then "
          "read one at a time.",
      .completes = Completes::files,
      .make = make_command<Extract>};
}

}  // namespace dossier::cli
