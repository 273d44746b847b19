// Programs that die, and programs that write at the same time.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/graph/case/support.hpp"

namespace dossier::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using Kind = CaseError::Kind;
using Mode = CaseFile::Mode;
using namespace std::chrono_literals;

class CrashTest : public ::testing::Test {
 protected:
  CrashTest() {
    CaseFile file(path_, Mode::create);
    put(file, article_, small_reading());
  }

  static Article another(int number) {
    return make_article("Report " + std::to_string(number) + std::string(3000, '.'), "b.txt");
  }

  Folder folder_;
  std::string path_ = folder_ / "a.db";
  Article article_ = make_article(small_text, "a.txt");
};

TEST_F(CrashTest, DeathInsideATransactionLeavesTheLastCommit) {
  die_while_writing(path_, [&](CaseFile& file) {
    put(file, another(0), {});
    file.begin();
    file.remove(article_.id);
    // More than SQLite's cache holds, so that pages of what is not committed are in the log.
    for (int i = 1; i < 3000; ++i) file.put(another(i), "f", {});
    file.put_graph(std::string(5000000, 'x'));
  });
  EXPECT_GT(bytes_of(path_ + "-wal").size(), 5000000U);
  CaseFile file(path_, Mode::read_write);
  EXPECT_THAT(file.check(), IsEmpty());
  EXPECT_EQ(file.articles().size(), 2U);
  EXPECT_EQ(file.reading(article_.id), small_reading());
  EXPECT_THAT(kept_graph(file), IsEmpty());
  put(file, another(1), {});
  EXPECT_EQ(file.articles().size(), 3U);
}

TEST_F(CrashTest, DeathAfterACommitLosesNothing) {
  die_while_writing(path_, [&](CaseFile& file) { put(file, another(0), {}); });
  EXPECT_EQ(CaseFile(path_, Mode::read_only).articles().size(), 2U);
  EXPECT_THAT(folder_.names(), ElementsAre("a.db"));
}

TEST_F(CrashTest, ASecondWriterIsToldAndAReaderIsNot) {
  CaseFile writer(path_, Mode::read_write);
  writer.begin();
  writer.put(another(0), "f", {});
  CaseFile second(path_, Mode::read_write, 0ms);
  EXPECT_EQ(trouble([&] { second.begin(); }), Kind::busy);
  EXPECT_THAT(complaint([&] { second.begin(); }), HasSubstr("a.db: another program is writing"));
  const CaseFile reader(path_, Mode::read_only, 0ms);
  EXPECT_EQ(reader.articles().size(), 1U);
  writer.commit();
  EXPECT_EQ(reader.articles().size(), 2U);
  put(second, another(1), {});
  EXPECT_EQ(reader.articles().size(), 3U);
}

TEST_F(CrashTest, AnotherProgramThatWritesIsNoticed) {
  CaseFile writer(path_, Mode::read_write);
  writer.begin();
  writer.remove(article_.id);
  EXPECT_EQ(trouble_in_child([&] { CaseFile(path_, Mode::read_write, 0ms).begin(); }), Kind::busy);
  EXPECT_EQ(trouble_in_child([&] { CaseFile(path_, Mode::create, 0ms).begin(); }), Kind::busy);
  writer.commit();
  EXPECT_EQ(trouble_in_child([&] { CaseFile(path_, Mode::read_write, 0ms).begin(); }), std::nullopt);
}

// Looking at the header of a case must not let go of the locks that the same process holds on it.
TEST_F(CrashTest, OpeningACaseTwiceKeepsItsLocks) {
  CaseFile writer(path_, Mode::read_write);
  writer.begin();
  writer.remove(article_.id);
  { const CaseFile reader(path_, Mode::read_only); }
  EXPECT_EQ(trouble_in_child([&] { CaseFile(path_, Mode::read_write, 0ms).begin(); }), Kind::busy);
  writer.commit();
  EXPECT_THAT(writer.articles(), IsEmpty());
}

TEST_F(CrashTest, MakingACaseThatIsThereOpensIt) {
  EXPECT_EQ(CaseFile(path_, Mode::create).articles().size(), 1U);
  EXPECT_THAT(folder_.names(), ElementsAre("a.db"));
}

}  // namespace
}  // namespace dossier::testing
