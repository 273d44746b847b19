#include "graph/notation.hpp"

#include <algorithm>
#include <utility>

namespace dossier {
namespace {

constexpr std::string_view delimiters = ",;()[]=\"";
constexpr std::string_view gaps = " \t";

bool is_blank(char c) {
  return gaps.find(c) != std::string_view::npos;
}

// --- printing ---

std::string quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '\n') {
      quoted += "\\n";
    } else if (c == '\r') {
      quoted += "\\r";
    } else {
      if (c == '"' || c == '\\') quoted += '\\';
      quoted += c;
    }
  }
  return quoted + '"';
}

std::string name_text(std::string_view name) {
  const bool bare = !name.empty() && name.find_first_of(delimiters) == std::string_view::npos &&
                    name.find_first_of("\r\n") == std::string_view::npos && !is_blank(name.front()) &&
                    !is_blank(name.back());
  return bare ? std::string(name) : quoted(name);
}

std::string claimants_text(const std::vector<std::string>& claimants) {
  std::string text = " claimants=[";
  for (std::size_t i = 0; i < claimants.size(); ++i) {
    if (i != 0) text += "; ";
    text += name_text(claimants[i]);
  }
  return text + "]";
}

// --- parsing ---

class Parser {
 public:
  explicit Parser(std::string_view line) : line_(line) {}

  std::variant<NotedStatement, NotationError> parse() {
    NotedStatement statement;
    if (parse_relation_and_ends(statement) && parse_qualifiers(statement) && parse_options(statement)) {
      skip_blanks();
      if (at_ == line_.size()) return statement;
      fail(
          "expected negated, a modality, claimants=, time=, place=, event=, quantity= or manner=, in this "
          "order");
    }
    return *error_;
  }

 private:
  bool fail(std::string message) { return fail_at(at_, std::move(message)); }

  bool fail_at(std::size_t column, std::string message) {
    if (!error_) error_ = NotationError{column, std::move(message)};
    return false;
  }

  void skip_blanks() {
    while (at_ < line_.size() && is_blank(line_[at_])) ++at_;
  }

  bool take(std::string_view token) {
    skip_blanks();
    if (!line_.substr(at_).starts_with(token)) return false;
    at_ += token.size();
    return true;
  }

  bool demand(std::string_view token) {
    return take(token) || fail("expected \"" + std::string(token) + "\"");
  }

  // A word is letters and underscores; it is taken only where a blank or the end follows.
  bool take_word(std::string_view word) {
    skip_blanks();
    const std::string_view rest = line_.substr(at_);
    if (!rest.starts_with(word) || (rest.size() > word.size() && !is_blank(rest[word.size()]))) return false;
    at_ += word.size();
    return true;
  }

  bool parse_quoted(std::string& text) {
    const std::size_t opening = at_++;
    for (text.clear(); at_ < line_.size(); ++at_) {
      const char c = line_[at_];
      if (c == '"') {
        ++at_;
        return true;
      }
      if (c != '\\') {
        text += c;
      } else if (++at_ < line_.size() && !append_escaped(text, line_[at_])) {
        return fail(R"(a backslash stands before ", \, n or r)");
      }
    }
    return fail_at(opening, "the quote is never closed");
  }

  static bool append_escaped(std::string& text, char c) {
    constexpr std::string_view codes = "\"\\nr";
    constexpr std::string_view meant = "\"\\\n\r";
    const std::size_t code = codes.find(c);
    if (code == std::string_view::npos) return false;
    text += meant[code];
    return true;
  }

  bool set_bare(std::string& text, std::size_t end) {
    std::size_t last = end;
    while (last > at_ && is_blank(line_[last - 1])) --last;
    if (last == at_) return fail("expected a name");
    text = line_.substr(at_, last - at_);
    at_ = end;
    return true;
  }

  bool parse_name(std::string& text) {
    skip_blanks();
    if (at_ < line_.size() && line_[at_] == '"') return parse_quoted(text);
    return set_bare(text, std::min(line_.find_first_of(delimiters, at_), line_.size()));
  }

  // A bare name after "place=" may hold blanks: it ends where the line does, or before the next "key=".
  bool parse_option_name(std::string& text) {
    skip_blanks();
    if (at_ < line_.size() && line_[at_] == '"') return parse_quoted(text);
    std::size_t end = std::min(line_.find_first_of(delimiters, at_), line_.size());
    if (end < line_.size() && line_[end] == '=') {
      while (end > at_ && !is_blank(line_[end - 1])) --end;
    }
    return set_bare(text, end);
  }

  bool parse_relation_and_ends(NotedStatement& statement) {
    skip_blanks();
    const std::size_t end = std::min(line_.find_first_of(" \t(", at_), line_.size());
    const std::string_view name = line_.substr(at_, end - at_);
    const auto relation = parse_relation(name);
    if (!relation) return fail("no relation is called \"" + std::string(name) + "\"");
    statement.relation = *relation;
    at_ = end;
    return demand("(") && parse_name(statement.subject) && demand(",") && parse_name(statement.object) &&
           demand(")");
  }

  bool parse_qualifiers(NotedStatement& statement) {
    if (take_word("negated")) statement.polarity = Polarity::negated;
    for (const Modality modality :
         {Modality::alleged, Modality::foiled, Modality::demanded, Modality::intended, Modality::possible}) {
      if (!take_word(to_string(modality))) continue;
      statement.modality = modality;
      break;
    }
    return !take("claimants=") || parse_claimants(statement.claimants);
  }

  bool parse_claimants(std::vector<std::string>& claimants) {
    if (!demand("[")) return false;
    do {
      std::string name;
      if (!parse_name(name)) return false;
      claimants.push_back(std::move(name));
    } while (take(";"));
    return demand("]");
  }

  bool parse_time(std::optional<Date>& time) {
    if (!take("time=")) return true;
    const std::size_t end = std::min(line_.find_first_of(gaps, at_), line_.size());
    time = Date::parse(line_.substr(at_, end - at_));
    if (!time) return fail("expected a date such as 2018-03-26, 2018-03~ or 2009/..");
    at_ = end;
    return true;
  }

  bool parse_option(std::string_view key, std::optional<std::string>& value, bool only_quoted) {
    if (!take(key)) return true;
    value.emplace();
    if (!only_quoted) return parse_option_name(*value);
    if (at_ < line_.size() && line_[at_] == '"') return parse_quoted(*value);
    return fail("expected words in double quotes");
  }

  bool parse_options(NotedStatement& statement) {
    return parse_time(statement.time) && parse_option("place=", statement.place, false) &&
           parse_option("event=", statement.event, false) &&
           parse_option("quantity=", statement.quantity, true) &&
           parse_option("manner=", statement.manner, true);
  }

  std::string_view line_;
  std::size_t at_ = 0;
  std::optional<NotationError> error_;
};

template <typename T>
bool asked_for(const std::optional<T>& actual, const std::optional<T>& expected) {
  return !expected || actual == expected;
}

bool same_ends(const NotedStatement& a, const NotedStatement& b) {
  if (a.subject == b.subject && a.object == b.object) return true;
  return info(a.relation).symmetric && a.subject == b.object && a.object == b.subject;
}

}  // namespace

std::string to_string(const NotedStatement& statement) {
  std::string text(to_string(statement.relation));
  text += "(" + name_text(statement.subject) + ", " + name_text(statement.object) + ")";
  if (statement.polarity == Polarity::negated) text += " negated";
  if (statement.modality != Modality::asserted) text += " " + std::string(to_string(statement.modality));
  if (!statement.claimants.empty()) text += claimants_text(statement.claimants);
  if (statement.time) text += " time=" + to_string(*statement.time);
  if (statement.place) text += " place=" + name_text(*statement.place);
  if (statement.event) text += " event=" + name_text(*statement.event);
  if (statement.quantity) text += " quantity=" + quoted(*statement.quantity);
  if (statement.manner) text += " manner=" + quoted(*statement.manner);
  return text;
}

std::variant<NotedStatement, NotationError> parse_notation(std::string_view line) {
  return Parser(line).parse();
}

NotedStatement note(const Statement& statement, std::span<const LocalEntity> entities) {
  const auto name_of = [entities](const Argument& argument) { return entities[argument.entity].name; };
  NotedStatement noted;
  noted.relation = statement.relation;
  noted.subject = name_of(statement.subject);
  noted.object = name_of(statement.object);
  noted.polarity = statement.polarity;
  noted.modality = statement.modality;
  for (const Argument& claimant : statement.claimants) noted.claimants.push_back(name_of(claimant));
  if (statement.time.known()) noted.time = statement.time;
  if (statement.place) noted.place = name_of(*statement.place);
  if (statement.event) noted.event = name_of(*statement.event);
  if (statement.quantity) noted.quantity = statement.quantity->words;
  if (!statement.manner.empty()) noted.manner = statement.manner;
  return noted;
}

bool satisfies(const NotedStatement& actual, const NotedStatement& expected) {
  return actual.relation == expected.relation && same_ends(actual, expected) &&
         actual.polarity == expected.polarity && actual.modality == expected.modality &&
         actual.claimants == expected.claimants && asked_for(actual.time, expected.time) &&
         asked_for(actual.place, expected.place) && asked_for(actual.event, expected.event) &&
         asked_for(actual.quantity, expected.quantity) && asked_for(actual.manner, expected.manner);
}

}  // namespace dossier
