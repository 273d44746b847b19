// Which words say when, and what date they say: of articles with a date, and without.
#include "extract/interpret/time_expressions.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "extract/annotate/annotate.hpp"
#include "extract/lexicon/lexicon.hpp"

namespace dossier::extract {
namespace {

// The expressions of all sentences: "[words = date]" with a blank between them.
std::string times_of(std::string_view text, std::string_view article) {
  static const Lexicon lexicon;
  Document document;
  document.article.text = text;
  document.article.date = Date::parse(article).value_or(Date());
  document.body = {{0, static_cast<std::uint32_t>(text.size())}};
  segment(document);
  std::string result;
  for (const Sentence& sentence : document.sentences) {
    const Line line = make_line(document, sentence);
    std::size_t end = 0;
    for (const TimeExpression& time : find_times(line, lexicon.words(), document.article.date)) {
      EXPECT_TRUE(end <= time.words.first && time.words.first < time.words.last) << text;
      EXPECT_TRUE(time.words.last <= line.size() && time.date.known()) << text;
      EXPECT_EQ(Date::parse(to_string(time.date)), time.date) << text;
      end = time.words.last;
      result += result.empty() ? "" : " ";
      result +=
          "[" + std::string(words(document, line.cover(time.words))) + " = " + to_string(time.date) + "]";
    }
  }
  return result;
}

struct Case {
  std::string_view text;
  std::string_view expected;
};

template <std::size_t count>
void expect_all(const Case (&cases)[count], std::string_view article) {
  for (const auto& [text, expected] : cases) {
    EXPECT_EQ(times_of(text, article), expected) << text;
  }
}

constexpr std::string_view monday = "2018-03-26";

TEST(TimeExpressions, Days) {
  constexpr Case cases[] = {
      {"Norland closed its border on March 26, 2018.", "[March 26, 2018 = 2018-03-26]"},
      {"The talks began on 14 February 2016 in Kabul.", "[14 February 2016 = 2016-02-14]"},
      {"He resigned on the 3rd of March.", "[3rd of March = 2018-03-03]"},
      {"She left on Mar. 4 and came back on Mar 9.", "[Mar. 4 = 2018-03-04] [Mar 9 = 2018-03-09]"},
      {"The raid of November 17 failed.", "[November 17 = 2017-11-17]"},
      {"The hearing is on April 20.", "[April 20 = 2018-04-20]"},
      {"The army will vote on October 3.", "[October 3 = 2018-10-03]"},
      {"The fleet sailed on 2017-12-01.", "[2017-12-01 = 2017-12-01]"},
      {"They met on May 5, 2014, in Rome.", "[May 5, 2014 = 2014-05-05]"},
      {"The leaders meet May 5.", "[May 5 = 2018-05-05]"},
      {"The summit of March 4-6 failed.", "[March 4-6 = 2018-03-04/2018-03-06]"},
      {"It was signed on Friday, March 23, 2018.", "[Friday, March 23, 2018 = 2018-03-23]"},
      {"On Wednesday, March 14, he fled.", "[Wednesday, March 14 = 2018-03-14]"},
      {"It fell on February 30.", ""},
      {"The May 5, 2014 raid failed.", "[May 5, 2014 = 2014-05-05]"},
      {"On March 5, 1900 people fled.", "[March 5 = 2018-03-05]"},
      {"It was signed on 26 March.", "[26 March = 2018-03-26]"},
      {"It ended on the 31st of March 2017.", "[31st of March 2017 = 2017-03-31]"},
  };
  expect_all(cases, monday);
}

TEST(TimeExpressions, MonthsAndSeasons) {
  constexpr Case cases[] = {
      {"The pact was signed in March 2018.", "[March 2018 = 2018-03]"},
      {"In June, 2009, he was freed.", "[June, 2009 = 2009-06]"},
      {"The January 2015 ceasefire held.", "[January 2015 = 2015-01]"},
      {"He was jailed in August.", "[August = 2017-08]"},
      {"The vote is in April.", "[April = 2018-04]"},
      {"She was born in May.", "[May = 2017-05]"},
      {"It began last March and ends next March.", "[last March = 2017-03] [next March = 2019-03]"},
      {"Last December the envoy left.", "[Last December = 2017-12]"},
      {"He was charged in March last year.", "[March last year = 2017-03]"},
      {"He was accused in 2010 and held in December that year.",
       "[2010 = 2010] [December that year = 2010-12]"},
      {"The February raid killed two.", "[February = 2018-02]"},
      {"Police linked him to a May attack on a bank.", "[May = 2017-05]"},
      {"He spoke after December's massacre.", "[December = 2017-12]"},
      {"He fled in late March.", "[late March = 2018-03~]"},
      {"By the end of January it was over.", "[By the end of January = ../2018-01~]"},
      {"It began in spring 2016.", "[spring 2016 = 2016]"},
      {"Last summer the truce broke.", "[Last summer = 2017]"},
      {"They met in the summer.", "[the summer = 2017]"},
      {"In the winter of 2014 the war began.", "[the winter of 2014 = 2014~]"},
      {"They fought in March and April.", "[March = 2018-03] [April = 2018-04]"},
  };
  expect_all(cases, monday);
}

TEST(TimeExpressions, YearsAndDecades) {
  constexpr Case cases[] = {
      {"Albania joined in 2009.", "[2009 = 2009]"},
      {"The war of 1982 was short.", "[1982 = 1982]"},
      {"He won the 2014 election.", "[2014 = 2014]"},
      {"Norland's 2011 revolt failed.", "[2011 = 2011]"},
      {"She lost the disputed 2009 vote.", "[2009 = 2009]"},
      {"He was freed in a 2010 swap.", "[2010 = 2010]"},
      {"It grew in the 1980s and the '90s.", "[1980s = 198X] ['90s = 199X]"},
      {"In the mid-1990s and the late 1970s it shrank.", "[mid-1990s = 199X~] [late 1970s = 197X~]"},
      {"He fled in early 2018.", "[early 2018 = 2018~]"},
      {"It failed in mid-2014.", "[mid-2014 = 2014~]"},
      {"Around 2015, the group split.", "[Around 2015 = 2015~]"},
      {"At the end of the 1990s it was dissolved.", "[the end of the 1990s = 199X~]"},
      {"It is planned for 2020, not for 2019 soldiers.", "[2020 = 2020]"},
      {"Berg, whose 2012 book was banned, fled.", "[2012 = 2012]"},
      {"It rose in 2016 and 2017.", "[2016 = 2016] [2017 = 2017]"},
      {"The war of 2017 broke out in Sudra.", "[2017 = 2017]"},
      {"The accord of 2015 collapsed.", "[2015 = 2015]"},
      {"In the year 2010 it fell.", "[2010 = 2010]"},
      {"It was freed at the end of the year.", "[the end of the year = 2018~]"},
      {"The 2018 World Cup was held.", "[2018 = 2018]"},
  };
  expect_all(cases, monday);
}

TEST(TimeExpressions, DaysFromTheArticles) {
  constexpr Case cases[] = {
      {"Today the army left.", "[Today = 2018-03-26]"},
      {"He spoke yesterday and flies home tomorrow.", "[yesterday = 2018-03-25] [tomorrow = 2018-03-27]"},
      {"They met this morning and last night.", "[this morning = 2018-03-26] [last night = 2018-03-25]"},
      {"He said on Monday that they fled.", "[Monday = 2018-03-26]"},
      {"He arrived Wednesday evening.", "[Wednesday evening = 2018-03-21]"},
      {"Police said late Thursday they were safe.", "[late Thursday = 2018-03-22]"},
      {"They will meet on Wednesday.", "[Wednesday = 2018-03-28]"},
      {"The court on Tuesday will rule.", "[Tuesday = 2018-03-27]"},
      {"He is expected to speak on Friday.", "[Friday = 2018-03-30]"},
      {"He was expected to speak on Friday.", "[Friday = 2018-03-23]"},
      {"They met last Monday.", "[last Monday = 2018-03-19]"},
      {"They meet next Monday.", "[next Monday = 2018-04-02]"},
      {"They met on Tuesday last week.", "[Tuesday last week = 2018-03-20]"},
      {"They must leave by Friday.", "[by Friday = ../2018-03-30]"},
      {"It rained a couple of days ago.", "[a couple of days ago = 2018-03-24~]"},
      {"Three days ago it was calm.", "[Three days ago = 2018-03-23]"},
  };
  expect_all(cases, monday);
}

TEST(TimeExpressions, WeeksMonthsAndYearsFromTheArticles) {
  constexpr Case cases[] = {
      {"They met last week.", "[last week = 2018-03]"},
      {"They meet this week.", "[this week = 2018-03~]"},
      {"They clashed over the weekend.", "[the weekend = 2018-03]"},
      {"He fled earlier this month.", "[earlier this month = 2018-03]"},
      {"He fled last month.", "[last month = 2018-02]"},
      {"The vote is next month.", "[next month = 2018-04]"},
      {"Last year's treaty and next year's vote.", "[Last year = 2017] [next year = 2019]"},
      {"It began late last year.", "[late last year = 2017~]"},
      {"A week ago it was calm.", "[A week ago = 2018-03]"},
      {"Two years ago it was calm.", "[Two years ago = 2016~]"},
      {"It was banned more than a decade ago.", "[more than a decade ago = 2008~]"},
      {"He came about two months ago.", "[about two months ago = 2018-01~]"},
      {"Two years earlier he had fled.", "[Two years earlier = 2016~]"},
      {"In 2014, two years earlier than planned, he fled.", "[2014 = 2014]"},
  };
  expect_all(cases, monday);
}

TEST(TimeExpressions, Ranges) {
  constexpr Case cases[] = {
      {"It has stood since 2009.", "[since 2009 = 2009/..]"},
      {"Since March the port is shut.", "[Since March = 2018-03/..]"},
      {"It has been shut since at least early 2015.", "[since at least early 2015 = 2015~/..]"},
      {"Since last year it is shut.", "[Since last year = 2017/..]"},
      {"It was open until 2013.", "[until 2013 = ../2013]"},
      {"They want it closed by 2020.", "[by 2020 = ../2020]"},
      {"He ruled from 2009 to 2013.", "[from 2009 to 2013 = 2009/2013]"},
      {"Between 2009 and 2013 he ruled.", "[Between 2009 and 2013 = 2009/2013]"},
      {"The 2009-2013 war and the 2014–2016 truce.", "[2009-2013 = 2009/2013] [2014–2016 = 2014/2016]"},
      {"From March to May 2017 it was shut.", "[From March to May 2017 = 2017-03/2017-05]"},
      {"It was shut from December 2016 through March 5, 2017.",
       "[from December 2016 through March 5, 2017 = 2016-12/2017-03-05]"},
      {"From 2011 on, he ruled alone.", "[From 2011 on = 2011/..]"},
      {"In the past five years it grew.", "[the past five years = 2013~/..]"},
      {"It has hosted them for two years.", "[for two years = 2016~/..]"},
      {"He was jailed for two years.", ""},
      {"By 2017 Norland had left.", "[By 2017 = ../2017]"},
      {"It has stood since the year 2010.", "[since the year 2010 = 2010/..]"},
      {"It was done by the year 2015.", "[by the year 2015 = ../2015]"},
      {"He ruled from early 2009 to late 2013.", "[from early 2009 to late 2013 = 2009~/2013~]"},
      {"He ruled from 2013 to 2009.", "[2013 = 2013]"},
  };
  expect_all(cases, monday);
}

TEST(TimeExpressions, Holidays) {
  constexpr Case cases[] = {
      {"The bomb went off on Christmas Day.", "[Christmas Day = 2017-12-25]"},
      {"They met on New Year's Eve 2015.", "[New Year's Eve 2015 = 2015-12-31]"},
      {"On New Year’s Day they left.", "[New Year’s Day = 2018-01-01]"},
      {"He spoke on May Day.", "[May Day = 2018-05-01]"},
      {"He was shot on Good Friday.", ""},
  };
  expect_all(cases, monday);
}

TEST(TimeExpressions, WhatIsNoDate) {
  constexpr Case cases[] = {
      {"Ana Berg, 54, led 2018 soldiers.", ""},
      {"The party of 2000 members split.", ""},
      {"It was hit by 2000 protesters and 1900 rockets.", ""},
      {"Exports grew by 2000 percent.", ""},
      {"Theresa May may march to the sea.", ""},
      {"It was said by May and on behalf of May.", ""},
      {"May's cabinet met with Mrs May.", ""},
      {"In March they march.", "[March = 2018-03]"},
      {"The sun set and he sat for a second.", ""},
      {"The 9/11 attacks and the Sept. 11 attacks.", ""},
      {"In recent weeks and years ago it was calm.", ""},
      {"They pray every Friday, as on all Fridays.", ""},
      {"He died in the last two years of the war.", ""},
      {"The following year and the next year were calm.", ""},
      {"Black September and Super Tuesday are names.", ""},
      {"They spring from the fall of Kabul.", ""},
      {"It will take five years, two days later than planned.", ""},
      {"He paid $2018 for 10 maps.", ""},
      {"Half a year ago it was calm.", ""},
      {"A force of 2000 armed men came.", ""},
      {"A force of 2017 men came, led by 2017 women.", ""},
      {"Ana Berg, a 45-year-old, is 45 years old.", ""},
      {"He came second and met the second envoy.", ""},
      {"He met April Lind, Mayor May and Mr. March in Rome.", ""},
      {"Resolution 1929 was passed and flight 1972 fell.", ""},
  };
  expect_all(cases, monday);
}

TEST(TimeExpressions, YearsTurn) {
  EXPECT_EQ(times_of("He fled on December 20.", "2018-01-10"), "[December 20 = 2017-12-20]");
  EXPECT_EQ(times_of("The vote is on January 10.", "2018-12-20"), "[January 10 = 2019-01-10]");
  EXPECT_EQ(times_of("They met last month.", "2018-01-10"), "[last month = 2017-12]");
  EXPECT_EQ(times_of("They met last week.", "2018-01-03"), "[last week = 2017-12]");
  EXPECT_EQ(times_of("They met on Sunday.", "2018-01-02"), "[Sunday = 2017-12-31]");
  EXPECT_EQ(times_of("They met on February 29.", "2018-03-26"), "");
}

TEST(TimeExpressions, WithoutADateOfTheArticle) {
  constexpr Case cases[] = {
      {"He spoke on January 29 in Rome.", "[January 29 = XXXX-01-29]"},
      {"He was freed in August.", "[August = XXXX-08]"},
      {"Since March the port is shut.", "[Since March = XXXX-03/..]"},
      {"Wednesday he left; last year, two years ago and today he stayed.", ""},
      {"Last summer and in the past two years it grew.", ""},
      {"Since 2009 and on March 26, 2018.", "[Since 2009 = 2009/..] [March 26, 2018 = 2018-03-26]"},
      {"The March raid failed.", "[March = XXXX-03]"},
      {"On Christmas Day they left.", "[Christmas Day = XXXX-12-25]"},
      {"Last March he fled.", "[Last March = XXXX-03]"},
  };
  expect_all(cases, "");
}

TEST(TimeExpressions, OfAnArticleWhoseDayIsNotKnown) {
  constexpr Case cases[] = {
      {"Today they met.", "[Today = 2018-03]"},
      {"They met on Wednesday.", "[Wednesday = 2018-03~]"},
      {"They met last week.", "[last week = 2018-03~]"},
      {"They met last month and on January 9.", "[last month = 2018-02] [January 9 = 2018-01-09]"},
  };
  expect_all(cases, "2018-03");
  EXPECT_EQ(times_of("They met last year and on Sunday.", "2018"), "[last year = 2017] [Sunday = 2018~]");
  EXPECT_EQ(times_of("They met on March 5.", "2018"), "[March 5 = 2018-03-05~]");
}

}  // namespace
}  // namespace dossier::extract
