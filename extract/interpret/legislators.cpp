#include "extract/interpret/legislators.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "extract/interpret/line_finder.hpp"
#include "extract/interpret/party_members.hpp"

namespace dossier::extract {
namespace {

constexpr std::string_view union_code = "usa";

// "Gov. Ana Berg, R-Ariz.": hers is the region, not the state.
bool leads_region(const Scene& scene, const MentionRef& person) {
  const Line& line = scene.lines[person.line];
  const auto office = longest_phrase_before(scene.words.offices, line, mention_of(scene, person).range.first);
  return office && office.value->of.has(EntityType::place) && !office.value->of.has(EntityType::state);
}

class LegislatorReader {
 public:
  LegislatorReader(LineFinder finder, std::optional<MentionRef> state) : finder_(finder), state_(state) {}

  // Who is called so, and of a region.
  void read() {
    for (std::size_t i = 0, count = finder_.mentions().size(); i < count; ++i) {
      const Mention& mention = finder_.mentions()[i];
      const bool person = mention.type == EntityType::person && mention.named &&
                          mention.form == MentionForm::name && mention.role != MentionRole::unknown;
      if (person) read_person(i);
    }
  }

  // Who is told to be of a party: "Ana Berg, R-Ariz.", "Republican Sen. Ana Berg".
  void read_member(const Finding& member) {
    const std::size_t person = member.subject.mention;
    const bool letter = member.rule == party_by_letter;
    if (leads_region(finder_.scene, member.subject)) return;
    if (title_before(person))
      return add_of(person, mention_of(finder_.scene, member.object).range, member.evidence);
    if (letter && state_ && !sits_in_region(person)) add(person, member.evidence, *state_);
  }

 private:
  [[nodiscard]] const Line& line() const { return finder_.line(); }

  // The word that calls the person a legislator; not "state Sen.".
  [[nodiscard]] std::optional<std::size_t> title_before(std::size_t person) const {
    const std::size_t name = finder_.mentions()[person].range.first;
    if (name == 0 || !finder_.words().is(line().at(name - 1), WordSense::legislator)) return std::nullopt;
    const bool of_region = name > 1 && line().is(name - 2, "state");
    return of_region ? std::nullopt : std::optional(name - 1);
  }

  // "State Rep. Ana Berg, R-Alba", "Florida House Speaker Ana Berg, R-Alba"
  [[nodiscard]] bool sits_in_region(std::size_t person) const {
    const std::size_t name = finder_.mentions()[person].range.first;
    const auto office = longest_phrase_before(finder_.words().offices, line(), name);
    const std::size_t title =
        name > 0 && finder_.words().is(line().at(name - 1), WordSense::legislator) ? name - 1 : name;
    const std::size_t begin = office ? office.end : title;
    return (begin > 0 && line().is(begin - 1, "state")) || (office && region_before(begin));
  }

  // The region of the union whose name ends before this word, or begins with it.
  [[nodiscard]] std::optional<Range> region_before(std::size_t end) const {
    const auto place = longest_phrase_before(finder_.words().places, line(), end);
    return is_region(place.value) ? std::optional(Range{place.end, end}) : std::nullopt;
  }
  [[nodiscard]] std::optional<Range> region_from(std::size_t first) const {
    const auto place = longest_phrase(finder_.words().places, line(), first);
    return is_region(place.value) ? std::optional(Range{first, place.end}) : std::nullopt;
  }
  static bool is_region(const KnownPlace* place) {
    return place != nullptr && place->state == union_code && !place->city && !place->base && !place->water;
  }

  // "Texas Sen. Ana Berg", "Texas Republican Sen. Ana Berg", "Rep. Ana Berg of Ohio"
  void read_person(std::size_t person) {
    const auto title = title_before(person);
    if (!title) return;
    const Range name = finder_.mentions()[person].range;
    std::size_t before = *title;
    while (before > 0 && finder_.words().party_members.contains(line().at(before - 1))) --before;
    if (const auto region = region_before(before)) return add_of(person, *region, {region->first, name.last});
    const std::size_t of = name.last + (line().is(name.last, ",") ? 1U : 0U);
    if (!line().is(of, "of")) return;
    if (const auto region = region_from(of + 1)) add_of(person, *region, {*title, region->last});
  }

  void add_of(std::size_t person, Range region, Range evidence) {
    if (state_) return add(person, evidence, *state_);
    Mention state = name_mention(finder_.scene, line(), region, EntityType::state);
    state.country = state.key = union_code;
    state.role = MentionRole::implied;
    finder_.mentions().push_back(std::move(state));
    add(person, evidence, {finder_.number, finder_.mentions().size() - 1});
  }

  void add(std::size_t person, Range evidence, MentionRef state) {
    Finding& finding = finder_.add(person, Relation::serves, 0, evidence, "legislator", Doubt::little);
    finding.object = state;
  }

  LineFinder finder_;
  std::optional<MentionRef> state_;
};

// Each person once.
std::vector<Finding> without_repetitions(const Scene& scene, std::vector<Finding> findings) {
  std::set<std::string> told;
  std::erase_if(findings, [&](const Finding& finding) {
    return !told.insert(mention_of(scene, finding.subject).key).second;
  });
  return findings;
}

}  // namespace

std::vector<Finding> find_legislators(Scene& scene, const std::vector<Finding>& members) {
  std::vector<Finding> findings;
  const std::map<std::string, MentionRef> states = first_states(scene);
  const auto found = states.find(std::string(union_code));
  const std::optional<MentionRef> state = found == states.end() ? std::nullopt : std::optional(found->second);
  for (std::size_t number = 0; number < scene.lines.size(); ++number)
    LegislatorReader({scene, number, findings}, state).read();
  for (const Finding& member : members)
    LegislatorReader({scene, member.subject.line, findings}, state).read_member(member);
  return without_repetitions(scene, std::move(findings));
}

}  // namespace dossier::extract
