#include "graph/query/between.hpp"

#include <algorithm>
#include <optional>

namespace dossier {
namespace {

class Comparer {
 public:
  Comparer(const KnowledgeGraph& graph, StringId first, StringId second)
      : graph_(graph),
        first_(first),
        second_(second),
        by_first_(covered_by(first)),
        by_second_(covered_by(second)) {}

  Between compare() {
    Between result;
    for (std::span<const Edge> rest = graph_.edges(); !rest.empty();) {
      const auto claims = graph_.proposition(rest.front());
      rest = rest.subspan(claims.size());
      const auto here = told_by(claims, first_), there = told_by(claims, second_);
      if (here && there) {
        ++result.both;
      } else if (here) {
        take(*here, by_second_, result.only_first, result.uncovered_first);
      } else if (there) {
        take(*there, by_first_, result.only_second, result.uncovered_second);
      }
    }
    return result;
  }

 private:
  [[nodiscard]] bool tells(Edge edge, StringId outlet) const {
    return std::ranges::any_of(graph_.evidence(graph_.claim(edge)), [&](const Evidence& words) {
      return graph_.articles()[words.article].outlet == outlet;
    });
  }

  [[nodiscard]] std::optional<Edge> told_by(std::span<const Edge> claims, StringId outlet) const {
    const auto found = std::ranges::find_if(claims, [&](Edge edge) { return tells(edge, outlet); });
    return found == claims.end() ? std::nullopt : std::optional(*found);
  }

  [[nodiscard]] std::vector<bool> covered_by(StringId outlet) const {
    std::vector<bool> covered(graph_.entity_count());
    for (const Edge edge : graph_.edges()) {
      if (tells(edge, outlet)) covered[graph_.source(edge)] = covered[graph_.target(edge)] = true;
    }
    return covered;
  }

  void take(Edge claim, const std::vector<bool>& covered, std::vector<Edge>& missing,
            std::size_t& uncovered) const {
    if (covered[graph_.source(claim)] && covered[graph_.target(claim)]) {
      missing.push_back(claim);
    } else {
      ++uncovered;
    }
  }

  const KnowledgeGraph& graph_;
  StringId first_, second_;
  std::vector<bool> by_first_, by_second_;
};

}  // namespace

Between between(const KnowledgeGraph& graph, StringId first, StringId second) {
  return Comparer(graph, first, second).compare();
}

}  // namespace dossier
