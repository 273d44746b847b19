#include "extract/interpret/engine_names.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "extract/interpret/names.hpp"
#include "extract/interpret/role_nouns.hpp"
#include "extract/interpret/states_in_line.hpp"

namespace dossier::extract {
namespace {

struct Sighted {
  std::size_t line = 0;
  Range words;
  NameType type = NameType::misc;
};

// "GOP-led" is one word of a line, and no name.
bool covers_words(const Document& document, const Name& name, const Line& line, Range words) {
  return document.tokens[name.first].span.begin <= line.words[words.first].span.begin &&
         document.tokens[name.last - 1].span.end >= line.words[words.last - 1].span.end;
}

// "Allies of Ana Berg said": a capital at the sentence's begin makes no name; nor does "Democratic" by
// itself.
bool is_common_word(const Document& document, const Name& name) {
  const Upos upos = document.tokens[name.first].upos;
  return name.last - name.first == 1 && (upos == Upos::noun || upos == Upos::adj);
}

// Where the capitals behind the name end with a word for what is built: "Alba Regional Medical Center"; the
// name's own end where they do not.
std::size_t facility_end(const Scene& scene, const Line& line, Range words) {
  constexpr std::size_t longest = 4;
  std::size_t end = words.last;
  for (std::size_t at = words.last; at < line.size() && at < words.last + longest; ++at) {
    if (!line.capital(at) || !line.words[at].word || line.words[at].name != no_name) break;
    if (scene.words.facilities.find(line.at(at)) != nullptr) end = at + 1;
  }
  return line.capital(end) ? words.last : end;  // "Alba Air Base Port Vale"
}

// "Alba Hospital", whatever else it was taken for; not "Frank Church". "South Alba Voting District" is
// nobody.
NameType type_of_facility(const Scene& scene, const Line& line, const Sighted& name) {
  const std::size_t size = name.words.last - name.words.first;
  const std::string& end = line.at(name.words.last - 1);
  const bool thing = size > 2 && (scene.words.place_heads.find(end) != nullptr ||
                                  scene.words.organization_heads.find(end) != nullptr);
  if (thing && name.type == NameType::person &&
      scene.words.given_names.find(line.at(name.words.first)) == nullptr)
    return NameType::misc;
  const bool named_event = size > 1 && scene.words.is(end, WordSense::mishap) && name.words.first > 0 &&
                           line.is(name.words.first - 1, "the");  // "the Camp Fire"; not "Alba Fire said"
  if (named_event) return NameType::event;
  const auto* kind = size < 2 ? nullptr : scene.words.facilities.find(line.at(name.words.last - 1));
  const bool person = size == 2 && name.type == NameType::person &&
                      scene.words.given_names.find(line.at(name.words.first)) != nullptr;
  if (kind == nullptr || person || line.capital(name.words.last)) return name.type;
  if (kind->has_value()) return *kind == EntityType::place ? NameType::location : NameType::organization;
  return name.type == NameType::location ? name.type : NameType::organization;
}

// "the Alba Star", "Alba Bulk, which": no person is called so. Not "the Berg case", "the Bergs".
bool is_called_a_thing(const Document& document, const Name& name, const Line& line, Range words) {
  const bool several = words.last - words.first > 1 && !line.at(words.last - 1).ends_with("s");
  if (line.is(words.last, ",") && line.is(words.last + 1, "which")) return true;
  if (!several || words.first == 0 || !line.is(words.first - 1, "the")) return false;
  if (name.last >= document.tokens.size()) return true;
  switch (document.tokens[name.last].upos) {
    case Upos::noun:
    case Upos::propn:
    case Upos::adj:
    case Upos::part:
    case Upos::num:
      return false;
    default:
      return true;
  }
}

// "Col Ana Berg": the first of her names; not "Pope Leo".
std::size_t behind_title(const Scene& scene, const Line& line, Range words) {
  const auto title = longest_phrase(scene.words.titles, line, words.first);
  return title && title.end + 1 < words.last ? title.end : words.first;
}

// "House Majority Leader Ana Berg": the House, and what she is there; the name's end where no office begins
// in it.
std::size_t before_office(const Scene& scene, const Line& line, Range words) {
  for (std::size_t at = words.first + 1; at < words.last; ++at) {
    const auto office = longest_phrase(scene.words.offices, line, at);
    if (office && office.end > words.last && !scene.words.is_closed_class(line.at(at - 1))) return at;
  }
  return words.last;
}

// "Iraqi Kurds" are others than "Kurds".
std::size_t with_adjective(const Scene& scene, const Line& line, const Sighted& name) {
  const std::size_t first = name.words.first;
  const bool people = name.type == NameType::organization && name.words.last - first == 1 && first > 0 &&
                      line.at(first).ends_with("s") && line.capital(first - 1);
  const auto state = people ? state_at(scene, line, first - 1) : std::nullopt;
  return state && state->form.adjective && state->end == first ? first - 1 : first;
}

// "Leo Pope Leo", a caption and what it stands over: the end of the first; the name's own end where no title
// begins it anew.
std::size_t before_repetition(const Scene& scene, const Line& line, Range words) {
  for (std::size_t at = words.first + 1; at < words.last; ++at) {
    const auto title = longest_phrase(scene.words.titles, line, at);
    for (std::size_t i = words.first; title && title.end < words.last && i < at; ++i) {
      if (line.is(title.end, line.at(i))) return at;
    }
  }
  return words.last;
}

// "St. Mary's Alba Church": what belongs to a saint is called so too.
bool is_a_saints(const Line& line, Range words) {
  return words.first > 2 && line.is(words.first - 1, "'s") && line.is(words.first - 3, "st.");
}

// "Democrat Ana Berg", "Republican Senate": the party is no part of a person's name, nor of a chamber's.
bool begins_with_party(const Words& words, const Line& line, Range name, NameType type) {
  return type == NameType::person
             ? name.last - name.first > 2 && words.party_members.contains(line.at(name.first))
             : is_chamber_of_party(words, line, name);
}

// "(President Ana) Berg", "Rudolph \"Rudy" without what is behind the other mark
bool holds_bracket(const Line& line, Range words) {
  std::size_t marks = 0;
  for (std::size_t word = words.first; word < words.last; ++word) {
    if (line.is(word, ")") || line.is(word, "]")) return true;
    marks += line.words[word].word ? 0U : 1U;
  }
  return marks == 1 && words.last - words.first > 2 && !line.words[words.last - 2].word;
}

// "the Texas Republican": somebody, and no body.
bool is_member_of_region(const Words& words, const Line& line, Range name) {
  return name.last - name.first > 1 && words.party_members.contains(line.at(name.last - 1)) &&
         words.places.find(line.key({name.first, name.last - 1})) != nullptr;
}

// "Berg F-16": the aircraft is no part of her name.
std::size_t before_model(const Line& line, Range words) {
  const auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
  std::size_t last = words.last;
  while (last > words.first + 1 && std::ranges::any_of(line.at(last - 1), is_digit)) --last;
  return last;
}

// What is left of a name without articles, titles and what else is no part of it; nothing where it is cut off
// or not written as a name.
std::optional<Range> trimmed(const Scene& scene, const Line& line, Range words, NameType type) {
  const bool person = type == NameType::person;
  words.first += line.is(words.first, "the") ? 1U : 0U;
  if (!person && is_member_of_region(scene.words, line, words)) return std::nullopt;
  if (person && (is_cut_in_two(line, words) || holds_bracket(line, words))) return std::nullopt;
  if (begins_with_party(scene.words, line, words, type)) ++words.first;
  if (person) words.first = behind_title(scene, line, words);
  if (person) words.last = before_repetition(scene, line, words);
  if (person) words.last = before_model(line, words);
  if (words.first == 0 && scene.words.is(line.at(0), WordSense::opening)) ++words.first;
  if (words.last - words.first > 2 && is_field_before_name(scene, line, words.first)) ++words.first;
  if (words.last - words.first > 1 && tells_past(scene.words, line.at(words.first)))
    ++words.first;  // "Former Alba Bank"
  words.last -= line.is(words.last - 1, "'s") ? 1U : 0U;
  const bool cut_off = words.first < words.last && line.at(words.last - 1).ends_with('.');  // "D-W.Va."
  if (words.first >= words.last || cut_off || is_a_saints(line, words) || !line.capital(words.first) ||
      !line.words[words.first].word)
    return std::nullopt;
  const std::size_t office = before_office(scene, line, words);
  if (office < words.last && person) return std::nullopt;
  words.last = office < words.last ? office : facility_end(scene, line, words);
  return words;
}

// "Hurricane Ana" is nobody, and "Alba Majority PAC" a body, whatever they were taken for; not "Ana Church".
NameType type_by_words(const Words& words, const Line& line, Range name, NameType type) {
  if (is_tempest(words, line, name)) return NameType::event;
  const bool body = type == NameType::person && name.last - name.first > 1 &&
                    words.organization_heads.find(line.at(name.last - 1)) != nullptr &&
                    words.given_names.find(line.at(name.first)) == nullptr;
  return body ? NameType::organization : type;
}

// The words of each name; none of headlines.
std::vector<Sighted> sight_names(const Scene& scene) {
  const Document& document = scene.document;
  std::vector<Sighted> sighted;
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    const Line& line = scene.lines[number];
    for (std::size_t first = 0; first < line.size() && !line.headline;) {
      std::size_t last = first + 1;
      const std::uint32_t name = line.words[first].name;
      while (name != no_name && last < line.size() && line.words[last].name == name) ++last;
      const Range whole{first, last};
      first = last;
      if (name == no_name || !covers_words(document, document.names[name], line, whole) ||
          is_common_word(document, document.names[name]))
        continue;
      const NameType type = type_by_words(scene.words, line, whole, document.names[name].type);
      const auto words = trimmed(scene, line, whole, type);
      if (!words) continue;
      Sighted found{number, *words, type};
      found.type = type_of_facility(scene, line, found);
      found.words.first = with_adjective(scene, line, found);
      if (found.type == NameType::person && is_called_a_thing(document, document.names[name], line, *words))
        found.type = NameType::misc;
      if (found.type == NameType::person && has_officer_behind(scene.words, line, *words))
        found.type = NameType::organization;
      sighted.push_back(found);
    }
  }
  return sighted;
}

using Counts = std::array<std::size_t, name_type_count>;

// What the name is, where the engine nearly always says the same.
std::optional<EntityType> type_of(const Counts& counts) {
  constexpr std::array<std::pair<NameType, EntityType>, 3> types = {
      {{NameType::person, EntityType::person},
       {NameType::organization, EntityType::organization},
       {NameType::location, EntityType::place}}};
  std::size_t all = 0;
  for (const std::size_t count : counts) all += count;
  for (const auto& [name, type] : types) {
    if (counts[static_cast<std::size_t>(name)] * 4 >= all * 3) return type;
  }
  return std::nullopt;
}

bool overlap(Range a, Range b) {
  return a.first < b.last && b.first < a.last;
}

// One word may be a surname that two share, or one that stands for a full name.
bool is_settled(const Scene& scene, const std::string& key, EntityType type, Range words) {
  const bool one_word = words.last - words.first == 1;
  return type == EntityType::person && one_word && scene.names.surnames.contains(key);
}

// "ally" of "allies"
std::string singular(const std::string& key) {
  return key.ends_with("ies") ? key.substr(0, key.size() - 3) + "y" : key.substr(0, key.size() - 1);
}

// "Committee", "City", "War" by themselves say what it is, not which; "CREW" is somebody.
bool says_only_what(const Words& words, const std::string& key, std::string_view text) {
  if (words.body_nouns.find(key) != nullptr || all_capitals(text)) return false;
  if (key.ends_with("s") && words.companion_nouns.find(singular(key)) != nullptr) return true;  // "Allies of"
  return words.noun_classes.contains(key) || words.organization_heads.find(key) != nullptr ||
         words.place_heads.find(key) != nullptr || words.facilities.find(key) != nullptr;
}

void add(Scene& scene, const Sighted& sighted, EntityType type) {
  const Line& line = scene.lines[sighted.line];
  auto& mentions = scene.mentions[sighted.line];
  const std::string key = line.key(sighted.words);
  const bool one_word = sighted.words.last - sighted.words.first == 1;
  const bool one_small_word = one_word && scene.names.small.contains(key);
  const bool verb = one_word && key.ends_with("ed") && scene.words.verb_forms.contains(key);  // "Expelled"
  const bool no_name =
      one_small_word || verb || is_crafts_name(scene.words, line, sighted.words.first) ||
      scene.words.is_closed_class(key) || scene.words.times.contains(key) ||
      (one_word && says_only_what(scene.words, key, words(scene.document, line.cover(sighted.words))));
  if (no_name || is_settled(scene, key, type, sighted.words)) return;
  Mention* unknown = nullptr;
  for (Mention& mention : mentions) {
    if (!overlap(mention.range, sighted.words)) continue;
    if (mention.role != MentionRole::unknown || mention.type == EntityType::state) return;
    unknown = &mention;
  }
  Mention mention = name_mention(scene, line, sighted.words, type);
  unknown != nullptr ? void(*unknown = std::move(mention)) : mentions.push_back(std::move(mention));
}

}  // namespace

void add_engine_names(Scene& scene) {
  std::vector<Sighted> sighted = sight_names(scene);
  std::set<std::string> things;
  for (const Sighted& one : sighted) {
    const Line& line = scene.lines[one.line];
    if (one.type == NameType::person && stands_behind_the(scene.words, line, one.words))
      things.insert(line.key(one.words));
  }
  std::map<std::string, Counts> counts;
  for (Sighted& one : sighted) {
    if (things.contains(scene.lines[one.line].key(one.words))) one.type = NameType::misc;
    const auto at = counts.emplace(scene.lines[one.line].key(one.words), Counts{}).first;
    ++at->second[static_cast<std::size_t>(one.type)];
  }
  for (const Sighted& one : sighted) {
    if (const auto type = type_of(counts[scene.lines[one.line].key(one.words)])) add(scene, one, *type);
  }
}

}  // namespace dossier::extract
