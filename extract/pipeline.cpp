#include "extract/pipeline.hpp"

#include <string_view>

#include "extract/annotate/annotate.hpp"
#include "extract/clean/clean.hpp"
#include "extract/interpret/interpret.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "graph/content_id.hpp"

namespace dossier::embedded {
extern const std::string_view furniture;  // the table of extract/clean
}

namespace dossier::extract {
namespace {

// To be raised whenever the code of a stage changes what is read: every case then reads its articles again.
constexpr std::string_view version = "2";

// "2-" and a checksum over every table that decides what is read.
std::string fingerprint_of(const Lexicon& lexicon) {
  ContentHash tables;
  tables.add(lexicon.checksum()).add(embedded::furniture);
  return std::string(version) + "-" + tables.base32(short_id_length);
}

}  // namespace

struct Pipeline::State {
  Lexicon lexicon;
  std::string fingerprint = fingerprint_of(lexicon);
};

Pipeline::Pipeline() : state_(std::make_unique<State>()) {}
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
  extract::annotate(document, given);
}

Reading Pipeline::interpret(const Document& document) const {
  return extract::interpret(document, state_->lexicon);
}

const std::string& Pipeline::fingerprint() const {
  return state_->fingerprint;
}

}  // namespace dossier::extract
