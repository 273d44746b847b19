// GraphML, written so that Gephi, networkx, igraph and yEd read the same graph from it; docs/formats.md lists
// the keys. One edge per source, target and kind. Gephi takes the kind from the XML attribute `label` of an
// edge; the others find it under the key `kind`. Key ids are what Gephi names its columns by, so they are
// words, and none of its special ones (r, g, b, x, y, z, size, color) is taken. Every key is written for
// every node and edge: a key left out is a different thing in every reader.

#include <array>

#include "export/escape.hpp"
#include "export/fold.hpp"
#include "export/formats.hpp"
#include "export/output.hpp"
#include "export/utf8.hpp"

namespace dossier::exporting {
namespace {

struct Key {
  std::string_view id, type;
};

constexpr std::array node_keys = {
    Key{"label", "string"},      Key{"name", "string"},        Key{"type", "string"},
    Key{"named", "boolean"},     Key{"aliases", "string"},     Key{"country", "string"},
    Key{"positions", "string"},  Key{"description", "string"}, Key{"event_type", "string"},
    Key{"event_time", "string"}, Key{"event_place", "string"}, Key{"mentions", "long"},
    Key{"articles", "long"},     Key{"x", "double"},           Key{"y", "double"},
};

constexpr std::array edge_keys = {
    Key{"kind", "string"},       Key{"weight", "double"},     Key{"group", "string"},
    Key{"polarity", "string"},   Key{"modality", "string"},   Key{"confidence", "double"},
    Key{"implied", "boolean"},   Key{"symmetric", "boolean"}, Key{"claims", "long"},
    Key{"own_voice", "boolean"}, Key{"claimants", "string"},  Key{"time", "string"},
    Key{"place", "string"},      Key{"quantity", "string"},   Key{"manner", "string"},
    Key{"event", "string"},      Key{"documents", "string"},  Key{"outlets", "string"},
    Key{"dates", "string"},      Key{"quotations", "string"},
};

class GraphMl final : public Exporter {
 public:
  explicit GraphMl(std::ostream& stream)
      : out_(stream), folder_([this](const FoldedEdge& edge) { write(edge); }) {}

  [[nodiscard]] bool shows_places() const override { return true; }
  void begin(const Summary&) override;
  void article(const ArticleRow&) override {}
  void entity(const EntityRow& row, const EntityLook& look) override;
  void claim(const ClaimRow& row) override { folder_.add(row); }
  void end() override;
  [[nodiscard]] std::uint64_t edges() const override { return folder_.edges(); }

 private:
  void write(const FoldedEdge& edge);
  void keys(std::string_view owner, std::span<const Key> keys);
  void attribute(std::string_view name, std::string_view value);
  void open(std::string_view key);
  void close() { out_.text += "</data>"; }
  void text(std::string_view key, std::string_view value);
  void number(std::string_view key, std::uint64_t value);
  void hundredths(std::string_view key, int value);
  void decimal(std::string_view key, double value);
  void truth(std::string_view key, bool value) { text(key, value ? "true" : "false"); }

  Output out_;
  Folder folder_;
};

void GraphMl::begin(const Summary&) {
  out_.text +=
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  keys("node", node_keys);
  keys("edge", edge_keys);
  out_.text += "<graph id=\"dossier\" edgedefault=\"directed\">\n";
}

// Nodes and edges share one space of key ids: no id is in both lists.
void GraphMl::keys(std::string_view owner, std::span<const Key> keys) {
  for (const Key& key : keys) {
    out_.text += "<key";
    attribute("id", key.id);
    attribute("for", owner);
    attribute("attr.name", key.id);
    attribute("attr.type", key.type);
    out_.text += "/>\n";
  }
}

void GraphMl::attribute(std::string_view name, std::string_view value) {
  out_.text += ' ';
  out_.text += name;
  out_.text += "=\"";
  append_xml_attribute(out_.text, value);
  out_.text += '"';
}

void GraphMl::open(std::string_view key) {
  out_.text += "<data key=\"";
  out_.text += key;
  out_.text += "\">";
}

void GraphMl::text(std::string_view key, std::string_view value) {
  open(key);
  append_xml_text(out_.text, value);
  close();
}

void GraphMl::number(std::string_view key, std::uint64_t value) {
  open(key);
  append_number(out_.text, value);
  close();
}

void GraphMl::hundredths(std::string_view key, int value) {
  open(key);
  append_hundredths(out_.text, value);
  close();
}

void GraphMl::decimal(std::string_view key, double value) {
  open(key);
  append_decimal(out_.text, value);
  close();
}

void GraphMl::entity(const EntityRow& row, const EntityLook& look) {
  out_.text += "<node";
  attribute("id", row.id);
  out_.text += '>';
  text("label", shorten(row.name, longest_label));
  text("name", row.name);
  text("type", to_string(row.type));
  truth("named", row.named);
  text("aliases", join_texts(row.aliases, "; "));
  text("country", row.country);
  text("positions", join_texts(row.positions, "; "));
  text("description", row.description);
  text("event_type", row.event_type ? to_string(*row.event_type) : std::string_view{});
  text("event_time", to_string(row.time));
  text("event_place", row.place);
  number("mentions", row.mentions);
  number("articles", row.articles);
  if (look.position) {  // the names by which Gephi takes a node's place
    decimal("x", look.position->x);
    decimal("y", look.position->y);
  }
  out_.text += "</node>\n";
  out_.spill();
}

// Neither the bare relation nor its codes are written: whoever filters by them would take "not expelled" for
// "expelled".
void GraphMl::write(const FoldedEdge& edge) {
  const std::string_view kind_text = kind(edge.relation, edge.polarity, edge.certainty);
  out_.text += "<edge";
  attribute("id", edge.id);
  attribute("source", edge.source);
  attribute("target", edge.target);
  attribute("label", kind_text);
  out_.text += '>';
  text("kind", kind_text);
  number("weight", edge.weight);
  text("group", to_string(info(edge.relation).group));
  text("polarity", to_string(edge.polarity));
  text("modality", edge.modalities.joined());
  hundredths("confidence", edge.confidence);
  truth("implied", edge.implied);
  truth("symmetric", info(edge.relation).symmetric);
  number("claims", edge.claims);
  truth("own_voice", edge.own_voice);
  text("claimants", edge.claimants.joined());
  text("time", edge.times.joined());
  text("place", edge.places.joined());
  text("quantity", edge.quantities.joined());
  text("manner", edge.manners.joined());
  text("event", edge.events.joined());
  text("documents", edge.documents.joined());
  text("outlets", edge.outlets.joined());
  text("dates", edge.dates.joined());
  text("quotations", edge.quotations.joined());
  out_.text += "</edge>\n";
  out_.spill();
}

void GraphMl::end() {
  folder_.finish();
  out_.text += "</graph>\n</graphml>\n";
  out_.flush();
}

}  // namespace

std::unique_ptr<Exporter> make_graphml(std::ostream& out) {
  return std::make_unique<GraphMl>(out);
}

}  // namespace dossier::exporting
