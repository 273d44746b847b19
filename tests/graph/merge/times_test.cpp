#include "graph/merge/times.hpp"

#include <gmock/gmock.h>

#include <string>

namespace dossier::merging {
namespace {

struct TimesRow {
  std::vector<const char*> told, joined;
};

TEST(JoinedTimes, ACoarseTimeBecomesTheOnlyFinerOne) {
  const TimesRow rows[] = {
      {{"2018-03", "2018-03-26"}, {"2018-03-26", "2018-03-26"}},
      {{"", "2018-03-26"}, {"2018-03-26", "2018-03-26"}},
      {{"", "2018", "2018-03"}, {"2018-03", "2018-03", "2018-03"}},
      {{"2018", "2018-03", "2018-04"}, {"2018", "2018-03", "2018-04"}},
      {{"", "2018", "2019"}, {"", "2018", "2019"}},
      {{"", "2018", "2018-03", "2018-04"}, {"", "2018", "2018-03", "2018-04"}},
      {{"2013/..", "2009/.."}, {"2013/..", "2009/.."}},
      {{"", "2013/.."}, {"2013/..", "2013/.."}},
      {{"2013", "2013/.."}, {"2013", "2013/.."}},
      {{"2018-03~", "2018-03"}, {"2018-03", "2018-03"}},
      {{"201X", "2018"}, {"2018", "2018"}},
      {{"XXXX-01-29", "2020-01-29"}, {"2020-01-29", "2020-01-29"}},
      {{""}, {""}},
      {{}, {}},
  };
  for (const TimesRow& row : rows) {
    std::vector<Date> dates;
    for (const char* text : row.told) dates.push_back(Date::parse(text).value_or(Date{}));
    std::vector<std::string> joined;
    for (const Date& date : joined_times(dates)) joined.push_back(to_string(date));
    EXPECT_THAT(joined, testing::ElementsAreArray(row.joined));
  }
}

TEST(Contradict, OnlyWhereNeitherCouldBeTheOther) {
  EXPECT_TRUE(contradict(Date::year(2018), Date::year(2019)));
  EXPECT_TRUE(contradict(Date::month(2018, 3), Date::day(2018, 4, 1)));
  EXPECT_FALSE(contradict(Date::year(2018), Date::day(2018, 4, 1)));
  EXPECT_FALSE(contradict(Date{}, Date::year(2018)));
}

}  // namespace
}  // namespace dossier::merging
