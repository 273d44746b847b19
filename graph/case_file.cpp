#include "graph/case_file.hpp"

#include "graph/case_articles.hpp"
#include "graph/case_database.hpp"
#include "graph/case_graph.hpp"
#include "graph/case_open.hpp"
#include "graph/case_reading.hpp"

namespace dossier {
namespace {

// Bytes of article texts that are kept at hand.
constexpr std::size_t texts_at_hand = std::size_t{64} << 20U;

}  // namespace

struct CaseFile::State {
  std::unique_ptr<sql::Database> database;
  Mode mode;
  std::map<std::string, std::string, std::less<>> texts;  // by article id
  std::size_t text_bytes = 0;

  [[noreturn]] void refuse(CaseError::Kind kind, const std::string& message) const {
    throw CaseError(kind, database->path() + ": " + message);
  }
  void demand_transaction() const {
    if (!database->in_transaction())
      refuse(CaseError::Kind::other, "nothing can be written outside a transaction");
  }
  void forget_texts() {
    texts.clear();
    text_bytes = 0;
  }
};

CaseFile::CaseFile(const std::string& path, Mode mode, std::chrono::milliseconds patience)
    : state_(std::make_unique<State>()) {
  state_->database = sql::open_case(path, mode, patience);
  state_->mode = mode;
}

CaseFile::~CaseFile() = default;
CaseFile::CaseFile(CaseFile&&) noexcept = default;
CaseFile& CaseFile::operator=(CaseFile&&) noexcept = default;

void CaseFile::begin() {
  if (state_->mode == Mode::read_only)
    state_->refuse(CaseError::Kind::denied, "this case was opened to read only");
  if (state_->database->in_transaction())
    state_->refuse(CaseError::Kind::other, "a transaction is open already");
  state_->database->run("BEGIN IMMEDIATE");
}

void CaseFile::commit() {
  state_->demand_transaction();
  state_->database->run("COMMIT");
}

void CaseFile::roll_back() {
  state_->forget_texts();
  if (state_->database->in_transaction()) state_->database->run("ROLLBACK");
}

void CaseFile::put(const Article& article, const std::string& fingerprint, const Reading& reading) {
  state_->demand_transaction();
  sql::Database& database = *state_->database;
  if (const auto found = faults(reading, article.text); !found.empty()) {
    state_->refuse(CaseError::Kind::other,
                   "the reading of " + article.document + " is not sound: " + found.front());
  }
  const auto known = sql::find_article(database, article.id);
  if (!known) {
    insert_reading(database, sql::insert_article(database, article, fingerprint, reading), reading);
    return sql::mark_graph_stale(database);
  }
  sql::demand_same(database, *known, article);
  bool changed = sql::offer_source(database, *known, article);
  if (known->fingerprint != fingerprint || load_reading(database, known->key) != reading) {
    sql::update_reading_of(database, known->key, fingerprint, reading);
    delete_reading(database, known->key);
    insert_reading(database, known->key, reading);
    changed = true;
  }
  if (changed) sql::mark_graph_stale(database);
}

bool CaseFile::offer_document(const std::string& article_id, const std::string& document) {
  state_->demand_transaction();
  sql::Database& database = *state_->database;
  const auto known = sql::find_article(database, article_id);
  if (!known || document >= known->document) return false;
  database.run("UPDATE article SET document = ? WHERE key = ?", {document, known->key});
  sql::mark_graph_stale(database);
  return true;
}

bool CaseFile::remove(const std::string& article_id) {
  state_->demand_transaction();
  const auto known = sql::find_article(*state_->database, article_id);
  if (!known) return false;
  sql::remove_article(*state_->database, *known);
  sql::mark_graph_stale(*state_->database);
  state_->forget_texts();
  return true;
}

void CaseFile::put_graph(std::string_view blob, std::string_view made_with) {
  state_->demand_transaction();
  sql::store_graph(*state_->database, blob, made_with);
}

std::vector<ArticleStatus> CaseFile::articles() const {
  return sql::article_statuses(*state_->database);
}

std::optional<Article> CaseFile::article(const std::string& article_id) const {
  return sql::whole_article(*state_->database, article_id);
}

std::optional<std::string> CaseFile::fingerprint(const std::string& article_id) const {
  const auto known = sql::find_article(*state_->database, article_id);
  return known ? std::optional(known->fingerprint) : std::nullopt;
}

std::optional<Reading> CaseFile::reading(const std::string& article_id) const {
  const sql::Snapshot snapshot(*state_->database);
  const auto known = sql::find_article(*state_->database, article_id);
  return known ? std::optional(load_reading(*state_->database, known->key)) : std::nullopt;
}

void CaseFile::each_reading(const std::function<void(ReadArticle&&)>& take) const {
  sql::each_article(*state_->database, [&](std::int64_t key, Article&& article) {
    take({std::move(article), load_reading(*state_->database, key)});
  });
}

bool CaseFile::graph_is_current(std::string_view made_with) const {
  return sql::graph_is_current(*state_->database, made_with);
}

std::unique_ptr<ByteSource> CaseFile::graph_bytes() const {
  return sql::graph_bytes(*state_->database);
}

std::string_view CaseFile::text(std::string_view article_id) {
  const auto known = state_->texts.find(article_id);
  if (known != state_->texts.end()) return known->second;
  std::optional<std::string> text = sql::text_of(*state_->database, article_id);
  if (!text)
    throw std::out_of_range("no article " + std::string(article_id) + " in " + state_->database->path());
  if (state_->text_bytes > texts_at_hand) state_->forget_texts();
  state_->text_bytes += text->size();
  return state_->texts.emplace(article_id, std::move(*text)).first->second;
}

std::vector<std::string> CaseFile::check() const {
  std::vector<std::string> found;
  try {
    sql::Rows rows = state_->database->ask("PRAGMA quick_check");
    while (rows.next()) {
      if (rows->text(0) != "ok") found.emplace_back(rows->text(0));
    }
  } catch (const CaseError& error) {
    if (error.kind != CaseError::Kind::damaged) throw;
    found.emplace_back(error.what());
  }
  return found;
}

}  // namespace dossier
