#include "graph/query/timeline.hpp"

#include <algorithm>
#include <tuple>

#include "graph/query/days.hpp"

namespace dossier {
namespace {

// The point at which a date stands in a timeline.
DatePoint place_of(const Date& date) {
  return date.form == Date::Form::until ? date.last : date.first;
}

auto order_of(const Date& date) {
  const DatePoint point = place_of(date);
  return std::tuple(point.year == 0, point.year, point.month, point.day, date);
}

// The days where the date could stand in a timeline; nothing where the year is not known.
std::optional<Days> places_of(const Date& date) {
  return days_of(date.form == Date::Form::interval ? date : Date::of(place_of(date)));
}

bool fits(const Date& date, const TimelineChoice& choice) {
  if (!choice.from && !choice.to) return true;
  const auto days = places_of(date);
  const auto from = choice.from ? places_of(*choice.from) : Days{};
  const auto to = choice.to ? places_of(*choice.to) : Days{};
  return days && from && to && days->last >= from->first && days->first <= to->last;
}

bool is_about(const KnowledgeGraph& graph, Edge edge, Vertex vertex) {
  if (vertex == no_vertex || graph.source(edge) == vertex || graph.target(edge) == vertex) return true;
  const Claim& claim = graph.claim(edge);
  const auto claimants = graph.list(claim.claimants);
  return claim.event == vertex || std::ranges::find(claimants, vertex) != claimants.end();
}

Date first_report(const KnowledgeGraph& graph, const Claim& claim) {
  Date first;
  for (const Evidence& words : graph.evidence(claim)) {
    const Date& date = graph.articles()[words.article].date;
    if (date.known() && (!first.known() || order_of(date) < order_of(first))) first = date;
  }
  return first;
}

Moment moment_of(const KnowledgeGraph& graph, Edge edge, bool reported) {
  const Claim& claim = graph.claim(edge);
  Moment moment{edge, claim.time};
  if (!moment.time.known() && claim.event != no_vertex) moment.time = graph.entity(claim.event).time;
  if (moment.time.known() || !reported) return moment;
  moment.time = first_report(graph, claim);
  moment.of_report = moment.time.known();
  return moment;
}

}  // namespace

Timeline timeline(const KnowledgeGraph& graph, const TimelineChoice& choice) {
  Timeline result;
  for (const Edge edge : graph.edges()) {
    if (!is_about(graph, edge, choice.about)) continue;
    const Moment moment = moment_of(graph, edge, choice.reported);
    if (!moment.time.known()) {
      ++result.untimed;
    } else if (fits(moment.time, choice)) {
      result.moments.push_back(moment);
    }
  }
  std::ranges::stable_sort(result.moments, [](const Moment& a, const Moment& b) {
    return std::pair(order_of(a.time), a.of_report) < std::pair(order_of(b.time), b.of_report);
  });
  return result;
}

}  // namespace dossier
