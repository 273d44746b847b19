#include "graph/merge/claims.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "graph/merge/entities.hpp"
#include "graph/merge/times.hpp"

namespace dossier::merging {
namespace {

// A statement with its parts as vertices.
struct Placed {
  const Statement* statement = nullptr;
  std::uint64_t id = 0;
  std::uint64_t implied_by = 0;  // id of the implying statement
  std::uint32_t article = 0;
  Vertex source = no_vertex, target = no_vertex;
  Vertex place = no_vertex, event = no_vertex;
  std::vector<Vertex> claimants;
  Date time;

  using Key = std::tuple<Vertex, Vertex, Relation, Polarity, ModalityClass, const std::vector<Vertex>&>;
  [[nodiscard]] Key key() const {  // all that makes an edge but the time
    const Statement& said = *statement;
    return {source, target, said.relation, said.polarity, class_of(said.modality), claimants};
  }
};

class Placing {
 public:
  Placing(const Locals& locals, const std::vector<Vertex>& vertices, const StatementIds& ids)
      : locals_(locals), vertices_(vertices), ids_(ids) {}

  std::vector<Placed> all() {
    std::size_t statements = 0;
    for (const MergeInput& input : locals_.inputs()) statements += input.reading.statements.size();
    std::vector<Placed> placed;
    placed.reserve(statements);
    for (std::uint32_t article = 0; article < locals_.inputs().size(); ++article)
      place_article(article, placed);
    return placed;
  }

 private:
  void place_article(std::uint32_t article, std::vector<Placed>& placed) const {
    const MergeInput& input = locals_.inputs()[article];
    const std::vector<std::uint64_t>& ids = ids_[article];
    for (std::size_t i = 0; i < ids.size(); ++i) {
      const Statement& statement = input.reading.statements[i];
      Placed one;
      one.statement = &statement;
      one.id = ids[i];
      if (statement.implied_by && *statement.implied_by < ids.size())
        one.implied_by = ids[*statement.implied_by];
      one.article = article;
      one.source = vertex(article, statement.subject);
      one.target = vertex(article, statement.object);
      if (one.source == one.target) continue;
      if (info(statement.relation).symmetric && one.target < one.source) std::swap(one.source, one.target);
      if (statement.place) one.place = vertex(article, *statement.place);
      if (statement.event) one.event = vertex(article, *statement.event);
      for (const Argument& claimant : statement.claimants) one.claimants.push_back(vertex(article, claimant));
      one.time = statement.time;
      placed.push_back(std::move(one));
    }
  }

  [[nodiscard]] Vertex vertex(std::uint32_t article, const Argument& argument) const {
    return vertices_[locals_.id(article, argument.entity)];
  }

  const Locals& locals_;
  const std::vector<Vertex>& vertices_;
  const StatementIds& ids_;
};

// By key, then by id. Most differ in their ends: these are compared where they lie close together.
std::vector<Placed> in_order(std::vector<Placed> placed) {
  std::vector<std::tuple<Vertex, Vertex, std::uint32_t>> order;
  order.reserve(placed.size());
  for (std::uint32_t i = 0; i < placed.size(); ++i) order.emplace_back(placed[i].source, placed[i].target, i);
  std::ranges::sort(order, [&](const auto& a, const auto& b) {
    const auto ends = std::pair(std::get<0>(a), std::get<1>(a)) <=> std::pair(std::get<0>(b), std::get<1>(b));
    if (ends != 0) return ends < 0;
    const Placed& one = placed[std::get<2>(a)];
    const Placed& other = placed[std::get<2>(b)];
    const auto left = one.key(), right = other.key();
    return left != right ? left < right : one.id < other.id;
  });
  std::vector<Placed> ordered;
  ordered.reserve(placed.size());
  for (const auto& [source, target, i] : order) ordered.push_back(std::move(placed[i]));
  return ordered;
}

// The value most of them have, of those the first in order; `nothing` counts for none.
template <typename Value>
Value most_of(std::map<Value, int> counts, const Value& nothing) {
  counts.erase(nothing);
  const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
  return most == counts.end() ? nothing : most->first;
}

void add_evidence(MergedClaim& claim, const Placed& placed) {
  for (const Span span : placed.statement->evidence)
    claim.evidence.push_back({placed.id, placed.article, span});
}

MergedClaim claim_of(std::span<const Placed> statements) {
  const Placed& first = statements.front();
  MergedClaim claim;
  claim.id = first.id;
  claim.source = first.source;
  claim.target = first.target;
  claim.relation = first.statement->relation;
  claim.polarity = first.statement->polarity;
  claim.modality_class = class_of(first.statement->modality);
  claim.claimants = first.claimants;
  claim.time = first.time;
  std::map<Modality, int> modalities;
  std::map<Vertex, int> places, events;
  std::vector<std::string_view> quantities, manners;
  for (const Placed& placed : statements) {
    const Statement& statement = *placed.statement;
    claim.id = std::min(claim.id, placed.id);
    claim.confidence =
        std::max(claim.confidence, static_cast<std::uint8_t>(std::clamp(statement.confidence, 0, 100)));
    ++modalities[statement.modality];
    ++places[placed.place];
    ++events[placed.event];
    if (statement.quantity) quantities.emplace_back(statement.quantity->words);
    if (!statement.manner.empty()) manners.emplace_back(statement.manner);
    add_evidence(claim, placed);
  }
  claim.modality =
      std::ranges::max_element(modalities, {}, [](const auto& entry) { return entry.second; })->first;
  claim.place = most_of(std::move(places), no_vertex);
  claim.event = most_of(std::move(events), no_vertex);
  claim.quantity = most_frequent(quantities);
  claim.manner = most_frequent(manners);
  std::ranges::sort(claim.evidence, {}, [](const Evidence& words) {
    return std::tuple(words.article, words.span, words.statement);
  });
  return claim;
}

// Gives the statements of one edge the times they have as one edge, and orders them by these.
void join_times(std::span<Placed> alike) {
  std::vector<Date> times;
  for (const Placed& placed : alike) times.push_back(placed.time);
  const std::vector<Date> finals = joined_times(times);
  for (std::size_t i = 0; i < alike.size(); ++i) alike[i].time = finals[i];
  std::ranges::sort(alike, {}, [](const Placed& placed) { return std::pair(placed.time, placed.id); });
}

// A claim follows from another where all its statements do: from that of its first implied statement.
std::uint64_t implying_claim(std::span<const Placed> statements, const MergedClaim& claim,
                             const std::unordered_map<std::uint64_t, std::uint64_t>& claim_of_statement) {
  if (!std::ranges::all_of(statements, [](const Placed& placed) { return placed.implied_by != 0; })) return 0;
  for (const Placed& placed : statements) {
    const auto found = claim_of_statement.find(placed.implied_by);
    if (found != claim_of_statement.end() && found->second != claim.id) return found->second;
  }
  return 0;
}

}  // namespace

StatementIds statement_ids(std::span<const MergeInput> inputs) {
  StatementIds ids(inputs.size());
  for (std::size_t article = 0; article < inputs.size(); ++article)
    for (const Statement& statement : inputs[article].reading.statements)
      ids[article].push_back(statement_id(inputs[article].article.id, statement));
  return ids;
}

std::vector<MergedClaim> merged_claims(const Locals& locals, const std::vector<Vertex>& vertices,
                                       const StatementIds& ids) {
  std::vector<Placed> placed = in_order(Placing(locals, vertices, ids).all());
  std::vector<MergedClaim> claims;
  std::vector<std::span<const Placed>> statements;
  std::unordered_map<std::uint64_t, std::uint64_t> claim_of_statement;
  for (std::size_t begin = 0, end = 0; begin < placed.size(); begin = end) {
    for (end = begin; end < placed.size() && placed[end].key() == placed[begin].key();) ++end;
    join_times(std::span(placed).subspan(begin, end - begin));
    for (std::size_t start = begin, stop = begin; start < end; start = stop) {
      while (stop < end && placed[stop].time == placed[start].time) ++stop;
      statements.emplace_back(std::span(placed).subspan(start, stop - start));
      claims.push_back(claim_of(statements.back()));
      for (const Placed& one : statements.back()) claim_of_statement.emplace(one.id, claims.back().id);
    }
  }
  for (std::size_t i = 0; i < claims.size(); ++i)
    claims[i].implied_by = implying_claim(statements[i], claims[i], claim_of_statement);
  return claims;
}

}  // namespace dossier::merging
