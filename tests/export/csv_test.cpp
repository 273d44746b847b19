#include "export/csv.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <sstream>

#include "export/csv_table.hpp"
#include "export/quad_class.hpp"
#include "fixture.hpp"

namespace dossier::exporting {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string cell(std::string_view text) {
  std::string out;
  append_csv(out, text);
  return out;
}

TEST(Csv, MakesACellOfAnything) {
  using namespace std::string_view_literals;
  const std::pair<std::string_view, std::string_view> table[] = {
      {"", ""},
      {"plain text", "plain text"},
      {"a,b", "\"a,b\""},
      {"a;b", "\"a;b\""},
      {"say \"no\"", "\"say \"\"no\"\"\""},
      {" a ", "\" a \""},
      {"a\r\nb\nc\rd\te", "a b c d e"},
      {"a\0b\x01\x7F\xC2\x85"
       "c"sv,
       "abc"},
      {"=1+1", "'=1+1"},
      {"+49", "'+49"},
      {"-5", "'-5"},
      {"@x", "'@x"},
      {"\t=1", "\"' =1\""},
      {"\r=1", "\"' =1\""},
      {"'=1", "''=1"},
      {"'Abd al-Malik", "'Abd al-Malik"},
      {"\xEF\xBC\x9D"
       "1",
       "'\xEF\xBC\x9D"
       "1"},
      {"=SUM(A1,\"x\")", "\"'=SUM(A1,\"\"x\"\")\""},
      {"null", "null"},
      {"a\xFF", "a\xEF\xBF\xBD"},
      {"\xF0\x9F\xA6\x8A \xD8\xA3", "\xF0\x9F\xA6\x8A \xD8\xA3"},
  };
  for (const auto& [text, expected] : table) EXPECT_EQ(cell(text), expected) << text;
}

TEST(Csv, CutsWhatNoSpreadsheetHolds) {
  EXPECT_EQ(cell(std::string(32000, 'n')), std::string(32000, 'n'));
  EXPECT_EQ(cell(std::string(32001, 'n')), std::string(32000, 'n') + "\xE2\x80\xA6");
}

using Tables = std::map<std::string, std::ostringstream, std::less<>>;

Tables exported_tables(Fixture fixture) {
  Tables tables;
  const auto exporter =
      make_csv([&](std::string_view name) -> std::ostream& { return tables[std::string(name)]; });
  write(fixture.graph, fixture.texts, {}, *exporter);
  return tables;
}

TEST(Csv, WritesAllItsFilesAndItsMark) {
  const Tables tables = exported_tables(build({}));
  EXPECT_EQ(tables.size(), csv_files.size());
  for (const std::string_view name : csv_files) EXPECT_TRUE(tables.contains(name)) << name;
  EXPECT_THAT(tables.find(csv_read_me)->second.str(), StartsWith(std::string(csv_mark)));
}

TEST(Csv, NeverTellsADenialAsTheDeed) {
  const Tables tables = exported_tables(ordinary());
  const std::string events = tables.find("events.csv")->second.str();
  EXPECT_THAT(events, HasSubstr(",expelled,SANCTION,166/174,4,affirmed,asserted,"));
  EXPECT_THAT(events, HasSubstr(",not expelled,,,,negated,asserted,"));
  EXPECT_THAT(events, HasSubstr(",expelled (alleged),,,,affirmed,alleged,"));
  EXPECT_THAT(events, HasSubstr(",expelled (not yet),,,,affirmed,intended,"));
  EXPECT_THAT(events, Not(HasSubstr("serves"))) << "no event";
  EXPECT_THAT(tables.find("neo4j-relationships.csv")->second.str(), HasSubstr(",NOT_EXPELLED,"));
  EXPECT_THAT(tables.find("neo4j-relationships.csv")->second.str(), HasSubstr(",EXPELLED_NOT_YET,"));
}

TEST(Csv, WritesAnEventWithAllThatIsKnown) {
  const Tables tables = exported_tables(ordinary());
  EXPECT_THAT(
      tables.find("events.csv")->second.str(),
      HasSubstr(
          ",2021-03-02,2021-03-02,2021-03-02,2021-03-02,state:nor,Norland,state,NOR,"
          "person:two-sudran-diplomats,two Sudran diplomats,person,,expelled,SANCTION,166/174,4,affirmed,"
          "asserted,event:the-march-expulsions,place:quiet-bay,Quiet Bay,two Sudran diplomats,over spying,"
          "Ana Berg,,0.90,one.txt,The Lantern,1,Norland expelled two Sudran diplomats\r\n"));
}

TEST(QuadClass, TellsWordsFromDeedsAndConflictFromCooperation) {
  const std::pair<Relation, int> table[] = {
      {Relation::met, 1},      {Relation::promised, 1}, {Relation::aided, 2},    {Relation::delisted, 2},
      {Relation::accused, 3},  {Relation::denied, 3},   {Relation::expelled, 4}, {Relation::killed, 4},
      {Relation::controls, 0}, {Relation::serves, 0},   {Relation::moved_to, 0}, {Relation::agent, 0},
  };
  for (const auto& [relation, expected] : table) {
    EXPECT_EQ(static_cast<int>(quad_class(relation)), expected) << to_string(relation);
  }
  for (const RelationInfo& relation : relations()) {
    EXPECT_EQ(relation.cameo.empty(), quad_class(relation.relation) == QuadClass::none) << relation.name;
  }
}

}  // namespace
}  // namespace dossier::exporting
