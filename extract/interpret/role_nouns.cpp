#include "extract/interpret/role_nouns.hpp"

#include <charconv>

#include "extract/interpret/names.hpp"
#include "extract/interpret/organizations.hpp"
#include "extract/interpret/states_in_line.hpp"

namespace dossier::extract {
namespace {

constexpr std::string_view number_words[] = {"zero",  "one",   "two",  "three", "four",   "five",  "six",
                                             "seven", "eight", "nine", "ten",   "eleven", "twelve"};

bool is_count(const Words& words, const Line& line, std::size_t word) {
  return (word < line.size() && line.words[word].number) || words.is(line.at(word), WordClass::number);
}

// An article says nothing of who is meant; numbers and modifiers do.
std::size_t name_begin(const Words& words, const Line& line, std::size_t begin) {
  return words.is(line.at(begin), WordClass::determiner) ? begin + 1 : begin;
}

bool is_name_behind(const Scene& scene, const Line& line, std::size_t end, bool plural) {
  const std::size_t name = line.is(end, ",") && !plural ? end + 1 : end;
  if (name_run_end(scene, line, name) > name) return true;
  return !plural && line.is(end, "of") && is_field_before_name(scene, line, end + 1);
}

void set_quantity(const Scene& scene, const Line& line, Mention& mention) {
  for (std::size_t i = mention.begin; i < mention.range.first; ++i) {
    if (is_count(scene.words, line, i)) {
      mention.quantity = Quantity{count_of(line.at(i)), mention.name};
      return;
    }
  }
}

Mention role_mention(const Office& office, const Mention& owner) {
  Mention mention;
  mention.form = MentionForm::description;
  mention.named = false;
  mention.country = owner.type == EntityType::state ? owner.country : std::string();
  mention.bond = office.relation;
  mention.position = office.name;
  return mention;
}

void finish(const Scene& scene, const Line& line, bool plural, Mention& mention) {
  mention.genitive = line.is(mention.range.last, "'s");
  mention.role = mention.genitive ? MentionRole::adjective : MentionRole::noun;
  const std::size_t begin = name_begin(scene.words, line, mention.begin);
  mention.name = words(scene.document, line.cover({begin, mention.range.last}));
  mention.key = (plural ? "group " : "role ") + line.key({begin, mention.range.last});
  set_quantity(scene, line, mention);
}

}  // namespace

std::size_t with_post(const Scene& scene, const Line& line, std::size_t end) {
  if (!line.is(end, "to")) {
    return end;
  }
  const std::size_t post = end + 1 + (line.is(end + 1, "the") ? 1U : 0U);
  const auto state = state_at(scene, line, post);
  const auto body = state ? std::nullopt : organization_at(scene, line, post);
  const std::size_t behind = state ? state->end : body ? body->range.last : end;
  return line.is(behind, "'s") ? end : behind;
}

std::optional<std::int64_t> count_of(const std::string& text) {
  for (std::int64_t i = 0; i < static_cast<std::int64_t>(std::size(number_words)); ++i) {
    if (number_words[i] == text) {
      return i;
    }
  }
  std::string digits;
  for (const char letter : text) {
    if (letter != ',') {
      digits += letter;
    }
  }
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  return whole ? std::optional(number) : std::nullopt;
}

std::size_t phrase_begin(const Words& words, const Line& line, std::size_t noun) {
  std::size_t begin = noun;
  while (begin > 0) {
    const std::size_t before = begin - 1;
    const bool modifier = words.modifiers.find(line.at(before)) != nullptr && !line.capital(before) &&
                          !line.words[before].predicate;  // "Norland detained Sudran sailors"
    if (modifier || is_count(words, line, before)) {
      begin = before;
    } else if (words.is(line.at(before), WordClass::determiner)) {
      return before;
    } else if (const auto quantifier = longest_phrase_before(words.quantifiers, line, begin)) {
      begin = quantifier.end;
    } else {
      return begin;
    }
  }
  return begin;
}

bool tells_past(const Words& words, const std::string& word) {
  const bool* past = words.modifiers.find(word);
  return past != nullptr && *past;
}

std::size_t skip_modifiers(const Words& words, const Line& line, std::size_t first) {
  while (first < line.size() && words.modifiers.find(line.at(first)) != nullptr &&
         !longest_phrase(words.offices, line, first)) {
    ++first;
  }
  return first;
}

// "Sudran officials", "Sudra's officials", "members of the FSM": nobody in particular. The article speaks of
// them by whatever name of Sudra or the FSM.
void be_anybody(const Mention& owner, const Office& office, Mention& mention) {
  mention.key = "group " + owner.key + " " + office.name;
}

// "Norland's president", "the Sudran foreign minister": a state has one. Not "Norland's first president".
bool is_one_of_state(const Words& words, const Office& office, const Mention& owner, std::size_t noun) {
  if (noun != owner.range.last + (owner.genitive ? 1U : 0U)) return false;
  const std::size_t blank = office.name.rfind(' ');
  const bool of_field = blank != std::string::npos &&
                        words.is(std::string_view(office.name).substr(blank + 1), WordSense::sole_in_field);
  return owner.type == EntityType::state && !office.plural &&
         ((office.relation == Relation::leads && owner.genitive) || of_field);
}

std::optional<Mention> role_noun_behind(const Scene& scene, const Line& line, const Mention& owner) {
  if (owner.type != EntityType::state && owner.type != EntityType::organization) {
    return std::nullopt;
  }
  const std::size_t noun = skip_modifiers(scene.words, line, owner.range.last + (owner.genitive ? 1U : 0U));
  const auto office = longest_phrase(scene.words.offices, line, noun);
  if (!office || !office.value->relation || !office.value->of.has(owner.type) ||
      is_name_behind(scene, line, office.end, office.value->plural)) {
    return std::nullopt;
  }
  const bool attributive = scene.words.is(line.at(office.end - 1), WordSense::attributive);
  const std::size_t post = office.end + (attributive && !line.capital(office.end + 1) ? 1U : 0U);
  const bool before_post = !office.value->plural && !line.capital(office.end) &&
                           (scene.words.is(line.at(office.end), NounKind::person) ||
                            scene.words.is(line.at(post), NounKind::person));
  const bool attribute = attributive && !line.capital(office.end) && line.at(office.end).ends_with('s') &&
                         !scene.words.is_closed_class(line.at(office.end)) &&
                         !scene.words.reporting.contains(line.at(office.end)) &&
                         !scene.words.action_verbs.contains(line.at(office.end));
  if (before_post || attribute) return std::nullopt;  // "the FSM's chief media adviser", "its chief targets"
  if (line.capital(noun) && line.capital(office.end) && organization_at(scene, line, noun))
    return std::nullopt;  // "Norland's National Oil Company"
  Mention mention = role_mention(*office.value, owner);
  const bool posted = office.value->relation != Relation::national_of;  // "deported a cleric to Norland"
  mention.range = {noun, posted ? with_post(scene, line, office.end) : office.end};
  mention.begin = owner.genitive ? owner.range.first : phrase_begin(scene.words, line, owner.range.first);
  const std::size_t before = mention.begin > 0 ? mention.begin - 1 : 0;
  if (scene.words.is(line.at(mention.begin), WordSense::generality) ||
      scene.words.is(line.at(before), WordSense::generality))
    return std::nullopt;
  mention.unique = office.value->unique || mention.range.last > office.end ||
                   is_one_of_state(scene.words, *office.value, owner, noun);
  finish(scene, line, office.value->plural, mention);
  const bool bare = name_begin(scene.words, line, mention.begin) == owner.range.first &&
                    noun == owner.range.last + (owner.genitive ? 1U : 0U) && mention.range.last == office.end;
  if (office.value->plural && bare) be_anybody(owner, *office.value, mention);
  return mention;
}

std::optional<Mention> role_noun_of(const Scene& scene, const Line& line, std::size_t first,
                                    const Mention& body) {
  const auto office = longest_phrase(scene.words.offices, line, first);
  const std::size_t article = line.is(office.end + 1, "the") ? 1U : 0U;
  if (!office || !office.value->plural || office.value->relation != Relation::member_of ||
      body.type != EntityType::organization || body.genitive || !line.is(office.end, "of") ||
      body.range.first != office.end + 1 + article) {
    return std::nullopt;
  }
  Mention mention = role_mention(*office.value, body);
  mention.range = {first, body.range.last};
  mention.begin = phrase_begin(scene.words, line, first);
  finish(scene, line, true, mention);
  if (name_begin(scene.words, line, mention.begin) == first) be_anybody(body, *office.value, mention);
  return mention;
}

}  // namespace dossier::extract
