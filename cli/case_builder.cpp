#include "cli/case_builder.hpp"

#include <algorithm>
#include <span>
#include <tuple>

#include "cli/intake.hpp"

namespace dossier::cli {
namespace {

constexpr std::size_t stale_batch = 256;

// The same article found in several places: told as it stands in the place that sorts first.
void keep_first(Article& kept, Article&& other) {
  const auto rank = [](const Article& a) { return std::tie(a.document, a.title, a.given_id); };
  if (rank(other) < rank(kept)) kept = std::move(other);
}

}  // namespace

CaseBuilder::CaseBuilder(CaseFile& file, const extract::Pipeline& pipeline, unsigned threads,
                         Reporter& reporter)
    : file_(file), pipeline_(pipeline), threads_(threads), reporter_(reporter) {
  for (ArticleStatus& status : file_.articles()) {
    known_[status.article.id] = {std::move(status.article.document), std::move(status.fingerprint)};
  }
}

void CaseBuilder::add(std::vector<Article>&& batch) {
  file_.begin();
  const std::vector<Article> fresh = unknown_of(std::move(batch));
  read_and_put(fresh, counts_.read);
  file_.commit();
}

// What is not in yet, each once.
std::vector<Article> CaseBuilder::unknown_of(std::vector<Article>&& batch) {
  std::vector<Article> fresh;
  std::map<std::string, std::size_t> place_of;
  for (Article& article : batch) {
    const auto known = known_.find(article.id);
    const auto place = place_of.find(article.id);
    if (known != known_.end()) {
      offer(article, known->second);
      ++counts_.already_in;
    } else if (place != place_of.end()) {
      keep_first(fresh[place->second], std::move(article));
      ++counts_.already_in;
    } else {
      place_of.emplace(article.id, fresh.size());
      fresh.push_back(std::move(article));
    }
  }
  return fresh;
}

void CaseBuilder::offer(const Article& article, Known& known) {
  if (article.document >= known.document) return;
  known.document = article.document;
  if (const auto reading = file_.reading(article.id)) file_.put(article, known.fingerprint, *reading);
}

void CaseBuilder::read_and_put(const std::vector<Article>& articles, std::uint64_t& counter) {
  const std::vector<ReadResult> results = read_all(pipeline_, articles, threads_);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const Article& article = articles[i];
    if (!results[i].failure.empty()) {
      ++counts_.failed;
      reporter_.error(article.document, "could not be read: " + results[i].failure);
      continue;
    }
    file_.put(article, pipeline_.fingerprint(), results[i].reading);
    known_[article.id] = {article.document, pipeline_.fingerprint()};
    if (results[i].reading.statements.empty()) counts_.silent.push_back(article.document);
    ++counter;
  }
}

void CaseBuilder::read_stale(Interrupt& interrupt) {
  std::vector<std::string> stale;
  for (const auto& [id, known] : known_) {
    if (known.fingerprint != pipeline_.fingerprint()) stale.push_back(id);
  }
  for (std::size_t at = 0; at < stale.size() && !interrupt.requested(); at += stale_batch) {
    std::vector<Article> batch;
    for (const std::string& id : std::span(stale).subspan(at, std::min(stale_batch, stale.size() - at))) {
      if (auto article = file_.article(id)) batch.push_back(std::move(*article));
    }
    reporter_.progress(std::to_string(at) + " of " + std::to_string(stale.size()) + " articles read again");
    file_.begin();
    read_and_put(batch, counts_.read_again);
    file_.commit();
  }
}

}  // namespace dossier::cli
