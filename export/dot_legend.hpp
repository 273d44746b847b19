// The legend of a picture: what was drawn, and nothing else. Its size does not depend on the graph's.
#pragma once

#include <bitset>
#include <cstdint>
#include <string>

#include "export/exporter.hpp"
#include "graph/schema.hpp"

namespace dossier::exporting {

// A node's pos, which Graphviz is not to change.
void append_dot_position(std::string& out, const Point& at);

class DotLegend {
 public:
  void saw(EntityType type) { types_.set(static_cast<std::size_t>(type)); }
  void saw_unnamed() { unnamed_ = true; }
  void saw(RelationGroup group) { groups_.set(static_cast<std::size_t>(group)); }
  void saw(Polarity polarity) { negated_ = negated_ || polarity == Polarity::negated; }
  void saw(ModalityClass certainty) { certainties_.set(static_cast<std::size_t>(certainty)); }

  // Samples in a box of their own. Nothing where nothing was seen, like append_words.
  void append_cluster(std::string& out) const;
  // Samples in rows below a picture whose nodes stand where they are put, `corner` being left of and below
  // all.
  void append_at(const Point& corner, std::string& out) const;
  // Words below the picture, for layouts that know no boxes.
  void append_words(std::string& out) const;

 private:
  // Calls take(caption, attributes) for every look that was seen.
  template <class Take>
  void each_node(Take take) const;
  template <class Take>
  void each_edge(Take take) const;

  std::bitset<5> types_;
  std::bitset<7> groups_;
  std::bitset<3> certainties_;
  bool unnamed_ = false, negated_ = false;
};

}  // namespace dossier::exporting
