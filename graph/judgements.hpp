// Judgements: what a person has decided on who is who, in a text file beside the case, made to be kept under
// version control. One a line, order without meaning:
//
//   # comment
//   same person:"Qassem Soleiman" | person:"Soleimani" | ana | one spelling slip in the Post
//   different state:"Georgia" | place:"Georgia"@2n7... | ana | the US state
//
// A side is type:"Name", narrowed where that is ambiguous by @ARTICLE (an article id or document) or
// @ARTICLE:START (a byte offset of a mention). A quote or backslash inside the name is escaped by a
// backslash.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/diagnostic.hpp"
#include "graph/schema.hpp"

namespace dossier {

struct JudgedName {
  EntityType type = EntityType::person;
  std::string name;
  std::string article;                 // id or document; empty: any
  std::optional<std::uint32_t> start;  // of a mention

  friend auto operator<=>(const JudgedName&, const JudgedName&) = default;
};

struct Judgement {
  enum class Verdict : std::uint8_t { same, different };
  Verdict verdict = Verdict::same;
  JudgedName left;
  JudgedName right;
  std::string who;
  std::string why;
  std::uint64_t line = 0;  // where it stands in its file, from 1
};

[[nodiscard]] std::string to_string(const JudgedName& name);
[[nodiscard]] std::string to_string(const Judgement& judgement);  // one line, no newline

// A side of a line: type:"Name", perhaps narrowed. Nothing where the text is not one.
[[nodiscard]] std::optional<JudgedName> parse_judged_name(std::string_view text);

// Reads a file's content. A broken line is an error to the sink and left out; two lines that contradict each
// other (same and different on one pair, in either order) are an error that names both, and both are left
// out.
[[nodiscard]] std::vector<Judgement> parse_judgements(std::string_view content, const std::string& file,
                                                      const DiagnosticSink& sink);

}  // namespace dossier
