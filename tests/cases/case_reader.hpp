// Cases: what extraction must read from a text, in files that people write.
//
//   # what the file is about
//   ==== a diplomat is expelled
//   date: 2018-03-26
//   Norland said it expelled two Sudran diplomats.
//   ----
//   expelled(Norland, two Sudran diplomats) claimants=[Norland]
//   ==== another case
//   ...
//
// A case has header lines if it needs them (date:, outlet:, title:, # comment), the text, a line ----, and
// what is expected: statements in the notation of graph/notation.hpp, one a line, or (none). Of these,
//   gap: STATEMENT   is not read yet, and ought to be; the case fails once it is, so that the mark goes
//   not: STATEMENT   must not be read
//   and more         other statements may be read too; without it there must be no other
// A statement that only follows from another (a state's beside its leader's) may be read, expected or not.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/article.hpp"
#include "graph/notation.hpp"

namespace dossier::cases {

struct Expectation {
  std::size_t line = 0;  // in its file
  std::string text;      // as written, without its mark
  NotedStatement statement;
};

struct Case {
  std::string name;
  std::size_t line = 0;  // in its file, from 1
  Article article;
  std::vector<Expectation> expected;
  std::vector<Expectation> gaps;
  std::vector<Expectation> forbidden;
  bool and_more = false;
  std::string error;  // what is wrong with the case as written, with its line; empty where nothing is
};

// The cases of one file.
[[nodiscard]] std::vector<Case> read_cases(std::string_view content);

// What the statements that were read, and those that only follow from them, lack or have too many of, a line
// each; empty where the case holds.
[[nodiscard]] std::vector<std::string> failures(const Case& wanted, const std::vector<NotedStatement>& actual,
                                                const std::vector<NotedStatement>& implied = {});

}  // namespace dossier::cases
