// The legend of a picture: what was drawn, and nothing else. Its size does not depend on the graph's.
#pragma once

#include <bitset>
#include <string>

#include "graph/schema.hpp"

namespace dossier::exporting {

class DotLegend {
 public:
  void saw(EntityType type) { types_.set(static_cast<std::size_t>(type)); }
  void saw_unnamed() { unnamed_ = true; }
  void saw(RelationGroup group) { groups_.set(static_cast<std::size_t>(group)); }
  void saw(Polarity polarity) { negated_ = negated_ || polarity == Polarity::negated; }
  void saw(ModalityClass certainty) { certainties_.set(static_cast<std::size_t>(certainty)); }

  // Appends a cluster; nothing where nothing was seen.
  void append(std::string& out) const;

 private:
  void append_nodes(std::string& out) const;
  void append_edges(std::string& out) const;

  std::bitset<5> types_;
  std::bitset<7> groups_;
  std::bitset<3> certainties_;
  bool unnamed_ = false, negated_ = false;
};

}  // namespace dossier::exporting
