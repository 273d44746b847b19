// Folding: the claims of one source, target and kind told as one edge, for formats that draw one line for
// them.
//
// Kind is the relation with what changes its meaning (`kind` in graph/schema.hpp), so a negated, alleged or
// not yet claim is never folded into the plain one. Claims must arrive as `Exporter` promises; only one edge
// is held at a time, and its lists are bounded: the JSON export is the one that keeps every word.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "export/spell.hpp"
#include "graph/rows.hpp"

namespace dossier::exporting {

// Different texts in the order of first sight, each on one line and shortened. Beyond `most` of them only the
// fact that there were more is kept.
class TextList {
 public:
  TextList(std::size_t most, std::size_t characters) : most_(most), characters_(characters) {}

  void add(std::string_view text);  // the empty text is not added
  [[nodiscard]] const std::vector<std::string>& texts() const { return texts_; }
  [[nodiscard]] bool more() const { return more_; }
  // "a; b; c", and "; …" after it where there were more.
  [[nodiscard]] std::string joined() const;

 private:
  std::size_t most_, characters_;
  std::vector<std::string> texts_;
  bool more_ = false;
};

struct FoldedEdge {
  std::string id;  // of its first claim
  std::string_view source, target, source_name, target_name;
  Relation relation = Relation::leads;
  Polarity polarity = Polarity::affirmed;
  ModalityClass certainty = ModalityClass::asserted;
  std::uint64_t weight = 0;  // independent origins of all its claims together; at least 1
  std::uint32_t claims = 0;
  int confidence = 0;         // hundredths: the greatest of its claims'
  bool implied = true;        // every claim follows from another that stands elsewhere in the graph
  bool own_voice = false;     // some article says it in its own voice
  std::vector<Spell> spells;  // of the claims whose time is known
  TextList modalities{8, 20};
  TextList claimants{20, 200};  // one entry a claim: its speakers, outermost first, joined by ", "
  TextList times{20, 30}, places{20, 200}, events{20, 200};
  TextList quantities{20, 200}, manners{20, 200};
  TextList documents{20, 300}, outlets{20, 200}, dates{20, 30};
  TextList quotations{5, 400};  // “words” (outlet or document, date)
  TextList links{1, 2000};      // addresses on the web
};

class Folder {
 public:
  using Sink = std::function<void(const FoldedEdge&)>;
  explicit Folder(Sink sink) : sink_(std::move(sink)) {}

  void add(const ClaimRow& row);
  void finish();  // hands over the last edge
  [[nodiscard]] std::uint64_t edges() const { return edges_; }

 private:
  void take(const EvidenceRow& row);

  Sink sink_;
  FoldedEdge edge_;
  std::vector<OriginTie> origin_ties_;  // of the articles of the edge
  std::uint64_t edges_ = 0;
};

}  // namespace dossier::exporting
