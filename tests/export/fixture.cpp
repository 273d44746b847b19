#include "fixture.hpp"

#include <algorithm>
#include <stdexcept>
#include <tuple>

namespace dossier::exporting {
namespace {

// Turns the names of a plan into the handles of a graph.
class Builder {
 public:
  Fixture build(Plan plan) {
    for (const ArticlePlan& article : plan.articles) add(article);
    std::ranges::sort(plan.entities, {}, &EntityPlan::id);
    for (std::size_t i = 0; i < plan.entities.size(); ++i) {
      vertices_[plan.entities[i].id] = static_cast<Vertex>(i);
    }
    for (const EntityPlan& entity : plan.entities) add(entity);
    std::ranges::stable_sort(plan.claims, {}, [this](const ClaimPlan& claim) {
      return std::tuple(vertex(claim.source), vertex(claim.target), claim.relation, claim.polarity,
                        class_of(claim.modality));
    });
    for (const ClaimPlan& claim : plan.claims) add(claim);
    fixture_.graph.finish();
    return std::move(fixture_);
  }

 private:
  Vertex vertex(const std::string& id) const { return id.empty() ? no_vertex : vertices_.at(id); }
  StringId intern(std::string_view text) { return fixture_.graph.intern(text); }
  static Date date(const std::string& edtf) { return edtf.empty() ? Date{} : Date::parse(edtf).value(); }

  ListRef list(const std::vector<std::string>& texts) {
    std::vector<StringId> ids;
    for (const std::string& text : texts) ids.push_back(intern(text));
    return fixture_.graph.add_list(ids);
  }

  void add(const ArticlePlan& plan) {
    ArticleInfo article;
    article.id = intern(plan.id);
    article.document = intern(plan.document);
    article.outlet = intern(plan.outlet);
    article.title = intern(plan.title);
    article.url = intern(plan.url);
    article.date = date(plan.date);
    articles_[plan.id] = fixture_.graph.add_article(article);
    fixture_.texts.put(plan.id, plan.text);
  }

  void add(const EntityPlan& plan) {
    Entity entity;
    entity.id = intern(plan.id);
    entity.name = intern(plan.name);
    entity.aliases = list(plan.aliases);
    entity.positions = list(plan.positions);
    entity.country = intern(plan.country);
    entity.description = intern(plan.description);
    entity.time = date(plan.time);
    entity.place = vertex(plan.place);
    entity.mentions = 2;
    entity.articles = 1;
    entity.type = plan.type;
    entity.named = plan.named;
    entity.event_type = plan.event_type;
    fixture_.graph.add_entity(entity);
  }

  ListRef evidence(const std::vector<WordsPlan>& words) {
    std::vector<Evidence> entries;
    for (const WordsPlan& plan : words) {
      const std::size_t at = fixture_.texts.text(plan.article).find(plan.words);
      if (at == std::string_view::npos) throw std::logic_error("no such words: " + plan.words);
      const auto begin = static_cast<std::uint32_t>(at);
      entries.push_back({next_id_++,
                         articles_.at(plan.article),
                         {begin, begin + static_cast<std::uint32_t>(plan.words.size())}});
    }
    return fixture_.graph.add_evidence(entries);
  }

  void add(const ClaimPlan& plan) {
    Claim claim;
    claim.id = next_id_;
    claim.evidence = evidence(plan.evidence);
    std::vector<Vertex> claimants;
    for (const std::string& id : plan.claimants) claimants.push_back(vertex(id));
    claim.claimants = fixture_.graph.add_list(claimants);
    claim.implied_by = plan.implied ? 1 : 0;
    claim.time = date(plan.time);
    claim.place = vertex(plan.place);
    claim.event = vertex(plan.event);
    claim.quantity = intern(plan.quantity);
    claim.manner = intern(plan.manner);
    claim.origins = static_cast<std::uint32_t>(plan.evidence.size());
    claim.relation = plan.relation;
    claim.polarity = plan.polarity;
    claim.modality = plan.modality;
    claim.confidence = static_cast<std::uint8_t>(plan.confidence);
    fixture_.graph.add_claim(vertex(plan.source), vertex(plan.target), claim);
  }

  Fixture fixture_;
  std::map<std::string, Vertex, std::less<>> vertices_;
  std::map<std::string, std::uint32_t, std::less<>> articles_;
  std::uint64_t next_id_ = 1;
};

}  // namespace

Fixture build(Plan plan) {
  return Builder{}.build(std::move(plan));
}

}  // namespace dossier::exporting
