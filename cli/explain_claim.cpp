#include "cli/explain_claim.hpp"

#include <set>

#include "cli/claim_id.hpp"
#include "cli/claim_text.hpp"
#include "cli/graph_json.hpp"

namespace dossier::cli {
namespace {

// One statement with the words of its parts.
struct Told {
  ArticleRow article;
  Statement statement;
  std::string id, text;  // "s:..."; the article's
  std::string implied_by;

  [[nodiscard]] std::string words(Span span) const { return std::string(cut(text, span)); }
};

std::vector<Told> statements_of(OpenCase& open, Edge edge, const std::string& id) {
  std::vector<Told> all;
  std::set<std::uint64_t> seen;
  for (const Evidence& evidence : open.graph.evidence(open.graph.claim(edge))) {
    const std::string statement = statement_id_text(evidence.statement);
    if (!seen.insert(evidence.statement).second || (id.starts_with("s:") && id != statement)) continue;
    const ArticleRow row = article_row(open.graph, evidence.article);
    const std::string article(row.id);
    const auto reading = open.file.reading(article);
    if (!reading) continue;
    for (const Statement& one : reading->statements) {
      if (statement_id(article, one) != evidence.statement) continue;
      all.push_back({row, one, statement, std::string(open.file.text(article)), {}});
      if (one.implied_by)
        all.back().implied_by =
            statement_id_text(statement_id(article, reading->statements[*one.implied_by]));
      break;
    }
  }
  return all;
}

using Rows = std::vector<std::vector<std::string>>;

Rows parts_of(const Told& told) {
  const Statement& statement = told.statement;
  Rows rows = {{"rule", statement.rule},
               {"from", '"' + one_line(told.words(statement.subject.span)) + '"'},
               {"to", '"' + one_line(told.words(statement.object.span)) + '"'}};
  for (const Argument& claimant : statement.claimants)
    rows.push_back({"said by", '"' + one_line(told.words(claimant.span)) + '"'});
  if (statement.polarity == Polarity::negated) rows.push_back({"polarity", "negated"});
  if (statement.modality != Modality::asserted)
    rows.push_back({"modality", std::string(to_string(statement.modality))});
  if (statement.time.known()) rows.push_back({"time", to_string(statement.time)});
  if (!told.implied_by.empty()) rows.push_back({"follows from", told.implied_by});
  rows.push_back({"reading certainty", hundredths(statement.confidence)});
  return rows;
}

void print(OpenCase& open, Edge edge, const std::vector<Told>& all, Printer& out) {
  const ClaimRow claim = claim_row(open.graph, edge, &open.file);
  out.paragraph(sentence(claim), 0, Look::heading, 2);
  out.paragraph(claim.id + " rests on " + counted(claim.evidence.size(), "quotation") +
                "; it is as certain as the surest of its statements: " + hundredths(claim.confidence));
  for (const Told& told : all) {
    out.blank();
    out.paragraph(told.id, 0, Look::heading);
    for (const Span span : told.statement.evidence)
      out.paragraph('"' + one_line(told.words(span)) + '"', 2, Look::quotation, 1);
    out.paragraph(source_line(told.article), 2, Look::faint, 1);
    out.table(parts_of(told), 2);
  }
}

void write_words(JsonWriter& json, std::string_view key, const Told& told, Span span) {
  if (!key.empty()) json.key(key);
  json.begin_object();
  json.field("start", span.begin);
  json.field("end", span.end);
  json.field("text", told.words(span));
  json.end_object();
}

void write_statement(JsonWriter& json, const Told& told) {
  json.begin_object();
  json.field("id", told.id);
  json.field("article", told.article.id);
  json.field("document", told.article.document);
  json.field("rule", told.statement.rule);
  write_words(json, "source", told, told.statement.subject.span);
  write_words(json, "target", told, told.statement.object.span);
  json.key("claimants");
  json.begin_array();
  for (const Argument& claimant : told.statement.claimants) write_words(json, "", told, claimant.span);
  json.end_array();
  json.field("polarity", to_string(told.statement.polarity));
  json.field("modality", to_string(told.statement.modality));
  json.field_or_null("time", to_string(told.statement.time));
  json.field_or_null("implied_by", told.implied_by);
  json.key("confidence");
  json.hundredths(told.statement.confidence);
  json.key("evidence");
  json.begin_array();
  for (const Span span : told.statement.evidence) write_words(json, "", told, span);
  json.end_array();
  json.end_object();
}

}  // namespace

void explain_claim(OpenCase& open, const std::string& id, bool json, Console& console) {
  const Edge edge = claim_with_id(open.graph, id);
  const std::vector<Told> all = statements_of(open, edge, id);
  if (!json) {
    Printer out(console.out, console.width, console.colour);
    return print(open, edge, all, out);
  }
  JsonWriter writer;
  writer.begin_object();
  writer.key("edge");
  write_claim(writer, claim_row(open.graph, edge, &open.file));
  writer.key("statements");
  writer.begin_array();
  for (const Told& told : all) write_statement(writer, told);
  writer.end_array();
  writer.end_object();
  console.out << writer.take();
}

}  // namespace dossier::cli
