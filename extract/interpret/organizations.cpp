#include "extract/interpret/organizations.hpp"

#include <algorithm>
#include <utility>

#include "extract/interpret/names.hpp"
#include "extract/interpret/role_nouns.hpp"
#include "extract/interpret/states_in_line.hpp"

namespace dossier::extract {
namespace {

// "(FSM)" behind a name; "(UK)" only tells where the organization is.
std::string acronym_behind(const Scene& scene, const Line& line, Range range) {
  if (!line.is(range.last, "(") || !line.is(range.last + 2, ")") || line.is(range.last + 1, "")) {
    return {};
  }
  const std::string_view text = words(scene.document, line.words[range.last + 1].span);
  const bool plausible = text.size() >= 2 && text.size() <= 12 && all_capitals(text) &&
                         line.capital(range.last + 1) && !state_at(scene, line, range.last + 1);
  return plausible ? line.at(range.last + 1) : std::string();
}

void finish(const Scene& scene, const Line& line, Mention& mention) {
  mention.type = EntityType::organization;
  mention.name = words(scene.document, line.cover(mention.range));
  mention.begin = mention.range.first > 0 &&
                          (line.is(mention.range.first - 1, "the") || line.is(mention.range.first - 1, "a") ||
                           line.is(mention.range.first - 1, "an"))
                      ? mention.range.first - 1
                      : mention.range.first;
  mention.genitive = line.is(mention.range.last, "'s") || line.is(mention.range.last, "'");
  mention.role = mention.genitive ? MentionRole::adjective : MentionRole::noun;
  mention.acronym = acronym_behind(scene, line, mention.range);
}

// "the Congress in Port Vale": another's, though the lexicon knows the word as a body of this state.
bool is_elsewhere(const Scene& scene, const Line& line, std::size_t end, const std::string& state) {
  if (state.empty() || !line.is(end, "in")) return false;
  if (const auto place = longest_phrase(scene.words.places, line, end + 1))
    return !place.value->state.empty() && place.value->state != state;
  const auto other = state_at(scene, line, end + 1);
  return other && !other->ambiguous && other->form.code != state;
}

// "a US military response": what is done, and no body; not "US military officers", "a US military base".
bool is_attribute(const Words& words, const Line& line, std::size_t end) {
  const std::string& noun = line.at(end);
  const bool verb = end < line.size() && line.words[end].predicate;  // "US troops shot Ana Berg"
  return !verb && (words.is(noun, NounKind::event) || words.is(noun, WordSense::doing));
}

// "Alba Council for Aid (ACA)": the article's letters are those of another body than the known one.
bool is_spelled_otherwise(const Scene& scene, const std::string& letters, const KnownOrganization& known) {
  return std::ranges::any_of(scene.lines, [&](const Line& line) {
    for (std::size_t word = 2; word + 1 < line.size(); ++word) {
      if (!line.is(word, letters) || !line.is(word - 1, "(") || !line.is(word + 1, ")")) continue;
      const auto before = longest_phrase_before(scene.words.organizations, line, word - 1);
      if (before) return before.value->name != known.name;
      std::size_t at = word - 1;
      for (std::size_t letter = letters.size(); letter-- > 0;) {
        while (at > 0 && line.words[at - 1].word && !line.capital(at - 1)) --at;  // "for"
        if (at == 0 || !line.capital(at - 1) || line.at(--at).front() != letters[letter]) return false;
      }
      return true;
    }
    return false;
  });
}

// "visited Russia today", "the Senate rules"
bool ends_small(const Words& words, const Line& line, Range name) {
  if (name.last - name.first < 2 || line.capital(name.last - 1)) return false;
  const std::string& first = line.at(name.first);
  const std::string& last = line.at(name.last - 1);
  const bool of_chamber = words.is(first, WordSense::chamber) || words.short_names.contains(first);
  return words.time_phrases.find(last) != nullptr ||
         (of_chamber && words.organization_heads.find(last) == nullptr);
}

std::optional<Mention> known_organization(const Scene& scene, const Line& line, std::size_t first) {
  const auto found = longest_phrase(scene.words.organizations, line, first);
  if (!found) {
    return std::nullopt;
  }
  Mention mention;
  mention.range = {first, found.end};
  const std::string_view text = words(scene.document, line.cover(mention.range));
  const bool capital =
      (line.capital(first) || text.starts_with("al")) && (!line.is(first, "the") || line.capital(first + 1));
  if (!capital || ends_small(scene.words, line, mention.range) ||
      (found.value->acronym && !all_capitals(text)) || (!found.value->acronym && line.headline)) {
    return std::nullopt;
  }
  if (!line.capital(found.end - 1) && is_attribute(scene.words, line, found.end)) return std::nullopt;
  if (found.value->acronym && found.end - first == 1 &&
      is_spelled_otherwise(scene, line.at(first), *found.value))
    return std::nullopt;
  const bool common = found.end - first == 1 && !found.value->acronym;
  const bool many =
      common && first == 0 && line.at(first).ends_with('s') &&
      scene.words.modifiers.find(line.at(first).substr(0, line.at(first).size() - 1)) != nullptr;
  if (many && !is_capital_by_choice(scene, line, first)) return std::nullopt;  // "Conservatives said"
  const bool of_region = common && first > 0 && line.is(first - 1, "state");   // "the state Senate"
  if (of_region || (common && is_elsewhere(scene, line, found.end, found.value->state))) return std::nullopt;
  become_known(*found.value, mention);
  mention.bond = found.value->bond;
  finish(scene, line, mention);
  return mention;
}

// "imposed by the Union on Ana Berg": somebody's name is no part of the Union's.
bool begins_person(const Scene& scene, const Line& line, std::size_t first) {
  if (first >= line.size()) return false;
  const std::uint32_t name = line.words[first].name;
  return scene.words.given_names.find(line.at(first)) != nullptr ||
         (name != no_name && scene.document.names[name].type == NameType::person);
}

// ", Tobacco, Firearms and Explosives": further items of one word each, to the last.
bool begins_list(const Line& line, std::size_t comma) {
  std::size_t at = comma;
  while (line.is(at, ",") && line.capital(at + 1)) at += 2;
  at += line.is(at, ",") ? 1U : 0U;
  return at > comma && line.is(at, "and") && line.capital(at + 1);
}

// One link of such a tail.
std::size_t one_tail_end(const Scene& scene, const Line& line, std::size_t head_end) {
  if (line.capital(head_end)) {
    return head_end;
  }
  if (!line.is(head_end, "of") && !line.is(head_end, "for") && !line.is(head_end, "on")) {
    return head_end;
  }
  std::size_t end = head_end + 1;
  end += line.is(end, "the") ? 1U : 0U;
  const std::size_t start = end;
  if (!line.is(head_end, "of") && begins_person(scene, line, start)) return head_end;
  if (line.is(head_end, "on") && longest_phrase(scene.words.organizations, line, start))
    return head_end;  // "The Alba Times on Twitter"
  while (line.capital(end) && line.words[end].word && !scene.words.times.contains(line.at(end))) {
    ++end;
    const bool list = line.is(end, "and") || begins_list(line, end);
    end += list && line.capital(end + 1) && !state_at(scene, line, end + 1) ? 1U : 0U;
  }
  return end > start ? end : head_end;
}

// How far a name goes on after its head: "of Foreign Affairs", "for Trade and Defence", "of the Sudran Army".
std::size_t tail_end(const Scene& scene, const Line& line, std::size_t head_end) {
  const std::size_t end = one_tail_end(scene, line, head_end);
  const auto state = end > head_end && line.is(end, "of") ? state_at(scene, line, end + 1) : std::nullopt;
  return state && !state->ambiguous && state->form.word == StateWord::name ? state->end : end;
}

struct Headed {
  std::size_t end = 0;
  const OrganizationHead* head = nullptr;
  bool alone = false;  // the head is all there is before a tail
  bool tail = false;
};

// The last head among the capitalized words from here, before an office or a title.
std::optional<Headed> headed_name(const Scene& scene, const Line& line, std::size_t first) {
  constexpr std::size_t longest = 8;
  std::optional<Headed> found;
  for (std::size_t i = first; i < line.size() && i - first < longest && line.capital(i);) {
    const auto head = longest_phrase(scene.words.organization_heads, line, i);
    const bool capital = head && line.capital(head.end - 1);
    if (capital) {
      found = Headed{head.end, head.value, i == first, false};
      i = head.end;
      continue;
    }
    const bool honour = begins_honour(scene.words, line, i);
    if (honour || scene.words.times.contains(line.at(i)) || scene.words.is(line.at(i), WordClass::modal)) {
      break;
    }
    ++i;
  }
  if (found) {
    const std::size_t end = tail_end(scene, line, found->end);
    found->tail = end > found->end;
    found->end = end;
  }
  return found;
}

// The organization that these words name.
Mention named_so(const Scene& scene, const Line& line, Range range) {
  Mention mention;
  mention.range = range;
  mention.key = line.key(range);
  finish(scene, line, mention);
  return mention;
}

// "5th", "101st"
bool is_ordinal(std::string_view text) {
  const std::size_t digits = text.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string_view::npos || text.size() != digits + 2) return false;
  const std::string_view ending = text.substr(digits);
  return ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
}

// "the 5th Fleet", "the 82nd Airborne Division"
std::optional<Mention> numbered_unit(const Scene& scene, const Line& line, std::size_t first) {
  if (!is_ordinal(line.at(first)) || !line.capital(first + 1)) return std::nullopt;
  const auto headed = headed_name(scene, line, first + 1);
  if (!headed || headed->tail || scene.words.part_nouns.find(line.at(headed->end - 1)) == nullptr)
    return std::nullopt;
  return named_so(scene, line, {first, headed->end});
}

// "Former Army Sergeant Ana Berg": the army is none of the past.
bool begins_office(const Scene& scene, const Line& line, std::size_t first, std::size_t end) {
  return tells_past(scene.words, line.at(first)) &&
         (longest_phrase(scene.words.offices, line, end) || longest_phrase(scene.words.titles, line, end));
}

// "Top Alba Council officials": the capital is the sentence's, and what stands behind it is known.
bool is_before_known(const Scene& scene, const Line& line, Range name) {
  return name.first == 0 && scene.words.modifiers.find(line.at(0)) != nullptr &&
         scene.words.organizations.find(line.key(name)) == nullptr &&
         longest_phrase(scene.words.organizations, line, 1).end == name.last;
}

std::optional<Mention> headed_organization(const Scene& scene, const Line& line, std::size_t first) {
  if (!line.capital(first) || line.headline || scene.words.is_closed_class(line.at(first)) ||
      (first == 0 && !is_capital_by_choice(scene, line, first) && !line.capital(1)) ||
      is_compound_modifier(scene.words, line.at(first))) {
    return std::nullopt;
  }
  const auto headed = headed_name(scene, line, first);
  if (headed && (begins_office(scene, line, first, headed->end) ||
                 is_chamber_of_party(scene.words, line, {first, headed->end}) ||
                 is_before_known(scene, line, {first, headed->end})))
    return std::nullopt;
  if (!headed || (headed->alone && !headed->tail)) {
    return std::nullopt;
  }
  return named_so(scene, line, {first, headed->end});
}

bool is_mission(const std::string& word) {
  return word == "embassy" || word == "consulate" || word == "mission";
}

// The end of the place or state between a state's genitive and its embassy: "Sudra's Port Vale embassy";
// `first` where there is none.
std::size_t seat_end(const Scene& scene, const Line& line, std::size_t first) {
  const auto is_house = [&](std::size_t word) {
    return line.is(word, "embassy") || line.is(word, "consulate");
  };
  const auto place = longest_phrase(scene.words.places, line, first);
  if (place && is_house(place.end)) return place.end;
  const auto state = state_at(scene, line, first);
  return state && is_house(state->end) ? state->end : first;
}

// The diplomatic missions of a state are told apart by where they are.
std::size_t with_seat(const Scene& scene, const Line& line, std::size_t end) {
  if (!is_mission(line.at(end - 1)) || (!line.is(end, "in") && !line.is(end, "to"))) {
    return end;
  }
  const std::size_t seat = end + 1 + (line.is(end + 1, "the") ? 1U : 0U);
  if (!line.capital(seat)) {
    return end;
  }
  if (const auto place = longest_phrase(scene.words.places, line, seat)) {
    return place.end;
  }
  if (const auto state = state_at(scene, line, seat); state && state->form.word != StateWord::demonym) {
    return state->end;
  }
  const std::size_t name = name_run_end(scene, line, seat);
  return name > seat ? name : end;
}

// "the Sudran military network" is no military: behind the head stands another noun, as far as that can be
// told.
bool noun_goes_on(const Words& words, const Line& line, std::size_t end) {
  if (end >= line.size() || !line.words[end].word || line.words[end].predicate || line.capital(end) ||
      line.is(end, "'s")) {
    return false;
  }
  const std::string& text = line.at(end);
  return !words.is_closed_class(text) && !words.times.contains(text) && !words.action_verbs.contains(text) &&
         !words.reporting.contains(text) && !text.ends_with("ed") && !text.ends_with("ly");
}

// "Norland's Ports and Maritime Authority": a name of two fields.
std::optional<Headed> headed_by_two_fields(const Scene& scene, const Line& line, std::size_t first) {
  constexpr std::size_t longest = 3;
  std::size_t end = first;
  while (end < line.size() && end - first < longest && line.capital(end) && line.words[end].word &&
         !state_at(scene, line, end) && !begins_honour(scene.words, line, end))
    ++end;
  const bool two = end > first && line.is(end, "and") && line.capital(end + 1) &&
                   !state_at(scene, line, end + 1) && !begins_person(scene, line, end + 1) &&
                   !longest_phrase(scene.words.organizations, line, first) &&
                   !longest_phrase(scene.words.organizations, line, end + 1);
  const auto headed = two ? headed_name(scene, line, end + 1) : std::nullopt;
  return headed && !headed->alone ? headed : std::nullopt;
}

// The end of the head, and the head, of what a state's adjective or genitive begins.
std::optional<Headed> head_after_state(const Scene& scene, const Line& line, std::size_t first) {
  if (line.capital(first) && !line.headline) {
    if (const auto named = headed_name(scene, line, first)) {
      return named;
    }
    if (const auto named = headed_by_two_fields(scene, line, first)) return named;
  }
  const std::size_t noun = scene.words.modifiers.find(line.at(first)) != nullptr &&
                                   !longest_phrase(scene.words.organization_heads, line, first)
                               ? first + 1
                               : first;
  const auto head = longest_phrase(scene.words.organization_heads, line, noun);
  if (!head || !head.value->lower || noun_goes_on(scene.words, line, head.end) ||
      is_attribute(scene.words, line, head.end)) {
    return std::nullopt;
  }
  return Headed{head.end, head.value, false, false};
}

// "Sudran police officers" are no police.
bool office_reaches_over(const Scene& scene, const Line& line, std::size_t first, std::size_t end) {
  for (std::size_t i = first; i < end; ++i) {
    const auto office = longest_phrase(scene.words.offices, line, i);
    if (office && office.end > end) {
      return true;
    }
  }
  return false;
}

// "state media", "state-run television": not "state senate", "State University".
bool is_medium_of_state(const Words& words, const Line& line, std::size_t first) {
  const auto head = longest_phrase(words.organization_heads, line, first);
  return words.is(line.at(first), WordSense::nationalized) && !line.capital(first) && head &&
         head.value->lower;
}

std::optional<Mention> organization_of_state(const Scene& scene, const Line& line, std::size_t first) {
  const auto state = line.words[first].word ? sure_state_at(scene, line, first) : std::nullopt;
  if (!state) return std::nullopt;
  const bool genitive = line.is(state->end, "'s") || line.is(state->end, "'");
  const bool initials = all_capitals(words(scene.document, line.words[state->end - 1].span));  // "UK police"
  const bool medium =
      state->form.word == StateWord::name && is_medium_of_state(scene.words, line, state->end);
  if (!genitive && !state->form.adjective && !initials && !medium) {
    return std::nullopt;
  }
  const std::size_t next = genitive ? seat_end(scene, line, state->end + 1) : state->end;
  const auto headed = head_after_state(scene, line, next);
  const bool elsewhere = first > 0 && (line.is(first - 1, "its") || line.is(first - 1, "their")) && headed &&
                         is_mission(line.at(headed->end - 1));  // "its Norlandic embassy" is not Norland's
  if (!headed || elsewhere || office_reaches_over(scene, line, next, headed->end)) {
    return std::nullopt;
  }
  Mention mention;
  const std::size_t start = line.is(first, "the") ? first + 1 : first;
  mention.range = {start, with_seat(scene, line, headed->end)};
  mention.form = line.capital(headed->end - 1) ? MentionForm::name : MentionForm::description;
  mention.key = std::string(state->form.code) + " " + line.key({next, mention.range.last});
  mention.country = state->form.code;
  mention.bond = genitive && headed->head->owned ? Relation::part_of : headed->head->bond;
  if (const KnownOrganization* known = scene.words.organizations.find(line.key(mention.range))) {
    become_known(*known, mention);  // "the Syrian Democratic Forces" are not Syria's
    mention.form = MentionForm::name;
    if (known->bond || mention.bond == Relation::part_of) mention.bond = known->bond;
  }
  finish(scene, line, mention);
  return mention;
}

// "the FSM" where the article has "(FSM)" somewhere.
std::optional<Mention> acronym(const Scene& scene, const Line& line, std::size_t first) {
  const auto known = scene.names.acronyms.find(line.at(first));
  if (known == scene.names.acronyms.end() || known->second.empty() ||
      !all_capitals(words(scene.document, line.words[first].span))) {
    return std::nullopt;
  }
  Mention mention;
  mention.range = {first, first + 1};
  mention.key = known->second;
  finish(scene, line, mention);
  return mention;
}

}  // namespace

void become_known(const KnownOrganization& known, Mention& mention) {
  mention.key = phrase_key(known.name);
  mention.known_name = known.name;
  mention.country = known.state;
}

std::optional<Mention> organization_at(const Scene& scene, const Line& line, std::size_t first) {
  if (first >= line.size() || !line.words[first].word) {
    return std::nullopt;
  }
  std::optional<Mention> longest;
  for (const auto& recognize :
       {acronym, known_organization, organization_of_state, headed_organization, numbered_unit}) {
    auto mention = recognize(scene, line, first);
    if (mention && (!longest || mention->range.last > longest->range.last)) {
      longest = std::move(mention);
    }
  }
  return longest;
}

}  // namespace dossier::extract
