// What a build withstands: order, threads, interrupts, a sudden end, a full disk, a folder without rights.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <fstream>

#include "golden_run.hpp"

namespace dossier::testing {
namespace {

namespace fs = std::filesystem;

// About a kilobyte, of which little is a text to be read.
std::string record(int number) {
  return R"({"outlet": "Paper )" + std::to_string(number) + R"(", "date": "2021-03-)" +
         std::to_string(10 + number % 20) + R"(", "url": "https://paper.example/)" + std::string(900, 'a') +
         std::to_string(number) + R"(", "text": "Iceland supported Norway in the end."})" + "\n";
}

std::string records(int count) {
  std::string lines;
  for (int i = 0; i < count; ++i) lines += record(i);
  return lines;
}

void write_file(const fs::path& file, const std::string& content) {
  std::ofstream(file, std::ios::binary) << content;
}

// `dossier build -` with a pipe for its input.
class PipedBuild {
 public:
  explicit PipedBuild(const Workplace& place) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    input_ = ends[1];
    child_ = fork();
    if (child_ == 0) {
      dup2(ends[0], STDIN_FILENO);
      dup2(open((place / "build.out").c_str(), O_WRONLY | O_CREAT, 0600), STDOUT_FILENO);
      dup2(open((place / "build.err").c_str(), O_WRONLY | O_CREAT, 0600), STDERR_FILENO);
      if (chdir(place.folder().c_str()) == 0) execl(DOSSIER_PROGRAM, "dossier", "build", "-", nullptr);
      _exit(127);
    }
    close(ends[0]);
  }

  // Returns once all but what the pipe and the reader's buffer hold has been read.
  void feed(const std::string& text) const {
    for (std::size_t at = 0; at < text.size();) {
      const ssize_t count = write(input_, text.data() + at, text.size() - at);
      ASSERT_GT(count, 0);
      at += static_cast<std::size_t>(count);
    }
  }

  // The wait status after this signal, the input still open.
  [[nodiscard]] int end_with(int signal) const {
    kill(child_, signal);
    int status = 0;
    waitpid(child_, &status, 0);
    close(input_);
    return status;
  }

 private:
  int input_ = -1;
  pid_t child_ = -1;
};

constexpr int many = 700;  // more than two batches, and than a pipe holds

std::string uninterrupted_export() {
  const Workplace place;
  write_file(place / "all.jsonl", records(many));
  EXPECT_EQ(place.run("cat all.jsonl | dossier build - && dossier export graph.json").status, 0);
  return content_of(place / "graph.json");
}

void expect_to_go_on(const Workplace& place) {
  EXPECT_EQ(place.run("dossier verify").status, 0);
  write_file(place / "all.jsonl", records(many));
  EXPECT_EQ(place.run("cat all.jsonl | dossier build -").status, 0);
  EXPECT_EQ(place.run("dossier export graph.json").err, "");
  EXPECT_EQ(content_of(place / "graph.json"), uninterrupted_export());
}

TEST(Build, SameBytesInAnyOrderWithAnyThreads) {
  const Workplace place;
  const std::string exports =
      " && dossier export graph.json && dossier export graph.graphml && dossier export graph.dot";
  std::array<std::string, 3> first, second;
  const auto read = [&] {
    return std::array{content_of(place / "graph.json"), content_of(place / "graph.graphml"),
                      content_of(place / "graph.dot")};
  };
  EXPECT_EQ(place.run("dossier build --threads 1 harbour wire one.jsonl" + exports).status, 0);
  first = read();
  EXPECT_EQ(
      place
          .run("rm dossier.db* graph.*; dossier build --threads 7 one.jsonl wire/the-evening-lamp.json && "
               "dossier build --threads 2 wire && dossier build harbour/2021-03-07-quiet.txt harbour" +
               exports)
          .status,
      0);
  second = read();
  EXPECT_FALSE(first[0].empty());
  EXPECT_EQ(first, second);
  EXPECT_EQ(place.run("dossier build wire harbour one.jsonl" + exports).status, 0);
  EXPECT_EQ(first, read());
}

TEST(Build, AnInterruptKeepsWhatWasRead) {
  for (const int signal : {SIGINT, SIGTERM}) {
    const Workplace place;
    const PipedBuild build(place);
    build.feed(records(300));
    const int status = build.end_with(signal);
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 1);
    EXPECT_NE(content_of(place / "build.err").find("interrupted: "), std::string::npos);
    EXPECT_EQ(place.run("dossier stats").err, "");
    expect_to_go_on(place);
  }
}

TEST(Build, ASuddenEndLeavesWhatWasCommitted) {
  const Workplace place;
  const PipedBuild build(place);
  build.feed(records(many));
  EXPECT_TRUE(WIFSIGNALED(build.end_with(SIGKILL)));
  const Step stats = place.run("dossier stats --json");
  EXPECT_EQ(stats.status, 0);
  EXPECT_NE(stats.out.find("\"claims\":1,"), std::string::npos) << stats.out;
  EXPECT_NE(stats.err.find("a build was broken off"), std::string::npos) << stats.err;
  expect_to_go_on(place);
}

TEST(Build, AFullDiskIsSaidAndTheCaseStaysWhole) {
  const Workplace place;
  const fs::path disk = place / "disk";
  fs::create_directory(disk);
  if (mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=2m") != 0)
    GTEST_SKIP() << "cannot mount a small file system";
  write_file(place / "all.jsonl", records(3000));
  const Step full = place.run("dossier --case disk/dossier.db build all.jsonl");
  EXPECT_EQ(full.status, 1);
  EXPECT_NE(full.err.find("full"), std::string::npos) << full.err;
  EXPECT_EQ(mount("tmpfs", disk.c_str(), "tmpfs", MS_REMOUNT, "size=64m"), 0);
  EXPECT_EQ(place.run("dossier --case disk/dossier.db verify").status, 0);
  EXPECT_EQ(place.run("dossier --case disk/dossier.db build all.jsonl").status, 0);
  EXPECT_EQ(place.run("dossier --case disk/dossier.db export disk/graph.json").err, "");
  umount(disk.c_str());
}

TEST(Build, AFolderWithoutRightsIsSaidAndTheRestIsRead) {
  const Workplace place;
  std::string prefix;
  if (geteuid() == 0) {  // root reads everything: go on as nobody, where that is possible
    EXPECT_EQ(place.run("chown -R 65534 . && chmod 755 .").status, 0);
    prefix = "setpriv --reuid 65534 --clear-groups ";
    if (place.run(prefix + "dossier --version").status != 0)
      GTEST_SKIP() << "cannot run the program as nobody";
  }
  EXPECT_EQ(place.run("chmod 0 harbour/2021-03-06-answer.txt wire").status, 0);
  const Step build = place.run(prefix + "dossier build harbour wire");
  EXPECT_EQ(build.status, 1);
  EXPECT_EQ(build.err,
            "wire: error: cannot read this folder: Permission denied\n"
            "harbour/2021-03-06-answer.txt: error: cannot be opened: Permission denied\n");
  EXPECT_EQ(build.out.substr(0, build.out.find('\n')), "read 2 articles; 0 already in");
  EXPECT_EQ(place.run("chmod 755 wire").status, 0);
}

}  // namespace
}  // namespace dossier::testing
