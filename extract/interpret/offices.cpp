#include <algorithm>
#include <utility>

#include "extract/interpret/affiliation.hpp"
#include "extract/interpret/line_finder.hpp"
#include "extract/interpret/names.hpp"
#include "extract/interpret/role_nouns.hpp"

namespace dossier::extract {
namespace {

struct OfficeBefore {
  std::size_t begin = 0;
  const Office* office = nullptr;
  bool of_field = false;  // "director for African Affairs": of a part of the body
};

// Where "for African Affairs" begins, which ends before this word; `end` where nothing of the kind does.
std::size_t field_begin(const Words& words, const Line& line, std::size_t end) {
  constexpr std::size_t longest = 6;
  for (std::size_t at = end; at > 0 && end - at < longest; --at) {
    if (line.is(at - 1, "for")) return at < end ? at - 1 : end;
    if (!line.capital(at - 1) && !words.is_closed_class(line.at(at - 1))) return end;
  }
  return end;
}

// The office that ends before "for African Affairs", which ends before this word.
OfficeBefore office_before_field(const Words& words, const Line& line, std::size_t end) {
  const std::size_t field = field_begin(words, line, end);
  if (field == end) return {end, nullptr};
  const auto office = longest_phrase_before(words.offices, line, field);
  if (!office || office.value->plural) return {end, nullptr};
  return {office.end, office.value, true};
}

// The office that ends before this word, titles between them passed over, or one with what it is for.
OfficeBefore office_before(const Words& words, const Line& line, std::size_t end) {
  const std::size_t name = end;
  for (;;) {
    const auto office = longest_phrase_before(words.offices, line, end);
    const auto title = longest_phrase_before(words.titles, line, end);
    if (office && (!title || office.end <= title.end)) {
      return {office.end, office.value->plural ? nullptr : office.value};
    }
    if (!title) {
      return end == name ? office_before_field(words, line, end) : OfficeBefore{end, nullptr};
    }
    end = title.end;
  }
}

// "Sudra's ousted President Ana Berg"; not "the army ousted President Ana Berg".
std::size_t skip_modifiers_back(const Words& words, const Line& line, std::size_t end) {
  const auto acts = [&](std::size_t word) {
    return line.words[word].predicate && word > 0 && !line.is(word - 1, "'s") && !line.is(word - 1, "'");
  };
  while (end > 0 && words.modifiers.find(line.at(end - 1)) != nullptr && !acts(end - 1)) {
    --end;
  }
  return end;
}

// What one is, and not of a state: "lawyer".
bool is_occupation(const Office& office, const Mention& owner) {
  return office.relation == Relation::serves && owner.type == EntityType::state && !owner.metonym &&
         owner.role == MentionRole::adjective && !owner.genitive && !office.of.has(EntityType::state) &&
         !office.plural;
}

void add_office(LineFinder& finder, std::size_t person, const Office& office, std::size_t owner,
                Range evidence, std::string_view rule, Doubt doubt = Doubt::some) {
  const bool persons_man =
      office.relation == Relation::serves && finder.mentions()[owner].type == EntityType::person;
  const bool of_house =  // "the White House doctor Ana Berg"
      office.relation == Relation::national_of && finder.mentions()[owner].metonym;
  if (is_occupation(office, finder.mentions()[owner])) {  // "the Sudran lawyer Ana Berg"
    finder.add(person, Relation::national_of, owner, evidence, rule, doubt);
    return;
  }
  if (!office.relation || of_house || (!office.of.has(finder.mentions()[owner].type) && !persons_man)) {
    return;
  }
  const bool part =
      office.relation == Relation::leads && is_force_abroad(finder.line(), finder.mentions()[owner]);
  finder.add(person, part ? Relation::serves : *office.relation, owner, evidence, rule, doubt).position =
      *office.relation == Relation::national_of ? std::string() : office.name;
}

// "President Ana Berg of Norland"; not "of the Norland Institute", "of Norland's army".
std::size_t owner_behind(const LineFinder& finder, std::size_t end, const Office& office) {
  if (!finder.line().is(end, "of")) return no_mention;
  const std::size_t owner = mention_from(finder.mentions(), end + 1);
  if (owner == no_mention || finder.mentions()[owner].role != MentionRole::noun) return no_mention;
  const EntityType type = finder.mentions()[owner].type;
  return type != EntityType::organization && office.of.has(type) ? owner : no_mention;
}

// "Ana Berg aide Ida Holm": the aide of a person who stands right before.
std::size_t person_before(const LineFinder& finder, std::size_t end, const Office& office) {
  const std::size_t owner = mention_ending(finder.mentions(), end);
  if (owner == no_mention || !office.of.has(EntityType::person)) return no_mention;
  const Mention& mention = finder.mentions()[owner];
  const bool named = mention.type == EntityType::person && mention.named && mention.role == MentionRole::noun;
  return named && !mention.genitive ? owner : no_mention;
}

// "Norland's foreign minister Ana Berg", "Norland Prime Minister Ana Berg", "UN envoy Ana Berg". In "Sudran
// UN ambassador" the state is meant.
void office_before_name(LineFinder& finder, std::size_t person) {
  Mention& name = finder.mentions()[person];
  const OfficeBefore before = office_before(finder.words(), finder.line(), name.range.first);
  if (before.office == nullptr) {
    return;
  }
  Office office = *before.office;
  if (before.of_field && office.relation == Relation::leads) office.relation = Relation::serves;
  name.position = office.name;
  const std::size_t noun = skip_modifiers_back(finder.words(), finder.line(), before.begin);
  std::size_t owner = owner_before(finder, noun);
  if (owner == no_mention) owner = person_before(finder, before.begin, office);
  if (owner == no_mention) {
    owner = owner_behind(finder, name.range.last, office);
    if (owner != no_mention)
      add_office(finder, person, office, owner, {before.begin, finder.mentions()[owner].range.last},
                 "office, name, of what");
    return;
  }
  if (const std::size_t state = owner_before(finder, finder.mentions()[owner].range.first);
      state != no_mention && finder.mentions()[owner].type == EntityType::organization &&
      finder.mentions()[state].type == EntityType::state && office.of.has(EntityType::state)) {
    owner = state;
  }
  if (const std::size_t whose = owner_before(finder, finder.mentions()[owner].range.first);
      whose != no_mention && finder.mentions()[owner].type == EntityType::state &&
      !office.of.has(EntityType::state) && office.of.has(finder.mentions()[whose].type)) {
    owner = whose;  // "Ana Berg's Sudran lawyer Ida Holm"
  }
  const bool any = office.of.has(EntityType::place) && office.of.has(EntityType::organization);
  if (any && finder.mentions()[owner].type == EntityType::place &&
      finder.mentions()[owner].range.last + (finder.mentions()[owner].genitive ? 1U : 0U) != before.begin)
    return;  // "Port Vale opposition leader Ana Berg"
  const std::size_t body = finder.mentions()[owner].range.first;
  if (body > 0 && finder.line().capital(body - 1) && office.relation == Relation::leads &&
      finder.words().is(finder.line().at(body - 1), WordSense::lesser))
    office.relation = Relation::serves;  // "Deputy FSM Director Ana Berg"
  name.begin = phrase_begin(finder.words(), finder.line(), body);
  add_office(finder, person, office, owner, {body, name.range.last}, "office before name", Doubt::little);
}

// "Alba Police Chief Ana Berg": the body's name takes a word of the office.
bool chief_before_name(LineFinder& finder, std::size_t person) {
  Mention& name = finder.mentions()[person];
  const auto office = longest_phrase_before(finder.words().offices, finder.line(), name.range.first);
  if (!office || office.value->of.has(EntityType::state)) return false;
  for (std::size_t word = office.end + 1; word < name.range.first; ++word) {
    const std::size_t body = mention_ending(finder.mentions(), word);
    const Office* rest = finder.words().offices.find(finder.line().key({word, name.range.first}));
    if (body == no_mention || rest == nullptr || rest->plural ||
        finder.mentions()[body].type != EntityType::organization ||
        finder.mentions()[body].range.first >= office.end ||
        finder.words().modifiers.find(finder.line().at(finder.mentions()[body].range.first)) != nullptr)
      continue;
    name.position = rest->name;
    name.begin = phrase_begin(finder.words(), finder.line(), finder.mentions()[body].range.first);
    add_office(finder, person, *rest, body, {finder.mentions()[body].range.first, name.range.last},
               "office before name", Doubt::little);
    return true;
  }
  return false;
}

// "U.S. Army Capt. Ana Berg"; not "spokesman Navy Capt. Ana Berg", "Chairman of the Joint Staff Gen. Ana
// Berg".
void rank_before_name(LineFinder& finder, std::size_t person) {
  Mention& name = finder.mentions()[person];
  const Line& line = finder.line();
  const Words& words = finder.words();
  const auto rank = longest_phrase_before(words.ranks, line, name.range.first);
  const std::size_t body = rank ? owner_before(finder, rank.end) : no_mention;
  if (body == no_mention) return;
  const Mention& owner = finder.mentions()[body];
  const bool initials =
      all_capitals(dossier::extract::words(finder.scene.document, line.cover(owner.range)));  // "UK Gen."
  const bool state = owner.type == EntityType::state && !owner.metonym &&
                     (owner.role == MentionRole::adjective || initials);  // "Sudran Gen."
  if (owner.type != EntityType::organization && !state) return;
  const std::size_t begin = phrase_begin(words, line, owner.range.first);
  const bool bare = words.organization_heads.find(line.key(owner.range)) != nullptr;  // "Army"
  const bool head =
      begin > 0 && line.is(begin - 1, "of") && longest_phrase_before(words.offices, line, begin - 1);
  if (bare || head || longest_phrase_before(words.offices, line, begin)) return;
  name.begin = begin;
  finder.add(person, Relation::serves, body, {owner.range.first, name.range.last}, "rank before name",
             Doubt::little);
}

// "Norland's Deputy Minister of Energy Ana Berg"
void office_of_field(LineFinder& finder, std::size_t person) {
  Mention& name = finder.mentions()[person];
  const Line& line = finder.line();
  const std::size_t field = name.range.first - 1;
  if (name.range.first < 3 || !line.capital(field) || !line.is(field - 1, "of")) return;
  const auto office = longest_phrase_before(finder.words().offices, line, field - 1);
  if (!office || office.value->plural) return;
  name.begin = office.end;
  name.position = office.value->name;
  const std::size_t noun = skip_modifiers_back(finder.words(), line, office.end);
  const std::size_t owner = owner_before(finder, noun);
  if (owner == no_mention) return;
  Office held = *office.value;
  held.relation = Relation::serves;
  add_office(finder, person, held, owner, {finder.mentions()[owner].range.first, name.range.last},
             "office of a field before name");
}

// "Prime Minister of Norland Ana Berg", "President of the Northern Council Ana Berg", "Chairman of the Joint
// Staff Gen. Ana Berg"
void office_of_before_name(LineFinder& finder, std::size_t person) {
  Mention& name = finder.mentions()[person];
  const Line& line = finder.line();
  const std::size_t directly = mention_ending(finder.mentions(), name.range.first);
  const std::size_t owner = directly == no_mention ? mention_ending(finder.mentions(), name.begin) : directly;
  if (owner == no_mention || is_field_before_name(finder.scene, line, name.range.first - 1))
    return office_of_field(finder, person);
  if (finder.mentions()[owner].role != MentionRole::noun) return;
  const bool cut = finder.words().is_closed_class(line.at(name.range.first - 1));  // "Women for | Ana Berg"
  if (cut || finder.mentions()[owner].capital_city) return;
  const std::size_t of = phrase_begin(finder.words(), line, finder.mentions()[owner].range.first);
  if (of == 0 || !line.is(of - 1, "of")) return;
  const auto office = longest_phrase_before(finder.words().offices, line, of - 1);
  if (!office || office.value->plural || !office.value->of.has(finder.mentions()[owner].type)) return;
  name.begin = office.end;
  name.position = office.value->name;
  add_office(finder, person, *office.value, owner, {office.end, name.range.last},
             "office of what before name", Doubt::little);
}

bool closes_apposition(const Line& line, std::size_t end) {
  return end >= line.size() || line.is(end, ",") || line.is(end, ".") || line.is(end, ";") ||
         line.is(end, ")");
}

// "In Norland, President Ana Berg"
void state_before_office(LineFinder& finder, std::size_t person) {
  Mention& name = finder.mentions()[person];
  const Line& line = finder.line();
  const OfficeBefore before = office_before(finder.words(), line, name.range.first);
  if (before.office == nullptr || before.begin < 3 || !line.is(before.begin - 1, ",") || !line.is(0, "in")) {
    return;
  }
  const std::size_t state = mention_ending(finder.mentions(), before.begin - 1);
  if (state != no_mention && finder.mentions()[state].range.first == 1 &&
      finder.mentions()[state].type == EntityType::state && before.office->relation == Relation::leads) {
    add_office(finder, person, *before.office, state, {1, name.range.last}, "in state, office, name");
  }
}

// "Norland's foreign minister, Ana Berg,"; "a spokesman for the Sudran navy, Ana Berg,"
void office_comma_name(LineFinder& finder, std::size_t person) {
  Mention& name = finder.mentions()[person];
  const Line& line = finder.line();
  const std::size_t comma = name.range.first - 1;
  if (name.begin != name.range.first || comma == 0 || comma >= line.size() || !line.is(comma, ",") ||
      !closes_apposition(line, name.range.last)) {
    return;
  }
  if (const OfficeBefore before = office_before(finder.words(), line, comma); before.office != nullptr) {
    const std::size_t noun = skip_modifiers_back(finder.words(), line, before.begin);
    const std::size_t owner = owner_before(finder, noun);
    if (owner == no_mention) {
      return;
    }
    name.begin = phrase_begin(finder.words(), line, finder.mentions()[owner].range.first);
    add_office(finder, person, *before.office, owner, {finder.mentions()[owner].range.first, name.range.last},
               "office, comma, name");
    return;
  }
  const std::size_t owner = mention_ending(finder.mentions(), comma);
  if (owner == no_mention || finder.mentions()[owner].role != MentionRole::noun) {
    return;
  }
  const std::size_t link = phrase_begin(finder.words(), line, finder.mentions()[owner].range.first);
  if (link == 0 || (!line.is(link - 1, "for") && !line.is(link - 1, "of"))) {
    return;
  }
  const OfficeBefore before = office_before(finder.words(), line, link - 1);
  const bool anothers =
      before.office != nullptr && line.is(link - 1, "for") &&
      owner_before(finder, skip_modifiers_back(finder.words(), line, before.begin)) != no_mention;
  if (before.office != nullptr && !anothers) {  // not "the UN's envoy for Norland, Ana Berg"
    name.begin = phrase_begin(finder.words(), line, before.begin);
    add_office(finder, person, *before.office, owner, {before.begin, name.range.last},
               "office of, comma, name");
  }
}

bool is_boundary(const LineFinder& finder, std::size_t end) {
  const Line& line = finder.line();
  return end >= line.size() || !line.words[end].word || finder.words().is_closed_class(line.at(end));
}

// "Norland's generals"
bool is_plural(const LineFinder& finder, const Mention& mention) {
  const Tree& tree = finder.scene.trees[finder.number];
  const std::size_t head = tree.root() == no_node ? no_node : tree.head_of_words(mention.range);
  return head != no_node && tree[head].features.number == feature::Number::plur;
}

// "After talks with Ana Berg, Norland's envoy left": another did it, where no comma follows.
bool acts(const LineFinder& finder, const Mention& mention) {
  const Tree& tree = finder.scene.trees[finder.number];
  const std::size_t node = tree.root() == no_node ? no_node : tree.head_of_words(mention.range);
  if (node == no_node || closes_apposition(finder.line(), mention.range.last)) return false;
  const Deprel relation = tree.relation(node);
  return (relation == Deprel::nsubj || relation == Deprel::nsubj_pass) && tree.head(node) > node;
}

// The description is said of the person: it is the person.
void become(Mention& description, const Mention& person) {
  description.key = person.key;
  description.named = true;
  description.bond.reset();
}

// The end of "the president of Norland", "Norland's foreign minister", "a member of the FSM" told of a
// person, with the finding made; `first` itself where the words are no such thing.
std::size_t office_phrase(LineFinder& finder, std::size_t person, std::size_t first, std::string_view rule) {
  const Line& line = finder.line();
  const Words& words = finder.words();
  std::size_t at = first + (words.is(line.at(first), WordClass::determiner) ? 1U : 0U);
  at = skip_modifiers(words, line, at);
  const std::size_t name_first = finder.mentions()[person].range.first;
  if (const std::size_t owner = mention_from(finder.mentions(), at);
      owner != no_mention && finder.mentions()[owner].role != MentionRole::unknown) {
    const Mention& mention = finder.mentions()[owner];
    const std::size_t noun = skip_modifiers(words, line, mention.range.last + (mention.genitive ? 1U : 0U));
    const auto office = longest_phrase(words.offices, line, noun);
    if (line.is(office.end, "'s")) return first;  // "the Sudran president's brother"
    if (office && !office.value->plural && is_boundary(finder, office.end)) {
      add_office(finder, person, *office.value, owner, {name_first, office.end}, rule);
      return office.end;
    }
    const bool one =
        mention.form == MentionForm::description && !mention.quantity && !is_plural(finder, mention);
    if (one && mention.owner && mention.bond && !mention.genitive && !acts(finder, mention)) {
      const Office held{mention.bond, {"SO"}, mention.position, false, mention.unique};
      const std::size_t end = mention.range.last;
      add_office(finder, person, held, *mention.owner, {name_first, end}, rule);
      become(finder.mentions()[owner], finder.mentions()[person]);
      return end;
    }
    return first;
  }
  const auto office = longest_phrase(words.offices, line, at);
  if (!office || office.value->plural || !words.is(line.at(office.end), WordClass::preposition)) {
    return first;
  }
  const std::string& link = line.at(office.end);
  const std::size_t owner = mention_from(finder.mentions(), office.end + 1);
  const bool within = (link == "in" || link == "with") && owner != no_mention &&
                      finder.mentions()[owner].type == EntityType::organization;  // "an officer in the army"
  if ((link != "of" && link != "for" && link != "at" && link != "to" && !within) || owner == no_mention) {
    return first;
  }
  const Mention& mention = finder.mentions()[owner];
  if (mention.role != MentionRole::noun || !is_boundary(finder, mention.range.last)) {
    return first;
  }
  const bool field = link == "for" && line.is(mention.range.last, "at");  // "a fellow for Asia at"
  const bool topic =  // "the envoy for Norland", "the ambassador to Norland"
      (link == "for" || link == "to") && words.is(line.at(office.end - 1), WordSense::topical);
  if (field || topic) return first;
  Office held = *office.value;
  if (within && held.relation == Relation::leads)
    held.relation = Relation::serves;  // "a commander in the army"
  add_office(finder, person, held, owner, {name_first, mention.range.last}, rule);
  return mention.range.last;
}

// "two Sudran diplomats, Ana Berg and Ida Holm,": each is what the group is.
void name_in_group(LineFinder& finder, std::size_t person) {
  const Line& line = finder.line();
  std::size_t first = finder.mentions()[person].range.first;
  while (first > 1 && (line.is(first - 1, "and") || line.is(first - 1, ","))) {
    const std::size_t comma = first - 1 - (line.is(first - 1, "and") && line.is(first - 2, ",") ? 1U : 0U);
    const std::size_t before = mention_ending(finder.mentions(), comma);
    if (before == no_mention) {
      return;
    }
    const Mention& mention = finder.mentions()[before];
    if (mention.key.starts_with("group ") && mention.owner && mention.quantity && line.is(comma, ",")) {
      if (mention.bond) {
        finder.add(person, *mention.bond, *mention.owner,
                   {mention.begin, finder.mentions()[person].range.last}, "name in group");
      }
      return;
    }
    if (mention.type != EntityType::person || !mention.named) {
      return;
    }
    first = mention.range.first;
  }
}

// "Ana Berg, 54, the president of Norland"
void office_behind_name(LineFinder& finder, std::size_t person) {
  const Line& line = finder.line();
  std::size_t at = finder.mentions()[person].range.last;
  if (!line.is(at, ",")) {
    return;
  }
  ++at;
  if (at < line.size() && line.words[at].number && line.is(at + 1, ",")) {
    at += 2;
  }
  office_phrase(finder, person, at, "name, comma, office");
}

// "Ana Berg is the president of Norland", "Ana Berg, who is also the president of Norland"
void office_by_is(LineFinder& finder, std::size_t person) {
  const Line& line = finder.line();
  std::size_t at = finder.mentions()[person].range.last;
  if (line.is(at, ",") && line.is(at + 1, "who")) {
    at += 2;
  }
  if (!line.is(at, "is") && !line.is(at, "was")) {
    return;
  }
  ++at;
  at += finder.words().is(line.at(at), WordClass::adverb) ? 1U : 0U;
  if (!line.question) {
    office_phrase(finder, person, at, "name is office");
  }
}

void read_person(LineFinder& finder, std::size_t person) {
  if (!chief_before_name(finder, person)) office_before_name(finder, person);
  office_of_before_name(finder, person);
  rank_before_name(finder, person);
  office_comma_name(finder, person);
  state_before_office(finder, person);
  name_in_group(finder, person);
  office_behind_name(finder, person);
  office_by_is(finder, person);
}

}  // namespace

std::vector<Finding> find_offices(Scene& scene) {
  std::vector<Finding> findings;
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    LineFinder finder{scene, number, findings};
    for (std::size_t i = 0; i < finder.mentions().size(); ++i) {
      const Mention& mention = finder.mentions()[i];
      if (mention.type == EntityType::person && mention.named && mention.role != MentionRole::unknown) {
        read_person(finder, i);
      }
    }
  }
  return findings;
}

}  // namespace dossier::extract
