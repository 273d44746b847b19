// Rows: one entity, one claim, one article of the graph with every handle resolved, for whoever prints or
// writes them. The views point into the graph (quotations: into the texts) and live as long as these do.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "graph/origins.hpp"

namespace dossier {

// Where the articles' texts are to be had; the case file is one.
class ArticleTexts {
 public:
  virtual ~ArticleTexts() = default;
  // The text of the article with this id. The view lives until the next call. Throws std::out_of_range where
  // there is no such article.
  virtual std::string_view text(std::string_view article_id) = 0;
};

struct ArticleRow {
  std::string_view id, document, outlet, title, url;
  Date date;
};

struct EntityRow {
  Vertex vertex = no_vertex;
  std::string_view id, name, country, description;
  EntityType type = EntityType::person;
  bool named = false;
  std::vector<std::string_view> aliases, positions;
  std::optional<Relation> event_type;
  Date time;
  std::string_view place;  // id of the place's entity; empty where there is none
  std::uint32_t mentions = 0, articles = 0;
};

struct EvidenceRow {
  ArticleRow article;
  std::string statement;  // "s:..."
  Span span;
  std::string text;                     // the words at the span; empty where no texts were given
  std::string before = {}, after = {};  // the rest of their sentence; empty but for add_surroundings
};

struct ClaimRow {
  std::string id;  // "c:..."
  Relation relation = Relation::leads;
  Vertex source_vertex = no_vertex, target_vertex = no_vertex;
  std::string_view source, target;  // entity ids
  std::string_view source_name, target_name;
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  std::vector<std::string_view> claimants, claimant_names;
  Date time;
  std::string_view place, event;  // entity ids, empty where there is none
  std::string_view quantity, manner;
  std::string implied_by;  // "c:..." or empty
  int confidence = 0;      // hundredths
  std::uint32_t origins = 0;
  std::vector<OriginTie> origin_ties;  // of its articles, to count the origins of several claims together
  std::vector<EvidenceRow> evidence;
};

[[nodiscard]] ArticleRow article_row(const KnowledgeGraph& graph, std::uint32_t article);
[[nodiscard]] EntityRow entity_row(const KnowledgeGraph& graph, Vertex vertex);
// texts may be null: then the evidence has no words.
[[nodiscard]] ClaimRow claim_row(const KnowledgeGraph& graph, Edge edge, ArticleTexts* texts);
// Adds to each quotation the rest of its sentence.
void add_surroundings(ClaimRow& row, ArticleTexts& texts);

}  // namespace dossier
