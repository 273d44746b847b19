// Who may know whom: the arrows between the rooms of the house, read from the includes. See
// docs/architecture.md.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/house/sources.hpp"

namespace dossier::house {
namespace {

bool is_under(std::string_view path, std::initializer_list<std::string_view> prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](std::string_view prefix) { return path.starts_with(prefix); });
}

std::string_view folder_of(std::string_view path) {
  return path.substr(0, path.rfind('/') + 1);
}

// Of graph/, extraction knows the vocabulary of what was read, not what is merged or kept.
constexpr std::array graph_for_extract{
    "graph/span.hpp",   "graph/date.hpp",    "graph/diagnostic.hpp",   "graph/content_id.hpp",
    "graph/schema.hpp", "graph/article.hpp", "graph/local_entity.hpp", "graph/statement.hpp",
};

bool graph_may_include(std::string_view file, std::string_view target) {
  if (!target.starts_with("graph/")) {
    return false;
  }
  const std::string_view room = folder_of(file);
  return room == "graph/"                                                ? folder_of(target) == "graph/"
         : is_under(folder_of(target), {"graph/merge/", "graph/query/"}) ? folder_of(target) == room
                                                                         : true;
}

bool extract_may_include(std::string_view file, std::string_view target) {
  if (target.starts_with("graph/")) {
    return std::find(graph_for_extract.begin(), graph_for_extract.end(), target) != graph_for_extract.end();
  }
  if (!target.starts_with("extract/")) {
    return false;
  }
  if (is_under(file, {"extract/pipeline."})) {
    return true;
  }
  const std::string_view room = folder_of(target);
  if (file.starts_with("extract/model/")) {
    return is_under(target, {"extract/model/", "extract/annotate/engine/", "extract/annotate/conllu."}) ||
           room == "extract/" || room == "extract/lexicon/";
  }
  const bool engine_of_annotation =
      folder_of(file) == "extract/annotate/" && room == "extract/annotate/engine/";
  return room == folder_of(file) || engine_of_annotation ||
         ((room == "extract/" || room == "extract/lexicon/") && target != "extract/pipeline.hpp");
}

bool may_include(std::string_view file, std::string_view target) {
  if (file.starts_with("graph/")) {
    return graph_may_include(file, target);
  }
  if (file.starts_with("extract/")) {
    return extract_may_include(file, target);
  }
  if (file.starts_with("export/")) {
    return is_under(target, {"export/", "graph/"});
  }
  if (file.starts_with("cli/")) {
    return is_under(target, {"cli/", "export/", "extract/", "graph/"});
  }
  return true;
}

// A library and the files that may include it.
struct Fence {
  std::string_view library;
  std::initializer_list<std::string_view> allowed;  // prefixes of paths
  bool sources_only = false;
};

// tests/ may include everything; compile_iso and compile_wordnet are tools of the build and dossier_eval one
// of measurement, programs of their own; case_open looks whether the file of a case is there before SQLite
// makes one.
const Fence fences[] = {
    {"boost/graph/", {"graph/knowledge_graph.", "graph/merge/", "graph/query/"}, false},
    {"boost/program_options", {"cli/"}, false},
    {"rapidjson/", {"graph/", "extract/", "export/", "cli/"}, true},
    {"sqlite3.h", {"graph/"}, true},
    {"libxml/", {"extract/read/"}, true},
    {"unicode/", {"graph/", "extract/", "export/", "cli/"}, true},
    {"zlib.h", {"extract/read/", "graph/"}, true},
    {"cld2/", {"extract/clean/"}, true},
    {"sodium", {"graph/", "extract/annotate/engine/model_file.cpp"}, true},
    {"Eigen/", {"extract/model/train/"}, false},
    {"filesystem", {"cli/", "graph/case_open.cpp", "extract/lexicon/compile_iso.cpp"}, false},
    {"fstream",
     {"cli/", "extract/annotate/engine/compile_wordnet.cpp", "extract/lexicon/compile_iso.cpp",
      "extract/model/dossier_eval.cpp", "extract/model/train/dossier_train.cpp"},
     false},
    {"iostream",
     {"cli/", "extract/annotate/engine/compile_wordnet.cpp", "extract/lexicon/compile_iso.cpp",
      "extract/model/dossier_eval.cpp", "extract/model/train/dossier_train.cpp"},
     false},
    {"ctime", {"cli/"}, false},
    {"locale", {}, false},
    {"clocale", {}, false},
};

TEST(House, ArrowsRunTheRightWay) {
  for (const SourceFile& file : source_files()) {
    for (const Include& include : includes_of(file.is_code() ? file.text : std::string{})) {
      if (include.own) {
        EXPECT_TRUE(may_include(file.path, include.target))
            << file.path << ":" << include.line << " must not include \"" << include.target << "\"";
      }
    }
  }
}

// So that each header is compiled once with nothing before it: see CMakeLists.txt.
TEST(House, ASourceIncludesItsOwnHeaderFirst) {
  std::set<std::string_view> headers;
  for (const SourceFile& file : source_files()) {
    if (file.is_header()) {
      headers.insert(file.path);
    }
  }
  std::size_t proven = 0;
  for (const SourceFile& file : source_files()) {
    if (!file.path.ends_with(".cpp") || file.path.starts_with("tests/")) {
      continue;
    }
    const std::string header = file.path.substr(0, file.path.size() - 3) + "hpp";
    if (headers.contains(header)) {
      const std::vector<Include> includes = includes_of(file.text);
      ASSERT_FALSE(includes.empty()) << file.path;
      EXPECT_TRUE(includes.front().own && includes.front().target == header)
          << file.path << " must include \"" << header << "\" first";
      ++proven;
    }
  }
  EXPECT_GT(proven, 100U);
}

TEST(House, LibrariesStayInTheirRooms) {
  for (const SourceFile& file : source_files()) {
    if (!file.is_code() || file.path.starts_with("tests/")) {
      continue;
    }
    for (const Include& include : includes_of(file.text)) {
      for (const Fence& fence : fences) {
        const bool exact =
            fence.library.find_first_of("./_") == std::string_view::npos && fence.library != "sodium";
        if (include.own ||
            (exact ? include.target != fence.library : !include.target.starts_with(fence.library))) {
          continue;
        }
        EXPECT_TRUE(is_under(file.path, fence.allowed) && !(fence.sources_only && file.is_header()))
            << file.path << ":" << include.line << " must not include <" << include.target << ">";
      }
    }
  }
}

TEST(House, OnlyTheProgramTouchesStreamsClockAndEnvironment) {
  constexpr std::array words{"std::cout", "std::cerr", "std::clog", "std::cin", "getenv(",
                             "_clock",    "argv",      "printf(",   "ifstream", "ofstream"};
  for (const SourceFile& file : source_files()) {
    if (!file.is_code() ||
        is_under(file.path, {"cli/", "tests/", "extract/annotate/engine/compile_wordnet.cpp",
                             "extract/lexicon/compile_iso.cpp", "extract/model/dossier_eval.cpp",
                             "extract/model/train/dossier_train.cpp"})) {
      continue;
    }
    const std::string code = without_comments_and_literals(file.text);
    for (const std::string_view word : words) {
      EXPECT_EQ(code.find(word), std::string::npos) << file.path << " uses " << word;
    }
  }
}

// The rules themselves: what they forbid and what they let through.
TEST(House, TheRulesKnowRightFromWrong) {
  EXPECT_TRUE(may_include("cli/build.cpp", "extract/pipeline.hpp"));
  EXPECT_TRUE(may_include("graph/query/path.cpp", "graph/claim.hpp"));
  EXPECT_TRUE(may_include("extract/interpret/interpret.cpp", "extract/lexicon/lexicon.hpp"));
  EXPECT_TRUE(may_include("extract/pipeline.cpp", "extract/clean/clean.hpp"));
  EXPECT_FALSE(may_include("graph/claim.hpp", "extract/document.hpp"));
  EXPECT_FALSE(may_include("graph/case_file.cpp", "graph/merge/merge.hpp"));
  EXPECT_FALSE(may_include("graph/merge/merge.cpp", "graph/query/path.hpp"));
  EXPECT_FALSE(may_include("extract/interpret/interpret.cpp", "extract/annotate/annotate.hpp"));
  EXPECT_TRUE(may_include("extract/annotate/annotate.cpp", "extract/annotate/engine/engine.hpp"));
  EXPECT_TRUE(may_include("extract/model/train/training.cpp", "extract/annotate/engine/lemma_script.hpp"));
  EXPECT_FALSE(may_include("extract/annotate/engine/engine.cpp", "extract/annotate/annotate.hpp"));
  EXPECT_FALSE(may_include("extract/interpret/names.cpp", "extract/annotate/engine/engine.hpp"));
  EXPECT_FALSE(may_include("extract/clean/clean.cpp", "extract/pipeline.hpp"));
  EXPECT_FALSE(may_include("extract/clean/clean.cpp", "graph/knowledge_graph.hpp"));
  EXPECT_FALSE(may_include("export/json.cpp", "extract/document.hpp"));
  EXPECT_FALSE(may_include("extract/document.hpp", "cli/command.hpp"));
}

}  // namespace
}  // namespace dossier::house
