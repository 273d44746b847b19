#include "graph/case_articles.hpp"

#include <tuple>

#include "graph/case_trouble.hpp"

namespace dossier::sql {
namespace {

// The columns of an Article, from `first` on: id, document, given_id, outlet, title, url, date.
Article article_at(const Query& row, const std::string& path, int first) {
  const auto string = [&](int column) { return std::string(row.text(first + column)); };
  Article article{string(0), string(1), string(2), string(3), string(4), string(5), {}, {}};
  if (const std::string date = string(6); !date.empty()) {
    const auto parsed = Date::parse(date);
    if (!parsed) fail_damaged(path, "article " + article.id + " has no date but " + date);
    article.date = *parsed;
  }
  return article;
}

// The key of the text's row, which is made where it is not there.
std::int64_t intern_text(Database& database, const Article& article) {
  const std::string hash = text_hash(article);
  Rows rows = database.ask("SELECT key, body FROM text WHERE hash = ?", {hash});
  if (rows.next()) {
    if (rows->text(1) == article.text) return rows->integer(0);
    throw CaseError(CaseError::Kind::other, database.path() + ": the text of " + article.document +
                                                " has the hash of another text in the case; it is left out");
  }
  database.run("INSERT INTO text (hash, body) VALUES (?, ?)", {hash, article.text});
  return database.last_key();
}

}  // namespace

std::optional<KnownArticle> find_article(Database& database, std::string_view id) {
  Rows rows = database.ask(
      "SELECT key, text, document, given_id, title, fingerprint FROM article WHERE id = ?", {id});
  if (!rows.next()) return std::nullopt;
  const auto string = [&rows](int column) { return std::string(rows->text(column)); };
  return KnownArticle{rows->integer(0), rows->integer(1), string(2), string(3), string(4), string(5)};
}

std::int64_t insert_article(Database& database, const Article& article, const std::string& fingerprint,
                            const Reading& reading) {
  const std::int64_t text = intern_text(database, article);
  database.run(
      "INSERT INTO article (id, text, document, given_id, outlet, title, url, date, fingerprint, entities,"
      " statements) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
      {article.id, text, article.document, article.given_id, article.outlet, article.title, article.url,
       to_string(article.date), fingerprint, reading.entities.size(), reading.statements.size()});
  return database.last_key();
}

void demand_same(Database& database, const KnownArticle& known, const Article& article) {
  Rows rows = database.ask(
      "SELECT text.body, outlet, url, date FROM article JOIN text ON text.key = article.text"
      " WHERE article.key = ?",
      {known.key});
  if (rows.next() && rows->text(0) == article.text && rows->text(1) == article.outlet &&
      rows->text(2) == article.url && rows->text(3) == to_string(article.date)) {
    return;
  }
  throw CaseError(CaseError::Kind::other, database.path() + ": " + article.document + " has the id of " +
                                              known.document + " (" + article.id +
                                              ") but is another article; it is left out");
}

bool offer_source(Database& database, const KnownArticle& known, const Article& article) {
  if (std::tie(article.document, article.title, article.given_id) >=
      std::tie(known.document, known.title, known.given_id)) {
    return false;
  }
  database.run("UPDATE article SET document = ?, title = ?, given_id = ? WHERE key = ?",
               {article.document, article.title, article.given_id, known.key});
  return true;
}

void update_reading_of(Database& database, std::int64_t key, const std::string& fingerprint,
                       const Reading& reading) {
  database.run("UPDATE article SET fingerprint = ?, entities = ?, statements = ? WHERE key = ?",
               {fingerprint, reading.entities.size(), reading.statements.size(), key});
}

void remove_article(Database& database, const KnownArticle& known) {
  database.run("PRAGMA secure_delete = 1");  // what a person takes out is overwritten, not just let go
  database.run("DELETE FROM article WHERE key = ?", {known.key});
  database.run("DELETE FROM text WHERE key = ?1 AND NOT EXISTS (SELECT 1 FROM article WHERE text = ?1)",
               {known.text});
  database.run("PRAGMA secure_delete = 0");
}

std::optional<Article> whole_article(Database& database, std::string_view id) {
  Rows rows = database.ask(
      "SELECT id, document, given_id, outlet, title, url, date, text.body FROM article"
      " JOIN text ON text.key = article.text WHERE id = ?",
      {id});
  if (!rows.next()) return std::nullopt;
  Article article = article_at(*rows, database.path(), 0);
  article.text = rows->text(7);
  return article;
}

std::optional<std::string> text_of(Database& database, std::string_view id) {
  Rows rows = database.ask(
      "SELECT text.body FROM article JOIN text ON text.key = article.text WHERE article.id = ?", {id});
  return rows.next() ? std::optional(std::string(rows->text(0))) : std::nullopt;
}

std::vector<ArticleStatus> article_statuses(Database& database) {
  std::vector<ArticleStatus> statuses;
  Rows rows = database.ask(
      "SELECT id, document, given_id, outlet, title, url, date, fingerprint, entities, statements FROM "
      "article"
      " ORDER BY id");
  while (rows.next()) {
    statuses.push_back({article_at(*rows, database.path(), 0), std::string(rows->text(7)),
                        static_cast<std::uint32_t>(rows->integer(8)),
                        static_cast<std::uint32_t>(rows->integer(9))});
  }
  return statuses;
}

void each_article(Database& database, const std::function<void(std::int64_t, Article&&)>& take) {
  const auto query = database.new_query(
      "SELECT key, id, document, given_id, outlet, title, url, date FROM article ORDER BY id");
  Rows rows(*query);
  while (rows.next()) take(rows->integer(0), article_at(*rows, database.path(), 1));
}

}  // namespace dossier::sql
