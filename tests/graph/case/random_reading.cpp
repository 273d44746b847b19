#include <algorithm>
#include <set>

#include "tests/graph/case/support.hpp"

namespace dossier::testing {
namespace {

using namespace std::string_literals;

// Makes parts of readings at random, the same from the same seed on every machine.
class Maker {
 public:
  Maker(std::mt19937& random, const std::string& text) : random_(random), text_(text) {}

  Reading reading() {
    Reading reading;
    const std::size_t entities = 1 + below(6);
    for (std::size_t i = 0; i < entities; ++i) reading.entities.push_back(entity());
    reading.entities.front().type = EntityType::state;
    for (LocalEntity& each : reading.entities) make_event_of(each);
    for (EntityIndex i = 0; i < entities; ++i) {
      if (reading.entities[i].type == EntityType::event) events_.push_back(i);
    }
    const std::size_t statements = below(6);
    for (std::uint32_t i = 0; i < statements; ++i) reading.statements.push_back(statement(entities, i));
    return reading;
  }

 private:
  std::uint32_t below(std::size_t limit) { return static_cast<std::uint32_t>(random_() % limit); }
  bool maybe() { return below(2) == 0; }

  Span span() {
    const std::uint32_t begin = below(text_.size() - 1);
    return {begin, begin + 1 + below(text_.size() - begin)};
  }

  std::string words() {
    static const std::vector<std::string> some = {"Ana Berg",
                                                  "two\nlines",
                                                  "\"quoted\"",
                                                  "back\\slash",
                                                  "[a, b]",
                                                  "Åse Østby",
                                                  "\xF0\x9F\x97\x9E",
                                                  "nul\0inside"s,
                                                  "\t",
                                                  " ",
                                                  "the Free Sudra movement",
                                                  "1-2 3@4-5"};
    return some[below(some.size())];
  }

  std::string maybe_words() { return maybe() ? words() : std::string(); }

  std::vector<std::string> sorted_words() {
    std::set<std::string> set;
    for (std::uint32_t left = below(4); left > 0; --left) set.insert(words());
    return {set.begin(), set.end()};
  }

  Date date() {
    static const std::vector<const char*> some = {"",        "2018-03-26", "2018-03",  "2018",
                                                  "201X",    "XXXX-01-29", "XXXX-01",  "2018-03~",
                                                  "2009/..", "../2013",    "2013/2016"};
    const std::string edtf = some[below(some.size())];
    return edtf.empty() ? Date() : Date::parse(edtf).value();
  }

  std::optional<Quantity> quantity() {
    if (maybe()) return std::nullopt;
    constexpr std::int64_t numbers[] = {0, -1, 23, INT64_MAX, INT64_MIN};
    return Quantity{maybe() ? std::optional(numbers[below(5)]) : std::nullopt, maybe_words()};
  }

  LocalEntity entity() {
    LocalEntity entity;
    entity.type = static_cast<EntityType>(below(5));
    entity.named = maybe();
    entity.name = words();
    entity.aliases = sorted_words();
    std::set<LocalMention> mentions;
    do {
      mentions.insert({span(), static_cast<MentionForm>(below(3))});
    } while (maybe());
    entity.mentions.assign(mentions.begin(), mentions.end());
    entity.country = maybe() ? "alb" : "";
    entity.positions = sorted_words();
    entity.description = maybe_words();
    entity.quantity = quantity();
    return entity;
  }

  void make_event_of(LocalEntity& entity) {
    if (entity.type != EntityType::event) return;
    entity.time = date();
    if (maybe()) entity.event_type = relations()[below(relations().size())].relation;
    if (maybe()) entity.place = 0;  // a state
  }

  Argument argument(std::size_t entities) { return {below(entities), span()}; }

  Statement statement(std::size_t entities, std::uint32_t number) {
    Statement statement(argument(entities), relations()[below(relations().size())].relation,
                        argument(entities), span());
    statement.polarity = static_cast<Polarity>(below(2));
    statement.modality = static_cast<Modality>(below(6));
    while (maybe()) statement.claimants.push_back(argument(entities));
    if (maybe()) statement.place = Argument{0, span()};
    if (maybe() && !events_.empty()) statement.event = Argument{events_[below(events_.size())], span()};
    statement.time = date();
    statement.quantity = quantity();
    statement.manner = maybe_words();
    std::set<Span> evidence{statement.evidence.front()};
    while (maybe()) evidence.insert(span());
    statement.evidence.assign(evidence.begin(), evidence.end());
    statement.confidence = static_cast<int>(below(101));
    statement.rule = maybe_words();
    if (number > 0 && maybe()) statement.implied_by = below(number);
    return statement;
  }

  std::mt19937& random_;
  const std::string& text_;
  std::vector<EntityIndex> events_;
};

}  // namespace

Reading random_reading(std::mt19937& random, const std::string& text) {
  return Maker(random, text).reading();
}

}  // namespace dossier::testing
