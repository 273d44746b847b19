// Words: what the rules of interpretation know, table by table. Each lookup's key is that of phrases.hpp.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon/phrases.hpp"
#include "extract/lexicon/table.hpp"
#include "extract/lexicon/verb_entries.hpp"
#include "extract/lexicon/word_entries.hpp"

namespace dossier::extract {

class Words {
 public:
  Words() = default;
  Words(const TableSources& sources, const DiagnosticSink& report);

  std::map<std::string, std::set<WordClass>, std::less<>> classes;
  PhraseMap<Office> offices;
  PhraseMap<bool> titles;
  PhraseMap<OrganizationHead> organization_heads;
  PhraseMap<KnownOrganization> organizations;
  PhraseMap<std::string> places;  // the name
  PhraseMap<bool> place_heads;
  PhraseMap<bool> government_heads;
  PhraseMap<bool> kin;
  PhraseMap<bool> given_names;
  PhraseMap<bool> modifiers;
  PhraseMap<bool> locatives;
  std::map<std::string, ContentStance, std::less<>> content_stances;
  PhraseMap<bool> quantifiers;  // of function_words, those of several words included
  std::vector<Frame> frames;
  std::map<std::string, std::vector<FrameUse>, std::less<>> verbs;
  std::map<std::string, ReportingVerb, std::less<>> reporting;
  PhraseMap<VerbChain> chains;
  std::map<std::string, ActionNoun, std::less<>> action_nouns;
  std::map<std::string, TimeWord, std::less<>> times;

  [[nodiscard]] bool is(std::string_view word, WordClass what) const;
  [[nodiscard]] bool is_closed_class(std::string_view word) const { return classes.contains(word); }
};

}  // namespace dossier::extract
