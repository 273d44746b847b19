// The pipeline: an article in, its reading out. Reads like docs/architecture.md: clean, annotate, interpret.
//
// A Pipeline holds only read-only data (lexicons, models) and may be used by many threads at once. The
// reading is a function of the article and of the pipeline's fingerprint, nothing else.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "extract/processor.hpp"
#include "graph/article.hpp"
#include "graph/statement.hpp"

namespace dossier::extract {

class Lexicon;
struct Document;
struct Explanation;
enum class Layer : std::uint8_t;

class Pipeline {
 public:
  // With the lexicons and the model compiled in. What is read does not depend on the processor.
  explicit Pipeline(Processor processor = Processor::any);
  // With this lexicon instead.
  Pipeline(Processor processor, Lexicon&& lexicon);
  ~Pipeline();
  Pipeline(Pipeline&&) noexcept;
  Pipeline& operator=(Pipeline&&) noexcept;

  [[nodiscard]] Reading read(const Article& article) const;

  // The steps of it: the article cleaned and annotated; a document with what is not given of it filled in;
  // what an annotated document says.
  [[nodiscard]] Document annotate(const Article& article) const;
  void annotate(Document& document, Layer given) const;
  [[nodiscard]] Reading interpret(const Document& document) const;
  // The same, with how it came about.
  [[nodiscard]] Explanation explain(const Document& document) const;

  // Version of the extraction and checksum of its lexicons: two pipelines with equal fingerprints read alike.
  [[nodiscard]] const std::string& fingerprint() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dossier::extract
