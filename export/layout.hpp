// Where things stand in a picture: one layout of our own, for every format that has places for its nodes.
//
// Each component is laid out by forces from a radial tree, its nodes are pushed apart until no two labels
// overlap, and the components are packed side by side, the largest first, things without a link last. The
// result is the same on every machine: it depends on the order of vertices alone, uses only + - * / and
// square roots of doubles (IEEE 754 defines each to the bit), and is rounded to whole units, which are points
// of print.
#pragma once

#include <cstdint>
#include <vector>

#include "export/exporter.hpp"

namespace dossier::exporting {

// The rectangle round a node's label and shape.
struct Room {
  double width = 0, height = 0;
};

struct Link {
  std::uint32_t from = 0, to = 0;
  auto operator<=>(const Link&) const = default;
};

// What is to be placed: nodes by index, and which of them are joined. Links are sorted, from < to, each once.
struct Drawing {
  std::vector<Room> rooms;
  std::vector<Link> links;
};

[[nodiscard]] std::vector<Point> place(const Drawing& drawing);

// The room that an entity takes in a picture, estimated for wide fonts.
[[nodiscard]] Room room(std::string_view name, EntityType type, std::uint32_t degree);

// By vertex; the origin for what is not chosen.
[[nodiscard]] std::vector<Point> lay_out(const KnowledgeGraph& graph, const Selection& chosen);

// A label as pictures show it: shortened and broken into lines.
[[nodiscard]] std::string picture_label(std::string_view name);

}  // namespace dossier::exporting
