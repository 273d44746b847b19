#include "extract/interpret/judgements.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "extract/interpret/arguments.hpp"
#include "extract/interpret/violence.hpp"

namespace dossier::extract {
namespace {

bool tells_violence(const Words& words, PredicateClass word_class, std::string_view lemma) {
  const auto meanings = words.predicates.find(word_class, lemma);
  return std::ranges::any_of(meanings, [](const Predicate& one) {
    return info(one.relation).group == RelationGroup::material_conflict;
  });
}

// "the attack", "killing them", "the famine"
bool is_bad(const TreeSight& sight, std::size_t node) {
  const Evaluations& known = sight.words().evaluations;
  const std::string_view lemma = sight.tree().lemma(node);
  const bool verb = sight.tree().upos(node) == Upos::verb;
  return known.harms.contains(lemma) || known.nouns.contains(lemma) ||
         tells_violence(sight.words(), verb ? PredicateClass::verb : PredicateClass::noun, lemma);
}

// "responsible for the attack", "responsible for killing them", "responsible": not "for transport".
bool is_for_violence(const TreeSight& sight, std::size_t duty) {
  for (const std::uint32_t child : sight.tree().children(duty)) {
    if (child > duty && introduction(sight.tree(), child) == "for") return is_bad(sight, child);
  }
  return true;
}

// "behind the attack", "behind it"; not "behind Sudra in the polls"
bool stands_behind(const TreeSight& sight, std::size_t node) {
  const bool what =
      sight.tree()[node].upos == Upos::pron && sight.tree()[node].features.person == feature::Person::third;
  const auto stands = [&](std::uint32_t child) {
    return sight.tree().relation(child) == Deprel::case_ &&
           sight.words().evaluations.standings.contains(sight.tree().lemma(child));
  };
  return std::ranges::any_of(sight.tree().children(node), stands) && (what || is_bad(sight, node));
}

// "a shameful decision", "an act of aggression", "a terrorist group"
std::optional<Relation> judgement_before(const TreeSight& sight, std::size_t noun) {
  const Evaluations& known = sight.words().evaluations;
  const Tree& tree = sight.tree();
  for (const std::uint32_t child : tree.children(noun)) {
    const bool of = tree.relation(child) == Deprel::nmod && introduction(tree, child) == "of";
    const bool before = tree.relation(child) == Deprel::amod || tree.relation(child) == Deprel::compound;
    if (!of && !before) continue;
    const auto& words = of ? known.nouns : known.adjectives;
    const auto found = words.find(tree.lemma(child));
    if (found != words.end() && found->second != Relation::accused) return found->second;
  }
  return std::nullopt;
}

// "no crime" of "committed no crime"
bool is_none(const TreeSight& sight, std::size_t noun) {
  return std::ranges::any_of(sight.tree().children(noun), [&](std::uint32_t child) {
    return sight.words().is(sight.tree().lemma(child), WordClass::negation);
  });
}

// "terrorism" of "supported acts of terrorism", "a campaign of terror"
std::size_t content(const TreeSight& sight, std::size_t noun) {
  const Tree& tree = sight.tree();
  const std::size_t of = sight.words().evaluations.courses.contains(tree.lemma(noun))
                             ? prepositional(tree, noun, "of")
                             : no_node;
  return of == no_node ? noun : of;
}

// "committed a murder", "engages in terrorism"
std::optional<Relation> wrong_by_pursuit(const TreeSight& sight, std::size_t verb) {
  const Tree& tree = sight.tree();
  const auto& pursuits = sight.words().evaluations.pursuits;
  const std::string lemma(tree.lemma(verb));
  for (const std::uint32_t child : tree.children(verb)) {
    if (tree.upos(child) != Upos::noun || is_none(sight, child)) continue;
    const bool object = tree.relation(child) == Deprel::obj && pursuits.contains(lemma);
    const bool oblique =
        tree.relation(child) == Deprel::obl && pursuits.contains(lemma + " " + introduction(tree, child));
    if ((object || oblique) && is_bad(sight, content(sight, child))) return Relation::accused;
  }
  return std::nullopt;
}

// "lie", "break the law", "use nerve agents", "cover up"
std::optional<Relation> wrong_by_verb(const TreeSight& sight, std::size_t verb) {
  const Tree& tree = sight.tree();
  const auto& deeds = sight.words().evaluations.deeds;
  const std::string lemma(tree.lemma(verb));
  const auto told = [&](const std::string& behind) {
    const auto found = deeds.find(behind.empty() ? lemma : lemma + " " + behind);
    return found == deeds.end() ? std::nullopt : std::optional(found->second);
  };
  if (const std::size_t particle = tree.child(verb, Deprel::compound_prt); particle != no_node) {
    if (const auto relation = told(std::string(tree.lemma(particle)))) return relation;
  }
  const std::size_t behind = tree.child(verb, Deprel::obj);
  if (const std::size_t object = is_crime(sight, verb) ? tree.head(verb) : behind; object != no_node) {
    const std::string noun(tree.lemma(content(sight, object)));
    for (const std::uint32_t child : tree.children(object)) {
      const auto relation = is_premodifier(tree.relation(child))
                                ? told(std::string(tree.lemma(child)) + " " + noun)
                                : std::nullopt;
      if (relation) return relation;
    }
    if (const auto relation = told(noun)) return relation;
  }
  return told({});
}

// "unlawfully seized"
std::optional<Relation> wrong_by_adverb(const TreeSight& sight, std::size_t verb) {
  const auto& adverbs = sight.words().evaluations.adverbs;
  for (const std::uint32_t child : sight.tree().children(verb)) {
    const auto found = sight.tree().relation(child) == Deprel::advmod
                           ? adverbs.find(sight.tree().lemma(child))
                           : adverbs.end();
    if (found != adverbs.end()) return found->second;
  }
  return std::nullopt;
}

// "set a dangerous precedent", "made a terrible choice"
std::optional<Relation> wrong_by_object(const TreeSight& sight, std::size_t verb) {
  const std::size_t object = sight.tree().child(verb, Deprel::obj);
  const bool does = sight.words().evaluations.doings.contains(sight.tree().lemma(verb));
  if (!does || object == no_node || is_passive(sight.tree(), verb)) return std::nullopt;
  const auto relation = judgement(sight, object);
  return relation == Relation::designated ? Relation::accused : relation;  // "uses terrorism"
}

// "attacked two tankers": what nobody is known to own. Deeds to those who are known are told by their rows.
std::optional<Relation> wrong_by_violence(const TreeSight& sight, std::size_t verb) {
  const Tree& tree = sight.tree();
  const std::size_t object = tree.child(verb, Deprel::obj);
  const bool known =
      object == no_node || tree.upos(object) != Upos::noun || !mentions_at(sight, object).empty();
  if (known || is_passive(tree, verb)) return std::nullopt;
  const bool part = tree.child(verb, Deprel::compound_prt) != no_node;
  for (const Predicate& row : sight.words().predicates.find(PredicateClass::verb, tree.lemma(verb))) {
    const bool done_to = std::ranges::find(row.target, Slot{SlotKind::object, {}}) != row.target.end();
    if (!row.particle.empty() || !done_to) continue;
    if (row.object_nouns.empty() ? !part : row.takes(tree.lemma(object)))
      return is_misdeed(row.relation) ? std::optional(Relation::accused) : std::nullopt;
  }
  return std::nullopt;
}

// "Norland alleged that Sudra made the agent": what is alleged is wrong, whatever it is. Not that somebody
// uncovered it.
std::optional<Relation> wrong_by_speech(const TreeSight& sight, std::size_t verb) {
  const Tree& tree = sight.tree();
  const Evaluations& known = sight.words().evaluations;
  const std::size_t speech = tree.head(verb);
  const bool alleged = tree.relation(verb) == Deprel::ccomp && speech != no_node &&
                       known.allegations.contains(tree.lemma(speech));
  const auto rows = sight.words().predicates.find(PredicateClass::verb, tree.lemma(verb));
  const bool uncovers =
      std::ranges::any_of(rows, [](const Predicate& row) { return row.relation == Relation::uncovered; });
  if (!alleged || uncovers || known.sufferings.contains(tree.lemma(verb))) return std::nullopt;
  return Relation::accused;
}

}  // namespace

std::optional<Relation> judgement(const TreeSight& sight, std::size_t node) {
  const Tree& tree = sight.tree();
  const std::size_t adverb = tree.child(node, Deprel::advmod);
  if (adverb != no_node && sight.words().is(tree.lemma(adverb), WordClass::negation)) return std::nullopt;
  if (stands_behind(sight, node)) return Relation::accused;
  const Evaluations& known = sight.words().evaluations;
  const bool noun = tree.upos(node) == Upos::noun;
  const auto& words = noun ? known.nouns : known.adjectives;
  const auto found = words.find(tree.lemma(node));
  if (found != words.end()) return found->second;
  if (noun) return judgement_before(sight, node);
  const auto duty = known.duties.find(tree.lemma(node));
  return duty != known.duties.end() && is_for_violence(sight, node) ? std::optional(duty->second)
                                                                    : std::nullopt;
}

bool is_crime(const TreeSight& sight, std::size_t verb) {
  const Tree& tree = sight.tree();
  const std::size_t noun = tree.relation(verb) == Deprel::acl ? tree.head(verb) : no_node;
  return noun != no_node && is_passive(tree, verb) &&
         sight.words().evaluations.deeds.contains(std::string(tree.lemma(verb)) + " " +
                                                  std::string(tree.lemma(noun)));
}

bool is_part_in_wrong(const TreeSight& sight, std::size_t noun) {
  for (const std::string_view preposition : {"in", "for"}) {
    const std::size_t wrong = prepositional(sight.tree(), noun, preposition);
    if (wrong != no_node && is_bad(sight, wrong)) return true;
  }
  return false;
}

std::optional<Relation> wrong_owned(const TreeSight& sight, std::size_t noun) {
  const Tree& tree = sight.tree();
  if (tree.upos(noun) != Upos::noun) return std::nullopt;
  if (const auto relation = judgement(sight, noun)) return relation;
  for (const std::uint32_t child : tree.children(noun)) {
    if (tree.relation(child) != Deprel::acl && tree.relation(child) != Deprel::conj) continue;
    const auto relation = tree.upos(child) == Upos::verb   ? wrong_by_verb(sight, child)
                          : tree.upos(child) == Upos::noun ? judgement(sight, child)
                                                           : std::nullopt;
    if (relation) return relation;
  }
  return std::nullopt;
}

std::optional<Wrong> wrong_told(const TreeSight& sight, std::size_t verb) {
  const std::size_t doer = logical_subject(sight.tree(), verb);
  const std::size_t object =
      is_crime(sight, verb) ? sight.tree().head(verb) : sight.tree().child(verb, Deprel::obj);
  if (doer == no_node || (object != no_node && is_none(sight, object))) return std::nullopt;
  for (const auto wrong : {wrong_by_verb, wrong_by_pursuit, wrong_by_adverb, wrong_by_object,
                           wrong_by_violence, wrong_by_speech}) {
    if (const auto relation = wrong(sight, verb)) return Wrong{doer, *relation};
  }
  return std::nullopt;
}

}  // namespace dossier::extract
