// Clusters of local entities that are one thing: a union-find that refuses what contradicts.
//
// Two clusters contradict where their types or known countries differ, where a person's judgement keeps them
// apart, where they hold two persons' full names (one surname, differing given names), two organizations that
// spell one acronym out differently, or events at different times. The check is made on whole clusters, so
// that a chain of joins never brings together what contradicts.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "graph/merge/locals.hpp"
#include "graph/merge/reasons.hpp"

namespace dossier::merging {

class Clusters {
 public:
  explicit Clusters(const Locals& locals);  // `locals` must outlive this; each begins as a cluster of its own

  [[nodiscard]] LocalId root(LocalId local) const;
  [[nodiscard]] bool compatible(LocalId a, LocalId b) const { return !contradiction(a, b); }
  // What keeps the clusters of a and b apart; nothing where they are one or could be.
  [[nodiscard]] std::optional<Contradiction> contradiction(LocalId a, LocalId b) const;
  // The reason of the joins that follow.
  void because(JoinReason reason) { reason_ = reason; }
  // Joins the clusters of a and b unless they contradict. Whether they are one afterwards.
  bool join(LocalId a, LocalId b);
  // Joins them whatever their names, types and countries; only a judgement can forbid it.
  bool force(LocalId a, LocalId b);
  // Keeps the clusters of all lefts apart from those of all rights. To be called before any join.
  void keep_apart(std::span<const LocalId> lefts, std::span<const LocalId> rights);
  // From now on the cluster's country is not known.
  void forget_country(LocalId local) { clusters_[root(local)].country = 0; }

  // All joins that made two clusters one, in their order: a forest over the locals.
  [[nodiscard]] std::span<const Join> joins() const { return joins_; }

  // Of the cluster of a local: its country as a key (0: none known) and all forms of its names; descriptions
  // are no names.
  [[nodiscard]] KeyId country(LocalId local) const { return clusters_[root(local)].country; }
  [[nodiscard]] std::span<const NameForm> forms(LocalId local) const { return forms_of(root(local)); }

 private:
  struct Cluster {
    KeyId country = 0;
    std::uint32_t size = 1;
    std::uint32_t details = 0;  // position in details_; 0 where its one local tells all
  };
  struct Details {
    std::vector<NameForm> forms;       // sorted, each once
    std::vector<Date> times;           // of events; sorted, each once
    std::vector<std::uint32_t> sides;  // 2 * judgement, plus one on the right; sorted
  };
  // Of a root.
  [[nodiscard]] std::span<const NameForm> forms_of(LocalId root) const;
  [[nodiscard]] std::span<const Date> times_of(LocalId root) const;
  [[nodiscard]] std::span<const std::uint32_t> sides_of(LocalId root) const;
  Details& details_of(LocalId root);
  [[nodiscard]] bool judged_apart(LocalId a, LocalId b) const;
  [[nodiscard]] bool names_contradict(LocalId a, LocalId b, EntityType type) const;
  void unite(LocalId a, LocalId b);

  const Locals& locals_;
  mutable std::vector<LocalId> parents_;
  std::vector<Cluster> clusters_;  // valid at roots
  std::vector<Details> details_;
  std::vector<Join> joins_;
  std::uint32_t judgements_ = 0;
  JoinReason reason_ = JoinReason::judgement;
};

}  // namespace dossier::merging
