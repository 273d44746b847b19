// What holds of the layers of any text, tried on texts that chance makes of awkward pieces.
#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>
#include <string_view>

#include "extract/annotate/annotate.hpp"

namespace dossier::extract {
namespace {

constexpr std::array<std::string_view, 58> pieces{
    " ",   " ",  " ",    " ",   "\n",     "\n\n", "\r\n",    "\t", ".",      ".",     ",",    "\"",
    "\"",  "'",  "'",    "“",   "”",      "‘",    "’",       "-",  "—",      "…",     "(",    ")",
    "?",   "!",  "$",    "US$", "U.S.",   "Gen.", "http://", "@",  "#",      "/",     ":",    "5",
    "3.5", "a",  "Berg", "n't", "'s",     "é",    "Å",       "語", "\u00A0", "😀",     "anti", "dont",
    "its", "km", ".org", "etc", "Figure", "[",    "]",       ":)", "*",      "\u00AD"};

std::string random_text(std::mt19937& chance) {
  std::string text;
  for (std::size_t left = chance() % 60; left > 0; --left) {
    text += pieces[chance() % pieces.size()];
  }
  return text;
}

std::string random_characters(std::mt19937& chance) {
  std::string text;
  for (std::size_t left = chance() % 60; left > 0; --left) {
    const auto code = static_cast<unsigned>(chance() % 0x800U);
    if (code < 0x80U) {
      text += static_cast<char>(code);
    } else {
      text += static_cast<char>(0xC0U | (code >> 6U));
      text += static_cast<char>(0x80U | (code & 0x3FU));
    }
  }
  return text;
}

// Two spans with a gap between them where the text is long enough, cut between characters.
std::vector<Span> some_body(std::string_view text, std::mt19937& chance) {
  std::vector<std::uint32_t> cuts{0};
  for (std::uint32_t at = 1; at <= text.size(); ++at) {
    const bool between = at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    if (between && (at == text.size() || chance() % 8 == 0)) {
      cuts.push_back(at);
    }
  }
  std::vector<Span> body;
  for (std::size_t i = 0; i + 1 < cuts.size(); i += 1 + chance() % 2) {
    body.push_back({cuts[i], cuts[i + 1]});
  }
  return body;
}

bool in_one_of(const std::vector<Span>& body, Span span) {
  for (const Span part : body) {
    if (part.contains(span)) {
      return true;
    }
  }
  return false;
}

bool only_blanks(const Document& document, std::uint32_t begin, std::uint32_t end) {
  Document rest;
  rest.article.text = document.article.text.substr(begin, end - begin);
  rest.body.assign(begin < end ? 1 : 0, Span{0, end - begin});
  segment(rest);
  return rest.tokens.empty();
}

void check_tokens(const Document& document, const Sentence& sentence) {
  std::uint32_t at = sentence.span.begin;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const Span span = document.tokens[i].span;
    ASSERT_TRUE(is_valid(span, document.article.text));
    ASSERT_GE(span.begin, at);
    ASSERT_TRUE(only_blanks(document, at, span.begin));
    ASSERT_TRUE(document.tokens[i].space_before == (span.begin > at) || i == sentence.first) << i;
    ASSERT_FALSE(document.tokens[i].joined && document.tokens[i].space_before) << i;
    at = span.end;
  }
  ASSERT_EQ(at, sentence.span.end);
}

void check(const Document& document) {
  const std::string& text = document.article.text;
  std::uint32_t token = 0;
  std::uint32_t at = 0;
  for (const Sentence& sentence : document.sentences) {
    ASSERT_TRUE(is_valid(sentence.span, text));
    ASSERT_TRUE(in_one_of(document.body, sentence.span));
    ASSERT_GE(sentence.span.begin, at);
    ASSERT_EQ(sentence.first, token);
    ASSERT_LT(sentence.first, sentence.last);
    check_tokens(document, sentence);
    token = sentence.last;
    at = sentence.span.end;
  }
  ASSERT_EQ(token, document.tokens.size());
  at = 0;
  for (const Quotation& quotation : document.quotations) {
    ASSERT_TRUE(is_valid(quotation.span, text));
    ASSERT_TRUE(in_one_of(document.body, quotation.span));
    ASSERT_GE(quotation.span.begin, at);
    at = quotation.span.end;
  }
}

TEST(AnnotateProperties, LayersOfAnyTextAreSound) {
  std::mt19937 chance(20180326);
  for (int round = 0; round < 4000; ++round) {
    Document document;
    document.article.text = round % 2 == 0 ? random_text(chance) : random_characters(chance);
    document.body = some_body(document.article.text, chance);
    segment(document);
    check(document);
    if (HasFatalFailure()) {
      FAIL() << "round " << round << ": " << document.article.text;
    }
  }
}

// Texts made to be slow: quadratic work on a million marks would take hours.
TEST(AnnotateProperties, HostileTextsEnd) {
  constexpr std::size_t size = 1'000'000;
  for (const std::string_view piece :
       {"\"",  "'",    " '",      "s' ", "a.", "A. ", "“",     "-",    "a-",     "…",
        "\n",  "a\n",  "http://", "a'",  "1-", "a.b", "a@",    "a.b@", "a.org/", "a.org",
        "[a ", "a. [", ":) ",     "1,",  "a*", "$",   "dont ", "? a "}) {
    Document document;
    while (document.article.text.size() < size) {
      document.article.text += piece;
    }
    document.body = {{0, static_cast<std::uint32_t>(document.article.text.size())}};
    segment(document);
    ASSERT_TRUE(document.sentences.empty() || document.sentences.back().last == document.tokens.size())
        << piece;
  }
}

}  // namespace
}  // namespace dossier::extract
