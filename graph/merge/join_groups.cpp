#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/merge/times.hpp"
#include "graph/merge/who_is_who.hpp"
#include "graph/names.hpp"

namespace dossier::merging {
namespace {

constexpr std::int32_t news_lasts = 7;  // days in which outlets tell of one act

// One act done to or by a group: which relation, whom it joins the group with, and the group's words.
struct Act {
  Relation relation = Relation::leads;
  bool group_is_subject = false;
  LocalId other = 0;  // a cluster's root
  EntityType type = EntityType::person;
  std::string words;
  KeyId country = 0;

  friend auto operator<=>(const Act&, const Act&) = default;
};

struct Telling {
  std::int32_t day = 0;  // of the article
  std::uint32_t article = 0;
  std::string number;
  LocalId group = 0;
  Date time;

  friend auto operator<=>(const Telling&, const Telling&) = default;
};

// Standing relations say nothing of one act: every diplomat of a state serves it.
bool is_act(Relation relation) {
  const RelationGroup group = info(relation).group;
  return group != RelationGroup::affiliation && group != RelationGroup::role;
}

struct GroupWords {
  std::string number;  // in digits; empty where none is told, or more is said
  std::string rest;
};

// "23 Norlandic diplomats", "23 NL diplomats" and "Norlandic diplomats", one state's: what they are, and
// their number. Of all others the words as they are.
GroupWords words_of_group(const Locals& locals, LocalId group) {
  const LocalEntity& entity = locals[group];
  const std::vector<std::string> words = name_words(entity.name);
  constexpr auto links =
      std::to_array<std::string_view>({"at", "for", "from", "in", "of", "on", "to", "with"});
  const bool plain = std::ranges::none_of(
      words, [&](const std::string& word) { return std::ranges::find(links, word) != links.end(); });
  const bool counted = words.size() > 1 && words.front().find_first_not_of("0123456789") == std::string::npos;
  const bool bare = words.size() == 2 && !entity.quantity;
  if (entity.country.empty() || !plain || (!counted && !bare)) return {{}, locals.key(locals.name(group))};
  return {counted ? words.front() : std::string(), "their " + words.back()};
}

// "members of the FSM", "FSM members": nothing but whose members they are.
bool is_mere_membership(const LocalEntity& members, const LocalEntity& body) {
  std::vector<std::string> rest = name_words(members.name);
  std::vector<std::string> names = body.aliases;
  names.push_back(body.name);
  return !members.quantity && std::ranges::any_of(names, [&](const std::string& name) {
    std::vector<std::string> more = rest;
    for (const std::string& word : name_words(name)) {
      const auto at = std::ranges::find(more, word);
      if (at == more.end()) return false;
      more.erase(at);
    }
    std::erase_if(more, [](const std::string& word) { return word == "of" || word == "the"; });
    return more == std::vector<std::string>{"members"};
  });
}

class GroupJoiner {
 public:
  GroupJoiner(const Locals& locals, Clusters& clusters) : locals_(locals), clusters_(clusters) {}

  void join() {
    for (std::uint32_t article = 0; article < locals_.inputs().size(); ++article) {
      const auto day = full_day(locals_.inputs()[article].article.date);
      if (!day) continue;
      for (const Statement& statement : locals_.inputs()[article].reading.statements) {
        take(statement, article, *day, true);
        take(statement, article, *day, false);
      }
    }
    for (std::uint32_t article = 0; article < locals_.inputs().size(); ++article) take_members(article);
    clusters_.because(JoinReason::membership);
    for (const auto& [body, groups] : members_) {
      for (const LocalId group : groups) clusters_.join(groups.front(), group);
    }
    clusters_.because(JoinReason::group_in_news);
    for (auto& [act, tellings] : tellings_) join_tellings(tellings);
  }

 private:
  void take(const Statement& statement, std::uint32_t article, std::int32_t day, bool group_is_subject) {
    const LocalId subject = locals_.id(article, statement.subject.entity);
    const LocalId object = locals_.id(article, statement.object.entity);
    const LocalId group = group_is_subject ? subject : object;
    const LocalId other = group_is_subject ? object : subject;
    if (!is_act(statement.relation) || locals_[group].named || !locals_[other].named) return;
    GroupWords words = words_of_group(locals_, group);
    const Act act{statement.relation,  group_is_subject,      clusters_.root(other),
                  locals_[group].type, std::move(words.rest), locals_.country(group)};
    tellings_[act].push_back({day, article, std::move(words.number), group, statement.time});
  }

  void take_members(std::uint32_t article) {
    for (const Statement& statement : locals_.inputs()[article].reading.statements) {
      const LocalId group = locals_.id(article, statement.subject.entity);
      const LocalId body = locals_.id(article, statement.object.entity);
      if (statement.relation == Relation::member_of && !locals_[group].named && locals_[body].named &&
          is_mere_membership(locals_[group], locals_[body]))
        members_[clusters_.root(body)].push_back(group);
    }
  }

  void join_tellings(std::vector<Telling>& tellings) {
    std::sort(tellings.begin(), tellings.end());
    for (std::size_t i = 0; i < tellings.size(); ++i) {
      join_with_last_of_number(tellings, i);
      join_in_article(tellings, i);
    }
  }

  void join_with_last_of_number(const std::vector<Telling>& tellings, std::size_t i) {
    const Telling& telling = tellings[i];
    for (std::size_t j = i; j-- > 0 && telling.day - tellings[j].day <= news_lasts;) {
      if (tellings[j].number != telling.number) continue;
      if (!contradict(tellings[j].time, telling.time)) clusters_.join(tellings[j].group, telling.group);
      return;
    }
  }

  // "Norland expelled 23 Sudran diplomats. ... Norland has expelled Sudran diplomats": the same, where the
  // article tells of one number only.
  void join_in_article(const std::vector<Telling>& tellings, std::size_t i) {
    if (!tellings[i].number.empty()) return;
    const Telling* counted = nullptr;
    const auto article = [](const Telling& one) { return std::pair(one.day, one.article); };
    for (const Telling& other : std::ranges::equal_range(tellings, article(tellings[i]), {}, article)) {
      if (other.number.empty()) continue;
      if (counted != nullptr && counted->number != other.number) return;
      counted = &other;
    }
    if (counted != nullptr && !contradict(counted->time, tellings[i].time))
      clusters_.join(counted->group, tellings[i].group);
  }

  const Locals& locals_;
  Clusters& clusters_;
  std::map<Act, std::vector<Telling>> tellings_;
  std::map<LocalId, std::vector<LocalId>> members_;  // of each body, those of whom no more is told
};

}  // namespace

void join_groups(const Locals& locals, Clusters& clusters) {
  GroupJoiner(locals, clusters).join();
}

}  // namespace dossier::merging
