#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/merge/times.hpp"
#include "graph/merge/who_is_who.hpp"

namespace dossier::merging {
namespace {

// Who takes part in an event of one article, as local entities of it.
struct Roles {
  std::set<LocalId> agents, targets;
};

// What two tellings of one event have alike: its type, and an agent and a target, each a cluster or the words
// of an unnamed group. no_part where none is told.
struct EventKey {
  static constexpr std::int64_t no_part = -1;
  Relation type = Relation::agent;
  std::int64_t agent = no_part, target = no_part;
  bool sure = true;  // both parts are told and named

  friend auto operator<=>(const EventKey&, const EventKey&) = default;
};

std::map<LocalId, Roles> roles_of_events(const Locals& locals) {
  std::map<LocalId, Roles> roles;
  for (std::uint32_t article = 0; article < locals.inputs().size(); ++article) {
    for (const Statement& statement : locals.inputs()[article].reading.statements) {
      if (statement.polarity != Polarity::affirmed) continue;
      const LocalId subject = locals.id(article, statement.subject.entity);
      const LocalId object = locals.id(article, statement.object.entity);
      if (statement.relation == Relation::agent) roles[object].agents.insert(subject);
      if (statement.relation == Relation::target) roles[object].targets.insert(subject);
      const bool instance = statement.event && statement.event->entity != statement.object.entity &&
                            statement.event->entity != statement.subject.entity;
      if (!instance) continue;
      Roles& of_event = roles[locals.id(article, statement.event->entity)];
      if (statement.relation == locals[locals.id(article, statement.event->entity)].event_type) {
        of_event.agents.insert(subject);
        of_event.targets.insert(object);
      }
    }
  }
  return roles;
}

class EventJoiner {
 public:
  EventJoiner(Locals& locals, Clusters& clusters)
      : locals_(locals), clusters_(clusters), roles_(roles_of_events(locals)) {}

  void join() {
    std::map<EventKey, std::vector<LocalId>> alike;
    for (const auto& [event, roles] : roles_) {
      if (locals_[event].named || !locals_[event].event_type) continue;
      if (const auto key = key_of(event, roles)) alike[*key].push_back(event);
    }
    for (const auto& [key, events] : alike)
      if (events.size() > 1) join_alike(key, events);
  }

 private:
  // A named part is its cluster; an unnamed one its words, below all clusters.
  std::int64_t part_of(const std::set<LocalId>& parts, bool& sure) {
    std::set<std::int64_t> found;
    for (const LocalId part : parts) {
      const LocalEntity& entity = locals_[part];
      if (!entity.named) sure = false;
      const std::string words =
          std::string(to_string(entity.type)) + "|" + entity.country + "|" + locals_.key(locals_.name(part));
      found.insert(entity.named ? std::int64_t{clusters_.root(part)}
                                : -2 - std::int64_t{locals_.intern(words)});
    }
    if (found.empty()) sure = false;
    return found.empty() ? EventKey::no_part : *found.begin();
  }

  std::optional<EventKey> key_of(LocalId event, const Roles& roles) {
    EventKey key;
    key.type = *locals_[event].event_type;
    key.agent = part_of(roles.agents, key.sure);
    key.target = part_of(roles.targets, key.sure);
    if (key.agent == EventKey::no_part && key.target == EventKey::no_part) return std::nullopt;
    if (!key.sure && !is_dated(locals_[event].time)) return std::nullopt;
    return key;
  }

  // Whether the time is known to the month: enough to tell this event from the next of its kind.
  static bool is_dated(const Date& time) {
    return time.form == Date::Form::point && time.first.year != 0 && time.first.month != 0;
  }

  void join_alike(const EventKey& key, const std::vector<LocalId>& events) {
    std::vector<Date> times;
    for (const LocalId event : events) times.push_back(locals_[event].time);
    const std::vector<Date> finals = joined_times(times);
    std::map<Date, std::vector<LocalId>> by_time;
    for (std::size_t i = 0; i < events.size(); ++i)
      if (finals[i].known() || key.sure) by_time[finals[i]].push_back(events[i]);
    for (const auto& [time, together] : by_time) join_at_one_time(together);
  }

  void join_at_one_time(const std::vector<LocalId>& events) {
    std::map<std::optional<LocalId>, std::vector<LocalId>> by_place;
    for (const LocalId event : events) by_place[place_of(event)].push_back(event);
    const bool one_place = by_place.size() <= 2;  // of which one may be "not told"
    const std::vector<LocalId> placeless =
        by_place.contains(std::nullopt) ? by_place[std::nullopt] : std::vector<LocalId>();
    for (auto& [place, members] : by_place) {
      if (!place && by_place.size() > 1) continue;
      if (place && one_place) members.insert(members.end(), placeless.begin(), placeless.end());
      for (const LocalId member : members) join_pair(members.front(), member);
    }
  }

  std::optional<LocalId> place_of(LocalId event) const {
    const EntityIndex place = locals_[event].place;
    if (place == no_entity) return std::nullopt;
    return clusters_.root(locals_.id(locals_.article(event), place));
  }

  void join_pair(LocalId first, LocalId event) {
    clusters_.because(JoinReason::act);
    if (first == event || !clusters_.join(first, event)) return;
    clusters_.because(JoinReason::group_in_act);
    join_groups(roles_.at(first).agents, roles_.at(event).agents);
    join_groups(roles_.at(first).targets, roles_.at(event).targets);
  }

  // Unnamed groups of the same words in one event are one group.
  void join_groups(const std::set<LocalId>& groups, const std::set<LocalId>& others) {
    for (const LocalId group : groups)
      for (const LocalId other : others)
        if (!locals_[group].named && !locals_[other].named && locals_.name(group) == locals_.name(other))
          clusters_.join(group, other);
  }

  Locals& locals_;
  Clusters& clusters_;
  std::map<LocalId, Roles> roles_;
};

}  // namespace

void join_events(Locals& locals, Clusters& clusters) {
  EventJoiner(locals, clusters).join();
}

}  // namespace dossier::merging
