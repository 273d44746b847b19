// Reading checks everything it relies on - sizes, handles, enumerators - even under a right checksum: a blob
// can be damaged before its checksum is taken.

#include "graph/byte_codec.hpp"
#include "graph/graph_blob.hpp"
#include "graph/graph_blob_format.hpp"

namespace dossier {
namespace {

using namespace blob;

[[noreturn]] void damaged(const std::string& how) {
  throw GraphBlobError("the kept graph is damaged: " + how);
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : in_(bytes) {}

  // Returns the counts once magic, version, size and checksum are right.
  const Counts& read_header(std::string_view bytes) {
    if (bytes.size() < header_size + checksum_size) damaged("it is cut short");
    if (in_.get_bytes(magic.size()) != magic) damaged("it does not begin as a graph does");
    const auto found = in_.get<std::uint32_t>();
    if (found != version) {
      throw GraphBlobError("the kept graph is of version " + std::to_string(found) +
                           ", this program reads version " + std::to_string(version));
    }
    for (std::uint32_t* count : {&counts_.text_bytes, &counts_.texts, &counts_.articles, &counts_.entities,
                                 &counts_.claims, &counts_.lists, &counts_.evidence}) {
      *count = in_.get<std::uint32_t>();
    }
    if (counts_.size() != bytes.size()) damaged("it has another size than it says");
    const std::size_t summed = bytes.size() - checksum_size;
    if (ByteReader(bytes.substr(summed)).get<std::uint64_t>() != checksum(bytes.substr(0, summed))) {
      damaged("its checksum is wrong");
    }
    return counts_;
  }

  StringTable strings() {
    std::vector<std::uint32_t> ends(counts_.texts);
    for (std::uint32_t& end : ends) end = in_.get<std::uint32_t>();
    return StringTable::restore(std::string(in_.get_bytes(counts_.text_bytes)), std::move(ends));
  }

  void articles(KnowledgeGraph& graph) {
    for (std::uint32_t i = 0; i < counts_.articles; ++i) {
      ArticleInfo article;
      for (StringId* id : {&article.id, &article.document, &article.outlet, &article.title, &article.url}) {
        *id = text();
      }
      article.date = date();
      graph.add_article(article);
    }
  }

  void entities(KnowledgeGraph& graph) {
    for (std::uint32_t i = 0; i < counts_.entities; ++i) graph.add_entity(entity());
    text_lists_ = lists_;
  }

  // How many edges leave and enter each vertex: reserving just these is what makes loading fast.
  void reserve_edges(Graph& graph) const {
    std::vector<std::uint32_t> out(counts_.entities), in(counts_.entities);
    ByteReader claims = in_;
    for (std::uint32_t i = 0; i < counts_.claims; ++i) {
      ByteReader ends(claims.get_bytes(claim_size).substr(claim_ends_offset));
      for (auto* degrees : {&out, &in}) {
        const auto v = ends.get<Vertex>();
        if (v >= counts_.entities) damaged("a claim joins nothing");
        ++(*degrees)[v];
      }
    }
    for (Vertex v = 0; v < counts_.entities; ++v) {
      graph.out_edge_list(v).reserve(out[v]);
      in_edge_list(graph, v).reserve(in[v]);
    }
  }

  void claims(KnowledgeGraph& graph) {
    for (std::uint32_t i = 0; i < counts_.claims; ++i) claim(graph);
    if (lists_ != counts_.lists || evidence_ != counts_.evidence) damaged("its lists have other sizes");
  }

  void lists(KnowledgeGraph& graph) {
    std::vector<std::uint32_t> handles(counts_.lists);
    for (std::uint32_t i = 0; i < counts_.lists; ++i) {
      handles[i] = below(i < text_lists_ ? counts_.texts : counts_.entities);
    }
    graph.add_list(handles);
  }

  void evidence(KnowledgeGraph& graph) {
    std::vector<Evidence> all(counts_.evidence);
    for (Evidence& words : all) {
      words.statement = in_.get<std::uint64_t>();
      words.article = below(counts_.articles);
      words.span.begin = in_.get<std::uint32_t>();
      words.span.end = in_.get<std::uint32_t>();
    }
    graph.add_evidence(all);
  }

 private:
  std::uint32_t below(std::uint32_t limit) {
    const auto number = in_.get<std::uint32_t>();
    if (number >= limit) damaged("a handle leads nowhere");
    return number;
  }

  StringId text() { return below(counts_.texts); }

  Vertex optional_vertex() {
    const auto number = in_.get<std::uint32_t>();
    if (number != no_vertex && number >= counts_.entities) damaged("a handle leads nowhere");
    return number;
  }

  template <typename Enum>
  Enum get_enum(Enum last) {
    const auto number = in_.get<std::uint8_t>();
    if (number > static_cast<std::uint8_t>(last)) damaged("a value has no name");
    return static_cast<Enum>(number);
  }

  // The next so many entries of a list table.
  ListRef run(std::uint64_t& used, std::uint32_t limit) {
    const auto size = in_.get<std::uint32_t>();
    const ListRef ref{static_cast<std::uint32_t>(used), size};
    used += size;
    if (used > limit) damaged("its lists have other sizes");
    return ref;
  }

  DatePoint point() {
    DatePoint point;
    point.year = in_.get<std::int16_t>();
    point.month = in_.get<std::uint8_t>();
    point.day = in_.get<std::uint8_t>();
    const auto flags = in_.get<std::uint8_t>();
    point.decade = (flags & decade_flag) != 0;
    point.approximate = (flags & approximate_flag) != 0;
    if (point.year < 0 || point.year > 9999 || point.month > 12 || point.day > 31) damaged("a date is none");
    return point;
  }

  Date date() {
    Date date;
    date.form = get_enum(Date::Form::interval);
    date.first = point();
    date.last = point();
    return date;
  }

  Entity entity() {
    Entity entity;
    entity.id = text();
    entity.name = text();
    entity.country = text();
    entity.description = text();
    entity.aliases = run(lists_, counts_.lists);
    entity.positions = run(lists_, counts_.lists);
    entity.place = optional_vertex();
    entity.mentions = in_.get<std::uint32_t>();
    entity.articles = in_.get<std::uint32_t>();
    entity.time = date();
    entity.type = get_enum(EntityType::event);
    entity.named = in_.get<std::uint8_t>() != 0;
    const auto event_type = in_.get<std::uint8_t>();
    if (event_type != no_event_type) {
      if (event_type >= relations().size()) damaged("a value has no name");
      entity.event_type = static_cast<Relation>(event_type);
    }
    return entity;
  }

  void claim(KnowledgeGraph& graph) {
    Claim claim;
    claim.id = in_.get<std::uint64_t>();
    const Vertex source = below(counts_.entities);
    const Vertex target = below(counts_.entities);
    claim.claimants = run(lists_, counts_.lists);
    claim.evidence = run(evidence_, counts_.evidence);
    if (claim.evidence.size == 0) damaged("a claim has no evidence");
    claim.implied_by = in_.get<std::uint64_t>();
    claim.place = optional_vertex();
    claim.event = optional_vertex();
    claim.quantity = text();
    claim.manner = text();
    claim.origins = in_.get<std::uint32_t>();
    claim.time = date();
    claim.relation = get_enum(Relation::participant);
    claim.polarity = get_enum(Polarity::negated);
    claim.modality = get_enum(Modality::asserted);
    claim.confidence = in_.get<std::uint8_t>();
    graph.add_claim(source, target, claim);
  }

  ByteReader in_;
  Counts counts_;
  std::uint64_t lists_ = 0, text_lists_ = 0, evidence_ = 0;  // entries used so far
};

}  // namespace

KnowledgeGraph GraphBlob::read(std::string_view bytes) {
  KnowledgeGraph graph;
  Reader reader(bytes);
  const Counts& counts = reader.read_header(bytes);
  try {
    graph.strings_ = reader.strings();
    reader.articles(graph);
    graph.reserve(counts.entities, counts.claims);
    reader.entities(graph);
    reader.reserve_edges(*graph.graph_);
    reader.claims(graph);
    reader.lists(graph);
    reader.evidence(graph);
  } catch (const std::invalid_argument& error) {
    damaged(error.what());
  }
  return graph;
}

}  // namespace dossier
