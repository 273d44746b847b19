#include "extract/interpret/tree_sight.hpp"

#include <algorithm>
#include <string>

#include "extract/interpret/arguments.hpp"

namespace dossier::extract {
namespace {

bool is_usable(const Mention& mention, AsModifier as_modifier) {
  const bool modifier = mention.role == MentionRole::adjective;
  return mention.role != MentionRole::unknown && mention.role != MentionRole::implied &&
         !mention.key.empty() && (!modifier || as_modifier == AsModifier::yes);
}

// "Iraq" of "the Iraq War", where the tree has that for one name.
bool is_cut_short(const TreeSight& sight, std::size_t node, const Mention& mention) {
  const std::size_t rest = sight.tree().child(node, Deprel::flat);
  return mention.type == EntityType::state && rest != no_node && rest > node &&
         sight.tree().word(rest) == mention.range.last;
}

// The mention whose words the node heads; of several the longest.
std::size_t headed_mention(const TreeSight& sight, std::size_t node, AsModifier as_modifier) {
  const std::size_t word = sight.tree().word(node);
  std::size_t best = no_mention;
  std::size_t best_size = 0;
  for (std::size_t i = 0; i < sight.mentions().size(); ++i) {
    const Mention& mention = sight.mentions()[i];
    const std::size_t size = mention.range.last - mention.range.first;
    if (word < mention.range.first || word >= mention.range.last || size <= best_size ||
        sight.tree().head_of_words(mention.range) != node) {
      continue;
    }
    best = i;
    best_size = size;
  }
  if (best == no_mention || !is_usable(sight.mentions()[best], as_modifier)) return no_mention;
  return is_cut_short(sight, node, sight.mentions()[best]) ? no_mention : best;
}

// "Prime Minister" of "Prime Minister Ana Berg": the mention whose titles the node is in.
std::size_t titled_mention(const TreeSight& sight, std::size_t node, AsModifier as_modifier) {
  const std::size_t word = sight.tree().word(node);
  for (std::size_t i = 0; i < sight.mentions().size(); ++i) {
    const Mention& mention = sight.mentions()[i];
    if (mention.type != EntityType::person || word < mention.begin || word >= mention.range.first ||
        !is_usable(mention, as_modifier)) {
      continue;
    }
    if (sight.tree().head_of_words({mention.begin, mention.range.last}) == node) return i;
    const std::size_t name = sight.tree().head_of_words(mention.range);
    if (name == no_node || sight.tree().relation(name) == Deprel::conj) continue;
    const std::size_t above = sight.tree().head(name);
    const bool title = above != no_node && sight.tree().word(above) < mention.range.first;
    if (above == node || (title && sight.tree().head(above) == node))
      return i;  // "Secretary of State Ana Berg"
  }
  return no_mention;
}

// "the bill: Ana Berg and Ida Holm", "a deal -- the Alba Party"
bool is_set_apart(const Tree& tree, std::size_t node, std::size_t listed) {
  bool several = tree.child(listed, Deprel::conj) != no_node;
  bool colon = false;
  bool dash = false;
  for (std::size_t one = node; one < listed; ++one) {
    colon = colon || tree.text(one) == ":";
    dash = dash || tree.text(one) == "--" || tree.text(one) == "\u2013" || tree.text(one) == "\u2014";
    several = several || tree.upos(one) == Upos::cconj;
  }
  return dash || (colon && several);
}

// "the group, the FSM,": the name behind a description.
std::size_t apposed_mention(const TreeSight& sight, std::size_t node, AsModifier as_modifier) {
  const bool name = sight.tree().upos(node) == Upos::propn;  // whose second word is no other name
  const std::size_t apposition =
      sight.tree().child(node, {Deprel::appos, name ? Deprel::appos : Deprel::flat});
  const auto counted = [&](std::size_t noun) { return sight.tree().child(noun, Deprel::nummod) != no_node; };
  const bool part = apposition != no_node && counted(node) && counted(apposition);
  if (apposition == no_node || part) return no_mention;  // "12 envoys - six Norlanders and six Sudrans - met"
  const std::size_t found = headed_mention(sight, apposition, as_modifier);
  if (found == no_mention || !sight.mentions()[found].named) return no_mention;
  const EntityType type = sight.mentions()[found].type;
  const NounKind kind = type == EntityType::person ? NounKind::person : NounKind::organization;
  const bool one_thing =
      sight.tree().upos(node) == Upos::noun && sight.tree()[node].features.number != feature::Number::plur;
  const bool another =  // "backed the bill: Ana Berg and Ida Holm"
      one_thing && (type == EntityType::person || type == EntityType::organization) &&
      !sight.words().is(sight.tree().lemma(node), kind) && is_set_apart(sight.tree(), node, apposition);
  return another ? no_mention : found;
}

// "the FSM, a group that": the name that the description stands behind.
std::size_t described_mention(const TreeSight& sight, std::size_t node, AsModifier as_modifier) {
  const std::size_t above = sight.tree().head(node);
  if (above == no_node || sight.tree().relation(node) != Deprel::appos) return no_mention;
  const std::size_t own = headed_mention(sight, node, as_modifier);
  const std::size_t named = headed_mention(sight, above, as_modifier);
  if (named == no_mention || !sight.mentions()[named].named) return no_mention;
  const bool other = own != no_mention && (sight.mentions()[own].named ||
                                           sight.mentions()[own].type != sight.mentions()[named].type);
  const bool person = sight.mentions()[named].type == EntityType::person;
  const bool body = sight.words().is(sight.tree().lemma(node), NounKind::organization);
  return other || (person && body) ? no_mention : named;  // "Ana Berg, ..., a group that"
}

// "Alba Province", "Norland's Alba province": the name before the word for what kind of place it is; not "an
// Alba suburb", "the Alba resort".
std::size_t place_before(const TreeSight& sight, std::size_t node, AsModifier as_modifier) {
  const Tree& tree = sight.tree();
  if (node == 0 || sight.words().place_heads.find(fold_word(tree.text(node))) == nullptr) return no_mention;
  const bool capital = sight.line().capital(tree.word(node));
  const bool alone = tree.child(node, Deprel::det) == no_node && tree.upos(node - 1) == Upos::propn;
  if (!capital && !alone) return no_mention;
  const std::size_t name = node - 1;
  const bool joined = sight.tree().relation(name) == Deprel::compound && sight.tree().head(name) == node;
  const std::size_t found = joined ? headed_mention(sight, name, as_modifier) : no_mention;
  return found != no_mention && sight.mentions()[found].type == EntityType::place ? found : no_mention;
}

// "the exiled FSM group" is the FSM; "an FSM group", "the FSM group of lawyers" are some of it.
std::size_t group_before(const TreeSight& sight, std::size_t node, AsModifier as_modifier) {
  const Tree& tree = sight.tree();
  if (node == 0 || sight.words().group_nouns.find(tree.lemma(node)) == nullptr ||
      tree[node].features.number == feature::Number::plur || prepositional(tree, node, "of") != no_node)
    return no_mention;
  const std::size_t determiner = tree.child(node, Deprel::det);
  if (determiner != no_node && tree.lemma(determiner) != "the") return no_mention;
  const std::size_t name = node - 1;
  const bool joined = tree.relation(name) == Deprel::compound && tree.head(name) == node;
  const std::size_t found = joined ? headed_mention(sight, name, as_modifier) : no_mention;
  const bool body = found != no_mention && sight.mentions()[found].named &&
                    sight.mentions()[found].type == EntityType::organization;
  const bool chamber = body && sight.words().is(sight.line().at(sight.mentions()[found].range.last - 1),
                                                WordSense::chamber);  // "the Senate group": some of it
  return body && !chamber ? found : no_mention;
}

// "the city of Port Vale"
std::size_t place_behind(const TreeSight& sight, std::size_t node, AsModifier as_modifier) {
  const Tree& tree = sight.tree();
  if (tree[node].features.number == feature::Number::plur ||
      sight.words().place_heads.find(fold_word(tree.text(node))) == nullptr)
    return no_mention;
  const std::size_t name = prepositional(tree, node, "of");
  const std::size_t found = name == no_node ? no_mention : headed_mention(sight, name, as_modifier);
  return found != no_mention && sight.mentions()[found].type == EntityType::place &&
                 !sight.mentions()[found].incidental
             ? found
             : no_mention;
}

// "but not Sudra", "rather than Sudra"
bool is_left_out(const Tree& tree, std::size_t conjunct) {
  const auto children = tree.children(conjunct);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    return tree.lemma(child) == "not" || tree.lemma(child) == "rather";
  });
}

// "foreign ministers", "presidents": who acts for a state.
bool are_ministers(const TreeSight& sight, std::size_t node) {
  const std::size_t word = sight.tree().word(node);
  const auto office = longest_phrase_before(sight.words().offices, sight.line(), word + 1);
  return office && office.value->plural &&
         (office.value->relation == Relation::leads || office.value->name.ends_with("minister"));
}

// "the leaders of Norland and Sudra", "the foreign ministers of Norland and Sudra", "the government of
// Norland": whose government the noun stands for.
std::size_t governed_state(const TreeSight& sight, std::size_t node) {
  const Tree& tree = sight.tree();
  const bool several = tree[node].features.number == feature::Number::plur;
  const std::string_view text = several ? tree.text(node) : tree.lemma(node);
  const bool ministers = several && are_ministers(sight, node);
  if (!ministers && sight.words().government_heads.find(fold_word(text)) == nullptr) return no_node;
  for (const std::uint32_t child : tree.children(node)) {
    if (tree.relation(child) != Deprel::nmod || introduction(tree, child) != "of") continue;
    if (ministers && tree.child(child, Deprel::conj) == no_node) continue;
    const std::size_t found = mention_at(sight, child);
    if (found != no_mention && sight.mentions()[found].type == EntityType::state) return child;
  }
  return no_node;
}

// "envoys, including Ana Berg", "two states, Norland and Sudra"
bool is_example(const TreeSight& sight, std::size_t node, std::size_t child) {
  const Tree& tree = sight.tree();
  const bool people = tree.upos(node) == Upos::noun ||  // "Republicans, including Ana Berg"
                      sight.words().party_members.contains(fold_word(tree.lemma(node)));
  if (child < node || tree[node].features.number != feature::Number::plur || !people) return false;
  const bool counted =  // "14 mayors - eight Republicans and six Democrats"
      tree.child(node, Deprel::nummod) != no_node && tree.child(child, Deprel::nummod) != no_node;
  if (tree.relation(child) == Deprel::appos) return !counted && tree.child(child, Deprel::conj) != no_node;
  return tree.relation(child) == Deprel::nmod &&
         sight.words().is(introduction(tree, child), WordClass::exemplifier);
}

// "five Republicans", "some Republicans", "Republicans who": not the whole of them.
bool is_part_of_many(const TreeSight& sight, std::size_t node) {
  const Tree& tree = sight.tree();
  if (tree[node].features.number != feature::Number::plur) return false;
  const auto children = tree.children(node);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    const Deprel relation = tree.relation(child);
    const bool counted =
        relation == Deprel::nummod || ((relation == Deprel::det || relation == Deprel::amod) &&
                                       sight.words().is(tree.lemma(child), WordClass::quantifier));
    const std::size_t adverb = relation == Deprel::amod ? tree.child(child, Deprel::advmod) : no_node;
    const bool most = adverb != no_node && sight.words().is(tree.lemma(adverb), WordClass::quantifier);
    const bool which = relation == Deprel::acl_relcl && is_restrictive(tree, child);
    return counted || most || which;  // "most senior Republicans"
  });
}

// "senior Republicans", "far-left Democrats"; not "congressional Democrats", who are the party.
bool is_wing(const TreeSight& sight, std::size_t node, const Mention& party) {
  const Tree& tree = sight.tree();
  if (!sight.words().party_members.contains(fold_word(tree.lemma(node)))) return false;
  return std::ranges::any_of(tree.children(node), [&](std::uint32_t child) {
    const std::size_t word = tree.word(child);
    const bool named = sight.line().capital(word) && word > 0;  // "Liberal Democrats"
    return tree.relation(child) == Deprel::amod && word < party.range.first && !named &&
           !sight.words().is(fold_word(tree.text(child)), WordSense::parliamentary);
  });
}

// A body or a state that the words name only a part of is not meant.
std::size_t whole(const TreeSight& sight, std::size_t node, std::size_t found) {
  if (found == no_mention) return found;
  if (is_wing(sight, node, sight.mentions()[found])) return no_mention;
  const EntityType type = sight.mentions()[found].type;
  const bool body = type == EntityType::organization || type == EntityType::state;
  if (!body || !sight.mentions()[found].named || !is_part_of_many(sight, node)) return found;
  const auto form = sight.scene.lexicon.state(sight.mentions()[found].name);
  return form && form->word == StateWord::name ? found : no_mention;  // "the United States, which"
}

// "the sanctions imposed by Norland", "the attack carried out by Norland": who did it, where the lexicon
// knows that such a thing is done so.
std::size_t doer_of(const TreeSight& sight, std::size_t noun, std::size_t participle) {
  const Tree& tree = sight.tree();
  if (tree.upos(participle) != Upos::verb || !is_passive(tree, participle)) return no_node;
  const auto deeds = sight.words().predicates.find(PredicateClass::verb, tree.lemma(participle));
  const bool known =
      std::ranges::any_of(deeds, [&](const Predicate& one) { return one.takes(tree.lemma(noun)); });
  return known ? logical_subject(tree, participle) : no_node;
}

// "Norlandic" of "Norlandic and Sudran troops", "Norlandic, Sudran and other troops"
bool is_first_of_several(const Tree& tree, std::size_t node) {
  const std::size_t next = node + 1;
  return next < tree.size() && (tree.upos(next) == Upos::cconj || tree.text(next) == ",");
}

// "Norlandic and Sudran leaders": beside the state whose leaders they are by the word before them the others.
void add_other_governments(const TreeSight& sight, std::size_t node, std::vector<std::size_t>& found) {
  if (found.size() != 1) return;
  const Mention& last = sight.mentions()[found.front()];
  const bool of_state = last.type == EntityType::state || last.bond == Relation::part_of ||
                        last.bond == Relation::serves;  // "Norlandic and Sudran troops", "envoys"
  if (!of_state || last.form != MentionForm::description || sight.tree().head_of_words(last.range) != node)
    return;
  for (const std::uint32_t child : sight.tree().children(node)) {
    const Deprel relation = sight.tree().relation(child);
    if (child > node || (relation != Deprel::amod && relation != Deprel::compound)) continue;
    if (last.bond && !is_first_of_several(sight.tree(), child)) continue;  // not "Norland's Sudra embassy"
    const std::size_t other = headed_mention(sight, child, AsModifier::yes);
    if (other == no_mention || sight.mentions()[other].type != EntityType::state ||
        sight.mentions()[other].key == last.key || last.owner == other)
      continue;
    if (sight.mentions()[other].country == last.country && last.type == EntityType::state)
      found.front() = other;  // "the Norlandic and Sudran governments", taken for Norland's
    else
      found.push_back(other);
  }
}

// "those" of "those sanctioned by Norland include Ana Berg": what they include; no_node where nothing is
// told.
std::size_t told_of_them(const TreeSight& sight, std::size_t node) {
  const Tree& tree = sight.tree();
  const std::size_t verb = tree.head(node);
  const bool many = tree[node].features.number == feature::Number::plur || tree.lemma(node) == "those";
  const bool subject = many && verb != no_node && tree.relation(node) == Deprel::nsubj;
  return subject && sight.words().is(tree.lemma(verb), WordClass::exemplifier) ? tree.child(verb, Deprel::obj)
                                                                               : no_node;
}

// What the pronoun or the noun stands for, if it is one that stands for others; else null.
const std::vector<std::size_t>* stood_for(const TreeSight& sight, std::size_t node) {
  if (sight.tree().upos(node) != Upos::pron && sight.tree().upos(node) != Upos::noun) return nullptr;
  const std::size_t word = sight.tree().word(node);
  for (const Mention& mention : sight.mentions()) {
    if (mention.range.first == word && !mention.stands_for.empty()) return &mention.stands_for;
  }
  return nullptr;
}

}  // namespace

std::size_t collected(const TreeSight& sight, std::size_t node) {
  const Tree& tree = sight.tree();
  const bool number = tree.upos(node) == Upos::num && tree.lemma(node) != "one";  // "three of its ships"
  const auto is_collective = [&](std::size_t one) {
    return sight.words().collective_nouns.find(tree.lemma(one)) != nullptr;
  };
  if (!number && !is_collective(node)) return no_node;
  for (const std::uint32_t child : tree.children(node)) {
    if (child < node || tree.relation(child) != Deprel::nmod || introduction(tree, child) != "of" ||
        tree[child].features.number != feature::Number::plur)
      continue;
    if (!is_collective(child)) return child;
    const std::size_t many = collected(sight, child);  // "tens of thousands of"
    if (many != no_node) return many;
  }
  return no_node;
}

namespace {

// "Health and Labor Department Secretary Ana Berg criticized": she did, of whose title the body is a part.
std::size_t titled_by(const TreeSight& sight, std::size_t body) {
  const Mention& whose = sight.mentions()[body];
  if (whose.type != EntityType::organization || whose.genitive || whose.form != MentionForm::name)
    return body;
  for (std::size_t i = 0; i < sight.mentions().size(); ++i) {
    const Mention& person = sight.mentions()[i];
    const bool title = person.begin == whose.range.last || person.begin == whose.begin;
    if (person.type == EntityType::person && person.form == MentionForm::name && title &&
        person.range.first > whose.range.last)
      return i;
  }
  return body;
}

}  // namespace

bool names_people(const TreeSight& sight, std::size_t noun) {
  return sight.words().is(sight.tree().lemma(noun), NounKind::person) ||
         sight.words().party_members.contains(fold_word(sight.tree().lemma(noun)));
}

std::size_t mention_at(const TreeSight& sight, std::size_t node, AsModifier as_modifier) {
  if (const auto* several = stood_for(sight, node))
    return several->size() == 1 ? several->front() : no_mention;
  if (const std::size_t many = collected(sight, node); many != no_node) {
    std::size_t found = headed_mention(sight, many, as_modifier);  // some Republicans are no party
    if (found == no_mention) found = headed_mention(sight, node, as_modifier);  // "thousands of protesters"
    return found != no_mention && !sight.mentions()[found].named ? found : no_mention;
  }
  if (const std::size_t named = described_mention(sight, node, as_modifier); named != no_mention)
    return named;
  const std::size_t own = whole(sight, node, headed_mention(sight, node, as_modifier));
  if (own != no_mention && sight.mentions()[own].named)
    return as_modifier == AsModifier::no ? titled_by(sight, own) : own;
  for (const auto& find : {titled_mention, apposed_mention, place_before, group_before, place_behind}) {
    if (const std::size_t found = find(sight, node, as_modifier); found != no_mention) return found;
  }
  return own;
}

std::vector<std::size_t> mentions_at(const TreeSight& sight, std::size_t node, AsModifier as_modifier) {
  if (const auto* several = stood_for(sight, node)) return *several;
  std::vector<std::size_t> found;
  const auto add = [&](std::size_t one) {
    const std::size_t mention = mention_at(sight, one, as_modifier);
    if (mention != no_mention && std::find(found.begin(), found.end(), mention) == found.end())
      found.push_back(mention);
  };
  const auto add_with_others = [&](std::size_t one) {
    add(one);
    for (const std::uint32_t child : sight.tree().children(one)) {
      if (sight.tree().relation(child) != Deprel::conj || is_left_out(sight.tree(), child)) continue;
      add(child);
      if (const std::size_t next = sight.tree().child(child, Deprel::conj); next != no_node) add(next);
    }
  };
  const std::size_t governed = governed_state(sight, node);
  add_with_others(governed == no_node ? node : governed);
  for (const std::uint32_t child : sight.tree().children(node)) {
    if (is_example(sight, node, child)) add_with_others(child);
  }
  if (const std::size_t examples = told_of_them(sight, node); examples != no_node) add_with_others(examples);
  add_other_governments(sight, node, found);
  return found;
}

std::optional<std::size_t> quotation_at(const Scene& scene, std::size_t line, std::size_t node) {
  const Span span = scene.trees[line][node].span;
  const auto& quotations = scene.document.quotations;
  const auto at = std::ranges::find_if(
      quotations, [&](const Quotation& quotation) { return quotation.span.contains(span); });
  return at == quotations.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(at - quotations.begin()));
}

namespace {

// "the Taliban bombing": who is named before it did it.
bool is_violence(const Words& words, const Tree& tree, std::size_t noun) {
  const auto rows = words.predicates.find(PredicateClass::noun, tree.lemma(noun));
  return std::ranges::any_of(rows, [](const Predicate& row) {
    const bool does = row.relation == Relation::attacked || row.relation == Relation::killed;
    return does && std::ranges::find(row.source, Slot{SlotKind::modifier, {}}) != row.source.end();
  });
}

// "Norlandic rebel-held territory" is not Norland's.
bool is_held_by_others(const Tree& tree, std::size_t noun) {
  return std::ranges::any_of(tree.children(noun), [&](std::uint32_t child) {
    const bool participle = tree.relation(child) == Deprel::amod && tree[child].xpos == Xpos::vbn;
    const std::size_t holder = participle ? tree.child(child, {Deprel::compound, Deprel::obl}) : no_node;
    return holder != no_node && holder < child && tree.upos(holder) == Upos::noun;
  });
}

}  // namespace

std::size_t owner_at(const TreeSight& sight, std::size_t one) {
  const std::size_t many = collected(sight, one);
  const std::size_t node = many == no_node ? one : many;
  const bool asset = sight.words().assets.find(sight.tree().lemma(node)) != nullptr;
  const bool person = sight.words().is(sight.tree().lemma(node), NounKind::person);
  if (person && !asset) return no_mention;  // "Sudran figures" are not Sudra
  const bool possessed = sight.tree().child(node, Deprel::nmod_poss) != no_node;
  if (is_held_by_others(sight.tree(), node)) return no_mention;
  const bool suffered = is_violence(sight.words(), sight.tree(), node) && is_superlative(sight.tree(), node);
  for (const std::uint32_t child : sight.tree().children(node)) {
    const Deprel relation = sight.tree().relation(child);
    const bool compound = relation == Deprel::compound;
    const bool before =
        child < node && !suffered && (relation == Deprel::nmod_poss || relation == Deprel::amod || compound);
    const std::string link =
        universal(relation) == Deprel::nmod ? introduction(sight.tree(), child) : std::string();
    const bool by = link == "by" || (asset && (link == "of" || link == "from"));  // "positions of the army"
    const std::size_t doer = relation == Deprel::acl ? doer_of(sight, node, child) : no_node;
    if (!before && !by && doer == no_node) continue;
    const std::size_t found = mention_at(sight, doer == no_node ? child : doer, AsModifier::yes);
    if (found == no_mention) continue;
    const EntityType type = sight.mentions()[found].type;
    if (compound && possessed && sight.mentions()[found].metonym)
      continue;  // "the senator's White House bid"
    const bool his_own = type == EntityType::person && sight.mentions()[found].named &&
                         sight.words().conduct_nouns.find(sight.tree().lemma(node)) != nullptr &&
                         !sight.words().is(sight.tree().lemma(node), NounKind::event);
    const bool loose =
        compound && type != EntityType::state && !asset && !his_own &&  // "Berg's plan" as "the Berg plan"
        !is_violence(sight.words(), sight.tree(), node);  // "the Senate bill" is not the Senate's
    if (is_actor(type) && !loose && !(compound && !asset && is_named_place(sight, sight.mentions()[found])))
      return found;
  }
  return no_mention;
}

bool is_superlative(const Tree& tree, std::size_t noun) {
  return std::ranges::any_of(tree.children(noun), [&](std::uint32_t child) {
    return tree.relation(child) == Deprel::amod && tree[child].xpos == Xpos::jjs;
  });
}

std::vector<std::size_t> conduct_of(const TreeSight& sight, std::size_t noun) {
  const bool conduct = sight.words().conduct_nouns.find(sight.tree().lemma(noun)) != nullptr;
  const std::size_t whose = conduct ? prepositional(sight.tree(), noun, "of") : no_node;
  const bool owned =
      sight.tree().child(noun, Deprel::nmod_poss) != no_node;  // "Sudra's membership of the FSM"
  if (whose == no_node || owned) return {};
  std::vector<std::size_t> found = mentions_at(sight, whose);
  std::erase_if(found, [&](std::size_t one) { return !is_actor(sight.mentions()[one].type); });
  return found;
}

bool is_named_place(const TreeSight& sight, const Mention& mention) {
  if (mention.type != EntityType::state || mention.genitive) return false;
  std::string_view name = words(sight.scene.document, sight.line().cover(mention.range));
  if (sight.line().is(mention.range.first, "the") && mention.range.last - mention.range.first > 1)
    name = words(sight.scene.document, sight.line().cover({mention.range.first + 1, mention.range.last}));
  const auto form = sight.scene.lexicon.state(name);
  return form && (form->word == StateWord::name || form->word == StateWord::capital) && !form->adjective;
}

bool has_name(const TreeSight& sight, const Mention& mention) {
  for (std::size_t word = std::max<std::size_t>(mention.range.first, 1); word < mention.range.last; ++word) {
    const std::string_view text = words(sight.scene.document, sight.line().words[word].span);
    if (std::ranges::any_of(text, [](char letter) { return letter >= 'A' && letter <= 'Z'; })) return true;
  }
  return false;
}

bool ends_as_facility(const TreeSight& sight, const Mention& mention) {
  return sight.words().facilities.find(sight.line().at(mention.range.last - 1)) != nullptr;
}

std::string introduction(const Tree& tree, std::size_t node) {
  std::string text;
  const auto add = [&](std::size_t one) {
    text += text.empty() ? "" : " ";
    text += tree.lemma(one);
  };
  for (const std::uint32_t child : tree.children(node)) {
    if (tree.relation(child) != Deprel::case_ && tree.relation(child) != Deprel::mark) continue;
    add(child);
    for (const std::uint32_t rest : tree.children(child)) {
      if (tree.relation(rest) == Deprel::fixed) add(rest);
    }
  }
  return text;
}

std::string clause_opening(const Tree& tree, std::size_t clause) {
  std::string mark = introduction(tree, clause);
  const std::size_t adverb = mark.empty() ? tree.child(clause, Deprel::advmod) : no_node;
  return adverb != no_node && tree[adverb].xpos == Xpos::wrb ? std::string(tree.lemma(adverb)) : mark;
}

}  // namespace dossier::extract
