#include "export/escape.hpp"

#include <gtest/gtest.h>

#include "export/utf8.hpp"

namespace dossier::exporting {
namespace {

using Append = void (*)(std::string&, std::string_view);

std::string with(Append append, std::string_view text) {
  std::string out;
  append(out, text);
  return out;
}

struct Row {
  std::string_view text, xml_text, xml_attribute, json, dot_id, dot_text;
};

// A string literal that may hold NUL.
template <std::size_t N>
constexpr std::string_view bytes(const char (&text)[N]) {
  return {text, N - 1};
}

const Row rows[] = {
    {"", "", "", R"("")", R"("")", R"("")"},
    {"plain", "plain", "plain", R"("plain")", R"("plain")", R"("plain")"},
    {"a & b", "a &amp; b", "a &amp; b", R"("a & b")", R"("a & b")", R"("a &amp; b")"},
    {"<b>'", "&lt;b>'", "&lt;b>'", R"("<b>'")", R"("<b>'")", R"("<b>'")"},
    {"]]>", "]]&gt;", "]]&gt;", R"("]]>")", R"("]]>")", R"("]]>")"},
    {"&lt;", "&amp;lt;", "&amp;lt;", R"("&lt;")", R"("&lt;")", R"("&amp;lt;")"},
    {"\"q\"", "\"q\"", "&quot;q&quot;", R"("\"q\"")", R"("\"q\"")", R"("\"q\"")"},
    {"\\N\\", "\\N\\", "\\N\\", R"("\\N\\")", R"("\\N\\")", R"("\\N\\")"},
    {"a\tb\nc\rd", "a\tb\nc&#13;d", "a&#9;b&#10;c&#13;d", R"("a\tb\nc\rd")", R"("abcd")", R"("ab\ncd")"},
    {bytes("a\0\x01\x1f\x7f."), "a\x7f.", "a\x7f.", R"("a\u0000\u0001\u001F\u007F.")", R"("a.")", R"("a.")"},
    {"\xEF\xBF\xBE\xEF\xBF\xBF!", "!", "!", "\"\xEF\xBF\xBE\xEF\xBF\xBF!\"", R"("!")", R"("!")"},
    {"\xF0\x9F\xA6\x8A\xD8\xA3", "\xF0\x9F\xA6\x8A\xD8\xA3", "\xF0\x9F\xA6\x8A\xD8\xA3",
     "\"\xF0\x9F\xA6\x8A\xD8\xA3\"", "\"\xF0\x9F\xA6\x8A\xD8\xA3\"", "\"\xF0\x9F\xA6\x8A\xD8\xA3\""},
    {"x\xFFy\xC3", "x\xEF\xBF\xBDy\xEF\xBF\xBD", "x\xEF\xBF\xBDy\xEF\xBF\xBD",
     "\"x\xEF\xBF\xBDy\xEF\xBF\xBD\"", "\"x\xEF\xBF\xBDy\xEF\xBF\xBD\"", "\"x\xEF\xBF\xBDy\xEF\xBF\xBD\""},
};

TEST(Escape, IsWhatEachSyntaxDemands) {
  for (const Row& row : rows) {
    EXPECT_EQ(with(append_xml_text, row.text), row.xml_text) << row.text;
    EXPECT_EQ(with(append_xml_attribute, row.text), row.xml_attribute) << row.text;
    EXPECT_EQ(with(append_json, row.text), row.json) << row.text;
    EXPECT_EQ(with(append_dot_id, row.text), row.dot_id) << row.text;
    EXPECT_EQ(with(append_dot_text, row.text), row.dot_text) << row.text;
  }
}

TEST(Escape, CutsLongDotIdsIntoPiecesThatGraphvizReads) {
  std::string text;
  for (int i = 0; i < 7000; ++i) text += "\xE2\x80\x93\"";
  const std::string out = with(append_dot_id, text);
  std::string rest = out;
  std::size_t pieces = 1;
  for (std::size_t at = 0; (at = rest.find("\" + \"")) != std::string::npos; ++pieces) {
    EXPECT_LT(at, 16384U);
    EXPECT_NE(static_cast<unsigned char>(rest[at + 5]) & 0xC0U, 0x80U) << "a character is cut in two";
    rest.erase(0, at + 5);
  }
  EXPECT_LT(rest.size(), 16384U);
  EXPECT_EQ(pieces, 4U);
}

TEST(Escape, CutsInvalidTextToo) {
  EXPECT_EQ(with(append_dot_id, std::string(20000, '\x80')).size(), 20000U * 3 + 2 + 2 * 5);
}

TEST(Escape, LinksGoToTheWebOrNowhere) {
  EXPECT_TRUE(is_web("https://a.example/"));
  EXPECT_TRUE(is_web("http://a.example"));
  for (const std::string_view url :
       {"javascript:alert(1)", "", "file:///etc", "data:text/html,x", " https://a"}) {
    EXPECT_FALSE(is_web(url)) << url;
  }
  EXPECT_FALSE(is_web("https://a.example/" + std::string(3000, 'a')));
  EXPECT_EQ(with(append_dot_url, "https://a/?x=1&y=\"<\\\n\xC3\xA9'%20#z"),
            "\"https://a/?x=1&amp;y=%22%3C%5C%0A%C3%A9%27%20#z\"");
}

TEST(Utf8, TakesOnlyWhatIsACharacter) {
  EXPECT_EQ(decode("\xC3\xA9", 0).code, U'\u00E9');
  EXPECT_EQ(decode("\xF4\x8F\xBF\xBF", 0).code, U'\U0010FFFF');
  for (const std::string_view bad :
       {"\x80", "\xC0\xAF", "\xC1\xBF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF0\x80\x80\x80",
        "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE2\x82", "\xC3("}) {
    EXPECT_FALSE(decode(bad, 0).valid);
    EXPECT_EQ(decode(bad, 0).size, 1U);
  }
}

TEST(Shorten, MakesOneLine) {
  const std::pair<std::string_view, std::string_view> table[] = {
      {"", ""},
      {"abcdefgh", "abcdefgh"},
      {"abcdefghi", "abcdefgh\xE2\x80\xA6"},
      {"  a \n\t b  ", "a b"},
      {"a\xC2\xA0\xE2\x80\xA8z", "a z"},
      {"\x01\x02", ""},
      {"a\xFFz", "a\xEF\xBF\xBDz"},
      {"abcdefg hij", "abcdefg\xE2\x80\xA6"},
      {"\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9",
       "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9"},
  };
  for (const auto& [text, expected] : table) EXPECT_EQ(shorten(text, 8), expected) << text;
}

TEST(Wrap, BreaksBetweenWordsWhereItCan) {
  const std::pair<std::string_view, std::string_view> table[] = {
      {"", ""},
      {"one two", "one\ntwo"},
      {"a b c d", "a b c\nd"},
      {"abcdefghijkl", "abcde\nfghij\nkl"},
      {"ab abcdefg hi", "ab\nabcde\nfg hi"},
      {"\xC3\xA9\xC3\xA9\xC3\xA9 \xC3\xA9", "\xC3\xA9\xC3\xA9\xC3\xA9 \xC3\xA9"},
  };
  for (const auto& [text, expected] : table) EXPECT_EQ(wrap(text, 5), expected) << text;
}

}  // namespace
}  // namespace dossier::exporting
