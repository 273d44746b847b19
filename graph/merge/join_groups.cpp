#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
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
  LocalId group = 0;
  Date time;

  friend auto operator<=>(const Telling&, const Telling&) = default;
};

// Standing relations say nothing of one act: every diplomat of a state serves it.
bool is_act(Relation relation) {
  const RelationGroup group = info(relation).group;
  return group != RelationGroup::affiliation && group != RelationGroup::role;
}

// "23 Norlandic diplomats" and "23 NL diplomats", one state's: the number and what they are. Of all others
// the words as they are.
std::string words_of_group(const Locals& locals, LocalId group) {
  const LocalEntity& entity = locals[group];
  const std::vector<std::string> words = name_words(entity.name);
  constexpr auto links =
      std::to_array<std::string_view>({"at", "for", "from", "in", "of", "on", "to", "with"});
  const bool plain = std::ranges::none_of(
      words, [&](const std::string& word) { return std::ranges::find(links, word) != links.end(); });
  const bool counted = words.size() > 1 && words.front().find_first_not_of("0123456789") == std::string::npos;
  if (entity.country.empty() || !counted || !plain) return locals.key(locals.name(group));
  return words.front() + ' ' + words.back();
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
    const Act act{statement.relation,
                  group_is_subject,
                  clusters_.root(other),
                  locals_[group].type,
                  words_of_group(locals_, group),
                  locals_.country(group)};
    tellings_[act].push_back({day, group, statement.time});
  }

  void join_tellings(std::vector<Telling>& tellings) {
    std::sort(tellings.begin(), tellings.end());
    for (std::size_t i = 1; i < tellings.size(); ++i) {
      const Telling& before = tellings[i - 1];
      const Telling& telling = tellings[i];
      if (telling.day - before.day <= news_lasts && !contradict(before.time, telling.time))
        clusters_.join(before.group, telling.group);
    }
  }

  const Locals& locals_;
  Clusters& clusters_;
  std::map<Act, std::vector<Telling>> tellings_;
};

}  // namespace

void join_groups(const Locals& locals, Clusters& clusters) {
  GroupJoiner(locals, clusters).join();
}

}  // namespace dossier::merging
