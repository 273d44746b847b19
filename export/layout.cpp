#include "export/layout.hpp"

#include <algorithm>
#include <numeric>
#include <string>

#include "export/dot_style.hpp"
#include "export/layout_force.hpp"
#include "export/layout_pack.hpp"
#include "export/layout_spread.hpp"
#include "export/layout_start.hpp"
#include "export/utf8.hpp"

namespace dossier::exporting {
namespace {

constexpr double ring_distance = 150;
constexpr double stretch = 1.4;  // sideways
constexpr double gap = 20, gap_between_components = 40;

// Everything that hangs together, as a drawing of its own; `nodes` are its nodes in the whole.
struct Component {
  Drawing drawing;
  std::vector<std::uint32_t> nodes;
  std::vector<Point> at;
  Point corner;  // lower left of its rooms, gap included
  Room room;
};

// The least node that each hangs together with.
std::vector<std::uint32_t> representatives(const Drawing& drawing) {
  std::vector<std::uint32_t> least(drawing.rooms.size());
  std::iota(least.begin(), least.end(), 0U);
  const auto find = [&least](std::uint32_t node) {
    while (least[node] != node) node = least[node] = least[least[node]];
    return node;
  };
  for (const Link& link : drawing.links) {
    const std::uint32_t from = find(link.from);
    const std::uint32_t to = find(link.to);
    least[std::max(from, to)] = std::min(from, to);
  }
  for (std::uint32_t i = 0; i < least.size(); ++i) least[i] = find(i);
  return least;
}

std::vector<Component> components_of(const Drawing& drawing) {
  const std::vector<std::uint32_t> least = representatives(drawing);
  std::vector<Component> components;
  std::vector<std::uint32_t> component(least.size()), local(least.size());
  for (std::uint32_t i = 0; i < least.size(); ++i) {
    if (least[i] == i) {
      component[i] = static_cast<std::uint32_t>(components.size());
      components.emplace_back();
    }
    component[i] = component[least[i]];
    Component& own = components[component[i]];
    local[i] = static_cast<std::uint32_t>(own.nodes.size());
    own.nodes.push_back(i);
    own.drawing.rooms.push_back(drawing.rooms[i]);
  }
  for (const Link& link : drawing.links) {
    components[component[link.from]].drawing.links.push_back({local[link.from], local[link.to]});
  }
  return components;
}

void measure(Component& component) {
  Point low = component.at.front();
  Point high = low;
  for (std::size_t i = 0; i < component.at.size(); ++i) {
    const Point& at = component.at[i];
    const Room& room = component.drawing.rooms[i];
    low = {std::min(low.x, at.x - room.width / 2), std::min(low.y, at.y - room.height / 2)};
    high = {std::max(high.x, at.x + room.width / 2), std::max(high.y, at.y + room.height / 2)};
  }
  const double margin = component.nodes.size() > 1 ? gap_between_components : gap;
  component.corner = {low.x - margin / 2, low.y - margin / 2};
  component.room = {high.x - low.x + margin, high.y - low.y + margin};
}

// Labels are wider than high, and so are pages and screens.
void lay_on_its_side(std::vector<Point>& at) {
  const auto [left, right] = std::ranges::minmax_element(at, {}, &Point::x);
  const auto [bottom, top] = std::ranges::minmax_element(at, {}, &Point::y);
  const bool high = top->y - bottom->y > right->x - left->x;
  for (Point& point : at)
    point = high ? Point{point.y * stretch, -point.x} : Point{point.x * stretch, point.y};
}

void arrange(Component& component) {
  component.at = radial_tree(component.drawing, ring_distance);
  if (component.at.size() > 1) {
    relax(component.drawing, component.at);
    lay_on_its_side(component.at);
    spread(component.drawing.rooms, gap, component.at);
  }
  measure(component);
}

double to_whole(double value) {
  return static_cast<double>(static_cast<std::int64_t>(value + (value < 0 ? -0.5 : 0.5)));
}

}  // namespace

std::vector<Point> place(const Drawing& drawing) {
  std::vector<Component> components = components_of(drawing);
  for (Component& component : components) arrange(component);
  std::ranges::stable_sort(components, std::ranges::greater{}, [](const Component& component) {
    return std::pair(component.nodes.size() > 1, component.room.height);
  });
  std::vector<Room> rooms;
  for (const Component& component : components) rooms.push_back(component.room);
  const std::vector<Point> corners = pack(rooms);
  std::vector<Point> all(drawing.rooms.size());
  for (std::size_t i = 0; i < components.size(); ++i) {
    const Component& component = components[i];
    const Point shift{corners[i].x - component.corner.x, corners[i].y - component.corner.y};
    for (std::size_t k = 0; k < component.nodes.size(); ++k) {
      const Point& at = component.at[k];
      all[component.nodes[k]] = {to_whole(at.x + shift.x), to_whole(at.y + shift.y)};
    }
  }
  return all;
}

std::string picture_label(std::string_view name) {
  constexpr std::size_t width = 24, longest = 96;  // characters
  return wrap(shorten(name, longest), width);
}

Room room(std::string_view name, EntityType type, std::uint32_t degree) {
  constexpr double wide_character = 0.65, line = 1.2;  // of the size of the font
  const std::string label = picture_label(name);
  double longest = 0;
  double lines = 1;
  double length = 0;
  for (std::size_t i = 0; i < label.size(); i += decode(label, i).size) {
    const bool ends = label[i] == '\n';
    length = ends ? 0 : length + 1;
    lines += ends ? 1 : 0;
    longest = std::max(longest, length);
  }
  const double size = font_size(degree);
  const RoomFactor shape = room_factor(type);
  return {(longest * wide_character * size + 18) * shape.width, (lines * line * size + 9) * shape.height};
}

std::vector<Point> lay_out(const KnowledgeGraph& graph, const Selection& chosen) {
  Drawing drawing;
  std::vector<std::uint32_t> index(graph.entity_count());
  for (Vertex v = 0; v < graph.entity_count(); ++v) {
    if (!chosen.entities[v]) continue;
    index[v] = static_cast<std::uint32_t>(drawing.rooms.size());
    const Entity& entity = graph.entity(v);
    drawing.rooms.push_back(room(graph.text(entity.name), entity.type, chosen.degrees[v]));
  }
  for (const Edge& edge : chosen.edges) {
    const auto [from, to] = std::minmax(index[graph.source(edge)], index[graph.target(edge)]);
    if (from != to) drawing.links.push_back({from, to});
  }
  std::ranges::sort(drawing.links);
  const auto repeated = std::ranges::unique(drawing.links);
  drawing.links.erase(repeated.begin(), repeated.end());
  const std::vector<Point> at = place(drawing);
  std::vector<Point> places(graph.entity_count());
  for (Vertex v = 0; v < graph.entity_count(); ++v) {
    if (chosen.entities[v]) places[v] = at[index[v]];
  }
  return places;
}

}  // namespace dossier::exporting
