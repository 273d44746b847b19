// Word senses: what a word of an open class means to a rule that asks for it by itself (word_senses.tsv tells
// each sense, and the words that have it).
#pragma once

#include <cstdint>

namespace dossier::extract {

enum class WordSense : std::uint8_t {
  obligation,
  engagement,
  proof,
  proving,
  urging,
  given,
  naming,
  inquiry,
  counting,
  fighting,
  articleless,
  arms,
  knowing,
  generality,
  doing,
  onslaught,
  wordy,
  opening,
  topical,
  attributive,
  choice,
  retrospect,
  issuing,
  charging,
  posting,
  nationalized,
  sole_in_field,
  series,
  ability,
  courtesy,
  means,
  company,
  phoning,
  occasion,
  mishap,
  ranking,
  reliance,
  legislator,
  lesser,
  inward,
  sending,
  matter,
  population,
  backdrop,
  document,
  chamber,
  generation,
  existing,
  opinion,
  suspicion,
  creed,
  municipal,
  ranked,
  posture,
  subordinating,
  prospective
};

}  // namespace dossier::extract
