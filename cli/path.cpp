#include "graph/query/path.hpp"

#include "cli/claim_text.hpp"
#include "cli/graph_json.hpp"
#include "cli/path_choice.hpp"
#include "cli/path_text.hpp"
#include "cli/query_command.hpp"
#include "cli/registry.hpp"

namespace dossier::cli {
namespace {

class Path : public QueryCommand {
 protected:
  void setup_query(po::options_description& options, po::options_description& hidden,
                   po::positional_options_description& positions) override {
    choice_.add_to(options);
    hidden.add_options()("ends", po::value(&ends_));
    positions.add("ends", -1);
  }

  void check() override {
    choice_.parse(ends_);
    if (ends_.size() != 2) {
      throw UsageError(
          "path needs two names, each in quotes where it has several words: dossier path FROM TO");
    }
  }

  Status answer(OpenCase& open, Console& console) override;

 private:
  PathChoice choice_;
  std::vector<std::string> ends_;
};

void write_path(JsonWriter& json, OpenCase& open, const PathAnswer& path) {
  json.begin_object();
  json.field("cost", path.cost);
  json.key("nodes");
  json.begin_array();
  for (const Vertex vertex : path.entities) write_reference(json, open.graph, vertex);
  json.end_array();
  json.key("hops");
  json.begin_array();
  for (std::size_t i = 0; i < path.hops.size(); ++i) {
    const Hop& hop = path.hops[i];
    json.begin_object();
    json.flag("forward", hop.forward);
    json.flag("weakest", i == path.weakest);
    json.field("doubt", doubt(open.graph.claim(hop.claim)));
    write_support(json, support(open.graph, hop.proposition));
    json.key("edge");
    write_claim(json, claim_row(open.graph, hop.claim, &open.file));
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_reach(JsonWriter& json, std::string_view key, const KnowledgeGraph& graph, const Reach& reach) {
  json.key(key);
  json.begin_object();
  json.field("entities", reach.entities.size() - 1);
  json.field("steps", std::uint64_t{reach.farthest()});
  json.key("nearest");
  json.begin_array();
  for (std::size_t i = 1; i < std::min<std::size_t>(reach.entities.size(), 21); ++i)
    write_reference(json, graph, reach.entities[i].second);
  json.end_array();
  json.end_object();
}

void write_no_path(JsonWriter& json, const KnowledgeGraph& graph, const NoPath& none) {
  json.key("near");
  json.begin_object();
  write_reach(json, "from_reaches", graph, none.near.from);
  write_reach(json, "to_is_reached_from", graph, none.near.to);
  json.key("alike");
  json.begin_array();
  for (const auto& [left, right] : none.near.alike) {
    json.begin_array();
    write_reference(json, graph, left);
    write_reference(json, graph, right);
    json.end_array();
  }
  json.end_array();
  std::vector<std::string_view> articles;
  for (const std::uint32_t article : none.near.articles)
    articles.push_back(graph.text(graph.articles()[article].id));
  json.texts("articles", articles);
  json.key("without");
  json.begin_object();
  for (const Lifting& lifting : none.liftings) json.field(lifting.option, lifting.hops);
  json.end_object();
  json.end_object();
}

NoPath no_path(const KnowledgeGraph& graph, Vertex from, Vertex to, const PathOptions& options) {
  NoPath none{from, to, near_miss(graph, from, to, options), {}};
  const std::vector<Lifted> tries = each_lifted(options);
  for (const Lifted& lifted : tries) {
    const PathAnswer path = shortest_path(graph, from, to, lifted.options);
    const bool last = &lifted == &tries.back();
    if (!path.entities.empty() && !(last && tries.size() > 1 && !none.liftings.empty()))
      none.liftings.push_back({lifted.option, path.hops.size()});
  }
  return none;
}

void print_json(OpenCase& open, Vertex from, Vertex to, const std::vector<PathAnswer>& paths,
                const PathOptions& options, Console& console) {
  JsonWriter json;
  json.begin_object();
  json.key("from");
  write_reference(json, open.graph, from);
  json.key("to");
  write_reference(json, open.graph, to);
  json.flag("found", !paths.empty());
  json.key("paths");
  json.begin_array();
  for (const PathAnswer& path : paths) write_path(json, open, path);
  json.end_array();
  if (paths.empty()) write_no_path(json, open.graph, no_path(open.graph, from, to, options));
  json.end_object();
  console.out << json.take();
}

Status Path::answer(OpenCase& open, Console& console) {
  const Vertex from = named_entity(open.graph, ends_[0]);
  const Vertex to = named_entity(open.graph, ends_[1]);
  const PathOptions options = choice_.resolve(open.graph, from, to);
  const std::vector<PathAnswer> paths = find_paths(open.graph, from, to, options);
  Printer out = printer(console);
  if (json()) {
    print_json(open, from, to, paths, options, console);
  } else if (paths.empty()) {
    print_no_path(open.graph, no_path(open.graph, from, to, options), out);
  } else {
    print_paths(open, paths, out);
  }
  return Status::done;
}

}  // namespace

CommandInfo path_command() {
  return {
      .name = "path",
      .arguments = "FROM TO",
      .summary = "how two things are connected, each step with its quotation",
      .details =
          "Edges are walked both ways unless --directed; each arrow is told as it is. Where several claims "
          "join two things, the surest is told. Stepping through a place or through something that "
          "everything is connected with costs extra, unless the --strongest path is asked for: its steps "
          "cost "
          "more the less surely they were read and where they are alleged or not yet, and less where several "
          "origins tell them. The step with most of that doubt is named as the weakest.\n\n"
          "DATE is a year, a month or a day. A claim without a time is taken for the days on which its "
          "articles appeared; where they bear no date either, --as-of, --between and --in-time-order leave "
          "it "
          "out.\n\n"
          "That there is no path is an answer (status 0): it tells what each side reaches, which names on "
          "both sides are alike, and which option stands in the way.\n\n"
          "Names are matched forgivingly; an id such as state:alb names one thing exactly.",
      .make = make_command<Path>};
}

}  // namespace dossier::cli
