#include "export/fold.hpp"

#include <algorithm>

#include "export/escape.hpp"
#include "export/utf8.hpp"

namespace dossier::exporting {
namespace {

constexpr std::size_t longest_quotation = 300;  // characters

bool continues(const FoldedEdge& edge, const ClaimRow& row) {
  return edge.claims != 0 && edge.source == row.source && edge.target == row.target &&
         edge.relation == row.relation && edge.polarity == row.polarity &&
         edge.certainty == class_of(row.modality);
}

FoldedEdge start(const ClaimRow& row) {
  FoldedEdge edge;
  edge.id = row.id;
  edge.source = row.source;
  edge.target = row.target;
  edge.source_name = row.source_name;
  edge.target_name = row.target_name;
  edge.relation = row.relation;
  edge.polarity = row.polarity;
  edge.certainty = class_of(row.modality);
  return edge;
}

std::string quotation(const EvidenceRow& row, const std::string& date) {
  std::string text = "\xE2\x80\x9C" + shorten(row.text, longest_quotation) + "\xE2\x80\x9D (";
  text += row.article.outlet.empty() ? row.article.document : row.article.outlet;
  if (!date.empty()) text += ", " + date;
  return text + ")";
}

}  // namespace

void TextList::add(std::string_view text) {
  if (text.empty()) return;
  std::string line = shorten(text, characters_);
  if (line.empty() || std::find(texts_.begin(), texts_.end(), line) != texts_.end()) return;
  if (texts_.size() < most_) {
    texts_.push_back(std::move(line));
  } else {
    more_ = true;
  }
}

std::string TextList::joined() const {
  std::string all;
  for (const std::string& text : texts_) {
    if (!all.empty()) all += "; ";
    all += text;
  }
  return more_ ? all + "; \xE2\x80\xA6" : all;
}

void Folder::add(const ClaimRow& row) {
  if (!continues(edge_, row)) {
    finish();
    edge_ = start(row);
  }
  ++edge_.claims;
  edge_.confidence = std::max(edge_.confidence, row.confidence);
  edge_.implied = edge_.implied && !row.implied_by.empty();
  edge_.own_voice = edge_.own_voice || row.claimants.empty();
  edge_.modalities.add(to_string(row.modality));
  edge_.claimants.add(join_texts(row.claimant_names, ", "));
  edge_.times.add(to_string(row.time));
  if (const auto spell = spell_of(row.time)) edge_.spells.push_back(*spell);
  edge_.places.add(row.place);
  edge_.events.add(row.event);
  edge_.quantities.add(row.quantity);
  edge_.manners.add(row.manner);
  origin_ties_.insert(origin_ties_.end(), row.origin_ties.begin(), row.origin_ties.end());
  for (const EvidenceRow& evidence : row.evidence) take(evidence);
}

void Folder::take(const EvidenceRow& row) {
  const std::string date = to_string(row.article.date);
  edge_.documents.add(row.article.document);
  edge_.outlets.add(row.article.outlet);
  edge_.dates.add(date);
  if (is_web(row.article.url)) edge_.links.add(row.article.url);
  if (!row.text.empty()) edge_.quotations.add(quotation(row, date));
}

void Folder::finish() {
  if (edge_.claims == 0) return;
  edge_.weight = std::max(count_origins(std::move(origin_ties_)), std::uint32_t{1});
  sink_(edge_);
  ++edges_;
  edge_ = FoldedEdge{};
  origin_ties_.clear();
}

}  // namespace dossier::exporting
