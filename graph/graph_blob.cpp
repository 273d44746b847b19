#include "graph/graph_blob.hpp"

#include <sodium/core.h>
#include <sodium/crypto_onetimeauth_poly1305.h>

#include <array>
#include <numeric>
#include <stdexcept>

#include "graph/byte_codec.hpp"
#include "graph/graph_blob_format.hpp"

namespace dossier {

struct blob::Checksum::State {
  crypto_onetimeauth_poly1305_state poly1305;
};

blob::Checksum::Checksum() : state_(std::make_unique<State>()) {
  [[maybe_unused]] static const int fast = sodium_init();  // without it the sum is three times as slow
  start();
}

void blob::Checksum::start() {
  std::array<unsigned char, crypto_onetimeauth_poly1305_KEYBYTES> key{};
  std::iota(key.begin(), key.end(), static_cast<unsigned char>(1));
  crypto_onetimeauth_poly1305_init(&state_->poly1305, key.data());
}

blob::Checksum::~Checksum() = default;

void blob::Checksum::add(std::string_view bytes) {
  crypto_onetimeauth_poly1305_update(&state_->poly1305, reinterpret_cast<const unsigned char*>(bytes.data()),
                                     bytes.size());
}

std::string blob::Checksum::take() {
  static_assert(checksum_size == crypto_onetimeauth_poly1305_BYTES);
  std::array<unsigned char, checksum_size> sum{};
  crypto_onetimeauth_poly1305_final(&state_->poly1305, sum.data());
  start();
  return {sum.begin(), sum.end()};
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
    ByteWriter claims;
    for (const Edge e : graph_.edges()) put(graph_.claim(e), claims);
    Counts counts = count();
    counts.claim_bytes = checked(claims.bytes().size());
    out_.reserve(counts.size());
    put_header(counts);
    put_all(strings_.ends());
    out_.put_bytes(strings_.bytes());
    for (const ArticleInfo& article : graph_.articles()) put(article);
    for (Vertex v = 0; v < counts.entities; ++v) put(graph_.entity(v));
    put_text_lists(counts);
    put(graph_.names());
    put_checksum(0);
    const std::size_t without_claims = out_.bytes().size();
    for (const Edge e : graph_.edges()) put_all(out_, graph_.source(e), graph_.target(e));
    out_.put_bytes(claims.bytes());
    for (const Edge e : graph_.edges()) put_list(graph_.claim(e).claimants);
    for (const Edge e : graph_.edges()) put_evidence(graph_.claim(e));
    put_checksum(without_claims);
    return out_.take();
  }

 private:
  [[nodiscard]] Counts count() const {
    std::size_t text_lists = 0, claimants = 0, evidence = 0;
    for (const ArticleInfo& article : graph_.articles()) text_lists += article.credits.size;
    for (Vertex v = 0; v < graph_.entity_count(); ++v) {
      text_lists += graph_.entity(v).aliases.size + graph_.entity(v).positions.size;
    }
    for (const Edge e : graph_.edges()) {
      claimants += graph_.claim(e).claimants.size;
      evidence += graph_.claim(e).evidence.size;
    }
    const NameIndex& names = graph_.names();
    return {.text_bytes = checked(strings_.bytes().size()),
            .texts = checked(strings_.size()),
            .articles = checked(graph_.articles().size()),
            .entities = checked(graph_.entity_count()),
            .text_lists = checked(text_lists),
            .name_bytes = checked(names.texts().size()),
            .name_entries = names.size(),
            .name_vertices = checked(names.vertices().size()),
            .claims = checked(graph_.claim_count()),
            .claimants = checked(claimants),
            .evidence = checked(evidence)};
  }

  void put_header(const Counts& counts) {
    out_.put_bytes(magic);
    put_all(out_, version, counts.text_bytes, counts.texts, counts.articles, counts.entities,
            counts.text_lists, counts.name_bytes, counts.name_entries, counts.name_vertices, counts.claims,
            counts.claim_bytes, counts.claimants, counts.evidence);
  }

  // Of all bytes from there on.
  void put_checksum(std::size_t from) {
    Checksum sum;
    sum.add(std::string_view(out_.bytes()).substr(from));
    out_.put_bytes(sum.take());
  }

  void put_all(std::span<const std::uint32_t> numbers) {
    for (const std::uint32_t number : numbers) out_.put(number);
  }

  template <typename... Numbers>
  static void put_all(ByteWriter& out, Numbers... numbers) {
    (out.put(numbers), ...);
  }

  template <typename... Enums>
  static void put_enums(ByteWriter& out, Enums... values) {
    (out.put(static_cast<std::uint8_t>(values)), ...);
  }

  static std::uint32_t packed(const DatePoint& point) {
    const auto year = static_cast<std::uint32_t>(point.year), month = std::uint32_t{point.month};
    const std::uint32_t flags =
        (point.decade ? decade_flag : 0U) | (point.approximate ? approximate_flag : 0U);
    return year << year_shift | month << month_shift | std::uint32_t{point.day} << day_shift | flags;
  }

  static void put(const Date& date, ByteWriter& out) {
    put_enums(out, date.form);
    put_all(out, packed(date.first), packed(date.last));
  }

  void put(const ArticleInfo& article) {
    put_all(out_, article.id, article.document, article.outlet, article.title, article.url,
            article.text_origin, article.credits.size);
    put(article.date, out_);
  }

  void put(const Entity& entity) {
    put_all(out_, entity.id, entity.name, entity.country, entity.description, entity.aliases.size,
            entity.positions.size, entity.place, entity.mentions, entity.articles, entity.claims);
    put(entity.time, out_);
    const auto event_type = entity.event_type ? static_cast<std::uint8_t>(*entity.event_type) : no_event_type;
    put_enums(out_, entity.type, entity.named, event_type);
  }

  static std::uint8_t parts_of(const Claim& claim) {
    std::uint8_t parts = 0;
    const auto add = [&parts](std::uint8_t part, bool there) { parts = there ? parts | part : parts; };
    add(has_claimants, claim.claimants.size != 0);
    add(has_implied_by, claim.implied_by != 0);
    add(has_time, claim.time != Date{});
    add(has_place, claim.place != no_vertex);
    add(has_event, claim.event != no_vertex);
    add(has_quantity, claim.quantity != 0);
    add(has_manner, claim.manner != 0);
    return parts;
  }

  static void put(const Claim& claim, ByteWriter& out) {
    const std::uint8_t parts = parts_of(claim);
    put_all(out, parts, claim.id, claim.evidence.size, claim.origins);
    put_enums(out, claim.relation, claim.polarity, claim.modality, claim.confidence);
    if (parts & has_claimants) out.put(claim.claimants.size);
    if (parts & has_implied_by) out.put(claim.implied_by);
    if (parts & has_time) put(claim.time, out);
    if (parts & has_place) out.put(claim.place);
    if (parts & has_event) out.put(claim.event);
    if (parts & has_quantity) out.put(claim.quantity);
    if (parts & has_manner) out.put(claim.manner);
  }

  void put(const NameIndex& names) {
    put_all(names.text_ends());
    put_all(names.vertex_ends());
    put_all(names.vertices());
    out_.put_bytes(names.texts());
  }

  void put_list(ListRef ref) { put_all(graph_.list(ref)); }

  void put_text_lists(const Counts& counts) {
    for (const ArticleInfo& article : graph_.articles()) put_list(article.credits);
    for (Vertex v = 0; v < counts.entities; ++v) {
      put_list(graph_.entity(v).aliases);
      put_list(graph_.entity(v).positions);
    }
  }

  void put_evidence(const Claim& claim) {
    for (const Evidence& words : graph_.evidence(claim)) {
      put_all(out_, words.statement, words.article, words.span.begin, words.span.end);
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
