#include "extract/interpret/noun_descriptions.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "extract/interpret/arguments.hpp"
#include "extract/interpret/role_nouns.hpp"
#include "extract/interpret/tree_sight.hpp"

namespace dossier::extract {
namespace {

constexpr std::size_t longest_tail = 9;  // words behind the head that still belong to the description's name

// Of places only what people build: "the base", not "the area".
std::optional<EntityType> entity_type(const Words& words, const std::string& noun, NounKind kind) {
  switch (kind) {
    case NounKind::person:
      return EntityType::person;
    case NounKind::organization:
      return EntityType::organization;
    case NounKind::event:
      return EntityType::event;
    case NounKind::place:
      return words.facilities.find(noun) == nullptr ? std::nullopt : std::optional(EntityType::place);
    default:
      return std::nullopt;
  }
}

bool heads_noun_phrase(const Tree& tree, std::size_t node) {
  const bool people = tree.upos(node) == Upos::propn && tree[node].features.number == feature::Number::plur;
  if (tree.upos(node) != Upos::noun && !people) return false;  // "Muslims"
  switch (tree.relation(node)) {
    case Deprel::compound: {  // "the Norland-led coalition" of "the Norland-led coalition jets"
      const std::size_t led = tree.child(node, Deprel::amod);
      return led != no_node && led + 1 == node && tree[led].xpos == Xpos::vbn;
    }
    case Deprel::amod:
    case Deprel::flat:
    case Deprel::nmod_desc:
    case Deprel::fixed:
      return false;
    default:
      return true;
  }
}

bool is_counted_or_modified(Deprel relation) {
  return is_premodifier(relation) || relation == Deprel::nummod;
}

// What hangs behind the head by the preposition tells which it is: "rebels in Sudra" are not all rebels.
bool belongs_to_name(const TreeSight& sight, std::size_t child, EntityType type) {
  const std::string by = introduction(sight.tree(), child);
  if (sight.tree().text(sight.tree().reach(child).first) == "[") return false;
  if (type == EntityType::event || by == "of") return !by.empty() && by != "as";
  const bool listed = sight.tree().child(child, Deprel::conj) != no_node;
  const std::size_t place = (by == "in" || by == "from") && !listed ? mention_at(sight, child) : no_mention;
  if (place == no_mention) return false;
  const EntityType found = sight.mentions()[place].type;
  const bool body = by == "from" && found == EntityType::organization && type == EntityType::person;
  return body || found == EntityType::state || found == EntityType::place;
}

// Where what follows the head says no more what it is: "strike in Alba | on Friday", "attack | ; others",
// "attack | but not the war".
std::size_t end_before_time(const TreeSight& sight, std::size_t head, std::size_t last) {
  const Tree& tree = sight.tree();
  for (std::size_t node = head + 1; node < last; ++node) {
    const std::string word = fold_word(tree.text(node));
    const bool year = node > 0 && tree[node].xpos == Xpos::cd && word.size() == 4 &&
                      tree.upos(node - 1) == Upos::adp && word > "1000" && word < "2200";
    const bool ends = word == ";" || word == "but" || year || sight.words().is(word, TimeKind::weekday) ||
                      (sight.words().is(word, TimeKind::month) && tree.upos(node) == Upos::propn);
    if (!ends) continue;
    const auto leads_in = [&](std::size_t one) {
      return tree.upos(one) == Upos::adp || tree.upos(one) == Upos::punct ||
             sight.words().is(fold_word(tree.text(one)), TimeKind::stage);
    };
    while (node > head + 1 && leads_in(node - 1)) --node;
    return node;
  }
  return last;
}

// "the IAEA" of "inspectors of the IAEA, who ...": where the name ends that the node heads; 0 without one.
std::size_t end_of_name(const TreeSight& sight, std::size_t node) {
  const std::size_t name = mention_at(sight, node);
  const bool listed = sight.tree().child(node, Deprel::conj) != no_node;
  if (listed || name == no_mention || sight.mentions()[name].form != MentionForm::name) return 0;
  const std::size_t last = sight.mentions()[name].range.last;
  std::size_t end = node;
  while (end < sight.tree().size() && sight.tree().word(end) < last) ++end;
  return end;
}

// Where "tens of thousands of" before the noun begins; the noun itself without such words.
std::size_t first_of_number(const TreeSight& sight, std::size_t noun) {
  const Tree& tree = sight.tree();
  std::size_t first = noun;
  for (std::size_t above = tree.head(noun); above != no_node && above < first; above = tree.head(above)) {
    if (!sight.words().is(tree.lemma(above), WordSense::counting) || collected(sight, above) != noun) break;
    first = above;
  }
  return first;
}

// From the first modifier before the head, most articles and possessors left out, to the end of what "of",
// "on" add.
Range name_nodes(const TreeSight& sight, std::size_t head, EntityType type) {
  const Tree& tree = sight.tree();
  Range nodes{head, head + 1};
  for (const std::uint32_t child : tree.children(head)) {
    if (child < head && is_counted_or_modified(tree.relation(child)) &&
        !sight.words().is(fold_word(tree.text(child)), TimeKind::weekday))
      nodes.first = std::min(nodes.first, tree.reach(child).first);
    if (child < head || tree.relation(child) != Deprel::nmod) continue;
    if (!belongs_to_name(sight, child, type)) continue;
    const Range reach = tree.reach(child);
    if (reach.first != nodes.last) continue;
    const bool plain = tree.child(child, Deprel::appos) == no_node;  // "of the Alba Guard, an elite unit"
    if (plain && reach.last - head <= longest_tail)
      nodes.last = reach.last;
    else if (const std::size_t end = end_of_name(sight, child); end > nodes.last)
      nodes.last = end;
  }
  nodes.first = std::min(nodes.first, first_of_number(sight, head));
  nodes.last = end_before_time(sight, head, nodes.last);
  while (nodes.last > head + 1 && tree.upos(nodes.last - 1) == Upos::punct &&
         tree.text(nodes.last - 1) != ")")
    --nodes.last;
  while (nodes.first < head && (tree.upos(nodes.first) == Upos::cconj || tree.text(nodes.first) == ","))
    ++nodes.first;  // "critics | and friends"
  for (std::size_t node = nodes.first; node < head; ++node) {
    const Xpos tag = tree[node].xpos;  // scare quotes are no part of a name
    if (tag == Xpos::quote_open || tag == Xpos::quote_close) nodes.first = node + 1;
  }
  const bool some = nodes.first > 0 && tree.upos(nodes.first - 1) == Upos::det &&
                    sight.words().is(fold_word(tree.text(nodes.first)), WordSense::scarce);
  if (some) --nodes.first;  // "a few envoys" are not few
  return nodes;
}

class DescriptionReader {
 public:
  DescriptionReader(Scene& scene, std::size_t number)
      : sight_{scene, number}, mentions_(scene.mentions[number]) {}

  void read(std::size_t node) {
    if (read_people(node) || read_members(node) || collected(sight_, node) != no_node) return;
    const auto found = sight_.words().noun_classes.find(fold_word(tree().lemma(node)));
    if (!heads_noun_phrase(tree(), node) || is_asked(node) || is_compared(node)) return;
    auto type = found == sight_.words().noun_classes.end()
                    ? std::nullopt
                    : entity_type(sight_.words(), found->first, found->second.kind);
    if (speaks(node)) type = EntityType::person;
    if (are_states(node)) type = EntityType::state;
    if (tree().upos(node) == Upos::propn && (type != EntityType::person || tree().lemma(node) == "People"))
      return;
    if (type == EntityType::person) name_role(node);
    const std::size_t state = state_of_force(node);
    if (state != no_mention) type = EntityType::organization;
    if (!type || is_known(node) || (*type == EntityType::organization && is_utility(node))) return;
    Mention mention = description(node, *type);
    if (state != no_mention) {
      belong(state, Relation::part_of, node, mention);
      mention.key = mentions_[state].country + " " + fold_word(tree().text(node));
      mention.name = std::string(sight_.scene.lexicon.states().name(mentions_[state].country)) + "'s " +
                     std::string(tree().text(node));
      mention.country = mentions_[state].country;
    }
    if (*type == EntityType::person) {
      tell_relatives(node, mention);
      tell_role(node, mention);
      tell_people(node, mention);
      if (is_somebody_named(node, mention)) return;
    }
    if (const std::size_t name = called(node, *type); name != no_mention) be(mentions_[name], mention);
    if (*type != EntityType::place || is_told_apart(node)) replace(std::move(mention));
  }

 private:
  [[nodiscard]] const Tree& tree() const { return sight_.tree(); }

  // "the former president": somebody whom the article names, and nobody knows where.
  [[nodiscard]] bool is_somebody_named(std::size_t node, const Mention& mention) const {
    if (mention.owner || mention.bond || tree()[node].features.number == feature::Number::plur ||
        !has_definite_article(tree(), node))
      return false;
    for (std::size_t word = mention.range.first; word + 1 < mention.range.last; ++word) {
      if (!tells_past(sight_.words(), sight_.line().at(word))) return false;
    }
    return mention.range.last - mention.range.first > 1;
  }

  // "jails more people than Sudra": nobody in particular.
  [[nodiscard]] bool is_compared(std::size_t node) const {
    return tree().is_followed_by(node, "than") &&
           std::ranges::any_of(tree().children(node), [&](std::uint32_t child) {
             return tree().relation(child) == Deprel::amod && tree()[child].xpos == Xpos::jjr;
           });
  }

  // "how many soldiers", "which envoy", "every envoy"
  [[nodiscard]] bool is_asked(std::size_t node) const {
    const std::size_t determiner = tree().child(node, Deprel::det);
    if (determiner != no_node && sight_.words().is(tree().lemma(determiner), WordSense::generality))
      return true;
    const std::size_t first = tree().reach(node).first;
    const auto asks = [](Xpos tag) { return tag == Xpos::wdt || tag == Xpos::wp || tag == Xpos::wrb; };
    return first < node && asks(tree()[first].xpos);
  }

  // "18 countries", "Western governments", "four Arab states"; not "16 states", which may be of one.
  [[nodiscard]] bool are_states(std::size_t node) const {
    const bool many = tree().upos(node) == Upos::noun &&
                      tree()[node].features.number == feature::Number::plur &&
                      sight_.words().is(tree().lemma(node), NounKind::state);
    if (!many || tree().child(node, Deprel::nmod_poss) != no_node) return false;
    bool counted = false;
    bool named = false;
    for (const std::uint32_t child : tree().children(node)) {
      if (child > node) continue;
      counted = counted || tree().relation(child) == Deprel::nummod;
      named = named || (is_premodifier(tree().relation(child)) && child > 0 && tree()[child].capitalized);
    }
    return named || (counted && tree().lemma(node) != "state");
  }

  // "a computer network"
  [[nodiscard]] bool is_utility(std::size_t node) const {
    return std::ranges::any_of(tree().children(node), [&](std::uint32_t child) {
      return tree().relation(child) == Deprel::compound &&
             sight_.words().utility_nouns.find(tree().lemma(child)) != nullptr;
    });
  }

  // "military sources said", "according to sources"
  [[nodiscard]] bool speaks(std::size_t node) const {
    if (sight_.words().speaker_nouns.find(tree().lemma(node)) == nullptr) return false;
    const std::size_t verb = tree().head(node);
    const bool says = tree().relation(node) == Deprel::nsubj && verb != no_node &&
                      sight_.words().reporting.contains(std::string(tree().lemma(verb)));
    return says || introduction(tree(), node).starts_with("accord");
  }

  // "168 Sudrans" are people of Sudra, "the Sudrans" and "the French" are Sudra and France.
  bool read_people(std::size_t node) {
    const auto form = sight_.scene.lexicon.state(tree().text(node));
    const bool alone = tree().upos(node) == Upos::propn && has_definite_article(tree(), node) &&
                       universal(tree().relation(node)) == Deprel::nsubj;
    if (!form || form->word != StateWord::demonym || !form->plural || (form->adjective && !alone) ||
        form->ambiguous || mention_at(sight_, node) != no_mention)
      return false;
    const bool all = has_definite_article(tree(), node) && !is_modified(node);
    Mention people = description(node, all ? EntityType::state : EntityType::person);
    people.country = form->code;
    if (all) {
      people.key = form->code;
      people.named = true;
      people.incidental = false;
      people.quantity.reset();
    }
    replace(std::move(people));
    return true;
  }

  // "several Republicans", "two Democrats": some of their party.
  bool read_members(std::size_t node) {
    const bool several = tree()[node].features.number == feature::Number::plur &&
                         sight_.words().party_members.contains(fold_word(tree().lemma(node)));
    const std::size_t word = tree().word(node);
    if (!several || !sight_.line().capital(word) || !heads_noun_phrase(tree(), node) ||
        mention_at(sight_, node) != no_mention)
      return false;
    Mention members = description(node, EntityType::person);
    const std::size_t some = tree().child(node, Deprel::det);
    const bool two = some != no_node && tree().lemma(some) == "both";  // "both Republicans and Democrats"
    if (some != no_node && !two && sight_.words().is(tree().lemma(some), WordClass::quantifier)) {
      members.range.first = std::min(members.range.first, tree().word(some));
      members.name = words(sight_.scene.document, sight_.line().cover(members.range));
      members.key = "several " + sight_.line().key(members.range);
    }
    if (members.range.last - members.range.first < 2) return false;
    const bool whole = std::ranges::any_of(mentions_, [&](const Mention& one) {  // "House Democrats"
      return one.range.first < word && one.range.last == word + 1;
    });
    if (whole) return false;
    mentions_.push_back(std::move(members));  // beside the party, which the article still speaks of
    return true;
  }

  // "Port Vale" of "Port Vale's airport"
  [[nodiscard]] bool names_where(std::size_t node) const {
    const std::size_t found = mention_at(sight_, node, AsModifier::yes);
    return found != no_mention && mentions_[found].named && mentions_[found].form == MentionForm::name &&
           (mentions_[found].type == EntityType::place || mentions_[found].type == EntityType::state);
  }

  // "the regional headquarters", "two Sudran bases", "Port Vale's airport", but not "the building", "other
  // facilities"
  [[nodiscard]] bool is_told_apart(std::size_t node) const {
    const auto children = tree().children(node);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
      const Deprel relation = tree().relation(child);
      const bool plain = sight_.words().modifiers.find(tree().lemma(child)) != nullptr ||
                         sight_.words().is_closed_class(tree().lemma(child));
      return relation == Deprel::compound || (relation == Deprel::amod && !plain) ||
             (relation == Deprel::nmod_poss && names_where(child)) ||
             (relation == Deprel::nmod &&
              (introduction(tree(), child) == "of" || belongs_to_name(sight_, child, EntityType::place)));
    });
  }

  // "the group known as the FSM", "a militia called the Alba Guard": its name.
  [[nodiscard]] std::size_t called(std::size_t node, EntityType type) {
    const std::size_t verb = tree().child(node, Deprel::acl);
    if (verb == no_node || tree()[verb].xpos != Xpos::vbn ||
        !sight_.words().is(tree().lemma(verb), WordSense::naming))
      return no_mention;
    std::size_t name = prepositional(tree(), verb, "as");
    if (name == no_node) name = tree().child(verb, {Deprel::xcomp, Deprel::obj});
    const std::size_t found = name == no_node ? no_mention : name_headed_by(name);
    if (found == no_mention || !mentions_[found].named || mentions_[found].form != MentionForm::name)
      return no_mention;
    const bool nothing_known = mentions_[found].known_name.empty() && mentions_[found].country.empty();
    if (nothing_known && type == EntityType::person) {  // "known as Alba": what it is, the description says
      mentions_[found].type = type;
      mentions_[found].role = MentionRole::noun;
    }
    const bool fits = mentions_[found].type == type;
    return fits ? found : no_mention;
  }

  // Of whatever kind, known or not.
  [[nodiscard]] std::size_t name_headed_by(std::size_t node) const {
    const std::size_t found = mention_at(sight_, node);
    if (found != no_mention) return found;
    return mention_ending(mentions_, tree().word(node) + 1);
  }

  // "the FSM commander known as Alba": his office stays his.
  void name_role(std::size_t node) {
    const std::size_t role = mention_at(sight_, node);
    if (role == no_mention || mentions_[role].named || mentions_[role].form != MentionForm::description)
      return;
    const std::size_t name = called(node, EntityType::person);
    if (name == no_mention) return;
    const std::optional<Relation> bond = mentions_[role].bond;
    be(mentions_[name], mentions_[role]);
    mentions_[role].bond = bond;
  }

  // The description is of what has the name.
  static void be(const Mention& name, Mention& description) {
    description.key = name.key;
    description.name = name.name;
    description.known_name = name.known_name;
    description.named = true;
    description.incidental = false;
    description.bond.reset();
    description.quantity.reset();
  }

  // In place of the mention that knew no more than that it is a name.
  void replace(Mention people) {
    const auto unknown = std::find_if(mentions_.begin(), mentions_.end(), [&](const Mention& mention) {
      return mention.role == MentionRole::unknown && mention.range.last == people.range.last;
    });
    unknown == mentions_.end() ? mentions_.push_back(std::move(people)) : void(*unknown = std::move(people));
  }

  // By a word of its own, or by a place right behind it.
  [[nodiscard]] bool is_modified(std::size_t node) const {
    if (node + 1 < tree().size() && tree().upos(node + 1) == Upos::adp &&
        sight_.words().locatives.find(fold_word(tree().text(node + 1))) != nullptr)
      return true;
    const auto children = tree().children(node);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
      const Deprel relation = universal(tree().relation(child));
      return relation == Deprel::amod || relation == Deprel::nummod || relation == Deprel::nmod ||
             relation == Deprel::acl || relation == Deprel::compound || relation == Deprel::appos;
    });
  }

  // Whether a mention of something known holds the head's word, or the head tells of a name beside it.
  [[nodiscard]] bool is_known(std::size_t node) const {
    const std::size_t word = tree().word(node);
    const bool held = std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& mention) {
      const bool unknown = mention.role == MentionRole::unknown && mention.range.last == word + 1;
      return mention.range.first <= word && word < mention.range.last && !mention.incidental && !unknown;
    });
    return held || mention_at(sight_, node) != no_mention;
  }

  [[nodiscard]] Mention description(std::size_t node, EntityType type) const {
    const Line& line = sight_.line();
    Range range = tree().words(name_nodes(sight_, node, type));
    if (type != EntityType::event) range = hull(range, possessor(node, range));
    Mention mention = name_mention(sight_.scene, line, range, type);
    const bool plural = tree()[node].features.number == feature::Number::plur;
    mention.form = MentionForm::description;
    mention.named = false;
    mention.incidental = true;
    mention.key = (plural ? "several " : "one ") + line.key(mention.range);
    mention.country = country(node);
    mention.quantity = quantity(node, mention.name);
    if (type == EntityType::event)
      mention.event_type = instanced(node);
    else if (const std::size_t place = seat(node, mention.range); place != no_mention)
      mention.place = place;
    return mention;
  }

  // The name in the genitive before the noun: "Norland's militia"; `range` where there is none.
  [[nodiscard]] Range possessor(std::size_t node, Range range) const {
    const std::size_t whose = tree().child(node, Deprel::nmod_poss);
    const std::size_t owner = whose == no_node || whose > node || tree().upos(whose) == Upos::pron
                                  ? no_mention
                                  : mention_at(sight_, whose, AsModifier::yes);
    const bool named =
        owner != no_mention && mentions_[owner].named && mentions_[owner].form == MentionForm::name;
    return named ? mentions_[owner].range : range;
  }

  // "Ana Berg's parents", "the parents of Ana Berg": whose they are tells who they are.
  void tell_relatives(std::size_t node, Mention& mention) const {
    const auto meanings = sight_.words().predicates.find(PredicateClass::noun, tree().lemma(node));
    if (meanings.empty() || meanings.front().relation != Relation::kin_of ||
        tree().child(node, Deprel::nummod) != no_node || tree().child(node, Deprel::amod) != no_node)
      return;
    std::size_t whose = tree().child(node, Deprel::nmod_poss);
    if (whose == no_node) whose = prepositional(tree(), node, "of");
    const std::size_t owner = whose == no_node ? no_mention : mention_at(sight_, whose, AsModifier::yes);
    if (owner == no_mention || mentions_[owner].type != EntityType::person || !mentions_[owner].named ||
        mentions_[owner].form != MentionForm::name || tree().child(whose, Deprel::conj) != no_node)
      return;
    belong(owner, Relation::kin_of, node, mention);
    mention.key = "kin " + mentions_[owner].key + " " + fold_word(tree().text(node));
  }

  // Norland of "Norland said its army had left": the army is Norland's.
  [[nodiscard]] std::size_t state_of_force(std::size_t node) const {
    const std::size_t whose = tree().child(node, Deprel::nmod_poss);
    const bool its = whose != no_node && whose + 1 == node && tree().upos(whose) == Upos::pron &&
                     tree()[whose].features.person == feature::Person::third;
    const std::string noun = fold_word(tree().text(node));
    const OrganizationHead* head = sight_.words().organization_heads.find(noun);
    if (!its || head == nullptr || head->bond != Relation::part_of || !head->lower ||
        sight_.words().facilities.find(noun) != nullptr)
      return no_mention;
    const std::size_t owner = mention_at(sight_, whose, AsModifier::yes);
    return owner != no_mention && mentions_[owner].named && mentions_[owner].type == EntityType::state
               ? owner
               : no_mention;
  }

  // "its ambassador": what he is to the state or body that the pronoun stands for. Not "his lawyer": of whom
  // "he" is, one is less sure.
  void tell_role(std::size_t node, Mention& mention) const {
    const std::size_t whose = tree().child(node, Deprel::nmod_poss);
    if (mention.bond || whose == no_node || tree().upos(whose) != Upos::pron || tree().lemma(whose) != "its")
      return;
    const std::size_t owner = mention_at(sight_, whose, AsModifier::yes);
    const auto office = longest_phrase_before(sight_.words().offices, sight_.line(), tree().word(node) + 1);
    if (owner == no_mention || !mentions_[owner].named || !office || !office.value->relation) return;
    const EntityType type = mentions_[owner].type;
    if (!office.value->of.has(type)) return;
    const std::size_t end = tree().word(node) + 1;
    const std::size_t post = with_post(sight_.scene, sight_.line(), end);
    mention.range.last = std::max(mention.range.last, post);
    belong(owner, *office.value->relation, node, mention);
    const bool plural = office.value->plural;
    mention.key = (plural ? "several " : "role ") + mentions_[owner].key + " " + office.value->name +
                  (post > end ? " " + sight_.line().key({end, post}) : std::string());
    mention.position = plural ? std::string() : office.value->name;
    if (type == EntityType::state) mention.country = mentions_[owner].country;
  }

  // Of a body, state or person held by whoever "the envoy", "an envoy", "the president" are; "a leader" may
  // be one of many.
  [[nodiscard]] const Office* office_held(std::size_t node, EntityType of) const {
    const bool one = tree()[node].features.number != feature::Number::plur;
    const bool the_one = one && has_definite_article(tree(), node);
    const auto phrase = longest_phrase_before(sight_.words().offices, sight_.line(), tree().word(node) + 1);
    for (const Office* office :
         {phrase ? phrase.value : nullptr, sight_.words().offices.find(tree().lemma(node))}) {
      if (office == nullptr || !office->of.has(of)) continue;
      if (office->relation == Relation::serves || (office->relation == Relation::leads && the_one))
        return office;
    }
    return nullptr;
  }

  // "Ana Berg's lawyers", "a spokesman for Ana Berg", "allies of Ana Berg", "the president of Norland"
  void tell_people(std::size_t node, Mention& mention) const {
    if (mention.bond) return;
    const std::size_t whose = belongs_to(tree(), node);
    const std::size_t owner = whose == no_node ? no_mention : mention_at(sight_, whose, AsModifier::yes);
    if (owner == no_mention || !mentions_[owner].named || mentions_[owner].form != MentionForm::name ||
        tree().child(whose, Deprel::conj) != no_node)
      return;
    const EntityType type = mentions_[owner].type;
    const Office* office = office_held(node, type);
    const bool companion =
        is_companion(node) && (type == EntityType::person || type == EntityType::organization);
    if (office == nullptr && !companion) return;
    const bool plural = tree()[node].features.number == feature::Number::plur;
    belong(owner, office == nullptr ? std::nullopt : office->relation, node, mention);
    const bool leads = office != nullptr && office->relation == Relation::leads &&
                       tree().child(node, Deprel::amod) == no_node;  // "the previous president"
    mention.key = leads ? "role " + mentions_[owner].key + " " + office->name
                        : (plural ? "several " : "one ") + sight_.line().key(mention.range);
    if (office != nullptr && !plural) mention.position = office->name;
    if (leads && type == EntityType::state) mention.country = mentions_[owner].country;
  }

  // "allies", "fellow soldiers"
  [[nodiscard]] bool is_companion(std::size_t node) const {
    const auto& nouns = sight_.words().companion_nouns;
    return nouns.find(tree().lemma(node)) != nullptr ||
           std::ranges::any_of(tree().children(node), [&](std::uint32_t child) {
             return tree().relation(child) == Deprel::amod && nouns.find(tree().lemma(child)) != nullptr;
           });
  }

  // The mention is that of the owner, by this relation, and is named after him where a pronoun stands for
  // him.
  void belong(std::size_t owner, std::optional<Relation> relation, std::size_t node, Mention& mention) const {
    const Line& line = sight_.line();
    if (mentions_[owner].form == MentionForm::pronoun) {
      const Range said{tree().word(node), mention.range.last};
      mention.name = name_of(mentions_[owner].key) + "'s ";
      mention.name += words(sight_.scene.document, line.cover(said));
    } else {
      mention.range = hull(mention.range, mentions_[owner].range);
      mention.begin = std::min(mention.begin, mention.range.first);
      mention.name = words(sight_.scene.document, line.cover(mention.range));
    }
    mention.owner = owner;
    mention.bond = relation;
  }

  // The fullest name that the article has for it.
  [[nodiscard]] std::string name_of(const std::string& key) const {
    std::string fullest;
    for (const std::vector<Mention>& line : sight_.scene.mentions) {
      for (const Mention& mention : line) {
        if (mention.key != key || mention.form == MentionForm::pronoun || !mention.named) continue;
        const std::string& name = mention.known_name.empty() ? mention.name : mention.known_name;
        if (name.size() > fullest.size()) fullest = name;
      }
    }
    return fullest;
  }

  // "rebels in Sudra", "a court in Port Vale": the place that the name tells.
  [[nodiscard]] std::size_t seat(std::size_t node, Range name) const {
    const std::size_t place = prepositional(tree(), node, "in");
    const std::size_t found = place == no_node ? no_mention : mention_at(sight_, place);
    const bool told = found != no_mention && mentions_[found].range.last <= name.last &&
                      mentions_[found].range.first >= name.first;
    const bool where =
        told && !mentions_[found].incidental && !mentions_[found].metonym &&
        (mentions_[found].type == EntityType::place || mentions_[found].type == EntityType::state);
    return where ? found : no_mention;
  }

  // The relation that the noun of action tells of.
  [[nodiscard]] std::optional<Relation> instanced(std::size_t node) const {
    const auto acts = sight_.words().predicates.find(PredicateClass::noun, tree().lemma(node));
    return acts.empty() ? std::nullopt : std::optional(acts.front().relation);
  }

  [[nodiscard]] std::string country(std::size_t node) const {
    for (const std::uint32_t child : tree().children(node)) {
      const bool before =
          is_counted_or_modified(tree().relation(child)) || tree().relation(child) == Deprel::nmod_poss;
      if (child > node || !before) continue;
      const std::size_t owner = mention_at(sight_, child, AsModifier::yes);
      if (owner != no_mention && mentions_[owner].type == EntityType::state) return mentions_[owner].country;
    }
    return {};
  }

  [[nodiscard]] std::optional<Quantity> quantity(std::size_t node, const std::string& name) const {
    const std::size_t number = tree().child(node, Deprel::nummod);
    if (number == no_node) return std::nullopt;
    return Quantity{count_of(sight_.line().at(tree().word(number))), name};
  }

  const TreeSight sight_;
  std::vector<Mention>& mentions_;
};

}  // namespace

void add_descriptions(Scene& scene) {
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    if (!TreeSight{scene, number}.is_prose()) continue;
    DescriptionReader reader(scene, number);
    for (std::size_t node = 0; node < scene.trees[number].size(); ++node) reader.read(node);
  }
}

}  // namespace dossier::extract
