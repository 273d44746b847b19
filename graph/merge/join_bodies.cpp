#include <array>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "graph/merge/body_names.hpp"
#include "graph/merge/who_is_who.hpp"

namespace dossier::merging {
namespace {

class EmbassyJoiner {
 public:
  EmbassyJoiner(const Locals& locals, Clusters& clusters) : locals_(locals), clusters_(clusters) {}

  void join() {
    for (std::uint32_t article = 0; article < locals_.inputs().size(); ++article) join_in(article);
  }

 private:
  struct Post {
    KeyId owner = 0, host = 0;
  };

  // Which state's each embassy of the article is, and where.
  [[nodiscard]] std::map<LocalId, Post> posts_in(std::uint32_t article) const {
    std::map<LocalId, Post> posts;
    for (const Statement& statement : locals_.inputs()[article].reading.statements) {
      const LocalId embassy = locals_.id(article, statement.subject.entity);
      const KeyId country = locals_.country(locals_.id(article, statement.object.entity));
      const bool known = country != 0 && statement.polarity == Polarity::affirmed &&
                         locals_.type(embassy) == EntityType::organization &&
                         is_embassy(locals_.key(locals_.name(embassy)));
      if (known && statement.relation == Relation::part_of) posts[embassy].owner = country;
      if (known && statement.relation == Relation::located_in) posts[embassy].host = country;
    }
    return posts;
  }

  void join_in(std::uint32_t article) {
    const std::map<LocalId, Post> posts = posts_in(article);
    std::map<KeyId, std::set<KeyId>> hosts;  // of each owner
    for (const auto& [embassy, post] : posts) {
      if (post.host != 0) hosts[post.owner].insert(post.host);
    }
    for (const auto& [embassy, post] : posts) {
      const std::set<KeyId>& told = hosts[post.owner];
      if (post.owner == 0 || (post.host == 0 && told.size() != 1)) continue;
      const KeyId host = post.host == 0 ? *told.begin() : post.host;
      if (host == post.owner) continue;
      clusters_.join(first_.try_emplace({post.owner, host}, embassy).first->second, embassy);
    }
  }

  const Locals& locals_;
  Clusters& clusters_;
  std::map<std::pair<KeyId, KeyId>, LocalId> first_;  // by owner and host
};

class BareBodyJoiner {
 public:
  BareBodyJoiner(Locals& locals, Clusters& clusters)
      : locals_(locals), clusters_(clusters), names_(names_of_states(locals)) {}

  // "the U.S. Army ... the Army": the article's only one.
  void join_in_articles() {
    std::map<std::tuple<std::uint32_t, std::string>, Told> told;
    for (LocalId local = 0; local < locals_.size(); ++local) {
      if (const std::string key = bare_key(local); !key.empty())
        told[{locals_.article(local), key}].add(local, is_bare(local));
    }
    for (const auto& [where, bodies] : told) join(bodies);
  }

  // "Army analyst Ana Berg" in one article, "Ana Berg, then a US Army analyst" in another.
  void join_by_people() {
    std::map<std::tuple<LocalId, std::string>, Told> told;
    for (std::uint32_t article = 0; article < locals_.inputs().size(); ++article) {
      for (const Statement& statement : locals_.inputs()[article].reading.statements) {
        const bool serves = statement.relation == Relation::serves || statement.relation == Relation::leads;
        const LocalId person = locals_.id(article, statement.subject.entity);
        const LocalId body = locals_.id(article, statement.object.entity);
        if (!serves || !locals_.is_named(person, EntityType::person)) continue;
        if (const std::string key = bare_key(body); !key.empty())
          told[{clusters_.root(person), key}].add(body, is_bare(body));
      }
    }
    for (const auto& [whose, bodies] : told) join(bodies);
  }

 private:
  struct Told {
    std::vector<LocalId> bare, of_states;
    void add(LocalId local, bool is_bare) { (is_bare ? bare : of_states).push_back(local); }
  };

  [[nodiscard]] bool is_bare(LocalId local) const { return clusters_.country(local) == 0; }

  // "army" of "the Army" and of "the US Army"; empty where the name is no common one.
  [[nodiscard]] std::string bare_key(LocalId local) const {
    if (!locals_.is_named(local, EntityType::organization)) return {};
    std::string key = locals_.key(locals_.name(local));
    const auto own = names_.find(clusters_.country(local));
    if (own != names_.end()) key = without(key, own->second);
    return !key.empty() && says_little(key) && !is_mission(key) ? key : std::string();
  }

  void join(const Told& bodies) {
    for (const LocalId body : bodies.of_states) {
      if (clusters_.country(body) != clusters_.country(bodies.of_states.front())) return;
    }
    if (bodies.of_states.empty()) return;
    for (const LocalId body : bodies.bare) clusters_.join(bodies.of_states.front(), body);
  }

  Locals& locals_;
  Clusters& clusters_;
  const StateNames names_;
};

}  // namespace

void join_bodies(Locals& locals, Clusters& clusters) {
  clusters.because(JoinReason::post);
  EmbassyJoiner(locals, clusters).join();
  BareBodyJoiner bare(locals, clusters);
  clusters.because(JoinReason::only_body);
  bare.join_in_articles();
  clusters.because(JoinReason::servant);
  bare.join_by_people();
}

}  // namespace dossier::merging
