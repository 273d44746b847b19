#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "read_all.hpp"

namespace dossier::extract {
namespace {

using ::testing::HasSubstr;

TEST(JsonLines, FillsEveryFieldOfAnArticle) {
  const ReadResult result = read_bytes(
      R"({"id": 7, "url": "https://norland.example/a", "outlet": "Norland  Post", "title": "Envoy leaves",)"
      R"( "date": "2018-03-26", "text": "The envoy left Sudra.", "unknown": {"a": [1, {"text": "no"}]}})"
      "\n",
      "in.jsonl");
  ASSERT_EQ(result.articles.size(), 1U) << result.report();
  const Article& article = result.articles[0];
  EXPECT_EQ(article.given_id, "7");
  EXPECT_EQ(article.document, "https://norland.example/a");
  EXPECT_EQ(article.url, "https://norland.example/a");
  EXPECT_EQ(article.outlet, "Norland Post");
  EXPECT_EQ(article.title, "Envoy leaves");
  EXPECT_EQ(article.date, Date::day(2018, 3, 26));
  EXPECT_EQ(article.text, "Envoy leaves\n\nThe envoy left Sudra.");
  EXPECT_TRUE(result.diagnostics.empty()) << result.report();
}

struct SynonymCase {
  const char* json;
  const char* document;
  const char* outlet;
  const char* title;
  const char* date;
  const char* text;
};

class Synonyms : public ::testing::TestWithParam<SynonymCase> {};

TEST_P(Synonyms, AreUnderstood) {
  const ReadResult result = read_bytes(GetParam().json, "in.jsonl");
  ASSERT_EQ(result.articles.size(), 1U) << result.report();
  const Article& article = result.articles[0];
  EXPECT_EQ(article.document, GetParam().document);
  EXPECT_EQ(article.outlet, GetParam().outlet);
  EXPECT_EQ(article.title, GetParam().title);
  EXPECT_EQ(to_string(article.date), GetParam().date);
  EXPECT_EQ(article.text, GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Json, Synonyms,
    ::testing::Values(
        SynonymCase{R"({"text":"T."})", "in.jsonl#1", "", "", "", "T."},
        SynonymCase{R"({"source":"s","url":"u","text":"T."})", "s", "", "", "", "T."},
        SynonymCase{R"({"link":"u","publisher":"P","headline":"H","pub_date":"20180326","body":"T."})", "u",
                    "P", "H", "2018-03-26", "H\n\nT."},
        SynonymCase{
            R"({"Canonical-URL":"u","site_name":"P","publishedAt":"2018-03-26T23:00:00Z","content":"T."})",
            "u", "P", "", "2018-03-26", "T."},
        SynonymCase{R"({"articleBody":"T.","datePublished":"Mon, 26 Mar 2018 10:00:00 GMT"})", "in.jsonl#1",
                    "", "", "2018-03-26", "T."},
        SynonymCase{R"({"full_text":"T.","timestamp":1522058400})", "in.jsonl#1", "", "", "2018-03-26", "T."},
        SynonymCase{R"({"content":"Short.","text":"Whole.","body":"Other."})", "in.jsonl#1", "", "", "",
                    "Whole."},
        SynonymCase{R"({"text":"","body":"T."})", "in.jsonl#1", "", "", "", "T."},
        SynonymCase{R"({"text":"First.","text":"Second."})", "in.jsonl#1", "", "", "", "Second."},
        SynonymCase{R"({"title":"T","text":"T and more."})", "in.jsonl#1", "", "T", "", "T and more."},
        SynonymCase{R"({"title":" ","text":"T."})", "in.jsonl#1", "", "", "", "T."},
        SynonymCase{R"({"text":"a\u00e9\ud83d\ude00b"})", "in.jsonl#1", "", "", "", "a\u00e9\U0001F600b"}));

struct BrokenCase {
  const char* name;
  std::string line;
  const char* message;
};

class BrokenLine : public ::testing::TestWithParam<BrokenCase> {};

TEST_P(BrokenLine, CostsThatLineAndNoOther) {
  const std::string good = R"({"text":"Good."})";
  const ReadResult result = read_bytes(good + "\n" + GetParam().line + "\r\n\n" + good + "\n", "in.jsonl");
  EXPECT_EQ(result.articles.size(), 2U) << result.report();
  ASSERT_EQ(result.count(Severity::error), 1U) << result.report();
  EXPECT_EQ(result.diagnostics[0].line, 2U);
  EXPECT_EQ(result.diagnostics[0].file, "in.jsonl");
  EXPECT_THAT(result.diagnostics[0].message, HasSubstr(GetParam().message));
}

INSTANTIATE_TEST_SUITE_P(
    Json, BrokenLine,
    ::testing::Values(BrokenCase{"truncated", R"({"text":"cut o)", "not valid JSON"},
                      BrokenCase{"garbage", "text without braces", "not valid JSON"},
                      BrokenCase{"trailing", R"({"text":"A."} {"text":"B."})", "not valid JSON"},
                      BrokenCase{"no_text", R"({"title":"A"})", "no text"},
                      BrokenCase{"blank_text", R"({"text":" \n "})", "no text"},
                      BrokenCase{"wrong_type", R"({"text":["A."]})", "no string"},
                      BrokenCase{"number", "12", "neither a JSON object"},
                      BrokenCase{"surrogate", R"({"text":"\ud800"})", "not valid JSON"},
                      BrokenCase{"utf8", "{\"text\":\"a\xFF\"}", "UTF-8"},
                      BrokenCase{"zero", std::string("{\"text\":\"a\"}\0{", 14), "zero byte"},
                      BrokenCase{"deep", "{\"text\":" + std::string(100000, '['), "nested more than"}),
    [](const auto& instance) { return std::string(instance.param.name); });

TEST(JsonLines, ReadsWithMarkCarriageReturnsAndNoLastLineFeed) {
  const ReadResult result = read_bytes("\xEF\xBB\xBF{\"text\":\"A.\"}\r\n{\"text\":\"B.\"}");
  ASSERT_EQ(result.articles.size(), 2U) << result.report();
  EXPECT_EQ(result.articles[1].document, "in.txt#2");
}

TEST(JsonLines, KeepsAnEscapedZeroByte) {
  const ReadResult result = read_bytes(R"({"text":"a\u0000b","title":"x\u0000y"})", "in.jsonl");
  ASSERT_EQ(result.articles.size(), 1U);
  EXPECT_EQ(result.articles[0].title, "x y");
  EXPECT_NE(result.articles[0].text.find('\0'), std::string::npos);
}

TEST(JsonLines, ReplacesHalfACharacter) {
  const ReadResult result = read_bytes(R"({"text":"a\udc00b","title":"\ude00"})", "in.jsonl");
  ASSERT_EQ(result.articles.size(), 1U) << result.report();
  EXPECT_EQ(result.articles[0].text, "\uFFFD\uFFFD\uFFFD\n\na\uFFFD\uFFFD\uFFFDb");
  EXPECT_THAT(result.report(), HasSubstr("in.jsonl:1: characters that are only half there"));
}

TEST(JsonLines, RefusesALongLineAndGoesOn) {
  ReadLimits limits;
  limits.max_record = 100;
  const std::string text = "{\"text\":\"A.\"}\n" + std::string(5000, ' ') + "\n{\"text\":\"B.\"}\n";
  const ReadResult result = read_bytes(text, "in.jsonl", limits);
  EXPECT_EQ(result.articles.size(), 2U);
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].line, 2U);
  EXPECT_THAT(result.diagnostics[0].message, HasSubstr("longer than"));
}

TEST(JsonLines, RefusesALongTextAndGoesOn) {
  ReadLimits limits;
  limits.max_text = 10;
  const ReadResult result =
      read_bytes("{\"text\":\"More than ten.\"}\n{\"text\":\"Less.\"}\n", "in.jsonl", limits);
  EXPECT_EQ(result.articles.size(), 1U);
  EXPECT_THAT(result.report(), HasSubstr("in.jsonl:1: the text has 14 bytes"));
}

TEST(JsonLines, NotesWhatItCouldNotUse) {
  const ReadResult result = read_bytes(R"({"text":"A.","outlet":["x"],"date":"next week"})", "in.jsonl");
  ASSERT_EQ(result.articles.size(), 1U);
  EXPECT_FALSE(result.articles[0].date.known());
  EXPECT_EQ(result.count(Severity::note), 2U) << result.report();
}

TEST(JsonLines, StopsWhenAsked) {
  std::istringstream in("{\"text\":\"A.\"}\n{\"text\":\"B.\"}\n");
  int taken = 0;
  read_articles(
      in, "-", {}, [&](Article&&) { return ++taken < 1; }, [](const Diagnostic&) {});
  EXPECT_EQ(taken, 1);
}

struct DocumentCase {
  const char* json;
  std::vector<std::string> documents;
};

class JsonDocument : public ::testing::TestWithParam<DocumentCase> {};

TEST_P(JsonDocument, HandsOutItsArticles) {
  const ReadResult result = read_bytes(GetParam().json, "in.json");
  std::vector<std::string> documents;
  for (const Article& article : result.articles) documents.push_back(article.document);
  EXPECT_EQ(documents, GetParam().documents) << result.report();
  EXPECT_TRUE(result.diagnostics.empty()) << result.report();
}

INSTANTIATE_TEST_SUITE_P(
    Json, JsonDocument,
    ::testing::Values(
        DocumentCase{"{\n \"text\": \"A.\"\n}", {"in.json#1"}},
        DocumentCase{"[\n{\"text\": \"A.\"},\n{\"text\": \"B.\"}]", {"in.json#1", "in.json#2"}},
        DocumentCase{"[{\"text\": \"A.\"}, {\"text\": \"B.\"}]", {"in.json#1", "in.json#2"}},
        DocumentCase{"{\"articles\": [{\"text\": \"A.\", \"url\": \"u\"}], \"count\": 1}", {"u"}},
        DocumentCase{"{\n\"status\": \"ok\",\n\"articles\": [\n{\"text\": \"A.\"}\n]}", {"in.json#1"}},
        DocumentCase{"[]", {}}));

TEST(JsonDocumentBroken, GivesWhatCameBeforeAndTheLine) {
  const ReadResult result = read_bytes("[\n{\"text\": \"A.\"},\n{\"text\": oops}]", "in.json");
  EXPECT_EQ(result.articles.size(), 1U);
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].line, 3U);
}

TEST(JsonDocumentBroken, NamesTheArticleWithoutText) {
  const ReadResult result = read_bytes("[\n{\"text\": \"A.\"},\n{\"title\": \"B\"}, 5]", "in.json");
  EXPECT_EQ(result.articles.size(), 1U);
  EXPECT_THAT(result.report(), HasSubstr("article 2: no text"));
  EXPECT_THAT(result.report(), HasSubstr("article 3: no text"));
}

}  // namespace
}  // namespace dossier::extract
