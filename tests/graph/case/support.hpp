// What the tests of the case file share: folders that clean up, articles and readings, and children to die or
// to be refused in the test's place.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "graph/case_file.hpp"

namespace dossier::testing {

// A new empty folder that everybody may enter; gone with all that is in it at the end.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string operator/(const std::string& name) const { return path_ + "/" + name; }
  [[nodiscard]] std::vector<std::string> names() const;  // of what is in it, sorted

 private:
  std::string path_;
};

[[nodiscard]] std::string bytes_of(const std::string& path);
void write_bytes(const std::string& path, const std::string& bytes);

[[nodiscard]] Article make_article(const std::string& text, const std::string& document,
                                   const std::string& outlet = "The Norland Post");

// Entities Norland and Sudra of the text "Norland expelled Sudra." and what it says of them.
[[nodiscard]] Reading small_reading();
inline constexpr const char* small_text = "Norland expelled Sudra.";

// Any reading of the text that has no faults. The text must have at least 8 characters, all of them ASCII.
[[nodiscard]] Reading random_reading(std::mt19937& random, const std::string& text);

// The bytes of the graph that the case keeps.
[[nodiscard]] std::string kept_graph(const CaseFile& file);

// Begins, puts and commits.
void put(CaseFile& file, const Article& article, const Reading& reading,
         const std::string& fingerprint = "f1");

// What kind of CaseError comes of the work; nothing where none does.
[[nodiscard]] std::optional<CaseError::Kind> trouble(const std::function<void()>& work);
// The message of the CaseError that comes of the work; "no trouble" where none does.
[[nodiscard]] std::string complaint(const std::function<void()>& work);

// The same of a child process that does the work without root's rights.
[[nodiscard]] std::optional<CaseError::Kind> trouble_without_rights(const std::function<void()>& work);
// The same of a child process.
[[nodiscard]] std::optional<CaseError::Kind> trouble_in_child(const std::function<void()>& work);
// Lets a child process open the case, do the work and die on the spot, with the case still open.
void die_while_writing(const std::string& path, const std::function<void(CaseFile&)>& work);

}  // namespace dossier::testing
