#include "export/dot_legend.hpp"

#include "export/dot_style.hpp"
#include "export/escape.hpp"
#include "export/output.hpp"
#include "export/utf8.hpp"

namespace dossier::exporting {
namespace {

constexpr std::size_t width_of_words = 120;  // characters a line

// The end of a sample line.
constexpr std::string_view nowhere = "label=\"\", shape=box, style=invis, width=0.02, height=0.2";

// Ids in the legend have a space, which no entity's id has.
std::string id(std::string_view caption) {
  return "\"legend " + std::string(caption) + "\"";
}

std::string_view colour_name(RelationGroup group) {
  switch (group) {
    case RelationGroup::affiliation:
      return "black";
    case RelationGroup::material_cooperation:
      return "blue, filled arrow";
    case RelationGroup::verbal_cooperation:
      return "blue, open arrow";
    case RelationGroup::verbal_conflict:
      return "red, open arrow";
    case RelationGroup::material_conflict:
      return "red, filled arrow";
    case RelationGroup::movement:
      return "green";
    case RelationGroup::role:
      return "grey";
  }
  return {};
}

}  // namespace

template <class Take>
void DotLegend::each_node(Take take) const {
  for (std::size_t i = 0; i < types_.size(); ++i) {
    if (!types_.test(i)) continue;
    const auto type = static_cast<EntityType>(i);
    const NodeStyle style = node_style(type);
    std::string look = "shape=";
    look.append(style.shape).append(", fillcolor=\"").append(style.fill).append("\"");
    take(to_string(type), look, style.shape);
  }
  if (unnamed_) take("not named", "fillcolor=white, style=\"filled,dashed\"", "dashed outline");
}

template <class Take>
void DotLegend::each_edge(Take take) const {
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    if (!groups_.test(i)) continue;
    const auto group = static_cast<RelationGroup>(i);
    const EdgeStyle style = edge_style(group);
    std::string look = "color=\"";
    look.append(style.colour).append("\", arrowhead=").append(style.arrow);
    take(to_string(group), look, colour_name(group));
  }
  if (negated_) take("said not to be so", "arrowhead=tee", "ends in a bar");
  if (certainties_.test(static_cast<std::size_t>(ModalityClass::alleged))) {
    take("alleged", "style=dashed", "dashed");
  }
  if (certainties_.test(static_cast<std::size_t>(ModalityClass::not_yet))) {
    take("not yet: planned, demanded, possible, foiled", "style=dotted", "dotted");
  }
}

// Rows of two, each held together by an edge, so that all lines come out straight.
void DotLegend::append_cluster(std::string& out) const {
  if (types_.none()) return;
  out += "subgraph cluster_legend {\nlabel=\"Legend\"; fontsize=12; style=rounded; color=\"#999999\";\n";
  out += "node [fontsize=10, fixedsize=true, width=1.2, height=0.36]; edge [penwidth=1.5];\n";
  std::string left;
  each_node([&](std::string_view caption, const std::string& look, std::string_view) {
    out.append(id(caption)).append(" [label=\"").append(caption).append("\", ").append(look).append("];\n");
    if (left.empty()) {
      left = id(caption);
    } else {
      out.append(left).append(" -> ").append(id(caption)).append(" [style=invis];\n");
      left.clear();
    }
  });
  if (!left.empty()) {
    const std::string right = id("right");
    out.append(right).append(" [style=invis];\n");
    out.append(left).append(" -> ").append(right).append(" [style=invis];\n");
  }
  each_edge([&](std::string_view caption, const std::string& look, std::string_view) {
    const std::string from = id("from " + std::string(caption));
    out.append(from).append(" [").append(nowhere).append("];\n");
    out.append(id(caption)).append(" [").append(nowhere).append("];\n");
    out.append(from).append(" -> ").append(id(caption)).append(" [label=\"").append(caption);
    out.append("\", weight=10, ").append(look).append("];\n");
  });
  out += "}\n";
}

void append_dot_position(std::string& out, const Point& at) {
  out += '"';
  append_number(out, static_cast<std::int64_t>(at.x));
  out += ',';
  append_number(out, static_cast<std::int64_t>(at.y));
  out += "!\"";
}

// Two columns: nodes on the left, lines on the right, each with its caption on it.
void DotLegend::append_at(const Point& corner, std::string& out) const {
  constexpr double row_height = 40, column = 170, line_length = 260, margin = 90;
  if (types_.none()) return;
  const auto node = [&out](const std::string& name, std::string_view look, const Point& at) {
    out.append(name).append(" [").append(look).append(", pos=");
    append_dot_position(out, at);
    out += "];\n";
  };
  out += "node [fontsize=14]; edge [fontsize=12, penwidth=1.5];\n";
  Point at{corner.x, corner.y - margin};
  node(id("Legend"), "label=\"Legend\", shape=plaintext, style=\"\"", at);
  each_node([&](std::string_view caption, const std::string& look, std::string_view) {
    at.y -= row_height;
    node(id(caption), "label=\"" + std::string(caption) + "\", " + look, at);
  });
  at = {corner.x + column, corner.y - margin};
  each_edge([&](std::string_view caption, const std::string& look, std::string_view) {
    at.y -= row_height;
    const std::string from = id("from " + std::string(caption));
    node(from, nowhere, at);
    node(id(caption), nowhere, {at.x + line_length, at.y});
    out.append(from).append(" -> ").append(id(caption)).append(" [label=\"").append(caption);
    out.append("\", ").append(look).append("];\n");
  });
}

void DotLegend::append_words(std::string& out) const {
  if (types_.none()) return;
  std::string words = "Legend.";
  const auto take = [&](std::string_view caption, const std::string&, std::string_view look) {
    words.append(" ").append(caption).append(": ").append(look).append(".");
  };
  each_node(take);
  each_edge(take);
  out += "labelloc=b; fontsize=20; label=";
  append_dot_text(out, wrap(words, width_of_words));
  out += ";\n";
}

}  // namespace dossier::exporting
