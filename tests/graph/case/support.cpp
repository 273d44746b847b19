#include "tests/graph/case/support.hpp"

#include <grp.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace dossier::testing {
namespace {

namespace fs = std::filesystem;

constexpr uid_t nobody = 65534;
constexpr int no_trouble = 100;
constexpr int other_exception = 101;

// The status that the child process leaves.
int in_child(const std::function<int()>& work) {
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("cannot fork");
  if (child == 0) {
    int result = other_exception;
    try {
      result = work();
    } catch (...) {
      result = other_exception;
    }
    _exit(result);
  }
  int status = 0;
  waitpid(child, &status, 0);
  if (!WIFEXITED(status) || WEXITSTATUS(status) == other_exception)
    throw std::runtime_error("the child failed");
  return WEXITSTATUS(status);
}

int status_of(const std::function<void()>& work) {
  const auto kind = trouble(work);
  return kind ? static_cast<int>(*kind) : no_trouble;
}

std::optional<CaseError::Kind> kind_of(int status) {
  return status == no_trouble ? std::nullopt : std::optional(static_cast<CaseError::Kind>(status));
}

void give_up_rights() {
  if (geteuid() != 0) return;
  if (setgroups(0, nullptr) != 0 || setgid(nobody) != 0 || setuid(nobody) != 0) {
    throw std::runtime_error("cannot become nobody");
  }
}

}  // namespace

Folder::Folder() : path_((fs::temp_directory_path() / "dossier-case-XXXXXX").string()) {
  if (mkdtemp(path_.data()) == nullptr) throw std::runtime_error("no temporary folder");
  fs::permissions(path_, fs::perms::all);
}

Folder::~Folder() {
  std::error_code ignored;
  fs::permissions(path_, fs::perms::all, ignored);
  fs::remove_all(path_, ignored);
}

std::vector<std::string> Folder::names() const {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(path_)) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_bytes(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

Article make_article(const std::string& text, const std::string& document, const std::string& outlet) {
  Article article;
  article.text = text;
  article.document = document;
  article.outlet = outlet;
  article.title = "Title of " + document;
  article.given_id = "given " + document;
  article.url = "https://news.example/" + outlet;
  article.date = Date::day(2018, 3, 26);
  identify(article);
  return article;
}

Reading small_reading() {
  Reading reading;
  LocalEntity norland;
  norland.type = EntityType::state;
  norland.named = true;
  norland.name = "Norland";
  norland.mentions = {{{0, 7}, MentionForm::name}};
  LocalEntity sudra = norland;
  sudra.name = "Sudra";
  sudra.mentions = {{{17, 22}, MentionForm::name}};
  reading.entities = {norland, sudra};
  reading.statements.emplace_back(Argument{0, {0, 7}}, Relation::expelled, Argument{1, {17, 22}},
                                  Span{0, 22});
  return reading;
}

std::string kept_graph(const CaseFile& file) {
  const std::unique_ptr<ByteSource> source = file.graph_bytes();
  std::string bytes;
  for (std::string_view part = source->next(); !part.empty(); part = source->next()) bytes += part;
  return bytes;
}

void put(CaseFile& file, const Article& article, const Reading& reading, const std::string& fingerprint) {
  file.begin();
  file.put(article, fingerprint, reading);
  file.commit();
}

std::optional<CaseError::Kind> trouble(const std::function<void()>& work) {
  try {
    work();
    return std::nullopt;
  } catch (const CaseError& error) {
    return error.kind;
  }
}

std::string complaint(const std::function<void()>& work) {
  try {
    work();
    return "no trouble";
  } catch (const CaseError& error) {
    return error.what();
  }
}

std::optional<CaseError::Kind> trouble_without_rights(const std::function<void()>& work) {
  return kind_of(in_child([&work] {
    give_up_rights();
    return status_of(work);
  }));
}

std::optional<CaseError::Kind> trouble_in_child(const std::function<void()>& work) {
  return kind_of(in_child([&work] { return status_of(work); }));
}

void die_while_writing(const std::string& path, const std::function<void(CaseFile&)>& work) {
  in_child([&]() -> int {
    CaseFile file(path, CaseFile::Mode::read_write);
    work(file);
    _exit(0);
  });
}

}  // namespace dossier::testing
