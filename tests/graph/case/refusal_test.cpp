// Files that are no case, or not one for this program: refused with the reason, and not touched.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <filesystem>

#include "tests/graph/case/support.hpp"

namespace dossier::testing {
namespace {

using ::testing::AnyOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;
using Kind = CaseError::Kind;
using Mode = CaseFile::Mode;

constexpr Mode all_modes[] = {Mode::read_only, Mode::read_write, Mode::create};

void sql(const std::string& path, const std::string& script) {
  sqlite3* connection = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &connection), SQLITE_OK);
  char* message = nullptr;
  EXPECT_EQ(sqlite3_exec(connection, script.c_str(), nullptr, nullptr, &message), SQLITE_OK) << message;
  sqlite3_free(message);
  sqlite3_close(connection);
}

// A file's bytes and when it was last changed.
struct Look {
  explicit Look(const std::string& path) {
    if (std::filesystem::is_regular_file(path)) bytes = bytes_of(path);
    struct stat status {};
    stat(path.c_str(), &status);
    changed = {status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
  }
  friend bool operator==(const Look&, const Look&) = default;
  std::string bytes;
  std::pair<std::int64_t, std::int64_t> changed;
};

class RefusalTest : public ::testing::Test {
 protected:
  // Opens the file in every way; none of them may succeed, touch it or leave anything beside it.
  void expect_refused(const std::string& name, Kind kind, const std::string& words) {
    const std::string path = folder_ / name;
    const Look before(path);
    const auto names = folder_.names();
    for (const Mode mode : all_modes) {
      EXPECT_EQ(trouble([&] { CaseFile file(path, mode); }), kind);
      const std::string message = complaint([&] { CaseFile file(path, mode); });
      EXPECT_THAT(message, StartsWith(path + ": "));
      EXPECT_THAT(message, HasSubstr(words));
    }
    EXPECT_TRUE(before == Look(path));
    EXPECT_EQ(names, folder_.names());
  }

  void make_case(const std::string& name) {
    CaseFile file(folder_ / name, Mode::create);
    for (int i = 0; i < 200; ++i) {
      const std::string text =
          "Report " + std::to_string(i) + ": Norland expelled Sudra. " + std::string(500, '.');
      put(file, make_article(text, "a.txt"), {});
    }
  }

  Folder folder_;
};

TEST_F(RefusalTest, WhatIsNoDatabase) {
  write_bytes(folder_ / "empty", "");
  expect_refused("empty", Kind::not_a_case, "is empty");
  write_bytes(folder_ / "short", "SQLite format 3");
  expect_refused("short", Kind::not_a_case, "no case");
  write_bytes(folder_ / "text", std::string(5000, 'x'));
  expect_refused("text", Kind::not_a_case, "no case");
  std::filesystem::create_directory(folder_ / "folder");
  expect_refused("folder", Kind::not_a_case, "is a folder");
  EXPECT_EQ(trouble([] { CaseFile file("/dev/null", Mode::create); }), Kind::not_a_case);
}

TEST_F(RefusalTest, TheDatabaseOfAnotherProgram) {
  sql(folder_ / "other", "CREATE TABLE article (id); PRAGMA user_version = 1");
  expect_refused("other", Kind::not_a_case, "another program");
  sql(folder_ / "tagged", "PRAGMA application_id = 7; CREATE TABLE article (id); PRAGMA journal_mode = WAL");
  expect_refused("tagged", Kind::not_a_case, "another program");
}

TEST_F(RefusalTest, ACaseOfANewerDossier) {
  make_case("newer");
  sql(folder_ / "newer", "PRAGMA user_version = 2");
  expect_refused("newer", Kind::newer_version, "newer dossier (layout 2, this one knows 1)");
}

TEST_F(RefusalTest, ACaseWithoutItsTables) {
  make_case("bare");
  sql(folder_ / "bare", "DROP TABLE graph");
  for (const Mode mode : all_modes) {
    EXPECT_EQ(trouble([&] { CaseFile file(folder_ / "bare", mode); }), Kind::damaged);
  }
}

TEST_F(RefusalTest, ACaseCutShort) {
  make_case("whole");
  const std::string whole = bytes_of(folder_ / "whole");
  for (const std::size_t size :
       {whole.size() / 2, whole.size() - 8192, std::size_t{8192}, std::size_t{100}}) {
    write_bytes(folder_ / "cut", whole.substr(0, size));
    for (const Mode mode : all_modes) {
      EXPECT_THAT(trouble([&] { CaseFile file(folder_ / "cut", mode); }),
                  AnyOf(Kind::damaged, Kind::not_a_case))
          << size;
    }
    EXPECT_EQ(bytes_of(folder_ / "cut"), whole.substr(0, size));
  }
}

// Damage somewhere inside: whatever is asked, the answer is a CaseError or the truth, never a crash.
TEST_F(RefusalTest, ACaseWithWrongBytes) {
  make_case("whole");
  const std::string whole = bytes_of(folder_ / "whole");
  std::mt19937 random(3);
  int refused = 0;
  for (int round = 0; round < 60; ++round) {
    std::string damaged = whole;
    for (int i = 0; i < 200; ++i)
      damaged[100 + random() % (whole.size() - 100)] = static_cast<char>(random());
    write_bytes(folder_ / "damaged", damaged);
    const auto kind = trouble([&] {
      CaseFile file(folder_ / "damaged", Mode::read_write);
      if (!file.check().empty()) ++refused;
      for (const ArticleStatus& status : file.articles()) static_cast<void>(file.article(status.article.id));
      file.each_reading([](ReadArticle&&) {});
      static_cast<void>(kept_graph(file));
    });
    EXPECT_EQ(kind.value_or(Kind::damaged), Kind::damaged);
    refused += kind.has_value();
  }
  EXPECT_GT(refused, 30);
}

TEST_F(RefusalTest, ReadingsThatNoDossierWrote) {
  const Article article = make_article(small_text, "a.txt");
  for (const char* harm :
       {"UPDATE entity SET type = 'ghost'", "UPDATE entity SET mentions = 'here'",
        "UPDATE entity SET place = 2", "UPDATE entity SET aliases = '{}'", "UPDATE entity SET time = 'soon'",
        "DELETE FROM entity WHERE number = 0", "DELETE FROM entity WHERE number = 1",
        "UPDATE entity SET named = -1", "UPDATE statement SET relation = 'likes'",
        "UPDATE statement SET object = 2", "UPDATE statement SET claimants = '2@0-1'",
        "UPDATE statement SET evidence = ''", "UPDATE statement SET implied_by = 1",
        "UPDATE statement SET confidence = 101", "UPDATE statement SET number = 1"}) {
    const Folder folder;
    put(*std::make_unique<CaseFile>(folder / "a.db", Mode::create), article, small_reading());
    sql(folder / "a.db", harm);
    CaseFile file(folder / "a.db", Mode::read_only);
    EXPECT_EQ(trouble([&] { static_cast<void>(file.reading(article.id)); }), Kind::damaged) << harm;
    EXPECT_EQ(trouble([&] { file.each_reading([](ReadArticle&&) {}); }), Kind::damaged) << harm;
  }
}

TEST_F(RefusalTest, AGraphWithAPartMissing) {
  {
    CaseFile file(folder_ / "a.db", Mode::create);
    file.begin();
    file.put_graph(std::string(3000000, 'x'));
    file.commit();
  }
  sql(folder_ / "a.db", "DELETE FROM graph_part WHERE number = 1");
  const CaseFile file(folder_ / "a.db", Mode::read_only);
  EXPECT_EQ(trouble([&] { static_cast<void>(kept_graph(file)); }), Kind::damaged);
}

TEST_F(RefusalTest, WhatIsNotThere) {
  EXPECT_EQ(trouble([&] { CaseFile file(folder_ / "a.db", Mode::read_only); }), Kind::missing);
  EXPECT_EQ(trouble([&] { CaseFile file(folder_ / "a.db", Mode::read_write); }), Kind::missing);
  EXPECT_EQ(trouble([&] { CaseFile file(folder_ / "no/a.db", Mode::create); }), Kind::missing);
  EXPECT_EQ(trouble([] { CaseFile file("", Mode::create); }), Kind::missing);
  EXPECT_THAT(folder_.names(), ElementsAre());
}

TEST_F(RefusalTest, APathIsAPathWhateverItLooksLike) {
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder_.path());
  for (const char* name : {":memory:", "file:a.db?mode=memory", "50% ?#.db"}) {
    put(*std::make_unique<CaseFile>(name, Mode::create), make_article(small_text, "a.txt"), small_reading());
    EXPECT_EQ(CaseFile(name, Mode::read_only).articles().size(), 1U) << name;
    EXPECT_TRUE(std::filesystem::exists(folder_ / name));
  }
  std::filesystem::current_path(before);
}

}  // namespace
}  // namespace dossier::testing
