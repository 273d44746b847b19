#include "cli/intake.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>
#include <utility>

#include "extract/clean/clean.hpp"

namespace dossier::cli {
namespace {

constexpr std::size_t batch_articles = 256;
constexpr std::uint64_t batch_bytes = 16U << 20U;

}  // namespace

void in_parallel(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next{0};
  const auto run = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  std::vector<std::jthread> others;
  for (std::size_t i = 1; i < std::min<std::size_t>(threads, count); ++i) others.emplace_back(run);
  run();
}

unsigned default_threads() {
  return std::max(1U, std::thread::hardware_concurrency());
}

Intake::Intake(unsigned threads, Reporter& reporter, Handler handler)
    : threads_(threads), reporter_(reporter), handler_(std::move(handler)) {}

void Intake::take(Article&& article) {
  ++taken_;
  bytes_ += article.text.size();
  gathered_.push_back(std::move(article));
  reporter_.progress(std::to_string(taken_) + " articles: " + gathered_.back().document);
  if (gathered_.size() >= batch_articles || bytes_ >= batch_bytes) flush();
}

void Intake::flush() {
  std::vector<Article> batch = std::exchange(gathered_, {});
  bytes_ = 0;
  std::vector<std::string> languages(batch.size());
  in_parallel(batch.size(), threads_, [&](std::size_t i) {
    if (!batch[i].date.known()) batch[i].date = extract::guess_date(batch[i]);
    identify(batch[i]);
    languages[i] = extract::language_of(batch[i].text);
  });
  std::vector<Article> usable;
  for (std::size_t i = 0; i < batch.size(); ++i) {
    if (languages[i] == "en" || languages[i] == "un") {
      usable.push_back(std::move(batch[i]));
      continue;
    }
    ++foreign_;
    reporter_.error(batch[i].document, "kept out: not English but, it seems, '" + languages[i] + "'");
  }
  if (!usable.empty()) handler_(std::move(usable));
}

std::vector<ReadResult> read_all(const extract::Pipeline& pipeline, std::span<const Article> articles,
                                 unsigned threads) {
  std::vector<ReadResult> results(articles.size());
  in_parallel(articles.size(), threads, [&](std::size_t i) {
    try {
      results[i].reading = pipeline.read(articles[i]);
    } catch (const std::exception& error) {
      results[i].failure = error.what();
    }
  });
  return results;
}

}  // namespace dossier::cli
