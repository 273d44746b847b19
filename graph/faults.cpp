// The invariants of a reading, checked one by one: see `faults` in statement.hpp.
#include <algorithm>

#include "graph/statement.hpp"

namespace dossier {
namespace {

class FaultFinder {
 public:
  FaultFinder(const Reading& reading, std::string_view text) : reading_(reading), text_(text) {}

  std::vector<std::string> find() {
    for (std::size_t i = 0; i < reading_.entities.size(); ++i) {
      where_ = "entity " + std::to_string(i);
      check(reading_.entities[i]);
    }
    for (std::size_t i = 0; i < reading_.statements.size(); ++i) {
      where_ = "statement " + std::to_string(i);
      check(reading_.statements[i]);
      check_source(i);
    }
    return std::move(found_);
  }

 private:
  void demand(bool holds, std::string_view otherwise) {
    if (!holds) found_.push_back(where_ + ": " + std::string(otherwise));
  }

  void demand_span(Span span, std::string_view of) {
    if (is_valid(span, text_)) return;
    demand(false, std::string(of) + " " + std::to_string(span.begin) + ".." + std::to_string(span.end) +
                      " is empty, leaves the text or cuts a character in two");
  }

  // Returns whether the index names an entity.
  bool demand_entity(EntityIndex index, std::string_view of) {
    const bool holds = index < reading_.entities.size();
    demand(holds, std::string(of) + " is no entity of the reading");
    return holds;
  }

  [[nodiscard]] EntityType type_of(EntityIndex index) const { return reading_.entities[index].type; }

  void check(const LocalEntity& entity) {
    demand(!entity.name.empty(), "has no name");
    demand(!entity.mentions.empty(), "has no mention");
    demand(is_sorted_once(entity.mentions), "mentions are not sorted, or one is there twice");
    for (const LocalMention& mention : entity.mentions) demand_span(mention.span, "mention");
    demand(is_sorted_once(entity.aliases), "aliases are not sorted, or one is there twice");
    demand(is_sorted_once(entity.positions), "positions are not sorted, or one is there twice");
    const bool is_event = entity.type == EntityType::event;
    demand(is_event || (!entity.event_type && !entity.time.known() && entity.place == no_entity),
           "is no event but has an event's type, time or place");
    if (entity.place != no_entity && demand_entity(entity.place, "place")) check_place(entity.place);
  }

  void check_place(EntityIndex place) {
    const EntityType type = type_of(place);
    demand(type != EntityType::person && type != EntityType::event, "place is a person or an event");
  }

  void check(const Argument& argument, std::string_view of) {
    demand_entity(argument.entity, of);
    demand_span(argument.span, of);
  }

  void check(const Statement& statement) {
    check(statement.subject, "subject");
    check(statement.object, "object");
    for (const Argument& claimant : statement.claimants) check(claimant, "claimant");
    if (statement.place) {
      check(*statement.place, "place");
      if (statement.place->entity < reading_.entities.size()) check_place(statement.place->entity);
    }
    if (statement.event) {
      check(*statement.event, "event");
      const EntityIndex event = statement.event->entity;
      demand(event >= reading_.entities.size() || type_of(event) == EntityType::event, "event is no event");
    }
    demand(!statement.evidence.empty(), "has no evidence");
    demand(is_sorted_once(statement.evidence), "evidence is not sorted, or a span is there twice");
    for (const Span words : statement.evidence) demand_span(words, "evidence");
    demand(statement.confidence >= 0 && statement.confidence <= 100, "confidence is not in 0..100");
  }

  // What a statement follows from is there, and the chain of these comes to an end.
  void check_source(std::size_t statement) {
    auto implied_by = reading_.statements[statement].implied_by;
    for (std::size_t steps = 0; implied_by; ++steps) {
      if (*implied_by >= reading_.statements.size()) {
        demand(steps != 0, "implied by no statement of the reading");
        return;
      }
      if (*implied_by == statement || steps > reading_.statements.size()) {
        demand(false, "implied by itself");
        return;
      }
      implied_by = reading_.statements[*implied_by].implied_by;
    }
  }

  template <typename T>
  static bool is_sorted_once(const std::vector<T>& values) {
    return std::adjacent_find(values.begin(), values.end(),
                              [](const T& a, const T& b) { return !(a < b); }) == values.end();
  }

  const Reading& reading_;
  std::string_view text_;
  std::string where_;
  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> faults(const Reading& reading, std::string_view text) {
  return FaultFinder(reading, text).find();
}

}  // namespace dossier
