#include "cli/export_filter.hpp"

#include "cli/open_case.hpp"
#include "cli/schema_words.hpp"

namespace dossier::cli {
namespace {

using exporting::EventsAs;

EventsAs parse_events(const std::string& word) {
  if (word == "both") return EventsAs::both;
  if (word == "nodes") return EventsAs::nodes;
  if (word == "edges") return EventsAs::edges;
  throw UsageError("--events " + word + ": give nodes, edges or both");
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "0.8" -> 80.
int parse_confidence(const std::string& word) {
  const bool whole = word == "0" || word == "1";
  const bool fraction = (word.starts_with("0.") || word.starts_with("1.")) && word.size() >= 3 &&
                        word.size() <= 4 && is_digit(word[2]) && is_digit(word.back());
  if (whole || fraction) {
    const std::string digits = (word + (whole ? ".00" : "0")).substr(0, 4);
    const int hundredths = (digits[0] - '0') * 100 + (digits[2] - '0') * 10 + (digits[3] - '0');
    if (hundredths <= 100) return hundredths;
  }
  throw UsageError("--min-confidence " + word + ": give a number from 0 to 1, such as 0.8");
}

}  // namespace

void ExportFilter::add_to(po::options_description& options) {
  options.add_options()("min-confidence", po::value(&min_confidence_)->value_name("N"),
                        "only claims read with at least this certainty, 0 to 1")(
      "asserted-only", po::bool_switch(&asserted_only_), "no claim that is alleged or not yet")(
      "relation", po::value(&relations_)->value_name("R"), "only claims of this relation; may be repeated")(
      "type", po::value(&types_)->value_name("T"),
      "only claims between entities of this type; may be repeated")(
      "events", po::value(&events_)->value_name("HOW"),
      "acts that an edge and an event node tell of: nodes, edges, or both")(
      "around", po::value(&around_)->value_name("NAME"), "only claims near this entity; may be repeated")(
      "hops", po::value(&hops_)->value_name("N"), "... within so many claims of it; 1 if not given")(
      "top", po::value(&top_)->value_name("N"), "only claims between the so many most connected entities");
}

void ExportFilter::parse(exporting::Choice& choice) const {
  choice.events = parse_events(events_);
  choice.min_confidence = parse_confidence(min_confidence_);
  choice.asserted_only = asserted_only_;
  choice.relations = relations_named(relations_);
  choice.types = types_named(types_);
  if (hops_ != 0 && around_.empty()) throw UsageError("--hops needs --around NAME");
  if (hops_ != 0) choice.hops = hops_;
  choice.top = top_;
}

void ExportFilter::find_names(const KnowledgeGraph& graph, exporting::Choice& choice) const {
  for (const std::string& name : around_) choice.around.push_back(named_entity(graph, name));
}

}  // namespace dossier::cli
