#include <algorithm>
#include <set>
#include <utility>

#include "extract/annotate/characters.hpp"
#include "extract/annotate/conllu.hpp"
#include "extract/annotate/conllu_rows.hpp"

namespace dossier::extract {
namespace {

constexpr std::size_t max_line = 1U << 20U;  // bytes
constexpr std::size_t max_text = 8U << 20U;  // bytes of one document, as of one article
constexpr std::size_t max_lemma = 0xffff;    // bytes

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

TokenKind kind_of(std::string_view form) {
  const auto is_mark = [](char32_t code) { return !is_letter(code) && !is_digit(code) && code != U'_'; };
  bool marks = true;
  bool punctuation = true;
  for (std::uint32_t at = 0; at < form.size();) {
    const Character c = character_at(form, at);
    marks = marks && is_mark(c.code);
    punctuation = punctuation && is_punctuation(c.code);
    at += c.size;
  }
  if (marks) return punctuation ? TokenKind::punctuation : TokenKind::symbol;
  if (form.starts_with("http://") || form.starts_with("https://") || form.ends_with('$'))
    return TokenKind::symbol;
  const bool number =
      form[0] >= '0' && form[0] <= '9' && form.find_first_not_of("0123456789.,:/-") == std::string_view::npos;
  return number ? TokenKind::number : TokenKind::word;
}

class Reader {
 public:
  Reader(const std::string& name, const DocumentSink& take, const DiagnosticSink& report)
      : name_(name), take_(take), report_(report) {
    start_document({});
  }

  void run(std::istream& in) {
    ConlluLine line;
    while (go_on_ && next_line(in, line)) {
      if (line.text.empty()) {
        finish_sentence();
      } else if (line.text[0] == '#') {
        comment(line);
      } else {
        rows_.push_back(std::move(line));
      }
      line = {line.number, {}};
    }
    finish_sentence();
    finish_document();
  }

 private:
  bool next_line(std::istream& in, ConlluLine& line);
  void comment(const ConlluLine& line);
  void about_article(std::string_view key, std::string_view value);
  void start_document(std::string_view id);
  void finish_document();
  void finish_sentence();
  void add_sentence(const ConlluSentence& sentence);
  void add_surface(const ConlluSentence& sentence, const ConlluSurface& surface,
                   const std::vector<Span>& parts);
  void fill(Token& token, const ConlluRow& row);
  void fill_features(Token& token, const ConlluRow& row);
  void add_lemma(Token& token, const ConlluRow& row);
  void add_names(const ConlluSentence& sentence, std::uint32_t first);
  void check_text(const Sentence& sentence);
  template <typename Enum>
  Enum known(std::optional<Enum> value, std::string_view what, std::string_view text, std::uint64_t line) {
    if (!value)
      warn_once(line, "unknown " + std::string(what) + " '" + std::string(text) + "', read as none");
    return value.value_or(Enum{});
  }
  void warn_once(std::uint64_t line, const std::string& message) {
    if (warned_.insert(message).second) tell(Severity::warning, line, message);
  }
  void tell(Severity severity, std::uint64_t line, const std::string& message) {
    report_({severity, name_, line, message});
  }

  const std::string& name_;
  const DocumentSink& take_;
  const DiagnosticSink& report_;
  bool go_on_ = true;
  Document document_;
  std::uint64_t documents_ = 0;
  std::set<std::string> warned_;
  std::vector<ConlluLine> rows_;  // of the sentence in hand
  ConlluLine text_;               // its "# text"
  bool paragraph_ = true;         // a paragraph begins with the sentence in hand
  bool space_ = false;            // after what the text holds so far
  bool full_ = false;             // the document is as long as it may be
};

// False at the end. A line that is too long is reported and given without its end.
bool Reader::next_line(std::istream& in, ConlluLine& line) {
  constexpr auto eof = std::istream::traits_type::eof();
  std::streambuf& bytes = *in.rdbuf();
  auto byte = bytes.sbumpc();
  if (byte == eof) return false;
  ++line.number;
  bool cut = false;
  for (; byte != eof && byte != '\n'; byte = bytes.sbumpc()) {
    cut = cut || line.text.size() >= max_line;
    if (!cut) line.text += static_cast<char>(byte);
  }
  if (cut) tell(Severity::error, line.number, "a line of more than a mebibyte, of which the end is left out");
  if (line.text.ends_with('\r')) line.text.pop_back();
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (line.number == 1 && line.text.starts_with(byte_order_mark)) line.text.erase(0, byte_order_mark.size());
  return true;
}

void Reader::comment(const ConlluLine& line) {
  if (!valid_utf8(line.text)) return tell(Severity::error, line.number, "not UTF-8; the comment is left out");
  const std::string_view body = trimmed(std::string_view(line.text).substr(1));
  const std::size_t equals = body.find('=');
  const std::string_view key = trimmed(body.substr(0, equals));
  const std::string_view value = equals == std::string_view::npos ? "" : trimmed(body.substr(equals + 1));
  if (key == "newdoc" || key == "newdoc id") {
    finish_sentence();
    finish_document();
    start_document(value);
  } else if (key == "newpar" || key == "newpar id") {
    paragraph_ = true;
  } else if (key == "text") {
    text_ = {line.number, std::string(value)};
  } else if (key.starts_with("meta::")) {
    about_article(key.substr(key.find(':') + 2), value);
  }
}

void Reader::about_article(std::string_view key, std::string_view value) {
  Article& article = document_.article;
  if (key == "document") article.document = value;
  if (key == "outlet") article.outlet = value;
  if (key == "title") article.title = value;
  if (key == "url") article.url = value;
  if (key == "date") article.date = Date::parse(value).value_or(Date{});
}

void Reader::start_document(std::string_view id) {
  document_ = {};
  document_.article.given_id = id;
  paragraph_ = true;
  space_ = full_ = false;
}

void Reader::finish_document() {
  if (document_.tokens.empty() || !go_on_) return;
  Article& article = document_.article;
  ++documents_;
  if (article.document.empty()) {
    article.document = article.given_id.empty() ? name_ : name_ + "#" + std::to_string(documents_);
  }
  document_.body = {{0, static_cast<std::uint32_t>(article.text.size())}};
  go_on_ = take_(std::exchange(document_, {}));
}

void Reader::finish_sentence() {
  try {
    if (!rows_.empty() && !full_) add_sentence(parse_sentence(rows_));
  } catch (const ConlluError& error) {
    tell(Severity::error, error.line, std::string(error.what()) + "; the sentence is left out");
  }
  rows_.clear();
  text_ = {};
}

void Reader::add_sentence(const ConlluSentence& sentence) {
  std::vector<std::vector<Span>> parts;
  std::size_t size = document_.article.text.size();
  for (const ConlluSurface& surface : sentence.surfaces) {
    parts.push_back(split_surface(sentence, surface));
    size += surface.form.size() + 2;
  }
  if (size > max_text) {
    full_ = true;
    throw ConlluError(rows_.front().number,
                      "a document of more than 8 MiB of text: what follows is left out too");
  }
  std::string& text = document_.article.text;
  if (paragraph_ && !text.empty()) text += "\n\n";
  if (!paragraph_ && space_) text += ' ';
  space_ = false;
  Sentence added;
  added.first = static_cast<std::uint32_t>(document_.tokens.size());
  added.span.begin = static_cast<std::uint32_t>(text.size());
  added.paragraph_start = paragraph_;
  for (std::size_t i = 0; i < parts.size(); ++i) add_surface(sentence, sentence.surfaces[i], parts[i]);
  added.last = static_cast<std::uint32_t>(document_.tokens.size());
  added.span.end = static_cast<std::uint32_t>(text.size());
  document_.tokens[added.first].space_before =
      paragraph_ || (added.span.begin > 0 && text[added.span.begin - 1] == ' ');
  for (std::uint32_t i = 0; i < sentence.heads.size(); ++i) {
    document_.tokens[added.first + i].head = added.first + sentence.heads[i];
  }
  add_names(sentence, added.first);
  document_.sentences.push_back(added);
  paragraph_ = false;
  check_text(added);
}

void Reader::add_surface(const ConlluSentence& sentence, const ConlluSurface& surface,
                         const std::vector<Span>& parts) {
  std::string& text = document_.article.text;
  if (surface.first > 0 && space_) text += ' ';
  const auto begin = static_cast<std::uint32_t>(text.size());
  text += surface.form;
  for (std::uint32_t i = 0; i < parts.size(); ++i) {
    Token token;
    token.span = {begin + parts[i].begin, begin + parts[i].end};
    const std::string_view form = words(document_, token.span);
    token.kind = kind_of(form);
    token.capitalized = is_upper(character_at(form, 0).code);
    token.joined = i > 0;
    token.space_before = i == 0 && space_;
    fill(token, sentence.words[surface.first + i]);
    document_.tokens.push_back(token);
  }
  space_ = surface.space_after;
}

void Reader::fill(Token& token, const ConlluRow& row) {
  const std::string_view upos = row[ConlluColumn::upos];
  const std::string_view xpos = row[ConlluColumn::xpos];
  const std::string_view relation = row[ConlluColumn::deprel];
  token.upos = known(parse_upos(upos), "word class", upos, row.line);
  token.xpos = known(parse_xpos(xpos), "tag", xpos, row.line);
  if (const auto deprel = parse_deprel(relation)) {
    token.deprel = *deprel;
  } else if (const auto without = parse_deprel(relation.substr(0, relation.find(':')))) {
    token.deprel = *without;
    warn_once(row.line, "unknown relation '" + std::string(relation) + "', read as '" +
                            std::string(name(*without)) + "'");
  } else {
    token.deprel = known(deprel, "relation", relation, row.line);
  }
  fill_features(token, row);
  add_lemma(token, row);
}

void Reader::fill_features(Token& token, const ConlluRow& row) {
  std::string_view rest = row[ConlluColumn::features];
  while (!rest.empty() && rest != "_") {
    const std::string_view one = rest.substr(0, rest.find('|'));
    const std::size_t equals = std::min(one.find('='), one.size());
    const std::string_view value = one.substr(std::min(equals + 1, one.size()));
    if (!set_feature(token.features, one.substr(0, equals), value)) {
      warn_once(row.line, "unknown feature '" + std::string(one) + "', left out");
    }
    rest.remove_prefix(std::min(one.size() + 1, rest.size()));
  }
}

void Reader::add_lemma(Token& token, const ConlluRow& row) {
  const std::string_view lemma = row[ConlluColumn::lemma];
  const bool absent =
      lemma.empty() || (lemma == "_" && (row[ConlluColumn::form] != "_" || token.upos == Upos::none));
  if (absent) return;
  if (lemma.size() > max_lemma) return warn_once(row.line, "a lemma of more than 65535 bytes, left out");
  token.lemma = static_cast<std::uint32_t>(document_.lemmas.size());
  token.lemma_size = static_cast<std::uint16_t>(lemma.size());
  document_.lemmas += lemma;
}

void Reader::add_names(const ConlluSentence& sentence, std::uint32_t first) {
  bool inside = false;  // a name that the word before belongs to
  for (std::uint32_t i = 0; i < sentence.words.size(); ++i) {
    const std::string_view mark = misc_value(sentence.words[i][ConlluColumn::misc], "NER");
    const bool begins = mark.starts_with("B-");
    const auto type = begins || mark.starts_with("I-") ? parse_name_type(mark.substr(2)) : std::nullopt;
    if (!type && !mark.empty() && mark != "O") {
      warn_once(sentence.words[i].line, "unknown kind of name '" + std::string(mark) + "', left out");
    }
    if (!type) {
      inside = false;
      continue;
    }
    if (!begins && inside && document_.names.back().type == *type) {
      ++document_.names.back().last;
    } else {
      document_.names.push_back({first + i, first + i + 1, *type});
    }
    inside = true;
  }
}

void Reader::check_text(const Sentence& sentence) {
  if (text_.number == 0 || text_.text == words(document_, sentence.span)) return;
  tell(Severity::warning, text_.number, "the words do not make up this text; they are what is read");
}

}  // namespace

void read_conllu(std::istream& in, const std::string& name, const DocumentSink& take,
                 const DiagnosticSink& report) {
  Reader(name, take, report).run(in);
}

}  // namespace dossier::extract
