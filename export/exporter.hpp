// An exporter writes the graph in one format: one small file a format, behind this interface.
//
// `write` feeds it rows in canonical order: begin, every article, every chosen entity, every chosen claim,
// end. It must write as it goes and keep nothing that grows with the number of claims; claims of one source
// and target come one after another, sorted by kind, so that folding them takes the memory of one pair. What
// is negated, alleged or not yet is never folded into the plain kind. The views in a row live until `end` has
// returned. An exporter does not throw when the stream fails: look at the stream afterwards.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <ostream>

#include "export/selection.hpp"
#include "graph/rows.hpp"

namespace dossier::exporting {

// What a whole export is about; known before the first row.
struct Summary {
  std::uint64_t articles = 0, entities = 0, claims = 0;
  std::uint64_t drawn = 0;  // entities that a picture shows
  bool placed = false;      // whether entities have positions
};

// Where the layout puts an entity: x to the right, y upwards, about a hundred units from neighbour to
// neighbour.
struct Point {
  double x = 0, y = 0;
};

// How a picture shows an entity.
struct EntityLook {
  std::uint32_t degree = 0;       // arrows that join it to others: see Selection
  std::optional<Point> position;  // nothing where no layout was asked for
  std::optional<Spell> spell;     // around the times of its claims, and its own
  // Whether a picture shows it: an end of a claim, or anything where all names were asked for. Who only
  // speaks, and where something only happens, would stand there unconnected.
  bool drawn = true;
};

class Exporter {
 public:
  virtual ~Exporter() = default;
  // Whether the layout is worth its time: the format has places for its nodes.
  [[nodiscard]] virtual bool shows_places() const { return false; }
  // Whether each quotation is to come with the rest of its sentence.
  [[nodiscard]] virtual bool wants_sentences() const { return false; }
  virtual void begin(const Summary& summary) = 0;
  virtual void article(const ArticleRow& row) = 0;
  virtual void entity(const EntityRow& row, const EntityLook& look) = 0;
  virtual void claim(const ClaimRow& row) = 0;
  virtual void end() = 0;
  // Edges written so far, as the format counts them: claims, or folded edges.
  [[nodiscard]] virtual std::uint64_t edges() const = 0;
};

enum class Format : std::uint8_t { graphml, dot, json, gexf, node_link, html };

[[nodiscard]] std::unique_ptr<Exporter> make_exporter(Format format, std::ostream& out);

struct Written {
  std::uint64_t entities = 0, edges = 0, claims = 0;
};

// Feeds what is chosen of the graph to the exporter; every id that a row mentions has its row. texts supply
// the quotations.
Written write(const KnowledgeGraph& graph, ArticleTexts& texts, const Choice& choice, Exporter& exporter);

}  // namespace dossier::exporting
