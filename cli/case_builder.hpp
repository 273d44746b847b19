// Brings articles and what is read from them into a case, a transaction a batch, and counts.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "cli/interrupt.hpp"
#include "cli/reporter.hpp"
#include "extract/pipeline.hpp"
#include "graph/case_file.hpp"

namespace dossier::cli {

struct BuildCounts {
  std::uint64_t read = 0;        // new in the case
  std::uint64_t read_again = 0;  // were in, read by another version of the extraction
  std::uint64_t already_in = 0;
  std::uint64_t failed = 0;         // the extraction could not read them
  std::vector<std::string> silent;  // documents of articles that gave no statement
};

class CaseBuilder {
 public:
  CaseBuilder(CaseFile& file, const extract::Pipeline& pipeline, unsigned threads, Reporter& reporter);

  void add(std::vector<Article>&& batch);
  // Reads every article whose fingerprint is not the pipeline's again, from the text that is kept. Stops
  // between batches when interrupted.
  void read_stale(Interrupt& interrupt);

  [[nodiscard]] const BuildCounts& counts() const { return counts_; }

 private:
  struct Known {
    std::string document, fingerprint;
  };

  [[nodiscard]] std::vector<Article> unknown_of(std::vector<Article>&& batch);
  void offer(const Article& article, Known& known);
  void read_and_put(const std::vector<Article>& articles, std::uint64_t& counter);

  CaseFile& file_;
  const extract::Pipeline& pipeline_;
  unsigned threads_;
  Reporter& reporter_;
  std::map<std::string, Known> known_;  // by article id
  BuildCounts counts_;
};

}  // namespace dossier::cli
