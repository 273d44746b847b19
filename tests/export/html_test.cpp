#include "export/html.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <libxml/HTMLparser.h>
#include <sodium.h>

#include <sstream>

#include "export/exporter.hpp"
#include "fixture.hpp"

namespace dossier::exporting {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(ScriptJson, HoldsNothingThatEndsTheElement) {
  for (const auto& [text, json] : {
           std::pair<std::string_view, std::string_view>{"plain", R"("plain")"},
           {"</script>", R"("\u003c/script>")"},
           {"<!-- <script>", R"("\u003c!-- \u003cscript>")"},
           {"\"\\\n", R"("\"\\\n")"},
           {"<\xFF<", "\"\\u003c\xEF\xBF\xBD\\u003c\""},
       }) {
    std::string out = "<";
    append_script_json(out, text);
    EXPECT_EQ(out, "<" + std::string(json));
  }
}

class HtmlTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!has_viewer()) GTEST_SKIP() << "built without the viewer: node or npm is missing";
  }
};

std::string page_of(Fixture fixture) {
  std::ostringstream out;
  const auto exporter = make_exporter(Format::html, out);
  write(fixture.graph, fixture.texts, {}, *exporter);
  return out.str();
}

// What stands between the last `open` before the first `close` after it.
std::string between(const std::string& page, const std::string& open, const std::string& close) {
  const std::size_t begin = page.find(open) + open.size();
  return page.substr(begin, page.find(close, begin) - begin);
}

std::string source_hash(const std::string& text) {
  unsigned char hash[crypto_hash_sha256_BYTES];
  crypto_hash_sha256(hash, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  char coded[64];
  sodium_bin2base64(coded, sizeof coded, hash, sizeof hash, sodium_base64_VARIANT_ORIGINAL);
  return "'sha256-" + std::string(coded) + "'";
}

TEST_F(HtmlTest, AllowsItsOwnStyleAndProgramByTheirHashesAndNothingElse) {
  const std::string page = page_of(ordinary());
  const std::string policy = between(page, "Content-Security-Policy\" content=\"", "\"");
  EXPECT_EQ(policy, "default-src 'none'; script-src " + source_hash(between(page, "<script>", "</script>")) +
                        "; style-src " + source_hash(between(page, "<style>", "</style>")) +
                        "; img-src data:; base-uri 'none'; form-action 'none'");
  EXPECT_THAT(page, Not(HasSubstr("@data@")));
}

TEST_F(HtmlTest, CarriesTheLicencesOfWhatIsInside) {
  const std::string licences =
      between(page_of(build({})), "<script type=\"text/plain\" id=\"licences\">", "</script>");
  for (const char* name : {"sigma ", "graphology ", "graphology-utils ", "events "}) {
    EXPECT_THAT(licences, HasSubstr(name));
  }
  EXPECT_THAT(licences, HasSubstr("Permission is hereby granted"));
}

// Counts the elements by name, as an HTML parser sees them.
std::size_t elements(const xmlNode* node, std::string_view name) {
  std::size_t count = 0;
  for (; node != nullptr; node = node->next) {
    if (node->type == XML_ELEMENT_NODE && name == reinterpret_cast<const char*>(node->name)) ++count;
    if (node->type == XML_ELEMENT_NODE) count += elements(node->children, name);
  }
  return count;
}

TEST_F(HtmlTest, KeepsHostileTextOutOfTheMarkup) {
  const std::string page = page_of(hostile());
  const std::string data = between(page, "<script type=\"application/json\" id=\"data\">", "</script>");
  EXPECT_THAT(data, HasSubstr("\\u003c/script>\\u003cimg onerror=x>"));
  EXPECT_THAT(data, Not(HasSubstr("<")));
  EXPECT_TRUE(data.ends_with("]}\n"));
  htmlDocPtr document =
      htmlReadMemory(page.data(), static_cast<int>(page.size()), nullptr, "UTF-8",
                     HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_RECOVER);
  ASSERT_NE(document, nullptr);
  EXPECT_EQ(elements(xmlDocGetRootElement(document), "script"), 3U);
  EXPECT_EQ(elements(xmlDocGetRootElement(document), "img"), 0U);
  xmlFreeDoc(document);
}

TEST_F(HtmlTest, TellsTheSentenceAroundTheWords) {
  EXPECT_THAT(page_of(ordinary()), HasSubstr(R"("text": "Norland expelled two Sudran diplomats", )"
                                             R"("after": ", foreign minister Ana Berg said.")"));
}

TEST_F(HtmlTest, IsTheSameEachTime) {
  EXPECT_EQ(page_of(hostile()), page_of(hostile()));
}

}  // namespace
}  // namespace dossier::exporting
