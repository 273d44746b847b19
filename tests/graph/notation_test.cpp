#include "graph/notation.hpp"

#include <gtest/gtest.h>

namespace dossier {
namespace {

NotedStatement parsed(std::string_view line) {
  const auto result = parse_notation(line);
  if (const auto* error = std::get_if<NotationError>(&result)) {
    ADD_FAILURE() << line << "\n" << std::string(error->column, ' ') << "^ " << error->message;
    return {};
  }
  return std::get<NotedStatement>(result);
}

TEST(Notation, CanonicalLinesArePrintedAsTheyWereRead) {
  for (
      const std::string_view line : {
          R"x(hosts(Norland, Free Sudra))x",
          R"x(hosts(Norland, Free Sudra) negated)x",
          R"x(expelled(Norland, two Sudran diplomats) claimants=[Ana Berg] time=2018-03 manner="over spying")x",
          R"x(controls(Sudra, "the cell (in Port Vale)") alleged claimants=[Norland; police])x",
          R"x(leads("Berg, Ana", Norland) negated possible)x",
          R"x(met(Ana Berg, "the \"Lion\"") time=../2013)x",
          R"x(located_in(raid, Port Vale) place=Port Vale event=the March raid quantity="" manner="at night")x",
          R"x(killed(" Sudra", a\b) claimants=["a; b"; c] place="x = y" event="z ")x",
          R"x(accused("", "two\nlines") quantity="23 \"envoys\"")x",
          R"x(kin_of(Zoë, Åke's brother))x",
          R"x(attacked(rebels, Port Vale) foiled time=XXXX-01-29)x",
          R"x(attacked(rebels, Port Vale) intended place=harbour quantity="12 boats")x",
      }) {
    EXPECT_EQ(to_string(parsed(line)), line);
  }
}

TEST(Notation, ReadsEveryPart) {
  const NotedStatement s = parsed(
      R"(expelled(Norland, envoys) negated alleged claimants=[Ana Berg; police] time=2018 place=Port Vale event=row quantity="23" manner="over spying")");
  EXPECT_EQ(s.relation, Relation::expelled);
  EXPECT_EQ(s.subject, "Norland");
  EXPECT_EQ(s.object, "envoys");
  EXPECT_EQ(s.polarity, Polarity::negated);
  EXPECT_EQ(s.modality, Modality::alleged);
  EXPECT_EQ(s.claimants, (std::vector<std::string>{"Ana Berg", "police"}));
  EXPECT_EQ(s.time, Date::year(2018));
  EXPECT_EQ(s.place, "Port Vale");
  EXPECT_EQ(s.event, "row");
  EXPECT_EQ(s.quantity, "23");
  EXPECT_EQ(s.manner, "over spying");
}

TEST(Notation, ForgivesBlanks) {
  EXPECT_EQ(parsed("  hosts ( Norland ,Free Sudra )  claimants=[ a ;b ]  place= Port Vale   event=raid  "),
            parsed("hosts(Norland, Free Sudra) claimants=[a; b] place=Port Vale event=raid"));
}

struct Broken {
  std::string_view line;
  std::size_t column;
};

TEST(Notation, SaysWhereALineIsBroken) {
  for (const Broken& broken : {
           Broken{"", 0},
           {"   ", 3},
           {"deported(A, B)", 0},
           {"hosts", 5},
           {"hosts(A B)", 9},
           {"hosts(A, B", 10},
           {"hosts(, B)", 6},
           {"hosts(A, )", 9},
           {"hosts(A (x), B)", 8},
           {"hosts(A, B) maybe", 12},
           {"hosts(A, B) negatedly", 12},
           {"hosts(A, B) asserted", 12},
           {"hosts(A, B) alleged negated", 20},
           {"hosts(A, B) negated negated", 20},
           {"hosts(A, B) time=soon", 17},
           {"hosts(A, B) time=2019-02-29", 17},
           {"hosts(A, B) claimants=", 22},
           {"hosts(A, B) claimants=[", 23},
           {"hosts(A, B) claimants=[a; ]", 26},
           {"hosts(A, B) manner=over spying", 19},
           {"hosts(A, B) manner=\"over", 19},
           {"hosts(A, B) manner=\"a\" place=C", 23},
           {"hosts(\"A, B)", 6},
           {"hosts(\"A\\t\", B)", 9},
           {"hosts(A, B) place=", 18},
           {"hosts(A, B) place=C, D", 19},
           {"hosts(A, B))", 11},
       }) {
    const auto result = parse_notation(broken.line);
    const auto* error = std::get_if<NotationError>(&result);
    ASSERT_NE(error, nullptr) << broken.line;
    EXPECT_EQ(error->column, broken.column) << broken.line << ": " << error->message;
    EXPECT_FALSE(error->message.empty());
  }
}

TEST(Notation, NamesWithAnyBytesComeBack) {
  const std::string names[] = {"a,b",       "a;b",  "(a)",  "[a]", "a=b",    "\"",   "\\",
                               "\\\"",      " a",   "a ",   "\ta", "",       "a\nb", "\r",
                               "x event=y", "\xFF", "a  b", "Zoë", "place=", "n\\n"};
  for (const std::string& name : names) {
    NotedStatement statement;
    statement.subject = name;
    statement.object = name;
    statement.claimants = {name, name};
    statement.place = name;
    statement.event = name;
    statement.quantity = name;
    statement.manner = name;
    EXPECT_EQ(parsed(to_string(statement)), statement) << to_string(statement);
    statement.event.reset();
    EXPECT_EQ(parsed(to_string(statement)), statement) << to_string(statement);
  }
}

TEST(Notation, AsksOnlyForWhatIsExpected) {
  const NotedStatement actual =
      parsed("met(Ana Berg, Norland) claimants=[police] time=2018-03 place=Port Vale quantity=\"two\"");
  for (const std::string_view expected : {
           "met(Ana Berg, Norland) claimants=[police]",
           "met(Norland, Ana Berg) claimants=[police] time=2018-03",
           "met(Ana Berg, Norland) claimants=[police] place=Port Vale quantity=\"two\"",
       }) {
    EXPECT_TRUE(satisfies(actual, parsed(expected))) << expected;
  }
  for (const std::string_view expected : {
           "met(Ana Berg, Norland)",
           "met(Ana Berg, Sudra) claimants=[police]",
           "visited(Ana Berg, Norland) claimants=[police]",
           "met(Ana Berg, Norland) negated claimants=[police]",
           "met(Ana Berg, Norland) alleged claimants=[police]",
           "met(Ana Berg, Norland) claimants=[police; Sudra]",
           "met(Ana Berg, Norland) claimants=[police] time=2018",
           "met(Ana Berg, Norland) claimants=[police] event=summit",
           "met(Ana Berg, Norland) claimants=[police] manner=\"quietly\"",
       }) {
    EXPECT_FALSE(satisfies(actual, parsed(expected))) << expected;
  }
  EXPECT_FALSE(satisfies(parsed("hosts(A, B)"), parsed("hosts(B, A)")));
}

TEST(Notation, TellsAStatementInNames) {
  std::vector<LocalEntity> entities(3);
  entities[0].name = "Norland";
  entities[1].name = "two envoys";
  entities[2].name = "Ana Berg";
  Statement statement({0, {0, 1}}, Relation::expelled, {1, {2, 3}}, {0, 3});
  EXPECT_EQ(to_string(note(statement, entities)), "expelled(Norland, two envoys)");
  statement.claimants = {{2, {4, 5}}};
  statement.modality = Modality::intended;
  statement.time = Date::month(2018, 3);
  statement.quantity = Quantity{2, "two envoys"};
  statement.manner = "over spying";
  EXPECT_EQ(
      to_string(note(statement, entities)),
      "expelled(Norland, two envoys) intended claimants=[Ana Berg] time=2018-03 quantity=\"two envoys\" "
      "manner=\"over spying\"");
}

}  // namespace
}  // namespace dossier
