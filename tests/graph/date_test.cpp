#include "graph/date.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace dossier {
namespace {

Date date(std::string_view edtf) {
  const auto parsed = Date::parse(edtf);
  EXPECT_TRUE(parsed) << edtf;
  return parsed.value_or(Date{});
}

TEST(Date, ReadsAndWritesTheSubsetOfEdtf) {
  for (const std::string_view edtf : {"2018-03-26",
                                      "2018-03",
                                      "2018",
                                      "0476",
                                      "201X",
                                      "001X",
                                      "XXXX-01-29",
                                      "XXXX-01",
                                      "2018-03~",
                                      "2018~",
                                      "201X~",
                                      "2018-03-26~",
                                      "XXXX-12~",
                                      "2009/..",
                                      "../2013",
                                      "2013/2016",
                                      "2013-05/2013-05",
                                      "2013/2013-02",
                                      "2018-03-26/2018-04-01",
                                      "201X/2013",
                                      "XXXX-05/XXXX-01",
                                      "2009~/..",
                                      "../2013-01~",
                                      "2020-02-29",
                                      "2000-02-29",
                                      "XXXX-02-29",
                                      "9999-12-31",
                                      "2013~/2016~"}) {
    const auto parsed = Date::parse(edtf);
    ASSERT_TRUE(parsed) << edtf;
    EXPECT_TRUE(parsed->known());
    EXPECT_EQ(to_string(*parsed), edtf);
    EXPECT_EQ(Date::parse(to_string(*parsed)), parsed);
  }
}

TEST(Date, RefusesWhatIsNoDate) {
  for (const std::string_view edtf : {"",
                                      " ",
                                      "XXXX",
                                      "0000",
                                      "000X",
                                      "18",
                                      "201",
                                      "20180326",
                                      "2018-3",
                                      "2018-3-26",
                                      "2018-13",
                                      "2018-00",
                                      "2018-02-30",
                                      "2019-02-29",
                                      "1900-02-29",
                                      "2018-04-31",
                                      "XXXX-02-30",
                                      "2018-03-00",
                                      "2018-03-32",
                                      "2018-",
                                      "2018-03-",
                                      "2018-03-26-",
                                      "2018-03-26 ",
                                      " 2018",
                                      "2018/",
                                      "/2018",
                                      "../..",
                                      "..",
                                      "2018/2019/2020",
                                      "2016/2013",
                                      "2018-05/2018-03",
                                      "2018-03-26/2018-03-25",
                                      "201X-03",
                                      "20XX",
                                      "2X18",
                                      "-2018",
                                      "+2018",
                                      "2018-XX-26",
                                      "2018-03~~",
                                      "~2018",
                                      "2018~-03",
                                      "2018-03-2６",
                                      "２018",
                                      "yesterday"}) {
    EXPECT_FALSE(Date::parse(edtf)) << edtf;
  }
}

TEST(Date, AnUnknownDateIsTheEmptyText) {
  EXPECT_FALSE(Date{}.known());
  EXPECT_EQ(to_string(Date{}), "");
}

TEST(Date, FactoriesMakeOnlyRealDates) {
  EXPECT_EQ(Date::day(2018, 3, 26), date("2018-03-26"));
  EXPECT_EQ(Date::month(2018, 3), date("2018-03"));
  EXPECT_EQ(Date::year(2018), date("2018"));
  EXPECT_EQ(Date::day(0, 1, 29), date("XXXX-01-29"));
  EXPECT_EQ(Date::since({.year = 2009}), date("2009/.."));
  EXPECT_EQ(Date::of({.year = 2013, .decade = true}), date("201X"));
  EXPECT_EQ(Date::day(2020, 2, 29), date("2020-02-29"));
  for (const Date& none :
       {Date::day(2019, 2, 29), Date::day(2018, 13, 1), Date::day(2018, 0, 1), Date::day(2018, 3, 0),
        Date::day(2018, 3, 256), Date::month(2018, 0), Date::month(2018, 269), Date::year(0),
        Date::year(10000), Date::year(-1), Date::year(67554), Date::since({}), Date::of({.day = 3}),
        Date::of({.year = 2013, .month = 1, .decade = true})}) {
    EXPECT_FALSE(none.known()) << to_string(none);
  }
}

TEST(Date, SortsUnknownPartsFirst) {
  const std::vector<std::string_view> sorted = {"XXXX-01-29", "2017",       "2017-12", "2018",   "2018-03",
                                                "2018-03-01", "2018-03-26", "2009/..", "../2001"};
  std::vector<Date> dates;
  for (const auto edtf : sorted) dates.push_back(date(edtf));
  EXPECT_TRUE(std::is_sorted(dates.begin(), dates.end()));
  EXPECT_LT(Date{}, dates.front());
}

struct Containment {
  std::string_view coarse, fine;
  bool contains;
};

TEST(Date, KnowsWhatIsToldLessExactly) {
  for (const auto& [coarse, fine, expected] : {
           Containment{"2018", "2018-03", true},
           {"2018", "2018-03-26", true},
           {"2018-03", "2018-03-26", true},
           {"2018-03", "2018-04-26", false},
           {"2018-03-26", "2018-03", false},
           {"2018", "2019-03", false},
           {"2018", "2018", true},
           {"XXXX-01-29", "2018-01-29", true},
           {"XXXX-01", "2018-01-29", true},
           {"XXXX-01-29", "2018-01", false},
           {"2018", "XXXX-01-29", false},
           {"201X", "2018-03", true},
           {"201X", "2020", false},
           {"201X", "201X", true},
           {"2018", "201X", false},
           {"2018-03~", "2018-03-26", true},
           {"2018-03", "2018-03~", false},
           {"2018~", "2018-03~", true},
           {"2009/..", "2009/..", true},
           {"2009/..", "2010", false},
           {"2009", "2009/..", false},
           {"2009/..", "2009-03/..", false},
       }) {
    EXPECT_EQ(contains(date(coarse), date(fine)), expected) << coarse << " and " << fine;
  }
}

TEST(Date, NoDateCouldBeAny) {
  EXPECT_TRUE(contains(Date{}, date("2018")));
  EXPECT_TRUE(contains(Date{}, date("2009/..")));
  EXPECT_TRUE(contains(Date{}, Date{}));
  EXPECT_FALSE(contains(date("2018"), Date{}));
}

TEST(Date, CountsDays) {
  const auto days = [](std::string_view edtf) { return to_days(date(edtf).first); };
  EXPECT_EQ(days("1970-01-01"), 0);
  EXPECT_EQ(days("1969-12-31"), -1);
  EXPECT_EQ(days("2000-03-01"), 11017);
  EXPECT_EQ(days("2020-03-01") - days("2020-02-28"), 2);
  for (std::int32_t day = days("1890-01-01"); day < days("2110-01-01"); ++day) {
    ASSERT_EQ(to_days(from_days(day)), day);
  }
}

TEST(Date, KnowsTheDayOfTheWeek) {
  EXPECT_EQ(weekday(date("1970-01-01").first), 3);  // a Thursday
  EXPECT_EQ(weekday(date("2018-03-26").first), 0);  // a Monday
  EXPECT_EQ(weekday(date("2020-03-01").first), 6);  // a Sunday
}

}  // namespace
}  // namespace dossier
