// The project's own files, as the tests of the house read them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dossier::house {

struct SourceFile {
  std::string path;  // from the top of the project, with "/"
  std::string text;

  [[nodiscard]] bool is_header() const { return path.ends_with(".hpp"); }
  [[nodiscard]] bool is_code() const { return is_header() || path.ends_with(".cpp"); }
};

// Every file of the project that a person wrote, sorted by path: the folders of the top level and the files
// there.
[[nodiscard]] const std::vector<SourceFile>& source_files();

struct Include {
  std::string target;
  bool own = false;  // in quotes
  std::size_t line = 0;
};

[[nodiscard]] std::vector<Include> includes_of(std::string_view text);

// The file without its comments and with the contents of its literals blanked; as many lines as before.
[[nodiscard]] std::string without_comments_and_literals(std::string_view text);

struct Block {
  std::string head;        // what stands before its brace
  std::size_t line = 0;    // of the brace, from 1
  std::size_t length = 0;  // lines from brace to brace
};

// The bodies of the functions in code without comments and literals; lambdas count with the function around
// them.
[[nodiscard]] std::vector<Block> function_bodies(std::string_view code);

}  // namespace dossier::house
