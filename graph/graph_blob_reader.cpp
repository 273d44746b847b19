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
                                 &counts_.claims, &counts_.claim_bytes, &counts_.lists, &counts_.evidence}) {
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

  void add_articles(KnowledgeGraph& graph) {
    for (std::uint32_t i = 0; i < counts_.articles; ++i) {
      ByteReader in(in_.get_bytes(article_size));
      ArticleInfo article;
      for (StringId* id : {&article.id, &article.document, &article.outlet, &article.title, &article.url}) {
        *id = text(in);
      }
      article.text_origin = in.get<std::uint32_t>();
      if (article.text_origin != no_article && article.text_origin >= counts_.articles) {
        damaged("a handle leads nowhere");
      }
      article.credits = run(lists_, counts_.lists, in);
      article.date = date(in);
      graph.add_article(article);
    }
  }

  void add_entities(KnowledgeGraph& graph) {
    for (std::uint32_t i = 0; i < counts_.entities; ++i) {
      graph.add_entity(entity(ByteReader(in_.get_bytes(entity_size))));
    }
    text_lists_ = lists_;
  }

  void add_claims(KnowledgeGraph& graph, Graph& edges) {
    read_ends();
    reserve_edges(edges);
    ByteReader records(in_.get_bytes(counts_.claim_bytes));
    for (std::size_t i = 0; i < ends_.size(); ++i) {
      fetch_ahead(edges, i);
      graph.add_claim(ends_[i].source, ends_[i].target, claim(records));
    }
    if (!records.at_end() || lists_ != counts_.lists || evidence_ != counts_.evidence) {
      damaged("its parts have other sizes");
    }
  }

  std::vector<std::uint32_t> lists() {
    std::vector<std::uint32_t> handles(counts_.lists);
    for (std::uint32_t i = 0; i < counts_.lists; ++i) {
      handles[i] = below(i < text_lists_ ? counts_.texts : counts_.entities, in_);
    }
    return handles;
  }

  std::vector<Evidence> evidence() {
    std::vector<Evidence> all(counts_.evidence);
    for (Evidence& words : all) {
      ByteReader in(in_.get_bytes(evidence_size));
      words.statement = in.get<std::uint64_t>();
      words.article = below(counts_.articles, in);
      words.span.begin = in.get<std::uint32_t>();
      words.span.end = in.get<std::uint32_t>();
    }
    return all;
  }

 private:
  struct Ends {
    Vertex source, target;
  };

  void read_ends() {
    ends_.resize(counts_.claims);
    for (Ends& ends : ends_) {
      ByteReader in(in_.get_bytes(ends_size));
      ends.source = below(counts_.entities, in);
      ends.target = below(counts_.entities, in);
    }
  }

  // Room for just the edges that leave and enter each vertex.
  void reserve_edges(Graph& edges) const {
    std::vector<std::uint32_t> out(counts_.entities), in(counts_.entities);
    for (const Ends& ends : ends_) {
      ++out[ends.source];
      ++in[ends.target];
    }
    for (Vertex v = 0; v < counts_.entities; ++v) {
      edges.out_edge_list(v).reserve(out[v]);
      in_edge_list(edges, v).reserve(in[v]);
    }
  }

  // Edges come ordered by source, so that targets are all over the memory: a fifth of the loading time is
  // saved by asking for them before they are needed, first the list and then the place where it goes on.
  void fetch_ahead(Graph& edges, std::size_t claim) const {
    constexpr std::size_t far = 16, near = 8;
    if (claim + far >= ends_.size()) return;
    __builtin_prefetch(&in_edge_list(edges, ends_[claim + far].target), 1);
    const auto& entering = in_edge_list(edges, ends_[claim + near].target);
    __builtin_prefetch(entering.data() + entering.size(), 1);
  }

  static std::uint32_t below(std::uint32_t limit, ByteReader& in) {
    const auto number = in.get<std::uint32_t>();
    if (number >= limit) damaged("a handle leads nowhere");
    return number;
  }

  StringId text(ByteReader& in) const { return below(counts_.texts, in); }

  Vertex optional_vertex(ByteReader& in) const {
    const auto number = in.get<std::uint32_t>();
    if (number != no_vertex && number >= counts_.entities) damaged("a handle leads nowhere");
    return number;
  }

  template <typename Enum>
  static Enum get_enum(Enum last, ByteReader& in) {
    const auto number = in.get<std::uint8_t>();
    if (number > static_cast<std::uint8_t>(last)) damaged("a value has no name");
    return static_cast<Enum>(number);
  }

  // The next so many entries of a list table.
  static ListRef run(std::uint64_t& used, std::uint32_t limit, ByteReader& in) {
    const auto size = in.get<std::uint32_t>();
    const ListRef ref{static_cast<std::uint32_t>(used), size};
    used += size;
    if (used > limit) damaged("its lists have other sizes");
    return ref;
  }

  static DatePoint point(ByteReader& in) {
    const auto packed = in.get<std::uint32_t>();
    DatePoint point;
    if (packed == 0) return point;
    const std::uint32_t year = packed >> year_shift;
    const std::uint32_t month = (packed >> month_shift) & 15U;
    if (year > 9999 || month > 12) damaged("a date is none");
    point.year = static_cast<std::int16_t>(year);
    point.month = static_cast<std::uint8_t>(month);
    point.day = static_cast<std::uint8_t>((packed >> day_shift) & 31U);
    point.decade = (packed & decade_flag) != 0;
    point.approximate = (packed & approximate_flag) != 0;
    return point;
  }

  static Date date(ByteReader& in) {
    Date date;
    date.form = get_enum(Date::Form::interval, in);
    date.first = point(in);
    date.last = point(in);
    return date;
  }

  Entity entity(ByteReader in) {
    Entity entity;
    entity.id = text(in);
    entity.name = text(in);
    entity.country = text(in);
    entity.description = text(in);
    entity.aliases = run(lists_, counts_.lists, in);
    entity.positions = run(lists_, counts_.lists, in);
    entity.place = optional_vertex(in);
    entity.mentions = in.get<std::uint32_t>();
    entity.articles = in.get<std::uint32_t>();
    entity.time = date(in);
    entity.type = get_enum(EntityType::event, in);
    entity.named = in.get<std::uint8_t>() != 0;
    const auto event_type = in.get<std::uint8_t>();
    if (event_type != no_event_type) {
      if (event_type >= relations().size()) damaged("a value has no name");
      entity.event_type = static_cast<Relation>(event_type);
    }
    return entity;
  }

  Claim claim(ByteReader& in) {
    Claim claim;
    const auto parts = in.get<std::uint8_t>();
    claim.id = in.get<std::uint64_t>();
    claim.evidence = run(evidence_, counts_.evidence, in);
    if (claim.evidence.size == 0) damaged("a claim has no evidence");
    claim.origins = in.get<std::uint32_t>();
    claim.relation = get_enum(Relation::participant, in);
    claim.polarity = get_enum(Polarity::negated, in);
    claim.modality = get_enum(Modality::asserted, in);
    claim.confidence = in.get<std::uint8_t>();
    if (parts & has_claimants) claim.claimants = run(lists_, counts_.lists, in);
    if (parts & has_implied_by) claim.implied_by = in.get<std::uint64_t>();
    if (parts & has_time) claim.time = date(in);
    if (parts & has_place) claim.place = below(counts_.entities, in);
    if (parts & has_event) claim.event = below(counts_.entities, in);
    if (parts & has_quantity) claim.quantity = text(in);
    if (parts & has_manner) claim.manner = text(in);
    return claim;
  }

  ByteReader in_;
  Counts counts_;
  std::vector<Ends> ends_;
  std::uint64_t lists_ = 0, text_lists_ = 0, evidence_ = 0;  // entries used so far
};

}  // namespace

KnowledgeGraph GraphBlob::read(std::string_view bytes) {
  KnowledgeGraph graph;
  Reader reader(bytes);
  const Counts& counts = reader.read_header(bytes);
  try {
    graph.strings_ = reader.strings();
    reader.add_articles(graph);
    graph.reserve(counts.entities, counts.claims);
    reader.add_entities(graph);
    reader.add_claims(graph, *graph.graph_);
    graph.lists_ = reader.lists();
    graph.evidence_ = reader.evidence();
  } catch (const std::logic_error& error) {  // bytes that end too early, texts that do not fit
    damaged(error.what());
  }
  return graph;
}

}  // namespace dossier
