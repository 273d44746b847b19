// Referents: the noun phrases of an article in the order of the text, each with what is known of the thing it
// stands for. Things are the entities of the mentions and, where a noun phrase is no mention, unknown others:
// these get no statements, but a pronoun may mean them and not what was named before.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "extract/interpret/finding.hpp"
#include "extract/interpret/tree_sight.hpp"
#include "extract/lexicon/noun_entries.hpp"

namespace dossier::extract {

inline constexpr std::size_t no_thing = SIZE_MAX;

// What pronouns and descriptions may mean.
struct Thing {
  std::optional<NounKind> kind;  // nothing: it is not known what
  bool maybe_person = false;     // a name of we know not what
  bool plural = false;
  bool named = false;
  Gender gender = Gender::unknown;
  std::optional<MentionRef> sample;  // a mention of it; nothing where it is none of the entities
  std::string key;                   // that of its mentions, once offices are resolved
  std::set<std::string> nouns;       // what it was called: "minister", "prime minister", "group"
  std::size_t line = 0;              // of what is none of the entities: where its noun phrase stands
  std::size_t node = no_node;
  bool together = false;  // with all that is coordinated with it
};

struct Referent {
  std::size_t line = 0;
  std::size_t node = 0;
  std::size_t thing = no_thing;
  bool modifier = false;  // "Sudran" in "the Sudran group"
  bool pronoun = false;
  std::optional<std::size_t> quotation;  // that it stands in
};

class Referents {
 public:
  // The findings tell who holds which office.
  Referents(const Scene& scene, const std::vector<Finding>& findings);

  [[nodiscard]] const Thing& thing(std::size_t index) const { return things_[index]; }
  [[nodiscard]] Thing& thing(std::size_t index) { return things_[index]; }
  [[nodiscard]] std::size_t things() const { return things_.size(); }
  [[nodiscard]] const std::vector<Referent>& all() const { return referents_; }
  [[nodiscard]] const Scene& scene() const { return scene_; }

  // What the noun phrase headed by the node names or, if nothing that is known, something new. no_thing where
  // the node heads no noun phrase.
  [[nodiscard]] std::size_t named_by(std::size_t line, std::size_t node);
  [[nodiscard]] std::size_t other(std::size_t line, std::size_t node);
  // What the noun phrase and those coordinated with it are together.
  [[nodiscard]] std::size_t group(std::size_t line, std::size_t node);
  void add(const Referent& referent);
  [[nodiscard]] std::size_t thing_of(MentionRef mention) const;

 private:
  void describe(const Mention& mention, MentionRef at, std::size_t thing);
  void learn_nouns(std::size_t line, std::size_t node, std::size_t thing);

  const Scene& scene_;
  std::vector<Thing> things_;
  std::vector<Referent> referents_;
  std::vector<std::vector<std::size_t>>
      of_mentions_;                                   // of each line's mentions, those the scene had at first
  std::map<std::string, std::size_t> unknown_names_;  // by their folded word
};

// Whether the node is the head of a noun phrase, not a part of a name or of a compound.
[[nodiscard]] bool heads_noun_phrase(const Tree& tree, std::size_t node);

// By the noun's lemma; nothing where the noun is not in the lexicon.
[[nodiscard]] std::optional<NounClass> noun_class(const Words& words, const Tree& tree, std::size_t node);

}  // namespace dossier::extract
