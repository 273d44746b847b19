#include <gtest/gtest.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>

#include <memory>
#include <set>
#include <sstream>

#include "export/exporter.hpp"
#include "fixture.hpp"

namespace dossier::exporting {
namespace {

template <class T, void (*free)(T*)>
struct Free {
  void operator()(T* object) const { free(object); }
};
template <class T, void (*free)(T*)>
using Owned = std::unique_ptr<T, Free<T, free>>;
using Document = Owned<xmlDoc, xmlFreeDoc>;

Document exported_gexf(Fixture fixture, const Choice& choice = {}) {
  std::ostringstream out;
  const auto exporter = make_exporter(Format::gexf, out);
  write(fixture.graph, fixture.texts, choice, *exporter);
  const std::string xml = out.str();
  return Document(
      xmlReadMemory(xml.data(), static_cast<int>(xml.size()), "graph.gexf", nullptr, XML_PARSE_NONET));
}

std::string attribute(xmlNode* node, const char* name) {
  xmlChar* text = xmlGetProp(node, reinterpret_cast<const xmlChar*>(name));
  const std::string value = text == nullptr ? "" : reinterpret_cast<const char*>(text);
  xmlFree(text);
  return value;
}

// Calls take(element) for every element below, the node included.
template <class Take>
void each(xmlNode* node, const Take& take) {
  take(node, std::string(reinterpret_cast<const char*>(node->name)));
  for (xmlNode* child = xmlFirstElementChild(node); child != nullptr; child = xmlNextElementSibling(child)) {
    each(child, take);
  }
}

TEST(Gexf, HasTheStructureThatGephiReads) {
  const std::string schema_file = DOSSIER_SOURCE_DIR "/tests/export/gexf.rng";
  const Owned<xmlRelaxNGParserCtxt, xmlRelaxNGFreeParserCtxt> parser(
      xmlRelaxNGNewParserCtxt(schema_file.c_str()));
  const Owned<xmlRelaxNG, xmlRelaxNGFree> schema(xmlRelaxNGParse(parser.get()));
  ASSERT_NE(schema, nullptr);
  for (const auto& make : {ordinary, hostile, +[] { return build({}); }, +[] { return crowd(150); }}) {
    for (const bool layout : {false, true}) {
      Choice choice;
      choice.layout = layout;
      const Document document = exported_gexf(make(), choice);
      ASSERT_NE(document, nullptr);
      const Owned<xmlRelaxNGValidCtxt, xmlRelaxNGFreeValidCtxt> check(xmlRelaxNGNewValidCtxt(schema.get()));
      EXPECT_EQ(xmlRelaxNGValidateDoc(check.get(), document.get()), 0);
    }
  }
}

TEST(Gexf, DeclaresWhatItUsesAndUsesWhatItDeclares) {
  const Document document = exported_gexf(hostile());
  std::map<std::string, std::set<std::string>> declared;
  std::string owner;
  each(xmlDocGetRootElement(document.get()), [&](xmlNode* node, const std::string& name) {
    if (name == "attributes") owner = attribute(node, "class");
    if (name == "attribute") {
      EXPECT_TRUE(declared[owner].insert(attribute(node, "id")).second);
    }
    if (name == "attvalues") {
      std::set<std::string> used;
      each(node, [&](xmlNode* value, const std::string& inner) {
        if (inner == "attvalue") {
          EXPECT_TRUE(used.insert(attribute(value, "for")).second);
        }
      });
      EXPECT_EQ(used, declared[reinterpret_cast<const char*>(node->parent->name)]);
    }
  });
  EXPECT_EQ(declared.size(), 2U);
}

TEST(Gexf, GivesEveryNodeAndEdgeAnIdOfItsOwn) {
  const Document document = exported_gexf(crowd(150));
  std::set<std::string> nodes, edges;
  each(xmlDocGetRootElement(document.get()), [&](xmlNode* node, const std::string& name) {
    if (name == "node") {
      EXPECT_TRUE(nodes.insert(attribute(node, "id")).second);
    }
    if (name == "edge") {
      EXPECT_TRUE(edges.insert(attribute(node, "id")).second);
      EXPECT_TRUE(nodes.contains(attribute(node, "source")));
      EXPECT_TRUE(nodes.contains(attribute(node, "target")));
    }
  });
}

TEST(Gexf, TellsTimeByDays) {
  const Document document = exported_gexf(ordinary());
  std::map<std::string, std::string> spells;  // by id of a node, or kind of an edge
  each(xmlDocGetRootElement(document.get()), [&](xmlNode* node, const std::string& name) {
    if (name != "spell") return;
    xmlNode* owner = node->parent->parent;
    const std::string key = attribute(owner, owner->name[0] == 'n' ? "id" : "kind");
    spells[key] += attribute(node, "start") + ".." + attribute(node, "end") + " ";
  });
  const std::map<std::string, std::string> expected = {
      {"expelled", "2021-03-01..2021-03-31 "},
      {"state:nor", "2021-03-01..2021-03-31 "},
      {"person:two-sudran-diplomats", "2021-03-01..2021-03-31 "},
      {"event:the-march-expulsions", "2021-03-01..2021-03-31 "},
      {"event:the-great-flood", "1954-01-01..1954-12-31 "},
  };
  EXPECT_EQ(spells, expected);
}

}  // namespace
}  // namespace dossier::exporting
