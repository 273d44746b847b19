#include "extract/annotate/engine/model_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "extract/annotate/engine/engine.hpp"
#include "tests/extract/annotate/engine/made_model.hpp"

namespace dossier::extract {
namespace {

std::string small_model() {
  ModelWriter writer;
  const std::vector<std::uint8_t> shifts = {3, 4};
  const std::vector<std::int8_t> weights = {1, -2, 3, -128, 127, 0};
  writer.add_matrix("some", {2, 3, shifts, weights});
  writer.add_vector("few", std::vector<std::int32_t>{-5, 70000});
  writer.add_labels("kinds", std::vector<std::string>{"one", "", "three"});
  return writer.finish();
}

std::string complaint(const std::string& bytes) {
  try {
    const ModelFile file(bytes);
  } catch (const ModelError& error) {
    return error.what();
  }
  return "";
}

TEST(ModelFile, ReadsWhatWasWritten) {
  const std::string bytes = small_model();
  const ModelFile file(bytes);
  EXPECT_EQ(file.matrix("some").rows, 2U);
  EXPECT_EQ(file.matrix("some").columns, 3U);
  EXPECT_THAT(file.matrix("some").shifts, testing::ElementsAre(3, 4));
  EXPECT_THAT(file.matrix("some").weights, testing::ElementsAre(1, -2, 3, -128, 127, 0));
  EXPECT_THAT(file.vector("few"), testing::ElementsAre(-5, 70000));
  EXPECT_THAT(file.labels("kinds"), testing::ElementsAre("one", "", "three"));
  EXPECT_EQ(file.checksum().size(), 32U);
}

TEST(ModelFile, PutsNewerSectionsInTheirPlace) {
  const std::string bytes = small_model();
  ModelWriter writer;
  writer.add_vector("few", std::vector<std::int32_t>{7});
  writer.add_vector("more", std::vector<std::int32_t>{8, 9});
  const std::string newer = writer.finish();
  const ModelFile file(bytes, std::array<std::string_view, 2>{newer, ""});
  EXPECT_THAT(file.vector("few"), testing::ElementsAre(7));
  EXPECT_THAT(file.vector("more"), testing::ElementsAre(8, 9));
  EXPECT_TRUE(file.has_matrix("some"));
  EXPECT_FALSE(file.has_matrix("few"));
  EXPECT_NE(file.checksum(), ModelFile(bytes).checksum());
  EXPECT_NE(file.checksum(), ModelFile(newer).checksum());
  EXPECT_EQ(file.checksum().size(), 32U);
  EXPECT_THROW(ModelFile(bytes, std::array<std::string_view, 2>{newer, "a letter"}), ModelError);
}

TEST(ModelFile, NamesWhatIsMissing) {
  const std::string bytes = small_model();
  const ModelFile file(bytes);
  EXPECT_THROW((void)file.matrix("few"), ModelError);
  EXPECT_THROW((void)Engine(bytes), ModelError);
}

TEST(ModelFile, RefusesWhatIsNone) {
  EXPECT_EQ(complaint("a letter"), "this is no model of dossier");
  EXPECT_EQ(complaint(""), "this is no model of dossier");
}

TEST(ModelFile, RefusesAnotherVersion) {
  std::string bytes = small_model();
  bytes[std::string("dossier model\n").size()] = 9;
  EXPECT_EQ(complaint(bytes), "the model is of version 9, this program reads version 1");
}

TEST(ModelFile, RefusesEveryDamage) {
  const std::string bytes = small_model();
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string damaged = bytes;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x10);
    EXPECT_NE(complaint(damaged), "") << "byte " << i;
    EXPECT_NE(complaint(bytes.substr(0, i)), "") << "cut at " << i;
  }
}

TEST(ModelFile, IsSmall) {
  EXPECT_LT(made_model(1).size(), 5U << 20U);
}

}  // namespace
}  // namespace dossier::extract
