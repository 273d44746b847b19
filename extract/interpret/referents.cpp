#include "extract/interpret/referents.hpp"

#include <algorithm>

#include "extract/interpret/arguments.hpp"
#include "extract/interpret/entities.hpp"

namespace dossier::extract {
namespace {

NounKind kind_of(EntityType type) {
  switch (type) {
    case EntityType::person:
      return NounKind::person;
    case EntityType::state:
      return NounKind::state;
    case EntityType::organization:
      return NounKind::organization;
    case EntityType::place:
      return NounKind::place;
    case EntityType::event:
      return NounKind::event;
  }
  return NounKind::event;
}

// By the titles before the name, else by the given name.
Gender gender_of_person(const Words& words, const Line& line, const Mention& mention) {
  for (std::size_t word = mention.begin; word < mention.range.first; ++word) {
    if (const Gender gender = words.gender_of_noun(line.at(word)); gender != Gender::unknown) return gender;
  }
  if (mention.form == MentionForm::description) {
    for (std::size_t word = mention.range.first; word < mention.range.last; ++word) {
      if (const Gender gender = words.gender_of_noun(line.at(word)); gender != Gender::unknown) return gender;
    }
    return Gender::unknown;
  }
  const std::string& given = line.at(mention.range.first);
  const bool surname =
      mention.range.last - mention.range.first < 2 && mention.key.find(' ') != std::string::npos;
  return surname ? Gender::unknown : words.gender_of_given_name(given);
}

void add_noun(const std::string& noun, std::set<std::string>& nouns) {
  if (noun.empty()) return;
  nouns.insert(noun);
  if (const std::size_t blank = noun.rfind(' '); blank != std::string::npos)
    nouns.insert(noun.substr(blank + 1));
}

bool is_name_part(Deprel relation) {
  switch (relation) {
    case Deprel::compound:
    case Deprel::flat:
    case Deprel::fixed:
    case Deprel::goeswith:
    case Deprel::nmod_desc:
    case Deprel::amod:
    case Deprel::det:
    case Deprel::case_:
    case Deprel::cc:
    case Deprel::expl:
    case Deprel::discourse:
    case Deprel::vocative:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool heads_noun_phrase(const Tree& tree, std::size_t node) {
  const Upos upos = tree.upos(node);
  return (upos == Upos::noun || upos == Upos::propn) && !is_name_part(tree.relation(node));
}

std::optional<NounClass> noun_class(const Words& words, const Tree& tree, std::size_t node) {
  const auto at = words.noun_classes.find(fold_word(tree.lemma(node)));
  return at == words.noun_classes.end() ? std::nullopt : std::optional(at->second);
}

Referents::Referents(const Scene& scene, const std::vector<Finding>& findings) : scene_(scene) {
  Scene grouped = scene;
  const std::vector<LocalEntity> entities = group_mentions(grouped, findings);
  things_.resize(entities.size());
  for (std::size_t line = 0; line < grouped.mentions.size(); ++line) {
    std::vector<std::size_t>& of_line = of_mentions_.emplace_back();
    for (std::size_t i = 0; i < grouped.mentions[line].size(); ++i) {
      const Mention& mention = grouped.mentions[line][i];
      of_line.push_back(mention.entity == no_entity ? no_thing : mention.entity);
      if (mention.entity != no_entity) describe(mention, {line, i}, mention.entity);
    }
  }
  for (std::size_t i = 0; i < entities.size(); ++i) {
    for (const std::string& position : entities[i].positions) add_noun(position, things_[i].nouns);
  }
}

void Referents::describe(const Mention& mention, MentionRef at, std::size_t index) {
  Thing& thing = things_[index];
  thing.kind = kind_of(mention.type);
  thing.named = thing.named || mention.named;
  thing.key = mention.key;
  const bool better = !thing.sample || (mention.key == mention_of(scene_, at).key &&
                                        mention_of(scene_, *thing.sample).form != MentionForm::name);
  if (better) thing.sample = at;
  const Line& line = scene_.lines[at.line];
  const bool body = scene_.words.is(line.at(mention.range.last - 1), NounKind::organization);
  if (mention.type == EntityType::person && mention.form == MentionForm::name && body) {
    thing.kind = NounKind::organization;  // "Trinity College", whatever it was taken for
  } else if (mention.type == EntityType::person) {
    thing.plural = thing.plural || mention.key.starts_with("group ");
    if (thing.gender == Gender::unknown) thing.gender = gender_of_person(scene_.words, line, mention);
    add_noun(mention.position, thing.nouns);
  } else if (mention.type == EntityType::organization || mention.type == EntityType::state) {
    for (std::size_t word = mention.range.first; word < mention.range.last; ++word) {
      const auto noun = scene_.words.noun_classes.find(line.at(word));
      if (noun != scene_.words.noun_classes.end()) thing.nouns.insert(noun->first);
    }
  }
}

std::size_t Referents::thing_of(MentionRef mention) const {
  const std::vector<std::size_t>& of_line = of_mentions_[mention.line];
  return mention.mention < of_line.size() ? of_line[mention.mention] : no_thing;
}

void Referents::learn_nouns(std::size_t line, std::size_t node, std::size_t thing) {
  const Tree& tree = scene_.trees[line];
  const auto learn = [&](std::size_t noun) {
    if (tree.upos(noun) != Upos::noun) return;
    const auto told = noun_class(scene_.words, tree, noun);
    if (!told || (things_[thing].kind && told->kind != *things_[thing].kind)) return;
    things_[thing].nouns.insert(fold_word(tree.lemma(noun)));
    if (things_[thing].gender == Gender::unknown) things_[thing].gender = told->gender;
  };
  learn(node);
  for (const std::uint32_t child : tree.children(node)) {
    const Deprel relation = tree.relation(child);
    if (relation == Deprel::appos || relation == Deprel::compound || relation == Deprel::nmod_desc ||
        relation == Deprel::flat)
      learn(child);
  }
  const std::size_t above = tree.head(node);
  if (above != no_node && tree.relation(node) == Deprel::nsubj && tree.child(above, Deprel::cop) != no_node &&
      tree.child(above, Deprel::advmod) == no_node)
    learn(above);
}

std::size_t Referents::named_by(std::size_t line, std::size_t node) {
  const TreeSight sight{scene_, line};
  const std::size_t mention = mention_at(sight, node, AsModifier::yes);
  if (mention == no_mention) return no_thing;
  const std::size_t thing = thing_of({line, mention});
  if (thing != no_thing && heads_noun_phrase(sight.tree(), node)) learn_nouns(line, node, thing);
  return thing;
}

std::size_t Referents::other(std::size_t line, std::size_t node) {
  const Tree& tree = scene_.trees[line];
  Thing thing;
  thing.line = line;
  thing.node = node;
  thing.plural = tree[node].features.number == feature::Number::plur;
  if (tree.upos(node) == Upos::propn) {
    const std::uint32_t name = scene_.lines[line].words[tree.word(node)].name;
    thing.maybe_person = name == no_name || scene_.document.names[name].type == NameType::person;
    const auto [at, fresh] = unknown_names_.emplace(fold_word(tree.text(node)), things_.size());
    if (!fresh) return at->second;
  } else if (const auto told = noun_class(scene_.words, tree, node)) {
    thing.kind = told->kind;
    thing.gender = told->gender;
    thing.nouns.insert(fold_word(tree.lemma(node)));
  }
  things_.push_back(std::move(thing));
  return things_.size() - 1;
}

std::size_t Referents::group(std::size_t line, std::size_t node) {
  Thing thing;
  const auto told = noun_class(scene_.words, scene_.trees[line], node);
  thing.kind = told ? std::optional(told->kind) : std::nullopt;
  thing.plural = true;
  thing.line = line;
  thing.node = node;
  thing.together = true;
  things_.push_back(std::move(thing));
  return things_.size() - 1;
}

void Referents::add(const Referent& referent) {
  referents_.push_back(referent);
}

}  // namespace dossier::extract
