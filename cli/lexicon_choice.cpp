#include "cli/lexicon_choice.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <tuple>
#include <vector>

#include "cli/text.hpp"
#include "extract/read/encoding.hpp"

namespace dossier::cli {
namespace {

namespace fs = std::filesystem;

// Hidden files and what editors leave behind are no part of the lexicon.
bool is_meant(const std::string& name) {
  return !name.starts_with('.') && !name.ends_with('~') && !name.starts_with('#');
}

std::vector<fs::path> files_in(const std::string& folder) {
  std::error_code error;
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    if (is_meant(entry.path().filename().string())) files.push_back(entry.path());
  }
  if (error) throw UsageError("--lexicon " + folder + ": the folder cannot be read: " + error.message());
  std::ranges::sort(files);
  if (files.empty())
    throw UsageError("--lexicon " + folder +
                     ": there is no table in it; dossier lexicon NAME prints one to begin with");
  return files;
}

extract::UserTables tables_in(const std::string& folder, const DiagnosticSink& report) {
  extract::UserTables tables;
  for (const fs::path& path : files_in(folder)) {
    const std::string name = path.string();
    if (path.extension() != ".tsv") {
      report({Severity::error, name, 0,
              "no table: every file here is NAME.tsv; dossier lexicon lists the names"});
      continue;
    }
    if (std::error_code ignored; !fs::is_regular_file(path, ignored)) {
      report({Severity::error, name, 0, "no file"});
      continue;
    }
    std::ifstream in(path, std::ios::binary);
    std::string content{std::istreambuf_iterator<char>(in), {}};
    if (!in.good() && !in.eof()) {
      report({Severity::error, name, 0, "cannot be read"});
    } else if (const std::size_t valid = extract::valid_utf8_prefix(content); valid < content.size()) {
      const auto lines =
          std::count(content.begin(), content.begin() + static_cast<std::ptrdiff_t>(valid), '\n');
      report({Severity::error, name, static_cast<std::uint64_t>(lines) + 1,
              "not UTF-8; save the table as UTF-8 with tabs between columns"});
    } else {
      tables.emplace(path.stem().string(), extract::UserTable{name, std::move(content)});
    }
  }
  return tables;
}

}  // namespace

void LexiconChoice::setup(po::options_description& options) {
  options.add_options()("lexicon", po::value(&folder_)->value_name("DIR"),
                        "tables of your own, added to the lexicon's or in their place");
}

extract::Lexicon LexiconChoice::load(Reporter& reporter) const {
  if (folder_.empty()) return {};
  std::vector<Diagnostic> wrong;
  const DiagnosticSink note = [&](const Diagnostic& diagnostic) { wrong.push_back(diagnostic); };
  extract::Lexicon lexicon(tables_in(folder_, note), note);
  std::ranges::stable_sort(wrong, {}, [](const Diagnostic& one) { return std::tie(one.file, one.line); });
  for (const Diagnostic& diagnostic : wrong) reporter(diagnostic);
  if (!wrong.empty())
    throw UsageError("--lexicon " + folder_ + ": " + counted(wrong.size(), "error") +
                     ", told above; nothing was read");
  return lexicon;
}

}  // namespace dossier::cli
