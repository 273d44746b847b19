// DOT for Graphviz: a picture that a person can read. One edge per source, target and kind; the kind is its
// label, who says it where no article does so itself is below, the first quotations are its tooltip. Up to
// 100 entities are laid out in layers from left to right, more of them by springs: layers take minutes then.

#include <algorithm>

#include "export/dot_legend.hpp"
#include "export/dot_style.hpp"
#include "export/escape.hpp"
#include "export/fold.hpp"
#include "export/formats.hpp"
#include "export/output.hpp"
#include "export/utf8.hpp"

namespace dossier::exporting {
namespace {

constexpr std::uint64_t most_in_layers = 100;  // entities
constexpr std::size_t label_width = 24;        // characters
constexpr std::size_t longest_label = 96;
constexpr std::size_t longest_tooltip = 1200;

constexpr std::string_view defaults =
    "charset=\"UTF-8\"; fontname=\"Helvetica\"; bgcolor=white;\n"
    "node [fontname=\"Helvetica\", style=filled, color=\"#333333\", fontcolor=black, margin=\"0.12,0.06\"];\n"
    "edge [fontname=\"Helvetica\", fontsize=10, fontcolor=\"#222222\", arrowsize=0.8];\n";

class Dot final : public Exporter {
 public:
  explicit Dot(std::ostream& stream)
      : out_(stream), folder_([this](const FoldedEdge& edge) { write(edge); }) {}

  void begin(const Summary& summary) override;
  void article(const ArticleRow&) override {}
  void entity(const EntityRow& row, const EntityLook& look) override;
  void claim(const ClaimRow& row) override { folder_.add(row); }
  void end() override;
  [[nodiscard]] std::uint64_t edges() const override { return folder_.edges(); }

 private:
  void write(const FoldedEdge& edge);
  void look(const FoldedEdge& edge);
  void plain(std::string_view name, std::string_view value);
  void shown(std::string_view name, std::string_view value);

  Output out_;
  Folder folder_;
  DotLegend legend_;
  bool layers_ = true;
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
  const std::string speaker = shorten(edge.claimants.texts().front(), label_width);
  return text + "\n" + wrap("says " + speaker + (others ? " and others" : ""), label_width);
}

void Dot::begin(const Summary& summary) {
  layers_ = summary.entities <= most_in_layers;
  out_.text += "digraph dossier {\n";
  out_.text += layers_ ? "rankdir=LR; nodesep=0.3; ranksep=0.8;\n"
                       : "layout=sfdp; overlap=prism; splines=line; outputorder=edgesfirst; K=1.2;\n";
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
  const NodeStyle style = node_style(row.type);
  append_dot_id(out_.text, row.id);
  out_.text += " [label=";
  append_dot_text(out_.text, wrap(shorten(row.name, longest_label), label_width));
  plain("shape", style.shape);
  plain("fillcolor", style.fill);
  if (!row.named) plain("style", "filled,dashed");
  out_.text += ", fontsize=";
  append_number(out_.text, font_size(look.degree));
  shown("tooltip", shorten(tooltip(row), longest_tooltip));
  out_.text += "];\n";
  out_.spill();
  legend_.saw(row.type);
  if (!row.named) legend_.saw_unnamed();
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
  if (layers_) {
    legend_.append_cluster(out_.text);
  } else {
    legend_.append_words(out_.text);
  }
  out_.text += "}\n";
  out_.flush();
}

}  // namespace

std::unique_ptr<Exporter> make_dot(std::ostream& out) {
  return std::make_unique<Dot>(out);
}

}  // namespace dossier::exporting
