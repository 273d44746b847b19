#include "cli/output_folder.hpp"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include "cli/command.hpp"

namespace dossier::cli {
namespace {

namespace fs = std::filesystem;

bool begins_with(const fs::path& path, std::string_view mark) {
  std::ifstream file(path, std::ios::binary);
  std::string start(mark.size(), '\0');
  file.read(start.data(), static_cast<std::streamsize>(start.size()));
  return file && start == mark;
}

// `folder` is what the person calls it.
void demand_replaceable(const std::string& folder, const fs::path& path,
                        std::span<const std::string_view> names, std::string_view mark_file,
                        std::string_view mark) {
  if (!fs::exists(path) || fs::is_empty(path)) return;
  for (const fs::directory_entry& entry : fs::directory_iterator(path)) {
    const std::string file = entry.path().filename().string();
    if (std::ranges::find(names, file) == names.end() || !entry.is_regular_file()) {
      throw UsageError(folder + ": holds other files (" + file + "); name a folder of its own");
    }
  }
  if (!begins_with(path / mark_file, mark)) {
    throw UsageError(folder + ": holds files that are no export of dossier; name another folder");
  }
}

std::string make_beside(const std::string& path) {
  std::string beside = path + ".XXXXXX";
  if (mkdtemp(beside.data()) == nullptr) {
    throw UsageError(path + ": cannot be written: " + std::generic_category().message(errno));
  }
  const mode_t mask = umask(0);
  umask(mask);
  chmod(beside.c_str(), 0777 & ~mask);
  return beside;
}

// Puts the new folder where the old one is, and the old one where the new one was.
void change_places(const std::string& beside, const std::string& path) {
  if (renameat2(AT_FDCWD, beside.c_str(), AT_FDCWD, path.c_str(), RENAME_EXCHANGE) == 0) return;
  if (errno != EINVAL && errno != ENOSYS) throw std::system_error(errno, std::generic_category(), path);
  const std::string old = beside + ".old";  // the file system knows no exchange
  fs::rename(path, old);
  fs::rename(beside, path);
  fs::rename(old, beside);
}

}  // namespace

OutputFolder::OutputFolder(const std::string& path, std::span<const std::string_view> names,
                           std::string_view mark_file, std::string_view mark) {
  const fs::path plain = path.ends_with('/') ? fs::path(path).parent_path() : fs::path(path);
  path_ = fs::exists(plain) ? fs::canonical(plain).string() : plain.string();
  if (fs::exists(path_) && !fs::is_directory(path_)) {
    throw UsageError(path + ": is a file; name a folder");
  }
  demand_replaceable(path, path_, names, mark_file, mark);
  beside_ = make_beside(path_);
  for (const std::string_view name : names) {
    files_.emplace(name, std::ofstream(fs::path(beside_) / name, std::ios::binary | std::ios::trunc));
  }
}

OutputFolder::~OutputFolder() {
  if (beside_.empty()) return;
  std::error_code ignored;
  for (const auto& [name, file] : files_) fs::remove(fs::path(beside_) / name, ignored);
  fs::remove(beside_, ignored);  // stays where somebody has put more into it
}

std::ostream& OutputFolder::file(std::string_view name) {
  return files_.find(name)->second;
}

void OutputFolder::close() {
  for (auto& [name, file] : files_) {
    errno = 0;
    file.close();
    if (file.fail()) {
      const int reason = errno == 0 ? EIO : errno;
      throw std::system_error(reason, std::generic_category(),
                              path_ + "/" + name + ": could not be written to its end");
    }
  }
}

// What was there is then beside, to be taken away with the object.
void OutputFolder::rename_into_place() {
  if (fs::exists(path_)) return change_places(beside_, path_);
  fs::rename(beside_, path_);
  beside_.clear();
}

}  // namespace dossier::cli
