#include "export/spell.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dossier::exporting {
namespace {

// "2018-03-01 2018-03-31", an open end a dash; "none".
std::string told(const std::optional<Spell>& spell) {
  if (!spell) return "none";
  const auto or_dash = [](const std::string& day) { return day.empty() ? "-" : day; };
  return or_dash(first_day(*spell)) + " " + or_dash(last_day(*spell));
}

TEST(Spell, IsTheDaysThatADateCanMean) {
  const std::pair<std::string_view, std::string_view> table[] = {
      {"2018-03-26", "2018-03-26 2018-03-26"},
      {"2018-03", "2018-03-01 2018-03-31"},
      {"2020-02", "2020-02-01 2020-02-29"},
      {"1900-02", "1900-02-01 1900-02-28"},
      {"2018-12", "2018-12-01 2018-12-31"},
      {"2018", "2018-01-01 2018-12-31"},
      {"201X", "2010-01-01 2019-12-31"},
      {"2018-03~", "2018-03-01 2018-03-31"},
      {"2009/..", "2009-01-01 -"},
      {"../2013-05", "- 2013-05-31"},
      {"2013/2016", "2013-01-01 2016-12-31"},
      {"2013-02/2013-02-03", "2013-02-01 2013-02-03"},
      {"XXXX-01-29", "none"},
      {"XXXX-01/..", "none"},
      {"2013/XXXX-03", "none"},
      {"../XXXX-03", "none"},
  };
  for (const auto& [edtf, expected] : table) {
    EXPECT_EQ(told(spell_of(Date::parse(edtf).value())), expected) << edtf;
  }
  EXPECT_EQ(told(spell_of(Date{})), "none");
}

TEST(Spell, JoinsWhatOverlapsOrFollows) {
  const auto all = [](std::initializer_list<std::string_view> dates) {
    std::vector<Spell> spells;
    for (const std::string_view date : dates) spells.push_back(spell_of(Date::parse(date).value()).value());
    std::string text;
    for (const Spell& spell : joined(spells)) text += told(spell) + "; ";
    return text;
  };
  EXPECT_EQ(all({}), "");
  EXPECT_EQ(all({"2018-03", "2018-03-26"}), "2018-03-01 2018-03-31; ");
  EXPECT_EQ(all({"2018-04", "2018-03"}), "2018-03-01 2018-04-30; ");
  EXPECT_EQ(all({"2018-05", "2018-03"}), "2018-03-01 2018-03-31; 2018-05-01 2018-05-31; ");
  EXPECT_EQ(all({"2009/..", "2018", "../2008-12-30"}), "- 2008-12-30; 2009-01-01 -; ");
  EXPECT_EQ(all({"2009/..", "../2010"}), "- -; ");
}

TEST(Spell, HullKnowsNothingAsNothing) {
  const auto day = spell_of(Date::day(2018, 3, 26));
  EXPECT_EQ(hull(std::nullopt, day), day);
  EXPECT_EQ(hull(day, std::nullopt), day);
  EXPECT_EQ(told(hull(day, spell_of(Date::year(2010)))), "2010-01-01 2018-03-26");
}

}  // namespace
}  // namespace dossier::exporting
