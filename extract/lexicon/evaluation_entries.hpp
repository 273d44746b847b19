// What the lexicon knows of judgement: the words that judge somebody or what he did.
#pragma once

#include <map>
#include <set>
#include <string>

#include "graph/schema.hpp"

namespace dossier::extract {

// Words that judge somebody or what he did, and verbs that take such a judgement (evaluations.tsv).
struct Evaluations {
  std::map<std::string, Relation, std::less<>> adjectives, nouns;  // by lemma
  std::map<std::string, Relation, std::less<>> duties;             // adjectives, of violence and harms
  std::set<std::string, std::less<>> harms;                        // nouns
  std::set<std::string, std::less<>> verbs;                        // lemmas: "call", "describe"
  std::set<std::string, std::less<>> official_verbs;               // of them: "declare", "designate"
  // Verbs of wrong, with what they are said of it: "lie", "break law" (a particle or an object's lemma behind
  // the verb).
  std::map<std::string, Relation, std::less<>> deeds;
  std::map<std::string, Relation, std::less<>> adverbs;  // lemmas: "unlawfully"
  std::set<std::string, std::less<>> doings;  // verbs whose object tells how it was done: "set", "make"
  std::set<std::string, std::less<>>
      allegations;  // verbs of speech of which only wrong is the content: "allege"
  std::set<std::string, std::less<>> sufferings;  // verbs whose subject does nothing: "die", "lose"
  std::set<std::string, std::less<>> parts;       // nouns: "involvement in the attack"
  std::set<std::string, std::less<>> courses;     // nouns for doing what "of" tells: "a campaign of terror"
  std::set<std::string, std::less<>> grounds;     // verbs of what an act is founded on: "citing its lies"
  std::set<std::string, std::less<>> penalties;   // verbs for what is due to wrongdoers: "prosecute"
  std::set<std::string, std::less<>> menaces;     // verbs of what awaits somebody: "regret", "pay price"
  std::set<std::string, std::less<>> pursuits;    // verbs, some with a preposition: "commit", "engage in"
  std::set<std::string, std::less<>> standings;   // prepositions: "behind the attack"
  std::set<std::string, std::less<>> falsehoods;  // adjectives and nouns: "the claims are baseless"
};

}  // namespace dossier::extract
