// A file that appears whole or not at all: written beside its place under another name, renamed when done.
#pragma once

#include <fstream>
#include <string>

namespace dossier::cli {

class OutputFile {
 public:
  // Throws UsageError where the folder cannot be written to.
  explicit OutputFile(const std::string& path);
  ~OutputFile();  // takes the unfinished file away
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  [[nodiscard]] std::ostream& stream() { return stream_; }
  [[nodiscard]] const std::string& beside() const { return beside_; }  // where it is while unfinished
  // Ends writing; throws std::system_error where not all could be written.
  void close();
  void rename_into_place();

 private:
  std::string path_;
  std::string beside_;
  std::ofstream stream_;
};

}  // namespace dossier::cli
