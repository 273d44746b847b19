#include "extract/interpret/coreference.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "extract/interpret/arguments.hpp"
#include "extract/interpret/definite_references.hpp"
#include "extract/interpret/group_references.hpp"
#include "extract/interpret/pronouns.hpp"
#include "extract/interpret/referents.hpp"
#include "extract/interpret/speakers.hpp"

namespace dossier::extract {
namespace {

// The words that refer, in a mention of what they refer to. Its name is that thing's, for "it" is nobody's
// alias.
Mention reference(const Mention& sample, const std::string& key, const Line& line, Range words,
                  MentionForm form) {
  Mention mention;
  mention.range = words;
  mention.begin = words.first;
  mention.type = sample.type;
  mention.form = form;
  mention.named = sample.named;
  mention.genitive = line.is(words.last, "'s") || line.is(words.last, "'");
  mention.role = mention.genitive ? MentionRole::adjective : MentionRole::noun;
  mention.name = sample.name;
  mention.known_name = sample.known_name;
  mention.key = key;
  mention.country = sample.country;
  return mention;
}

class Resolver {
 public:
  Resolver(Scene& scene, const std::vector<Finding>& findings)
      : scene_(scene), findings_(findings), referents_(scene, findings) {}

  void third_persons() {
    for (std::size_t line = 0; line < scene_.lines.size(); ++line) {
      const Tree& tree = scene_.trees[line];
      if (tree.root() == no_node) continue;
      for (std::size_t node = 0; node < tree.size(); ++node) add_named(line, node);
      for (std::size_t node = 0; node < tree.size(); ++node) refer(line, node);
    }
  }

  [[nodiscard]] const std::vector<OpenReference>& open() const { return open_; }

  void first_persons() {
    const auto speakers = find_speakers(scene_);
    for (std::size_t line = 0; line < scene_.lines.size(); ++line) {
      const Tree& tree = scene_.trees[line];
      for (std::size_t node = 0; node < tree.size() && tree.root() != no_node; ++node) {
        if (tree.upos(node) != Upos::pron || tree[node].features.person != feature::Person::first) continue;
        const auto quotation = quotation_at(scene_, line, node);
        if (quotation && speakers[*quotation]) speak(line, node, *speakers[*quotation]);
      }
    }
  }

 private:
  void add_named(std::size_t line, std::size_t node) {
    const Tree& tree = scene_.trees[line];
    if (tree.upos(node) == Upos::pron) return;
    const bool whole = heads_noun_phrase(tree, node);
    const bool before_noun = tree.upos(node) == Upos::adj || tree.relation(node) == Deprel::compound;
    if (!whole && !before_noun) return;
    const std::size_t thing = referents_.named_by(line, node);
    if (thing == no_thing && !whole) return;
    if (thing == no_thing && description_words(scene_, line, node)) return;
    const auto quotation = quotation_at(scene_, line, node);
    referents_.add(
        {line, node, thing == no_thing ? referents_.other(line, node) : thing, !whole, false, quotation});
    if (tree.child(node, Deprel::conj) != no_node && tree.relation(node) != Deprel::conj)
      referents_.add({line, node, referents_.group(line, node), false, false, quotation});
  }

  void refer(std::size_t line, std::size_t node) {
    const Tree& tree = scene_.trees[line];
    if (const auto pronoun = third_person(scene_.words, tree, node))
      return refer_pronoun(line, node, *pronoun);
    if (referents_.named_by(line, node) != no_thing || !heads_noun_phrase(tree, node)) return;
    if (const auto words = description_words(scene_, line, node))
      refer_description(line, node, *words);
    else if (const auto several = counted_description(scene_, line, node);
             several && !quotation_at(scene_, line, node))
      add_several(line, *several, counted(referents_, line, node), MentionForm::description);
  }

  void refer_pronoun(std::size_t line, std::size_t node, const Pronoun& pronoun) {
    const auto quotation = quotation_at(scene_, line, node);
    if (quotation && refer_quoted(line, node, pronoun)) return;
    if (scene_.lines[line].headline) return;
    const std::size_t thing = antecedent(referents_, line, node, pronoun);
    if (thing == no_thing) return;
    learn_gender(thing, pronoun.kind);
    referents_.add({line, node, thing, false, true, quotation});
    const Range word{scene_.trees[line].word(node), scene_.trees[line].word(node) + 1};
    add(line, word, word.first, thing, MentionForm::pronoun, pronoun.possessive);
    const Thing& meant = referents_.thing(thing);
    if (meant.sample || meant.node == no_node || pronoun.possessive) return;
    if (meant.line == line || !meant.together)
      open_.push_back({line, node, meant.line, meant.node, meant.together});
    else
      add_several(line, word, named_together(referents_, meant.line, meant.node), MentionForm::pronoun);
  }

  // '"He is a coward," Ana Berg said of Ole Lind': the subject of what is quoted is Lind.
  bool refer_quoted(std::size_t line, std::size_t node, const Pronoun& pronoun) {
    const Tree& tree = scene_.trees[line];
    const std::size_t said = tree.head(node);
    const std::size_t verb = said == no_node ? no_node : tree.head(said);
    if (verb == no_node || tree.relation(node) != Deprel::nsubj || quotation_at(scene_, line, verb) ||
        !scene_.words.reporting.contains(std::string(tree.lemma(verb))))
      return false;
    std::size_t topic = prepositional(tree, verb, "of");
    if (topic == no_node) topic = prepositional(tree, verb, "about");
    const std::size_t thing = topic == no_node ? no_thing : referents_.named_by(line, topic);
    if (thing == no_thing || !may_mean(referents_.thing(thing), pronoun.kind)) return false;
    const Range word{tree.word(node), tree.word(node) + 1};
    add(line, word, word.first, thing, MentionForm::pronoun, false);
    return true;
  }

  static bool may_mean(const Thing& thing, PronounKind kind) {
    const bool person = thing.kind == NounKind::person && !thing.plural;
    const bool body = thing.kind == NounKind::state || thing.kind == NounKind::organization;
    switch (kind) {
      case PronounKind::he:
        return person && agree(thing.gender, Gender::male);
      case PronounKind::she:
        return person && agree(thing.gender, Gender::female);
      case PronounKind::it:
        return body;
      case PronounKind::they:
        return body || thing.plural;
    }
    return false;
  }

  void refer_description(std::size_t line, std::size_t node, Range words) {
    const auto quotation = quotation_at(scene_, line, node);
    const std::size_t found = described(referents_, line, node, words);
    referents_.add(
        {line, node, found == no_thing ? referents_.other(line, node) : found, false, false, quotation});
    if (found == no_thing) return;
    const Tree& tree = scene_.trees[line];
    const std::size_t article = tree.child(node, Deprel::det);
    add(line, words, tree.word(article), found, MentionForm::description, false);
  }

  void learn_gender(std::size_t index, PronounKind kind) {
    Thing& thing = referents_.thing(index);
    if (kind == PronounKind::he) thing.gender = Gender::male;
    if (kind == PronounKind::she) thing.gender = Gender::female;
  }

  void add(std::size_t line, Range words, std::size_t begin, std::size_t index, MentionForm form,
           bool possessive) {
    const Thing& thing = referents_.thing(index);
    if (!thing.sample) return;
    for (const Mention& mention : scene_.mentions[line]) {
      if (words.first < mention.range.last && mention.range.first < words.last) return;
    }
    Mention mention =
        reference(mention_of(scene_, *thing.sample), thing.key, scene_.lines[line], words, form);
    mention.begin = std::min(begin, words.first);
    mention.named = thing.named;
    mention.metonym = mention.type == EntityType::state && words.last - words.first == 1 &&
                      scene_.words.government_heads.find(scene_.lines[line].at(words.first)) != nullptr;
    if (possessive) {
      mention.genitive = true;
      mention.role = MentionRole::adjective;
    }
    scene_.mentions[line].push_back(std::move(mention));
  }

  // The words stand for all of the things: each is a mention with these words, and one more stands for them.
  void add_several(std::size_t line, Range words, const std::vector<std::size_t>& things, MentionForm form) {
    if (things.empty()) return;
    Mention all;
    for (const std::size_t index : things) {
      const Thing& thing = referents_.thing(index);
      Mention one = reference(mention_of(scene_, *thing.sample), thing.key, scene_.lines[line], words, form);
      one.role = MentionRole::implied;
      one.named = thing.named;
      one.antecedent = scene_.lines[thing.sample->line].cover(mention_of(scene_, *thing.sample).range);
      all.stands_for.push_back(scene_.mentions[line].size());
      scene_.mentions[line].push_back(std::move(one));
    }
    stand_for(line, words, form, std::move(all));
  }

  void stand_for(std::size_t line, Range words, MentionForm form, Mention all) {
    all.range = words;
    all.begin = words.first;
    all.role = MentionRole::implied;
    all.form = form;
    all.named = false;
    scene_.mentions[line].push_back(std::move(all));
  }

  // "I" is the speaker; "we" the state or body that the speaker leads or serves, if there is one such.
  void speak(std::size_t line, std::size_t node, MentionRef by) {
    const Tree& tree = scene_.trees[line];
    Mention speaker = settled(by);
    const bool plural = tree[node].features.number == feature::Number::plur;
    if (!plural && speaker.type != EntityType::person) return;
    if (plural && speaker.type == EntityType::person) {
      const auto body = body_of(speaker.key);
      if (!body) return;
      speaker = settled(*body);
    }
    if (!plural && speaker.key.starts_with("group ")) return;
    const Range word{tree.word(node), tree.word(node) + 1};
    Mention mention = reference(speaker, speaker.key, scene_.lines[line], word, MentionForm::pronoun);
    if (tree.relation(node) == Deprel::nmod_poss) {
      mention.genitive = true;
      mention.role = MentionRole::adjective;
    }
    scene_.mentions[line].push_back(std::move(mention));
  }

  // The mention with the key that it has once offices are resolved.
  [[nodiscard]] Mention settled(MentionRef ref) const {
    Mention mention = mention_of(scene_, ref);
    if (const std::size_t thing = referents_.thing_of(ref); thing != no_thing)
      mention.key = referents_.thing(thing).key;
    return mention;
  }

  [[nodiscard]] std::optional<MentionRef> body_of(const std::string& person) const {
    std::optional<MentionRef> body;
    for (const Finding& finding : findings_) {
      const bool office = finding.relation == Relation::leads || finding.relation == Relation::serves;
      const Mention& object = mention_of(scene_, finding.object);
      if (!office || mention_of(scene_, finding.subject).key != person || object.type == EntityType::person ||
          object.role == MentionRole::implied)
        continue;
      if (body && mention_of(scene_, *body).key != object.key) return std::nullopt;
      body = finding.object;
    }
    return body;
  }

  Scene& scene_;
  const std::vector<Finding>& findings_;
  Referents referents_;
  std::vector<OpenReference> open_;
};

// "two Sudran diplomats", "23 crew members": people who are told apart from others by their number.
bool is_told_group(const Mention& mention) {
  return mention.type == EntityType::person && mention.incidental && mention.quantity &&
         mention.key.starts_with("several ");
}

void refer_to_group(Scene& scene, const OpenReference& open, std::size_t group) {
  const std::size_t word = scene.trees[open.line].word(open.node);
  const Mention& meant = scene.mentions[open.antecedent_line][group];
  Mention mention =
      reference(meant, meant.key, scene.lines[open.line], {word, word + 1}, MentionForm::pronoun);
  mention.begin = word;
  mention.named = false;
  mention.incidental = true;
  mention.quantity = meant.quantity;
  mention.antecedent = scene.lines[open.antecedent_line].cover(meant.range);
  scene.mentions[open.line].push_back(std::move(mention));
}

bool has_trees(const Scene& scene) {
  return std::any_of(scene.trees.begin(), scene.trees.end(),
                     [](const Tree& tree) { return tree.root() != no_node; });
}

}  // namespace

std::vector<OpenReference> resolve_references(Scene& scene, const std::vector<Finding>& findings) {
  if (!has_trees(scene)) return {};
  Resolver resolver(scene, findings);
  resolver.third_persons();
  resolver.first_persons();
  return resolver.open();
}

void refer_to_descriptions(Scene& scene, const std::vector<OpenReference>& open) {
  for (const OpenReference& reference : open) {
    const std::size_t word = scene.trees[reference.line].word(reference.node);
    const TreeSight sight{scene, reference.antecedent_line};
    const std::size_t one = mention_at(sight, reference.antecedent);
    if (reference.antecedent_line != reference.line) {
      if (one != no_mention && is_told_group(sight.mentions()[one])) refer_to_group(scene, reference, one);
      continue;
    }
    Mention mention;
    if (reference.together)
      mention.stands_for = mentions_at(sight, reference.antecedent);
    else if (one != no_mention)
      mention.stands_for = {one};
    if (mention.stands_for.empty()) continue;
    mention.range = {word, word + 1};
    mention.begin = word;
    mention.role = MentionRole::implied;
    mention.form = MentionForm::pronoun;
    mention.named = false;
    scene.mentions[reference.line].push_back(std::move(mention));
  }
}

}  // namespace dossier::extract
