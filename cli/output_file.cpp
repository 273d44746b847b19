#include "cli/output_file.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "cli/command.hpp"

namespace dossier::cli {

OutputFile::OutputFile(const std::string& path) : path_(path), beside_(path + ".XXXXXX") {
  if (std::filesystem::is_directory(path)) throw UsageError(path + ": is a folder; name a file");
  const int descriptor = mkstemp(beside_.data());
  if (descriptor < 0) {
    throw UsageError(path + ": cannot be written: " + std::generic_category().message(errno));
  }
  const mode_t mask = umask(0);
  umask(mask);
  fchmod(descriptor, 0666 & ~mask);
  ::close(descriptor);
  stream_.open(beside_, std::ios::binary | std::ios::trunc);
}

OutputFile::~OutputFile() {
  if (!beside_.empty()) std::remove(beside_.c_str());
}

void OutputFile::close() {
  errno = 0;
  stream_.close();
  if (stream_.fail()) {
    const int reason = errno == 0 ? EIO : errno;
    throw std::system_error(reason, std::generic_category(), path_ + ": could not be written to its end");
  }
}

void OutputFile::rename_into_place() {
  std::filesystem::rename(beside_, path_);
  beside_.clear();
}

}  // namespace dossier::cli
