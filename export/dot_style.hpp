// How things look in the picture: one shape and colour a type, one colour and arrow a group of relations, one
// line style a certainty. Colours are those of Okabe and Ito ("Color Universal Design", 2008), told apart by
// colour-blind readers; nothing is told by colour alone. Black text on every fill has a contrast above 6:1.
#pragma once

#include <cstdint>
#include <string_view>

#include "graph/schema.hpp"

namespace dossier::exporting {

struct NodeStyle {
  std::string_view shape, fill;
};

struct EdgeStyle {
  std::string_view colour, arrow;
};

// How much larger a shape is than the label inside it.
struct RoomFactor {
  double width = 1, height = 1;
};

[[nodiscard]] NodeStyle node_style(EntityType type);
[[nodiscard]] EdgeStyle edge_style(RelationGroup group);
[[nodiscard]] RoomFactor room_factor(EntityType type);
[[nodiscard]] std::string_view line_style(ModalityClass certainty);  // solid, dashed, dotted

inline constexpr std::string_view negated_arrow = "tee";

// In points. Sizes grow with the number of binary digits, so that one hub does not dwarf all others.
[[nodiscard]] unsigned font_size(std::uint32_t degree);             // 12 .. 24
[[nodiscard]] unsigned tenths_of_line_width(std::uint64_t weight);  // 10 .. 40

}  // namespace dossier::exporting
