// Small graphs of invented things, for the tests of every format. A Plan says them in words; `build` puts
// them into the canonical order that the graph asks for.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/rows.hpp"

namespace dossier::exporting {

class FixtureTexts : public ArticleTexts {
 public:
  void put(std::string_view article_id, std::string text) {
    texts_[std::string(article_id)] = std::move(text);
  }
  std::string_view text(std::string_view article_id) override { return texts_.at(std::string(article_id)); }

 private:
  std::map<std::string, std::string, std::less<>> texts_;
};

struct Fixture {
  KnowledgeGraph graph;
  FixtureTexts texts;
};

struct EntityPlan {
  std::string id, name;
  EntityType type = EntityType::person;
  bool named = true;
  std::vector<std::string> aliases = {}, positions = {};
  std::string country = {}, description = {}, place = {};
  std::optional<Relation> event_type = {};
  std::string time = {};
};

struct WordsPlan {
  std::string article, words;  // the words must be in the article's text
};

struct ClaimPlan {
  std::string source;
  Relation relation = Relation::leads;
  std::string target;
  std::vector<WordsPlan> evidence;
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  std::vector<std::string> claimants = {};
  std::string time = {}, place = {}, quantity = {}, manner = {}, event = {};
  bool implied = false;
  int confidence = 80;
};

struct ArticlePlan {
  std::string id, document, outlet, title, url, date, text;
};

struct Plan {
  std::vector<ArticlePlan> articles;
  std::vector<EntityPlan> entities;
  std::vector<ClaimPlan> claims;
};

[[nodiscard]] Fixture build(Plan plan);

// Norland expels diplomats of Sudra, and articles differ on it: affirmed twice, denied, alleged, announced.
[[nodiscard]] Fixture ordinary();
// The same shape with names, words and addresses that every syntax stumbles over.
[[nodiscard]] Fixture hostile();
// One state with so many others that the picture is laid out by springs.
[[nodiscard]] Fixture crowd(std::size_t others);

}  // namespace dossier::exporting
