#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <random>

#include "extract/read/encoding.hpp"
#include "extract/read/sniff.hpp"
#include "read_all.hpp"

namespace dossier::extract {
namespace {

using ::testing::HasSubstr;

std::string gzip(const std::string& plain) {
  z_stream stream{};
  deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&stream, static_cast<uLong>(plain.size())) + 64, '\0');
  std::string copy = plain;
  stream.next_in = reinterpret_cast<Bytef*>(copy.data());
  stream.avail_in = static_cast<uInt>(copy.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

std::string utf16(const std::string& ascii, bool little, bool mark) {
  std::string wide;
  const auto put = [&](char high, char low) {
    wide += little ? low : high;
    wide += little ? high : low;
  };
  if (mark) put('\xFE', '\xFF');
  for (const char c : ascii) put('\0', c);
  return wide;
}

TEST(Text, IsKeptByteForByte) {
  const std::string text = "\xEF\xBB\xBFHeadline \r\n\r\n  The caf\u00E9 in Sudra.\t\n\n";
  const ReadResult result = read_bytes(text, "folder/a.txt");
  ASSERT_EQ(result.articles.size(), 1U) << result.report();
  EXPECT_EQ(result.articles[0].text, text);
  EXPECT_EQ(result.articles[0].document, "folder/a.txt");
  EXPECT_TRUE(result.diagnostics.empty());
}

struct EncodingCase {
  const char* name;
  std::string bytes;
  std::string text;
  Severity severity;
  const char* message;
};

class Encodings : public ::testing::TestWithParam<EncodingCase> {};

TEST_P(Encodings, AreConvertedWithADiagnostic) {
  const ReadResult result = read_bytes(GetParam().bytes);
  ASSERT_EQ(result.articles.size(), 1U) << result.report();
  EXPECT_EQ(result.articles[0].text, GetParam().text);
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].severity, GetParam().severity);
  EXPECT_THAT(result.report(), HasSubstr(GetParam().message));
}

INSTANTIATE_TEST_SUITE_P(
    Text, Encodings,
    ::testing::Values(
        EncodingCase{"little_mark", utf16("Sudra spoke.", true, true), "Sudra spoke.", Severity::note,
                     "UTF-16"},
        EncodingCase{"big_mark", utf16("Sudra spoke.", false, true), "Sudra spoke.", Severity::note,
                     "UTF-16"},
        EncodingCase{"little", utf16("Sudra spoke.", true, false), "Sudra spoke.", Severity::note, "UTF-16"},
        EncodingCase{"big", utf16("Sudra spoke.", false, false), "Sudra spoke.", Severity::note, "UTF-16"},
        EncodingCase{"western",
                     "The caf\xE9 \x93"
                     "Sudra\x94.",
                     "The caf\u00E9 \u201CSudra\u201D.", Severity::note, "Windows-1252"},
        EncodingCase{"damaged", "Caf\u00E9 \u201CSudra\u201D \xE2\x80.",
                     "Caf\u00E9 \u201CSudra\u201D \uFFFD\uFFFD.", Severity::warning, "broken bytes"}),
    [](const auto& instance) { return std::string(instance.param.name); });

TEST(Encodings, ReadJsonInUtf16) {
  const ReadResult result = read_bytes(utf16("{\"text\":\"A.\"}\n{\"text\":\"B.\"}\n", true, true));
  EXPECT_EQ(result.articles.size(), 2U) << result.report();
}

struct RefusedCase {
  const char* name;
  std::string bytes;
  const char* file;
  const char* message;
};

class Refused : public ::testing::TestWithParam<RefusedCase> {};

TEST_P(Refused, IsOneErrorThatSaysWhatToDo) {
  const ReadResult result = read_bytes(GetParam().bytes, GetParam().file);
  EXPECT_TRUE(result.articles.empty());
  ASSERT_EQ(result.diagnostics.size(), 1U) << result.report();
  EXPECT_EQ(result.diagnostics[0].severity, Severity::error);
  EXPECT_EQ(result.diagnostics[0].file, GetParam().file);
  EXPECT_THAT(result.diagnostics[0].message, HasSubstr(GetParam().message));
}

INSTANTIATE_TEST_SUITE_P(
    Text, Refused,
    ::testing::Values(
        RefusedCase{"empty", "", "a.txt", "empty"},
        RefusedCase{"blank", "\xEF\xBB\xBF \r\n", "a.txt", "empty"},
        RefusedCase{"long_blank", std::string(100000, ' '), "a.txt", "empty"},
        RefusedCase{"pdf", "%PDF-1.7\n\x80\x81", "a.pdf", "pdftotext a.pdf - | dossier build -"},
        RefusedCase{"warc", "WARC/1.0\r\n", "a.warc", "WARC"},
        RefusedCase{"zip", "PK\x03\x04..", "a.docx", "zip"},
        RefusedCase{"rtf", "{\\rtf1 x}", "a.rtf", "rich text"},
        RefusedCase{"xml", "<?xml version=\"1.0\"?><rss/>", "a.xml", "XML"},
        RefusedCase{"zero", std::string("text\0text", 9), "a.txt", "binary"},
        RefusedCase{"late_zero", std::string(100000, 'a') + '\0', "a.txt", "binary"},
        RefusedCase{"controls", std::string(10, '\x01') + "abc", "a.bin", "binary"},
        RefusedCase{"gzip_twice", gzip(gzip("text")), "a.gz", "binary"},
        RefusedCase{"gzip_cut", gzip("text that is cut off").substr(0, 15), "a.gz", "gzip data ends"},
        RefusedCase{"gzip_damaged", gzip(std::string(500, 'x')).replace(12, 3, "\xFF\xFF\xFF"), "a.gz",
                    "gzip"}),
    [](const auto& instance) { return std::string(instance.param.name); });

TEST(Gzip, IsUnpackedWhateverTheName) {
  EXPECT_EQ(read_bytes(gzip("Sudra spoke.")).articles.at(0).text, "Sudra spoke.");
  const ReadResult lines =
      read_bytes(gzip("{\"text\":\"A.\"}\n") + gzip("{\"text\":\"B.\"}\n"), "in.jsonl.gz");
  EXPECT_EQ(lines.articles.size(), 2U) << lines.report();
}

TEST(Gzip, ABombIsRefused) {
  ReadLimits limits;
  limits.max_record = 1 << 16;
  const ReadResult text = read_bytes(gzip(std::string(8 << 20, 'a')), "a.txt.gz", limits);
  EXPECT_TRUE(text.articles.empty());
  EXPECT_THAT(text.report(), HasSubstr("larger than"));
  const ReadResult lines = read_bytes(gzip(std::string(8 << 20, ' ')), "a.jsonl.gz", limits);
  EXPECT_THAT(lines.report(), HasSubstr("a line without end"));
}

TEST(Gzip, LinesBeforeTheDamageAreUsed) {
  std::string lines;
  for (int i = 0; i < 20000; ++i) lines += "{\"text\":\"Number " + std::to_string(i * 7919) + ".\"}\n";
  const std::string packed = gzip(lines);
  const ReadResult result = read_bytes(packed.substr(0, packed.size() / 2), "in.jsonl.gz");
  EXPECT_GT(result.articles.size(), 1000U);
  EXPECT_EQ(result.count(Severity::error), 1U) << result.report();
}

TEST(Text, TooLargeIsNotCut) {
  ReadLimits limits;
  limits.max_text = 10;
  EXPECT_THAT(read_bytes("More than ten bytes.", "a.txt", limits).report(), HasSubstr("larger than"));
}

struct SniffCase {
  const char* head;
  const char* name;
  Format format;
};

class Sniffing : public ::testing::TestWithParam<SniffCase> {};

TEST_P(Sniffing, GoesByContentFirst) {
  EXPECT_EQ(sniff_format(GetParam().head, GetParam().name), GetParam().format) << GetParam().head;
}

INSTANTIATE_TEST_SUITE_P(Text, Sniffing,
                         ::testing::Values(SniffCase{"{\"a\":1}\n{\"a\":2}\n", "-", Format::json_lines},
                                           SniffCase{"{\"a\":1}", "a.txt", Format::json_lines},
                                           SniffCase{"{\"a\": \"cut\n{\"a\":2}\n", "-", Format::json_lines},
                                           SniffCase{"{\n \"a\": 1\n}", "-", Format::json},
                                           SniffCase{"[\n{\"a\": 1}]", "-", Format::json},
                                           SniffCase{"{\"articles\": [\n{\"a\": 1}\n]}", "-", Format::json},
                                           SniffCase{"[Editor's note] Sudra", "-", Format::text},
                                           SniffCase{"{Sudra} spoke", "-", Format::text},
                                           SniffCase{"garbage\n{\"a\":1}", "a.jsonl", Format::json_lines},
                                           SniffCase{"garbage", "a.json", Format::json},
                                           SniffCase{"<!DOCTYPE html><p>", "a.txt", Format::html},
                                           SniffCase{" \n<!-- saved -->\n<HTML lang=en>", "-", Format::html},
                                           SniffCase{"<p>x", "a.html.gz", Format::html},
                                           SniffCase{"<p>x", "a.txt", Format::text},
                                           SniffCase{"Sudra spoke.", "a", Format::text}));

TEST(Utf8, ValidPrefixEndsWhereTheEncodingBreaks) {
  const std::vector<std::pair<std::string, std::size_t>> cases{
      {"plain ascii text of some length", 31},
      {"caf\u00E9", 5},
      {"ab\xC0\xAF", 2},
      {"ab\xE0\x80\x80", 2},
      {"ab\xED\xA0\x80", 2},
      {"ab\xF0\x80\x80\x80", 2},
      {"ab\xF4\x90\x80\x80", 2},
      {"ab\xF5\x80\x80\x80", 2},
      {"ab\xE2\x82", 2},
      {"ab\x80", 2},
      {"\U0010FFFF", 4},
  };
  for (const auto& [text, prefix] : cases) EXPECT_EQ(valid_utf8_prefix(text), prefix) << text;
}

// Bytes with the shapes that readers stumble over, from a fixed seed.
std::string random_bytes(std::mt19937& random) {
  static const std::vector<std::string> shapes{"{\"text\":\"",
                                               "\"}",
                                               "\n",
                                               "<html><p>",
                                               "</p>",
                                               "\xFF\xFE",
                                               "\xEF\xBB\xBF",
                                               std::string(1, '\0'),
                                               "[",
                                               "{",
                                               "\\u0000",
                                               "<script type=\"application/ld+json\">",
                                               "caf\xC3\xA9",
                                               "\xE9",
                                               "Sudra spoke. ",
                                               "\x1F\x8B\x08",
                                               "<a href='",
                                               ">"};
  std::string bytes;
  const std::size_t pieces = random() % 12;
  for (std::size_t i = 0; i < pieces; ++i) {
    if (random() % 3 == 0) {
      for (std::size_t k = random() % 20; k > 0; --k) bytes += static_cast<char>(random() % 256);
    } else {
      bytes += shapes[random() % shapes.size()];
    }
  }
  return bytes;
}

TEST(AnyBytes, GiveValidTextOrADiagnostic) {
  std::mt19937 random(20180326);
  for (int round = 0; round < 20000; ++round) {
    const std::string bytes = random_bytes(random);
    const ReadResult result = read_bytes(bytes, round % 2 == 0 ? "a" : round % 4 == 1 ? "a.html" : "a.jsonl");
    for (const Article& article : result.articles) {
      ASSERT_TRUE(is_utf8(article.text) && is_utf8(article.title) && is_utf8(article.outlet)) << bytes;
      ASSERT_FALSE(article.text.empty());
    }
    for (const Diagnostic& one : result.diagnostics) ASSERT_EQ(one.message.find('\n'), std::string::npos);
  }
}

}  // namespace
}  // namespace dossier::extract
