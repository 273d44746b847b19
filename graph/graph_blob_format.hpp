// What the writer and the reader of the graph blob must agree on: docs/case-file.md tells it in words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dossier::blob {

inline constexpr std::string_view magic = "dossgrph";
inline constexpr std::uint32_t version = 1;
inline constexpr std::uint8_t no_event_type = 255;
inline constexpr std::uint8_t decade_flag = 1, approximate_flag = 2;

// Bytes of one record.
inline constexpr std::uint64_t header_size = 40;
inline constexpr std::uint64_t article_size = 31, entity_size = 50, claim_size = 67, evidence_size = 20;
inline constexpr std::size_t claim_ends_offset = 8;  // source and target stand after the claim's id
inline constexpr std::size_t checksum_size = 8;

// How many there are of each, in the order of the header; this settles the size of everything.
struct Counts {
  std::uint32_t text_bytes = 0, texts = 0, articles = 0, entities = 0, claims = 0, lists = 0, evidence = 0;

  [[nodiscard]] std::uint64_t size() const {
    return header_size + text_bytes + 4 * std::uint64_t{texts} + article_size * articles +
           entity_size * entities + claim_size * claims + 4 * std::uint64_t{lists} +
           evidence_size * evidence + checksum_size;
  }
};

// SipHash-2-4 under a key of zeros: against accidents, not against forgery.
[[nodiscard]] std::uint64_t checksum(std::string_view bytes);

}  // namespace dossier::blob
