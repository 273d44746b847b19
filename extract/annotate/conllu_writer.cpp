#include <algorithm>

#include "extract/annotate/conllu.hpp"

namespace dossier::extract {
namespace {

// No tab and no line break may stand in a column or comment.
std::string one_line(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return line;
}

// The same for the value of a comment, which readers trim.
std::string comment_text(std::string_view text) {
  std::string line = one_line(text);
  line.erase(line.find_last_not_of(' ') + 1);
  line.erase(0, line.find_first_not_of(' '));
  return line;
}

class Writer {
 public:
  explicit Writer(const Document& document) : document_(document), names_(document.tokens.size(), none) {
    for (std::uint32_t i = 0; i < document.names.size(); ++i) {
      for (std::uint32_t at = document.names[i].first; at < document.names[i].last; ++at) names_[at] = i;
    }
  }

  std::string all() {
    head();
    for (std::size_t i = 0; i < document_.sentences.size(); ++i) sentence(i);
    return std::move(out_);
  }

 private:
  static constexpr std::uint32_t none = 0xffffffff;

  void head() {
    const Article& article = document_.article;
    label_ = comment_text(article.given_id.empty() ? article.id : article.given_id);
    comment(label_.empty() ? "newdoc" : "newdoc id", label_);
    comment_if("meta::document", article.document);
    comment_if("meta::outlet", article.outlet);
    comment_if("meta::title", article.title);
    comment_if("meta::date", to_string(article.date));
    comment_if("meta::url", article.url);
  }

  void comment(std::string_view key, std::string_view value) {
    out_.append("# ").append(key);
    if (!value.empty()) out_.append(" = ").append(value);
    out_ += '\n';
  }
  void comment_if(std::string_view key, std::string_view text) {
    if (const std::string value = comment_text(text); !value.empty()) comment(key, value);
  }

  [[nodiscard]] std::string form(std::uint32_t first, std::uint32_t last) const {
    return one_line(words(document_, cover(document_.tokens[first].span, document_.tokens[last - 1].span)));
  }

  // Where what is written as one word with token `first` ends.
  [[nodiscard]] std::uint32_t surface_end(const Sentence& sentence, std::uint32_t first) const {
    std::uint32_t last = first + 1;
    while (last < sentence.last && document_.tokens[last].joined) ++last;
    return last;
  }

  [[nodiscard]] bool glued(std::size_t sentence, std::uint32_t next) const {
    const bool within = next < document_.sentences[sentence].last;
    const bool follows = within || (sentence + 1 < document_.sentences.size() &&
                                    !document_.sentences[sentence + 1].paragraph_start);
    return follows && !document_.tokens[next].space_before;
  }

  void sentence(std::size_t index) {
    const Sentence& sentence = document_.sentences[index];
    if (sentence.paragraph_start) comment("newpar", {});
    const std::string number = std::to_string(index + 1);
    comment("sent_id", label_.empty() ? number : label_ + "-" + number);
    comment("text", text(index));
    for (std::uint32_t i = sentence.first; i < sentence.last;) {
      const std::uint32_t end = surface_end(sentence, i);
      const bool together = end - i > 1;
      const bool space_after = !glued(index, end);
      if (together) range(sentence, i, end, space_after);
      for (; i < end; ++i) word(sentence, i, together || space_after);
    }
    out_ += '\n';
  }

  [[nodiscard]] std::string text(std::size_t index) const {
    const Sentence& sentence = document_.sentences[index];
    std::string text;
    for (std::uint32_t i = sentence.first; i < sentence.last;) {
      const std::uint32_t end = surface_end(sentence, i);
      text += form(i, end);
      if (end < sentence.last && !glued(index, end)) text += ' ';
      i = end;
    }
    return text;
  }

  void range(const Sentence& sentence, std::uint32_t first, std::uint32_t last, bool space_after) {
    out_ += std::to_string(first - sentence.first + 1) + '-' + std::to_string(last - sentence.first) + '\t';
    out_ += form(first, last);
    for (int column = 3; column < 10; ++column) out_ += "\t_";
    out_ += space_after ? "\t_\n" : "\tSpaceAfter=No\n";
  }

  void word(const Sentence& sentence, std::uint32_t index, bool space_after) {
    const Token& token = document_.tokens[index];
    out_ += std::to_string(index - sentence.first + 1);
    column(form(index, index + 1));
    column(one_line(lemma(document_, token)));
    column(name(token.upos));
    column(name(token.xpos));
    column(to_text(token.features));
    column(head_of(sentence, index));
    column(name(token.deprel));
    column({});
    column(misc(index, space_after));
    out_ += '\n';
  }

  void column(std::string_view text) { out_.append(1, '\t').append(text.empty() ? "_" : text); }

  [[nodiscard]] std::string head_of(const Sentence& sentence, std::uint32_t index) const {
    const std::uint32_t head = document_.tokens[index].head;
    if (head == no_head) return {};
    return std::to_string(head == index ? 0 : head - sentence.first + 1);
  }

  [[nodiscard]] std::string misc(std::uint32_t index, bool space_after) const {
    std::string text;
    if (names_[index] != none) {
      const Name& of = document_.names[names_[index]];
      text.append(index == of.first ? "NER=B-" : "NER=I-").append(name(of.type));
    }
    if (!space_after) text += text.empty() ? "SpaceAfter=No" : "|SpaceAfter=No";
    return text;
  }

  const Document& document_;
  std::vector<std::uint32_t> names_;  // of each token: the name it is in
  std::string label_;
  std::string out_;
};

}  // namespace

std::string to_conllu(const Document& document) {
  return Writer(document).all();
}

}  // namespace dossier::extract
