#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/merge/buckets.hpp"
#include "graph/merge/times.hpp"
#include "graph/merge/who_is_who.hpp"
#include "graph/names.hpp"

namespace dossier::merging {
namespace {

constexpr std::int32_t half_a_year = 183;  // days
constexpr std::int32_t two_years = 731;

// Offices that one person holds at a time, by the last word of the position.
constexpr auto single_offices =
    std::to_array<std::string_view>({"ambassador", "chancellor", "emir", "king", "minister", "monarch",
                                     "pope", "premier", "president", "queen", "sultan"});

bool is_former(const LocalEntity& entity) {
  const std::vector<std::string> words = name_words(entity.name);
  return std::ranges::find(words, "former") != words.end() || std::ranges::find(words, "ex") != words.end();
}

// One, as far as the words tell a number.
bool is_one(const LocalEntity& entity) {
  return !entity.quantity || entity.quantity->number.value_or(0) == 1;
}

// One person without a name, of a state that is told.
bool is_one_unnamed(const LocalEntity& entity) {
  return !entity.named && entity.type == EntityType::person && !entity.country.empty() &&
         !is_former(entity) && is_one(entity);
}

bool is_ambassador(const LocalEntity& entity) {
  return std::ranges::any_of(entity.positions,
                             [](const std::string& position) { return position.ends_with("ambassador"); });
}

// Whether words, office and state say which one person is meant.
bool holds_one_office(const LocalEntity& entity) {
  if (!is_one_unnamed(entity)) return false;
  const std::vector<std::string> words = name_words(entity.name);
  const bool has_post = std::ranges::find(words, "to") != words.end();
  return std::ranges::any_of(entity.positions, [&](const std::string& position) {
    const std::vector<std::string> office = name_words(position);
    if (office.empty() || std::ranges::find(single_offices, office.back()) == single_offices.end())
      return false;
    if (office.back() == "ambassador") return has_post;
    return office.back() != "minister" || office.size() > 1;
  });
}

std::optional<std::int32_t> day_of(const Locals& locals, LocalId local) {
  return full_day(locals.inputs()[locals.article(local)].article.date);
}

// A role in an article, what must be the same of two of them, and the day of the article.
template <class Key>
using Dated = std::vector<std::tuple<Key, std::int32_t, LocalId>>;

// Each with the one before it of the same key, where they fit together and no more days are between.
template <class Key>
void join_near(Dated<Key> dated, Clusters& clusters, const auto& fit, std::int32_t nearest = half_a_year) {
  std::ranges::sort(dated);
  for (std::size_t i = 1; i < dated.size(); ++i) {
    const auto& [key, day, local] = dated[i];
    const auto& [key_before, day_before, before] = dated[i - 1];
    if (key == key_before && day - day_before <= nearest && fit(before, local)) clusters.join(before, local);
  }
}

// The code of the state of this article that is called so; empty where there is none.
std::string state_called(const Reading& reading, const std::vector<std::string>& words) {
  for (const LocalEntity& state : reading.entities) {
    if (state.type != EntityType::state) continue;
    if (name_words(state.name) == words) return state.country;
    for (const std::string& alias : state.aliases)
      if (name_words(alias) == words) return state.country;
  }
  return {};
}

// The state that expels him; empty where the article tells none.
std::string expelled_by(const Locals& locals, LocalId local) {
  const std::uint32_t article = locals.article(local);
  const Reading& reading = locals.inputs()[article].reading;
  for (const Statement& statement : reading.statements) {
    const LocalEntity& by = reading.entities[statement.subject.entity];
    if (statement.relation == Relation::expelled && statement.polarity == Polarity::affirmed &&
        by.type == EntityType::state && locals.id(article, statement.object.entity) == local)
      return by.country;
  }
  return {};
}

// Where the ambassador is posted: by the words ("to Norland"), else the state that expels him.
std::string post_of(const Locals& locals, LocalId local, const std::string& expelled_by) {
  const Reading& reading = locals.inputs()[locals.article(local)].reading;
  const std::vector<std::string> words = name_words(locals[local].name);
  const auto to = std::ranges::find(words, "to");
  return to != words.end() ? state_called(reading, {to + 1, words.end()}) : expelled_by;
}

// "Norland's ambassador to Sudra" and the Norlandic ambassador whom Sudra expels, within half a year. Two
// whom it expels are one for longer: that happens once in many years.
void join_ambassadors(const Locals& locals, Clusters& clusters) {
  Dated<std::pair<KeyId, std::string>> posted, expelled;  // by country and post
  for (LocalId local = 0; local < locals.size(); ++local) {
    if (!is_one_unnamed(locals[local]) || !is_ambassador(locals[local])) continue;
    const auto day = day_of(locals, local);
    if (!day) continue;
    const std::string by = expelled_by(locals, local);
    const std::string post = post_of(locals, local, by);
    if (!post.empty()) posted.emplace_back(std::pair(locals.country(local), post), *day, local);
    if (!by.empty()) expelled.emplace_back(std::pair(locals.country(local), by), *day, local);
  }
  const auto any = [](LocalId, LocalId) { return true; };
  join_near(std::move(posted), clusters, any);
  join_near(std::move(expelled), clusters, any, two_years);
}

using Day = std::optional<std::int32_t>;

// The holders of one office of one state that articles name, with the days on which they do.
using Holders = std::vector<std::pair<Day, LocalId>>;
using NamedHolders = std::map<std::pair<KeyId, std::string>, Holders>;

// What has no date may be of any time.
bool may_be_near(Day one, Day other) {
  return !one || !other || std::abs(*one - *other) <= half_a_year;
}

NamedHolders named_holders(const Locals& locals) {
  NamedHolders holders;
  for (LocalId local = 0; local < locals.size(); ++local) {
    const LocalEntity& person = locals[local];
    if (!locals.is_named(local, EntityType::person) || person.country.empty()) continue;
    for (const std::string& position : person.positions)
      holders[{locals.country(local), position}].emplace_back(day_of(locals, local), local);
  }
  return holders;
}

// Whom the articles of the half-year around the role's name, if it is one; whom all articles do, where the
// role's has no date.
std::optional<LocalId> only_one(const Locals& locals, const Clusters& clusters, const Holders& holders,
                                LocalId role) {
  const Day day = day_of(locals, role);
  std::optional<LocalId> found;
  for (const auto& [at, local] : holders) {
    if (!may_be_near(at, day)) continue;
    if (found && clusters.root(*found) != clusters.root(local)) return std::nullopt;
    found = local;
  }
  return found;
}

// The same of those whom they name as the holders of the role's offices.
std::optional<LocalId> only_holder(const Locals& locals, const Clusters& clusters, const NamedHolders& named,
                                   LocalId role) {
  Holders holders;
  for (const std::string& position : locals[role].positions) {
    const auto found = named.find({locals.country(role), position});
    if (found != named.end()) holders.insert(holders.end(), found->second.begin(), found->second.end());
  }
  return only_one(locals, clusters, holders, role);
}

// "the Norlandic prime minister" is whom other articles of the time name as such. Not so ambassadors: they
// are many, each with a post.
void join_roles_to_names(const Locals& locals, Clusters& clusters) {
  const NamedHolders holders = named_holders(locals);
  std::vector<std::pair<LocalId, LocalId>> decided;
  for (LocalId local = 0; local < locals.size(); ++local) {
    if (!holds_one_office(locals[local]) || is_ambassador(locals[local])) continue;
    if (const auto holder = only_holder(locals, clusters, holders, local))
      decided.emplace_back(*holder, local);
  }
  for (const auto& [holder, role] : decided) clusters.join(holder, role);
}

// Posts that one person has in a body, by the last word of the position.
constexpr auto single_posts =
    std::to_array<std::string_view>({"ceo", "chairman", "chairwoman", "executive", "founder", "general"});

// The body that the person leads in such a post, and the post: "co-founder" is a founder. Nothing where the
// article tells none.
using Post = std::pair<LocalId, std::string>;
std::map<LocalId, Post> posts_in_bodies(const Locals& locals, const Clusters& clusters) {
  std::map<LocalId, Post> posts;
  for (std::uint32_t article = 0; article < locals.inputs().size(); ++article) {
    const Reading& reading = locals.inputs()[article].reading;
    for (const Statement& statement : reading.statements) {
      const LocalEntity& person = reading.entities[statement.subject.entity];
      const LocalEntity& body = reading.entities[statement.object.entity];
      if (statement.relation != Relation::leads || statement.polarity != Polarity::affirmed || !body.named ||
          body.type != EntityType::organization || person.positions.size() != 1 || is_former(person))
        continue;
      const std::vector<std::string> office = name_words(person.positions.front());
      if (office.empty() || std::ranges::find(single_posts, office.back()) == single_posts.end()) continue;
      posts[locals.id(article, statement.subject.entity)] = {
          clusters.root(locals.id(article, statement.object.entity)), office.back()};
    }
  }
  return posts;
}

// "the bank's founder" is whom the articles of the time name as such, if it is one.
void join_posts_to_names(const Locals& locals, Clusters& clusters) {
  const std::map<LocalId, Post> posts = posts_in_bodies(locals, clusters);
  std::map<Post, Holders> named;
  for (const auto& [local, post] : posts)
    if (locals[local].named) named[post].emplace_back(day_of(locals, local), local);
  std::vector<std::pair<LocalId, LocalId>> decided;
  for (const auto& [local, post] : posts) {
    const auto holders = named.find(post);
    if (locals[local].named || !is_one(locals[local]) || holders == named.end()) continue;
    if (const auto holder = only_one(locals, clusters, holders->second, local))
      decided.emplace_back(*holder, local);
  }
  for (const auto& [holder, role] : decided) clusters.join(holder, role);
}

}  // namespace

void join_office_holders(const Locals& locals, Clusters& clusters) {
  clusters.because(JoinReason::office);
  join_roles_to_names(locals, clusters);
  join_posts_to_names(locals, clusters);
  join_ambassadors(locals, clusters);
  Buckets buckets;
  for (LocalId local = 0; local < locals.size(); ++local)
    if (holds_one_office(locals[local])) buckets.add(EntityType::person, locals.name(local), local);
  const auto same_office = [&](LocalId one, LocalId other) {
    return locals[one].positions == locals[other].positions;
  };
  buckets.each([&](EntityType, KeyId, std::span<const LocalId> members) {
    Dated<KeyId> dated;  // by country
    for (const LocalId member : members)
      if (const auto day = day_of(locals, member)) dated.emplace_back(locals.country(member), *day, member);
    join_near(std::move(dated), clusters, same_office);
  });
}

}  // namespace dossier::merging
