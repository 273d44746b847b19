#include "extract/pipeline.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "extract/annotate/annotate.hpp"
#include "extract/clean/clean.hpp"
#include "extract/interpret/explanation.hpp"
#include "extract/interpret/interpret.hpp"
#include "extract/interpret/name_borders.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "graph/content_id.hpp"

namespace dossier::embedded {
extern const std::string_view furniture;  // the table of extract/clean
extern const std::string_view model;      // the weights of extract/model; empty where there are none
extern const std::string_view tag_model;  // what is newer than these; empty where there is nothing
extern const std::string_view name_model;
}  // namespace dossier::embedded

namespace dossier::extract {
namespace {

// To be raised whenever the code of a stage changes what is read: every case then reads its articles again.
constexpr std::string_view version = "22";

// The version and a checksum over every table and weight that decides what is read.
std::string fingerprint_of(const Lexicon& lexicon, const Engine* engine) {
  ContentHash tables;
  tables.add(lexicon.checksum()).add(embedded::furniture);
  if (engine != nullptr) tables.add(engine->checksum());
  return std::string(version) + "-" + tables.base32(short_id_length);
}

std::optional<Engine> engine_of(Processor processor) {
  if (embedded::model.empty()) return std::nullopt;
  const std::array<std::string_view, 2> newer = {embedded::tag_model, embedded::name_model};
  return std::optional<Engine>(std::in_place, embedded::model, processor, newer);
}

}  // namespace

struct Pipeline::State {
  State(Processor processor_, Lexicon&& lexicon_) : processor(processor_), lexicon(std::move(lexicon_)) {}

  Processor processor;
  Lexicon lexicon;
  std::optional<Engine> engine = engine_of(processor);
  std::string fingerprint = fingerprint_of(lexicon, engine ? &*engine : nullptr);
};

Pipeline::Pipeline(Processor processor) : Pipeline(processor, Lexicon()) {}
Pipeline::Pipeline(Processor processor, Lexicon&& lexicon)
    : state_(std::make_unique<State>(processor, std::move(lexicon))) {}
Pipeline::~Pipeline() = default;
Pipeline::Pipeline(Pipeline&&) noexcept = default;
Pipeline& Pipeline::operator=(Pipeline&&) noexcept = default;

Reading Pipeline::read(const Article& article) const {
  return interpret(annotate(article));
}

Document Pipeline::annotate(const Article& article) const {
  Document document;
  document.article = article;
  find_body(document);
  annotate(document, Layer::text);
  return document;
}

void Pipeline::annotate(Document& document, Layer given) const {
  if (state_->engine) {
    extract::annotate(document, *state_->engine, given);
    if (given < Layer::trees) mend_name_borders(document, state_->lexicon);
  } else {
    segment(document, given);
  }
}

Reading Pipeline::interpret(const Document& document) const {
  return extract::interpret(document, state_->lexicon);
}

Explanation Pipeline::explain(const Document& document) const {
  return extract::explain(document, state_->lexicon);
}

const std::string& Pipeline::fingerprint() const {
  return state_->fingerprint;
}

}  // namespace dossier::extract
