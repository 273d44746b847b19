#include "export/fold.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dossier::exporting {
namespace {

using testing::ElementsAre;

ClaimRow row(std::string id, Polarity polarity = Polarity::affirmed, Modality modality = Modality::asserted) {
  ClaimRow claim;
  claim.id = std::move(id);
  claim.relation = Relation::expelled;
  claim.source = "state:nor";
  claim.target = "person:x";
  claim.polarity = polarity;
  claim.modality = modality;
  claim.origins = 1;
  claim.origin_ties = {{0, 0}};
  claim.evidence = {
      {{"a1", "one.txt", "The Lantern", "", "", Date::day(2021, 3, 2)}, "s:1", {0, 3}, "They left.", {}, {}}};
  return claim;
}

std::vector<FoldedEdge> fold(const std::vector<ClaimRow>& rows) {
  std::vector<FoldedEdge> edges;
  Folder folder([&](const FoldedEdge& edge) { edges.push_back(edge); });
  for (const ClaimRow& claim : rows) folder.add(claim);
  folder.finish();
  EXPECT_EQ(folder.edges(), edges.size());
  return edges;
}

TEST(Fold, NothingGivesNothing) {
  EXPECT_TRUE(fold({}).empty());
}

TEST(Fold, KeepsApartWhateverChangesTheMeaning) {
  using enum Polarity;
  ClaimRow other_target = row("6");
  other_target.target = "person:y";
  ClaimRow other_relation = row("7");
  other_relation.relation = Relation::killed;
  const auto edges =
      fold({row("1"), row("2", affirmed, Modality::alleged), row("3", affirmed, Modality::foiled),
            row("4", negated), row("5", negated, Modality::possible), other_target, other_relation});
  std::vector<std::string_view> kinds;
  for (const FoldedEdge& edge : edges) kinds.push_back(kind(edge.relation, edge.polarity, edge.certainty));
  EXPECT_THAT(kinds, ElementsAre("expelled", "expelled (alleged)", "expelled (not yet)", "not expelled",
                                 "not expelled (not yet)", "expelled", "killed"));
}

TEST(Fold, JoinsClaimsThatDifferInSpeakerAndTime) {
  ClaimRow said = row("2");
  said.claimants = {"person:ana", "organization:police"};
  said.claimant_names = {"Ana Berg", "police"};
  said.time = Date::month(2021, 3);
  said.confidence = 90;
  const auto edges = fold({row("1"), said, row("3")});
  ASSERT_EQ(edges.size(), 1U);
  EXPECT_EQ(edges[0].id, "1");
  EXPECT_EQ(edges[0].claims, 3U);
  EXPECT_EQ(edges[0].confidence, 90);
  EXPECT_TRUE(edges[0].own_voice);
  EXPECT_EQ(edges[0].claimants.joined(), "Ana Berg, police");
  EXPECT_EQ(edges[0].times.joined(), "2021-03");
  EXPECT_EQ(edges[0].quotations.joined(), "\xE2\x80\x9CThey left.\xE2\x80\x9D (The Lantern, 2021-03-02)");
}

TEST(Fold, WeighsByOriginsNeitherByClaimsNorByArticles) {
  ClaimRow elsewhere = row("3");
  elsewhere.origin_ties = {{1, 1}};
  ClaimRow copied = row("4");
  copied.origin_ties = {{2, 2}, {2, 1}};
  EXPECT_EQ(fold({row("1"), row("2")})[0].weight, 1U);
  EXPECT_EQ(fold({row("1"), row("2"), elsewhere})[0].weight, 2U);
  EXPECT_EQ(fold({row("1"), row("2"), elsewhere, copied})[0].weight, 2U);
}

TEST(Fold, NeverWeighsNothing) {
  ClaimRow untold = row("1");
  untold.origin_ties.clear();
  EXPECT_EQ(fold({untold})[0].weight, 1U);
}

TEST(Fold, IsImpliedOnlyWhereAllIs) {
  ClaimRow implied = row("1");
  implied.implied_by = "c:x";
  EXPECT_TRUE(fold({implied})[0].implied);
  EXPECT_FALSE(fold({implied, row("2")})[0].implied);
}

TEST(TextList, IsBounded) {
  TextList list(2, 5);
  list.add("");
  list.add("a");
  list.add("a");
  list.add("abcdefgh");
  EXPECT_EQ(list.joined(), "a; abcde\xE2\x80\xA6");
  list.add("a");
  EXPECT_FALSE(list.more());
  list.add("c");
  EXPECT_EQ(list.joined(), "a; abcde\xE2\x80\xA6; \xE2\x80\xA6");
}

}  // namespace
}  // namespace dossier::exporting
