#include "extract/interpret/arguments.hpp"

#include <algorithm>

#include "extract/interpret/tree_sight.hpp"

namespace dossier::extract {
namespace {

constexpr int deepest = 6;  // clauses that a subject is looked for through

bool is_verb(const Tree& tree, std::size_t node) {
  return tree.upos(node) == Upos::verb;
}

// "Ana Berg was one of the envoys who": Berg.
std::size_t one_of_many(const Tree& tree, std::size_t noun) {
  const std::size_t one = tree.head(noun);
  const bool some = one != no_node && tree.lemma(one) == "one" && introduction(tree, noun) == "of" &&
                    tree.child(one, Deprel::cop) != no_node;
  const std::size_t subject = some ? tree.child(one, Deprel::nsubj) : no_node;
  return subject == no_node ? noun : subject;
}

std::size_t antecedent(const Tree& tree, std::size_t pronoun);

// "Ana Berg was the first envoy who": Berg. Not "may be the envoy who", "is not the envoy who".
std::size_t one_told(const Tree& tree, std::size_t noun) {
  const std::size_t subject = tree.child(noun, Deprel::nsubj);
  const bool plain = tree.child(noun, Deprel::cop) != no_node && has_definite_article(tree, noun) &&
                     tree.upos(noun) == Upos::noun &&
                     tree.child(noun, {Deprel::aux, Deprel::advmod, Deprel::mark}) == no_node;
  if (!plain || subject == no_node) return noun;
  if (is_relative(tree, subject)) return antecedent(tree, subject);
  const bool personal =
      tree[subject].xpos == Xpos::prp && tree.lemma(subject) != "it";  // "it was the man who"
  return personal || tree.upos(subject) == Upos::propn ? subject : noun;
}

// What the clause around a relative pronoun hangs on.
std::size_t antecedent(const Tree& tree, std::size_t pronoun) {
  for (std::size_t node = tree.head(pronoun); node != no_node; node = tree.head(node)) {
    if (tree.relation(node) != Deprel::acl_relcl) continue;
    const std::size_t noun = tree.head(node);
    const std::size_t told = one_told(tree, one_of_many(tree, noun));
    const bool nobody = told == noun && tree.lemma(pronoun) == "to" && tree.relation(noun) != Deprel::appos;
    return nobody ? no_node : told;  // "the first envoy to visit Alba", of whom nobody knows who it is
  }
  return no_node;
}

std::size_t resolved(const Tree& tree, std::size_t node) {
  return node != no_node && is_relative(tree, node) ? antecedent(tree, node) : node;
}

std::size_t subject(const Tree& tree, std::size_t predicate, int depth);

// Whose the plan, decision, vow is: "Norland's plan to expel", "a plan by Norland to expel".
std::size_t holder(const Tree& tree, std::size_t noun, int depth) {
  if (const std::size_t whose = owner_or_maker(tree, noun); whose != no_node) return whose;
  const std::size_t verb = tree.head(noun);
  const bool object = tree.relation(noun) == Deprel::obj && verb != no_node && is_verb(tree, verb);
  return object && !is_passive(tree, verb) ? subject(tree, verb, depth + 1) : no_node;
}

// What hangs on the node by the preposition, if that stands right behind the noun.
std::size_t right_behind(const Tree& tree, std::size_t noun, std::size_t node, std::string_view preposition) {
  const std::size_t whom = prepositional(tree, node, preposition);
  return whom != no_node && tree.child(whom, Deprel::case_) == noun + 1 ? whom : no_node;
}

// "sanctions on Norland for attacking": whom the noun is aimed at, named right behind it.
std::size_t aimed_at_by_noun(const Tree& tree, std::size_t noun) {
  const std::size_t whom = right_behind(tree, noun, noun, "on");
  return whom != no_node ? whom : right_behind(tree, noun, noun, "against");
}

// "lashed out at Norland for attacking", "imposed sanctions on Norland for attacking": whom the verb is aimed
// at.
std::size_t aimed_at(const Tree& tree, std::size_t verb) {
  for (const std::string_view preposition : {"at", "against"}) {
    if (const std::size_t whom = prepositional(tree, verb, preposition); whom != no_node) return whom;
  }
  const std::size_t object = tree.child(verb, Deprel::obj);
  if (object == no_node) return no_node;
  if (const std::size_t whom = aimed_at_by_noun(tree, object); whom != no_node) return whom;
  if (const std::size_t whom = right_behind(tree, object, verb, "on"); whom != no_node) return whom;
  return prepositional(tree, verb, "to");  // "gave credit to Norland for freeing"
}

// "forced the envoy to leave": the object; "agreed to leave": the subject.
std::size_t controller(const Tree& tree, std::size_t verb, int depth) {
  const std::size_t object = tree.child(verb, {Deprel::obj, Deprel::iobj});
  if (object != no_node && !is_passive(tree, verb)) return resolved(tree, object);
  return subject(tree, verb, depth + 1);
}

// "accused Norland of killing": whom the gerund is said of.
std::size_t subject_of_adverbial(const Tree& tree, std::size_t clause, int depth) {
  const std::size_t above = tree.head(clause);
  if (above == no_node) return no_node;
  const std::string marks = introduction(tree, clause);
  const std::string_view mark = std::string_view(marks).substr(0, marks.find(' '));  // "of being behind"
  if (mark == "of" || mark == "for" || mark == "with" || mark == "from") {
    const std::size_t whom = mark == "for" && is_verb(tree, above) ? aimed_at(tree, above) : no_node;
    if (whom != no_node && whom < clause) return whom;
    return is_verb(tree, above) ? controller(tree, above, depth) : subject(tree, above, depth + 1);
  }
  if (mark == "as" && tree[clause].xpos == Xpos::vbg && is_verb(tree, above))
    return controller(tree, above, depth);  // "quoted Ana Berg as saying"
  return subject(tree, above, depth + 1);
}

std::size_t subject_of_modifier(const Tree& tree, std::size_t clause, int depth) {
  const std::size_t noun = tree.head(clause);
  if (noun == no_node) return no_node;
  if (tree.upos(noun) == Upos::propn && introduction(tree, clause).starts_with("of"))
    return noun;  // "accused Norland of plotting", with the plotting below the name
  const Xpos tag = tree[clause].xpos;
  const std::string mark = introduction(tree, clause);
  if (mark.empty() &&
      (tag == Xpos::vbg || tag == Xpos::vbn || tag == Xpos::vbd || tree.upos(clause) == Upos::adj))
    return noun;
  const std::size_t whom = mark == "for" ? aimed_at_by_noun(tree, noun) : no_node;
  return whom != no_node && whom < clause ? whom : holder(tree, noun, depth);
}

// Said "they fled" and left: the second is not who fled.
bool leaves_quotation(const Tree& tree, std::size_t from, std::size_t to) {
  bool opened = false;
  for (std::size_t node = from; node < to; ++node) {
    const std::string_view text = tree.text(node);
    const bool curly = text == "\u201c" || text == "\u201d";  // the tagger may take one for the other
    const bool opens = curly ? text == "\u201c" : tree[node].xpos == Xpos::quote_open;
    const bool closes = curly ? text == "\u201d" : tree[node].xpos == Xpos::quote_close;
    if (closes && !opened) return true;
    opened = opens || (opened && !closes);
  }
  return false;
}

// The node or the nearest above it from which the way to `to` leaves no quotation.
std::size_t outside_quotation(const Tree& tree, std::size_t node, std::size_t to) {
  while (node != no_node && node < to && leaves_quotation(tree, node, to)) node = tree.head(node);
  return node;
}

// "killing", "having killed"
bool is_bare_gerund(const Tree& tree, std::size_t predicate) {
  if (!introduction(tree, predicate).empty()) return false;
  const std::size_t helper = tree.child(predicate, {Deprel::aux, Deprel::cop});
  if (helper == no_node) return tree[predicate].xpos == Xpos::vbg;
  return tree.lemma(helper) == "have" && tree[helper].xpos == Xpos::vbg;
}

// "was a lawyer and critic", "Ana Berg, a lawyer and critic"
bool says_what_somebody_is(const Tree& tree, std::size_t noun) {
  return tree.upos(noun) == Upos::noun &&
         (tree.child(noun, Deprel::cop) != no_node || tree.relation(noun) == Deprel::appos);
}

std::size_t subject(const Tree& tree, std::size_t predicate, int depth) {
  if (depth > deepest) return no_node;
  const std::size_t own = tree.child(
      predicate, {Deprel::nsubj, Deprel::nsubj_pass, Deprel::nsubj_outer, Deprel::csubj, Deprel::expl});
  if (own != no_node) {
    const bool empty = tree.relation(own) == Deprel::expl || tree.relation(own) == Deprel::csubj;
    return empty ? no_node : resolved(tree, own);
  }
  std::size_t above = tree.head(predicate);
  switch (tree.relation(predicate)) {
    case Deprel::conj:
      above = outside_quotation(tree, above, predicate);
      return above != no_node && (tree[predicate].xpos != Xpos::nn || says_what_somebody_is(tree, above))
                 ? subject(tree, above, depth + 1)
                 : no_node;
    case Deprel::xcomp:
      return is_verb(tree, above) ? controller(tree, above, depth) : subject(tree, above, depth + 1);
    case Deprel::ccomp:  // "admitted killing", "showed rebels killing"
      return is_verb(tree, above) && is_bare_gerund(tree, predicate) ? controller(tree, above, depth)
                                                                     : no_node;
    case Deprel::advcl:
      return subject_of_adverbial(tree, predicate, depth);
    case Deprel::appos:
      return above;
    case Deprel::acl:
    case Deprel::amod:
      return subject_of_modifier(tree, predicate, depth);
    default:
      return no_node;
  }
}

// "arrested and expelled two envoys": the object behind the last of the verbs.
std::size_t shared_object(const Tree& tree, std::size_t verb) {
  constexpr std::size_t nearest = 3;
  for (const std::uint32_t child : tree.children(verb)) {
    if (tree.relation(child) != Deprel::conj || !is_verb(tree, child)) continue;
    const std::size_t object = tree.child(child, Deprel::obj);
    if (object != no_node && child - verb <= nearest &&
        tree.child(verb, {Deprel::obl, Deprel::xcomp, Deprel::ccomp}) == no_node)
      return object;
  }
  return no_node;
}

// "the envoys Norland expelled": what a relative clause without a pronoun hangs on.
std::size_t gap_object(const Tree& tree, std::size_t verb) {
  if (tree.relation(verb) != Deprel::acl_relcl || tree.child(verb, Deprel::nsubj) == no_node ||
      tree.child(verb, Deprel::xcomp) != no_node)  // "fears of envoys that Norland will try to leave"
    return no_node;
  const auto children = tree.children(verb);
  const bool pronoun = std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    return is_relative(tree, child) || tree[child].xpos == Xpos::wrb;
  });
  return pronoun ? no_node : tree.head(verb);
}

// "Ana Berg, whose son, ...": the son did it, or it was done to him.
bool has_relative_apposition(const Tree& tree, std::size_t subject) {
  if (subject == no_node) return false;
  for (const std::uint32_t child : tree.children(subject)) {
    const std::size_t owner =
        tree.relation(child) == Deprel::appos ? tree.child(child, Deprel::nmod_poss) : no_node;
    if (owner != no_node && tree.lemma(owner) == "whose") return true;
  }
  return false;
}

// "is in Port Vale", "was behind the attack"
bool is_predicative(const Tree& tree, std::size_t preposition) {
  const std::size_t noun = tree.head(preposition);
  return noun != no_node && tree.relation(preposition) == Deprel::case_ &&
         tree.child(noun, Deprel::cop) != no_node && tree.child(noun, Deprel::case_) == preposition;
}

}  // namespace

std::optional<PredicateClass> class_of(const Tree& tree, std::size_t node) {
  switch (tree.upos(node)) {
    case Upos::verb:
      return PredicateClass::verb;
    case Upos::noun:
      return PredicateClass::noun;
    case Upos::adj:
      return PredicateClass::adjective;
    case Upos::adp:
      return is_predicative(tree, node) ? std::optional(PredicateClass::preposition) : std::nullopt;
    default:
      return std::nullopt;
  }
}

bool is_premodifier(Deprel relation) {
  switch (relation) {
    case Deprel::amod:
    case Deprel::compound:
    case Deprel::nmod_desc:
    case Deprel::nmod_unmarked:
      return true;
    default:
      return false;
  }
}

std::size_t possessor_of(const Tree& tree, std::size_t noun) {
  const std::size_t whose = tree.child(noun, Deprel::nmod_poss);
  if (whose == no_node || tree[whose].xpos != Xpos::wp_poss) return whose;
  for (std::size_t node = noun; node != no_node; node = tree.head(node)) {
    const Deprel relation = tree.relation(node);
    if (relation == Deprel::acl_relcl || relation == Deprel::appos) return tree.head(node);
  }
  return no_node;
}

bool has_definite_article(const Tree& tree, std::size_t noun) {
  const std::size_t determiner = tree.child(noun, Deprel::det);
  return determiner != no_node && tree.lemma(determiner) == "the";
}

bool is_relative(const Tree& tree, std::size_t node) {
  const Token& token = tree[node];
  return token.upos == Upos::pron && (token.features.pron_type == feature::PronType::rel ||
                                      token.xpos == Xpos::wdt || token.xpos == Xpos::wp);
}

bool is_passive(const Tree& tree, std::size_t verb) {
  if (tree.child(verb, {Deprel::aux_pass, Deprel::nsubj_pass}) != no_node) return true;
  if (tree[verb].xpos != Xpos::vbn && tree[verb].features.voice != feature::Voice::pass) return false;
  if (tree.child(verb, {Deprel::aux, Deprel::nsubj}) != no_node) return false;
  switch (tree.relation(verb)) {
    case Deprel::acl:
      return tree.child(verb, Deprel::obj) == no_node ||      // else a past tense misread
             tree.child(verb, Deprel::obl_agent) != no_node;  // "held hostage by rebels"
    case Deprel::conj:
      return is_passive(tree, tree.head(verb));
    case Deprel::advcl:
    case Deprel::xcomp:
      return true;
    default:
      return false;
  }
}

bool is_subjunctive(const Tree& tree, std::size_t verb) {
  const std::size_t subject = tree.child(verb, {Deprel::nsubj, Deprel::nsubj_pass});
  const bool bare = tree[verb].xpos == Xpos::vb || tree[verb].xpos == Xpos::vbp;
  const bool singular = subject != no_node && tree[subject].features.number == feature::Number::sing &&
                        (tree.upos(subject) == Upos::propn || tree.upos(subject) == Upos::noun);
  return bare && singular && tree.upos(verb) == Upos::verb && tree.child(subject, Deprel::conj) == no_node &&
         tree.child(verb, {Deprel::aux, Deprel::cop}) == no_node;
}

bool is_counterfactual(const Tree& tree, std::size_t verb) {
  bool modal = false;
  bool have = false;
  for (const std::uint32_t child : tree.children(verb)) {
    if (tree.relation(child) != Deprel::aux) continue;
    modal = modal || tree[child].xpos == Xpos::md;
    have = have || tree.lemma(child) == "have";
  }
  return modal && have;
}

bool is_damaged(const Tree& tree, std::size_t verb) {
  if (has_relative_apposition(tree, tree.child(verb, {Deprel::nsubj, Deprel::nsubj_pass}))) return true;
  bool before = false;
  bool behind = false;
  for (const std::uint32_t child : tree.children(verb)) {
    const Deprel relation = universal(tree.relation(child));
    const bool subject = relation == Deprel::nsubj || relation == Deprel::csubj;
    before = before || (subject && child < verb);
    behind = behind || (subject && child > verb);
  }
  return before && behind;
}

std::size_t surface_subject(const Tree& tree, std::size_t predicate) {
  return subject(tree, predicate, 0);
}

std::size_t named_beside(const Tree& tree, std::size_t noun) {
  const std::size_t name = tree.upos(noun) == Upos::noun ? tree.child(noun, Deprel::appos) : no_node;
  if (name == no_node || name < noun || tree.upos(name) != Upos::propn) return no_node;
  const bool several = tree[noun].features.number == feature::Number::plur;
  const bool listed = tree.child(name, Deprel::conj) != no_node;
  const std::size_t other = tree.child(noun, Deprel::conj);
  if ((listed && !several) || (other != no_node && other < name)) return no_node;
  std::size_t next = tree.reach(name).last;  // "his captors, Ana Berg said"
  while (next < tree.size() && tree.upos(next) == Upos::propn) ++next;
  const bool closed = next >= tree.size() || tree.upos(next) == Upos::punct || tree.upos(next) == Upos::cconj;
  if (several && !listed && !closed) return no_node;
  const std::size_t whose = prepositional(tree, noun, "of");
  const bool of_name = whose != no_node && (several || tree.upos(whose) == Upos::propn);
  return of_name || leaves_quotation(tree, noun, name) ? no_node : name;
}

std::size_t owner_or_maker(const Tree& tree, std::size_t noun) {
  const std::size_t owner = tree.child(noun, Deprel::nmod_poss);
  return owner != no_node ? owner : prepositional(tree, noun, "by");
}

std::size_t prepositional(const Tree& tree, std::size_t node, std::string_view preposition) {
  return prepositional(tree, node, preposition, [](std::size_t) { return true; });
}

std::size_t prepositional(const Tree& tree, std::size_t node, std::string_view preposition,
                          const std::function<bool(std::size_t)>& is_meant) {
  for (const std::uint32_t child : tree.children(node)) {
    const Deprel relation = universal(tree.relation(child));
    if ((relation == Deprel::obl || relation == Deprel::nmod) && introduction(tree, child) == preposition &&
        is_meant(child))
      return resolved(tree, child);
  }
  return no_node;
}

std::size_t belongs_to(const Tree& tree, std::size_t noun) {
  if (const std::size_t owner = tree.child(noun, Deprel::nmod_poss); owner != no_node) return owner;
  for (const std::string_view preposition : {"for", "of", "to"}) {
    const std::size_t behind = prepositional(tree, noun, preposition);
    if (behind != no_node && behind > noun) return behind;
  }
  return no_node;
}

std::size_t logical_object(const Tree& tree, std::size_t verb) {
  if (is_passive(tree, verb)) return surface_subject(tree, verb);
  for (const Deprel relation : {Deprel::obj, Deprel::iobj}) {
    if (const std::size_t object = tree.child(verb, relation); object != no_node)
      return resolved(tree, object);
  }
  if (const std::size_t object = gap_object(tree, verb); object != no_node) return object;
  return shared_object(tree, verb);
}

std::size_t logical_subject(const Tree& tree, std::size_t verb) {
  if (!is_passive(tree, verb)) return surface_subject(tree, verb);
  if (const std::size_t agent = tree.child(verb, Deprel::obl_agent); agent != no_node)
    return resolved(tree, agent);
  if (const std::size_t agent = prepositional(tree, verb, "by"); agent != no_node) return agent;
  for (const std::uint32_t child : tree.children(verb)) {
    const Deprel relation = universal(tree.relation(child));
    const bool complement = relation == Deprel::xcomp || relation == Deprel::obj ||
                            (child > verb && introduction(tree, child) == "as");
    const std::size_t agent = complement ? prepositional(tree, child, "by") : no_node;
    if (agent != no_node) return agent;
  }
  return no_node;
}

bool is_restrictive(const Tree& tree, std::size_t clause) {
  const std::size_t first = tree.children(clause).empty() ? clause : *tree.children(clause).begin();
  return first > 0 && first < clause && tree.upos(first - 1) != Upos::punct &&
         tree.upos(first) != Upos::punct;
}

}  // namespace dossier::extract
