#include <gtest/gtest.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <memory>
#include <sstream>

#include "export/exporter.hpp"
#include "fixture.hpp"

namespace dossier::exporting {
namespace {

using Element = std::map<std::string, std::string>;  // attributes, and data by key

struct ReadBack {
  std::vector<Element> keys, nodes, edges;
};

std::string text_of(xmlChar* text) {
  const std::unique_ptr<xmlChar, void (*)(void*)> owner(text, [](void* p) { xmlFree(p); });
  return text == nullptr ? "" : reinterpret_cast<const char*>(text);
}

Element read_element(xmlNode* node) {
  Element element;
  for (const xmlAttr* a = node->properties; a != nullptr; a = a->next) {
    const std::string name = reinterpret_cast<const char*>(a->name);
    element["@" + name] = text_of(xmlGetProp(node, a->name));
  }
  for (xmlNode* data = xmlFirstElementChild(node); data != nullptr; data = xmlNextElementSibling(data)) {
    element[text_of(xmlGetProp(data, reinterpret_cast<const xmlChar*>("key")))] =
        text_of(xmlNodeGetContent(data));
  }
  return element;
}

void read_children(xmlNode* parent, ReadBack& into) {
  for (xmlNode* node = xmlFirstElementChild(parent); node != nullptr; node = xmlNextElementSibling(node)) {
    const std::string name = reinterpret_cast<const char*>(node->name);
    if (name == "key") into.keys.push_back(read_element(node));
    if (name == "node") into.nodes.push_back(read_element(node));
    if (name == "edge") into.edges.push_back(read_element(node));
    if (name == "graph") read_children(node, into);
  }
}

ReadBack read_back(Fixture fixture) {
  std::ostringstream out;
  const auto exporter = make_exporter(Format::graphml, out);
  write(fixture.graph, fixture.texts, {}, *exporter);
  const std::string xml = out.str();
  const std::unique_ptr<xmlDoc, void (*)(xmlDoc*)> document(
      xmlReadMemory(xml.data(), static_cast<int>(xml.size()), "graph.graphml", nullptr, XML_PARSE_NONET),
      xmlFreeDoc);
  EXPECT_NE(document, nullptr);
  ReadBack back;
  if (document) read_children(xmlDocGetRootElement(document.get()), back);
  return back;
}

TEST(GraphMl, DeclaresWordsWithTypesThatGephiKnows) {
  const std::vector<std::string> types = {"boolean", "int", "long", "double", "string"};
  const std::vector<std::string> special = {"r", "g", "b", "z", "size", "color", "id"};
  std::vector<std::string> ids;
  for (Element key : read_back(build({})).keys) {
    EXPECT_NE(std::ranges::find(types, key["@attr.type"]), types.end()) << key["@attr.type"];
    EXPECT_EQ(std::ranges::find(special, key["@id"]), special.end()) << key["@id"];
    EXPECT_EQ(key["@id"], key["@attr.name"]);
    if (key["@id"] == "x" || key["@id"] == "y") {
      EXPECT_EQ(key["@attr.type"], "double") << "a place";
    }
    ids.push_back(key["@id"]);
  }
  std::ranges::sort(ids);
  EXPECT_EQ(std::ranges::adjacent_find(ids), ids.end()) << "nodes and edges share one space of ids";
}

TEST(GraphMl, WritesEveryKeyForAll) {
  const ReadBack back = read_back(hostile());
  const auto declared = [&](const char* owner) {
    return std::ranges::count_if(back.keys, [&](const Element& key) { return key.at("@for") == owner; });
  };
  for (const Element& node : back.nodes) EXPECT_EQ(std::ssize(node), declared("node") + 1);
  for (const Element& edge : back.edges) EXPECT_EQ(std::ssize(edge), declared("edge") + 4);
}

TEST(GraphMl, ReadsBackWhatWasWritten) {
  Fixture fixture = ordinary();
  ReadBack back = read_back(ordinary());
  ASSERT_EQ(back.nodes.size(), 10U);
  ASSERT_EQ(back.edges.size(), 8U);
  const auto berg =
      std::ranges::find(back.nodes, "person:ana-berg", [](Element& node) { return node["@id"]; });
  ASSERT_NE(berg, back.nodes.end());
  EXPECT_EQ((*berg)["label"], "Ana Berg");
  EXPECT_EQ((*berg)["aliases"], "Berg; Minister Berg");
  EXPECT_EQ((*berg)["named"], "true");
  const auto expelled =
      std::ranges::find(back.edges, "expelled", [](Element& edge) { return edge["@label"]; });
  ASSERT_NE(expelled, back.edges.end());
  EXPECT_EQ((*expelled)["weight"], "2");
  EXPECT_EQ((*expelled)["claims"], "2");
  EXPECT_EQ((*expelled)["confidence"], "0.90");
  EXPECT_EQ((*expelled)["claimants"], "Ana Berg");
  EXPECT_EQ((*expelled)["own_voice"], "true");
  EXPECT_EQ((*expelled)["time"], "2021-03-02; 2021-03");
}

// What XML cannot hold is left out, and invalid bytes become U+FFFD; all else comes back as it was.
std::string as_xml_can(std::string text) {
  const std::pair<std::string, std::string> changes[] = {{"\x01", ""},
                                                         {"\x02", ""},
                                                         {"\x1f", ""},
                                                         {"\xEF\xBF\xBE", ""},
                                                         {"\xFF\xC3(", "\xEF\xBF\xBD\xEF\xBF\xBD("}};
  for (const auto& [from, to] : changes) {
    for (std::size_t at; (at = text.find(from)) != std::string::npos;) text.replace(at, from.size(), to);
  }
  return text;
}

TEST(GraphMl, ReadsHostileNamesBack) {
  Fixture fixture = hostile();
  ReadBack back = read_back(hostile());
  ASSERT_EQ(back.nodes.size(), fixture.graph.entity_count());
  for (Vertex v = 0; v < fixture.graph.entity_count(); ++v) {
    const EntityRow row = entity_row(fixture.graph, v);
    EXPECT_EQ(back.nodes[v]["@id"], row.id);
    EXPECT_EQ(back.nodes[v]["name"], as_xml_can(std::string(row.name)));
    EXPECT_EQ(back.nodes[v]["description"], as_xml_can(std::string(row.description)));
    EXPECT_EQ(back.nodes[v]["country"], as_xml_can(std::string(row.country)));
  }
  for (Element& edge : back.edges) EXPECT_EQ(edge["kind"], "not expelled");
}

}  // namespace
}  // namespace dossier::exporting
