#include "tests/house/sources.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

namespace dossier::house {
namespace {

namespace fs = std::filesystem;

constexpr std::array folders{"graph", "extract", "export", "cli", "tests", "samples", "docs", "cmake", ".ci"};
constexpr std::array code_endings{".hpp", ".cpp",  ".in",  ".cmake", ".txt", ".tsv",   ".case",
                                  ".md",  ".json", ".sql", ".sh",    ".py",  ".local", ""};

void add_file(const fs::path& file, std::vector<SourceFile>& files) {
  const std::string ending = file.extension().string();
  if (std::find(code_endings.begin(), code_endings.end(), ending) == code_endings.end()) {
    return;
  }
  std::ifstream in(file, std::ios::binary);
  files.push_back({file.lexically_relative(DOSSIER_SOURCE_DIR).generic_string(),
                   std::string(std::istreambuf_iterator<char>(in), {})});
}

std::vector<SourceFile> read_all() {
  std::vector<SourceFile> files;
  const fs::path top(DOSSIER_SOURCE_DIR);
  for (const auto& entry : fs::directory_iterator(top)) {
    if (entry.is_regular_file()) {
      add_file(entry.path(), files);
    }
  }
  for (const char* const folder : folders) {
    if (!fs::exists(top / folder)) {
      continue;
    }
    for (const auto& entry : fs::recursive_directory_iterator(top / folder)) {
      if (entry.is_regular_file()) {
        add_file(entry.path(), files);
      }
    }
  }
  std::sort(files.begin(), files.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return files;
}

// Blanks out text[begin, end) but for its line breaks.
void blank(std::string& text, std::size_t begin, std::size_t end) {
  std::replace_if(
      text.begin() + static_cast<std::ptrdiff_t>(begin),
      text.begin() + static_cast<std::ptrdiff_t>(std::min(end, text.size())),
      [](char c) { return c != '\n'; }, ' ');
}

std::size_t after(const std::string& text, std::string_view what, std::size_t from) {
  const std::size_t at = text.find(what, from);
  return at == std::string::npos ? text.size() : at + what.size();
}

std::size_t end_of_literal(const std::string& text, std::size_t at) {
  const char quote = text[at];
  for (++at; at < text.size() && text[at] != quote && text[at] != '\n'; ++at) {
    at += text[at] == '\\' ? 1 : 0;
  }
  return at + 1;
}

bool is_digit_separator(const std::string& text, std::size_t at) {
  return at > 0 && std::isxdigit(static_cast<unsigned char>(text[at - 1])) != 0;
}

// Where the comment or literal that starts here ends; nothing where none does.
std::optional<std::size_t> end_of_comment_or_literal(const std::string& text, std::size_t at) {
  const std::string_view rest = std::string_view(text).substr(at);
  if (rest.starts_with("//")) {
    return text.find('\n', at) == std::string::npos ? text.size() : text.find('\n', at);
  }
  if (rest.starts_with("/*")) {
    return after(text, "*/", at + 2);
  }
  if (rest.starts_with("R\"")) {
    const std::size_t open = text.find('(', at);
    return after(text, ")" + text.substr(at + 2, open - at - 2) + "\"", open);
  }
  if (rest.starts_with('"') || (rest.starts_with('\'') && !is_digit_separator(text, at))) {
    return end_of_literal(text, at);
  }
  return std::nullopt;
}

bool opens_function(std::string_view head) {
  for (const std::string_view word : {"namespace", "class ", "struct ", "enum ", "union ", "extern "}) {
    if (head.find(word) != std::string_view::npos) {
      return false;
    }
  }
  return head.find(')') != std::string_view::npos && !head.ends_with('=');
}

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \n\t");
  const std::size_t end = text.find_last_not_of(" \n\t");
  return begin == std::string_view::npos ? std::string_view{} : text.substr(begin, end + 1 - begin);
}

}  // namespace

const std::vector<SourceFile>& source_files() {
  static const std::vector<SourceFile> files = read_all();
  return files;
}

std::vector<Include> includes_of(std::string_view text) {
  std::vector<Include> includes;
  std::size_t line = 0;
  while (!text.empty()) {
    ++line;
    const std::size_t end = text.find('\n');
    const std::string_view row = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    constexpr std::string_view mark = "#include ";
    if (row.starts_with(mark) && row.size() > mark.size() + 2) {
      const std::string_view target = row.substr(mark.size() + 1);
      includes.push_back(
          {std::string(target.substr(0, target.find_first_of("\">"))), row[mark.size()] == '"', line});
    }
  }
  return includes;
}

std::string without_comments_and_literals(std::string_view text) {
  std::string result(text);
  for (std::size_t at = 0; at < result.size();) {
    if (const auto end = end_of_comment_or_literal(result, at)) {
      blank(result, at, *end);
      at = *end;
    } else {
      ++at;
    }
  }
  return result;
}

std::vector<Block> function_bodies(std::string_view code) {
  struct Open {
    Block block;
    std::size_t head = 0;  // where its head begins
    bool function = false;
  };
  std::vector<Block> bodies;
  std::vector<Open> stack;
  std::size_t inside_functions = 0;
  std::size_t head = 0;
  std::size_t line = 1;
  for (std::size_t at = 0; at < code.size(); ++at) {
    line += code[at] == '\n' ? 1 : 0;
    if (code[at] == ';') {
      head = at + 1;
    } else if (code[at] == '{') {
      const std::string_view before = trim(code.substr(head, at - head));
      const bool function = inside_functions == 0 && opens_function(before);
      stack.push_back({{std::string(before), line, 0}, head, function});
      inside_functions += function ? 1 : 0;
      head = at + 1;
    } else if (code[at] == '}' && !stack.empty()) {
      // "S(int a) : a_{a}, b_{a} {": the braces of members neither are a body nor end the head.
      const std::string_view rest = trim(code.substr(at + 1, 8));
      const bool member = rest.starts_with(',') || rest.starts_with('{');
      Open& open = stack.back();
      if (open.function && !member) {
        open.block.length = line - open.block.line + 1;
        bodies.push_back(open.block);
      }
      inside_functions -= open.function ? 1 : 0;
      head = member ? open.head : at + 1;
      stack.pop_back();
    }
  }
  return bodies;
}

}  // namespace dossier::house
