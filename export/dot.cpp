// DOT for Graphviz: a picture that a person can read. One edge per source, target and kind; the kind is its
// label, who says it where no article does so itself is below, the first quotations are its tooltip. Up to
// 100 entities are laid out in layers from left to right; more of them, for which layers take minutes, stand
// where our own layout puts them, or where springs do if none was asked for.

#include <algorithm>

#include "export/dot_legend.hpp"
#include "export/dot_style.hpp"
#include "export/escape.hpp"
#include "export/fold.hpp"
#include "export/formats.hpp"
#include "export/layout.hpp"
#include "export/output.hpp"
#include "export/utf8.hpp"

namespace dossier::exporting {
namespace {

constexpr std::uint64_t most_in_layers = 100;  // entities
constexpr std::size_t speaker_width = 24;      // characters
constexpr std::size_t longest_speaker = 40;
constexpr std::size_t longest_tooltip = 1200;

constexpr std::string_view defaults =
    "charset=\"UTF-8\"; fontname=\"Helvetica\"; bgcolor=white;\n"
    "node [fontname=\"Helvetica\", style=filled, color=\"#333333\", fontcolor=black, margin=\"0.12,0.06\", "
    "height=0.3, width=0.4];\n"
    "edge [fontname=\"Helvetica\", fontsize=11, fontcolor=\"#222222\", arrowsize=0.8];\n";

enum class Arrangement : std::uint8_t { layers, places, springs };

Arrangement arrangement(const Summary& summary) {
  if (summary.drawn <= most_in_layers) return Arrangement::layers;
  return summary.placed ? Arrangement::places : Arrangement::springs;
}

// The engine nop2 is what "neato -n2" runs: it takes the positions as they are.
std::string_view attributes(Arrangement arrangement) {
  switch (arrangement) {
    case Arrangement::layers:
      return "rankdir=LR; nodesep=0.25; ranksep=0.7;\n";
    case Arrangement::places:
      return "layout=nop2; splines=line; outputorder=edgesfirst;\n";
    case Arrangement::springs:
      return "layout=sfdp; overlap=prism; splines=line; outputorder=edgesfirst; K=1.2;\n";
  }
  return {};
}

class Dot final : public Exporter {
 public:
  explicit Dot(std::ostream& stream)
      : out_(stream), folder_([this](const FoldedEdge& edge) { write(edge); }) {}

  [[nodiscard]] bool shows_places() const override { return true; }
  void begin(const Summary& summary) override;
  void article(const ArticleRow&) override {}
  void entity(const EntityRow& row, const EntityLook& look) override;
  void claim(const ClaimRow& row) override { folder_.add(row); }
  void end() override;
  [[nodiscard]] std::uint64_t edges() const override { return folder_.edges(); }

 private:
  void write(const FoldedEdge& edge);
  void look(const FoldedEdge& edge);
  void stand(const Point& at);
  void plain(std::string_view name, std::string_view value);
  void shown(std::string_view name, std::string_view value);

  Output out_;
  Folder folder_;
  DotLegend legend_;
  Arrangement arrangement_ = Arrangement::layers;
  Point corner_;  // left of everything, and below
};

// Everything a reader wants to know of a node that has no room in its label.
std::string tooltip(const EntityRow& row) {
  std::string text(to_string(row.type));
  text.append(": ").append(row.name);
  for (const std::string_view position : row.positions) text.append("; ").append(position);
  if (!row.description.empty()) text.append("; ").append(row.description);
  if (row.time.known()) text.append("; ").append(to_string(row.time));
  return text;
}

std::string tooltip(const FoldedEdge& edge) {
  std::string text(edge.source_name);
  text.append(" ").append(phrase(edge.relation, edge.polarity, edge.certainty)).append(" ");
  text.append(edge.target_name);
  for (const std::string& quotation : edge.quotations.texts()) text.append("; ").append(quotation);
  return text;
}

// The kind, and the speaker where nobody says so but speakers.
std::string label(const FoldedEdge& edge) {
  std::string text(kind(edge.relation, edge.polarity, edge.certainty));
  std::replace(text.begin(), text.end(), '_', ' ');
  if (edge.own_voice || edge.claimants.texts().empty()) return text;
  const bool others = edge.claimants.texts().size() > 1;
  const std::string speaker = shorten(edge.claimants.texts().front(), longest_speaker);
  return text + "\n" + wrap("says " + speaker + (others ? " and others" : ""), speaker_width);
}

void Dot::begin(const Summary& summary) {
  arrangement_ = arrangement(summary);
  out_.text += "digraph dossier {\n";
  out_.text += attributes(arrangement_);
  out_.text += defaults;
}

void Dot::plain(std::string_view name, std::string_view value) {
  out_.text.append(", ").append(name).append("=\"").append(value).append("\"");
}

void Dot::shown(std::string_view name, std::string_view value) {
  out_.text.append(", ").append(name).append("=");
  append_dot_text(out_.text, value);
}

void Dot::entity(const EntityRow& row, const EntityLook& look) {
  if (!look.drawn) return;
  const NodeStyle style = node_style(row.type);
  append_dot_id(out_.text, row.id);
  out_.text += " [label=";
  append_dot_text(out_.text, picture_label(row.name));
  plain("shape", style.shape);
  plain("fillcolor", style.fill);
  if (!row.named) plain("style", "filled,dashed");
  out_.text += ", fontsize=";
  append_number(out_.text, font_size(look.degree));
  if (arrangement_ == Arrangement::places && look.position) stand(*look.position);
  shown("tooltip", shorten(tooltip(row), longest_tooltip));
  out_.text += "];\n";
  out_.spill();
  legend_.saw(row.type);
  if (!row.named) legend_.saw_unnamed();
}

void Dot::stand(const Point& at) {
  out_.text += ", pos=";
  append_dot_position(out_.text, at);
  corner_ = {std::min(corner_.x, at.x), std::min(corner_.y, at.y)};
}

void Dot::look(const FoldedEdge& edge) {
  const EdgeStyle style = edge_style(info(edge.relation).group);
  const bool negated = edge.polarity == Polarity::negated;
  const std::string_view arrow = negated ? negated_arrow : style.arrow;
  plain("color", style.colour);
  plain("style", line_style(edge.certainty));
  plain("arrowhead", arrow);
  if (info(edge.relation).symmetric) {
    plain("dir", "both");
    plain("arrowtail", arrow);
  }
  out_.text += ", penwidth=";
  const unsigned width = tenths_of_line_width(edge.weight);
  append_number(out_.text, width / 10);
  out_.text += '.';
  append_number(out_.text, width % 10);
}

void Dot::write(const FoldedEdge& edge) {
  append_dot_id(out_.text, edge.source);
  out_.text += " -> ";
  append_dot_id(out_.text, edge.target);
  out_.text += " [label=";
  append_dot_text(out_.text, label(edge));
  look(edge);
  std::string words;
  append_dot_text(words, shorten(tooltip(edge), longest_tooltip));
  out_.text.append(", tooltip=").append(words).append(", labeltooltip=").append(words);
  if (!edge.links.texts().empty()) {
    out_.text += ", URL=";
    append_dot_url(out_.text, edge.links.texts().front());
  }
  out_.text += "];\n";
  out_.spill();
  legend_.saw(info(edge.relation).group);
  legend_.saw(edge.polarity);
  legend_.saw(edge.certainty);
}

void Dot::end() {
  folder_.finish();
  switch (arrangement_) {
    case Arrangement::layers:
      legend_.append_cluster(out_.text);
      break;
    case Arrangement::places:
      legend_.append_at(corner_, out_.text);
      break;
    case Arrangement::springs:
      legend_.append_words(out_.text);
      break;
  }
  out_.text += "}\n";
  out_.flush();
}

}  // namespace

std::unique_ptr<Exporter> make_dot(std::ostream& out) {
  return std::make_unique<Dot>(out);
}

}  // namespace dossier::exporting
