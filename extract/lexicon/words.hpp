// Words: what the rules of interpretation know, table by table. Each lookup's key is that of phrases.hpp.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon/evaluation_entries.hpp"
#include "extract/lexicon/noun_entries.hpp"
#include "extract/lexicon/office_holders.hpp"
#include "extract/lexicon/phrases.hpp"
#include "extract/lexicon/predicate_entries.hpp"
#include "extract/lexicon/time_entries.hpp"
#include "extract/lexicon/user_tables.hpp"
#include "extract/lexicon/verb_entries.hpp"
#include "extract/lexicon/word_entries.hpp"

namespace dossier::extract {

class Words {
 public:
  Words() = default;
  Words(const TableSources& sources, const UserTables& users, const DiagnosticSink& report);

  std::map<std::string, std::set<WordClass>, std::less<>> classes;
  std::map<std::string, std::set<WordSense>, std::less<>> senses;  // by lemma
  PhraseMap<Office> offices;
  PhraseMap<bool> titles, ranks;
  PhraseMap<OrganizationHead> organization_heads;
  PhraseMap<KnownOrganization> organizations;
  PhraseMap<KnownPlace> places;
  OfficeHolders office_holders;
  PhraseMap<bool> place_heads;
  PhraseMap<bool> government_heads;  // true: behind the name of who leads the state, too
  PhraseMap<bool> government_modifiers;
  PhraseMap<bool> kin;
  PhraseMap<bool> part_nouns, area_nouns, keeping_nouns;
  PhraseMap<bool> fictions;
  PhraseMap<bool> group_nouns, companion_nouns, body_nouns;
  PhraseMap<bool> disclosing_verbs, speaking_verbs, inversions;
  PhraseMap<Modality> circumstance_prepositions;
  PhraseMap<bool> finding_verbs;
  PhraseMap<bool> utility_nouns;
  PhraseMap<bool> holding_verbs;
  PhraseMap<Relation> backing_participles;
  PhraseMap<bool> assets, conduct_nouns, utterances;
  PhraseMap<bool> speaker_nouns, media_words;
  PhraseMap<bool> collective_nouns, container_nouns;
  PhraseMap<std::optional<EntityType>> facilities;              // what it always is: "airport" a place
  std::map<std::string, OfficeVerb, std::less<>> office_verbs;  // by lemma
  std::map<std::string, std::vector<Disclaimer>, std::less<>> disclaimers;  // by the verb's lemma
  PhraseMap<bool> panels, compound_participles, owning_participles, presupposing_marks;
  std::map<Relation, PhraseMap<bool>> competences;  // words of bodies that do it themselves
  std::map<std::string, std::set<std::string>, std::less<>> wider_offices;  // the office -> those it is for
  PhraseMap<bool> given_names;
  PhraseMap<bool> modifiers;  // true where they tell the past: "former"
  PhraseMap<bool> locatives, contrast_words;
  std::vector<std::string> place_prepositions;      // in the order in which they are tried
  PhraseMap<bool> quantifiers;                      // of function_words, those of several words included
  std::set<std::string, std::less<>> action_verbs;  // all forms
  std::map<std::string, ReportingVerb, std::less<>> reporting;
  std::map<std::string, std::vector<Governor>, std::less<>> governors;  // by lemma
  std::set<std::string, std::less<>> verb_lemmas;                       // all verbs that a table knows
  std::set<std::string, std::less<>> participles;  // irregular ones that are no other form: "flown"
  std::map<std::string, std::string, std::less<>> verb_forms;  // inflected form -> lemma, of these verbs
  std::map<std::string, Effect, std::less<>> modal_effects;    // by lemma, and so the two below
  std::map<std::string, Effect, std::less<>> modifier_effects;
  std::map<std::string, Effect, std::less<>> mark_effects;
  std::map<std::string, TimeWord, std::less<>> times;  // that stand alone: months, days, weeks
  PhraseMap<TimeWord> time_phrases;                    // all of times.tsv
  Predicates predicates;
  Evaluations evaluations;
  std::map<std::string, DeedNoun, std::less<>> deed_nouns;        // by the verb's lemma
  std::map<std::string, NounClass, std::less<>> noun_classes;     // by lemma
  std::map<std::string, std::string, std::less<>> party_members;  // word -> the party's name
  std::map<std::string, std::map<std::string, std::string>, std::less<>> short_names;  // -> beside -> body
  PhraseMap<Gender> name_genders;  // of the given names that are not men's

  [[nodiscard]] bool is(std::string_view word, WordClass what) const;
  [[nodiscard]] bool is(std::string_view lemma, WordSense what) const;
  // Whether the lexicon knows the lemma as a governor that fits.
  template <class Fits>
  [[nodiscard]] bool may_govern(std::string_view lemma, const Fits& fits) const {
    const auto known = governors.find(lemma);
    return known != governors.end() && std::ranges::any_of(known->second, fits);
  }
  [[nodiscard]] Gender gender_of_noun(std::string_view noun) const;  // a title too: "mr."
  [[nodiscard]] Gender gender_of_given_name(std::string_view name) const;
  // Whether the noun, a lemma, is of that class.
  [[nodiscard]] bool is(std::string_view noun, NounKind kind) const;
  // A word in lower case that tells a time by itself: "monday" is a weekday.
  [[nodiscard]] bool is(std::string_view word, TimeKind kind) const;
  [[nodiscard]] bool is_closed_class(std::string_view word) const { return classes.contains(word); }
};

}  // namespace dossier::extract
