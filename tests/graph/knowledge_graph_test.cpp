#include "graph/knowledge_graph.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "graph/graph_blob.hpp"
#include "graph/rows.hpp"
#include "tests/bench/synthetic_graph.hpp"

namespace dossier {
namespace {

using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::HasSubstr;

// Norland expelled Ana Berg, who leads Sudra as police say.
KnowledgeGraph sample_graph() {
  KnowledgeGraph graph;
  ArticleInfo article;
  article.id = graph.intern("article-1");
  article.document = graph.intern("news/1.txt");
  article.date = Date::day(2018, 3, 26);
  graph.add_article(article);
  for (const std::string_view name : {"Ana Berg", "Norland", "Sudra"}) {
    Entity entity;
    entity.type = name == "Ana Berg" ? EntityType::person : EntityType::state;
    entity.id = graph.intern(std::string(to_string(entity.type)) + ":" + std::string(name));
    entity.name = graph.intern(name);
    entity.aliases = graph.add_list(std::vector<std::uint32_t>{graph.intern("the old " + std::string(name))});
    entity.named = true;
    graph.add_entity(entity);
  }
  Claim leads;
  leads.id = 2;
  leads.relation = Relation::leads;
  leads.claimants = graph.add_list(std::vector<std::uint32_t>{1, 2});
  leads.evidence = graph.add_evidence(std::vector<Evidence>{{7, 0, {0, 8}}});
  leads.origins = 1;
  graph.add_claim(0, 2, leads);
  Claim expelled;
  expelled.id = 1;
  expelled.relation = Relation::expelled;
  expelled.polarity = Polarity::negated;
  expelled.modality = Modality::possible;
  expelled.time = *Date::parse("2013~/2016-02");
  expelled.place = 2;
  expelled.event = 1;
  expelled.quantity = graph.intern("one envoy");
  expelled.manner = graph.intern("over spying");
  expelled.implied_by = 2;
  expelled.confidence = 73;
  expelled.evidence = graph.add_evidence(std::vector<Evidence>{{8, 0, {0, 8}}, {9, 0, {9, 14}}});
  graph.add_claim(1, 0, expelled);
  graph.finish();
  return graph;
}

class OneText : public ArticleTexts {
 public:
  std::string_view text(std::string_view article_id) override {
    if (article_id != "article-1") throw std::out_of_range("no such article");
    return "Ana Berg leads Sudra.";
  }
};

TEST(KnowledgeGraph, IsWalkedBothWays) {
  const KnowledgeGraph graph = sample_graph();
  EXPECT_EQ(graph.entity_count(), 3U);
  ASSERT_EQ(graph.claim_count(), 2U);
  EXPECT_EQ(boost::out_degree(Vertex{0}, graph.graph()), 1U);
  EXPECT_EQ(boost::in_degree(Vertex{0}, graph.graph()), 1U);
  const Edge entering = *boost::in_edges(Vertex{0}, graph.graph()).first;
  EXPECT_EQ(graph.claim(entering).relation, Relation::expelled);
  EXPECT_EQ(graph.source(entering), 1U);
  EXPECT_EQ(entering, graph.edges()[1]);
}

TEST(KnowledgeGraph, StaysWholeWhenMoved) {
  KnowledgeGraph first = sample_graph();
  const KnowledgeGraph moved = std::move(first);
  KnowledgeGraph assigned;
  assigned = sample_graph();
  for (const KnowledgeGraph* graph : {&moved, static_cast<const KnowledgeGraph*>(&assigned)}) {
    EXPECT_EQ(graph->claim(graph->edges()[0]).id, 2U);
    EXPECT_EQ(&graph->claim(graph->edges()[0]),
              &graph->claim(*boost::out_edges(Vertex{0}, graph->graph()).first));
  }
}

TEST(KnowledgeGraph, RefusesClaimsThatJoinNothing) {
  KnowledgeGraph graph = sample_graph();
  EXPECT_THROW(graph.add_claim(0, 3, Claim{}), std::out_of_range);
  EXPECT_THROW(graph.add_claim(no_vertex, 0, Claim{}), std::out_of_range);
}

TEST(KnowledgeGraph, RefusesClaimsOutOfOrder) {
  KnowledgeGraph graph;
  for (int i = 0; i < 2; ++i) graph.add_entity(Entity{});
  graph.add_claim(1, 0, Claim{});
  EXPECT_THROW(graph.add_claim(0, 1, Claim{}), std::logic_error);
  graph.add_claim(1, 0, Claim{});
  graph.finish();
  EXPECT_EQ(graph.edges().size(), 2U);
}

TEST(Rows, ResolveEveryHandle) {
  const KnowledgeGraph graph = sample_graph();
  OneText texts;
  const ClaimRow row = claim_row(graph, graph.edges()[1], &texts);
  EXPECT_EQ(row.id, "c:aaaaaaaaaaab");
  EXPECT_EQ(row.source, "state:Norland");
  EXPECT_EQ(row.target_name, "Ana Berg");
  EXPECT_EQ(row.place, "state:Sudra");
  EXPECT_EQ(row.event, "state:Norland");
  EXPECT_EQ(row.implied_by, "c:aaaaaaaaaaac");
  EXPECT_EQ(row.quantity, "one envoy");
  EXPECT_EQ(row.confidence, 73);
  ASSERT_EQ(row.evidence.size(), 2U);
  EXPECT_EQ(row.evidence[1].text, "leads");
  EXPECT_EQ(row.evidence[1].statement, "s:aaaaaaaaaaaj");
  EXPECT_EQ(row.evidence[0].article.document, "news/1.txt");
  const ClaimRow other = claim_row(graph, graph.edges()[0], nullptr);
  EXPECT_THAT(other.claimants, ElementsAre("state:Norland", "state:Sudra"));
  EXPECT_THAT(other.claimant_names, ElementsAre("Norland", "Sudra"));
  EXPECT_EQ(other.place, "");
  EXPECT_EQ(other.implied_by, "");
  EXPECT_EQ(other.evidence[0].text, "");
  const EntityRow entity = entity_row(graph, 0);
  EXPECT_EQ(entity.id, "person:Ana Berg");
  EXPECT_THAT(entity.aliases, ElementsAre("the old Ana Berg"));
  EXPECT_EQ(entity.place, "");
}

TEST(GraphBlob, KeepsEverything) {
  const KnowledgeGraph graph = sample_graph();
  const std::string blob = GraphBlob::write(graph);
  const KnowledgeGraph read = GraphBlob::read(blob);
  EXPECT_EQ(GraphBlob::write(read), blob);
  OneText texts;
  const ClaimRow row = claim_row(read, read.edges()[1], &texts);
  EXPECT_EQ(row.relation, Relation::expelled);
  EXPECT_EQ(row.polarity, Polarity::negated);
  EXPECT_EQ(row.modality, Modality::possible);
  EXPECT_EQ(to_string(row.time), "2013~/2016-02");
  EXPECT_EQ(row.evidence[1].text, "leads");
  EXPECT_EQ(row.manner, "over spying");
  EXPECT_THAT(claim_row(read, read.edges()[0], nullptr).claimant_names, ElementsAre("Norland", "Sudra"));
  EXPECT_THAT(entity_row(read, 2).aliases, ElementsAre("the old Sudra"));
  EXPECT_EQ(to_string(article_row(read, 0).date), "2018-03-26");
}

TEST(GraphBlob, AnEmptyGraphIsKeptToo) {
  KnowledgeGraph graph;
  graph.finish();
  const KnowledgeGraph read = GraphBlob::read(GraphBlob::write(graph));
  EXPECT_EQ(read.entity_count(), 0U);
  EXPECT_EQ(read.claim_count(), 0U);
}

TEST(GraphBlob, MadeUpGraphsComeBackToTheByte) {
  const bench::SyntheticSize size{.entities = 300, .claims = 2000, .articles = 50};
  const KnowledgeGraph graph = bench::make_synthetic_graph(size, 7);
  const std::string blob = GraphBlob::write(graph);
  EXPECT_EQ(GraphBlob::write(bench::make_synthetic_graph(size, 7)), blob);
  EXPECT_NE(GraphBlob::write(bench::make_synthetic_graph(size, 8)), blob);
  KnowledgeGraph read = GraphBlob::read(blob);
  EXPECT_EQ(GraphBlob::write(read), blob);
  EXPECT_EQ(read.claim_count(), 2000U);
  for (Vertex v = 0; v < read.entity_count(); ++v) {
    EXPECT_EQ(boost::out_degree(v, read.graph()), boost::out_degree(v, graph.graph()));
    EXPECT_EQ(boost::in_degree(v, read.graph()), boost::in_degree(v, graph.graph()));
  }
  EXPECT_EQ(read.intern(graph.text(1)), 1U);
}

TEST(GraphBlob, DamageIsFoundWhereverItIs) {
  const std::string blob = GraphBlob::write(bench::make_synthetic_graph({300, 2000, 50}, 7));
  for (std::size_t at = 0; at < blob.size(); at += 97) {
    std::string damaged = blob;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    EXPECT_THROW((void)GraphBlob::read(damaged), GraphBlobError) << "byte " << at;
  }
}

TEST(GraphBlob, CutShortOrTooLongIsRefused) {
  const std::string blob = GraphBlob::write(sample_graph());
  for (std::size_t size = 0; size < blob.size(); ++size) {
    EXPECT_THROW((void)GraphBlob::read(std::string_view(blob).substr(0, size)), GraphBlobError) << size;
  }
  EXPECT_THROW((void)GraphBlob::read(blob + "x"), GraphBlobError);
}

// The bytes in parts of one size, as a file gives them; counts those asked for.
class InParts : public ByteSource {
 public:
  InParts(std::string_view bytes, std::size_t part) : size_(bytes.size()), rest_(bytes), part_(part) {}
  [[nodiscard]] std::uint64_t size() const override { return size_; }
  [[nodiscard]] std::size_t asked_for() const { return size_ - rest_.size(); }
  std::string_view next() override {
    const std::string_view part = rest_.substr(0, part_);
    rest_.remove_prefix(part.size());
    return part;
  }

 private:
  std::size_t size_;
  std::string_view rest_;
  std::size_t part_;
};

TEST(GraphBlob, IsReadInPartsOfAnySize) {
  const std::string blob = GraphBlob::write(bench::make_synthetic_graph({30, 200, 5}, 7));
  for (std::size_t part = 1; part < 300; ++part) {
    InParts source(blob, part);
    EXPECT_EQ(GraphBlob::write(GraphBlob::read(source)), blob) << "parts of " << part;
  }
}

TEST(GraphBlob, EntitiesAreReadAlone) {
  const KnowledgeGraph graph = bench::make_synthetic_graph({300, 2000, 50}, 7);
  const std::string blob = GraphBlob::write(graph);
  InParts source(blob, 64);
  const KnowledgeGraph read = GraphBlob::read_entities(source);
  EXPECT_LT(source.asked_for(), blob.size() / 2);
  EXPECT_EQ(read.claim_count(), 0U);
  ASSERT_EQ(read.entity_count(), graph.entity_count());
  for (Vertex v = 0; v < read.entity_count(); ++v) {
    EXPECT_EQ(read.entity(v).claims,
              boost::out_degree(v, graph.graph()) + boost::in_degree(v, graph.graph()));
    EXPECT_EQ(entity_row(read, v).aliases, entity_row(graph, v).aliases);
    EXPECT_EQ(entity_row(read, v).id, entity_row(graph, v).id);
  }
  EXPECT_EQ(read.names().texts(), graph.names().texts());
  EXPECT_THAT(read.names().vertices(), ElementsAreArray(graph.names().vertices()));
  for (std::size_t at = 0; at < source.asked_for() - 64; at += 97) {
    std::string damaged = blob;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    InParts damaged_source(damaged, 64);
    EXPECT_THROW((void)GraphBlob::read_entities(damaged_source), GraphBlobError) << "byte " << at;
  }
}

TEST(KnowledgeGraph, DoesNotPretendThatNobodyHasAName) {
  EXPECT_THROW((void)KnowledgeGraph{}.names(), std::logic_error);
}

TEST(GraphBlob, AnotherVersionIsNamed) {
  std::string blob = GraphBlob::write(sample_graph());
  blob[8] = 9;
  try {
    (void)GraphBlob::read(blob);
    FAIL() << "a newer version was read";
  } catch (const GraphBlobError& error) {
    EXPECT_THAT(error.what(), HasSubstr("version 9"));
  }
}

}  // namespace
}  // namespace dossier
