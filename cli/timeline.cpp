#include "graph/query/timeline.hpp"

#include "cli/claim_text.hpp"
#include "cli/graph_json.hpp"
#include "cli/query_command.hpp"
#include "cli/registry.hpp"

namespace dossier::cli {
namespace {

Date parsed(const std::string& text) {
  const auto date = Date::parse(text);
  if (!date || date->form != Date::Form::point || date->first.year == 0) {
    throw UsageError("'" + one_line(text) +
                     "' is no day, month or year; write it as 2018-03-26, 2018-03 or 2018");
  }
  return *date;
}

class TimelineCommand : public QueryCommand {
 protected:
  void setup_query(po::options_description& options, po::options_description& hidden,
                   po::positional_options_description& positions) override {
    options.add_options()("from", po::value(&from_)->value_name("DATE"),
                          "only what could have been then or later")(
        "to", po::value(&to_)->value_name("DATE"), "only what could have been then or earlier")(
        "reported", po::bool_switch(&choice_.reported),
        "put what has no time of its own at the day of its first report")(
        "limit", po::value(&limit_)->value_name("N")->default_value(limit_), "lines told; 0: all");
    hidden.add_options()("name", po::value(&words_));
    positions.add("name", -1);
  }

  void check() override {
    if (!from_.empty()) choice_.from = parsed(from_);
    if (!to_.empty()) choice_.to = parsed(to_);
  }

  Status answer(OpenCase& open, Console& console) override {
    if (!words_.empty()) choice_.about = named_entity(open.graph, joined(words_));
    const Timeline found = timeline(open.graph, choice_);
    json() ? print_json(open, found, console) : print(open, found, console);
    return Status::done;
  }

 private:
  void print(OpenCase& open, const Timeline& found, Console& console) const;
  void print_json(OpenCase& open, const Timeline& found, Console& console) const;
  [[nodiscard]] std::size_t told(const Timeline& found) const {
    return limit_ == 0 ? found.moments.size() : std::min(limit_, found.moments.size());
  }

  TimelineChoice choice_;
  std::string from_, to_;
  std::size_t limit_ = 0;
  std::vector<std::string> words_;
};

void TimelineCommand::print(OpenCase& open, const Timeline& found, Console& console) const {
  Printer out = printer(console);
  std::string last;
  for (const Moment& moment : std::span(found.moments).first(told(found))) {
    const ClaimRow claim = claim_row(open.graph, moment.claim, &open.file);
    const std::string when = (moment.of_report ? "reported " : "") + to_string(moment.time);
    if (!last.empty() && when != last) out.blank();
    if (when != last) out.paragraph(when, 0, Look::heading);
    last = when;
    out.paragraph(sentence(claim), 2, Look::plain, 2);
    const std::string ending =
        "; " + support_text(support(open.graph, open.graph.proposition(moment.claim))) + "; " + claim.id;
    print_evidence(out, claim.evidence.front(), ending, 4);
  }
  if (told(found) < found.moments.size()) {
    out.blank();
    out.paragraph("and " + grouped(found.moments.size() - told(found)) + " more: --limit 0 tells all");
  }
  if (found.moments.empty()) out.paragraph("No claim here has such a time.");
  if (found.untimed == 0) return;
  out.blank();
  out.paragraph(counted(found.untimed, "claim") + " without a time left out" +
                (choice_.reported ? "." : "; --reported puts them at the day of their first report."));
}

void TimelineCommand::print_json(OpenCase& open, const Timeline& found, Console& console) const {
  JsonWriter json;
  json.begin_object();
  json.key("moments");
  json.begin_array();
  for (const Moment& moment : std::span(found.moments).first(told(found))) {
    json.begin_object();
    json.field("time", to_string(moment.time));
    json.flag("of_report", moment.of_report);
    write_support(json, support(open.graph, open.graph.proposition(moment.claim)));
    json.key("edge");
    write_claim(json, claim_row(open.graph, moment.claim, &open.file));
    json.end_object();
  }
  json.end_array();
  json.field("untimed", found.untimed);
  json.end_object();
  console.out << json.take();
}

}  // namespace

CommandInfo timeline_command() {
  return {
      .name = "timeline",
      .arguments = "[NAME]",
      .summary = "what happened, in order",
      .details =
          "The claims that have a time, of NAME or of the whole case, in the order of it, each with a "
          "quotation "
          "and with how many articles, outlets and independent origins tell the same. A claim without a time "
          "of "
          "its own has that of its event. What lasts stands where it began; a year stands before its months, "
          "a "
          "month before its days; what has no year comes last. --from and --to keep what could have been in "
          "between: 2018 could be in March 2018.",
      .make = make_command<TimelineCommand>};
}

}  // namespace dossier::cli
