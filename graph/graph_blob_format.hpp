// What the writer and the reader of the graph blob must agree on: docs/case-file.md tells it in words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace dossier::blob {

inline constexpr std::string_view magic = "dossgrph";
inline constexpr std::uint32_t version = 3;
inline constexpr std::uint8_t no_event_type = 255;

// A date point in 32 bits: year << 16 | month << 12 | day << 4 | flags.
inline constexpr unsigned year_shift = 16, month_shift = 12, day_shift = 4;
inline constexpr std::uint32_t decade_flag = 1, approximate_flag = 2;

// Bytes of one record; a claim's is as long as its flags say.
inline constexpr std::uint64_t header_size = 60;
inline constexpr std::uint64_t article_size = 37, entity_size = 52, ends_size = 8, evidence_size = 20;
inline constexpr std::size_t checksum_size = 16;

// Which of its optional parts a claim's record has.
inline constexpr std::uint8_t has_claimants = 1, has_implied_by = 2, has_time = 4, has_place = 8,
                              has_event = 16, has_quantity = 32, has_manner = 64;

inline constexpr std::uint64_t date_size = 9;

// Of a claim's record whose first byte, its parts, are these; without that byte.
[[nodiscard]] constexpr std::uint64_t claim_size_after(std::uint8_t parts) {
  std::uint64_t size = 20;
  if (parts & has_claimants) size += 4;
  if (parts & has_implied_by) size += 8;
  if (parts & has_time) size += date_size;
  if (parts & has_place) size += 4;
  if (parts & has_event) size += 4;
  if (parts & has_quantity) size += 4;
  if (parts & has_manner) size += 4;
  return size;
}

// How many there are of each, in the order of the header; this settles the size of everything.
struct Counts {
  std::uint32_t text_bytes = 0, texts = 0, articles = 0, entities = 0, text_lists = 0;
  std::uint32_t name_bytes = 0, name_entries = 0, name_vertices = 0;
  std::uint32_t claims = 0, claim_bytes = 0, claimants = 0, evidence = 0;

  // Of what is known without any claim, from the magic word to the first checksum.
  [[nodiscard]] std::uint64_t entities_size() const {
    return header_size + text_bytes + 4 * std::uint64_t{texts} + article_size * articles +
           entity_size * entities + 4 * std::uint64_t{text_lists} + name_bytes +
           8 * std::uint64_t{name_entries} + 4 * std::uint64_t{name_vertices} + checksum_size;
  }
  [[nodiscard]] std::uint64_t size() const {
    return entities_size() + ends_size * claims + claim_bytes + 4 * std::uint64_t{claimants} +
           evidence_size * evidence + checksum_size;
  }
};

// Poly1305 under a key that everybody knows: against accidents, not against forgery.
class Checksum {
 public:
  Checksum();
  ~Checksum();
  Checksum(const Checksum&) = delete;
  Checksum& operator=(const Checksum&) = delete;

  void add(std::string_view bytes);
  // checksum_size bytes; the next sum begins.
  [[nodiscard]] std::string take();

 private:
  void start();

  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dossier::blob
