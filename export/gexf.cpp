// GEXF 1.3, dynamic: what Gephi shows on its time line. One edge per source, target and kind, as in GraphML;
// docs/formats.md lists the attributes. Time is told by intervals of days and never by time stamps, which
// Gephi takes only one of: nodes and edges have spells where the times of their claims are known.

#include <array>
#include <span>

#include "export/dot_style.hpp"
#include "export/escape.hpp"
#include "export/fold.hpp"
#include "export/formats.hpp"
#include "export/output.hpp"
#include "export/utf8.hpp"

namespace dossier::exporting {
namespace {

struct Attribute {
  std::string_view id, type;
};

constexpr std::array node_attributes = {
    Attribute{"name", "string"},        Attribute{"type", "string"},       Attribute{"named", "boolean"},
    Attribute{"aliases", "string"},     Attribute{"country", "string"},    Attribute{"positions", "string"},
    Attribute{"description", "string"}, Attribute{"event_type", "string"}, Attribute{"event_time", "string"},
    Attribute{"event_place", "string"}, Attribute{"mentions", "long"},     Attribute{"articles", "long"},
};

constexpr std::array edge_attributes = {
    Attribute{"kind", "string"},       Attribute{"group", "string"},      Attribute{"polarity", "string"},
    Attribute{"modality", "string"},   Attribute{"confidence", "double"}, Attribute{"implied", "boolean"},
    Attribute{"symmetric", "boolean"}, Attribute{"claims", "long"},       Attribute{"own_voice", "boolean"},
    Attribute{"claimants", "string"},  Attribute{"time", "string"},       Attribute{"place", "string"},
    Attribute{"quantity", "string"},   Attribute{"manner", "string"},     Attribute{"event", "string"},
    Attribute{"documents", "string"},  Attribute{"outlets", "string"},    Attribute{"dates", "string"},
    Attribute{"quotations", "string"},
};

class Gexf final : public Exporter {
 public:
  explicit Gexf(std::ostream& stream)
      : out_(stream), folder_([this](const FoldedEdge& edge) { write(edge); }) {}

  [[nodiscard]] bool shows_places() const override { return true; }
  void begin(const Summary&) override;
  void article(const ArticleRow&) override {}
  void entity(const EntityRow& row, const EntityLook& look) override;
  void claim(const ClaimRow& row) override;
  void end() override;
  [[nodiscard]] std::uint64_t edges() const override { return folder_.edges(); }

 private:
  void enter_edges();
  void write(const FoldedEdge& edge);
  void declare(std::string_view owner, std::span<const Attribute> attributes);
  void attribute(std::string_view name, std::string_view value);
  void text(std::string_view id, std::string_view value);
  void number(std::string_view id, std::uint64_t value);
  void truth(std::string_view id, bool value) { text(id, value ? "true" : "false"); }
  void spells(std::span<const Spell> spells);
  void colour(std::string_view hex);

  Output out_;
  Folder folder_;
  bool in_edges_ = false;
};

std::string decimal(int hundredths) {
  std::string text;
  append_hundredths(text, hundredths);
  return text;
}

void Gexf::begin(const Summary&) {
  out_.text +=
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n"
      "<meta><creator>dossier</creator></meta>\n"
      "<graph defaultedgetype=\"directed\" idtype=\"string\" mode=\"dynamic\" timeformat=\"date\" "
      "timerepresentation=\"interval\">\n";
  declare("node", node_attributes);
  declare("edge", edge_attributes);
  out_.text += "<nodes>\n";
}

void Gexf::declare(std::string_view owner, std::span<const Attribute> attributes) {
  out_.text += "<attributes";
  attribute("class", owner);
  attribute("mode", "static");
  out_.text += ">\n";
  for (const Attribute& declared : attributes) {
    out_.text += "<attribute";
    attribute("id", declared.id);
    attribute("title", declared.id);
    attribute("type", declared.type);
    out_.text += "/>\n";
  }
  out_.text += "</attributes>\n";
}

void Gexf::attribute(std::string_view name, std::string_view value) {
  out_.text += ' ';
  out_.text += name;
  out_.text += "=\"";
  append_xml_attribute(out_.text, value);
  out_.text += '"';
}

void Gexf::text(std::string_view id, std::string_view value) {
  out_.text += "<attvalue";
  attribute("for", id);
  attribute("value", value);
  out_.text += "/>";
}

void Gexf::number(std::string_view id, std::uint64_t value) {
  std::string digits;
  append_number(digits, value);
  text(id, digits);
}

void Gexf::spells(std::span<const Spell> spells) {
  if (spells.empty()) return;
  out_.text += "<spells>";
  for (const Spell& spell : spells) {
    out_.text += "<spell";
    if (spell.first != Spell::open_start) attribute("start", first_day(spell));
    if (spell.last != Spell::open_end) attribute("end", last_day(spell));
    out_.text += "/>";
  }
  out_.text += "</spells>";
}

// From "#RRGGBB".
void Gexf::colour(std::string_view hex) {
  out_.text += "<viz:color";
  for (std::size_t part = 0; part < 3; ++part) {
    unsigned value = 0;
    const std::string_view digits = hex.substr(1 + 2 * part, 2);
    std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    out_.text += ' ';
    out_.text += "rgb"[part];
    out_.text += "=\"";
    append_number(out_.text, value);
    out_.text += '"';
  }
  out_.text += "/>";
}

void Gexf::entity(const EntityRow& row, const EntityLook& look) {
  out_.text += "<node";
  attribute("id", row.id);
  attribute("label", shorten(row.name, longest_label));
  out_.text += "><attvalues>";
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
  out_.text += "</attvalues>";
  if (look.spell) spells({&*look.spell, 1});
  colour(node_style(row.type).fill);
  out_.text += "<viz:size value=\"";
  append_number(out_.text, font_size(look.degree));
  out_.text += "\"/>";
  if (look.position) {
    out_.text += "<viz:position x=\"";
    append_decimal(out_.text, look.position->x);
    out_.text += "\" y=\"";
    append_decimal(out_.text, look.position->y);
    out_.text += "\" z=\"0\"/>";
  }
  out_.text += "</node>\n";
  out_.spill();
}

void Gexf::enter_edges() {
  if (in_edges_) return;
  out_.text += "</nodes>\n<edges>\n";
  in_edges_ = true;
}

void Gexf::claim(const ClaimRow& row) {
  enter_edges();
  folder_.add(row);
}

// Neither the bare relation nor its codes are written: see graphml.cpp.
void Gexf::write(const FoldedEdge& edge) {
  const std::string_view kind_text = kind(edge.relation, edge.polarity, edge.certainty);
  out_.text += "<edge";
  attribute("id", edge.id);
  attribute("source", edge.source);
  attribute("target", edge.target);
  attribute("kind", kind_text);
  attribute("label", kind_text);
  out_.text += " weight=\"";
  append_number(out_.text, edge.weight);
  out_.text += "\"><attvalues>";
  text("kind", kind_text);
  text("group", to_string(info(edge.relation).group));
  text("polarity", to_string(edge.polarity));
  text("modality", edge.modalities.joined());
  text("confidence", decimal(edge.confidence));
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
  out_.text += "</attvalues>";
  spells(joined(edge.spells));
  colour(edge_style(info(edge.relation).group).colour);
  out_.text += "<viz:shape";
  attribute("value", line_style(edge.certainty));
  out_.text += "/></edge>\n";
  out_.spill();
}

void Gexf::end() {
  folder_.finish();
  enter_edges();
  out_.text += "</edges>\n</graph>\n</gexf>\n";
  out_.flush();
}

}  // namespace

std::unique_ptr<Exporter> make_gexf(std::ostream& out) {
  return std::make_unique<Gexf>(out);
}

}  // namespace dossier::exporting
