// The one-line notation of a statement: the language of the tests, of `explain`, and of anyone who writes
// down what an article says.
//
//   expelled(Norland, two Sudran diplomats) claimants=[Ana Berg] time=2018-03 manner="over spying"
//   hosts(Norland, Free Sudra) negated
//   controls(Sudra, "the cell (in Port Vale)") alleged claimants=[Norland; police]
//
// relation(subject, object), then in this order and each at most once: negated; a modality other than
// asserted; claimants=[outermost; next]; time=EDTF; place=NAME; event=NAME; quantity="words"; manner="words".
// A name that holds one of , ; ( ) [ ] = " or a line break, or starts or ends with a blank, stands in double
// quotes; inside these \" \\ \n \r are a quote, a backslash and the line breaks. Confidence, rule and
// evidence are no part of it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "graph/statement.hpp"

namespace dossier {

// A statement told in names: what the notation prints and parses.
struct NotedStatement {
  Relation relation = Relation::leads;
  std::string subject;
  std::string object;
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  std::vector<std::string> claimants;
  std::optional<Date> time;
  std::optional<std::string> place;
  std::optional<std::string> event;
  std::optional<std::string> quantity;
  std::optional<std::string> manner;

  friend bool operator==(const NotedStatement&, const NotedStatement&) = default;
};

struct NotationError {
  std::size_t column = 0;  // bytes from 0
  std::string message;
};

[[nodiscard]] std::string to_string(const NotedStatement& statement);
[[nodiscard]] std::variant<NotedStatement, NotationError> parse_notation(std::string_view line);

// The statement with its entities' best names.
[[nodiscard]] NotedStatement note(const Statement& statement, std::span<const LocalEntity> entities);

// Whether `actual` is what `expected` asks for: relation, ends, polarity, modality and claimants alike (ends
// of a symmetric relation in either order), and every optional part that `expected` names alike. What
// expected leaves out of the optional parts is not asked for.
[[nodiscard]] bool satisfies(const NotedStatement& actual, const NotedStatement& expected);

}  // namespace dossier
