// Buckets: local entities that share a key, the only ones that are ever compared.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <tuple>
#include <vector>

#include "graph/each_once.hpp"
#include "graph/merge/locals.hpp"

namespace dossier::merging {

class Buckets {
 public:
  void add(EntityType type, KeyId key, LocalId local) { entries_.emplace_back(type, key, local); }

  // Calls take(type, key, members) for each bucket of at least `least`, by type and key; members in order,
  // each once.
  template <typename Take>
  void each(const Take& take, std::size_t least = 2) {
    sort_each_once(entries_);
    std::vector<LocalId> members;
    for (std::size_t begin = 0, end = 0; begin < entries_.size(); begin = end) {
      const auto [type, key, first] = entries_[begin];
      members.clear();
      for (end = begin; end < entries_.size() && same_bucket(entries_[begin], entries_[end]); ++end)
        members.push_back(std::get<2>(entries_[end]));
      if (members.size() >= least) take(type, key, std::span<const LocalId>(members));
    }
  }

 private:
  using Entry = std::tuple<EntityType, KeyId, LocalId>;
  static bool same_bucket(const Entry& a, const Entry& b) {
    return std::get<0>(a) == std::get<0>(b) && std::get<1>(a) == std::get<1>(b);
  }
  std::vector<Entry> entries_;
};

}  // namespace dossier::merging
