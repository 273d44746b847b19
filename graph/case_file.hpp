// A case is one SQLite file: the articles with their texts, what was read from each, and the merged graph.
//
// Only facts go in: an article, and the reading that a certain extraction (its fingerprint) made of it. The
// graph is derived from them and kept as one blob; `graph_is_current` tells whether it was made from just the
// readings that are in. This is the only place that knows SQL. A case has one writer at a time (others get
// CaseError "busy") and any number of readers. All member functions throw CaseError.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "graph/article.hpp"
#include "graph/byte_stream.hpp"
#include "graph/rows.hpp"
#include "graph/statement.hpp"

namespace dossier {

// The message says which file, what is wrong and, where there is something, what to try.
class CaseError : public std::runtime_error {
 public:
  enum class Kind : std::uint8_t { missing, not_a_case, newer_version, damaged, busy, full, denied, other };
  CaseError(Kind what_kind, const std::string& message) : std::runtime_error(message), kind(what_kind) {}
  Kind kind;
};

// What the case knows of an article without its text.
struct ArticleStatus {
  Article article;          // text left empty
  std::string fingerprint;  // of what read it
  std::uint32_t entities = 0, statements = 0;
};

// One article with what was read from it; the text left empty.
struct ReadArticle {
  Article article;
  Reading reading;
};

class CaseFile : public ArticleTexts {
 public:
  enum class Mode : std::uint8_t { read_only, read_write, create };  // create: read_write, made where missing

  // `patience`: how long to wait for another program that is writing, before it is CaseError "busy".
  CaseFile(const std::string& path, Mode mode, std::chrono::milliseconds patience = std::chrono::seconds(5));
  ~CaseFile() override;
  CaseFile(CaseFile&&) noexcept;
  CaseFile& operator=(CaseFile&&) noexcept;

  // --- writing: between begin and commit; what is not committed is gone when the object is ---
  void begin();
  void commit();
  void roll_back();
  // Adds the article or replaces what was read from it. Where it is in already under another document, the
  // document that sorts first stays. A different article under the same id is refused as a collision.
  void put(const Article& article, const std::string& fingerprint, const Reading& reading);
  // Keeps the smaller document name for an article that is in. Returns whether anything changed.
  bool offer_document(const std::string& article_id, const std::string& document);
  // Takes the article and all that was read from it out. Returns whether it was in.
  bool remove(const std::string& article_id);
  // `made_with` names what else the graph was made from, as the caller likes (judgements, say).
  void put_graph(std::string_view blob, std::string_view made_with = {});

  // --- reading ---
  [[nodiscard]] std::vector<ArticleStatus> articles() const;                          // ordered by id
  [[nodiscard]] std::optional<Article> article(const std::string& article_id) const;  // with its text
  [[nodiscard]] std::optional<std::string> fingerprint(const std::string& article_id) const;
  [[nodiscard]] std::optional<Reading> reading(const std::string& article_id) const;
  void each_reading(const std::function<void(ReadArticle&&)>& take) const;  // ordered by article id
  [[nodiscard]] bool graph_is_current(std::string_view made_with = {}) const;
  // The graph's bytes, of one moment however long they are read; none where none was made yet. To be gone
  // before the case is written or closed.
  [[nodiscard]] std::unique_ptr<ByteSource> graph_bytes() const;
  std::string_view text(std::string_view article_id) override;

  // What SQLite's own check of the file finds wrong; empty when all is well.
  [[nodiscard]] std::vector<std::string> check() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dossier
