#include "extract/interpret/authorship.hpp"

#include <algorithm>
#include <string>

#include "extract/interpret/arguments.hpp"
#include "extract/interpret/circumstances.hpp"
#include "extract/interpret/speakers.hpp"

namespace dossier::extract {
namespace {

bool is_act_of_words(Relation relation) {
  const RelationGroup group = info(relation).group;
  const bool words = group == RelationGroup::verbal_conflict || group == RelationGroup::verbal_cooperation;
  return words && relation != Relation::met && relation != Relation::visited &&
         relation != Relation::promised && relation != Relation::threatened;
}

// Not "a draft resolution", "has not issued a statement", "vetoed a resolution".
bool is_given_out(const TreeSight& sight, std::size_t utterance) {
  return circumstances_of(sight, utterance, PredicateClass::noun).told_as_done();
}

// "Ana Berg issued a statement": Berg; not of "the statement", which may be another's.
std::size_t issuer(const TreeSight& sight, std::size_t utterance) {
  const Tree& tree = sight.tree();
  const std::size_t verb = tree.relation(utterance) == Deprel::obj ? tree.head(utterance) : no_node;
  const bool issued = verb != no_node && tree.upos(verb) == Upos::verb && !is_passive(tree, verb) &&
                      sight.words().is(tree.lemma(verb), WordSense::issuing) &&
                      !has_definite_article(tree, utterance);
  return issued ? surface_subject(tree, verb) : no_node;
}

// "the Sudra report", "Ana Berg's indictment", "a Facebook post": of what, or where.
bool may_be_topic(const TreeSight& sight, std::size_t utterance, const Mention& author) {
  const Tree& tree = sight.tree();
  const std::size_t name = tree.head_of_words(author.range);
  if (name == no_node || name > utterance || tree.head(name) != utterance) return false;
  if (tree.relation(name) == Deprel::nmod_poss)
    return sight.words().is(tree.lemma(utterance), WordSense::charging);
  return author.type == EntityType::person || is_named_place(sight, author) ||
         sight.words().is(tree.lemma(utterance), WordSense::posting);
}

// "US media reports": of the media, not of the US.
bool is_mediums(const Words& words, const Tree& tree, std::size_t name, std::size_t utterance) {
  for (std::size_t node = name + 1; node < utterance; ++node) {
    if (words.media_words.find(tree.lemma(node)) != nullptr && tree.head(node) == utterance &&
        tree.relation(node) == Deprel::compound)
      return true;
  }
  return false;
}

}  // namespace

std::vector<std::size_t> authors_at(const TreeSight& sight, std::size_t node) {
  const Tree& tree = sight.tree();
  if (sight.words().utterances.find(tree.lemma(node)) == nullptr) return {};
  for (const std::uint32_t child : tree.children(node)) {
    const Deprel relation = tree.relation(child);
    const bool before = child < node && (relation == Deprel::nmod_poss || relation == Deprel::amod ||
                                         relation == Deprel::compound || relation == Deprel::nmod_desc);
    const std::string link = universal(relation) == Deprel::nmod ? introduction(tree, child) : std::string();
    std::size_t author = before || link == "by" || link == "from" ? child : no_node;
    if (relation == Deprel::acl) author = prepositional(tree, child, "by");  // "a statement issued by"
    if (author == no_node ||
        (before && relation != Deprel::nmod_poss && is_mediums(sight.words(), tree, child, node)))
      continue;
    std::vector<std::size_t> found = mentions_at(sight, author, AsModifier::yes);
    std::erase_if(found, [&](std::size_t one) { return !is_actor(sight.mentions()[one].type); });
    if (!found.empty()) return found;
  }
  return {};
}

std::vector<std::size_t> speakers_in_writing(const TreeSight& sight, std::size_t node, Relation relation) {
  if (!is_act_of_words(relation) || sight.words().utterances.find(sight.tree().lemma(node)) == nullptr ||
      !is_given_out(sight, node))
    return {};
  std::vector<std::size_t> speakers = authors_at(sight, node);
  const std::size_t by = speakers.empty() ? issuer(sight, node) : no_node;
  if (by != no_node) speakers = mentions_at(sight, by);
  std::erase_if(speakers, [&](std::size_t one) {
    const Mention& speaker = sight.mentions()[one];
    return !is_actor(speaker.type) || is_medium(sight.words(), speaker) || may_be_topic(sight, node, speaker);
  });
  return speakers;
}

}  // namespace dossier::extract
