#include "extract/lexicon/states.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>

#include "extract/lexicon/lexicon.hpp"

namespace dossier::extract {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const Lexicon& lexicon() {
  static const Lexicon instance;
  return instance;
}

// "irn Iran demonym adjective singular", "" where the words stand for no state.
std::string told(std::string_view words) {
  const auto form = lexicon().state(words);
  if (!form) {
    return {};
  }
  constexpr std::string_view kinds[] = {"name", "demonym", "capital", "metonym"};
  std::string result(form->code);
  result += ' ';
  result += form->name;
  result += ' ';
  result += kinds[static_cast<std::size_t>(form->word)];
  result += form->adjective ? " adjective" : "";
  result += form->singular ? " singular" : "";
  result += form->plural ? " plural" : "";
  result += form->ambiguous ? " ambiguous" : "";
  return result;
}

TEST(States, Forms) {
  constexpr std::pair<std::string_view, std::string_view> expected[] = {
      {"Iran", "irn Iran name"},
      {"IRAN", "irn Iran name"},
      {"Islamic Republic of Iran", "irn Iran name"},
      {"Iranian", "irn Iran demonym adjective singular"},
      {"Iranians", "irn Iran demonym plural"},
      {"Tehran", "irn Iran capital"},
      {"French", "fra France demonym adjective plural"},
      {"Frenchman", "fra France demonym singular"},
      {"the French", "fra France demonym adjective plural"},
      {"British", "gbr United Kingdom demonym adjective plural"},
      {"Briton", "gbr United Kingdom demonym singular"},
      {"Britain", "gbr United Kingdom name"},
      {"the UK", "gbr United Kingdom name"},
      {"Downing Street", "gbr United Kingdom metonym"},
      {"Dutch", "nld Netherlands demonym adjective plural"},
      {"The Netherlands", "nld Netherlands name"},
      {"the\nUnited   States", "usa United States name"},
      {"U.S.", "usa United States name adjective"},
      {"America", "usa United States name"},
      {"Americans", "usa United States demonym plural"},
      {"the White House", "usa United States metonym"},
      {"The Kremlin", "rus Russia metonym"},
      {"Russia", "rus Russia name"},
      {"Chinese", "chn China demonym adjective singular plural"},
      {"South Korea", "kor South Korea name"},
      {"North Koreans", "prk North Korea demonym plural"},
      {"Syria", "syr Syria name"},
      {"Burma", "mmr Myanmar name"},
      {"Côte d’Ivoire", "civ Ivory Coast name"},
      {"Kosovo", "xkx Kosovo name"},
      {"Soviet Union", "sun Soviet Union name"},
      {"East German", "ddr East Germany demonym adjective singular"},
      {"Congo", "cod Democratic Republic of the Congo name ambiguous"},
      {"Jordan", "jor Jordan name ambiguous"},
      {"Moldova", "mda Moldova name"},
      {"Eswatini", "swz Eswatini name"},
  };
  for (const auto& [words, form] : expected) {
    EXPECT_EQ(told(words), form) << words;
  }
}

TEST(States, WhatIsNoState) {
  for (const std::string_view words :
       {"us", "iran", "turkey", "polish", "male", "MALE", "Greenland", "Hong Kong", "Pentagon",
        "European Union", "Iran's", "", "the", "the ", "Asia", "Hague"}) {
    EXPECT_EQ(told(words), "") << words;
  }
}

TEST(States, NamesAndOwnersByCode) {
  EXPECT_EQ(lexicon().states().name("alb"), "Albania");
  EXPECT_EQ(lexicon().states().name("grl"), "");
  EXPECT_EQ(lexicon().states().owner("grl"), "dnk");
  EXPECT_EQ(lexicon().states().owner("ata"), "");
}

// A new edition of iso-codes must not bring a code that nobody decided on.
TEST(States, EveryCodeOfIsoIsAStateOrATerritory) {
  const auto ignore = [](const Diagnostic&) {};
  const Table iso = parse_table(embedded_tables().at("iso_states"), "iso_states.tsv", ignore);
  const Table territories = parse_table(embedded_tables().at("territories"), "territories.tsv", ignore);
  EXPECT_GT(iso.rows.size(), 240U);
  for (const TableRow& row : iso.rows) {
    const bool territory = std::any_of(territories.rows.begin(), territories.rows.end(),
                                       [&](const TableRow& other) { return other.cells[0] == row.cells[0]; });
    EXPECT_NE(territory, !lexicon().states().name(row.cells[0]).empty()) << row.cells[0];
  }
}

TEST(States, EveryStateHasANameADemonymAndACapitalButFor) {
  const auto ignore = [](const Diagnostic&) {};
  const Table states = parse_table(embedded_tables().at("states"), "states.tsv", ignore);
  std::vector<std::string> without_demonym;
  std::vector<std::string> without_capital;
  for (const TableRow& row : states.rows) {
    if (row.cells[3] == "-") {
      without_demonym.push_back(row.cells[0]);
    }
    if (row.cells[5] == "-") {
      without_capital.push_back(row.cells[0]);
    }
  }
  EXPECT_THAT(without_demonym, ElementsAre("cog", "dma", "scg", "vat", "xwe"));
  // The capital has the name of the state, or the state is of the past.
  EXPECT_THAT(without_capital, ElementsAre("csk", "dji", "mco", "scg", "sgp", "smr", "stp", "sun", "vat",
                                           "xah", "xot", "xwe", "ymd", "yug"));
}

struct Made {
  States states;
  std::vector<std::string> errors;
};

Made make(std::string_view state_rows, std::string_view territory_rows = "") {
  Made made;
  const DiagnosticSink report = [&](const Diagnostic& diagnostic) {
    made.errors.push_back(diagnostic.file + ":" + std::to_string(diagnostic.line) + ": " +
                          diagnostic.message);
  };
  const auto table = [&](std::string_view head, std::string_view rows, std::string name) {
    return parse_table(std::string(head) + std::string(rows), std::move(name), report);
  };
  made.states =
      States(table("# code\tname\tcommon\tofficial\n", "nld\tNorland\t-\tRealm of Norland\n", "iso.tsv"),
             table("# code\tname\tnames\tadjectives\tpeople\tcapitals\tmetonyms\n", state_rows, "s.tsv"),
             table("# code\tstate\n", territory_rows, "t.tsv"), report);
  return made;
}

TEST(States, ContradictionsAreReported) {
  const std::string norland = "nld\t-\tNorthland\tNorlandic\tNorlander/Norlanders\tPort Vale\t-\n";
  EXPECT_THAT(make(norland).errors, IsEmpty());
  EXPECT_EQ(make(norland).states.find("the Realm of Norland")->name, "Norland");
  EXPECT_THAT(make(norland + "sud\tSudra\tNorland\t-\t-\t-\t-\n").errors,
              ElementsAre(HasSubstr("s.tsv:3: \"Norland\" is there already, for Norland")));
  EXPECT_THAT(make(norland + norland).errors, ElementsAre(HasSubstr("is not a code")));
  EXPECT_THAT(make("sud\t-\t-\t-\t-\t-\t-\n").errors, ElementsAre(HasSubstr("the row must give the name")));
  EXPECT_THAT(make("sud\tSudra\t-\t-\tSudran\t-\t-\n").errors,
              ElementsAre(HasSubstr("is not SINGULAR/PLURAL")));
  EXPECT_THAT(make(norland, "grn\txxx\n").errors, ElementsAre(HasSubstr("t.tsv:2: a territory")));
}

TEST(States, FormsStayWhenTheLexiconMoves) {
  Lexicon first;
  const std::string checksum = first.checksum();
  const auto form = first.state("Iran");
  const Lexicon second = std::move(first);
  EXPECT_EQ(form->name, "Iran");
  EXPECT_EQ(second.state("Iranian")->name.data(), form->name.data());
  EXPECT_EQ(second.checksum(), checksum);
}

}  // namespace
}  // namespace dossier::extract
