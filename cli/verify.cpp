#include <algorithm>
#include <map>
#include <ostream>
#include <set>

#include "cli/claim_text.hpp"
#include "cli/json_writer.hpp"
#include "cli/query_command.hpp"
#include "cli/registry.hpp"
#include "graph/article.hpp"

namespace dossier::cli {
namespace {

// What was found, place by place.
struct Fault {
  std::string article;  // id, or that of a claim
  std::string document;
  std::string what;
};

struct Findings {
  std::uint64_t articles = 0, quotations = 0;
  std::vector<Fault> faults;
};

// The quotations of the graph that are to be found again: article id -> statement and span.
using Expected = std::map<std::string_view, std::set<std::pair<std::uint64_t, Span>>>;

Expected expected_of(const KnowledgeGraph& graph) {
  Expected expected;
  for (const Edge edge : graph.edges()) {
    for (const Evidence& evidence : graph.evidence(graph.claim(edge))) {
      const ArticleInfo& article = graph.articles()[evidence.article];
      expected[graph.text(article.id)].emplace(evidence.statement, evidence.span);
    }
  }
  return expected;
}

class Verifier {
 public:
  Verifier(OpenCase& open, Findings& findings)
      : open_(open), findings_(findings), expected_(expected_of(open.graph)) {}

  void run() {
    for (const std::string& problem : open_.file.check()) findings_.faults.push_back({"", "", problem});
    for (const ArticleStatus& status : open_.file.articles()) {
      ++findings_.articles;
      verify_article(status);
      expected_.erase(status.article.id);
    }
    for (const auto& [article, quotations] : expected_) {
      findings_.faults.push_back(
          {std::string(article), "", "the graph quotes it, but it is not in the case"});
    }
  }

 private:
  void fault(const Article& article, std::string what) {
    findings_.faults.push_back({article.id, article.document, std::move(what)});
  }

  void verify_article(const ArticleStatus& status) {
    const auto article = open_.file.article(status.article.id);
    const auto reading = open_.file.reading(status.article.id);
    if (!article || !reading) return fault(status.article, "its text or what was read from it is missing");
    Article again = *article;
    identify(again);
    if (again.id != article->id)
      fault(*article, "its text, outlet, date or URL is not what its id was made from");
    const std::vector<std::string> faults = dossier::faults(*reading, article->text);
    for (const std::string& problem : faults) fault(*article, problem);
    if (faults.empty()) verify_quotations(*article, *reading);
  }

  void verify_quotations(const Article& article, const Reading& reading) {
    std::set<std::pair<std::uint64_t, Span>> read;
    for (const Statement& statement : reading.statements) {
      const std::uint64_t id = statement_id(article.id, statement);
      for (const Span span : statement.evidence) read.emplace(id, span);
    }
    findings_.quotations += read.size();
    const auto quoted = expected_.find(article.id);
    if (quoted == expected_.end()) return;
    for (const auto& [id, span] : quoted->second) {
      if (read.contains({id, span})) continue;
      fault(article, "the graph quotes bytes " + std::to_string(span.begin) + " to " +
                         std::to_string(span.end) + " for " + statement_id_text(id) +
                         ", which was not read there");
    }
  }

  OpenCase& open_;
  Findings& findings_;
  Expected expected_;
};

class Verify : public QueryCommand {
 protected:
  void setup_query(po::options_description&, po::options_description&,
                   po::positional_options_description&) override {}

  Status answer(OpenCase& open, Console& console) override {
    Findings findings;
    Verifier(open, findings).run();
    if (json()) {
      print_json(findings, console);
    } else {
      print(findings, console);
    }
    return findings.faults.empty() ? Status::done : Status::partly;
  }

 private:
  static void print(const Findings& findings, Console& console);
  static void print_json(const Findings& findings, Console& console);
};

void Verify::print(const Findings& findings, Console& console) {
  Printer out = printer(console);
  for (const Fault& fault : findings.faults) {
    const std::string where =
        fault.document.empty() ? fault.article : fault.document + " (" + fault.article + ')';
    out.paragraph(one_line(where.empty() ? fault.what : where + ": " + fault.what), 0, Look::plain, 2);
  }
  out.paragraph(counted(findings.articles, "article") + " and " + counted(findings.quotations, "quotation") +
                " read again: " +
                (findings.faults.empty()
                     ? "all is as it was read"
                     : counted(findings.faults.size(), "thing is", "things are") + " wrong"));
}

void Verify::print_json(const Findings& findings, Console& console) {
  JsonWriter json;
  json.begin_object();
  json.field("articles", findings.articles);
  json.field("quotations", findings.quotations);
  json.key("faults");
  json.begin_array();
  for (const Fault& fault : findings.faults) {
    json.begin_object();
    json.field_or_null("article", fault.article);
    json.field_or_null("document", fault.document);
    json.field("what", fault.what);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  console.out << json.take();
}

}  // namespace

CommandInfo verify_command() {
  return {
      .name = "verify",
      .arguments = "",
      .summary = "read every quotation again at its bytes, check every article against its id",
      .details =
          "Checks the file itself, that every article's text, outlet, date and URL still make its id, that "
          "every quotation lies in its article and is what was read there. Status 1 and a list where "
          "anything is wrong.",
      .make = make_command<Verify>};
}

}  // namespace dossier::cli
