#include "tests/bench/synthetic_graph.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>
#include <vector>

#include "graph/content_id.hpp"

namespace dossier::bench {
namespace {

constexpr std::uint32_t words_of_article = 300;
constexpr std::uint32_t word_size = 8;  // bytes, the blank included

// SplitMix64 (Steele, Lea and Flood, 2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(next() % limit); }
  bool one_in(std::uint32_t times) { return below(times) == 0; }

  // Halves the range with even odds until they fail: the density falls as one over the rank.
  std::uint32_t favour_low(std::uint32_t limit) {
    std::uint32_t range = limit;
    while (range > 16 && one_in(2)) range /= 2;
    return below(range);
  }

 private:
  std::uint64_t state_;
};

std::string word(std::uint64_t number, std::size_t length) {
  constexpr std::string_view consonants = "bdfgklmnprstvz", vowels = "aeiou";
  std::string word;
  while (word.size() < length) {
    word += consonants[number % consonants.size()];
    number /= consonants.size();
    word += vowels[number % vowels.size()];
    number = number / vowels.size() + 7;
  }
  return word;
}

std::string padded(std::uint32_t number) {
  const std::string digits = std::to_string(number);
  return std::string(10 - digits.size(), '0') + digits;
}

struct Draft {
  Vertex source = 0, target = 0;
  Claim claim;
  std::uint32_t evidence = 1;
  Vertex claimant = no_vertex;

  [[nodiscard]] auto key() const {
    return std::tuple(source, target, claim.relation, claim.polarity, class_of(claim.modality), claim.id);
  }
};

class Generator {
 public:
  Generator(const SyntheticSize& size, std::uint64_t seed) : size_(size), random_(seed) {}

  KnowledgeGraph make() {
    graph_.reserve(size_.entities, size_.claims);
    for (std::uint32_t i = 0; i < size_.articles; ++i) add_article(i);
    add_entities();
    for (const Draft& draft : drafts()) add(draft);
    graph_.finish();
    return std::move(graph_);
  }

 private:
  StringId intern(const std::string& text) { return graph_.intern(text); }

  Date some_day() { return Date::of(from_days(16'000 + static_cast<std::int32_t>(random_.below(4'000)))); }

  void add_article(std::uint32_t number) {
    ArticleInfo article;
    article.id = intern("article" + padded(number));
    article.document = intern("news/" + padded(number) + ".txt");
    article.outlet = intern("Outlet " + word(number % 90, 6));
    article.title = intern("Report " + std::to_string(number));
    article.url = intern("https://example.org/" + padded(number));
    article.date = some_day();
    graph_.add_article(article);
  }

  void add_entities() {
    for (std::uint32_t i = 0; i < size_.entities; ++i) ids_.push_back(id_of(i));
    std::vector<std::uint32_t> order(size_.entities);
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [this](auto a, auto b) { return ids_[a] < ids_[b]; });
    by_rank_.resize(size_.entities);
    for (const std::uint32_t rank : order) by_rank_[rank] = graph_.add_entity(entity(rank));
  }

  // States are the best connected, then persons, organizations, places and events in turn.
  static EntityType type_of(std::uint32_t rank) {
    constexpr std::array others = {EntityType::person, EntityType::organization, EntityType::place,
                                   EntityType::person, EntityType::event};
    return rank < 200 ? EntityType::state : others[rank % others.size()];
  }

  static std::string id_of(std::uint32_t rank) {
    return std::string(to_string(type_of(rank))) + ":" + word(rank, 8) + "-" + std::to_string(rank);
  }

  Entity entity(std::uint32_t rank) {
    Entity entity;
    entity.id = intern(ids_[rank]);
    entity.name = intern(word(rank, 8) + " " + std::to_string(rank));
    const std::array aliases = {intern(word(rank, 8)), intern(word(rank, 8) + " of " + word(rank % 997, 6))};
    entity.aliases = graph_.add_list(aliases);
    entity.type = type_of(rank);
    entity.named = !random_.one_in(8);
    entity.country = intern(word(rank % 190, 2) + "a");
    if (entity.type == EntityType::person) {
      entity.positions = graph_.add_list(std::array{intern("post " + std::to_string(rank % 300))});
    }
    if (entity.type == EntityType::event) {
      entity.event_type = random_.one_in(2) ? Relation::attacked : Relation::expelled;
      entity.time = some_day();
    }
    entity.mentions = 1 + random_.below(40);
    entity.articles = 1 + entity.mentions / 3;
    return entity;
  }

  Vertex some_vertex() { return by_rank_[random_.favour_low(size_.entities)]; }

  Draft draft() {
    Draft draft;
    draft.source = some_vertex();
    do draft.target = some_vertex();
    while (draft.target == draft.source && size_.entities > 1);
    return draft;
  }

  // Sorted as the graph demands; about three claims a pair.
  std::vector<Draft> drafts() {
    std::vector<Draft> drafts;
    drafts.reserve(size_.claims);
    while (drafts.size() < size_.claims) {
      Draft next = drafts.empty() || random_.one_in(3) ? draft() : drafts.back();
      qualify(next);
      drafts.push_back(next);
    }
    std::sort(drafts.begin(), drafts.end(), [](const Draft& a, const Draft& b) { return a.key() < b.key(); });
    return drafts;
  }

  void qualify(Draft& draft) {
    Claim& claim = draft.claim;
    claim.id = random_.next() >> 4U;
    const auto relation_count = static_cast<std::uint32_t>(relations().size());
    claim.relation = static_cast<Relation>(random_.below(relation_count));
    claim.polarity = random_.one_in(20) ? Polarity::negated : Polarity::affirmed;
    claim.modality = random_.one_in(4) ? static_cast<Modality>(random_.below(6)) : Modality::asserted;
    claim.confidence = static_cast<std::uint8_t>(40 + random_.below(60));
    claim.time = random_.one_in(2) ? some_day() : Date{};
    draft.claimant = random_.one_in(3) ? some_vertex() : no_vertex;
    draft.evidence = 1 + (random_.one_in(3) ? random_.below(4) : 0);
    claim.origins = draft.evidence;
    if (random_.one_in(10)) claim.quantity = intern(std::to_string(random_.below(500)) + " people");
    if (random_.one_in(10)) claim.manner = intern("over " + word(random_.below(50'000), 12));
  }

  void add(const Draft& draft) {
    Claim claim = draft.claim;
    if (draft.claimant != no_vertex) claim.claimants = graph_.add_list(std::array{draft.claimant});
    std::vector<Evidence> evidence(draft.evidence);
    for (Evidence& words : evidence) {
      const std::uint32_t first = random_.below(words_of_article - 20);
      words.statement = random_.next() >> 4U;
      words.article = random_.below(size_.articles);
      words.span = {first * word_size, (first + 5 + random_.below(15)) * word_size - 1};
    }
    std::sort(evidence.begin(), evidence.end(), [](const Evidence& a, const Evidence& b) {
      return std::tie(a.article, a.span, a.statement) < std::tie(b.article, b.span, b.statement);
    });
    claim.evidence = graph_.add_evidence(evidence);
    graph_.add_claim(draft.source, draft.target, claim);
  }

  SyntheticSize size_;
  Random random_;
  KnowledgeGraph graph_;
  std::vector<std::string> ids_;
  std::vector<Vertex> by_rank_;
};

}  // namespace

KnowledgeGraph make_synthetic_graph(const SyntheticSize& size, std::uint64_t seed) {
  return Generator(size, seed).make();
}

std::string synthetic_text(std::uint32_t article) {
  std::string text;
  for (std::uint32_t i = 0; i < words_of_article; ++i) {
    text += word(article * std::uint64_t{words_of_article} + i, word_size - 2);
    text += i % 12 == 11 ? ". " : "  ";
  }
  return text;
}

}  // namespace dossier::bench
