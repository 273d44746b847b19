#include "tests/cases/case_reader.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

namespace dossier::cases {
namespace {

constexpr std::string_view case_mark = "====";
constexpr std::string_view end_of_text = "----";

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  const std::size_t end = text.find_last_not_of(" \t\r");
  return begin == std::string_view::npos ? std::string_view{} : text.substr(begin, end + 1 - begin);
}

std::optional<std::string_view> after(std::string_view line, std::string_view mark) {
  return line.starts_with(mark) ? std::optional(trim(line.substr(mark.size()))) : std::nullopt;
}

// Takes the lines of a file one after another; each case goes through header, text and expectations.
class Reader {
 public:
  std::vector<Case> read(std::string_view content) {
    while (!content.empty()) {
      const std::size_t end = content.find('\n');
      ++line_;
      take(content.substr(0, end));
      content.remove_prefix(end == std::string_view::npos ? content.size() : end + 1);
    }
    finish();
    return std::move(cases_);
  }

 private:
  enum class Part { before_cases, header, text, expectations };

  void take(std::string_view line) {
    if (const auto name = after(line, case_mark)) {
      finish();
      cases_.push_back({});
      cases_.back().name = *name;
      cases_.back().line = line_;
      part_ = Part::header;
      require(!name->empty(), "a case needs a name after ====");
      return;
    }
    switch (part_) {
      case Part::before_cases:
        take_before_cases(line);
        break;
      case Part::header:
        take_header(line);
        break;
      case Part::text:
        take_text(line);
        break;
      case Part::expectations:
        take_expectation(trim(line));
        break;
    }
  }

  void take_before_cases(std::string_view line) {
    if (!trim(line).empty() && !line.starts_with('#')) {
      cases_.push_back({});
      cases_.back().line = line_;
      cases_.back().name = "line " + std::to_string(line_);
      part_ = Part::expectations;
      require(false, "a file begins with # comments and then ==== NAME");
    }
  }

  void take_header(std::string_view line) {
    Article& article = cases_.back().article;
    if (line.starts_with('#') || trim(line).empty()) {
      return;
    }
    if (const auto date = after(line, "date:")) {
      const std::optional<Date> parsed = Date::parse(*date);
      require(parsed.has_value(), "not a date: " + std::string(*date));
      article.date = parsed.value_or(Date{});
    } else if (const auto outlet = after(line, "outlet:")) {
      article.outlet = *outlet;
    } else if (const auto title = after(line, "title:")) {
      article.title = *title;
    } else {
      part_ = Part::text;
      take_text(line);
    }
  }

  void take_text(std::string_view line) {
    if (line == end_of_text) {
      part_ = Part::expectations;
      return;
    }
    cases_.back().article.text += line;
    cases_.back().article.text += '\n';
  }

  void take_expectation(std::string_view line) {
    Case& current = cases_.back();
    if (line.empty() || line.starts_with('#')) {
      return;
    }
    says_something_ = true;
    if (line == "(none)") {
      says_none_ = true;
    } else if (line == "and more") {
      current.and_more = true;
    } else if (const auto gap = after(line, "gap:")) {
      add(current.gaps, *gap);
    } else if (const auto forbidden = after(line, "not:")) {
      add(current.forbidden, *forbidden);
    } else {
      add(current.expected, line);
    }
  }

  void add(std::vector<Expectation>& list, std::string_view text) {
    auto parsed = parse_notation(text);
    if (const auto* error = std::get_if<NotationError>(&parsed)) {
      require(false, "column " + std::to_string(error->column + 1) + ": " + error->message + ": " +
                         std::string(text));
    } else {
      list.push_back({line_, std::string(text), std::get<NotedStatement>(std::move(parsed))});
    }
  }

  void finish() {
    if (cases_.empty()) {
      return;
    }
    Case& last = cases_.back();
    while (last.article.text.ends_with('\n')) {
      last.article.text.pop_back();
    }
    last.article.document = last.name;
    require(part_ == Part::expectations, "a case needs a line ---- after its text");
    require(says_something_, "a case needs something that is expected, or (none)");
    require(!says_none_ || last.expected.empty(), "(none) and statements in one case");
    says_something_ = false;
    says_none_ = false;
  }

  void require(bool right, const std::string& complaint) {
    if (!right && cases_.back().error.empty()) {
      cases_.back().error = "line " + std::to_string(line_) + ": " + complaint;
    }
  }

  std::vector<Case> cases_;
  Part part_ = Part::before_cases;
  std::size_t line_ = 0;
  bool says_something_ = false;
  bool says_none_ = false;
};

bool is_read(const Expectation& expectation, const std::vector<NotedStatement>& actual) {
  return std::any_of(actual.begin(), actual.end(), [&](const NotedStatement& statement) {
    return satisfies(statement, expectation.statement);
  });
}

bool is_listed(const NotedStatement& statement, const std::vector<Expectation>& list) {
  return std::any_of(list.begin(), list.end(), [&](const Expectation& expectation) {
    return satisfies(statement, expectation.statement);
  });
}

}  // namespace

std::vector<Case> read_cases(std::string_view content) {
  return Reader().read(content);
}

std::vector<std::string> failures(const Case& wanted, const std::vector<NotedStatement>& actual,
                                  const std::vector<NotedStatement>& implied) {
  std::vector<std::string> result;
  const auto is_told = [&](const Expectation& expectation) {
    return is_read(expectation, actual) || is_read(expectation, implied);
  };
  const auto complain = [&](const Expectation& about, std::string_view complaint) {
    result.push_back("line " + std::to_string(about.line) + ": " + std::string(complaint) + ": " +
                     about.text);
  };
  for (const Expectation& expectation : wanted.expected) {
    if (!is_told(expectation)) {
      complain(expectation, "not read");
    }
  }
  for (const Expectation& expectation : wanted.gaps) {
    if (is_told(expectation)) {
      complain(expectation, "read by now, remove the mark \"gap:\"");
    }
  }
  for (const Expectation& expectation : wanted.forbidden) {
    if (is_told(expectation)) {
      complain(expectation, "read, and must not be");
    }
  }
  for (const NotedStatement& statement : actual) {
    const bool known = is_listed(statement, wanted.expected) || is_listed(statement, wanted.gaps) ||
                       is_listed(statement, wanted.forbidden);
    if (!wanted.and_more && !known) {
      result.push_back("not expected: " + to_string(statement));
    }
  }
  return result;
}

}  // namespace dossier::cases
