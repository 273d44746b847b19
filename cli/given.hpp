// `--from LAYER`: documents of which layers are given, in CoNLL-U files instead of articles.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/reporter.hpp"
#include "extract/document.hpp"
#include "extract/pipeline.hpp"

namespace dossier::cli {

class Given {
 public:
  void setup(po::options_description& options);

  [[nodiscard]] bool asked() const { return !layer_.empty(); }

  // Hands on each document of the files, identified and with what is not given filled in, one after another.
  // What cannot be used is reported. Throws UsageError for a layer that is none. Stops where `take` returns
  // false.
  using Handler = std::function<bool(extract::Document&&)>;
  void read(const std::vector<std::string>& files, const extract::Pipeline& pipeline, Reporter& reporter,
            const Handler& take) const;

 private:
  std::string layer_;
};

}  // namespace dossier::cli
