#include "extract/annotate/conllu_rows.hpp"

#include <unicode/ustring.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <span>

namespace dossier::extract {
namespace {

constexpr std::uint32_t unset = 0xffffffff;

std::string quoted(std::string_view text) {
  return "'" + std::string(text) + "'";
}

std::optional<std::uint32_t> parse_number(std::string_view text) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

ConlluRow split_row(const ConlluLine& line) {
  ConlluRow row{line.number, {}};
  if (!valid_utf8(line.text)) throw ConlluError(line.number, "not UTF-8");
  std::size_t count = 0;
  std::string_view rest = line.text;
  for (;;) {
    const std::size_t tab = rest.find('\t');
    if (count < row.columns.size()) row.columns[count] = rest.substr(0, tab);
    ++count;
    if (tab == std::string_view::npos) break;
    rest.remove_prefix(tab + 1);
  }
  if (count != row.columns.size()) {
    throw ConlluError(line.number, std::to_string(count) + (count == 1 ? " column" : " columns") +
                                       " where CoNLL-U has 10, separated by tabs");
  }
  return row;
}

// Gathers the rows of one sentence in their order.
class Rows {
 public:
  void add(const ConlluRow& row) {
    const std::string_view id = row[ConlluColumn::id];
    if (id.find('.') != std::string_view::npos) return check_empty_node(row);
    if (row[ConlluColumn::form].empty()) throw ConlluError(row.line, "a word without a form");
    const bool space_after = misc_value(row[ConlluColumn::misc], "SpaceAfter") != "No";
    if (id.find('-') != std::string_view::npos) {
      open_surface(row, space_after);
    } else {
      add_word(row, space_after);
    }
  }

  ConlluSentence take(std::uint64_t line) {
    if (sentence_.words.empty()) throw ConlluError(line, "no word");
    if (sentence_.words.size() < covered_) {
      throw ConlluError(line, "the sentence ends inside the multiword token " + quoted(range_));
    }
    return std::move(sentence_);
  }

 private:
  [[nodiscard]] std::uint32_t next() const { return static_cast<std::uint32_t>(sentence_.words.size()); }

  static void check_empty_node(const ConlluRow& row) {
    const std::string_view id = row[ConlluColumn::id];
    const std::size_t stop = id.find('.');
    if (!parse_number(id.substr(0, stop)) || !parse_number(id.substr(stop + 1))) {
      throw ConlluError(row.line, "not an id: " + quoted(id));
    }
  }

  void open_surface(const ConlluRow& row, bool space_after) {
    const std::string_view id = row[ConlluColumn::id];
    const std::size_t dash = id.find('-');
    const auto first = parse_number(id.substr(0, dash));
    const auto last = parse_number(id.substr(dash + 1));
    if (!first || !last || *last < *first) {
      throw ConlluError(row.line, "not a range of ids: " + quoted(id));
    }
    if (*first != next() + 1 || next() < covered_) {
      throw ConlluError(row.line,
                        "the multiword token " + quoted(id) + " does not stand before its first word");
    }
    sentence_.surfaces.push_back({row[ConlluColumn::form], next(), *last, space_after});
    covered_ = *last;
    range_ = id;
  }

  void add_word(const ConlluRow& row, bool space_after) {
    const std::string_view id = row[ConlluColumn::id];
    const auto number = parse_number(id);
    if (!number || *number != next() + 1) {
      throw ConlluError(row.line, "the id " + quoted(id) + " where " + std::to_string(next() + 1) +
                                      " follows: ids count the words from 1");
    }
    if (next() >= covered_) {
      sentence_.surfaces.push_back({row[ConlluColumn::form], next(), next() + 1, space_after});
    }
    sentence_.words.push_back(row);
  }

  ConlluSentence sentence_;
  std::uint32_t covered_ = 0;  // words that the last multiword token reaches to
  std::string_view range_;     // its ids
};

// Throws unless every word reaches the one root.
void check_tree(const std::vector<ConlluRow>& words, const std::vector<std::uint32_t>& heads) {
  enum class Mark : std::uint8_t { fresh, open, done };
  std::vector<Mark> marks(heads.size(), Mark::fresh);
  for (std::uint32_t start = 0; start < heads.size(); ++start) {
    std::uint32_t at = start;
    while (marks[at] == Mark::fresh) {
      marks[at] = Mark::open;
      at = heads[at];
    }
    if (marks[at] == Mark::open && heads[at] != at) {
      throw ConlluError(words[at].line, "the heads go in a circle through word " + std::to_string(at + 1));
    }
    for (at = start; marks[at] == Mark::open; at = heads[at]) marks[at] = Mark::done;
  }
}

std::uint32_t parse_head(const ConlluRow& row, std::uint32_t index, std::size_t count) {
  const std::string_view text = row[ConlluColumn::head];
  const auto head = parse_number(text);
  if (!head || *head > count)
    throw ConlluError(row.line, "the head " + quoted(text) + " is not in the sentence");
  if (*head == index + 1) throw ConlluError(row.line, "word " + std::string(text) + " is its own head");
  return *head == 0 ? index : *head - 1;
}

std::vector<std::uint32_t> parse_heads(const std::vector<ConlluRow>& words) {
  std::vector<std::uint32_t> heads;
  std::uint32_t root = unset;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const bool given = words[i][ConlluColumn::head] != "_";
    if (given != (words[0][ConlluColumn::head] != "_")) {
      throw ConlluError(words[i].line, "some words have a head and others none");
    }
    if (!given) continue;
    heads.push_back(parse_head(words[i], i, words.size()));
    if (heads.back() != i) continue;
    if (root != unset) throw ConlluError(words[i].line, "a second root; a sentence has one word with head 0");
    root = i;
  }
  check_tree(words, heads);
  return heads;
}

// The sizes of the characters of UTF-8 text.
std::vector<std::uint32_t> character_ends(std::string_view text) {
  std::vector<std::uint32_t> ends;
  for (std::uint32_t at = 1; at <= text.size(); ++at) {
    if (at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) ends.push_back(at);
  }
  return ends;
}

// Cuts the text into as many spans of about as many characters each.
void share_out(std::string_view text, std::uint32_t offset, std::span<Span> spans) {
  const std::vector<std::uint32_t> ends = character_ends(text);
  std::uint32_t begin = 0;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const std::uint32_t end = ends[(i + 1) * ends.size() / spans.size() - 1];
    spans[i] = {offset + begin, offset + end};
    begin = end;
  }
}

}  // namespace

bool valid_utf8(std::string_view line) {
  UErrorCode error = U_ZERO_ERROR;
  u_strFromUTF8(nullptr, 0, nullptr, line.data(), static_cast<std::int32_t>(line.size()), &error);
  return error != U_INVALID_CHAR_FOUND;
}

std::string_view misc_value(std::string_view column, std::string_view key) {
  while (!column.empty()) {
    const std::string_view one = column.substr(0, column.find('|'));
    if (one.size() > key.size() && one.starts_with(key) && one[key.size()] == '=') {
      return one.substr(key.size() + 1);
    }
    column.remove_prefix(std::min(one.size() + 1, column.size()));
  }
  return {};
}

ConlluSentence parse_sentence(const std::vector<ConlluLine>& rows) {
  Rows gathered;
  for (const ConlluLine& line : rows) gathered.add(split_row(line));
  ConlluSentence sentence = gathered.take(rows.back().number);
  sentence.heads = parse_heads(sentence.words);
  return sentence;
}

std::vector<Span> split_surface(const ConlluSentence& sentence, const ConlluSurface& surface) {
  std::vector<Span> spans(surface.last - surface.first);
  const auto form = [&](std::size_t i) { return sentence.words[surface.first + i][ConlluColumn::form]; };
  Span rest{0, static_cast<std::uint32_t>(surface.form.size())};
  std::size_t first = 0;
  std::size_t last = spans.size();
  // The last word left takes all the rest; each word before it must leave a character to those that follow.
  const auto fits = [&](std::string_view word) {
    return character_ends(
               surface.form.substr(rest.begin, rest.size() - std::min<std::size_t>(word.size(), rest.size())))
               .size() >= last - first - 1;
  };
  while (last - first > 1 && surface.form.substr(rest.begin, rest.size()).starts_with(form(first)) &&
         fits(form(first))) {
    const auto size = static_cast<std::uint32_t>(form(first).size());
    spans[first++] = {rest.begin, rest.begin + size};
    rest.begin += size;
  }
  while (last - first > 1 && surface.form.substr(rest.begin, rest.size()).ends_with(form(last - 1)) &&
         fits(form(last - 1))) {
    const auto size = static_cast<std::uint32_t>(form(last - 1).size());
    spans[--last] = {rest.end - size, rest.end};
    rest.end -= size;
  }
  const std::string_view middle = surface.form.substr(rest.begin, rest.size());
  if (character_ends(middle).size() < last - first) {
    throw ConlluError(
        sentence.words[surface.first].line,
        std::to_string(spans.size()) + " words cannot share the letters of " + quoted(surface.form));
  }
  share_out(middle, rest.begin, std::span(spans).subspan(first, last - first));
  return spans;
}

}  // namespace dossier::extract
