// Wordings: by which names and in which words articles speak of one thing ("the main opposition movement",
// "this terrorist group"). The graph keeps names only, so the readings and texts are gone through once.
//
// Words are taken from what stands right at a mention: between an article or "this" and the noun or the name
// ("the exiled movement Free Sudra"), and in an apposition behind the name ("Free Sudra, an exiled
// movement"). A bare noun ("the group") tells nothing and is left out. The tables' words: phrase_words.tsv.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "graph/statement.hpp"

namespace dossier {

struct WordingUse {
  std::uint32_t article = 0;  // index among the graph's articles
  Span span;                  // the first time that the article puts it so
};

struct Wording {
  std::string words;             // as they stand where they are first found
  std::vector<WordingUse> uses;  // one an article, in their order
};

struct Wordings {
  std::vector<Wording> names, descriptions;  // those of most articles first, then by their words
};

class WordingCollector {
 public:
  WordingCollector(const KnowledgeGraph& graph, Vertex about);

  // Articles of the graph, in any order, each once.
  void add(std::string_view article_id, const Reading& reading, std::string_view text);
  [[nodiscard]] Wordings wordings() const;

 private:
  using Found = std::map<std::string, Wording>;  // by words in lower case

  [[nodiscard]] bool means(const LocalEntity& local) const;
  static void take(Found& found, std::string_view words, WordingUse use);
  void take_mention(const LocalMention& mention, std::uint32_t article, std::string_view text);

  EntityType type_;
  std::set<std::string_view> own_names_;  // of no other entity of the type
  std::unordered_map<std::string_view, std::uint32_t> articles_;
  Found names_, descriptions_;
};

}  // namespace dossier
