#include "graph/names.hpp"

#include <gmock/gmock.h>

namespace dossier {
namespace {

struct KeyRow {
  const char* text;
  EntityType type;
  const char* key;
};

TEST(NameKey, KeepsTheWordsThatTellThingsApart) {
  constexpr auto person = EntityType::person, organization = EntityType::organization,
                 state = EntityType::state, place = EntityType::place;
  const KeyRow rows[] = {
      {"Edi Rama", person, "edi rama"},
      {"EDI RAMA", person, "edi rama"},
      {"Prime Minister Edi Rama", person, "edi rama"},
      {"Gen. Qassem Soleimani's", person, "qassem soleimani"},
      {"Bashar al-Assad", person, "bashar assad"},
      {"al-Assad", person, "assad"},
      {"Angela Merkel\xE2\x80\x99s", person, "angela merkel"},
      {"Martin Luther King, Jr.", person, "martin luther king+jr"},
      {"King Oskar", person, "king oskar"},
      {"Léa Müller-Öztürk", person, "lea muller ozturk"},
      {"Владимир Путин", person, "vladimir putin"},
      {"J. K. Rowling", person, "j k rowling"},
      {"the General", person, "general"},
      {"Mr", person, "mr"},
      {"the Ministry of Foreign Affairs", organization, "ministry foreign affair"},
      {"QUDS Forces", organization, "quds force"},
      {"Mojahedin-e-Khalq", organization, "mojahedin khalq"},
      {"Al-Qa'ida", organization, "qaida"},
      {"Johnson & Johnson", organization, "johnson johnson"},
      {"U.S.", state, "us"},
      {"U.S.A.", state, "usa"},
      {"the United States of America", state, "united states america"},
      {"Saint-Denis", place, "saint denis"},
      {"...", place, ""},
      {"", person, ""},
  };
  for (const KeyRow& row : rows) EXPECT_EQ(name_key(row.text, row.type), row.key) << row.text;
}

TEST(NameKey, HoldsWhatIsNotUtf8) {
  EXPECT_EQ(name_key("Ana \xFF Berg", EntityType::person), "ana berg");
}

TEST(Slug, IsPlainAsciiWithHyphens) {
  EXPECT_EQ(slug("Edi Rama"), "edi-rama");
  EXPECT_EQ(slug("Mojahedin-e-Khalq (MEK)"), "mojahedin-e-khalq-mek");
  EXPECT_EQ(slug("Łódź"), "lodz");
  EXPECT_EQ(slug("..."), "unnamed");
  EXPECT_LE(slug(std::string(500, 'a')).size(), 80U);
  EXPECT_LE(slug("a long name " + std::string(70, 'b') + " and more").size(), 80U);
}

TEST(NameForms, OpensBracketsAndSlashes) {
  using testing::ElementsAre;
  EXPECT_THAT(name_forms("Free Sudra (FS)"), ElementsAre("Free Sudra", "FS"));
  EXPECT_THAT(name_forms("Qods (Quds) Force"), ElementsAre("Qods Force", "Quds Force"));
  EXPECT_THAT(name_forms("PMOI/MEK"), ElementsAre("PMOI", "MEK"));
  EXPECT_THAT(name_forms("Port Vale"), ElementsAre("Port Vale"));
  EXPECT_THAT(name_forms("broken (bracket"), ElementsAre("broken (bracket"));
}

TEST(Spelling, RomanizationsAreAlikeAndOtherNamesAreNot) {
  const auto alike = [](const char* a, const char* b) {
    return spelling_of(name_key(a, EntityType::person)) == spelling_of(name_key(b, EntityType::person));
  };
  EXPECT_TRUE(alike("Mojahedin Khalq", "Mujahedeen Khalq"));
  EXPECT_TRUE(alike("Qassem Soleimani", "Qasem Suleimani"));
  EXPECT_TRUE(alike("Mohammad", "Mohammed"));
  EXPECT_TRUE(alike("Sergei Holm", "Sergey Holm"));
  EXPECT_TRUE(alike("Nikolai Holm", "Nikolay Holm"));
  EXPECT_FALSE(alike("Terri Holm", "Terry Holm"));
  EXPECT_FALSE(alike("Maria Rossi", "Mario Rossi"));
  EXPECT_FALSE(alike("Joan Berg", "Jean Berg"));
  EXPECT_FALSE(alike("Daniel", "Danielle"));
}

TEST(Acronyms, AreToldByTheirShape) {
  for (const char* text : {"MEK", "NATO", "U.N.", "EU", "IRGC-QF", "PhDs"})
    EXPECT_EQ(is_acronym(text), text[1] != 'h') << text;
  for (const char* text : {"Iran", "I", "EDI RAMA", "ORGANIZATION", ""})
    EXPECT_FALSE(is_acronym(text)) << text;
}

TEST(Acronyms, AreSpelledOut) {
  EXPECT_TRUE(spells_out("Islamic Revolutionary Guard Corps", "IRGC"));
  EXPECT_TRUE(spells_out("Federal Bureau of Investigation", "FBI"));
  EXPECT_TRUE(spells_out("Mojahedin-e-Khalq", "MEK"));
  EXPECT_TRUE(spells_out("United States of America", "U.S.A."));
  EXPECT_FALSE(spells_out("Federal Bureau of Investigation", "CIA"));
  EXPECT_FALSE(spells_out("Iran", "I"));
}

TEST(WithinEdits, CountsSlipsOfTheKeys) {
  EXPECT_TRUE(within_edits("khamenei", "khamenei", 0));
  EXPECT_TRUE(within_edits("khamenei", "khameni", 1));
  EXPECT_TRUE(within_edits("tirana", "triana", 1));
  EXPECT_FALSE(within_edits("rama", "obama", 1));
  EXPECT_TRUE(within_edits("soleimani", "suleymani", 2));
  EXPECT_FALSE(within_edits("", "abc", 2));
  EXPECT_TRUE(within_edits("", "ab", 2));
}

}  // namespace
}  // namespace dossier
