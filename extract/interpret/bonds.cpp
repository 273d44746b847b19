#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "extract/interpret/affiliation.hpp"
#include "extract/interpret/known_holders.hpp"
#include "extract/interpret/line_finder.hpp"
#include "extract/interpret/speakers.hpp"
#include "extract/interpret/states_in_line.hpp"

namespace dossier::extract {
namespace {

// "Ana Berg's daughter Ida Berg", "Ana Berg and her daughter Ida Berg"
void relative_before_name(LineFinder& finder, std::size_t person) {
  const Line& line = finder.line();
  const std::size_t first = finder.mentions()[person].range.first;
  const std::size_t end = first > 0 && line.is(first - 1, ",") ? first - 1 : first;
  const auto relative = longest_phrase_before(finder.words().kin, line, end);
  if (!relative || relative.end == 0) {
    return;
  }
  const std::size_t owner_end = relative.end;
  std::size_t owner = owner_before(finder, owner_end);
  const bool his = line.is(owner_end - 1, "his") || line.is(owner_end - 1, "her");
  if (his && owner_end > 2 && line.is(owner_end - 2, "and")) {
    owner = mention_ending(finder.mentions(), owner_end - 2);
  }
  if (owner == no_mention || owner == person || finder.mentions()[owner].type != EntityType::person ||
      finder.mentions()[owner].role == MentionRole::unknown) {
    return;
  }
  finder.add(person, Relation::kin_of, owner,
             {finder.mentions()[owner].range.first, finder.mentions()[person].range.last},
             "relative before name");
}

// Whose genitive stands before the body, with modifiers between them or not: "Norland's Sudra-backed FSM".
std::size_t genitive_owner(const LineFinder& finder, const Mention& body) {
  const Tree& tree = finder.scene.trees[finder.number];
  const std::size_t head = tree.head_of_words(body.range);
  const std::size_t front = head == no_node ? no_node : tree.child(head, Deprel::nmod_poss);
  const std::size_t owner =
      front == no_node || front > head ? no_mention : mention_ending(finder.mentions(), tree.word(front) + 1);
  const bool name = owner != no_mention && finder.mentions()[owner].genitive &&
                    finder.mentions()[owner].named && finder.mentions()[owner].form == MentionForm::name &&
                    finder.mentions()[owner].range.last < body.range.first;
  return name ? owner : no_mention;
}

// "Norland's state-owned", before a body
bool is_run_by_state(const LineFinder& finder, const Mention& body) {
  return body.range.first > 0 &&
         finder.words().is(finder.line().at(body.range.first - 1), WordSense::nationalized);
}

// "Norland's FSM": a body that the lexicon knows of no state is at home there; "the Norlandic Navy's 2nd
// Fleet" is a part of it.
void body_of_owner(LineFinder& finder, std::size_t body) {
  const Mention& mention = finder.mentions()[body];
  const bool whole =
      mention.named && mention.role == MentionRole::noun && !mention.bond && mention.country.empty();
  const std::size_t behind = mention.range.last;  // "France's CAC 40" is cut
  if (behind < finder.line().size() && finder.line().words[behind].number) return;
  const bool person = finder.words().given_names.find(finder.line().at(mention.range.first)) != nullptr;
  const std::size_t owner = whole && !person ? genitive_owner(finder, mention) : no_mention;
  if (owner == no_mention) return;
  const Mention& whose = finder.mentions()[owner];
  const std::string& kind = finder.line().at(mention.range.last - 1);
  const Range evidence = hull(whose.range, mention.range);
  if (whose.type == EntityType::state && !whose.capital_city) {
    const bool part = finder.words().body_nouns.find(kind) != nullptr || is_run_by_state(finder, mention);
    finder.add(body, part ? Relation::part_of : Relation::located_in, owner, evidence, "state before body");
  } else if (whose.type == EntityType::organization && finder.words().is(kind, NounKind::organization) &&
             !is_medium(finder.words(), whose)) {  // "CNN's Alba Union" is what it sends
    finder.add(body, Relation::part_of, owner, evidence, "body before its part");
  }
}

// "the Ministry of Defense of Norland", "the embassy of Sudra in Port Vale": the state's.
void body_of_state_behind(LineFinder& finder, std::size_t body) {
  const Mention& mention = finder.mentions()[body];
  const Line& line = finder.line();
  const auto head = longest_phrase(finder.words().organization_heads, line, mention.range.first);
  if (mention.type != EntityType::organization || mention.owner || !head ||
      head.value->bond != Relation::part_of)
    return;
  std::size_t first = mention.range.last;
  while (first > head.end && !line.is(first - 1, "of")) --first;
  // "a court in the United States of America"
  if (first <= head.end || line.is(head.end, "in") || line.is(head.end, "at")) return;
  first += line.is(first, "the") ? 1U : 0U;
  auto state = state_mention_at(finder.scene, line, first);
  const bool ends = state && (state->range.last == mention.range.last || line.is(state->range.last, "in"));
  if (!ends || state->range.last > mention.range.last || state->type != EntityType::state ||
      state->role != MentionRole::noun)
    return;
  const std::size_t named = mention_from(finder.mentions(), first);
  constexpr std::string_view rule = "body of the state behind it";
  if (named != no_mention && finder.mentions()[named].type == EntityType::state)
    finder.add(body, Relation::part_of, named, mention.range, rule);
  else
    finder.add_implied(body, Relation::part_of, std::move(*state), rule);
}

// "CNN's Ana Berg", "Labour's Ana Berg"
void body_before_name(LineFinder& finder, std::size_t person) {
  const Line& line = finder.line();
  const std::size_t first = finder.mentions()[person].range.first;
  if (first < 2 || finder.mentions()[person].range.last - first < 2 ||
      !(line.is(first - 1, "'s") || line.is(first - 1, "'")))
    return;
  const std::size_t owner = owner_before(finder, first);
  const std::uint32_t name = line.words[first].name;
  const bool told_person = name != no_name && finder.scene.document.names[name].type == NameType::person;
  const bool known_name = told_person || finder.words().given_names.find(line.at(first)) != nullptr;
  if (owner == no_mention || finder.mentions()[owner].type != EntityType::organization || !known_name) return;
  const bool party = finder.mentions()[owner].key.ends_with("party");
  finder.add(person, party ? Relation::member_of : Relation::serves, owner,
             {finder.mentions()[owner].range.first, finder.mentions()[person].range.last},
             "body before name");
}

// "Norland, Sudra and other members of NATO": so are Norland and Sudra. Of the others nothing is known.
bool read_others(LineFinder& finder, std::size_t index) {
  const Mention& group = finder.mentions()[index];
  const Line& line = finder.line();
  if (!group.bond || !group.owner || !group.key.starts_with("group ") || !line.is(group.begin, "other"))
    return false;
  std::size_t end = group.begin;
  while (end > 1 && (line.is(end - 1, "and") || line.is(end - 1, ","))) {
    end -= line.is(end - 1, "and") && line.is(end - 2, ",") ? 2U : 1U;
    const std::size_t one = mention_ending(finder.mentions(), end);
    if (one == no_mention || !finder.mentions()[one].named || one == *group.owner) break;
    const Range evidence{finder.mentions()[one].range.first, group.range.last};
    if (finder.mentions()[one].role == MentionRole::noun)
      finder.add(one, *group.bond, *group.owner, evidence, "and other members");
    end = finder.mentions()[one].range.first;
  }
  return true;
}

void read_parts(LineFinder& finder, std::size_t index) {
  if (read_others(finder, index)) return;
  const Mention& mention = finder.mentions()[index];
  if (mention.owner && mention.bond) {
    const Range evidence = hull({std::min(mention.begin, mention.range.first), mention.range.last},
                                finder.mentions()[*mention.owner].range);
    const bool part = mention.bond == Relation::national_of && mention.type == EntityType::organization &&
                      is_run_by_state(finder, mention);
    Finding& finding = finder.add(index, part ? Relation::part_of : *mention.bond, *mention.owner, evidence,
                                  mention.type == EntityType::person ? "people of" : "organization of");
    if (mention.key.starts_with("role ")) finding.position = mention.position;
  }
  if (mention.place) {
    finder.add(index, Relation::located_in, *mention.place, mention.range, "mission in");
  }
}

// The lexicon knows whose the Kremlin's guard or the Pentagon is; said once an article, where the state is
// spoken of.
void read_known_organizations(const Scene& scene, std::vector<Finding>& findings) {
  const std::map<std::string, MentionRef> states = first_states(scene);
  std::set<std::string> told;
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    for (std::size_t i = 0; i < scene.mentions[number].size(); ++i) {
      const Mention& mention = scene.mentions[number][i];
      const auto state = states.find(mention.country);
      if (mention.type != EntityType::organization || !mention.bond || mention.owner ||
          state == states.end() || mention.role == MentionRole::unknown || !told.insert(mention.key).second) {
        continue;
      }
      Finding finding;
      finding.subject = {number, i};
      finding.relation = *mention.bond;
      finding.object = state->second;
      finding.evidence = mention.range;
      finding.rule = "organization known to be of";
      finding.doubt = Doubt::little;
      findings.push_back(std::move(finding));
    }
  }
}

// The person whose administration it is becomes a mention of its own, and leads the state that the other is
// to be.
Finding leader_named(Scene& scene, std::size_t number, std::size_t administration) {
  Mention person = scene.mentions[number][administration];
  person.role = MentionRole::adjective;
  scene.mentions[number].push_back(std::move(person));
  Finding finding;
  finding.subject = {number, scene.mentions[number].size() - 1};
  finding.relation = Relation::leads;
  finding.object = {number, administration};
  finding.evidence = {mention_of(scene, finding.subject).range.first,
                      mention_of(scene, finding.subject).range.last + 1};
  finding.rule = "administration of";
  return finding;
}

// The words up to the end name the state.
void make_administration(const Scene& scene, const Line& line, std::size_t end, const std::string& state,
                         Mention& mention) {
  mention.type = EntityType::state;
  mention.country = mention.key = state;
  mention.range.last = end;
  mention.begin =
      mention.range.first - (mention.range.first > 0 && line.is(mention.range.first - 1, "the") ? 1U : 0U);
  mention.form = MentionForm::description;
  mention.genitive = line.is(end, "'s");
  mention.role = mention.genitive ? MentionRole::adjective : MentionRole::noun;
  mention.name = words(scene.document, line.cover(mention.range));
}

// "Ana Berg's forces", "Ana Berg's own army": she leads them.
void leader_of_forces(LineFinder& finder, std::size_t body) {
  const Mention& forces = finder.mentions()[body];
  const Line& line = finder.line();
  const std::size_t noun = forces.range.last - 1;
  if (forces.type != EntityType::organization || !finder.words().is(line.at(noun), WordSense::arms)) return;
  const std::size_t owns = noun > 1 && line.is(noun - 1, "own") ? noun - 1 : noun;
  if (owns < 2 || !line.is(owns - 1, "'s")) return;
  const std::size_t person = mention_ending(finder.mentions(), owns - 1);
  if (person == no_mention) return;
  const Mention& leader = finder.mentions()[person];
  if (leader.type == EntityType::person && leader.named && leader.form == MentionForm::name &&
      leader.role != MentionRole::unknown)
    finder.add(person, Relation::leads, body, hull(leader.range, forces.range), "somebody's forces");
}

}  // namespace

std::vector<Finding> find_bonds(Scene& scene) {
  std::vector<Finding> findings;
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    LineFinder finder{scene, number, findings};
    for (std::size_t i = 0; i < finder.mentions().size(); ++i) {
      const Mention& mention = finder.mentions()[i];
      read_parts(finder, i);
      if (mention.type == EntityType::person && mention.named && mention.role != MentionRole::unknown) {
        relative_before_name(finder, i);
        body_before_name(finder, i);
      }
      if (mention.type == EntityType::organization) {
        body_of_owner(finder, i);
        body_of_state_behind(finder, i);
      }
    }
  }
  read_known_organizations(scene, findings);
  return findings;
}

std::vector<Finding> find_described_bonds(Scene& scene) {
  std::vector<Finding> findings;
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    LineFinder finder{scene, number, findings};
    for (std::size_t i = 0; i < finder.mentions().size(); ++i) {
      const Mention& mention = finder.mentions()[i];
      if (!mention.incidental) continue;
      if (mention.place && mention.type != EntityType::event)
        finder.add(i, Relation::located_in, *mention.place, mention.range, "described by where");
      if (!mention.bond || !mention.owner) {
        leader_of_forces(finder, i);
        body_of_state_behind(finder, i);
        continue;
      }
      const Range owner = finder.mentions()[*mention.owner].range;
      Finding& finding =
          finder.add(i, *mention.bond, *mention.owner, hull(mention.range, owner), "described by whose");
      finding.position = mention.position;
    }
  }
  return findings;
}

// "the Berg administration" is the state that Berg leads.
std::vector<Finding> read_administrations(Scene& scene, const std::vector<Finding>& findings) {
  std::vector<Finding> leaders;
  const std::map<std::string, std::string> led = states_of_persons(scene, findings, {Relation::leads});
  std::set<MentionRef> used;
  for (const Finding& finding : findings) used.insert(finding.subject);
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    const Line& line = scene.lines[number];
    const std::size_t known_mentions = scene.mentions[number].size();
    for (std::size_t i = 0; i < known_mentions; ++i) {
      const Mention& mention = scene.mentions[number][i];
      const std::size_t noun = mention.range.last + (mention.genitive ? 1U : 0U);
      const bool* behind_leader = scene.words.government_heads.find(line.at(noun));
      if (mention.type == EntityType::state || used.contains({number, i}) || behind_leader == nullptr ||
          !*behind_leader)
        continue;
      const std::size_t before = mention.range.first > 0 ? mention.range.first - 1 : line.size();
      if (line.is(before, "a") || line.is(before, "an")) continue;  // "a Berg administration" may never be
      const auto known = led.find(mention.key);
      const std::string state =
          known == led.end() ? state_led_by(scene, mention, Term::running_or_past) : known->second;
      if (state.empty()) continue;
      const bool named = mention.type == EntityType::person && mention.named;
      if (named) leaders.push_back(leader_named(scene, number, i));
      make_administration(scene, line, noun + 1, state, scene.mentions[number][i]);
    }
  }
  return leaders;
}

}  // namespace dossier::extract
