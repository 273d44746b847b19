// Files and folders that may not be written: reading works, writing is refused.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/graph/case/support.hpp"

namespace dossier::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using Kind = CaseError::Kind;
using Mode = CaseFile::Mode;

constexpr fs::perms read_file = fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read;
constexpr fs::perms read_folder =
    read_file | fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;

class RightsTest : public ::testing::Test {
 protected:
  RightsTest() {
    CaseFile file(path_, Mode::create);
    put(file, make_article(small_text, "a.txt"), small_reading());
  }

  void read_all() const {
    CaseFile file(path_, Mode::read_only);
    std::size_t seen = 0;
    file.each_reading([&](ReadArticle&& read) { seen += file.text(read.article.id).size(); });
    if (seen != std::string(small_text).size()) throw std::runtime_error("not all was read");
  }

  Folder folder_;
  std::string path_ = folder_ / "50%?#.db";
};

TEST_F(RightsTest, AReadOnlyFileInAReadOnlyFolderIsRead) {
  fs::permissions(path_, read_file);
  fs::permissions(folder_.path(), read_folder);
  EXPECT_EQ(trouble_without_rights([&] { read_all(); }), std::nullopt);
  EXPECT_EQ(trouble_without_rights([&] { CaseFile file(path_, Mode::read_write); }), Kind::denied);
  EXPECT_EQ(trouble_without_rights([&] { CaseFile file(path_, Mode::create); }), Kind::denied);
  EXPECT_THAT(folder_.names(), ElementsAre("50%?#.db"));
}

TEST_F(RightsTest, AWritableFileInAReadOnlyFolderIsRead) {
  fs::permissions(path_, read_file | fs::perms::others_write);
  fs::permissions(folder_.path(), read_folder);
  EXPECT_EQ(trouble_without_rights([&] { read_all(); }), std::nullopt);
  EXPECT_EQ(trouble_without_rights([&] { CaseFile file(path_, Mode::read_write); }), Kind::denied);
}

TEST_F(RightsTest, AReadOnlyFileInAWritableFolderIsRead) {
  fs::permissions(path_, read_file);
  EXPECT_EQ(trouble_without_rights([&] { read_all(); }), std::nullopt);
  EXPECT_EQ(trouble_without_rights([&] { CaseFile file(path_, Mode::read_write); }), Kind::denied);
}

TEST_F(RightsTest, ReadingAtRestNeverMissesWhatIsStillInTheLog) {
  die_while_writing(
      path_, [&](CaseFile& file) { put(file, make_article(small_text, "b.txt", "Wire"), small_reading()); });
  fs::remove(path_ + "-shm");
  fs::permissions(path_ + "-wal", read_file);
  fs::permissions(path_, read_file);
  fs::permissions(folder_.path(), read_folder);
  const auto number = [&] {
    if (CaseFile(path_, Mode::read_only).articles().size() != 2) throw std::runtime_error("one is missing");
  };
  EXPECT_EQ(trouble_without_rights(number), Kind::denied);
  fs::permissions(path_, fs::perms::all);
  fs::permissions(path_ + "-wal", fs::perms::all);
  fs::permissions(folder_.path(), fs::perms::all);
  EXPECT_EQ(trouble_without_rights(number), std::nullopt);
}

TEST_F(RightsTest, WhatMayNotBeReadIsDenied) {
  fs::permissions(path_, fs::perms::none);
  for (const Mode mode : {Mode::read_only, Mode::read_write, Mode::create}) {
    EXPECT_EQ(trouble_without_rights([&] { CaseFile file(path_, mode); }), Kind::denied);
  }
}

TEST_F(RightsTest, NoCaseIsMadeInAReadOnlyFolder) {
  fs::permissions(folder_.path(), read_folder);
  EXPECT_EQ(trouble_without_rights([&] { CaseFile file(folder_ / "new.db", Mode::create); }), Kind::denied);
  EXPECT_THAT(folder_.names(), ElementsAre("50%?#.db"));
}

TEST_F(RightsTest, NothingLiesBesideACaseThatNobodyHasOpen) {
  read_all();
  put(*std::make_unique<CaseFile>(path_, Mode::read_write), make_article(small_text, "c.txt", "Post"), {});
  EXPECT_THAT(folder_.names(), ElementsAre("50%?#.db"));
}

}  // namespace
}  // namespace dossier::testing
