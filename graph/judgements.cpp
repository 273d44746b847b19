#include "graph/judgements.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace dossier {
namespace {

constexpr std::string_view blanks = " \t\r";
constexpr std::string_view separator = " | ";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string_view name_of(Judgement::Verdict verdict) {
  return verdict == Judgement::Verdict::same ? "same" : "different";
}

// The grammar of one line. Every function returns false where the line is broken, `problem` then says why.
class LineParser {
 public:
  explicit LineParser(std::string_view line) : rest_(trimmed(line)) {}

  bool parse(Judgement& judgement) {
    return parse_verdict(judgement.verdict) && parse_side(judgement.left) && demand('|') &&
           parse_side(judgement.right) && demand('|') && parse_who(judgement);
  }

  bool parse_alone(JudgedName& side) { return parse_side(side) && trimmed(rest_).empty(); }

  [[nodiscard]] const std::string& problem() const { return problem_; }

 private:
  bool fail(std::string problem) {
    problem_ = std::move(problem);
    return false;
  }

  bool demand(char token) {
    rest_ = trimmed(rest_);
    if (!rest_.starts_with(token)) {
      return fail("expected '" + std::string(1, token) +
                  "'; a line is: same|different LEFT | RIGHT | who | why");
    }
    rest_.remove_prefix(1);
    return true;
  }

  bool parse_verdict(Judgement::Verdict& verdict) {
    const std::string_view word = rest_.substr(0, rest_.find_first_of(blanks));
    if (word != "same" && word != "different") return fail("expected same or different at the beginning");
    verdict = word == "same" ? Judgement::Verdict::same : Judgement::Verdict::different;
    rest_.remove_prefix(word.size());
    return true;
  }

  bool parse_side(JudgedName& side) {
    rest_ = trimmed(rest_);
    const std::string_view word = rest_.substr(0, rest_.find_first_of(":|\""));
    const auto type = parse_entity_type(trimmed(word));
    if (!type) return fail("expected person, state, organization, place or event, then :\"Name\"");
    side.type = *type;
    rest_.remove_prefix(word.size());
    return demand(':') && demand('"') && parse_name(side.name) && parse_narrowing(side);
  }

  bool parse_name(std::string& name) {
    for (std::size_t i = 0; i < rest_.size(); ++i) {
      if (rest_[i] == '"') {
        rest_.remove_prefix(i + 1);
        return !name.empty() || fail("a name is empty");
      }
      if (rest_[i] == '\\' && ++i == rest_.size()) break;
      name += rest_[i];
    }
    return fail("the quote around a name is never closed");
  }

  // "@ARTICLE" or "@ARTICLE:START": up to the bar. A document may itself hold colons, so START is what is all
  // digits after the last one.
  bool parse_narrowing(JudgedName& side) {
    if (!rest_.starts_with('@')) return true;
    std::string_view article = rest_.substr(1, rest_.find('|') - 1);
    rest_.remove_prefix(1 + article.size());
    article = trimmed(article);
    const std::size_t colon = article.rfind(':');
    if (colon != std::string_view::npos) {
      const std::string_view digits = article.substr(colon + 1);
      std::uint32_t start = 0;
      const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), start);
      if (error == std::errc{} && end == digits.data() + digits.size()) {
        side.start = start;
        article = article.substr(0, colon);
      }
    }
    side.article = article;
    return !article.empty() || fail("expected an article after @");
  }

  bool parse_who(Judgement& judgement) {
    const std::size_t bar = rest_.find('|');
    judgement.who = trimmed(rest_.substr(0, bar));
    if (judgement.who.empty()) return fail("it is not said who judged");
    if (bar != std::string_view::npos) judgement.why = trimmed(rest_.substr(bar + 1));
    return true;
  }

  std::string_view rest_;
  std::string problem_;
};

using Pair = std::pair<JudgedName, JudgedName>;

Pair pair_of(const Judgement& judgement) {
  return std::minmax(judgement.left, judgement.right);
}

class JudgementReader {
 public:
  JudgementReader(const std::string& file, const DiagnosticSink& sink) : file_(file), sink_(sink) {}

  void read_line(std::string_view line, std::uint64_t number) {
    if (trimmed(line).empty() || trimmed(line).starts_with('#')) return;
    LineParser parser(line);
    Judgement judgement;
    judgement.line = number;
    if (!parser.parse(judgement)) {
      report(number, parser.problem());
    } else if (judgement.left == judgement.right) {
      report(number, "both sides are the same name; narrow them with @ARTICLE");
    } else {
      judgements_.push_back(std::move(judgement));
    }
  }

  std::vector<Judgement> finish() {
    report_contradictions();
    return std::move(judgements_);
  }

 private:
  struct Verdicts {
    std::uint64_t same = 0, different = 0;  // the first line of each; 0: none
    [[nodiscard]] bool contradict() const { return same != 0 && different != 0; }
  };

  void report(std::uint64_t line, std::string message) const {
    sink_({Severity::error, file_, line, std::move(message)});
  }

  void report_contradictions() {
    std::map<Pair, Verdicts> verdicts;
    for (const Judgement& judgement : judgements_) {
      Verdicts& of = verdicts[pair_of(judgement)];
      std::uint64_t& first = judgement.verdict == Judgement::Verdict::same ? of.same : of.different;
      if (first == 0) first = judgement.line;
    }
    std::vector<Verdicts> contradictions;
    for (const auto& entry : verdicts) {
      if (entry.second.contradict()) contradictions.push_back(entry.second);
    }
    std::sort(contradictions.begin(), contradictions.end(), [](const Verdicts& a, const Verdicts& b) {
      return std::max(a.same, a.different) < std::max(b.same, b.different);
    });
    for (const Verdicts& of : contradictions) {
      report(std::max(of.same, of.different), "contradicts line " +
                                                  std::to_string(std::min(of.same, of.different)) +
                                                  " on the same pair; neither is used: delete one");
    }
    std::erase_if(judgements_, [&verdicts](const Judgement& judgement) {
      return verdicts[pair_of(judgement)].contradict();
    });
  }

  const std::string& file_;
  const DiagnosticSink& sink_;
  std::vector<Judgement> judgements_;
};

}  // namespace

std::string to_string(const JudgedName& name) {
  std::string text(to_string(name.type));
  text += ":\"";
  for (const char c : name.name) {
    if (c == '"' || c == '\\') text += '\\';
    text += c;
  }
  text += '"';
  if (!name.article.empty()) text += "@" + name.article;
  if (name.start) text += ":" + std::to_string(*name.start);
  return text;
}

std::string to_string(const Judgement& judgement) {
  std::string text(name_of(judgement.verdict));
  text += " " + to_string(judgement.left);
  text += separator;
  text += to_string(judgement.right);
  text += separator;
  text += judgement.who;
  text += separator;
  return text + judgement.why;
}

std::optional<JudgedName> parse_judged_name(std::string_view text) {
  JudgedName name;
  if (!LineParser(text).parse_alone(name)) return std::nullopt;
  return name;
}

std::vector<Judgement> parse_judgements(std::string_view content, const std::string& file,
                                        const DiagnosticSink& sink) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (content.starts_with(byte_order_mark)) content.remove_prefix(byte_order_mark.size());
  JudgementReader reader(file, sink);
  for (std::uint64_t number = 1; !content.empty(); ++number) {
    const std::string_view line = content.substr(0, content.find('\n'));
    reader.read_line(line, number);
    content.remove_prefix(std::min(line.size() + 1, content.size()));
  }
  return reader.finish();
}

}  // namespace dossier
