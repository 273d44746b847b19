// Reading checks everything it relies on - sizes, handles, enumerators - even under a right checksum: a blob
// can be damaged before its checksum is taken.

#include <algorithm>
#include <optional>
#include <utility>

#include "graph/byte_codec.hpp"
#include "graph/graph_blob.hpp"
#include "graph/graph_blob_format.hpp"

namespace dossier {
namespace {

using namespace blob;

[[noreturn]] void damaged(const std::string& how) {
  throw GraphBlobError("the kept graph is damaged: " + how);
}

// Throws std::logic_error where bytes end too early or texts do not fit.
class BlobReader {
 public:
  explicit BlobReader(ByteSource& source) : in_(source) {
    if (source.size() < header_size) damaged("it is cut short");
    sum_next(header_size);
    read_header();
    if (counts_.size() != source.size()) damaged("it has another size than it says");
    sum_next(counts_.entities_size() - header_size - checksum_size);
  }

  // What is known without any claim.
  void read_entities(KnowledgeGraph& graph, StringTable& strings, std::vector<std::uint32_t>& lists,
                     std::optional<NameIndex>& names) {
    strings = read_strings();
    add_articles(graph);
    graph.reserve(counts_.entities, counts_.claims);
    for (std::uint32_t i = 0; i < counts_.entities; ++i)
      graph.add_entity(entity(ByteReader(in_.get_bytes(entity_size))));
    if (lists_ != counts_.text_lists) damaged("its parts have other sizes");
    append_numbers(lists, counts_.text_lists, counts_.texts);
    names = read_names();
    check_sum();
  }

  void read_claims(KnowledgeGraph& graph, std::vector<Entity>& entities, std::vector<std::uint32_t>& lists,
                   std::vector<Evidence>& evidence) {
    sum_next(counts_.size() - counts_.entities_size() - checksum_size);
    add_claims(graph, entities);
    append_numbers(lists, counts_.claimants, counts_.entities);
    evidence = read_evidence();
    check_sum();
  }

 private:
  void read_header() {
    if (in_.get_bytes(magic.size()) != magic) damaged("it does not begin as a graph does");
    const auto found = in_.get<std::uint32_t>();
    if (found != version) {
      throw GraphBlobError("the kept graph is of version " + std::to_string(found) +
                           ", this program reads version " + std::to_string(version));
    }
    for (std::uint32_t* count :
         {&counts_.text_bytes, &counts_.texts, &counts_.articles, &counts_.entities, &counts_.text_lists,
          &counts_.name_bytes, &counts_.name_entries, &counts_.name_vertices, &counts_.claims,
          &counts_.claim_bytes, &counts_.claimants, &counts_.evidence}) {
      *count = in_.get<std::uint32_t>();
    }
  }

  void sum_next(std::uint64_t size) {
    in_.sum_next(size, [this](std::string_view bytes) { sum_.add(bytes); });
  }

  void check_sum() {
    if (in_.get_bytes(checksum_size) != sum_.take()) damaged("its checksum is wrong");
  }

  void append_numbers(std::vector<std::uint32_t>& numbers, std::uint32_t count, std::uint32_t limit) {
    const std::vector<std::uint32_t> read = in_.get_numbers(count);
    check_below(read, limit);
    numbers.insert(numbers.end(), read.begin(), read.end());
  }

  static void check_below(const std::vector<std::uint32_t>& numbers, std::uint32_t limit) {
    if (!numbers.empty() && *std::ranges::max_element(numbers) >= limit) damaged("a handle leads nowhere");
  }

  std::string read_text(std::size_t size) {
    std::string bytes;
    bytes.reserve(size);
    in_.append(bytes, size);
    return bytes;
  }

  StringTable read_strings() {
    std::vector<std::uint32_t> ends = in_.get_numbers(counts_.texts);
    return StringTable::restore(read_text(counts_.text_bytes), std::move(ends));
  }

  NameIndex read_names() {
    std::vector<std::uint32_t> text_ends = in_.get_numbers(counts_.name_entries);
    std::vector<std::uint32_t> vertex_ends = in_.get_numbers(counts_.name_entries);
    std::vector<std::uint32_t> vertices = in_.get_numbers(counts_.name_vertices);
    check_below(vertices, counts_.entities);
    return NameIndex::restore(read_text(counts_.name_bytes), std::move(text_ends), std::move(vertices),
                              std::move(vertex_ends));
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
      article.credits = run(lists_, counts_.text_lists, in);
      article.date = date(in);
      graph.add_article(article);
    }
  }

  void add_claims(KnowledgeGraph& graph, std::vector<Entity>& entities) {
    std::vector<std::uint32_t> told;  // claims of each entity, which are counted anew as they come
    for (Entity& entity : entities) told.push_back(std::exchange(entity.claims, 0));
    for (const auto& [source, target] : read_ends()) graph.add_claim(source, target, claim());
    if (!std::ranges::equal(entities, told, {}, &Entity::claims))
      damaged("its claims are not as many as it says");
    if (claim_bytes_ != counts_.claim_bytes ||
        lists_ != counts_.text_lists + std::uint64_t{counts_.claimants} || evidence_ != counts_.evidence) {
      damaged("its parts have other sizes");
    }
  }

  std::vector<Evidence> read_evidence() {
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

  struct Ends {
    Vertex source, target;
  };

  std::vector<Ends> read_ends() {
    std::vector<Ends> all(counts_.claims);
    for (Ends& ends : all) {
      ByteReader in(in_.get_bytes(ends_size));
      ends.source = below(counts_.entities, in);
      ends.target = below(counts_.entities, in);
    }
    return all;
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
  static ListRef run(std::uint64_t& used, std::uint64_t limit, ByteReader& in) {
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
    entity.aliases = run(lists_, counts_.text_lists, in);
    entity.positions = run(lists_, counts_.text_lists, in);
    entity.place = optional_vertex(in);
    entity.mentions = in.get<std::uint32_t>();
    entity.articles = in.get<std::uint32_t>();
    entity.claims = in.get<std::uint32_t>();
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

  Claim claim() {
    const auto parts = in_.get<std::uint8_t>();
    const std::uint64_t size = claim_size_after(parts);
    ByteReader in(in_.get_bytes(size));
    claim_bytes_ += 1 + size;
    Claim claim;
    claim.id = in.get<std::uint64_t>();
    claim.evidence = run(evidence_, counts_.evidence, in);
    if (claim.evidence.size == 0) damaged("a claim has no evidence");
    claim.origins = in.get<std::uint32_t>();
    claim.relation = get_enum(Relation::participant, in);
    claim.polarity = get_enum(Polarity::negated, in);
    claim.modality = get_enum(Modality::asserted, in);
    claim.confidence = in.get<std::uint8_t>();
    if (parts & has_claimants)
      claim.claimants = run(lists_, counts_.text_lists + std::uint64_t{counts_.claimants}, in);
    if (parts & has_implied_by) claim.implied_by = in.get<std::uint64_t>();
    if (parts & has_time) claim.time = date(in);
    if (parts & has_place) claim.place = below(counts_.entities, in);
    if (parts & has_event) claim.event = below(counts_.entities, in);
    if (parts & has_quantity) claim.quantity = text(in);
    if (parts & has_manner) claim.manner = text(in);
    return claim;
  }

  ByteStream in_;
  Checksum sum_;
  Counts counts_;
  std::uint64_t lists_ = 0, evidence_ = 0, claim_bytes_ = 0;  // used so far
};

class OneString : public ByteSource {
 public:
  explicit OneString(std::string_view bytes) : bytes_(bytes), rest_(bytes) {}
  [[nodiscard]] std::uint64_t size() const override { return bytes_.size(); }
  std::string_view next() override { return std::exchange(rest_, {}); }

 private:
  std::string_view bytes_, rest_;
};

}  // namespace

KnowledgeGraph GraphBlob::read(ByteSource& bytes) {
  KnowledgeGraph graph;
  try {
    BlobReader reader(bytes);
    reader.read_entities(graph, graph.strings_, graph.lists_, graph.names_);
    reader.read_claims(graph, graph.entities_, graph.lists_, graph.evidence_);
    graph.join_claims();
  } catch (const std::logic_error& error) {
    damaged(error.what());
  }
  return graph;
}

KnowledgeGraph GraphBlob::read(std::string_view bytes) {
  OneString source(bytes);
  return read(source);
}

KnowledgeGraph GraphBlob::read_entities(ByteSource& bytes) {
  KnowledgeGraph graph;
  try {
    BlobReader(bytes).read_entities(graph, graph.strings_, graph.lists_, graph.names_);
    graph.graph_ = Graph(static_cast<Vertex>(graph.entity_count()));
  } catch (const std::logic_error& error) {
    damaged(error.what());
  }
  return graph;
}

}  // namespace dossier
