#include "cli/inputs.hpp"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "cli/input_stream.hpp"

namespace dossier::cli {
namespace {

namespace fs = std::filesystem;

class Lister {
 public:
  Lister(const std::string& case_path, Reporter& reporter) : case_path_(case_path), reporter_(reporter) {}

  void add(const std::string& named) {
    std::error_code error;
    const fs::file_status status =
        named == "-" ? fs::file_status(fs::file_type::fifo) : fs::status(named, error);
    if (status.type() == fs::file_type::not_found) {
      throw UsageError(named + ": no such file or folder");
    }
    if (status.type() == fs::file_type::none) {
      reporter_.error(named, "cannot be looked at: " + error.message());
    } else if (status.type() == fs::file_type::directory) {
      add_folder(named);
    } else {
      files.push_back(named);
    }
  }

  std::vector<std::string> files;

 private:
  void add_folder(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::directory_entry> entries;
    for (fs::directory_iterator it(folder, error); !error && it != fs::directory_iterator();
         it.increment(error)) {
      entries.push_back(*it);
    }
    if (error) reporter_.error(folder.string(), "cannot read this folder: " + error.message());
    std::ranges::sort(entries, {}, [](const fs::directory_entry& entry) { return entry.path().native(); });
    for (const fs::directory_entry& entry : entries) add_entry(entry);
  }

  void add_entry(const fs::directory_entry& entry) {
    std::error_code ignored;
    if (entry.path().filename().native().starts_with('.')) return;
    if (entry.is_directory(ignored)) {
      if (!entry.is_symlink(ignored)) add_folder(entry.path());
    } else if (entry.is_regular_file(ignored) && !belongs_to_case(entry.path())) {
      files.push_back(entry.path().string());
    }
  }

  // dossier.db, dossier.db-wal, dossier.db-shm, dossier.judgements
  [[nodiscard]] bool belongs_to_case(const fs::path& file) const {
    const std::string name = file.filename().string();
    const std::string case_name = case_path_.filename().string();
    const bool related = name == case_name || name == case_name + "-wal" || name == case_name + "-shm" ||
                         name == fs::path(case_name).replace_extension(".judgements");
    std::error_code ignored;
    const fs::path beside = case_path_.has_parent_path() ? case_path_.parent_path() : fs::path(".");
    return related && fs::equivalent(file.parent_path(), beside, ignored);
  }

  fs::path case_path_;
  Reporter& reporter_;
};

}  // namespace

std::vector<std::string> list_inputs(const std::vector<std::string>& named, const std::string& case_path,
                                     Reporter& reporter) {
  Lister lister(case_path, reporter);
  for (const std::string& name : named) lister.add(name);
  return std::move(lister.files);
}

void read_input(const std::string& path, const extract::ArticleSink& take, Reporter& reporter,
                Interrupt* interrupt) {
  const auto stopped = [interrupt] { return interrupt != nullptr && interrupt->requested(); };
  try {
    InputStream in(path, interrupt);
    extract::read_articles(
        in, path, {},
        [&](Article&& article) { return !stopped() && in.failure() == 0 && take(std::move(article)); },
        [&](const Diagnostic& diagnostic) {
          if (!stopped() && in.failure() == 0) reporter(diagnostic);
        });
    if (in.failure() != 0)
      reporter.error(path, std::string("cannot be read to its end: ") + std::strerror(in.failure()));
  } catch (const std::system_error& error) {
    reporter.error(path, "cannot be opened: " + error.code().message());
  }
}

}  // namespace dossier::cli
