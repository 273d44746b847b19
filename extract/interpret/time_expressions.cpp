#include "extract/interpret/time_expressions.hpp"

#include <algorithm>
#include <string>

#include "extract/interpret/time_points.hpp"
#include "extract/interpret/time_relative.hpp"
#include "extract/interpret/time_sight.hpp"

namespace dossier::extract {
namespace {

TimeRead read_point(const TimeSight& sight, std::size_t word, TimePlace place);

// "the year" behind "the end of".
TimeRead this_unit(const TimeSight& sight, std::size_t word) {
  const auto unit = sight.line.is(word, "the") ? sight.phrase(word + 1, TimeKind::unit) : Found<TimeWord>();
  if (!unit) {
    return {};
  }
  const TimeUnit of = unit.value->value == "year"    ? TimeUnit::year
                      : unit.value->value == "month" ? TimeUnit::month
                                                     : TimeUnit::week;
  return {unit.end, sight.calendar.unit(of, Beside::same)};
}

// "early 2018", "the end of the 1990s", "around 2014"; a day is no less that day for being late.
TimeRead part_of_time(const TimeSight& sight, std::size_t word) {
  const auto opening = sight.phrase(word);
  if (!opening) {
    return {};
  }
  const bool edge = opening.value->kind == TimeKind::edge;
  const bool rough = opening.value->kind == TimeKind::about && opening.value->value == "year";
  if (!edge && !rough && opening.value->kind != TimeKind::stage) {
    return {};
  }
  TimeRead whole = read_point(sight, opening.end, rough ? TimePlace::opened_or_amount : TimePlace::opened);
  if (edge) {
    whole = longer(whole, this_unit(sight, opening.end));
    const bool the = sight.line.is(opening.end, "the");
    whole = whole || !the ? whole : read_point(sight, opening.end + 1, TimePlace::opened);
  }
  if (whole && whole.date.first.day == 0) {
    whole.date = about(whole.date);
  }
  return whole.date.form == Date::Form::point ? whole : TimeRead();
}

// "earlier this month", "later on Friday".
TimeRead earlier(const TimeSight& sight, std::size_t word) {
  const auto opening = sight.phrase(word, TimeKind::earlier);
  if (!opening) {
    return {};
  }
  const std::size_t start = sight.line.is(opening.end, "on") ? opening.end + 1 : opening.end;
  const TimeRead read = read_relative_time(sight, start);
  return read.weak ? TimeRead() : read;
}

TimeRead read_point(const TimeSight& sight, std::size_t word, TimePlace place) {
  TimeRead best = read_calendar_date(sight, word, place);
  best = longer(best, read_relative_time(sight, word));
  best = longer(best, part_of_time(sight, word));
  return longer(best, earlier(sight, word));
}

TimeRead read_bound(const TimeSight& sight, const Found<TimeWord>& opening) {
  const auto hedge = sight.phrase(opening.end, TimeKind::about);
  const bool doubtful = opening.value->value == "doubtful";
  TimeRead read = read_point(sight, hedge ? hedge.end : opening.end,
                             doubtful ? TimePlace::opened_or_amount : TimePlace::opened);
  const bool describes = sight.line.is(read.end, "'s") || (doubtful && sight.may_be_counted(read.end));
  if (!read || describes || read.date.form != Date::Form::point) {
    return {};
  }
  const std::string point = to_string(read.date);
  const bool since = opening.value->kind == TimeKind::since;
  read.date = Date::parse(since ? point + "/.." : "../" + point).value_or(Date());
  return read;
}

// The first date in the year of the last, or the one before.
Date in_year_of(const Date& first, const Date& last) {
  Date date = first;
  date.first.year = last.first.year;
  if (last.first.month != 0 && date.first.month > last.first.month) {
    --date.first.year;
  }
  return date;
}

bool is_one_of(const std::string& words, const std::string& word) {
  return !word.empty() && (" " + words + " ").find(" " + word + " ") != std::string::npos;
}

// "from March to May 2018", "between 2009 and 2013", "from 2009 on".
TimeRead read_interval(const TimeSight& sight, const Found<TimeWord>& opening) {
  const TimeRead first = read_point(sight, opening.end, TimePlace::opened);
  if (!first) {
    return {};
  }
  const std::string& closing = sight.line.at(first.end);
  if (opening.value->kind == TimeKind::from && is_one_of("on onward onwards", closing)) {
    return {first.end + 1, Date::since(first.date.first), true};
  }
  if (!is_one_of(opening.value->value, closing) && !sight.is_dash(first.end)) {
    return {};
  }
  TimeRead last = read_point(sight, first.end + 1, TimePlace::opened);
  const int day = last ? 0 : sight.day_number(first.end + 1);
  if (day > 0 && first.date.first.day != 0) {
    last = {first.end + 2, Date::day(first.date.first.year, first.date.first.month, day)};
  }
  const bool borrows = !first.year_given && last.year_given && first.date.first.month != 0;
  last.date = interval(borrows ? in_year_of(first.date, last.date) : first.date, last.date);
  return last;
}

TimeRead read_range(const TimeSight& sight, std::size_t word) {
  const auto opening = sight.phrase(word);
  if (!opening) {
    return read_years(sight, word);
  }
  switch (opening.value->kind) {
    case TimeKind::since:
    case TimeKind::until:
      return read_bound(sight, opening);
    case TimeKind::from:
    case TimeKind::between:
      return read_interval(sight, opening);
    default:
      return {};
  }
}

TimePlace place_behind(const TimeWord& word) {
  switch (word.kind) {
    case TimeKind::in:
      return TimePlace::opened;
    case TimeKind::since:
    case TimeKind::until:
      return word.value == "doubtful" ? TimePlace::opened_or_amount : TimePlace::opened;
    case TimeKind::in_count:
    case TimeKind::from:
    case TimeKind::between:
    case TimeKind::duration:
      return TimePlace::opened_or_amount;
    default:
      return TimePlace::free;
  }
}

// Goes over a line from its start to its end.
class TimeFinder {
 public:
  TimeFinder(const Line& line, const Words& words, const Date& article)
      : sight_{line, words, ArticleCalendar(article)} {}

  std::vector<TimeExpression> find() {
    for (std::size_t word = 0; word < sight_.line.size();) {
      word = step(word);
    }
    const bool strong = std::find(weak_.begin(), weak_.end(), false) != weak_.end();
    std::vector<TimeExpression> kept;
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (!strong || !weak_[i]) {
        kept.push_back(found_[i]);
      }
    }
    return kept;
  }

 private:
  // Reads at this word; the word to go on with.
  std::size_t step(std::size_t word) {
    const auto phrase = sight_.phrase(word);
    if (phrase && phrase.value->kind == TimeKind::name) {
      return phrase.end;
    }
    TimeRead read = read_range(sight_, word);
    read = longer(read, read_point(sight_, word, place_));
    if (read) {
      add({word, read.end}, read);
      const bool listed = sight_.line.is(read.end, "and") || sight_.line.is(read.end, "or");
      place_ = listed ? TimePlace::opened_or_amount : TimePlace::free;
      return listed ? read.end + 1 : read.end;
    }
    place_ = phrase ? place_behind(*phrase.value) : TimePlace::free;
    return place_ == TimePlace::free ? word + 1 : phrase.end;
  }

  void add(Range words, const TimeRead& read) {
    found_.push_back({words, read.date});
    weak_.push_back(read.weak);
    const DatePoint& point = read.date.form == Date::Form::until ? read.date.last : read.date.first;
    sight_.told_year = point.decade ? 0 : point.year;
  }

  TimeSight sight_;
  TimePlace place_ = TimePlace::free;
  std::vector<TimeExpression> found_;
  std::vector<bool> weak_;
};

}  // namespace

std::vector<TimeExpression> find_times(const Line& line, const Words& words, const Date& article_date) {
  return TimeFinder(line, words, article_date).find();
}

}  // namespace dossier::extract
