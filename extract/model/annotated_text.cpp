#include "extract/model/annotated_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>
#include <string_view>

namespace dossier::evaluation {
namespace {

using Columns = std::vector<std::string_view>;

// The features that the shared task of 2018 compares.
constexpr std::array<std::string_view, 21> universal_features = {
    "Abbr",    "Animacy", "Aspect",   "Case",    "Definite", "Degree",   "Evident",
    "Foreign", "Gender",  "Mood",     "NumType", "Number",   "Person",   "Polarity",
    "Polite",  "Poss",    "PronType", "Reflex",  "Tense",    "VerbForm", "Voice"};

constexpr std::array<std::string_view, 8> blanks = {" ",      "\u00A0", "\u2002", "\u2003",
                                                    "\u2009", "\u200A", "\u202F", "\u3000"};

Columns split(std::string_view text, char mark) {
  Columns parts;
  for (;;) {
    const std::size_t end = text.find(mark);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string without_blanks(std::string_view form) {
  std::string text(form);
  for (const std::string_view blank : blanks) {
    for (std::size_t at = text.find(blank); at != std::string::npos; at = text.find(blank, at)) {
      text.erase(at, blank.size());
    }
  }
  return text;
}

std::string compared_features(std::string_view column) {
  Columns kept;
  for (const std::string_view one : split(column, '|')) {
    if (std::ranges::find(universal_features, one.substr(0, one.find('='))) != universal_features.end()) {
      kept.push_back(one);
    }
  }
  std::ranges::sort(kept);
  std::string text;
  for (const std::string_view one : kept) text.append(text.empty() ? "" : "|").append(one);
  return text;
}

std::string_view name_mark(std::string_view misc) {
  constexpr std::string_view key = "NER=";
  for (const std::string_view one : split(misc, '|')) {
    if (one.starts_with(key)) return one.substr(key.size());
  }
  return "O";
}

class TextReader {
 public:
  AnnotatedText read(std::istream& in) {
    for (std::string line; std::getline(in, line);) {
      ++line_;
      if (line.ends_with('\r')) line.pop_back();
      if (line.empty()) {
        finish_sentence();
      } else if (line[0] == '#' && line.find('\t') == std::string::npos) {
        comment(line);
      } else {
        row(split(line, '\t'));
      }
    }
    finish_sentence();
    return std::move(text_);
  }

 private:
  [[noreturn]] void fail(const std::string& message) const {
    throw std::runtime_error(std::to_string(line_) + ": " + message);
  }

  [[nodiscard]] std::uint32_t number(std::string_view digits) const {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size()) {
      fail("not a number: '" + std::string(digits) + "'");
    }
    return value;
  }

  [[nodiscard]] std::uint32_t here() const { return static_cast<std::uint32_t>(text_.characters.size()); }
  [[nodiscard]] std::uint32_t words_here() const {
    return static_cast<std::uint32_t>(text_.words.size() - first_);
  }

  void comment(std::string_view line) {
    constexpr std::string_view source = "# source = ";
    if (line.starts_with(source)) text_.sources.push_back({std::string(line.substr(source.size())), here()});
  }

  void row(const Columns& columns) {
    if (columns.size() == 2) {
      add_token(columns[0]);
      add_word(columns[0], {});
      add_name(columns[1]);
      return;
    }
    if (columns.size() != 10)
      fail(std::to_string(columns.size()) + " columns where there must be 10, or 2 in IOB2");
    const std::string_view id = columns[0];
    if (id.find('.') != std::string_view::npos) return;
    if (const std::size_t dash = id.find('-'); dash != std::string_view::npos) {
      if (number(id.substr(0, dash)) != words_here() + 1) fail("a multiword token out of its place");
      add_token(columns[1]);
      multiword_until_ = number(id.substr(dash + 1));
      return;
    }
    if (number(id) != words_here() + 1) fail("ids must count the words of a sentence from 1");
    if (words_here() >= multiword_until_) add_token(columns[1]);
    add_word(columns[1], columns);
    add_name(name_mark(columns[9]));
  }

  void add_token(std::string_view form) {
    const std::uint32_t begin = here();
    text_.characters += without_blanks(form);
    if (here() == begin) fail("a token without a form");
    text_.tokens.push_back({begin, here()});
    part_ = begin;
  }

  // Columns are empty where only the form is known.
  void add_word(std::string_view form, const Columns& columns) {
    Word word;
    word.form = form;
    word.span = text_.tokens.back();
    word.multiword = words_here() < multiword_until_;
    word.part = word.span;
    const std::string characters = without_blanks(form);
    if (word.multiword && std::string_view(text_.characters).substr(part_).starts_with(characters)) {
      word.part = {part_, part_ + static_cast<std::uint32_t>(characters.size())};
      part_ = word.part.end;
    }
    if (!columns.empty()) {
      word.lemma = columns[2];
      word.upos = columns[3];
      word.xpos = columns[4];
      word.features = compared_features(columns[5]);
      if (columns[6] != "_") word.head = number(columns[6]);
      word.deprel = columns[7];
    }
    text_.words.push_back(std::move(word));
  }

  void add_name(std::string_view mark) {
    const bool begins = mark.starts_with("B-");
    if (!begins && !mark.starts_with("I-")) {
      open_ = false;
      return;
    }
    const std::string_view type = mark.substr(2);
    const Span part = text_.words.back().part;
    if (!begins && open_ && text_.names.back().type == type) {
      text_.names.back().span.end = part.end;
    } else {
      text_.names.push_back({part, std::string(type)});
    }
    open_ = true;
  }

  void finish_sentence() {
    const std::uint32_t count = words_here();
    if (count == 0) return;
    if (count < multiword_until_) fail("the sentence ends inside a multiword token");
    for (std::size_t i = first_; i < text_.words.size(); ++i) {
      std::uint32_t& head = text_.words[i].head;
      if (head == no_word) continue;
      if (head > count)
        fail("the head of word " + std::to_string(i - first_ + 1) + " is not in the sentence");
      head = head == 0 ? root_word : static_cast<std::uint32_t>(first_) + head - 1;
    }
    text_.sentences.push_back({text_.words[first_].span.begin, here()});
    first_ = text_.words.size();
    multiword_until_ = 0;
    open_ = false;
  }

  AnnotatedText text_;
  std::size_t line_ = 0;
  std::size_t first_ = 0;              // word of the sentence in hand
  std::uint32_t multiword_until_ = 0;  // the last word, from 1, of the multiword token in hand
  std::uint32_t part_ = 0;             // where the next word of the token in hand begins
  bool open_ = false;                  // the word before is in a name
};

}  // namespace

AnnotatedText read_annotated_text(std::istream& in) {
  return TextReader().read(in);
}

}  // namespace dossier::evaluation
