// What the writer and the reader of the graph blob must agree on: docs/case-file.md tells it in words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dossier::blob {

inline constexpr std::string_view magic = "dossgrph";
inline constexpr std::uint32_t version = 2;
inline constexpr std::uint8_t no_event_type = 255;

// A date point in 32 bits: year << 16 | month << 12 | day << 4 | flags.
inline constexpr unsigned year_shift = 16, month_shift = 12, day_shift = 4;
inline constexpr std::uint32_t decade_flag = 1, approximate_flag = 2;

// Bytes of one record; a claim's is as long as its flags say.
inline constexpr std::uint64_t header_size = 44;
inline constexpr std::uint64_t article_size = 37, entity_size = 48, ends_size = 8, evidence_size = 20;
inline constexpr std::size_t checksum_size = 8;

// Which of its optional parts a claim's record has.
inline constexpr std::uint8_t has_claimants = 1, has_implied_by = 2, has_time = 4, has_place = 8,
                              has_event = 16, has_quantity = 32, has_manner = 64;

// How many there are of each, in the order of the header; this settles the size of everything.
struct Counts {
  std::uint32_t text_bytes = 0, texts = 0, articles = 0, entities = 0;
  std::uint32_t claims = 0, claim_bytes = 0, lists = 0, evidence = 0;

  [[nodiscard]] std::uint64_t size() const {
    return header_size + text_bytes + 4 * std::uint64_t{texts} + article_size * articles +
           entity_size * entities + ends_size * claims + claim_bytes + 4 * std::uint64_t{lists} +
           evidence_size * evidence + checksum_size;
  }
};

// SipHash-2-4 under a key of zeros: against accidents, not against forgery.
[[nodiscard]] std::uint64_t checksum(std::string_view bytes);

}  // namespace dossier::blob
