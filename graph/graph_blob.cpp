#include "graph/graph_blob.hpp"

#include <sodium/crypto_shorthash_siphash24.h>

#include <array>
#include <stdexcept>

#include "graph/byte_codec.hpp"
#include "graph/graph_blob_format.hpp"

namespace dossier {

std::uint64_t blob::checksum(std::string_view bytes) {
  constexpr std::array<unsigned char, crypto_shorthash_siphash24_KEYBYTES> key{};
  std::array<unsigned char, checksum_size> sum{};
  crypto_shorthash_siphash24(sum.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                             key.data());
  return boost::endian::load_little_u64(sum.data());
}

namespace {

using namespace blob;

std::uint32_t checked(std::size_t count) {
  if (count > UINT32_MAX) throw std::length_error("the graph is too large to be kept");
  return static_cast<std::uint32_t>(count);
}

class Writer {
 public:
  Writer(const KnowledgeGraph& graph, const StringTable& strings) : graph_(graph), strings_(strings) {}

  std::string write() {
    const Counts counts = count();
    out_.reserve(counts.size());
    put_header(counts);
    for (const std::uint32_t end : strings_.ends()) out_.put(end);
    out_.put_bytes(strings_.bytes());
    for (const ArticleInfo& article : graph_.articles()) put(article);
    for (Vertex v = 0; v < counts.entities; ++v) put(graph_.entity(v));
    for (const Edge e : graph_.edges()) put(e);
    put_lists(counts);
    for (const Edge e : graph_.edges()) put_evidence(graph_.claim(e));
    out_.put(checksum(out_.bytes()));
    return out_.take();
  }

 private:
  [[nodiscard]] Counts count() const {
    std::size_t lists = 0, evidence = 0;
    for (Vertex v = 0; v < graph_.entity_count(); ++v) {
      lists += graph_.entity(v).aliases.size + graph_.entity(v).positions.size;
    }
    for (const Edge e : graph_.edges()) {
      lists += graph_.claim(e).claimants.size;
      evidence += graph_.claim(e).evidence.size;
    }
    return {.text_bytes = checked(strings_.bytes().size()),
            .texts = checked(strings_.size()),
            .articles = checked(graph_.articles().size()),
            .entities = checked(graph_.entity_count()),
            .claims = checked(graph_.claim_count()),
            .lists = checked(lists),
            .evidence = checked(evidence)};
  }

  void put_header(const Counts& counts) {
    out_.put_bytes(magic);
    for (const std::uint32_t number : {version, counts.text_bytes, counts.texts, counts.articles,
                                       counts.entities, counts.claims, counts.lists, counts.evidence}) {
      out_.put(number);
    }
  }

  template <typename... Numbers>
  void put_all(Numbers... numbers) {
    (out_.put(numbers), ...);
  }

  template <typename Enum>
  void put_enum(Enum value) {
    out_.put(static_cast<std::uint8_t>(value));
  }

  void put(const DatePoint& point) {
    put_all(point.year, point.month, point.day);
    out_.put(static_cast<std::uint8_t>((point.decade ? decade_flag : 0) |
                                       (point.approximate ? approximate_flag : 0)));
  }

  void put(const Date& date) {
    put_enum(date.form);
    put(date.first);
    put(date.last);
  }

  void put(const ArticleInfo& article) {
    put_all(article.id, article.document, article.outlet, article.title, article.url);
    put(article.date);
  }

  void put(const Entity& entity) {
    put_all(entity.id, entity.name, entity.country, entity.description, entity.aliases.size,
            entity.positions.size, entity.place, entity.mentions, entity.articles);
    put(entity.time);
    put_enum(entity.type);
    put_all(static_cast<std::uint8_t>(entity.named),
            entity.event_type ? static_cast<std::uint8_t>(*entity.event_type) : no_event_type);
  }

  void put(const Edge& edge) {
    const Claim& claim = graph_.claim(edge);
    put_all(claim.id, graph_.source(edge), graph_.target(edge), claim.claimants.size, claim.evidence.size,
            claim.implied_by, claim.place, claim.event, claim.quantity, claim.manner, claim.origins);
    put(claim.time);
    put_enum(claim.relation);
    put_enum(claim.polarity);
    put_enum(claim.modality);
    out_.put(claim.confidence);
  }

  void put_list(ListRef ref) {
    for (const std::uint32_t handle : graph_.list(ref)) out_.put(handle);
  }

  void put_lists(const Counts& counts) {
    for (Vertex v = 0; v < counts.entities; ++v) {
      put_list(graph_.entity(v).aliases);
      put_list(graph_.entity(v).positions);
    }
    for (const Edge e : graph_.edges()) put_list(graph_.claim(e).claimants);
  }

  void put_evidence(const Claim& claim) {
    for (const Evidence& words : graph_.evidence(claim)) {
      put_all(words.statement, words.article, words.span.begin, words.span.end);
    }
  }

  const KnowledgeGraph& graph_;
  const StringTable& strings_;
  ByteWriter out_;
};

}  // namespace

std::string GraphBlob::write(const KnowledgeGraph& graph) {
  return Writer(graph, graph.strings_).write();
}

}  // namespace dossier
