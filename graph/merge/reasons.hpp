// Why two local entities were joined, and why two could not be: what `explain` tells.
#pragma once

#include <cstdint>
#include <string_view>

#include "graph/merge/locals.hpp"

namespace dossier::merging {

enum class JoinReason : std::uint8_t {
  judgement,           // a person said so
  country_code,        // states of one code
  state_name,          // ... of one name
  name,                // one name or alias
  name_and_time,       // events of one name at times that agree
  genitive,            // "Norland's Guard", "the Guard"
  without_state_name,  // "Norland's police", "police of Norland"
  spelling,            // names that differ as romanizations do
  acronym,             // one acronym
  expansion,           // an acronym, and the only name in sight that it could stand for
  full_name,           // persons of one full name
  full_name_spelling,  // ... that differs as romanizations do
  middle_name,         // ... with and without a middle name
  nickname,            // ... with a given name and what it is short for
  surname,             // a surname, and the only person who could be meant
  office,              // one office of one state at one time
  act,                 // events of one kind with the same parts
  group_in_act,        // unnamed groups of the same words in one event
  group_in_news,       // ... in the same act told within days
  membership,          // "members of the FSM", of whom no more is told
  post,                // embassies of one state in one state
  only_body,           // "the Army", and the article's only army of a state
  servant,             // ... and an army of a state in which the same person serves
};

struct JoinReasonInfo {
  JoinReason reason;
  int score;              // hundredths: how much the rule is trusted; set by hand, not measured
  std::string_view says;  // "they bear one name"
};

[[nodiscard]] const JoinReasonInfo& info(JoinReason reason);

struct Join {
  LocalId left = 0, right = 0;
  JoinReason reason = JoinReason::name;
};

// What keeps two clusters apart.
enum class Contradiction : std::uint8_t { types, judgement, countries, times, names };

[[nodiscard]] std::string_view says(Contradiction contradiction);

}  // namespace dossier::merging
