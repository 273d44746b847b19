#include "export/dot_style.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace dossier::exporting {
namespace {

constexpr std::string_view black = "#000000";
constexpr std::string_view blue = "#0072B2";
constexpr std::string_view vermillion = "#D55E00";

// In the order of EntityType.
constexpr std::array node_styles = {
    NodeStyle{"ellipse", "#E69F00"},  // person
    NodeStyle{"box", "#56B4E9"},      // state
    NodeStyle{"octagon", "#009E73"},  // organization
    NodeStyle{"house", "#F0E442"},    // place
    NodeStyle{"hexagon", "#CC79A7"},  // event
};

// In the order of EntityType, as Graphviz draws them.
constexpr std::array room_factors = {
    RoomFactor{1.4, 1.4}, RoomFactor{1, 1}, RoomFactor{1.4, 1.4}, RoomFactor{1.4, 1.4}, RoomFactor{1.4, 1.4},
};

// In the order of RelationGroup. Words have open arrows, deeds filled ones.
constexpr std::array edge_styles = {
    EdgeStyle{black, "odiamond"},     // affiliation
    EdgeStyle{blue, "normal"},        // material co-operation
    EdgeStyle{blue, "vee"},           // verbal co-operation
    EdgeStyle{vermillion, "vee"},     // verbal conflict
    EdgeStyle{vermillion, "normal"},  // material conflict
    EdgeStyle{"#009E73", "normal"},   // movement
    EdgeStyle{"#595959", "odot"},     // role in an event
};

constexpr std::array<std::string_view, 3> line_styles = {"solid", "dashed", "dotted"};

}  // namespace

NodeStyle node_style(EntityType type) {
  return node_styles.at(static_cast<std::size_t>(type));
}

RoomFactor room_factor(EntityType type) {
  return room_factors.at(static_cast<std::size_t>(type));
}

EdgeStyle edge_style(RelationGroup group) {
  return edge_styles.at(static_cast<std::size_t>(group));
}

std::string_view line_style(ModalityClass certainty) {
  return line_styles.at(static_cast<std::size_t>(certainty));
}

unsigned font_size(std::uint32_t degree) {
  return std::min(12U + 2U * static_cast<unsigned>(std::bit_width(degree)), 24U);
}

unsigned tenths_of_line_width(std::uint64_t weight) {
  return std::min(5U + 5U * static_cast<unsigned>(std::bit_width(weight)), 40U);
}

}  // namespace dossier::exporting
