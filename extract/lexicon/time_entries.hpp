// What the table of times says of a word or phrase: "March", "week", "ago".
#pragma once

#include <cstdint>
#include <string>

namespace dossier::extract {

enum class TimeKind : std::uint8_t {  // what each is for is told in the head of times.tsv
  month,
  month_or_word,
  month_short,
  weekday,
  day,
  adjective,
  unit,
  length,
  part,
  season,
  holiday,
  number,
  stage,
  edge,
  earlier,
  in,
  in_count,
  since,
  until,
  from,
  between,
  span,
  duration,
  ago,
  about,
  that_year,
  every,
  name,
  future,
};

struct TimeWord {
  TimeKind kind = TimeKind::day;
  std::string value;
  int number = 0;  // the value as one
};

}  // namespace dossier::extract
