#include "cli/judgements_file.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/command.hpp"
#include "cli/output_file.hpp"

namespace dossier::cli {

JudgementsFile::JudgementsFile(const std::string& path) : path_(path) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) return;
  std::ifstream in(path, std::ios::binary);
  std::ostringstream content;
  if (!in || (in.peek() != std::ifstream::traits_type::eof() && !(content << in.rdbuf())))
    throw UsageError(path + ": cannot read the judgements");
  content_ = content.str();
}

void JudgementsFile::append(const Judgement& judgement) {
  if (!content_.empty() && content_.back() != '\n') content_ += '\n';
  content_ += to_string(judgement) + '\n';
}

std::optional<std::string> JudgementsFile::take_last() {
  std::size_t end = content_.size();
  while (end > 0) {
    const std::size_t before = end == 1 ? std::string::npos : content_.rfind('\n', end - 2);
    const std::size_t begin = before == std::string::npos ? 0 : before + 1;
    const std::string line = content_.substr(begin, content_.find('\n', begin) - begin);
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first != std::string::npos && line[first] != '#') {
      content_.erase(begin, end - begin);
      return line;
    }
    end = begin;
  }
  return std::nullopt;
}

void JudgementsFile::save() const {
  OutputFile out(path_);
  out.stream() << content_;
  out.close();
  out.rename_into_place();
}

}  // namespace dossier::cli
