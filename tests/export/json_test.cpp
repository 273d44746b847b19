#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <sstream>

#include "export/exporter.hpp"
#include "fixture.hpp"

namespace dossier::exporting {
namespace {

rapidjson::Document read_json(Fixture fixture) {
  std::ostringstream out;
  const auto exporter = make_exporter(Format::json, out);
  write(fixture.graph, fixture.texts, {}, *exporter);
  rapidjson::Document document;
  document.Parse<rapidjson::kParseValidateEncodingFlag>(out.str().c_str());
  EXPECT_FALSE(document.HasParseError()) << out.str();
  return document;
}

std::vector<std::string> keys(const rapidjson::Value& object) {
  std::vector<std::string> names;
  for (const auto& member : object.GetObject()) names.emplace_back(member.name.GetString());
  return names;
}

using Keys = std::vector<std::string>;
const Keys article_keys = {"id", "source", "outlet", "title", "date", "url"};
const Keys node_keys = {"id",          "type",       "name", "named", "aliases",  "country", "positions",
                        "description", "event_type", "time", "place", "mentions", "articles"};
const Keys edge_keys = {"id",         "relation",   "source",  "target",   "polarity", "modality",
                        "claimants",  "time",       "place",   "quantity", "manner",   "event",
                        "implied_by", "confidence", "origins", "evidence"};
const Keys evidence_keys = {"article", "document", "start", "end", "text"};

TEST(Json, WritesEveryKeyOfTheContract) {
  for (const rapidjson::Document& document : {read_json(ordinary()), read_json(hostile())}) {
    EXPECT_EQ(keys(document), (Keys{"articles", "nodes", "edges"}));
    for (const auto& article : document["articles"].GetArray()) EXPECT_EQ(keys(article), article_keys);
    for (const auto& node : document["nodes"].GetArray()) EXPECT_EQ(keys(node), node_keys);
    for (const auto& edge : document["edges"].GetArray()) {
      EXPECT_EQ(keys(edge), edge_keys);
      for (const auto& evidence : edge["evidence"].GetArray()) EXPECT_EQ(keys(evidence), evidence_keys);
    }
  }
}

TEST(Json, OfNothingIsThreeEmptyLists) {
  const rapidjson::Document document = read_json(build({}));
  for (const char* list : {"articles", "nodes", "edges"}) EXPECT_EQ(document[list].Size(), 0U);
}

TEST(Json, QuotesTheWordsAtTheirBytes) {
  const rapidjson::Document document = read_json(ordinary());
  FixtureTexts texts = ordinary().texts;
  for (const auto& edge : document["edges"].GetArray()) {
    for (const auto& evidence : edge["evidence"].GetArray()) {
      const std::string_view text = texts.text(evidence["article"].GetString());
      const unsigned start = evidence["start"].GetUint();
      EXPECT_EQ(text.substr(start, evidence["end"].GetUint() - start), evidence["text"].GetString());
    }
  }
}

TEST(Json, SaysWhatIsNotKnownAsNull) {
  const rapidjson::Document document = read_json(ordinary());
  const auto& edge = document["edges"][0];
  EXPECT_TRUE(edge["time"].IsNull());
  EXPECT_TRUE(edge["implied_by"].IsNull());
  EXPECT_EQ(edge["claimants"].Size(), 0U);
  EXPECT_DOUBLE_EQ(edge["confidence"].GetDouble(), 0.8);
  EXPECT_EQ(edge["origins"].GetUint(), 1U);
}

TEST(Json, KeepsHostileNamesWhole) {
  Fixture fixture = hostile();
  const rapidjson::Document document = read_json(hostile());
  ASSERT_EQ(document["nodes"].Size(), fixture.graph.entity_count());
  for (Vertex v = 0; v < fixture.graph.entity_count(); ++v) {
    const rapidjson::Value& name = document["nodes"][v]["name"];
    const std::string_view expected = entity_row(fixture.graph, v).name;
    if (expected.find('\xFF') != expected.npos) continue;  // invalid bytes come back as U+FFFD
    EXPECT_EQ(std::string_view(name.GetString(), name.GetStringLength()), expected);
  }
}

}  // namespace
}  // namespace dossier::exporting
