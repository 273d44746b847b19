#include "export/layout.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <sstream>

#include "export/layout_pack.hpp"
#include "fixture.hpp"

namespace dossier::exporting {
namespace {

struct Case {
  std::string name;
  Drawing drawing;
};

// Rooms of different sizes, in no order.
Drawing nodes(std::uint32_t count) {
  Drawing drawing;
  for (std::uint32_t i = 0; i < count; ++i) {
    drawing.rooms.push_back({60.0 + i * 37 % 200, 20.0 + i * 11 % 40});
  }
  return drawing;
}

void join(Drawing& drawing, std::uint32_t a, std::uint32_t b) {
  if (a != b) drawing.links.push_back({std::min(a, b), std::max(a, b)});
}

Drawing finished(Drawing drawing) {
  std::ranges::sort(drawing.links);
  const auto repeated = std::ranges::unique(drawing.links);
  drawing.links.erase(repeated.begin(), repeated.end());
  return drawing;
}

Drawing path(std::uint32_t count) {
  Drawing drawing = nodes(count);
  for (std::uint32_t i = 1; i < count; ++i) join(drawing, i - 1, i);
  return finished(drawing);
}

Drawing star(std::uint32_t count) {
  Drawing drawing = nodes(count);
  for (std::uint32_t i = 1; i < count; ++i) join(drawing, 0, i);
  return finished(drawing);
}

Drawing clique(std::uint32_t count) {
  Drawing drawing = nodes(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    for (std::uint32_t k = 0; k < i; ++k) join(drawing, i, k);
  }
  return finished(drawing);
}

// Hubs, chains, pairs and single nodes in one.
Drawing mixture(std::uint32_t count) {
  Drawing drawing = nodes(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (i % 7 == 0) join(drawing, i, i * i % count);
    if (i % 3 == 0) join(drawing, i, i % 5);
    if (i % 11 == 1 && i + 1 < count) join(drawing, i, i + 1);
  }
  return finished(drawing);
}

std::vector<Case> cases() {
  return {{"one", nodes(1)},           {"pair", path(2)},
          {"unconnected", nodes(100)}, {"path", path(60)},
          {"star", star(150)},         {"clique", clique(40)},
          {"mixture", mixture(300)},   {"larger mixture", mixture(2000)}};
}

bool overlap(const Point& a, const Room& room_a, const Point& b, const Room& room_b) {
  return std::abs(a.x - b.x) < (room_a.width + room_b.width) / 2 &&
         std::abs(a.y - b.y) < (room_a.height + room_b.height) / 2;
}

TEST(Layout, KeepsNodesApart) {
  for (const auto& [name, drawing] : cases()) {
    const std::vector<Point> at = place(drawing);
    for (std::size_t i = 0; i < at.size(); ++i) {
      for (std::size_t k = 0; k < i; ++k) {
        ASSERT_FALSE(overlap(at[i], drawing.rooms[i], at[k], drawing.rooms[k]))
            << name << ' ' << i << ' ' << k;
      }
    }
  }
}

TEST(Layout, GivesWholeUnitsOfReasonableSize) {
  EXPECT_TRUE(place({}).empty());
  for (const auto& [name, drawing] : cases()) {
    const double side = 1000 * std::sqrt(static_cast<double>(drawing.rooms.size())) + 1000;
    for (const Point& at : place(drawing)) {
      for (const double value : {at.x, at.y}) {
        ASSERT_EQ(value, std::round(value)) << name;
        ASSERT_LT(std::abs(value), side) << name;
      }
    }
  }
}

TEST(Layout, KeepsWhatIsJoinedNearer) {
  Drawing drawing = nodes(20);  // two crowds and one link between them
  for (std::uint32_t i = 0; i < 20; ++i) {
    for (std::uint32_t k = i % 2; k < i; k += 2) join(drawing, i, k);
  }
  join(drawing, 0, 1);
  const std::vector<Point> at = place(finished(drawing));
  double inside = 0;
  double across = 0;
  for (std::size_t i = 0; i < 20; ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      (i % 2 == k % 2 ? inside : across) += std::hypot(at[i].x - at[k].x, at[i].y - at[k].y);
    }
  }
  EXPECT_LT(1.5 * inside / 90, across / 100);
}

TEST(Layout, KeepsComponentsInBoxesOfTheirOwn) {
  Drawing drawing = nodes(30);
  for (std::uint32_t i = 0; i + 3 < 30; ++i) join(drawing, i, i + 3);  // three paths, interleaved
  const std::vector<Point> at = place(finished(drawing));
  struct Box {
    Point low{1e9, 1e9}, high{-1e9, -1e9};
  };
  Box boxes[3];
  for (std::size_t i = 0; i < at.size(); ++i) {
    Box& box = boxes[i % 3];
    box.low = {std::min(box.low.x, at[i].x), std::min(box.low.y, at[i].y)};
    box.high = {std::max(box.high.x, at[i].x), std::max(box.high.y, at[i].y)};
  }
  for (int i = 0; i < 3; ++i) {
    const Box& a = boxes[i];
    const Box& b = boxes[(i + 1) % 3];
    EXPECT_TRUE(a.high.x < b.low.x || b.high.x < a.low.x || a.high.y < b.low.y || b.high.y < a.low.y) << i;
  }
}

// The places of a small drawing, as every machine must find them.
TEST(Layout, IsTheSameOnEveryMachine) {
  std::ostringstream found;
  for (const Point& at : place(mixture(12))) found << at.x << ',' << at.y << ' ';
  EXPECT_EQ(found.str(),
            "40,-431 158,-103 237,-159 419,-37 177,-309 383,-369 157,-43 80,-169 338,-420 116,-257 125,-376 "
            "470,-417 ");
}

std::string dot_of(std::size_t others, const Choice& choice) {
  Fixture fixture = crowd(others);
  std::ostringstream out;
  const auto exporter = make_exporter(Format::dot, out);
  write(fixture.graph, fixture.texts, choice, *exporter);
  return out.str();
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(Layout, IsUsedWhereLayersWouldTakeLong) {
  Choice plain;
  plain.layout = false;
  EXPECT_EQ(count(dot_of(60, {}), "pos="), 0U);
  EXPECT_EQ(count(dot_of(60, {}), "rankdir=LR"), 1U);
  EXPECT_GT(count(dot_of(150, {}), "pos="), 150U);
  EXPECT_EQ(count(dot_of(150, {}), "layout=nop2"), 1U);
  EXPECT_EQ(count(dot_of(150, plain), "pos="), 0U);
  EXPECT_EQ(count(dot_of(150, plain), "layout=sfdp"), 1U);
}

TEST(Pack, KeepsRectanglesApartAndThePageCompact) {
  std::vector<Room> rectangles;
  for (int i = 0; i < 200; ++i) rectangles.push_back({50.0 + i * 71 % 300, 400.0 - i});
  const std::vector<Point> corners = pack(rectangles);
  double area = 0;
  Point low, high;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const auto& [width, height] = rectangles[i];
    area += width * height;
    low.y = std::min(low.y, corners[i].y);
    high.x = std::max(high.x, corners[i].x + width);
    for (std::size_t k = 0; k < i; ++k) {
      const bool apart =
          corners[i].x >= corners[k].x + rectangles[k].width || corners[k].x >= corners[i].x + width ||
          corners[i].y >= corners[k].y + rectangles[k].height || corners[k].y >= corners[i].y + height;
      ASSERT_TRUE(apart) << i << ' ' << k;
    }
  }
  EXPECT_LT(high.x * -low.y, 1.4 * area);
}

TEST(Picture, LeavesUnconnectedThingsOutUnlessAsked) {
  Choice choice;
  const auto dot = [&choice] {
    Fixture fixture = ordinary();
    std::ostringstream out;
    const auto exporter = make_exporter(Format::dot, out);
    write(fixture.graph, fixture.texts, choice, *exporter);
    return out.str();
  };
  EXPECT_EQ(count(dot(), "\n\"organization:the-lantern\" ["), 0U) << "who only speaks";
  EXPECT_EQ(count(dot(), "\n\"state:sud\" ["), 1U);
  choice.all_names = true;
  EXPECT_EQ(count(dot(), "\n\"organization:the-lantern\" ["), 1U);
}

}  // namespace
}  // namespace dossier::exporting
