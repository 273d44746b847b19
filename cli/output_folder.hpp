// A folder of files that appears whole or not at all: written beside its place under another name, put there
// when done. What was there before goes only then, and only where it is an export too.
#pragma once

#include <fstream>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace dossier::cli {

class OutputFolder {
 public:
  // `names` are the files that it will have; a file called `mark_file` that begins with `mark` tells such a
  // folder. Throws UsageError where the place holds anything else, or cannot be written to.
  OutputFolder(const std::string& path, std::span<const std::string_view> names, std::string_view mark_file,
               std::string_view mark);
  ~OutputFolder();  // takes the unfinished folder away
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  [[nodiscard]] std::ostream& file(std::string_view name);  // one of the names
  // Ends writing; throws std::system_error where not all could be written.
  void close();
  void rename_into_place();

 private:
  std::string path_;    // where links lead, without a slash at the end
  std::string beside_;  // empty once it is in place
  std::map<std::string, std::ofstream, std::less<>> files_;
};

}  // namespace dossier::cli
