// Node-link JSON, the shape of networkx.node_link_graph: a directed graph with parallel edges, one per
// source, target and kind, the kind being its key. What GraphML joins by "; " are lists here.

#include "export/escape.hpp"
#include "export/fold.hpp"
#include "export/formats.hpp"
#include "export/json_rows.hpp"

namespace dossier::exporting {
namespace {

class NodeLink final : public Exporter, private JsonRows {
 public:
  explicit NodeLink(std::ostream& stream)
      : JsonRows(stream, Unknown::null, append_json),
        folder_([this](const FoldedEdge& edge) { write(edge); }) {}

  void begin(const Summary&) override;
  void article(const ArticleRow&) override {}
  void entity(const EntityRow& row, const EntityLook& look) override;
  void claim(const ClaimRow& row) override;
  void end() override;
  [[nodiscard]] std::uint64_t edges() const override { return folder_.edges(); }

 private:
  void enter_links();
  void write(const FoldedEdge& edge);
  // Ends with "…" where there were more.
  void list(std::string_view name, const TextList& values);

  Folder folder_;
  bool in_links_ = false;
};

void NodeLink::begin(const Summary&) {
  out_.text += R"({"directed": true, "multigraph": true, "graph": {}, "nodes": [)";
}

void NodeLink::list(std::string_view name, const TextList& values) {
  if (!values.more()) return texts(name, values.texts());
  std::vector<std::string> cut = values.texts();
  cut.emplace_back("\xE2\x80\xA6");
  texts(name, cut);
}

void NodeLink::entity(const EntityRow& row, const EntityLook&) {
  open_row();
  text("id", row.id);
  text("name", row.name);
  text("type", to_string(row.type));
  truth("named", row.named);
  texts("aliases", row.aliases);
  known_text("country", row.country);
  texts("positions", row.positions);
  known_text("description", row.description);
  known_text("event_type", row.event_type ? to_string(*row.event_type) : std::string_view{});
  known_text("event_time", to_string(row.time));
  known_text("event_place", row.place);
  number("mentions", row.mentions);
  number("articles", row.articles);
  close_row();
}

void NodeLink::enter_links() {
  if (in_links_) return;
  next_list("links");
  in_links_ = true;
}

void NodeLink::claim(const ClaimRow& row) {
  enter_links();
  folder_.add(row);
}

// Neither the bare relation nor its codes are written: see graphml.cpp.
void NodeLink::write(const FoldedEdge& edge) {
  open_row();
  text("source", edge.source);
  text("target", edge.target);
  text("key", kind(edge.relation, edge.polarity, edge.certainty));
  text("id", edge.id);
  text("kind", kind(edge.relation, edge.polarity, edge.certainty));
  number("weight", edge.weight);
  text("group", to_string(info(edge.relation).group));
  text("polarity", to_string(edge.polarity));
  list("modality", edge.modalities);
  hundredths("confidence", edge.confidence);
  truth("implied", edge.implied);
  truth("symmetric", info(edge.relation).symmetric);
  number("claims", edge.claims);
  truth("own_voice", edge.own_voice);
  list("claimants", edge.claimants);
  list("time", edge.times);
  list("place", edge.places);
  list("quantity", edge.quantities);
  list("manner", edge.manners);
  list("event", edge.events);
  list("documents", edge.documents);
  list("outlets", edge.outlets);
  list("dates", edge.dates);
  list("quotations", edge.quotations);
  close_row();
}

void NodeLink::end() {
  folder_.finish();
  enter_links();
  out_.text += "\n]}\n";
  out_.flush();
}

}  // namespace

std::unique_ptr<Exporter> make_node_link(std::ostream& out) {
  return std::make_unique<NodeLink>(out);
}

}  // namespace dossier::exporting
