#include "extract/interpret/name_repair.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "extract/interpret/arguments.hpp"

namespace dossier::extract {

// "Norland's militia", read as a name.
void NameRepair::make_common(std::size_t node) {
  if (arcs_[node].upos != Upos::propn || arcs_[node].capitalized ||
      !words_.noun_classes.contains(lemmas_[node]))
    return;
  arcs_[node].upos = Upos::noun;
  arcs_[node].xpos = Xpos::nn;
}

// "The FSM commander Ana Berg met", with both the commander and Berg as who met: the first is the title of
// the second, or its first name.
void NameRepair::join_subjects(std::size_t name) {
  const std::size_t verb = arcs_.head(name);
  if (verb == no_node || name > verb || arcs_[name].deprel != Deprel::nsubj) return;
  std::size_t begin = name;
  while (begin > 0 && arcs_.below(begin - 1, name) && arcs_[begin - 1].upos == Upos::propn) --begin;
  const std::size_t before = begin == 0 ? no_node : begin - 1;
  if (before == no_node || !arcs_.hangs_on(before, verb) || arcs_[before].deprel != Deprel::nsubj) return;
  if (arcs_[before].upos == Upos::propn && begin == name)
    arcs_.hang(name, before, Deprel::flat);
  else if (arcs_[before].upos == Upos::propn || arcs_[before].upos == Upos::noun)
    arcs_.hang(before, name, Deprel::nmod_desc);
}

// "FSM's Ana Berg met", with both as who met.
void NameRepair::own_name(std::size_t owner) {
  const std::size_t mark = owner + 1, name = owner + 2, verb = arcs_.head(owner);
  if (name >= arcs_.size() || verb == no_node || verb < name || arcs_[owner].upos != Upos::propn ||
      arcs_[mark].xpos != Xpos::pos || arcs_[name].upos != Upos::propn || !arcs_.hangs_on(name, verb) ||
      !is_subject(arcs_[owner].deprel) || arcs_[name].deprel != arcs_[owner].deprel)
    return;
  arcs_.hang(owner, name, Deprel::nmod_poss);
}

// "the French expelled envoys", with the French as an adjective of nothing.
void NameRepair::make_people(std::size_t adjective) {
  const std::size_t verb = arcs_.head(adjective);
  if (adjective == 0 || verb == no_node || verb < adjective || !is_subject(arcs_[adjective].deprel) ||
      !arcs_[adjective].capitalized || lemmas_[adjective - 1] != "the" ||
      !arcs_.hangs_on(adjective - 1, adjective))
    return;
  arcs_[adjective].upos = Upos::propn;
  arcs_[adjective].xpos = Xpos::nnps;
  arcs_[adjective].features.number = feature::Number::plur;
}

// "Ana Berg's accuser met", with both as who met.
void NameRepair::own_noun(std::size_t mark) {
  if (mark == 0 || mark + 1 >= arcs_.size() || arcs_[mark].xpos != Xpos::pos) return;
  const std::size_t owner = arcs_.head_of_name(mark - 1), verb = arcs_.head(owner);
  if (verb == no_node || verb <= mark || !is_name(owner) || !is_subject(arcs_[owner].deprel)) return;
  const std::size_t noun = find(mark + 1, verb, verb, is_subject);
  if (noun != no_node && arcs_[noun].upos == Upos::noun && arcs_.begin_of(noun, mark + 1) == mark + 1)
    arcs_.hang(owner, noun, Deprel::nmod_poss);
}

// "Ana Berg, an envoy, met", with Berg as who is spoken to: the verb has no other subject.
void NameRepair::make_subject_of_called(std::size_t name) {
  const std::size_t verb = arcs_.head(name);
  const bool fits = verb != no_node && name < verb && is_person(name) && is_finite(verb) &&
                    arcs_[verb].xpos != Xpos::vb && find(0, arcs_.size(), verb, is_subject) == no_node;
  if (fits && arcs_.child(name, Deprel::appos) != no_node) arcs_.hang(name, verb, Deprel::nsubj);
}

// "FSM militants attacked", with the FSM as who attacked beside the militants.
void NameRepair::join_to_noun(std::size_t noun) {
  const std::size_t verb = arcs_.head(noun);
  if (verb == no_node || noun == 0 || noun > verb || arcs_[noun].deprel != Deprel::nsubj ||
      arcs_[noun].upos != Upos::noun || !is_of(NounKind::person, noun) ||
      arcs_[noun].features.number != feature::Number::plur)
    return;
  const std::size_t name = arcs_.head_of_name(noun - 1);
  if (arcs_[name].upos == Upos::propn && arcs_.hangs_on(name, verb) && arcs_[name].deprel == Deprel::nsubj)
    arcs_.hang(name, noun, Deprel::compound);
}

// "In a letter, Ana Berg accused ...", with the name in apposition to the letter: the verb has no other
// subject.
void NameRepair::make_subject(std::size_t name) {
  const std::size_t front = arcs_.head(name);
  const std::size_t verb = front == no_node ? no_node : arcs_.head(front);
  if (verb == no_node || front > name || name > verb || arcs_[name].upos != Upos::propn ||
      arcs_[front].deprel != Deprel::obl || arcs_.child(front, Deprel::case_) > front || !is_finite(verb) ||
      find(0, arcs_.size(), verb, is_subject) != no_node)
    return;
  bool parted = false;
  for (std::size_t i = front + 1; i < verb; ++i) {
    if (is_comma(i) && i > name) return;
    parted = parted || is_comma(i);
  }
  if (!parted) return;
  const bool passive = arcs_.child(verb, Deprel::aux_pass) != no_node;
  arcs_.hang(name, verb, passive ? Deprel::nsubj_pass : Deprel::nsubj);
}

// "May" behind a name and before a verb that no "may" can govern.
void NameRepair::join_name(std::size_t node) {
  Token& token = arcs_[node];
  const bool behind_name = node > 0 && arcs_[node - 1].capitalized && arcs_[node - 1].upos != Upos::aux;
  if (!behind_name || words(document_, token.span) != "May") return;
  const std::size_t verb = arcs_.head(node);
  if (verb == no_node || arcs_[verb].features.verb_form == feature::VerbForm::inf ||
      arcs_[verb].xpos == Xpos::vb)
    return;
  const std::size_t name = arcs_.head_of_name(node - 1);
  token.upos = Upos::propn;
  token.xpos = Xpos::nnp;
  arcs_.hang(node, name, Deprel::flat);
}

// "foes Norland and Sudra", "Sens. Ana Berg and Ida Holm": what stands before the names tells of both.
bool NameRepair::tells_several(std::size_t title, std::size_t name) const {
  const bool called =
      arcs_[title].upos == Upos::noun || words_.is(fold_word(lemmas_[title]), NounKind::person);
  const bool several = called && arcs_[title].features.number == feature::Number::plur;
  return (several || words_.titles.find(word(title)) != nullptr) &&
         arcs_.child(name, Deprel::conj) != no_node;
}

// "with foreign minister Ana Berg", "Sen. Ana Berg": a noun or name and the name right behind it in the
// same place are one.
void NameRepair::join_title(std::size_t name) {
  if (name == 0) return;
  const Token& noun = arcs_[name - 1];
  const Token& token = arcs_[name];
  const bool behind =
      noun.deprel == Deprel::nmod && is_title(name - 1) && arcs_.child(name - 1, Deprel::case_) != no_node;
  const bool place =
      behind || noun.deprel == Deprel::obl || noun.deprel == Deprel::obj || is_subject(noun.deprel);
  const bool own = find(0, arcs_.size(), name, [](Deprel relation) {
                     return relation == Deprel::case_ || relation == Deprel::det;
                   }) != no_node;
  if ((noun.upos != Upos::noun && noun.upos != Upos::propn) || noun.head != token.head ||
      noun.deprel != token.deprel || !place || own)
    return;
  const std::string title = word(name - 1);
  const bool several =
      tells_several(name - 1, name) ||
      (title.ends_with("s.") && words_.is(title, WordSense::legislator));  // "Sens. Ana Berg and Ida Holm"
  const bool member =
      words_.party_members.contains(title) ||  // "Democrat Ana Berg", "Democrats Ana Berg and"
      words_.party_members.contains(fold_word(lemmas_[name - 1]));
  several || member ? arcs_.hang(name - 1, name, Deprel::nmod_desc)
                    : arcs_.hang(name, name - 1, Deprel::flat);
}

// "the president and Sudran leader Ana Berg", with the leader in apposition to the president.
void NameRepair::take_title(std::size_t name) {
  const std::size_t title = name == 0 ? 0 : name - 1, first = arcs_.head(name);
  if (name == 0 || first == no_node || arcs_[name].deprel != Deprel::conj || !arcs_.hangs_on(title, first) ||
      arcs_[title].deprel != Deprel::appos || arcs_[title].upos != Upos::noun || !is_title(title))
    return;
  arcs_.hang(title, name, Deprel::nmod_desc);
  for (std::size_t i = 0; i < title; ++i) {
    if (arcs_.hangs_on(i, title)) arcs_.hang(i, name);
  }
}

// The prepositions before the one belong to the other.
void NameRepair::pass_cases(std::size_t from, std::size_t to) {
  for (std::size_t i = 0; i < from; ++i) {
    if (arcs_.hangs_on(i, from) && arcs_[i].deprel == Deprel::case_) arcs_.hang(i, to);
  }
}

// The "and" before the role and what tells more of it; no_node where something else stands there.
std::size_t NameRepair::and_before(std::size_t role) const {
  constexpr std::size_t longest = 6;
  for (std::size_t at = role; at > 0 && role - at < longest; --at) {
    const Token& before = arcs_[at - 1];
    if (before.upos == Upos::cconj) return lemmas_[at - 1] == "and" ? at - 1 : no_node;
    if (before.upos != Upos::propn && before.upos != Upos::noun && before.upos != Upos::adj) return no_node;
  }
  return no_node;
}

// "FSM director", "Ana Berg's son" beside "adviser": nobody by himself, for a role of one person has an
// article or an owner, unless the owner's are two relatives.
bool NameRepair::is_role_alone(std::size_t role, std::size_t other) const {
  const bool person = words_.is(fold_word(lemmas_[role]), NounKind::person) &&
                      arcs_[role].features.number != feature::Number::plur;
  const bool kin = words_.kin.find(fold_word(lemmas_[role])) != nullptr;
  const bool both = kin && words_.kin.find(fold_word(lemmas_[other])) != nullptr;
  const bool owned = arcs_.child(role, Deprel::nmod_poss) != no_node;
  return person && arcs_.child(role, Deprel::det) == no_node && !both && (!owned || kin);
}

// "FSM director and army chief Ana Berg met", with the director as who met beside Berg: she is both.
void NameRepair::take_titles(std::size_t name) {
  if (name < 3 || !begins_person(name) || !is_title(name - 1)) return;
  const std::size_t second = name - 1, conjunction = and_before(second);
  if (conjunction == no_node || conjunction == 0) return;
  const std::size_t first = arcs_[second].deprel == Deprel::conj ? arcs_.head(second)
                            : arcs_[name].deprel == Deprel::conj ? arcs_.head(name)
                                                                 : no_node;
  if (first == no_node || first >= conjunction || !arcs_.below(conjunction - 1, first) ||
      !is_role_alone(first, second))
    return;
  for (std::size_t i = first; i < conjunction; ++i) {
    if (is_person(i)) return;  // "Senator Ida Holm and army chief Ana Berg" are two
  }
  arcs_.take_place(name, first);
  arcs_.hang(first, name, Deprel::nmod_desc);
  arcs_.hang(second, name, Deprel::nmod_desc);
  arcs_.hang(conjunction, second, Deprel::cc);
  pass_cases(first, name);
  for (std::size_t i = name + 1; i < arcs_.size(); ++i) {
    if (arcs_.hangs_on(i, first)) arcs_.hang(i, name);
  }
}

// "Ida Holm aide Ana Berg met", with Holm as who met: the aide did, who is called Berg.
void NameRepair::take_aide(std::size_t name) {
  if (name < 2 || !begins_person(name) || !is_person(name - 2)) return;
  const std::size_t aide = name - 1;
  if (arcs_[aide].upos != Upos::noun || !is_of(NounKind::person, aide)) return;
  const std::size_t whose = arcs_.head_of_name(name - 2);
  const auto outside = [&](std::size_t node) {
    const std::size_t above = arcs_.head(node);
    return above != whose && above != aide && above != name;
  };
  const std::size_t top = outside(whose) ? whose : outside(aide) ? aide : outside(name) ? name : no_node;
  if (top == no_node) return;
  const std::size_t above = arcs_.head(top);
  const bool alone = arcs_[top].deprel == Deprel::obl && above != no_node &&
                     arcs_.child(top, Deprel::case_) == no_node &&
                     arcs_.child(aide, Deprel::case_) == no_node;
  if (top != name) arcs_.take_place(name, top);
  if (alone) arcs_[name].deprel = above < whose ? Deprel::obj : Deprel::nsubj;
  arcs_.hang(aide, name, Deprel::nmod_desc);
  arcs_.hang(whose, aide, Deprel::compound);
  pass_cases(whose, name);
  pass_cases(aide, name);
}

// "the envoy for Norland Ana Berg", "the ambassador to the Alba Council Ana Berg", with Berg as what the
// envoy is for.
void NameRepair::lift_from_field(std::size_t name) {
  const std::size_t above = arcs_.head(name);
  if (name < 3 || above == no_node || !begins_person(name) || is_title(name - 1) ||
      words_.titles.find(word(name - 1)) != nullptr)
    return;
  const std::size_t field = name - 1, own = arcs_.child(name, Deprel::case_);
  const std::size_t mark = own == no_node ? arcs_.child(field, Deprel::case_) : own;
  if (mark == no_node || mark == 0 || mark >= field || !is_title(mark - 1)) return;
  const std::size_t title = mark - 1;
  const bool one = own != no_node || arcs_.hangs_on(field, title) || arcs_.hangs_on(field, above);
  const bool may_be_post = lemmas_[mark] == "to" || lemmas_[mark] == "for";
  const bool posted = arcs_[field].upos == Upos::propn && (above == title || arcs_.hangs_on(title, above));
  const bool of_field = lemmas_[mark] == "for" && above == title && own != no_node;
  if (!one || !may_be_post || (!posted && !of_field)) return;
  for (std::size_t i = mark; i < field; ++i) {
    if (arcs_.hangs_on(i, name)) arcs_.hang(i, field);
  }
  arcs_.take_place(name, title);
  arcs_.hang(title, name, Deprel::nmod_desc);
  arcs_.hang(field, title, Deprel::nmod);
  pass_cases(title, name);
}

// "House Committee Chairman Ana Berg" with Berg below the committee: the other way round.
void NameRepair::lift_name(std::size_t name) {
  const std::size_t body = arcs_.head(name);
  if (name < 2 || body + 2 != name || arcs_[name - 1].deprel != Deprel::nmod_desc ||
      !arcs_.hangs_on(name - 1, name) || arcs_[body].upos != Upos::propn)
    return;
  arcs_.take_place(name, body);
  arcs_.hang(body, name - 1, Deprel::compound);
  pass_cases(body, name);
}

// A name's second part behind "and", or behind "and" and a title, is another name.
void NameRepair::coordinate(std::size_t node) {
  for (std::size_t i = arcs_.head(node) + 1; i < node; ++i) {
    const std::size_t above = arcs_.head(i);
    if (arcs_[i].deprel == Deprel::cc && above > i && above <= node &&
        (above == node || arcs_.hangs_on(above, node)))
      arcs_[node].deprel = Deprel::conj;
  }
}

// A name's words hang on one another, and one of them on the rest of the sentence. "the rights group Alba
// International accused Norland", read as "group Alba" and "International": the name belongs to the noun
// before it.
void NameRepair::join_split_names() {
  each_long_name([this](std::size_t first, std::size_t last) { join_split(first, last); });
}

// "the Alba Office for Health, a Norlandic body" with the body below "Health": what stands beside a name
// belongs to all of it.
void NameRepair::lift_out_of_names() {
  each_long_name([this](std::size_t first, std::size_t last) { lift_out_of(first, last); });
}

void NameRepair::lift_out_of(std::size_t first, std::size_t last) {
  std::size_t top = no_node;
  for (std::size_t i = first; i < last; ++i) {
    const std::size_t head = arcs_.head(i);
    if (head != no_node && head >= first && head < last) continue;
    if (top != no_node) return;
    top = i;
  }
  if (top == no_node) return;
  for (std::size_t i = last; i < arcs_.size(); ++i) {
    const std::size_t head = arcs_.head(i);
    const bool inside = head != no_node && head >= first && head < last && head != top;
    const Deprel relation = arcs_[i].deprel;
    if (!inside || (relation != Deprel::conj && relation != Deprel::appos && relation != Deprel::acl_relcl))
      continue;
    const bool beside = relation == Deprel::conj && arcs_.child(i, Deprel::cc) == no_node;
    beside ? arcs_.hang(i, top, Deprel::appos) : arcs_.hang(i, top);
  }
}

void NameRepair::join_split(std::size_t first, std::size_t last) {
  std::vector<std::size_t> outside;  // words that hang on no other of the name
  for (std::size_t i = first; i < last; ++i) {
    if (arcs_[i].upos != Upos::propn) return;
    const std::size_t head = arcs_.head(i);
    if (head == no_node || head < first || head >= last) outside.push_back(i);
  }
  if (outside.size() != 2) return;
  const std::size_t front = outside.front();
  const bool behind_noun =
      first > 0 && arcs_[first - 1].upos == Upos::noun && arcs_.hangs_on(front, first - 1);
  const bool introduced =
      arcs_.child(front, Deprel::case_) != no_node;  // "at Fort" and "Alba": "at Fort Alba"
  const bool twice =
      arcs_.head(front) == arcs_.head(outside.back()) && arcs_.head(front) != no_node &&
      arcs_[front].deprel == arcs_[outside.back()].deprel &&
      (arcs_[front].deprel == Deprel::obj || is_subject(arcs_[front].deprel));  // "Ana" and "Berg"
  if ((!behind_noun && !introduced && !twice) || arcs_.below(front, outside.back())) return;
  arcs_.hang(outside.back(), front, Deprel::flat);
  if (!introduced && !twice) arcs_[front].deprel = Deprel::appos;
}

// "the army and the guard agreed", with both below "agreed" and "and" below the guard.
void NameRepair::coordinate_twin(std::size_t conjunction) {
  const std::size_t second = arcs_.head(conjunction);
  if (second == no_node || conjunction > second) return;
  if (arcs_[second].deprel == Deprel::nmod) return coordinate_owners(conjunction, second);
  if (!is_subject(arcs_[second].deprel)) return;
  const std::size_t verb = arcs_.head(second);
  if (verb == no_node) return;
  const std::size_t first = find(0, conjunction, verb, is_subject);
  if (first == no_node || arcs_[first].deprel != arcs_[second].deprel) return;
  for (std::size_t i = first; i < conjunction; ++i) {
    if (arcs_[i].upos == Upos::punct) return;  // longer lists are read by their names
  }
  const std::size_t side = between(first);
  arcs_.hang(second, side == no_node ? first : side, Deprel::conj);
}

// "the leaders of Norland and Sudra", with both below the leaders.
void NameRepair::coordinate_owners(std::size_t conjunction, std::size_t second) {
  const std::size_t noun = arcs_.head(second);
  if (noun == no_node || conjunction < 2 || noun > conjunction ||
      arcs_.child(second, Deprel::case_) != no_node || arcs_[second].upos != Upos::propn)
    return;
  const std::size_t first = arcs_.head_of_name(conjunction - 1);
  const bool twin = arcs_.hangs_on(first, noun) && arcs_[first].deprel == Deprel::nmod &&
                    arcs_[first].upos == Upos::propn && arcs_.child(first, Deprel::case_) != no_node;
  if (twin) arcs_.hang(second, first, Deprel::conj);
}

// "Norland" of "the talks between Norland", which has no second side yet.
std::size_t NameRepair::between(std::size_t noun) const {
  const std::size_t side = arcs_.child(noun, Deprel::nmod);
  const std::size_t preposition = side == no_node ? no_node : arcs_.child(side, Deprel::case_);
  const bool open = preposition != no_node && lemmas_[preposition] == "between" &&
                    arcs_.child(side, Deprel::conj) == no_node;
  return open ? side : no_node;
}

// "the head of the group, Ana Berg, denied", with Berg as a name of the group: she is the head.
void NameRepair::lift_to_holder(std::size_t name) {
  const std::size_t body = arcs_.head(name);
  const std::size_t holder = body == no_node ? no_node : arcs_.head(body);
  if (holder == no_node || arcs_[body].deprel != Deprel::nmod || !is_person(name) || is_person(body)) return;
  const bool member = words_.party_members.contains(word(holder));  // "the top Democrat on the committee"
  if (!member && arcs_[holder].upos != Upos::noun) return;
  if ((member || is_of(NounKind::person, holder)) && !is_of(NounKind::person, body)) arcs_.hang(name, holder);
}

// "The ministry's spokeswoman, Ana Berg, said", read as two who say it: the name tells who the first is.
void NameRepair::appose(std::size_t name) {
  const std::size_t verb = arcs_.head(name);
  if (name < 2 || verb == no_node || verb < name || !is_subject(arcs_[name].deprel) || !is_name(name)) return;
  const std::size_t begin = arcs_.begin_of(name, 1);
  const std::size_t comma = is_comma(begin) ? begin : begin - 1;
  if (!is_comma(comma)) return;
  const std::size_t noun = find(0, comma, verb, is_subject);
  std::size_t behind = name + 1;
  while (behind < verb && arcs_[behind].deprel == Deprel::flat && arcs_.hangs_on(behind, name)) ++behind;
  if (noun == no_node || arcs_[noun].upos != Upos::noun || !is_comma(behind)) return;
  const bool body =
      is_of(NounKind::organization, noun) && arcs_[noun].features.number == feature::Number::sing;
  if (is_person(name) || body) arcs_.hang(name, noun, Deprel::appos);
}

// "Alba Oil, a branch of the FSM, fired", read as two who fire: the noun tells what the first is.
void NameRepair::describe(std::size_t noun) {
  const std::size_t verb = arcs_.head(noun);
  const std::size_t begin = arcs_.child(noun, Deprel::det);
  if (verb == no_node || begin == no_node || begin < 2 || begin > noun || verb < noun ||
      arcs_[noun].upos != Upos::noun || !is_comma(begin - 1))
    return;
  const std::size_t name = find(0, begin - 1, verb, is_subject);
  if (name == no_node || arcs_[name].upos != Upos::propn || !arcs_.below(begin - 2, name)) return;
  std::size_t behind = noun + 1;
  while (behind < verb && arcs_.below(behind, noun) && !is_comma(behind)) ++behind;
  if (is_comma(behind)) arcs_.hang(noun, name, Deprel::appos);
}

// "Norland-led coalition jets", with the jets as what is led.
void NameRepair::lead_body(std::size_t participle) {
  const std::size_t body = participle + 1;
  if (body >= arcs_.size() || participle == 0 || arcs_[participle].xpos != Xpos::vbn ||
      arcs_[body].deprel != Deprel::compound || arcs_.head(body) == no_node ||
      !arcs_.hangs_on(participle, arcs_.head(body)) || !is_of(NounKind::organization, body) ||
      words(document_, arcs_[participle - 1].span) != "-")
    return;
  const std::size_t noun = arcs_.head(body);
  if (words_.assets.find(lemmas_[noun]) == nullptr &&
      words_.predicates.find(PredicateClass::noun, lemmas_[noun]).empty())
    return;  // "Norland-backed opposition leader"
  arcs_.hang(participle, body);
  for (std::size_t i = 0; i < participle; ++i) {
    if (arcs_.hangs_on(i, noun) && arcs_.below(i + 1, body)) arcs_.hang(i, body);
  }
}

// "an affiliate of the armed group FSM", with the group and the FSM as two of whom it is an affiliate.
void NameRepair::join_behind_noun(std::size_t name) {
  if (name == 0 || arcs_[name].upos != Upos::propn || arcs_.child(name, Deprel::case_) != no_node) return;
  const std::size_t noun = name - 1, above = arcs_.head(name);
  const bool beside = above != no_node && arcs_.hangs_on(noun, above) && arcs_[noun].deprel == Deprel::nmod &&
                      arcs_.child(noun, Deprel::case_) != no_node &&
                      arcs_[noun].features.number != feature::Number::plur;
  const bool named = is_of(NounKind::organization, noun) || is_of(NounKind::person, noun);
  const bool office = above + 2 == noun;  // "chief of staff Ana Berg"
  if (beside && named && !office) arcs_.hang(name, noun, Deprel::appos);
}

// "rejected the decision, while the minister, Ana Berg, left", with Berg beside the decision: a clause has
// begun in between.
void NameRepair::part_from_thing(std::size_t name) {
  const std::size_t thing = arcs_.head(name);
  if (thing == no_node || thing > name || !is_person(name) || is_title(thing)) return;
  for (std::size_t node = thing + 1; node < name; ++node) {
    if (arcs_[node].upos == Upos::sconj && arcs_[node].deprel == Deprel::mark) {
      arcs_[name].deprel = Deprel::parataxis;
      return;
    }
  }
}

// "leader Ana Berg and President Carlos Mora", with both names below "leader".
void NameRepair::part_from_apposition(std::size_t node) {
  const std::size_t noun = arcs_.head(node);
  const bool names = noun != no_node && arcs_[noun].upos == Upos::noun && arcs_[node].upos == Upos::propn;
  const std::size_t first = names ? arcs_.child(noun, Deprel::appos) : no_node;
  if (first == no_node || first >= node || arcs_.child(node, Deprel::cc) == no_node) return;
  arcs_.hang(node, first, Deprel::conj);
  lift_from_title(node);
}

// The same with the second name below the first, who is a titled subject: beside him, not his.
void NameRepair::lift_from_title(std::size_t node) {
  const std::size_t name = arcs_.head(node);
  if (name == no_node || arcs_[name].deprel != Deprel::appos || arcs_[node].upos != Upos::propn) return;
  const std::size_t noun = arcs_.head(name);
  if (noun != no_node && noun + 1 == name && is_subject(arcs_[noun].deprel)) arcs_.hang(node, noun);
}

// "Norlandic and Sudran leaders", with "Sudran" below "Norlandic": both tell which leaders.
void NameRepair::share_noun(std::size_t node) {
  const std::size_t first = arcs_.head(node);
  const std::size_t noun = first == no_node ? no_node : arcs_.head(first);
  if (noun == no_node || first > node || node > noun || arcs_[node].upos != Upos::adj ||
      arcs_[first].deprel != Deprel::amod || !arcs_[node].capitalized)
    return;
  arcs_.hang(node, noun, Deprel::amod);
}

// "Ana Berg of Alba and Ida Holm of Port Vale", with Holm beside Alba.
void NameRepair::part_from_region(std::size_t name) {
  const std::size_t region = arcs_.head(name);
  if (region == no_node || region > name || !is_person(name) || is_person(region) ||
      arcs_[region].upos != Upos::propn || arcs_[region].deprel != Deprel::nmod)
    return;
  const std::size_t of = arcs_.child(region, Deprel::case_);
  std::size_t first = arcs_.head(region);
  if (of == no_node || lemmas_[of] != "of" || first == no_node || !is_person(first)) return;
  while (arcs_[first].deprel == Deprel::conj && arcs_.head(first) < first && is_person(arcs_.head(first)))
    first = arcs_.head(first);
  arcs_.hang(name, first);
}

// "Norlandic and Sudran envoys met", with "Norlandic" as who met beside the envoys.
void NameRepair::share_subject(std::size_t adjective) {
  const std::size_t other = adjective + 2;
  if (other + 1 >= arcs_.size() || arcs_[adjective].upos != Upos::adj || !arcs_[adjective].capitalized ||
      !is_subject(arcs_[adjective].deprel) || arcs_[other - 1].deprel != Deprel::cc ||
      arcs_[other].upos != Upos::adj || !arcs_[other].capitalized)
    return;
  const std::size_t noun = arcs_[other].deprel == Deprel::amod ? arcs_.head(other) : other + 1;
  if (noun == no_node || noun < other || arcs_[noun].upos != Upos::noun) return;
  const bool beside = arcs_.head(noun) == arcs_.head(adjective) && is_subject(arcs_[noun].deprel);
  const bool below = arcs_.hangs_on(noun, adjective) && arcs_[noun].deprel == Deprel::conj;
  if (!beside && !below) return;
  arcs_.take_place(noun, adjective);
  arcs_.hang(adjective, noun, Deprel::amod);
  arcs_.hang(other, noun, Deprel::amod);
}

// "arrested journalist Roman Berg" with "Roman" as what kind of Berg, who was arrested beside the journalist.
void NameRepair::join_titled_names() {
  each_long_name([this](std::size_t first, std::size_t last) {
    const std::size_t noun = first == 0 ? no_node : first - 1;
    if (noun == no_node || arcs_[noun].upos != Upos::noun || !is_of(NounKind::person, noun) ||
        !is_person(first))
      return;
    std::size_t top = first;
    const auto inside = [&](std::size_t node) { return node != no_node && node >= first && node < last; };
    for (std::size_t step = first; step < last && inside(arcs_.head(top)); ++step) top = arcs_.head(top);
    const bool twice = arcs_.head(top) == arcs_.head(noun) && arcs_.head(top) != no_node &&
                       arcs_[top].deprel == arcs_[noun].deprel && arcs_[top].upos == Upos::propn &&
                       arcs_.child(top, Deprel::case_) == no_node;
    if (twice && tells_several(noun, top))
      arcs_.hang(noun, top, Deprel::nmod_desc);
    else if (twice)
      arcs_.hang(top, noun, Deprel::flat);
  });
}

// "the daughter of founder Ana Berg", with Berg beside the daughter.
void NameRepair::join_below_title(std::size_t name) {
  if (name == 0 || arcs_[name].upos != Upos::propn || !is_person(name)) return;
  const std::size_t title = name - 1;
  if (arcs_[title].upos == Upos::noun && is_title(title) && arcs_[title].deprel == Deprel::nmod &&
      arcs_.head(title) == arcs_.head(name))
    arcs_.hang(name, title, Deprel::flat);
}

// "the leaders of Norland, Sudra and Alba", with Sudra beside the leaders: theirs too.
void NameRepair::list_behind_of(std::size_t name) {
  const std::size_t noun = arcs_.head(name);
  const bool many = noun != no_node && noun < name && arcs_[noun].upos == Upos::noun &&
                    arcs_[noun].features.number == feature::Number::plur && arcs_[name].upos == Upos::propn &&
                    !is_person(name);
  const std::size_t first = many ? arcs_.child(noun, Deprel::nmod) : no_node;
  const std::size_t preposition = first == no_node ? no_node : arcs_.child(first, Deprel::case_);
  if (preposition == no_node || lemmas_[preposition] != "of" || first > name ||
      arcs_[first].upos != Upos::propn)
    return;
  for (std::size_t i = first + 1; i < name; ++i) {
    const Upos upos = arcs_[i].upos;
    if (upos != Upos::propn && upos != Upos::cconj && upos != Upos::det && !is_comma(i)) return;
  }
  arcs_.hang(name, first, Deprel::conj);
}

// "friends of Ana Berg and 17 companies": what is counted stands beside the friends.
void NameRepair::lift_counted(std::size_t node) {
  const std::size_t name = arcs_.head(node);
  if (name == no_node || arcs_[node].upos != Upos::noun || arcs_[name].upos != Upos::propn ||
      arcs_[name].deprel != Deprel::nmod || arcs_.child(node, Deprel::nummod) == no_node)
    return;
  const std::size_t noun = arcs_.head(name);
  if (noun != no_node && arcs_[noun].upos == Upos::noun) arcs_.hang(node, noun);
}

// "in Norland on Monday" with both "in" and "on" below Norland: "on" belongs to Monday.
void NameRepair::pass_preposition(std::size_t preposition) {
  const std::size_t before = arcs_.head(preposition);
  const std::size_t noun = preposition + 1;
  const bool name =
      before != no_node && (arcs_[before].upos == Upos::propn || arcs_[before].upos == Upos::noun);
  if (!name || before > preposition || noun >= arcs_.size() ||
      (arcs_[noun].upos != Upos::propn && arcs_[noun].upos != Upos::noun) ||
      arcs_.child(noun, Deprel::case_) != no_node || arcs_.head(noun) == no_node ||
      arcs_.below(noun, preposition))  // "help in case of an attack"
    return;
  if (arcs_[preposition].upos == Upos::adp) arcs_.hang(preposition, noun);
}

// "to Ana Berg" with "to" below "Ana", "with President Berg" with "with" below "President", which is a part
// of the name: it introduces the whole.
void NameRepair::lift_preposition(std::size_t preposition) {
  const std::size_t part = arcs_.head(preposition);
  const std::size_t name = part == no_node ? no_node : arcs_.head(part);
  if (name == no_node || preposition > part || part > name || !is_premodifier(arcs_[part].deprel) ||
      arcs_.child(name, Deprel::case_) != no_node)
    return;
  arcs_.hang(preposition, name);
}

}  // namespace dossier::extract
