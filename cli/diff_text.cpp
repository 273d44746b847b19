#include "cli/diff_text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <ostream>

#include "cli/claim_text.hpp"
#include "cli/graph_json.hpp"
#include "graph/query/difference.hpp"

namespace dossier::cli {
namespace {

constexpr std::array all_changes = {Change::added,    Change::withdrawn, Change::hardened,
                                    Change::softened, Change::number,    Change::date};

std::string_view name_of(Change change) {
  constexpr std::array<std::string_view, 6> names = {"added",    "withdrawn",      "hardened",
                                                     "softened", "number_changed", "date_changed"};
  return names.at(static_cast<std::size_t>(change));
}

std::string_view heading_of(Change change) {
  constexpr std::array<std::string_view, 6> headings = {"Added",    "Withdrawn",       "Hardened",
                                                        "Softened", "Numbers changed", "Dates changed"};
  return headings.at(static_cast<std::size_t>(change));
}

// Where the two sides of a difference are to be read, and which of their articles is meant; no_article: any.
struct Sides {
  static constexpr std::uint32_t no_article = UINT32_MAX;
  OpenCase& before;
  OpenCase& after;
  std::uint32_t before_article = no_article, after_article = no_article;
};

void print_claim(OpenCase& open, Edge edge, std::uint32_t article, const std::string& mark, Printer& out) {
  const ClaimRow claim = claim_row(open.graph, edge, &open.file);
  std::string text = mark + sentence(claim);
  if (!claim.quantity.empty()) text += " [" + one_line(claim.quantity) + ']';
  out.paragraph(text, 2, Look::plain, 2);
  const auto evidence = open.graph.evidence(open.graph.claim(edge));
  const auto here = std::ranges::find(evidence, article, &Evidence::article);
  const auto row = here == evidence.end() ? 0 : static_cast<std::size_t>(here - evidence.begin());
  print_evidence(out, claim.evidence[row], "; " + claim.id, 4);
}

void print(const Sides& sides, const std::vector<Difference>& found, Printer& out) {
  if (found.empty()) out.paragraph("Nothing changed in what is claimed.");
  for (const Change change : all_changes) {
    const auto is_such = [change](const Difference& one) { return one.change == change; };
    const auto count = std::ranges::count_if(found, is_such);
    if (count == 0) continue;
    out.paragraph(std::string(heading_of(change)) + " (" + grouped(static_cast<std::uint64_t>(count)) + ')',
                  0, Look::heading);
    for (const Difference& one : found) {
      if (!is_such(one)) continue;
      if (one.before) print_claim(sides.before, *one.before, sides.before_article, "- ", out);
      if (one.after) print_claim(sides.after, *one.after, sides.after_article, "+ ", out);
    }
    out.blank();
  }
}

void write_differences(JsonWriter& json, const Sides& sides, const std::vector<Difference>& found) {
  json.begin_array();
  for (const Difference& one : found) {
    json.begin_object();
    json.field("change", name_of(one.change));
    const auto side = [&](std::string_view key, OpenCase& open, const std::optional<Edge>& edge) {
      json.key(key);
      if (!edge) return json.null();
      write_claim(json, claim_row(open.graph, *edge, &open.file));
    };
    side("before", sides.before, one.before);
    side("after", sides.after, one.after);
    json.end_object();
  }
  json.end_array();
}

std::vector<Edge> claims_of(const KnowledgeGraph& graph, std::uint32_t article) {
  std::vector<Edge> claims;
  for (const Edge edge : graph.edges()) {
    const auto evidence = graph.evidence(graph.claim(edge));
    if (std::ranges::find(evidence, article, &Evidence::article) != evidence.end()) claims.push_back(edge);
  }
  return claims;
}

// Pairs of articles of one URL, each with the next by date; by URL.
std::vector<std::pair<std::uint32_t, std::uint32_t>> successive_versions(const KnowledgeGraph& graph) {
  std::map<std::string_view, std::vector<std::uint32_t>> by_url;
  for (std::uint32_t article = 0; article < graph.articles().size(); ++article) {
    const std::string_view url = graph.text(graph.articles()[article].url);
    if (!url.empty()) by_url[url].push_back(article);
  }
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (auto& [url, articles] : by_url) {
    std::ranges::stable_sort(articles, {},
                             [&](std::uint32_t article) { return graph.articles()[article].date; });
    for (std::size_t i = 1; i < articles.size(); ++i) pairs.emplace_back(articles[i - 1], articles[i]);
  }
  return pairs;
}

std::string version(const ArticleRow& article) {
  return (article.date.known() ? to_string(article.date) : std::string("undated")) + " (" +
         std::string(article.id.substr(0, 6)) + ')';
}

}  // namespace

void tell_difference(OpenCase& before, OpenCase& after, bool json, Console& console) {
  const std::vector<Difference> found =
      differences({before.graph, before.graph.edges()}, {after.graph, after.graph.edges()});
  const Sides sides{before, after};
  if (!json) {
    Printer out(console.out, console.width, console.colour);
    return print(sides, found, out);
  }
  JsonWriter writer;
  write_differences(writer, sides, found);
  console.out << writer.take();
}

void tell_versions(OpenCase& open, bool json, Console& console) {
  const auto pairs = successive_versions(open.graph);
  Printer out(console.out, console.width, console.colour);
  JsonWriter writer;
  writer.begin_array();
  for (const auto& [earlier, later] : pairs) {
    const std::vector<Edge> old_claims = claims_of(open.graph, earlier),
                            claims = claims_of(open.graph, later);
    const auto found = differences({open.graph, old_claims}, {open.graph, claims});
    const Sides sides{open, open, earlier, later};
    const ArticleRow before = article_row(open.graph, earlier), after = article_row(open.graph, later);
    if (json) {
      writer.begin_object();
      writer.field("url", after.url);
      writer.field("before", before.id);
      writer.field("after", after.id);
      writer.key("differences");
      write_differences(writer, sides, found);
      writer.end_object();
    } else {
      out.paragraph(one_line(after.url) + ": from " + version(before) + " to " + version(after), 0,
                    Look::heading, 2);
      print(sides, found, out);
    }
  }
  writer.end_array();
  if (json)
    console.out << writer.take();
  else if (pairs.empty())
    out.paragraph("No page is in the case in more than one version.");
}

}  // namespace dossier::cli
