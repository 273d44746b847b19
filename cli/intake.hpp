// From inputs to articles that can be read, and their readings, in batches on several threads. What comes out
// is in the order of what went in, whatever the number of threads.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "cli/reporter.hpp"
#include "extract/pipeline.hpp"

namespace dossier::cli {

// Calls work(0) ... work(count - 1), several at a time. `work` must not throw.
void in_parallel(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work);

// Threads to use where the person named no number.
[[nodiscard]] unsigned default_threads();

// Gathers articles; hands them on in batches: dated, identified, and none that is not English.
class Intake {
 public:
  using Handler = std::function<void(std::vector<Article>&&)>;

  Intake(unsigned threads, Reporter& reporter, Handler handler);
  void take(Article&& article);
  void flush();  // hands on what was gathered

  [[nodiscard]] std::uint64_t taken() const { return taken_; }
  [[nodiscard]] std::uint64_t foreign() const { return foreign_; }  // kept out for their language

 private:
  unsigned threads_;
  Reporter& reporter_;
  Handler handler_;
  std::vector<Article> gathered_;
  std::uint64_t bytes_ = 0;
  std::uint64_t taken_ = 0, foreign_ = 0;
};

struct ReadResult {
  Reading reading;
  std::string failure;  // why there is none; empty where there is one
};

[[nodiscard]] std::vector<ReadResult> read_all(const extract::Pipeline& pipeline,
                                               std::span<const Article> articles, unsigned threads);

}  // namespace dossier::cli
