// What the articles that speak of two persons have in common: the evidence that two names so alike that they
// could be one person's are.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "graph/merge/clusters.hpp"
#include "graph/merge/locals.hpp"

namespace dossier::merging {

// Of the clusters as they are when this is made, by their roots; a root that other clusters have joined since
// stands for itself alone.
class Company {
 public:
  Company(const Locals& locals, const Clusters& clusters);

  // Whether they hold one telling office, or a fair part of those whom the articles about the one of whom
  // fewer speak name are named with the other.
  [[nodiscard]] bool keep_one(LocalId a, LocalId b);
  // How often its locals are mentioned: once an article, mostly.
  [[nodiscard]] std::size_t weight(LocalId root) const { return mentions(root).size(); }

 private:
  using Seen = std::tuple<LocalId, std::uint32_t, LocalId>;  // cluster, article, local

  [[nodiscard]] std::span<const Seen> mentions(LocalId root) const;
  // Of two words or more: there are many directors.
  [[nodiscard]] std::vector<std::string> offices(LocalId root) const;
  // The clusters that are named with it, but for those of whom a great part of all articles speak.
  const std::vector<LocalId>& around(LocalId root);

  const Locals& locals_;
  std::vector<Seen> seen_;
  std::vector<std::vector<LocalId>> there_;  // by article: the clusters it names
  std::map<LocalId, std::vector<LocalId>> around_;
};

}  // namespace dossier::merging
