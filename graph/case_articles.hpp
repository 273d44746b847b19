// The tables article and text. Private to the case file.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/case_database.hpp"
#include "graph/case_file.hpp"

namespace dossier::sql {

// What is asked of an article that may be in.
struct KnownArticle {
  std::int64_t key = 0;   // of its row
  std::int64_t text = 0;  // key of its text's row
  std::string document, given_id, title, fingerprint;
};

[[nodiscard]] std::optional<KnownArticle> find_article(Database& database, std::string_view id);

// Returns the key of the new row.
std::int64_t insert_article(Database& database, const Article& article, const std::string& fingerprint,
                            const Reading& reading);
// Throws where the article that is in under this id is another one than `article`.
void demand_same(Database& database, const KnownArticle& known, const Article& article);
// Document, title and given id are no part of what an article is: of all that were offered, those with the
// smallest document stay, whatever the order they came in. Returns whether anything changed.
bool offer_source(Database& database, const KnownArticle& known, const Article& article);
// All of the article's row that comes from its reading.
void update_reading_of(Database& database, std::int64_t key, const std::string& fingerprint,
                       const Reading& reading);
void remove_article(Database& database, const KnownArticle& known);

[[nodiscard]] std::optional<Article> whole_article(Database& database, std::string_view id);
[[nodiscard]] std::optional<std::string> text_of(Database& database, std::string_view id);
[[nodiscard]] std::vector<ArticleStatus> article_statuses(Database& database);
// In the order of ids; with the key of its row and without its text. `take` may ask the database.
void each_article(Database& database, const std::function<void(std::int64_t, Article&&)>& take);

}  // namespace dossier::sql
