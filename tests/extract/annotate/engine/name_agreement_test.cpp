#include "extract/annotate/engine/name_agreement.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "extract/syntax.hpp"

namespace dossier::extract {
namespace {

constexpr std::int32_t sure = 8192;  // by how much a kind is ahead of the others

constexpr std::uint32_t kind_of(NameType type) {
  return 1 + static_cast<std::uint32_t>(type);
}
constexpr std::uint32_t person = kind_of(NameType::person);
constexpr std::uint32_t organization = kind_of(NameType::organization);
constexpr std::uint32_t place = kind_of(NameType::location);

// The first label of a kind.
constexpr std::uint32_t label_of(std::uint32_t kind) {
  return kind == 0 ? 0 : 2 * kind - 1;
}

struct Word {
  std::string_view form;
  std::uint32_t sentence = 0;
  std::uint32_t kind = 0;
  std::string_view name = {};  // none: by itself
  std::int32_t margin = sure;
};

// What is added to the scores of the words, in whose order they stand in the document.
struct Settled {
  explicit Settled(const std::vector<Word>& words)
      : scores(words.size() * name_label_count), changed(words.size()) {
    NameAgreement agreement;
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      const Word& word = words[i];
      NameAgreement::Place at;
      at.form = word.form;
      at.word = i;
      at.sentence = word.sentence;
      at.kind = word.kind;
      if (word.kind != 0) at.name = word.name.empty() ? word.form : word.name;
      at.alone = word.kind != 0 && word.name.empty();
      at.ends_person = word.kind == person && at.name.ends_with(word.form);
      at.scores[word.kind] = word.margin;
      agreement.add(at);
    }
    agreement.settle(scores, name_label_count, changed);
  }

  [[nodiscard]] std::int32_t of(std::size_t word, std::uint32_t kind) const {
    return scores[word * name_label_count + label_of(kind)];
  }
  // Of the kinds the one that most is added to.
  [[nodiscard]] std::uint32_t wins(std::size_t word) const {
    std::uint32_t best = 0;
    for (std::uint32_t kind = 1; kind < NameAgreement::kind_count; ++kind)
      best = of(word, kind) > of(word, best) ? kind : best;
    return best;
  }

  std::vector<std::int32_t> scores;
  std::vector<bool> changed;
};

TEST(NameAgreement, LetsTheOthersSpeakForAWord) {
  const Settled settled(
      {{"Berg", 0, person}, {"Berg", 1, person}, {"Alba", 1, place}, {"Berg", 2, place, {}, sure / 8}});
  EXPECT_EQ(settled.wins(3), person);
  EXPECT_EQ(settled.scores[3 * name_label_count + label_of(person)],
            settled.scores[3 * name_label_count + label_of(person) + 1]);  // as a beginning or an inside
  EXPECT_FALSE(settled.changed[2]);
}

TEST(NameAgreement, LetsTheSurerOfTwoWin) {
  const Settled settled({{"Alba", 0, place, {}, sure / 8}, {"Alba", 1, organization}});
  EXPECT_EQ(settled.wins(0), organization);
  EXPECT_EQ(settled.wins(1), organization);
}

TEST(NameAgreement, DoesNotReachFar) {
  const Settled settled({{"Berg", 0, person}, {"Berg", 12, 0}, {"Berg", 40, person}, {"Berg", 53, place}});
  EXPECT_TRUE(settled.changed[0]);
  EXPECT_FALSE(settled.changed[2]);
  EXPECT_FALSE(settled.changed[3]);
}

TEST(NameAgreement, HearsSurnames) {
  const Settled settled({{"Berg", 0, person, "Ana Berg"}, {"Berg", 1, place, {}, sure / 8}});
  EXPECT_EQ(settled.wins(1), person);
}

TEST(NameAgreement, TellsTownsFromTheirCouncils) {
  const Settled settled({{"Alba", 0, place}, {"Alba", 1, organization, "Alba City Council"}});
  EXPECT_FALSE(settled.changed[0]);
  EXPECT_FALSE(settled.changed[1]);
  const Settled same(
      {{"Alba", 0, place, "Alba City Council", sure / 8}, {"Alba", 1, organization, "Alba City Council"}});
  EXPECT_EQ(same.wins(0), organization);
}

TEST(NameAgreement, MakesNoNameButAPersons) {
  const Settled settled({{"Norlandic", 0, place}, {"Norlandic", 1, place}, {"Norlandic", 2, 0, {}, 1}});
  EXPECT_FALSE(settled.changed[2]);
  const Settled surname({{"Berg", 0, person}, {"Berg", 1, person}, {"Berg", 2, 0, {}, 1}});
  EXPECT_EQ(surname.wins(2), person);
}

TEST(NameAgreement, LeavesWordsThatAreNoNameAnywhere) {
  const Settled settled({{"The", 0, 0}, {"The", 1, 0}});
  EXPECT_TRUE(std::ranges::none_of(settled.changed, [](bool changed) { return changed; }));
}

}  // namespace
}  // namespace dossier::extract
