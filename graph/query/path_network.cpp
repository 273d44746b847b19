#include "graph/query/path_network.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace dossier {
namespace {

// Costs, in thousandths of a hop. Entering a stepping stone costs extra where many things meet there by
// nature.
constexpr std::uint64_t hop_cost = 1000;
constexpr std::uint32_t place_cost = 1500, state_cost = 400;
constexpr std::uint32_t hub_cost = 600;  // for each doubling of the claims that make a hub
constexpr std::uint64_t alleged_cost = 250, not_yet_cost = 500, negated_cost = 500;

// Doubt, in thousandths: 1000 halves the trust.
constexpr std::uint64_t any_doubt = 100, single_origin_doubt = 500;
constexpr std::uint64_t alleged_doubt = 1000, not_yet_doubt = 2000, negated_doubt = 1000;

// 1000 * log2(100 / hundredths), rounded down, by repeated squaring in fixed point.
constexpr std::uint64_t misreading_doubt(std::uint64_t hundredths) {
  constexpr std::uint64_t one = std::uint64_t{1} << 31U;
  std::uint64_t ratio = one * 100 / std::max<std::uint64_t>(hundredths, 1);
  std::uint64_t bits = 0, fraction = 0;
  for (; ratio >= 2 * one; ratio /= 2) ++bits;
  for (int i = 0; i < 16; ++i) {
    ratio = (ratio >> 8U) * (ratio >> 8U) >> 15U;
    fraction *= 2;
    if (ratio < 2 * one) continue;
    ratio /= 2;
    ++fraction;
  }
  return bits * 1000 + (fraction * 1000 >> 16U);
}

constexpr std::array<std::uint64_t, 101> misreading_doubts = [] {
  std::array<std::uint64_t, 101> doubts{};
  for (std::uint64_t hundredths = 0; hundredths <= 100; ++hundredths)
    doubts.at(hundredths) = misreading_doubt(hundredths);
  return doubts;
}();
static_assert(any_doubt + misreading_doubts[0] + single_origin_doubt + negated_doubt + not_yet_doubt <=
              UINT16_MAX);
static_assert(misreading_doubts[100] == 0 && misreading_doubts[50] == 1000 && misreading_doubts[25] == 2000);

template <typename T>
bool allows(const std::vector<T>& allowed, const T& value) {
  return allowed.empty() || std::ranges::find(allowed, value) != allowed.end();
}

// An affiliation without a time is in nobody's way: it may hold at any.
bool stands(const Claim& claim) {
  return !claim.time.known() && info(claim.relation).group == RelationGroup::affiliation;
}

std::uint64_t cost_of_hop(const Claim& claim) {
  const std::uint64_t cost = hop_cost + (claim.polarity == Polarity::negated ? negated_cost : 0);
  if (claim.modality == Modality::asserted) return cost;
  return cost + (claim.modality == Modality::alleged ? alleged_cost : not_yet_cost);
}

std::uint32_t cost_of_stepping(const Entity& entity, std::size_t hub_degree) {
  const std::uint32_t cost = entity.type == EntityType::place   ? place_cost
                             : entity.type == EntityType::state ? state_cost
                                                                : 0;
  return cost + hub_cost * static_cast<std::uint32_t>(std::bit_width(entity.claims / hub_degree));
}

std::optional<Days> span_of(const Date& from, const Date& until) {
  if (!from.known() && !until.known()) return std::nullopt;
  const Days open;
  return Days{days_of(from).value_or(open).first, days_of(until).value_or(open).last};
}

}  // namespace

std::uint64_t doubt(const Claim& claim) {
  const std::uint64_t origins = std::max<std::uint64_t>(claim.origins, 1);
  std::uint64_t sum =
      any_doubt +
      (misreading_doubts.at(std::min<std::size_t>(claim.confidence, 100)) + single_origin_doubt) / origins;
  if (claim.polarity == Polarity::negated) sum += negated_doubt;
  const ModalityClass modality = class_of(claim.modality);
  if (modality == ModalityClass::asserted) return sum;
  return sum + (modality == ModalityClass::alleged ? alleged_doubt : not_yet_doubt);
}

PathNetwork::PathNetwork(const KnowledgeGraph& graph, const PathOptions& options,
                         const std::vector<Vertex>& stops)
    : graph_(graph),
      options_(options),
      as_of_(days_of(options.as_of)),
      between_(span_of(options.from, options.until)) {
  price_claims();
  price_entities(stops);
}

void PathNetwork::price_claims() {
  costs_.reserve(graph_.claim_count());
  for (const Edge edge : graph_.edges()) {
    const Claim& claim = graph_.claim(edge);
    const std::uint64_t cost = options_.strongest ? doubt(claim) : cost_of_hop(claim);
    costs_.push_back(admits(claim) ? static_cast<std::uint16_t>(cost) : 0);
  }
}

void PathNetwork::price_entities(const std::vector<Vertex>& stops) {
  const std::size_t hub_degree = std::max<std::size_t>(20, graph_.entity_count() / 100);
  for (Vertex at = 0; at < graph_.entity_count(); ++at) {
    const Entity& entity = graph_.entity(at);
    passable_.push_back(allows(options_.types, entity.type));
    stepping_costs_.push_back(options_.strongest ? 0 : cost_of_stepping(entity, hub_degree));
  }
  for (const Vertex avoided : options_.avoid) passable_[avoided] = false;
  for (const Vertex stop : stops) {
    passable_[stop] = false;
    stepping_costs_[stop] = 0;
  }
}

std::vector<std::pair<std::uint32_t, Vertex>> PathNetwork::reach(Vertex start, bool forward,
                                                                 std::size_t most) const {
  std::vector<std::pair<std::uint32_t, Vertex>> reached = {{0, start}};
  std::vector<bool> seen(graph_.entity_count());
  seen[start] = true;
  for (std::size_t i = 0; i < reached.size() && reached.size() <= most; ++i) {
    const auto [steps, at] = reached[i];
    if (i > 0 && !may_pass(at)) continue;
    const auto is_new = [&](Vertex other) { return !seen[other]; };
    each_step(at, forward, is_new, [&, next = steps + 1](Edge, Vertex other) {
      seen[other] = true;
      reached.emplace_back(next, other);
    });
  }
  return reached;
}

bool PathNetwork::is_in_time(const Claim& claim) const {
  const bool ordered = options_.in_time_order && !stands(claim);
  if (!as_of_ && !between_ && !ordered) return true;
  const auto days = days_of(graph_, claim);
  if (!days) return false;
  if (between_ && (days->last < between_->first || days->first > between_->last)) return false;
  if (!as_of_) return true;
  // What happened at some time before is still so that it happened; only what ended is over.
  const bool ends = claim.time.form == Date::Form::interval || claim.time.form == Date::Form::until;
  return days->first <= as_of_->last && (!ends || days->last >= as_of_->first);
}

bool PathNetwork::admits(const Claim& claim) const {
  return (options_.all || claim.polarity == Polarity::affirmed) &&
         (!options_.asserted_only || claim.modality == Modality::asserted) &&
         claim.origins >= options_.min_origins && allows(options_.relations, claim.relation) &&
         is_in_time(claim);
}

Days PathNetwork::days(Edge edge) const {
  const Claim& claim = graph_.claim(edge);
  if (!options_.in_time_order || stands(claim)) return {};
  return days_of(graph_, claim).value_or(Days{});
}

}  // namespace dossier
