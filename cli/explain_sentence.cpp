#include "cli/explain_sentence.hpp"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <ostream>

#include "cli/explain_attempts.hpp"
#include "cli/explain_words.hpp"
#include "cli/input_stream.hpp"
#include "cli/text.hpp"
#include "extract/read/encoding.hpp"
#include "graph/date.hpp"
#include "graph/notation.hpp"

namespace dossier::cli {
namespace {

using extract::ExplainedSentence;
using extract::ExplainedStatement;
using extract::SentenceKind;

using Rows = std::vector<std::vector<std::string>>;

// Tells one explanation to a person.
class Teller {
 public:
  Teller(const Article& article, const extract::Explanation& explanation, bool tree, Console& console)
      : article_(article),
        reading_(explanation.reading),
        tree_(tree),
        out_(console.out, console.width, console.colour) {}

  void tell(const ExplainedSentence& sentence) {
    out_.paragraph(one_line(text(sentence.span)), 0, Look::quotation);
    if (tree_) tell_tree(sentence, 0, 1);
    tell_names(sentence);
    for (const ExplainedStatement& statement : sentence.statements) tell(statement);
    tell_left_out(sentence);
    AttemptTeller(article_.text, reading_, out_).tell(sentence);
    if (sentence.statements.empty()) tell_silence(sentence);
  }

  void blank() { out_.blank(); }

 private:
  [[nodiscard]] std::string_view text(Span span) const { return cut(article_.text, span); }
  [[nodiscard]] std::string quoted(Span span) const { return '"' + one_line(text(span)) + '"'; }

  // Each word below the one that it hangs on.
  void tell_tree(const ExplainedSentence& sentence, std::size_t head, std::size_t depth) {
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      const extract::ExplainedWord& word = sentence.words[i];
      if (word.head != head) continue;
      out_.paragraph(one_line(text(word.span)) + "  " + std::string(name(word.relation)) + "  " +
                         std::string(name(word.upos)) + "  " + one_line(word.lemma),
                     2 * depth, Look::faint);
      if (depth < sentence.words.size()) tell_tree(sentence, i + 1, depth + 1);
    }
  }

  void tell_names(const ExplainedSentence& sentence) {
    std::string names;
    for (const extract::SeenName& name : sentence.names) {
      names += names.empty() ? "names: " : ", ";
      names += one_line(text(name.span)) + " (" + std::string(to_string(name.type));
      if (name.entity.empty())
        names += ", left out";
      else if (one_line(name.entity) != one_line(text(name.span)))
        names += ", that is " + one_line(name.entity);
      names += ')';
    }
    out_.paragraph(names.empty() ? "no name or description is known" : names, 2, Look::plain, 2);
  }

  [[nodiscard]] std::string end(const Argument& argument) const {
    const LocalEntity& entity = reading_.entities[argument.entity];
    std::string words = quoted(argument.span) + ", " + std::string(to_string(entity.type));
    const bool other = one_line(entity.name) != one_line(text(argument.span));
    return other ? words + ", that is " + one_line(entity.name) : words;
  }

  // A predicate says it itself; else it follows from what the predicate says.
  static bool is_plain(std::string_view rule) {
    return rule == "verb" || rule == "noun of action" || rule == "adjective";
  }

  void tell(const ExplainedStatement& explained) {
    const Statement& statement = reading_.statements[explained.statement];
    out_.blank();
    out_.paragraph(one_line(to_string(note(statement, reading_.entities))), 2, Look::heading, 2);
    Rows rows;
    if (explained.word)
      rows.push_back(
          {"by", quoted(explained.word->span) + ", " + told(explained.word->row, explained.word->lemma)});
    if (!explained.word || !is_plain(explained.rule)) rows.push_back({"rule", explained.rule});
    for (const extract::TableLine& entry : explained.entries) rows.push_back({"with", told(entry)});
    rows.push_back({"source", end(statement.subject)});
    rows.push_back({"target", end(statement.object)});
    for (const extract::ExplainedCause& cause : explained.causes) {
      const LabelledText line = told(cause, article_.text);
      rows.push_back({line.label, line.text});
    }
    rows.push_back({"words", quoted(statement.evidence.front())});
    rows.push_back({"certainty", hundredths(statement.confidence)});
    out_.table(rows, 4);
  }

  void tell_left_out(const ExplainedSentence& sentence) {
    for (const extract::LeftOut& one : sentence.left_out) {
      out_.blank();
      out_.paragraph("left out: " + std::string(to_string(one.relation)) + " from " + quoted(one.subject) +
                         " to " + quoted(one.object) + " (rule: " + one.rule +
                         "): " + std::string(reason(one.why)),
                     2, Look::plain, 2);
    }
  }

  void tell_silence(const ExplainedSentence& sentence) {
    out_.blank();
    if (sentence.kind == SentenceKind::headline) {
      out_.paragraph("It is taken for a headline: only what stands beside a name is read in it.", 2);
    } else if (sentence.kind == SentenceKind::treeless) {
      out_.paragraph("It has no tree: nothing that a verb says is read.", 2);
    } else if (sentence.attempts.empty()) {
      out_.paragraph("Nothing is read from it: no word of it is in predicates.tsv." + unknown_words(sentence),
                     2, Look::plain, 0);
    } else {
      out_.paragraph("Nothing is read from it.", 2);
    }
  }

  // The words that could be predicates, as the table would have them.
  static std::string unknown_words(const ExplainedSentence& sentence) {
    std::string words;
    for (const extract::ExplainedWord& word : sentence.words) {
      const bool verb = word.upos == extract::Upos::verb;
      if (!verb && word.upos != extract::Upos::noun && word.upos != extract::Upos::adj) continue;
      const auto names_it = [&](const extract::SeenName& name) { return name.span.contains(word.span); };
      if (std::ranges::any_of(sentence.names, names_it)) continue;
      words += (words.empty() ? " It could have: " : ", ") + one_line(word.lemma);
      words += verb ? " (verb)" : word.upos == extract::Upos::noun ? " (noun)" : " (adjective)";
    }
    return words.empty() ? words : words + ". dossier lexicon tells how to add one.";
  }

  const Article& article_;
  const Reading& reading_;
  bool tree_;
  Printer out_;
};

Article article_of(const SentenceQuestion& question) {
  Article article;
  article.text = question.text;
  article.document = "-";
  if (!question.date.empty()) {
    const auto date = Date::parse(question.date);
    if (!date || !date->known())
      throw UsageError("--date takes a date like 2018-03-26, not '" + question.date + "'");
    article.date = *date;
  }
  identify(article);
  return article;
}

}  // namespace

std::string sentence_text(const std::vector<std::string>& words) {
  if (words != std::vector<std::string>{"-"}) return joined(words);
  InputStream in("-", nullptr);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (in.failure() != 0)
    throw UsageError(std::string("standard input cannot be read: ") + std::strerror(in.failure()));
  return text;
}

Status explain_sentence(const SentenceQuestion& question, const extract::Pipeline& pipeline,
                        Console& console) {
  if (one_line(question.text).find_first_not_of(' ') == std::string::npos)
    throw UsageError("explain needs a sentence in quotes");
  if (!extract::is_utf8(question.text)) throw UsageError("the sentence is not UTF-8");
  const Article article = article_of(question);
  const extract::Explanation explanation = pipeline.explain(pipeline.annotate(article));
  if (question.json) {
    console.out << explanation_json(article, explanation, question.tree);
    return Status::done;
  }
  if (explanation.sentences.empty()) {
    Printer(console.out, console.width, console.colour)
        .paragraph(
            "No sentence is read: what is given is taken for page furniture, as menus and credits are.");
    return Status::done;
  }
  Teller teller(article, explanation, question.tree, console);
  for (std::size_t i = 0; i < explanation.sentences.size(); ++i) {
    if (i > 0) teller.blank();
    teller.tell(explanation.sentences[i]);
  }
  return Status::done;
}

}  // namespace dossier::cli
