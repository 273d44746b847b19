#include <algorithm>
#include <ostream>

#include "cli/claim_id.hpp"
#include "cli/claim_text.hpp"
#include "cli/graph_json.hpp"
#include "cli/offices.hpp"
#include "cli/query_command.hpp"
#include "cli/registry.hpp"
#include "graph/query/neighbourhood.hpp"

namespace dossier::cli {
namespace {

class Show : public QueryCommand {
 protected:
  void setup_query(po::options_description& options, po::options_description& hidden,
                   po::positional_options_description& positions) override {
    options.add_options()("limit", po::value(&limit_)->value_name("N")->default_value(limit_),
                          "claims told of each relation; 0: all")(
        "as", po::value(&as_)->value_name("footnote"), "a claim as footnotes, ready to paste")(
        "text", po::bool_switch(&text_), "print the text of an article: by its id or document");
    hidden.add_options()("what", po::value(&words_));
    positions.add("what", -1);
  }

  void check() override {
    if (words_.empty()) throw UsageError("show needs a name, a claim (c:...) or, with --text, an article");
    if (!as_.empty() && as_ != "footnote") throw UsageError("--as takes footnote, not '" + as_ + "'");
    if (!as_.empty() && (json() || !is_claim_id(joined(words_))))
      throw UsageError("--as footnote is for a claim (c:...), without --json");
    if (text_ && json()) throw UsageError("--text prints the bytes of the article; --json has no part in it");
  }

  Status answer(OpenCase& open, Console& console) override;

 private:
  void show_entity(OpenCase& open, Vertex vertex, Console& console) const;
  void show_claims(OpenCase& open, const std::string& heading, std::span<const Edge> claims,
                   Printer& out) const;
  static void show_text(const CaseFile& file, const std::string& article, Console& console);
  static void entity_json(OpenCase& open, Vertex vertex, Console& console);

  std::vector<std::string> words_;
  std::string as_;
  std::size_t limit_ = 5;
  bool text_ = false;
};

void add_row(std::vector<std::vector<std::string>>& rows, const char* label, std::string_view value) {
  if (!value.empty()) rows.push_back({label, one_line(value)});
}

std::string listed(const std::vector<std::string_view>& values) {
  std::string text;
  for (const std::string_view value : values) text += (text.empty() ? "" : "; ") + one_line(value);
  return text;
}

void show_claim(OpenCase& open, Edge edge, Printer& out) {
  const ClaimRow claim = claim_row(open.graph, edge, &open.file);
  out.paragraph(sentence(claim), 0, Look::heading, 2);
  std::vector<std::vector<std::string>> rows;
  add_row(rows, "id", claim.id);
  add_row(rows, "relation", to_string(claim.relation));
  add_row(rows, "from", claim.source);
  add_row(rows, "to", claim.target);
  add_row(rows, "polarity", to_string(claim.polarity));
  add_row(rows, "modality", to_string(claim.modality));
  add_row(rows, "said by", listed(claim.claimants));
  add_row(rows, "time", to_string(claim.time));
  add_row(rows, "place", claim.place);
  add_row(rows, "event", claim.event);
  add_row(rows, "quantity", claim.quantity);
  add_row(rows, "manner", claim.manner);
  add_row(rows, "follows from", claim.implied_by);
  add_row(rows, "reading certainty", hundredths(claim.confidence));
  add_row(rows, "told by", support_text(support(open.graph, {&edge, 1})));
  add_row(rows, "its proposition", support_text(support(open.graph, open.graph.proposition(edge))));
  out.table(rows, 2);
  for (const EvidenceRow& evidence : claim.evidence) {
    out.blank();
    const std::string place = "; bytes " + std::to_string(evidence.span.begin) + " to " +
                              std::to_string(evidence.span.end) + " of article " +
                              std::string(evidence.article.id) + "; " + evidence.statement;
    print_evidence(out, evidence, place, 2);
  }
}

// A line a quotation: the words, who published them and when, and where they are to be found.
void footnotes(OpenCase& open, Edge edge, Console& console) {
  for (const EvidenceRow& evidence : claim_row(open.graph, edge, &open.file).evidence) {
    console.out << '"' << one_line(evidence.text) << "\", " << source_line(evidence.article);
    if (!evidence.article.url.empty()) console.out << ", " << one_line(evidence.article.url);
    console.out << ".\n";
  }
}

void claim_json(OpenCase& open, Edge edge, Console& console) {
  JsonWriter json;
  write_claim(json, claim_row(open.graph, edge, &open.file));
  console.out << json.take();
}

Status Show::answer(OpenCase& open, Console& console) {
  const std::string what = joined(words_);
  if (text_) {
    show_text(open.file, what, console);
  } else if (is_claim_id(what)) {
    const Edge edge = claim_with_id(open.graph, what);
    if (!as_.empty()) {
      footnotes(open, edge, console);
      return Status::done;
    }
    Printer out = printer(console);
    json() ? claim_json(open, edge, console) : show_claim(open, edge, out);
  } else {
    const Vertex vertex = named_entity(open.graph, what);
    json() ? entity_json(open, vertex, console) : show_entity(open, vertex, console);
  }
  return Status::done;
}

void Show::show_text(const CaseFile& file, const std::string& article, Console& console) {
  const auto found = file.article(named_article(file, article).article.id);
  const std::string text = found ? found->text : std::string();
  console.out << (console.out_is_terminal ? harmless(text) : text);
}

void Show::show_entity(OpenCase& open, Vertex vertex, Console& console) const {
  const EntityRow entity = entity_row(open.graph, vertex);
  const Neighbourhood around = neighbourhood(open.graph, vertex);
  Printer out = printer(console);
  out.paragraph(one_line(entity.name) + " (" + type_and_id(entity) + ')', 0, Look::heading);
  std::vector<std::vector<std::string>> rows;
  add_row(rows, "also called", listed(entity.aliases));
  add_row(rows, "is", listed(entity.positions));
  add_row(rows, "described as", entity.description);
  add_row(rows, "country", entity.country);
  add_row(rows, "kind of event", entity.event_type ? to_string(*entity.event_type) : std::string_view{});
  add_row(rows, "time", to_string(entity.time));
  add_row(rows, "place", entity.place);
  add_row(rows, "seen", counted(entity.mentions, "mention") + " in " + counted(entity.articles, "article"));
  out.table(rows, 2);
  print_offices(open.graph, offices(open.graph, around), out);
  print_neighbours(open.graph, vertex, around, out);
  show_claims(open, "", around.outgoing, out);
  show_claims(open, "", around.incoming, out);
  show_claims(open, "says", around.claimed, out);
}

// Claims in groups: under their heading, or each relation under its name.
void Show::show_claims(OpenCase& open, const std::string& heading, std::span<const Edge> claims,
                       Printer& out) const {
  const auto relation = [&](Edge edge) { return open.graph.claim(edge).relation; };
  while (!claims.empty()) {
    const auto end = std::ranges::find_if(
        claims, [&](Edge edge) { return heading.empty() && relation(edge) != relation(claims.front()); });
    const auto group = claims.first(static_cast<std::size_t>(end - claims.begin()));
    claims = claims.subspan(group.size());
    out.blank();
    out.paragraph(heading.empty() ? to_string(relation(group.front())) : heading, 0, Look::heading);
    const std::size_t told = limit_ == 0 ? group.size() : std::min(limit_, group.size());
    for (const Edge edge : group.first(told)) {
      const ClaimRow claim = claim_row(open.graph, edge, &open.file);
      out.paragraph(sentence(claim), 2, Look::plain, 2);
      const std::string ending = "; reading certainty " + hundredths(claim.confidence) + "; " +
                                 support_text(support(open.graph, {&edge, 1})) + "; " + claim.id;
      print_evidence(out, claim.evidence.front(), ending, 4);
    }
    if (told < group.size())
      out.paragraph("and " + grouped(group.size() - told) + " more: --limit 0 tells all", 2);
  }
}

void Show::entity_json(OpenCase& open, Vertex vertex, Console& console) {
  const Neighbourhood around = neighbourhood(open.graph, vertex);
  JsonWriter json;
  json.begin_object();
  json.key("node");
  write_entity(json, entity_row(open.graph, vertex));
  const auto edges = [&](std::string_view name, const std::vector<Edge>& claims) {
    json.key(name);
    json.begin_array();
    for (const Edge edge : claims) write_claim(json, claim_row(open.graph, edge, &open.file));
    json.end_array();
  };
  edges("outgoing", around.outgoing);
  edges("incoming", around.incoming);
  edges("claimed", around.claimed);
  write_offices(json, open.graph, offices(open.graph, around));
  json.end_object();
  console.out << json.take();
}

}  // namespace

CommandInfo show_command() {
  return {
      .name = "show",
      .arguments = "NAME | c:CLAIM | --text ARTICLE",
      .summary = "everything about one thing, with evidence",
      .details =
          "Of a name: what it is called and is, the offices it holds or that are held in it by time, what it "
          "is joined with by relation, then its claims, each with a quotation, where it "
          "stands, and how certain the reading is. Of a claim (c:...) or a statement (s:...): all that the "
          "claim carries and every quotation it rests on. With --text, the text of an article as the case "
          "keeps it, byte for byte; an article is named by its id, the beginning of its id, or where it "
          "came from.",
      .make = make_command<Show>};
}

}  // namespace dossier::cli
