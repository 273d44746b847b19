#include "graph/query/find.hpp"

#include "cli/graph_json.hpp"
#include "cli/query_command.hpp"
#include "cli/registry.hpp"
#include "graph/rows.hpp"

namespace dossier::cli {
namespace {

class Find : public QueryCommand {
 protected:
  void setup_query(po::options_description& options, po::options_description& hidden,
                   po::positional_options_description& positions) override {
    options.add_options()("limit", po::value(&limit_)->value_name("N")->default_value(limit_),
                          "at most so many names");
    hidden.add_options()("words", po::value(&words_));
    positions.add("words", -1);
  }

  void check() override {
    if (words_.empty()) throw UsageError("find needs a name or a part of one: dossier find WORDS");
  }

  [[nodiscard]] GraphPart part() const override { return GraphPart::entities; }

  Status answer(OpenCase& open, Console& console) override {
    const std::vector<Match> matches = find(open.graph, joined(words_), limit_);
    if (json()) {
      print_json(open.graph, matches, console);
    } else if (matches.empty()) {
      printer(console).paragraph("Nothing is called like '" + one_line(joined(words_)) + "'.");
    } else {
      print(open.graph, matches, console);
    }
    return Status::done;
  }

 private:
  static void print(const KnowledgeGraph& graph, const std::vector<Match>& matches, Console& console);
  static void print_json(const KnowledgeGraph& graph, const std::vector<Match>& matches, Console& console);

  std::vector<std::string> words_;
  std::size_t limit_ = 20;
};

void Find::print(const KnowledgeGraph& graph, const std::vector<Match>& matches, Console& console) {
  std::vector<std::vector<std::string>> rows;
  for (const Match& match : matches) {
    const EntityRow entity = entity_row(graph, match.vertex);
    std::string name = one_line(entity.name);
    if (match.matched != entity.name) name += " (" + one_line(match.matched) + ')';
    rows.push_back({one_line(entity.id), std::string(to_string(entity.type)),
                    counted(graph.entity(match.vertex).claims, "claim"), counted(entity.articles, "article"),
                    name});
  }
  printer(console).table(rows);
}

void Find::print_json(const KnowledgeGraph& graph, const std::vector<Match>& matches, Console& console) {
  JsonWriter json;
  json.begin_array();
  for (const Match& match : matches) {
    json.begin_object();
    json.field("score", static_cast<std::uint64_t>(match.score));
    json.field("matched", match.matched);
    json.field("claims", std::uint64_t{graph.entity(match.vertex).claims});
    json.key("node");
    write_entity(json, entity_row(graph, match.vertex));
    json.end_object();
  }
  json.end_array();
  console.out << json.take();
}

}  // namespace

CommandInfo find_command_info() {
  return {
      .name = "find",
      .arguments = "WORDS...",
      .summary = "names that match, however they are spelt",
      .details =
          "Case, accents, punctuation, titles and small slips do not count; acronyms find what they stand "
          "for. The best matches come first, with the ids that name them exactly.",
      .make = make_command<Find>};
}

}  // namespace dossier::cli
