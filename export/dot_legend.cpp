#include "export/dot_legend.hpp"

#include "export/dot_style.hpp"

namespace dossier::exporting {
namespace {

// Two invisible points with a line of the given look between them; the ids have a space, which no entity's
// has.
void append_sample(std::string& out, std::string_view label, std::string_view attributes) {
  for (const std::string_view end : {"from", "to"}) {
    out.append("\"legend ").append(label).append(" ").append(end);
    out += "\" [shape=point, style=invis, width=0.05, label=\"\"];\n";
  }
  out.append("\"legend ")
      .append(label)
      .append(" from\" -> \"legend ")
      .append(label)
      .append(" to\" [label=\"");
  out.append(label).append("\", ").append(attributes).append("];\n");
}

std::string look(EdgeStyle style) {
  return std::string("color=\"").append(style.colour).append("\", arrowhead=").append(style.arrow);
}

}  // namespace

void DotLegend::append_nodes(std::string& out) const {
  for (std::size_t i = 0; i < types_.size(); ++i) {
    if (!types_.test(i)) continue;
    const auto type = static_cast<EntityType>(i);
    const NodeStyle style = node_style(type);
    out.append("\"legend ").append(to_string(type)).append("\" [label=\"").append(to_string(type));
    out.append("\", shape=").append(style.shape).append(", fillcolor=\"").append(style.fill).append("\"];\n");
  }
  if (unnamed_) {
    out += "\"legend unnamed\" [label=\"not named\", fillcolor=white, style=\"filled,dashed\"];\n";
  }
}

void DotLegend::append_edges(std::string& out) const {
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    if (!groups_.test(i)) continue;
    const auto group = static_cast<RelationGroup>(i);
    append_sample(out, to_string(group), look(edge_style(group)));
  }
  if (negated_) append_sample(out, "said not to be so", "arrowhead=tee");
  if (certainties_.test(static_cast<std::size_t>(ModalityClass::alleged))) {
    append_sample(out, "alleged", "style=dashed");
  }
  if (certainties_.test(static_cast<std::size_t>(ModalityClass::not_yet))) {
    append_sample(out, "not yet: planned, demanded, possible or foiled", "style=dotted");
  }
}

void DotLegend::append(std::string& out) const {
  if (types_.none()) return;
  out += "subgraph cluster_legend {\nlabel=\"Legend\"; fontsize=12; style=rounded; color=\"#999999\";\n";
  out += "node [fontsize=10]; edge [fontsize=10, penwidth=1.5, tooltip=\"\"];\n";
  append_nodes(out);
  append_edges(out);
  out += "}\n";
}

}  // namespace dossier::exporting
