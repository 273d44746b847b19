#include "graph/origins.hpp"

#include <algorithm>
#include <boost/pending/disjoint_sets.hpp>
#include <set>

#include "graph/each_once.hpp"

namespace dossier {
namespace {

enum class TieTo : std::uint64_t { text = 0, name = 1, entity = 2 };

std::uint64_t tie(TieTo kind, std::uint32_t number) {
  return static_cast<std::uint64_t>(kind) << 32U | number;
}

// What an article brings along whatever it says.
void tie_article(const KnowledgeGraph& graph, std::uint32_t article, std::vector<OriginTie>& ties) {
  const ArticleInfo& info = graph.articles()[article];
  const std::uint32_t text = info.text_origin == no_article ? article : info.text_origin;
  ties.push_back({article, tie(TieTo::text, text)});
  for (const StringId agency : graph.list(info.credits)) ties.push_back({article, tie(TieTo::name, agency)});
}

// By whom the article has it. An organization is known by its names too: outlets and agencies are names only.
void tie_source(const KnowledgeGraph& graph, const Claim& claim, std::uint32_t article,
                std::vector<OriginTie>& ties) {
  const auto claimants = graph.list(claim.claimants);
  if (claimants.empty()) {
    const StringId outlet = graph.articles()[article].outlet;
    if (outlet != 0) ties.push_back({article, tie(TieTo::name, outlet)});
    return;
  }
  const Entity& source = graph.entity(claimants.back());
  ties.push_back({article, tie(TieTo::entity, claimants.back())});
  if (source.type != EntityType::organization || !source.named) return;
  ties.push_back({article, tie(TieTo::name, source.name)});
  for (const StringId alias : graph.list(source.aliases)) ties.push_back({article, tie(TieTo::name, alias)});
}

std::vector<std::uint32_t> articles_of(const KnowledgeGraph& graph, const Claim& claim) {
  std::vector<std::uint32_t> articles;
  for (const Evidence& words : graph.evidence(claim)) articles.push_back(words.article);
  sort_each_once(articles);
  return articles;
}

}  // namespace

std::vector<OriginTie> origin_ties(const KnowledgeGraph& graph, const Claim& claim) {
  std::vector<OriginTie> ties;
  for (const std::uint32_t article : articles_of(graph, claim)) {
    tie_article(graph, article, ties);
    tie_source(graph, claim, article, ties);
  }
  return ties;
}

std::uint32_t count_origins(std::vector<OriginTie> ties) {
  std::vector<std::uint32_t> articles;
  for (const OriginTie& one : ties) articles.push_back(one.article);
  sort_each_once(articles);
  std::vector<std::size_t> rank(articles.size()), parent(articles.size());
  boost::disjoint_sets sets(rank.data(), parent.data());
  for (std::size_t i = 0; i < articles.size(); ++i) sets.make_set(i);
  const auto place = [&](std::uint32_t article) {
    return static_cast<std::size_t>(std::ranges::lower_bound(articles, article) - articles.begin());
  };
  std::ranges::sort(ties, {}, &OriginTie::to);
  std::size_t origins = articles.size();
  for (std::size_t i = 1; i < ties.size(); ++i) {
    if (ties[i].to != ties[i - 1].to) continue;
    const std::size_t a = sets.find_set(place(ties[i - 1].article)),
                      b = sets.find_set(place(ties[i].article));
    if (a == b) continue;
    sets.link(a, b);
    --origins;
  }
  return static_cast<std::uint32_t>(origins);
}

Support support(const KnowledgeGraph& graph, std::span<const Edge> claims) {
  std::vector<OriginTie> ties;
  std::set<std::uint32_t> articles;
  std::set<StringId> outlets;
  for (const Edge edge : claims) {
    for (const OriginTie& one : origin_ties(graph, graph.claim(edge))) {
      ties.push_back(one);
      articles.insert(one.article);
      const StringId outlet = graph.articles()[one.article].outlet;
      if (outlet != 0) outlets.insert(outlet);
    }
  }
  return {static_cast<std::uint32_t>(articles.size()), static_cast<std::uint32_t>(outlets.size()),
          count_origins(std::move(ties))};
}

}  // namespace dossier
