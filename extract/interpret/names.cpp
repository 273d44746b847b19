#include "extract/interpret/names.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/interpret/organizations.hpp"
#include "extract/interpret/role_nouns.hpp"
#include "extract/interpret/states_in_line.hpp"

namespace dossier::extract {
namespace {

constexpr std::array<std::string_view, 17> particles = {"al",  "bin", "ibn", "bint", "el", "van",
                                                        "von", "de",  "der", "den",  "la", "le",
                                                        "di",  "da",  "dos", "du",   "ben"};

bool is_particle(const std::string& text) {
  return std::find(particles.begin(), particles.end(), text) != particles.end();
}

// How many stand there: "von der" of "von der Berg".
std::size_t particles_at(const Line& line, std::size_t word) {
  if (!is_particle(line.at(word))) return 0;
  return is_particle(line.at(word + 1)) ? 2 : 1;
}

// "al-Sadr" is written small and is a name all the same.
bool has_article_prefix(const std::string& text) {
  return text.size() > 4 && (text.starts_with("al-") || text.starts_with("el-") || text.starts_with("ul-"));
}

// "May" is a month and a verb but where the article has a Theresa May and no date stands around it.
bool is_known_surname(const Scene& scene, const Line& line, std::size_t word) {
  const auto known = scene.names.surnames.find(line.at(word));
  if (known == scene.names.surnames.end() ||
      (word > 0 && scene.words.is(line.at(word - 1), WordClass::preposition) &&
       scene.words.times.contains(line.at(word)))) {
    return false;
  }
  return word + 1 >= line.size() || !line.words[word + 1].number;
}

bool is_initial(const std::string& text) {
  return text.size() == 2 && text[1] == '.';
}

// "met Ana Berg Friday"
bool is_day_behind_name(const Words& words, const std::string& text, std::size_t first, std::size_t word) {
  return word > first &&
         (words.is(text, TimeKind::weekday) || (word > first + 1 && words.is(text, TimeKind::month)));
}

bool is_name_word(const Scene& scene, const Line& line, std::size_t first, std::size_t word) {
  if (word >= line.size() || !line.words[word].word || line.words[word].number) {
    return false;
  }
  const std::string& text = line.at(word);
  if (!line.capital(word)) {
    return has_article_prefix(text);
  }
  if (is_day_behind_name(scene.words, text, first, word)) return false;
  const bool middle_initial = is_initial(text);
  const bool surname = word > first && scene.words.given_names.find(line.at(first)) != nullptr;
  const std::uint32_t name = line.words[word].name;
  const bool inside = word > first && name != no_name && name == line.words[word - 1].name &&
                      scene.document.names[name].type == NameType::person && text == "he";  // "Liu He"
  return middle_initial || surname || inside || is_known_surname(scene, line, word) ||
         (!scene.words.is_closed_class(text) && !scene.words.times.contains(text));
}

// "Russian national Ana Berg" has one, "the National Guard" has none.
bool is_honour(const Office& office, const Line& line, std::size_t first) {
  return office.relation != Relation::national_of || !line.capital(first);
}

// What the engine takes exactly these words for. Nothing where they end in a stop: "D-W.Va." tells a party
// and a state.
std::optional<NameType> engine_name(const Scene& scene, const Line& line, Range run) {
  const std::uint32_t name = line.words[run.first].name;
  const auto is_in = [&](std::size_t word) { return word < line.size() && line.words[word].name == name; };
  if (name == no_name || (run.first > 0 && is_in(run.first - 1)) || is_in(run.last)) return std::nullopt;
  if (line.at(run.last - 1).ends_with('.')) return std::nullopt;
  for (std::size_t i = run.first; i < run.last; ++i) {
    if (!is_in(i)) return std::nullopt;
  }
  return scene.document.names[name].type;
}

bool stops_run(const Scene& scene, const Line& line, std::size_t first, std::size_t word) {
  const bool after_given_name = word > first && (scene.words.given_names.find(line.at(first)) != nullptr ||
                                                 is_initial(line.at(word - 1)));  // "Garr M. King"
  if (const auto state = state_at(scene, line, word)) {
    const bool surname = state->form.word == StateWord::name && state->end == word + 1 &&
                         engine_name(scene, line, {first, word + 1}) == NameType::person;  // "Ana Israel"
    return !(after_given_name && (state->ambiguous || surname));
  }
  if (scene.words.kin.find(line.at(word)) != nullptr) {
    return true;
  }
  return begins_honour(scene.words, line, word) && !after_given_name;
}

// The first word of a sentence or behind a mark has a capital by position, or may have.
bool opens_clause(const Line& line, std::size_t word) {
  return word == 0 || !line.words[word - 1].word;
}

// "her daughter Ida"
bool follows_relative(const Words& words, const Line& line, std::size_t name) {
  return name > 0 && words.kin.find(line.at(name - 1)) != nullptr;
}

// How often a name of one word was seen, and how often the engine took it for a person.
struct Sightings {
  std::size_t all = 0;
  std::size_t person = 0;
};

struct Evidence {
  std::map<std::string, std::string> open;  // full name not yet known for a person -> its last word
  std::map<std::string, Sightings> alone;   // names of one word
  std::map<std::string, Gender> called;     // surname -> whose the titles before it alone are: "Mr. Berg"
  std::set<std::string> articled;           // names behind "the" which the engine takes for no person's
  std::set<std::string> relatives;  // full names told by whose relative they are, behind the surname alone
};

bool says_something(const Words& words, const Line& line, std::size_t word) {
  const auto verb = words.reporting.find(line.at(word));
  return verb != words.reporting.end() && verb->second.forms.has(VerbForm::past);
}

bool age_follows(const Line& line, std::size_t end) {
  return line.is(end, ",") && end + 2 < line.size() && line.words[end + 1].number &&
         line.at(end + 1).size() == 2 && line.is(end + 2, ",");
}

// "Two Ministers Arrested", a heading
bool is_done_to_many(const Words& words, const Line& line, Range run) {
  const auto office = longest_phrase_before(words.offices, line, run.first);
  return run.last - run.first == 1 && office && office.value->plural &&
         words.verb_forms.contains(line.at(run.first));
}

bool tells_person(const Scene& scene, const Line& line, Range run) {
  const Words& words = scene.words;
  if (is_nobodys(words, line, run) || is_settlements_name(words, line, run.first)) return false;
  if (honours_begin(words, line, run.first) < run.first || follows_relative(words, line, run.first)) {
    return run.last - run.first > 1 || words.organization_heads.find(line.at(run.first)) == nullptr;
  }
  if (run.last - run.first < 2 || (run.first > 0 && line.is(run.first - 1, "the"))) {
    return false;
  }
  if (words.is(line.at(run.last - 1), WordSense::generation)) return true;  // "Berg Jr."
  if (run.last - run.first > 2 && words.facilities.find(line.at(run.last - 1)) != nullptr) {
    return false;  // "Ana Berg Hospital"
  }
  if (has_officer_behind(words, line, run)) return false;
  if (engine_name(scene, line, run) == NameType::person) {
    return true;
  }
  return words.given_names.find(line.at(run.first)) != nullptr || age_follows(line, run.last) ||
         says_something(words, line, run.last) ||
         (run.first > 0 && says_something(words, line, run.first - 1) && !line.is(run.first - 1, "told"));
}

// By the given name.
Gender gender_of(const Words& words, const std::string& person) {
  return words.gender_of_given_name(person.substr(0, person.find(' ')));
}

// "President Trump", by who is known to have held that office.
Gender gender_of_holder(const Words& words, const Line& line, std::size_t name) {
  const auto office = longest_phrase_before(words.offices, line, name);
  const OfficeHoldings* known = office ? words.office_holders.called(line.at(name)) : nullptr;
  if (known == nullptr) return Gender::unknown;
  const std::string held = line.key({office.end, name});
  Gender gender = Gender::unknown;
  for (const OfficeHolding& holding : *known) {
    if (std::ranges::find(holding.offices, held) == holding.offices.end()) continue;
    const Gender one = gender_of(words, phrase_key(holding.person));
    if (gender != Gender::unknown && gender != one) return Gender::unknown;
    gender = one;
  }
  return gender;
}

// "Mr.", "Queen", "President Trump"
Gender gender_of_honours(const Words& words, const Line& line, std::size_t name) {
  for (std::size_t word = honours_begin(words, line, name); word < name; ++word) {
    const std::string& title = line.at(word);
    if (words.titles.find(title) == nullptr || words.offices.find(title) != nullptr)
      continue;  // "Chairman Berg" may be a woman
    const Gender told = words.gender_of_noun(title);
    if (told != Gender::unknown) return told;
  }
  return gender_of_holder(words, line, name);
}

// "Holm was killed. His wife, Anna Holm,": Holm is somebody else.
bool is_anothers_relative(const Scene& scene, const Line& line, Range name) {
  const std::size_t noun = name.first - (name.first > 0 && line.is(name.first - 1, ",") ? 1U : 0U);
  const std::string& surname = line.at(name.last - 1);
  if (noun < 2 || scene.words.kin.find(line.at(noun - 1)) == nullptr || &line == scene.lines.data() ||
      scene.names.persons.contains(line.key(name)))
    return false;
  const Line& before = *(&line - 1);
  for (std::size_t word = 0; word < before.size(); ++word) {
    const bool alone = word == 0 || !before.capital(word - 1);
    if (alone && before.capital(word) && before.is(word, surname)) return true;
  }
  return false;
}

void add_person(Scene& scene, const Line& line, Range run, Evidence& evidence) {
  const std::string key = line.key(run);
  if (run.last - run.first > 1) {
    if (is_anothers_relative(scene, line, run)) evidence.relatives.insert(key);
    scene.names.persons.insert(key);
    return;
  }
  scene.names.surnames.emplace(key, key);
  if (const Gender gender = gender_of_honours(scene.words, line, run.first); gender != Gender::unknown)
    evidence.called.emplace(key, gender);
}

// "(PMF/FSM)" tells two. One that two organizations share tells nothing.
void add_acronyms(NameBook& names, const Mention& organization) {
  std::string_view rest = organization.acronym;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('/'), rest.size());
    const auto [at, fresh] = names.acronyms.emplace(rest.substr(0, end), organization.key);
    if (!fresh && at->second != organization.key) {
      at->second.clear();
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

// One sighting may be misread; a name read alike wherever it stands is trusted.
void trust_engine(NameBook& names, const std::map<std::string, Sightings>& alone) {
  constexpr std::size_t often_enough = 2;
  for (const auto& [name, sightings] : alone) {
    if (sightings.all >= often_enough && sightings.person == sightings.all)
      names.surnames.emplace(name, name);
  }
}

// "the Alba Star was seized": not "the Bergs", "the Ana Berg".
bool is_articled(const Words& words, const Line& line, Range run) {
  return stands_behind_the(words, line, run) && !line.at(run.last - 1).ends_with("s") &&
         words.given_names.find(line.at(run.first)) == nullptr;
}

void read_line(Scene& scene, const Line& line, Evidence& evidence) {
  for (std::size_t i = 0; i < line.size();) {
    if (const auto organization = organization_at(scene, line, i)) {
      scene.names.organizations.insert(organization->key);
      if (!organization->acronym.empty()) {
        add_acronyms(scene.names, *organization);
      }
      i = organization->range.last;
      continue;
    }
    const std::size_t end = name_run_end(scene, line, i);
    if (end == i) {
      i = honours_end(scene.words, line, i);
      continue;
    }
    const Range run{i, end};
    i = end;
    if (is_articled(scene.words, line, run)) evidence.articled.insert(line.key(run));
    if (!is_capital_by_choice(scene, line, run.first) && run.last - run.first == 1) {
      continue;
    }
    if (tells_person(scene, line, run)) {
      add_person(scene, line, run, evidence);
    } else if (run.last - run.first == 1) {
      Sightings& sightings = evidence.alone[line.key(run)];
      ++sightings.all;
      sightings.person += engine_name(scene, line, run) == NameType::person ? 1U : 0U;
    } else if (!opens_clause(line, run.first) && !line.is(run.first - 1, "the")) {
      evidence.open.emplace(line.key(run), line.at(run.last - 1));
    }
  }
}

// "moon jae in"
std::string without_hyphens(std::string name) {
  std::ranges::replace(name, '-', ' ');
  return name;
}

// The person who is called so, with hyphens.
const std::string& hyphenated(const NameBook& names, const std::string& plain) {
  const auto found = std::ranges::find_if(
      names.persons, [&](const std::string& person) { return without_hyphens(person) == plain; });
  return found == names.persons.end() ? plain : *found;
}

// "haider abadi" of "haider al-abadi"
std::string without_article(std::string name) {
  constexpr std::array<std::string_view, 2> articles = {"al-", "el-"};
  const std::size_t last = name.rfind(' ') + 1;  // 0 where there is one word only
  for (const std::string_view article : articles) {
    if (name.compare(last, article.size(), article) == 0 && name.size() > last + article.size())
      name.erase(last, article.size());
  }
  return name;
}

// "Ali bin Omar" is the son of Omar: who is called Omar is somebody else.
bool ends_in_patronymic(const std::string& person) {
  constexpr std::array<std::string_view, 3> son_of = {" bin ", " ibn ", " bint "};
  const std::string_view front = std::string_view(person).substr(0, person.rfind(' ') + 1);
  return std::any_of(son_of.begin(), son_of.end(),
                     [&](std::string_view word) { return front.ends_with(word); });
}

// A name that stands alone and begins the full name of one person only is hers: "Xi" of "Xi Jinping"; also
// behind a title: "President Moon" of "Moon Jae-in".
void settle_first_names(const Words& words, const Evidence& evidence, NameBook& names) {
  std::map<std::string, std::set<std::string>> bearers;
  for (const std::string& person : names.persons) {
    const std::string plain = without_hyphens(person);
    const std::size_t blank = plain.find(' ');
    if (blank != std::string::npos) bearers[plain.substr(0, blank)].insert(plain);
  }
  for (const auto& [first, full] : bearers) {
    if (full.size() != 1) continue;
    const std::string& whole =
        names.persons.contains(*full.begin()) ? *full.begin() : hyphenated(names, *full.begin());
    const auto alone = evidence.alone.find(first);
    const bool person = alone != evidence.alone.end() && alone->second.person * 2 > alone->second.all;
    if (person) names.surnames.try_emplace(first, whole);
    const auto titled = names.surnames.find(first);
    const bool surname_first = std::ranges::count(*full.begin(), ' ') == 2 &&  // "Kim Jong Un", "Moon Jae-in"
                               !words.is(whole.substr(whole.rfind(' ') + 1), WordSense::generation);
    if (surname_first && titled != names.surnames.end() && titled->second == first) titled->second = whole;
  }
}

// A surname stands for the one full name that ends with it, with the Arabic article or without; "Mr. Berg" is
// not Ana Berg.
void settle_surnames(const Words& words, const Evidence& evidence, NameBook& names) {
  std::map<std::string, std::set<std::string>> bearers;
  for (const std::string& person : names.persons) {
    if (ends_in_patronymic(person)) continue;
    const std::string full = with_article(names, person);
    const std::string surname = full.substr(full.rfind(' ') + 1);
    bearers[surname].insert(full);
    bearers[without_article(surname)].insert(full);
  }
  for (const auto& [surname, full] : bearers) {
    const auto called = evidence.called.find(surname);
    const Gender gender = full.size() == 1 ? gender_of(words, *full.begin()) : Gender::unknown;
    const bool another = (called != evidence.called.end() && !agree(gender, called->second)) ||
                         (full.size() == 1 && evidence.relatives.contains(*full.begin()));
    names.surnames[surname] = another ? surname : full.size() == 1 ? *full.begin() : std::string();
  }
}

}  // namespace

bool is_compound_modifier(const Words& words, std::string_view word) {
  const std::size_t hyphen = word.rfind('-');
  return hyphen != std::string_view::npos && hyphen > 0 &&
         words.compound_participles.find(word.substr(hyphen + 1)) != nullptr;
}

bool is_field_before_name(const Scene& scene, const Line& line, std::size_t word) {
  const bool of = word > 1 && line.is(word - 1, "of") && line.capital(word) && line.capital(word + 1);
  const std::uint32_t name = of ? line.words[word].name : no_name;
  const bool other = name != no_name && name == line.words[word + 1].name &&
                     scene.document.names[name].type != NameType::person;
  const auto& given = scene.words.given_names;
  const bool known = of && (longest_phrase(scene.words.places, line, word) || state_at(scene, line, word));
  if (!of || other || known) return false;  // "mayor of San Francisco", "Prime Minister of Norland"
  return longest_phrase_before(scene.words.offices, line, word - 1) && given.find(line.at(word)) == nullptr &&
         given.find(line.at(word + 1)) != nullptr;
}

// "Democrat Ana Berg", with the name told to be a person's.
bool is_party_before_name(const Scene& scene, const Line& line, std::size_t word) {
  if (word + 1 >= line.size() || !scene.words.party_members.contains(line.at(word))) return false;
  const std::uint32_t name = line.words[word + 1].name;
  return name != no_name && name != line.words[word].name &&
         scene.document.names[name].type == NameType::person;
}

std::size_t name_run_end(const Scene& scene, const Line& line, std::size_t first) {
  constexpr std::size_t longest = 5;
  std::size_t end = first;
  if (first < line.size() && is_compound_modifier(scene.words, line.at(first))) return first;
  if (tells_past(scene.words, line.at(first))) return first;
  while (end < line.size() && end - first < longest) {
    const std::size_t particles = end > first ? particles_at(line, end) : 0;
    const bool joins = particles > 0 && is_name_word(scene, line, end + particles, end + particles);
    const bool again = end > first && line.at(end) == line.at(end - 1);  // a caption glued to the text
    if (!joins && (again || !is_name_word(scene, line, first, end) || stops_run(scene, line, first, end))) {
      break;
    }
    end += joins ? particles + 1 : 1U;
    if (end - first == 1 &&
        (is_field_before_name(scene, line, first) || is_party_before_name(scene, line, first)))
      break;
  }
  if (is_chamber_of_party(scene.words, line, {first, end})) return first + 1;
  return end;
}

bool begins_honour(const Words& words, const Line& line, std::size_t first) {
  const auto office = longest_phrase(words.offices, line, first);
  return (office && is_honour(*office.value, line, first)) || longest_phrase(words.titles, line, first);
}

// "spokesman | Navy | Capt. Ana Berg": the service between an office and a rank.
bool is_service(const Words& words, const Line& line, std::size_t word) {
  return line.capital(word) && words.organization_heads.find(line.at(word)) != nullptr &&
         longest_phrase_before(words.offices, line, word);
}

std::size_t honours_begin(const Words& words, const Line& line, std::size_t name) {
  std::size_t begin = name;
  for (;;) {
    auto office = longest_phrase_before(words.offices, line, begin);
    if (office && !is_honour(*office.value, line, office.end)) {
      office = {};
    }
    const auto title = longest_phrase_before(words.titles, line, begin);
    if (!office && !title) {
      return begin;
    }
    begin = std::min(office ? office.end : begin, title ? title.end : begin);
    if (title && begin > 1 && is_service(words, line, begin - 1)) --begin;
  }
}

std::size_t honours_end(const Words& words, const Line& line, std::size_t first) {
  auto office = longest_phrase(words.offices, line, first);
  if (office && !is_honour(*office.value, line, first)) {
    office = {};
  }
  const auto title = longest_phrase(words.titles, line, first);
  return std::max({first + 1, office ? office.end : first, title ? title.end : first});
}

bool stands_behind_the(const Words& words, const Line& line, Range name) {
  const std::size_t behind = name.last;
  const bool ends =
      behind >= line.size() || !line.words[behind].word || words.is_closed_class(line.at(behind));
  return name.last - name.first > 1 && name.first > 0 && ends && line.is(name.first - 1, "the") &&
         !line.capital(name.first - 1);
}

bool has_officer_behind(const Words& words, const Line& line, Range name) {
  const auto office = longest_phrase(words.offices, line, name.last);
  if (!office || !line.capital(office.end) || office.value->plural) return false;
  const auto& of = office.value->of;
  return of.has(EntityType::organization) && !of.has(EntityType::person) && !of.has(EntityType::state);
}

bool is_force_abroad(const Line& line, const Mention& body) {
  const std::size_t last = body.range.last - 1;
  return body.type == EntityType::organization && !line.capital(last) && line.at(last).ends_with('s') &&
         line.is(body.range.last, "in") && line.capital(body.range.last + 1);
}

bool is_settlements_name(const Words& words, const Line& line, std::size_t first) {
  return first > 1 && line.is(first - 1, "of") && !line.capital(first - 2) &&
         words.is(line.at(first - 2), WordSense::settlement);
}

bool is_crafts_name(const Words& words, const Line& line, std::size_t first) {
  std::size_t before = first;
  while (before > 0 && !line.words[before - 1].word && !line.is(before - 1, ",") && first - before < 2)
    --before;
  return before > 0 && !line.capital(before - 1) && words.is(line.at(before - 1), WordSense::craft);
}

bool is_tempest(const Words& words, const Line& line, Range name) {
  if (words.organization_heads.find(line.at(name.last - 1)) != nullptr) return false;
  for (std::size_t word = name.first; word + 1 < name.last; ++word) {
    if (words.is(line.at(word), WordSense::tempest)) return true;
  }
  return false;
}

// "Chief | National Security | Correspondent Ana Berg": what the office is for.
bool is_field_of_office(const Words& words, const Line& line, Range run) {
  return run.first > 0 && line.capital(run.last) && words.offices.find(line.at(run.first - 1)) != nullptr &&
         words.offices.find(line.at(run.last)) != nullptr &&
         words.given_names.find(line.at(run.first)) == nullptr;
}

bool is_nobodys(const Words& words, const Line& line, Range run) {
  return is_cut_in_two(line, run) || is_done_to_many(words, line, run) ||
         is_crafts_name(words, line, run.first) || is_tempest(words, line, run) ||
         is_field_of_office(words, line, run);
}

bool is_cut_in_two(const Line& line, Range name) {
  const auto closes = [&](std::size_t word) { return line.is(word, ")") || line.is(word, "]"); };
  const auto quotes = [&](std::size_t word) {
    return line.is(word, "\"") || line.is(word, "\xE2\x80\x9C") || line.is(word, "\xE2\x80\x9D") ||
           line.is(word, "''") || line.is(word, "``");
  };
  if (closes(name.last)) return name.last - name.first == 1 && line.capital(name.last + 1);
  std::size_t at = name.last;
  while (at < line.size() && (quotes(at) || line.is(at, "("))) ++at;
  const bool opened = at > name.last && at - name.last < 3 && line.capital(at);
  std::size_t behind = at + 1;
  while (behind < line.size() && (quotes(behind) || closes(behind))) ++behind;
  return opened && quotes(at - 1) && behind > at + 1 && line.capital(behind);
}

bool is_chamber_of_party(const Words& words, const Line& line, Range name) {
  return name.last - name.first > 1 && words.party_members.contains(line.at(name.first)) &&
         words.organizations.find(line.key({name.first + 1, name.last})) != nullptr &&
         words.organizations.find(line.key(name)) == nullptr;
}

std::string with_article(const NameBook& names, const std::string& person) {
  if (person.find(' ') == std::string::npos || without_article(person) != person) return person;
  const auto found = std::ranges::find_if(names.persons, [&](const std::string& one) {
    return one.size() > person.size() && without_article(one) == person;
  });
  return found == names.persons.end() ? person : *found;
}

bool is_capital_by_choice(const Scene& scene, const Line& line, std::size_t word) {
  return !opens_clause(line, word) || !scene.names.small.contains(line.at(word));
}

void read_names(Scene& scene) {
  for (const Line& line : scene.lines) {
    for (const LineWord& word : line.words) {
      if (word.word && !word.capital) {
        scene.names.small.insert(word.text);
      }
    }
  }
  Evidence evidence;
  for (const Line& line : scene.lines) {
    if (!line.headline) {
      read_line(scene, line, evidence);
    }
  }
  for (const auto& [name, last] : evidence.open) {
    if (evidence.alone.contains(last) && scene.words.organization_heads.find(last) == nullptr) {
      scene.names.persons.insert(name);
    }
  }
  settle_surnames(scene.words, evidence, scene.names);
  settle_first_names(scene.words, evidence, scene.names);
  trust_engine(scene.names, evidence.alone);
  scene.names.things = std::move(evidence.articled);
}

}  // namespace dossier::extract
