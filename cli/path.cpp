#include "graph/query/path.hpp"

#include "cli/claim_text.hpp"
#include "cli/graph_json.hpp"
#include "cli/query_command.hpp"
#include "cli/registry.hpp"

namespace dossier::cli {
namespace {

class Path : public QueryCommand {
 protected:
  void setup_query(po::options_description& options, po::options_description& hidden,
                   po::positional_options_description& positions) override {
    options.add_options()("directed", po::bool_switch(&options_.directed),
                          "follow arrows only the way they point")(
        "all", po::bool_switch(&options_.all), "let what is denied or negated count as a connection too");
    hidden.add_options()("ends", po::value(&ends_));
    positions.add("ends", -1);
  }

  void check() const override {
    if (ends_.size() != 2) {
      throw UsageError(
          "path needs two names, each in quotes where it has several words: dossier path FROM TO");
    }
  }

  Status answer(OpenCase& open, Console& console) override {
    const Vertex from = named_entity(open.graph, ends_[0]);
    const Vertex to = named_entity(open.graph, ends_[1]);
    const PathAnswer path = shortest_path(open.graph, from, to, options_);
    if (json()) {
      print_json(open, from, to, path, console);
    } else if (path.entities.empty()) {
      printer(console).paragraph("No path from " + name(open.graph, from) + " to " + name(open.graph, to) +
                                 '.');
    } else {
      print(open, path, console);
    }
    return Status::done;
  }

 private:
  static std::string name(const KnowledgeGraph& graph, Vertex vertex) {
    return one_line(graph.text(graph.entity(vertex).name));
  }

  static std::string chain(const KnowledgeGraph& graph, const PathAnswer& path);
  static void print(OpenCase& open, const PathAnswer& path, Console& console);
  static void print_hop(OpenCase& open, const Hop& hop, std::size_t number, Printer& printer);
  static void print_json(OpenCase& open, Vertex from, Vertex to, const PathAnswer& path, Console& console);

  PathOptions options_;
  std::vector<std::string> ends_;
};

// "Edi Rama -[leads]-> Albania -[hosts]-> MEK": every arrow as the claim has it.
std::string Path::chain(const KnowledgeGraph& graph, const PathAnswer& path) {
  std::string text = name(graph, path.entities.front());
  for (std::size_t i = 0; i < path.hops.size(); ++i) {
    const Claim& claim = graph.claim(path.hops[i].claim);
    const bool symmetric = info(claim.relation).symmetric;
    const std::string label(kind(claim.relation, claim.polarity, class_of(claim.modality)));
    text += (path.hops[i].forward || symmetric ? " -[" : " <-[") + label;
    text += (path.hops[i].forward && !symmetric ? "]-> " : "]- ") + name(graph, path.entities[i + 1]);
  }
  return text;
}

void Path::print(OpenCase& open, const PathAnswer& path, Console& console) {
  Printer out = printer(console);
  out.paragraph(chain(open.graph, path), 0, Look::heading, 2);
  for (std::size_t i = 0; i < path.hops.size(); ++i) print_hop(open, path.hops[i], i + 1, out);
}

void Path::print_hop(OpenCase& open, const Hop& hop, std::size_t number, Printer& printer) {
  const ClaimRow claim = claim_row(open.graph, hop.claim, &open.file);
  printer.blank();
  printer.paragraph(std::to_string(number) + ". " + sentence(claim), 0, Look::plain, 3);
  const std::string ending = "; reading certainty " + hundredths(claim.confidence) + "; " +
                             support_text(support(open.graph, hop.proposition)) + "; " + claim.id;
  print_evidence(printer, claim.evidence.front(), ending, 3);
}

void Path::print_json(OpenCase& open, Vertex from, Vertex to, const PathAnswer& path, Console& console) {
  JsonWriter json;
  json.begin_object();
  json.key("from");
  write_reference(json, open.graph, from);
  json.key("to");
  write_reference(json, open.graph, to);
  json.flag("found", !path.entities.empty());
  json.field("cost", path.cost);
  json.key("nodes");
  json.begin_array();
  for (const Vertex vertex : path.entities) write_reference(json, open.graph, vertex);
  json.end_array();
  json.key("hops");
  json.begin_array();
  for (const Hop& hop : path.hops) {
    json.begin_object();
    json.flag("forward", hop.forward);
    write_support(json, support(open.graph, hop.proposition));
    json.key("edge");
    write_claim(json, claim_row(open.graph, hop.claim, &open.file));
    json.end_object();
  }
  json.end_array();
  json.end_object();
  console.out << json.take();
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
          "everything is connected with costs extra. That there is no path is an answer (status 0).\n\n"
          "Names are matched forgivingly; an id such as state:alb names one thing exactly.",
      .make = make_command<Path>};
}

}  // namespace dossier::cli
