// What the readers of time expressions see: the line, the words of time, the calendar, and what was told
// before.
#pragma once

#include <cstddef>

#include "extract/interpret/article_calendar.hpp"
#include "extract/interpret/line.hpp"

namespace dossier::extract {

inline constexpr int first_common_year = 1800;  // of those without a month beside them

// What a reader made of the words from some word on; not known where it found nothing.
struct TimeRead {
  std::size_t end = 0;
  Date date;
  bool year_given = false;  // in words, not by nearness
  bool weak = false;        // holds only where the line tells no other date

  explicit operator bool() const { return date.known(); }
};

// What stands before a word: nothing of time, a word that opens a time ("in"), or one that may as well stand
// before an amount or a person ("of", "by").
enum class TimePlace : std::uint8_t { free, opened, opened_or_amount };

// Where one whole number stands for years, or 0.
struct YearRead {
  std::size_t end = 0;
  int year = 0;
  bool found = false;  // year may be unknown also where it is: "that year"
};

struct TimeSight {
  const Line& line;
  const Words& words;
  ArticleCalendar calendar;
  int told_year = 0;  // of the date before; 0 where there is none

  // The longest phrase of time from here; with a kind, only one of that kind.
  [[nodiscard]] Found<TimeWord> phrase(std::size_t word) const;
  [[nodiscard]] Found<TimeWord> phrase(std::size_t word, TimeKind kind) const;
  // A capitalized month or weekday that is not part of a longer name.
  [[nodiscard]] Found<TimeWord> month(std::size_t word) const;
  [[nodiscard]] Found<TimeWord> weekday(std::size_t word) const;

  [[nodiscard]] int day_number(std::size_t word) const;   // "26", "26th"; 0 where it is none
  [[nodiscard]] int year_number(std::size_t word) const;  // "2018"; 0 where it is none
  [[nodiscard]] bool is_dash(std::size_t word) const;

  // "2018", ", 2018", "of 2018", "last year", "that year" from here on.
  [[nodiscard]] YearRead year_behind(std::size_t word) const;

  // An open-class word stands here: in lower case, or also capitalized.
  [[nodiscard]] bool open_word(std::size_t word) const;
  [[nodiscard]] bool small_open_word(std::size_t word) const {
    return open_word(word) && !line.capital(word);
  }
  // Whether the number before this word may count what stands here: "2000 members". A number that is not
  // round hardly counts what a name or a verb follows: "of 2017 ended", "by 2017 Norland".
  [[nodiscard]] bool may_be_counted(std::size_t word) const;
  // "the", "a", "its", "Norland's" stands here.
  [[nodiscard]] bool opens_noun(std::size_t word) const;

  // Whether the clause around words [first, end) is about what is to come.
  [[nodiscard]] Lean lean(std::size_t first, std::size_t end) const;
};

// The number that the text is, of figures alone; 0 where it is none.
[[nodiscard]] int whole_number(std::string_view text);

}  // namespace dossier::extract
