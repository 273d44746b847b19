// An explanation for programs, as one JSON object.
#include "cli/explain_sentence.hpp"
#include "cli/explain_words.hpp"
#include "cli/json_writer.hpp"
#include "graph/notation.hpp"

namespace dossier::cli {
namespace {

class ExplanationJson {
 public:
  ExplanationJson(const Article& article, const extract::Explanation& explanation, bool tree)
      : article_(article), explanation_(explanation), tree_(tree) {}

  [[nodiscard]] std::string write() {
    json_.begin_object();
    json_.field("text", article_.text);
    list("sentences", explanation_.sentences, [&](const auto& one) { sentence(one); });
    json_.end_object();
    return json_.take();
  }

 private:
  template <class Items, class Write>
  void list(std::string_view name, const Items& items, const Write& write) {
    json_.key(name);
    json_.begin_array();
    for (const auto& item : items) {
      json_.begin_object();
      write(item);
      json_.end_object();
    }
    json_.end_array();
  }

  void place(Span span) {
    json_.field("start", span.begin);
    json_.field("end", span.end);
    json_.field("text", cut(article_.text, span));
  }

  void place(std::string_view name, Span span) {
    json_.key(name);
    if (span.empty()) return json_.null();
    json_.begin_object();
    place(span);
    json_.end_object();
  }

  void line(const extract::TableLine& line) {
    json_.field("table", line.file);
    json_.field("line", line.line);
    json_.texts("cells", line.cells);
  }

  void word(const extract::ReadWord& word) {
    json_.key("word");
    json_.begin_object();
    place(word.span);
    json_.field("lemma", word.lemma);
    json_.end_object();
    json_.key("row");
    if (word.row.cells.empty()) return json_.null();
    json_.begin_object();
    line(word.row);
    json_.end_object();
  }

  void lines(std::string_view name, const std::vector<extract::TableLine>& entries) {
    list(name, entries, [&](const auto& one) { line(one); });
  }

  void causes(const std::vector<extract::ExplainedCause>& causes) {
    list("causes", causes, [&](const extract::ExplainedCause& cause) {
      json_.field("kind", to_string(cause.kind));
      json_.field_or_null("modality", cause.kind == extract::Cause::Kind::modality ? to_string(cause.modality)
                                                                                   : std::string_view());
      json_.field_or_null("claimant", cause.claimant);
      place("word", cause.span);
      lines("entries", cause.entries);
    });
  }

  void end(const Argument& argument) {
    const LocalEntity& entity = explanation_.reading.entities[argument.entity];
    json_.field("name", entity.name);
    json_.field("type", to_string(entity.type));
    place(argument.span);
  }

  void argument(std::string_view name, const Argument& argument) {
    json_.key(name);
    json_.begin_object();
    end(argument);
    json_.end_object();
  }

  void statement(const extract::ExplainedStatement& explained) {
    const Statement& statement = explanation_.reading.statements[explained.statement];
    json_.field("statement", to_string(note(statement, explanation_.reading.entities)));
    json_.field("relation", to_string(statement.relation));
    argument("source", statement.subject);
    argument("target", statement.object);
    json_.field("polarity", to_string(statement.polarity));
    json_.field("modality", to_string(statement.modality));
    list("claimants", statement.claimants, [&](const Argument& claimant) { end(claimant); });
    json_.field_or_null("time", to_string(statement.time));
    json_.key("confidence");
    json_.hundredths(statement.confidence);
    place("evidence", statement.evidence.front());
    json_.field("rule", explained.rule);
    word(explained.word.value_or(extract::ReadWord{}), explained.word.has_value());
    lines("entries", explained.entries);
    causes(explained.causes);
  }

  // Null for both where no predicate made the statement.
  void word(const extract::ReadWord& read, bool there) {
    if (there) return word(read);
    json_.key("word");
    json_.null();
    json_.key("row");
    json_.null();
  }

  void attempt(const extract::Attempt& attempt) {
    word(attempt.word);
    json_.field("relation", to_string(attempt.relation));
    json_.field("ending", to_string(attempt.ending));
    json_.field("reason", reason(attempt, article_.text));
    place("at", attempt.end);
    causes(attempt.causes);
  }

  void sentence(const extract::ExplainedSentence& sentence) {
    place(sentence.span);
    json_.field("kind", to_string(sentence.kind));
    if (tree_) {
      list("tree", sentence.words, [&](const extract::ExplainedWord& word) {
        place(word.span);
        json_.field("lemma", word.lemma);
        json_.field("upos", name(word.upos));
        json_.field("relation", name(word.relation));
        json_.field("head", static_cast<std::uint64_t>(word.head));
      });
    }
    list("names", sentence.names, [&](const extract::SeenName& name) {
      place(name.span);
      json_.field("type", to_string(name.type));
      json_.flag("named", name.named);
      json_.field_or_null("entity", name.entity);
    });
    list("statements", sentence.statements, [&](const auto& one) { statement(one); });
    list("attempts", sentence.attempts, [&](const auto& one) { attempt(one); });
    list("left_out", sentence.left_out, [&](const extract::LeftOut& one) {
      json_.field("relation", to_string(one.relation));
      json_.field("rule", one.rule);
      place("source", one.subject);
      place("target", one.object);
      json_.field("reason", reason(one.why));
    });
  }

  const Article& article_;
  const extract::Explanation& explanation_;
  bool tree_;
  JsonWriter json_;
};

}  // namespace

std::string explanation_json(const Article& article, const extract::Explanation& explanation, bool tree) {
  return ExplanationJson(article, explanation, tree).write();
}

}  // namespace dossier::cli
