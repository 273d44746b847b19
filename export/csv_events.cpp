#include "export/csv_events.hpp"

#include <algorithm>

#include "export/quad_class.hpp"
#include "export/spell.hpp"
#include "export/utf8.hpp"

namespace dossier::exporting {
namespace {

constexpr std::size_t most_in_list = 20;

// ISO 3166 alpha-3 as event data writes it.
std::string upper(std::string_view country) {
  std::string text(country);
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

bool is_reported_as_done(const ClaimRow& row) {
  return row.polarity == Polarity::affirmed && class_of(row.modality) == ModalityClass::asserted;
}

}  // namespace

void EventTable::begin() {
  table_.header({"claim",          "date",        "date_first",     "date_last", "published",  "source_id",
                 "source",         "source_type", "source_country", "target_id", "target",     "target_type",
                 "target_country", "relation",    "plover",         "cameo",     "quad_class", "polarity",
                 "modality",       "event",       "place_id",       "place",     "quantity",   "manner",
                 "claimants",      "implied_by",  "confidence",     "articles",  "outlets",    "origins",
                 "quotation"});
}

void EventTable::entity(const EntityRow& row) {
  actors_.push_back({row.id, row.name, row.country, row.type});
}

const EventTable::Actor& EventTable::actor(std::string_view id) const {
  const auto found = std::ranges::lower_bound(actors_, id, {}, &Actor::id);
  return found != actors_.end() && found->id == id ? *found : nobody_;
}

void EventTable::write(const Actor& actor) {
  table_.text(actor.id);
  table_.text(actor.name);
  table_.text(to_string(actor.type));
  table_.text(upper(actor.country));
}

void EventTable::write_codes(const ClaimRow& row) {
  table_.text(kind(row.relation, row.polarity, class_of(row.modality)));
  if (is_reported_as_done(row)) {
    table_.text(info(row.relation).plover);
    table_.text(info(row.relation).cameo);
    table_.number(static_cast<std::uint64_t>(quad_class(row.relation)));
  } else {
    for (int empty = 0; empty < 3; ++empty) table_.text({});
  }
  table_.text(to_string(row.polarity));
  table_.text(to_string(row.modality));
}

void EventTable::write_evidence(const ClaimRow& row) {
  TextList documents(most_in_list, 300);
  TextList outlets(most_in_list, 200);
  for (const EvidenceRow& evidence : row.evidence) {
    documents.add(evidence.article.document);
    outlets.add(evidence.article.outlet);
  }
  table_.list(documents);
  table_.list(outlets);
  table_.number(row.origins);
  table_.text(row.evidence.empty() ? std::string_view{} : row.evidence.front().text);
}

void EventTable::claim(const ClaimRow& row) {
  if (info(row.relation).cameo.empty()) return;
  Date published;
  for (const EvidenceRow& evidence : row.evidence) {
    const Date& date = evidence.article.date;
    if (date.known() && (!published.known() || date < published)) published = date;
  }
  const auto spell = spell_of(row.time);
  table_.text(row.id);
  table_.text(to_string(row.time));
  table_.text(spell ? first_day(*spell) : "");
  table_.text(spell ? last_day(*spell) : "");
  table_.text(to_string(published));
  write(actor(row.source));
  write(actor(row.target));
  write_codes(row);
  table_.text(row.event);
  table_.text(row.place);
  table_.text(actor(row.place).name);
  table_.text(row.quantity);
  table_.text(row.manner);
  table_.text(join_texts(row.claimant_names, "; "));
  table_.text(row.implied_by);
  table_.hundredths(row.confidence);
  write_evidence(row);
  table_.end_row();
}

}  // namespace dossier::exporting
