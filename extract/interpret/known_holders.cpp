#include "extract/interpret/known_holders.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "extract/interpret/organizations.hpp"
#include "extract/interpret/role_nouns.hpp"
#include "extract/interpret/time_expressions.hpp"

namespace dossier::extract {
namespace {

// Of holders, the list has whole from then on; of those before only such as are called so for ever.
constexpr int first_year = 1990;

// The words of an office right before a name.
struct OfficeWords {
  std::size_t begin = 0;
  std::string key;       // phrase key
  std::string position;  // the singular, as positions give it
  bool past = false;     // "former President"
};

// "former House Speaker", "Republican House Speaker": the office is the same.
bool tells_more(const Words& words, const std::string& word) {
  return words.modifiers.find(word) != nullptr || words.party_members.contains(word);
}

// Whose office it is, is told, or the office may be another.
bool is_bare(const Scene& scene, std::size_t number, std::size_t begin) {
  const Line& line = scene.lines[number];
  if (begin == 0) {
    return true;
  }
  const std::size_t owner_end = begin - (line.is(begin - 1, "'s") || line.is(begin - 1, "'") ? 1U : 0U);
  const std::vector<Mention>& mentions = scene.mentions[number];
  const std::size_t owner = mention_ending(mentions, owner_end);
  const bool owned = owner != no_mention && mentions[owner].role != MentionRole::unknown;
  const bool plain = !line.capital(begin - 1) || scene.words.is_closed_class(line.at(begin - 1)) ||
                     tells_more(scene.words, line.at(begin - 1));
  return owner_end == begin && !owned && plain && !scene.words.is(line.at(begin - 1), WordSense::lesser);
}

// The office or title that ends before this word, and whether the past is told before it. Nothing where the
// words leave no doubt whose it is, or make it another.
std::optional<OfficeWords> office_words(const Scene& scene, std::size_t number, std::size_t end) {
  const Line& line = scene.lines[number];
  const auto office = longest_phrase_before(scene.words.offices, line, end);
  const auto title = longest_phrase_before(scene.words.titles, line, end);
  if (!office && !title) {
    return std::nullopt;
  }
  const bool is_office = office && (!title || office.end <= title.end);
  OfficeWords found{is_office ? office.end : title.end, {}, {}, false};
  found.key = line.key({found.begin, end});
  found.position = is_office ? office.value->name : found.key;
  if (is_office && office.value->plural) {
    return std::nullopt;
  }
  std::size_t begin = found.begin;
  while (begin > 0 && is_bare(scene, number, begin) && tells_more(scene.words, line.at(begin - 1))) {
    --begin;
    found.past = found.past || tells_past(scene.words, line.at(begin));
  }
  if (!is_bare(scene, number, begin)) {
    return std::nullopt;
  }
  return found;
}

// "President Ana Berg"; "the president, Ana Berg,".
std::optional<OfficeWords> office_of(const Scene& scene, std::size_t number, const Mention& person) {
  const Line& line = scene.lines[number];
  const std::size_t name = person.range.first;
  if (name == 0) {
    return std::nullopt;
  }
  if (!line.is(name - 1, ",")) {
    return office_words(scene, number, name);
  }
  const std::string& behind = line.at(person.range.last);
  const bool closed = behind.empty() || behind == "," || behind == "." || behind == ";";
  auto found = closed ? office_words(scene, number, name - 1) : std::nullopt;
  return found && found->begin > 0 && line.is(found->begin - 1, "the") ? found : std::nullopt;
}

int article_year(const Scene& scene) {
  const Date& date = scene.document.article.date;
  return date.form == Date::Form::point && !date.first.decade ? date.first.year : 0;
}

// One year of grace: dates of articles and of terms are rough. Who is called former may have left long ago.
bool in_time(const OfficeHolding& holding, int year, bool past) {
  return year == 0 || (year + 1 >= holding.from && (past || year <= holding.to + 1));
}

// "President Ana Berg included the country in her 2002 speech": the sentence tells of a year of the term.
bool speaks_of_term(const Scene& scene, std::size_t number, const OfficeHolding& holding) {
  const auto times = find_times(scene.lines[number], scene.words, scene.document.article.date);
  return std::any_of(times.begin(), times.end(), [&](const TimeExpression& time) {
    const bool point = time.date.form == Date::Form::point && !time.date.first.decade;
    return point && time.date.first.year >= holding.from && time.date.first.year <= holding.to;
  });
}

// All that the name may have held.
const OfficeHoldings* holdings_of(const Scene& scene, const Mention& person) {
  const OfficeHolders& holders = scene.words.office_holders;
  const OfficeHoldings* all = holders.named(person.key);
  const bool one_word = person.key.find(' ') == std::string::npos;
  return all == nullptr && one_word ? holders.called(person.key) : all;
}

// The holding that the name and the office tell; null where there is none, or several of different states.
const OfficeHolding* holding_of(const Scene& scene, std::size_t number, const Mention& person,
                                const OfficeWords& office) {
  const OfficeHoldings* all = holdings_of(scene, person);
  if (all == nullptr) {
    return nullptr;
  }
  const OfficeHolding* only = nullptr;
  const int year = article_year(scene);
  for (const OfficeHolding& holding : *all) {
    const bool same =
        std::find(holding.offices.begin(), holding.offices.end(), office.key) != holding.offices.end();
    const bool old = holding.to < first_year && person.key.find(' ') != std::string::npos;
    if (!same || !(in_time(holding, year, office.past || old) || speaks_of_term(scene, number, holding))) {
      continue;
    }
    if (only != nullptr && (only->of != holding.of || only->relation != holding.relation)) {
      return nullptr;
    }
    only = only == nullptr ? &holding : only;
  }
  return only;
}

using Body = std::pair<EntityType, std::string>;  // a state by its code, an organization by its key

Body body_of(const OfficeHolding& holding) {
  return holding.of_state ? Body{EntityType::state, holding.of}
                          : Body{EntityType::organization, phrase_key(holding.of)};
}

// Where the article first speaks of each state and organization.
std::map<Body, MentionRef> first_mentions(const Scene& scene) {
  std::map<Body, MentionRef> first;
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    for (std::size_t i = 0; i < scene.mentions[number].size(); ++i) {
      const Mention& mention = scene.mentions[number][i];
      const bool body = mention.type == EntityType::state || mention.type == EntityType::organization;
      if (body && mention.role != MentionRole::unknown && !mention.key.empty()) {
        first.emplace(Body{mention.type, mention.key}, MentionRef{number, i});
      }
    }
  }
  return first;
}

// The state that somebody of a well-known full name leads, where the article does not name it: "President Ana
// Berg".
MentionRef state_in_office(Scene& scene, std::size_t number, Range office, const OfficeHolding& holding) {
  Mention state = name_mention(scene, scene.lines[number], office, EntityType::state);
  state.country = state.key = holding.of;
  state.role = MentionRole::implied;
  scene.mentions[number].push_back(std::move(state));
  return {number, scene.mentions[number].size() - 1};
}

// Whether the article speaks of a body of the state: "the FBI".
bool speaks_of_bodies(const Scene& scene, std::string_view state) {
  return std::ranges::any_of(scene.mentions, [&](const std::vector<Mention>& line) {
    return std::ranges::any_of(line, [&](const Mention& one) {
      return one.type == EntityType::organization && one.country == state && one.role != MentionRole::unknown;
    });
  });
}

// A body that the article does not name, where it speaks of others of its state: the office names it ("House
// Speaker Ana Berg"), and becomes a mention of it.
std::optional<MentionRef> body_in_office(Scene& scene, std::size_t number, Range office,
                                         const OfficeHolding& holding) {
  const KnownOrganization* known = scene.words.organizations.find(phrase_key(holding.of));
  if (holding.of_state || known == nullptr || known->state.empty()) return std::nullopt;
  if (!speaks_of_bodies(scene, known->state)) return std::nullopt;
  Mention body = name_mention(scene, scene.lines[number], office, EntityType::organization);
  become_known(*known, body);
  body.name = body.known_name;
  body.role = MentionRole::implied;
  scene.mentions[number].push_back(std::move(body));
  return MentionRef{number, scene.mentions[number].size() - 1};
}

using Told = std::set<std::pair<std::string, Body>>;  // person, of what

Told offices_told(const Scene& scene, const std::vector<Finding>& findings) {
  Told told;
  for (const Finding& finding : findings) {
    const Mention& object = mention_of(scene, finding.object);
    if (finding.relation == Relation::leads || finding.relation == Relation::serves) {
      told.insert({mention_of(scene, finding.subject).key, Body{object.type, object.key}});
    }
  }
  return told;
}

// That of the name, else what the office alone tells of a person who serves no other state.
std::vector<const OfficeHolding*> holdings_told(const Scene& scene, std::size_t number, const Mention& person,
                                                const OfficeWords& office, const Told& done) {
  if (const OfficeHolding* own = holding_of(scene, number, person, office); own != nullptr) return {own};
  std::vector<const OfficeHolding*> told;
  for (const OfficeHolding& holding : scene.words.office_holders.of_anybody()) {
    const Body body = body_of(holding);
    const bool elsewhere = std::ranges::any_of(done, [&](const auto& one) {
      return one.first == person.key && one.second.first == body.first && one.second != body;
    });
    if (!elsewhere && std::ranges::find(holding.offices, office.key) != holding.offices.end())
      told.push_back(&holding);
  }
  return told;
}

Finding holds(MentionRef person, const OfficeHolding& holding, MentionRef body, Range evidence,
              const std::string& position) {
  Finding finding;
  finding.subject = person;
  finding.relation = holding.relation;
  finding.object = body;
  finding.evidence = evidence;
  finding.rule = "known holder of the office";
  finding.doubt = Doubt::little;
  finding.position = position;
  return finding;
}

}  // namespace

std::vector<Finding> find_known_holders(Scene& scene, const std::vector<Finding>& told) {
  std::vector<Finding> findings;
  std::map<Body, MentionRef> bodies = first_mentions(scene);
  Told done = offices_told(scene, told);
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    for (std::size_t i = 0, count = scene.mentions[number].size(); i < count; ++i) {
      const Mention person = scene.mentions[number][i];
      if (person.type != EntityType::person || !person.named || person.role == MentionRole::unknown) continue;
      const auto office = office_of(scene, number, person);
      if (!office) continue;
      for (const OfficeHolding* holding : holdings_told(scene, number, person, *office, done)) {
        auto body = bodies.find(body_of(*holding));
        if (body == bodies.end()) {
          const Range words{office->begin, person.range.first};
          const bool full = scene.words.office_holders.named(person.key) != nullptr &&
                            person.key.find(' ') != std::string::npos;
          const bool by_name = holding->of_state && holding->relation == Relation::leads &&
                               (full || speaks_of_bodies(scene, holding->of));
          const auto named = by_name ? std::optional(state_in_office(scene, number, words, *holding))
                                     : body_in_office(scene, number, words, *holding);
          if (named) body = bodies.emplace(body_of(*holding), *named).first;
        }
        if (body == bodies.end() || !done.insert({person.key, body->first}).second) continue;
        findings.push_back(
            holds({number, i}, *holding, body->second, {office->begin, person.range.last}, office->position));
      }
    }
  }
  return findings;
}

std::vector<std::pair<std::string, std::string>> offices_held(const Scene& scene, const Mention& person) {
  std::vector<std::pair<std::string, std::string>> held;
  const OfficeHoldings* all = holdings_of(scene, person);
  const int year = article_year(scene);
  if (all == nullptr || year == 0) return held;
  for (const OfficeHolding& holding : *all) {
    if (!holding.of_state || year < holding.from || year > holding.to) continue;
    for (const std::string& office : holding.offices) held.emplace_back(holding.of, office);
  }
  return held;
}

std::string state_led_by(const Scene& scene, const Mention& person, Term term) {
  const OfficeHoldings* all = holdings_of(scene, person);
  if (all == nullptr) return {};
  std::string state;
  for (const OfficeHolding& holding : *all) {
    const bool led = holding.relation == Relation::leads && holding.of_state;
    if (!led || !in_time(holding, article_year(scene), term == Term::running_or_past)) continue;
    if (!state.empty() && state != holding.of) return {};
    state = holding.of;
  }
  return state;
}

}  // namespace dossier::extract
