#include "graph/statement.hpp"

#include <algorithm>
#include <compare>
#include <numeric>

#include "graph/content_id.hpp"
#include "graph/each_once.hpp"

namespace dossier {
namespace {

void add_span(ContentHash& hash, Span span) {
  hash.add(std::uint64_t{span.begin}).add(std::uint64_t{span.end});
}

// Compares by all that makes a statement's id, so that equal ids stand side by side, then the surest first.
bool comes_before(const Statement& a, const Statement& b) {
  if (const auto by = a.evidence <=> b.evidence; by != 0) return by < 0;
  if (a.relation != b.relation) return a.relation < b.relation;
  if (const auto by = a.subject.span <=> b.subject.span; by != 0) return by < 0;
  if (const auto by = a.object.span <=> b.object.span; by != 0) return by < 0;
  if (a.polarity != b.polarity) return a.polarity < b.polarity;
  if (a.modality != b.modality) return a.modality < b.modality;
  const auto spans = [](const Argument& left, const Argument& right) { return left.span <=> right.span; };
  const auto by = std::lexicographical_compare_three_way(a.claimants.begin(), a.claimants.end(),
                                                         b.claimants.begin(), b.claimants.end(), spans);
  if (by != 0) return by < 0;
  if (a.confidence != b.confidence) return a.confidence > b.confidence;
  return a.rule < b.rule;
}

void canonicalize_parts(Reading& reading) {
  for (LocalEntity& entity : reading.entities) {
    sort_each_once(entity.mentions);
    sort_each_once(entity.aliases);
    std::erase(entity.aliases, entity.name);
    sort_each_once(entity.positions);
  }
  for (Statement& statement : reading.statements) sort_each_once(statement.evidence);
}

// Whether the chain of what the statement follows from comes back to it.
bool follows_from_itself(const std::vector<Statement>& statements, std::uint32_t statement) {
  auto source = statements[statement].implied_by;
  for (std::size_t steps = 0; source && *source < statements.size() && steps < statements.size(); ++steps) {
    if (*source == statement) return true;
    source = statements[*source].implied_by;
  }
  return false;
}

// Points each implied_by at where its statement has gone. Statements made one can close a circle: it is
// opened.
void follow(std::vector<Statement>& statements, const std::vector<std::uint32_t>& moved_to) {
  for (std::uint32_t i = 0; i < statements.size(); ++i) {
    auto& implied_by = statements[i].implied_by;
    if (implied_by && *implied_by < moved_to.size()) implied_by = moved_to[*implied_by];
  }
  for (std::uint32_t i = 0; i < statements.size(); ++i) {
    if (follows_from_itself(statements, i)) statements[i].implied_by.reset();
  }
}

}  // namespace

std::uint64_t statement_id(std::string_view article_id, const Statement& statement) {
  ContentHash hash;
  hash.add(article_id).add(to_string(statement.relation));
  hash.add(to_string(statement.polarity)).add(to_string(statement.modality));
  add_span(hash, statement.subject.span);
  add_span(hash, statement.object.span);
  hash.add(std::uint64_t{statement.claimants.size()});
  for (const Argument& claimant : statement.claimants) add_span(hash, claimant.span);
  hash.add(std::uint64_t{statement.evidence.size()});
  for (const Span words : statement.evidence) add_span(hash, words);
  return hash.bits60();
}

void canonicalize(Reading& reading, std::string_view article_id) {
  canonicalize_parts(reading);
  const std::vector<Statement>& before = reading.statements;
  std::vector<std::uint32_t> order(before.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&before](std::uint32_t a, std::uint32_t b) {
    return comes_before(before[a], before[b]);
  });
  std::vector<Statement> kept;
  std::vector<std::uint32_t> moved_to(before.size());
  std::uint64_t last_id = 0;
  for (const std::uint32_t from : order) {
    const std::uint64_t id = statement_id(article_id, before[from]);
    if (kept.empty() || id != last_id) kept.push_back(std::move(reading.statements[from]));
    last_id = id;
    moved_to[from] = static_cast<std::uint32_t>(kept.size() - 1);
  }
  follow(kept, moved_to);
  reading.statements = std::move(kept);
}

}  // namespace dossier
