#include "extract/interpret/legislators.hpp"

#include <algorithm>
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

// Whether the article speaks of the Congress, or of no legislature but that. A "state senator" of it may be
// called one without more.
bool speaks_of_congress(const Scene& scene) {
  bool found = false;
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    const Line& line = scene.lines[number];
    for (std::size_t word = 0; word + 1 < line.size(); ++word) {
      const bool of_region =
          line.is(word, "state") && (scene.words.is(line.at(word + 1), WordSense::chamber) ||
                                     scene.words.is(line.at(word + 1), WordSense::legislator));
      if (of_region) return false;
    }
    for (const Mention& mention : scene.mentions[number]) {
      const bool body = mention.type == EntityType::organization && mention.role != MentionRole::unknown;
      const std::size_t blank = mention.key.rfind(' ');
      const std::string last = mention.key.substr(blank == std::string::npos ? 0 : blank + 1);
      if (!body || !(scene.words.is(last, WordSense::chamber) || last == "representatives")) continue;
      if (mention.country != union_code) return false;
      found = true;
    }
  }
  return found;
}

class LegislatorReader {
 public:
  LegislatorReader(LineFinder finder, std::optional<MentionRef> state) : finder_(finder), state_(state) {}

  // Who is called so without a word of where, where the article speaks of no other legislature.
  void read_bare() {
    for (std::size_t i = 0, count = finder_.mentions().size(); i < count; ++i) {
      if (!is_named_person(finder_.mentions()[i])) continue;
      const auto title = title_before(i);
      if (title) add_of(i, {*title, *title + 1}, {*title, finder_.mentions()[i].range.last});
    }
  }

  // Who is called so, and of a region.
  void read() {
    for (std::size_t i = 0, count = finder_.mentions().size(); i < count; ++i) {
      if (!is_named_person(finder_.mentions()[i])) continue;
      read_person(i);
      read_behind(i);
    }
  }

  // The keys of those who are told to sit for a region: "state Sen. Ana Berg".
  void note_of_regions(std::set<std::string>& keys) const {
    for (std::size_t i = 0; i < finder_.mentions().size(); ++i) {
      const Mention& mention = finder_.mentions()[i];
      const std::size_t name = mention.range.first;
      if (is_named_person(mention) && name > 0 && is_of_region(name - 1) &&
          finder_.words().is(line().at(name - 1), WordSense::legislator))
        keys.insert(mention.key);
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

  // "state Sen.", "State Rep.", "state Republican Sen."
  [[nodiscard]] bool is_of_region(std::size_t title) const {
    while (title > 0 && finder_.words().party_members.contains(line().at(title - 1))) --title;
    return title > 0 && line().is(title - 1, "state");
  }

  // The word that calls the person a legislator; not "state Sen.".
  [[nodiscard]] std::optional<std::size_t> title_before(std::size_t person) const {
    const std::size_t name = finder_.mentions()[person].range.first;
    if (name == 0) return std::nullopt;
    if (!finder_.words().is(line().at(name - 1), WordSense::legislator)) return shared_title(person);
    return is_of_region(name - 1) ? std::nullopt : std::optional(name - 1);
  }

  // "Sens." of "Sens. Ana Berg of Ohio and Ida Holm of Texas", of Holm.
  [[nodiscard]] std::optional<std::size_t> shared_title(std::size_t person) const {
    constexpr std::size_t farthest = 6;  // words between two names
    std::size_t name = finder_.mentions()[person].range.first;
    for (std::size_t i = person; i-- > 0;) {
      const Mention& other = finder_.mentions()[i];
      if (!is_named_person(other) || other.range.last >= name) continue;
      const bool joined = line().is(name - 1, "and") || line().is(name - 1, ",");
      if (!joined || name - other.range.last > farthest || has_predicate(other.range.last, name)) break;
      name = other.range.first;
      if (name == 0) break;
      const std::string& title = line().at(name - 1);
      const bool several = title.ends_with('s') || title.ends_with("s.") || title.ends_with("men");
      if (several && finder_.words().is(title, WordSense::legislator)) return name - 1;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool has_predicate(std::size_t first, std::size_t last) const {
    for (std::size_t word = first; word < last; ++word) {
      if (line().words[word].predicate) return true;
    }
    return false;
  }

  // "State Rep. Ana Berg, R-Alba", "Florida House Speaker Ana Berg, R-Alba"
  [[nodiscard]] bool sits_in_region(std::size_t person) const {
    const std::size_t name = finder_.mentions()[person].range.first;
    const auto office = longest_phrase_before(finder_.words().offices, line(), name);
    const std::size_t title =
        name > 0 && finder_.words().is(line().at(name - 1), WordSense::legislator) ? name - 1 : name;
    const std::size_t begin = office ? office.end : title;
    return is_of_region(begin) || (office && region_before(begin));
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
  // "Ana Berg, a senator from Ohio", "Ana Berg, the former Ohio senator,"
  void read_behind(std::size_t person) {
    constexpr std::size_t longest = 6;
    const Range name = finder_.mentions()[person].range;
    if (!line().is(name.last, ",")) return;
    const std::size_t begin = name.last + 1;
    for (std::size_t word = begin + 1; word < begin + longest && word + 2 < line().size(); ++word) {
      const bool part = line().words[word].word || line().is(word, "-");  // "a two-term senator"
      if (!part || line().is(word, "and") || line().is(word, "to")) return;
      if (!finder_.words().is(line().at(word), WordSense::legislator)) continue;
      const auto region =
          line().is(word + 1, "from") ? region_from(word + 2) : region_behind_article(begin, word);
      if (region) add_of(person, *region, {name.first, std::max(region->last, word + 1)});
      return;
    }
  }

  // "Ohio" of "the Ohio senator,"; not of "Florida Sen. Ana Berg", "the Ohio senator said".
  [[nodiscard]] std::optional<Range> region_behind_article(std::size_t begin, std::size_t legislator) const {
    const bool article = finder_.words().is(line().at(begin), WordClass::determiner);
    const bool closed = !line().words[legislator + 1].word || line().is(legislator + 1, "and") ||
                        finder_.words().is(line().at(legislator + 1), WordClass::relative);
    return article && closed && !line().capital(legislator) ? region_before(legislator) : std::nullopt;
  }

  // "U.S. Sen. Ana Berg"
  [[nodiscard]] std::optional<MentionRef> union_before(std::size_t end) const {
    const std::size_t state = mention_ending(finder_.mentions(), end);
    if (state == no_mention || finder_.mentions()[state].country != union_code ||
        finder_.mentions()[state].type != EntityType::state)
      return std::nullopt;
    return MentionRef{finder_.number, state};
  }
  static bool is_region(const KnownPlace* place) {
    return place != nullptr && place->state == union_code && !place->base && !place->water;
  }

  // "Texas Sen. Ana Berg", "Texas Republican Sen. Ana Berg", "Rep. Ana Berg of Ohio"
  void read_person(std::size_t person) {
    const auto title = title_before(person);
    if (!title) return;
    const Range name = finder_.mentions()[person].range;
    std::size_t before = *title;
    while (before > 0 && finder_.words().party_members.contains(line().at(before - 1))) --before;
    if (const auto region = region_before(before)) return add_of(person, *region, {region->first, name.last});
    if (const auto state = union_before(before)) return add(person, {before - 1, name.last}, *state);
    if (const std::size_t letter = name.last + 1; is_independent(letter))
      return add_of(person, {letter, letter + 1}, {*title, letter + 1});
    const std::size_t of = name.last + (line().is(name.last, ",") ? 1U : 0U);
    if (!line().is(of, "of")) return;
    if (const auto region = region_from(of + 1)) add_of(person, *region, {*title, region->last});
  }

  // "I-Alba" of "Sen. Ana Berg, I-Alba", "Sen. Ana Berg (I-Alba)": of no party.
  [[nodiscard]] bool is_independent(std::size_t word) const {
    constexpr std::string_view letter = "I-";
    if (word >= line().size() || (!line().is(word - 1, ",") && !line().is(word - 1, "("))) return false;
    const std::string_view text = words(finder_.scene.document, line().words[word].span);
    return text.starts_with(letter) && text.size() > letter.size() + 1 && text[letter.size()] >= 'A' &&
           text[letter.size()] <= 'Z';
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

// Each person once, and nobody who sits elsewhere.
std::vector<Finding> without_repetitions(const Scene& scene, std::vector<Finding> findings,
                                         std::set<std::string> told) {
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
  std::set<std::string> elsewhere;
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    LegislatorReader reader({scene, number, findings}, state);
    reader.note_of_regions(elsewhere);
    reader.read();
  }
  for (const Finding& member : members)
    LegislatorReader({scene, member.subject.line, findings}, state).read_member(member);
  if (speaks_of_congress(scene)) {
    for (std::size_t number = 0; number < scene.lines.size(); ++number)
      LegislatorReader({scene, number, findings}, state).read_bare();
  }
  return without_repetitions(scene, std::move(findings), std::move(elsewhere));
}

}  // namespace dossier::extract
