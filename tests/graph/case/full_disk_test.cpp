// Disks that fill up, as far as one can be had: a limit on the size of files stands for one everywhere, and a
// small tmpfs where it may be mounted.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>

#include <csignal>

#include "tests/graph/case/support.hpp"

namespace dossier::testing {
namespace {

using ::testing::IsEmpty;
using Kind = CaseError::Kind;
using Mode = CaseFile::Mode;

void limit_file_size(rlim_t bytes) {
  std::signal(SIGXFSZ, SIG_IGN);
  const rlimit limit{bytes, bytes};
  if (setrlimit(RLIMIT_FSIZE, &limit) != 0) throw std::runtime_error("no limit on the size of files");
}

void demand(bool holds, const char* what) {
  if (!holds) throw std::runtime_error(what);
}

void put_many(CaseFile& file, int from) {
  file.begin();
  for (int i = from; i < from + 200; ++i) {
    file.put(make_article(std::to_string(i) + std::string(8000, '.'), "b.txt"), "f", {});
  }
  file.commit();
}

// Fills the case until there is no room; then it must be as it was after the last commit, and the failure as
// told.
void fill_up(const std::string& path) {
  CaseFile file(path, Mode::create);
  std::size_t committed = 0;
  for (;; committed += 200) {
    try {
      put_many(file, static_cast<int>(committed));
    } catch (const CaseError&) {
      file.roll_back();
      demand(committed > 0, "full at once");
      demand(file.articles().size() == committed, "not as it was committed");
      demand(file.check().empty(), "damaged");
      throw;
    }
  }
}

TEST(FullDisk, AFileThatMayNotGrowKeepsTheLastCommit) {
  const Folder folder;
  EXPECT_EQ(trouble_in_child([&] {
              limit_file_size(4000000);
              fill_up(folder / "a.db");
            }),
            Kind::full);
  const CaseFile file(folder / "a.db", Mode::read_write);
  EXPECT_THAT(file.check(), IsEmpty());
  EXPECT_GE(file.articles().size(), 200U);
}

TEST(FullDisk, NothingIsLeftOfACaseThatCouldNotBeMade) {
  const Folder folder;
  for (const rlim_t bytes : {0, 1, 5000, 20000}) {
    EXPECT_EQ(trouble_in_child([&] {
                limit_file_size(bytes);
                CaseFile file(folder / "a.db", Mode::create);
              }),
              Kind::full)
        << bytes;
    EXPECT_THAT(folder.names(), IsEmpty()) << bytes;
  }
}

// Gives the process a disk of that size at the folder, that goes with the process.
bool mount_small_disk(const std::string& folder, const std::string& size) {
  return unshare(CLONE_NEWNS) == 0 && mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
         mount("none", folder.c_str(), "tmpfs", 0, ("size=" + size).c_str()) == 0;
}

bool can_mount() {
  const Folder folder;
  return !trouble_in_child([&] {
    if (!mount_small_disk(folder.path(), "64k")) throw CaseError(Kind::denied, "");
  });
}

TEST(FullDisk, ASmallDiskKeepsTheLastCommit) {
  if (!can_mount()) GTEST_SKIP() << "a tmpfs cannot be mounted here: needs the right to";
  const Folder folder;
  EXPECT_EQ(trouble_in_child([&] {
              demand(mount_small_disk(folder.path(), "12m"), "no small disk");
              const std::string path = folder / "a.db";
              if (const auto kind = trouble([&] { fill_up(path); })) {
                CaseFile again(path, Mode::read_only);
                demand(again.check().empty() && !again.articles().empty(), "damaged");
                throw CaseError(*kind, path);
              }
            }),
            Kind::full);
}

TEST(FullDisk, NothingIsLeftOnADiskTooSmallForACase) {
  if (!can_mount()) GTEST_SKIP() << "a tmpfs cannot be mounted here: needs the right to";
  const Folder folder;
  EXPECT_EQ(trouble_in_child([&] {
              demand(mount_small_disk(folder.path(), "32k"), "no small disk");
              const auto kind = trouble([&] { CaseFile file(folder / "a.db", Mode::create); });
              demand(folder.names().empty(), "something is left");
              if (kind) throw CaseError(*kind, "");
            }),
            Kind::full);
}

}  // namespace
}  // namespace dossier::testing
