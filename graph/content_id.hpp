// Ids that are a function of content, never of history: SHA-256 over length-prefixed fields, written in
// base32.
//
// Each field goes in as its length (8 bytes, little-endian) and its bytes, so that no two different lists of
// fields are hashed alike. Base32 is RFC 4648's alphabet in lower case without padding.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace dossier {

class ContentHash {
 public:
  ContentHash();
  ~ContentHash();
  ContentHash(const ContentHash&) = delete;
  ContentHash& operator=(const ContentHash&) = delete;

  ContentHash& add(std::string_view field);
  ContentHash& add(std::uint64_t number);

  // The first 5 * characters bits of the digest (characters <= 51). Ends the hash: add nothing afterwards.
  [[nodiscard]] std::string base32(std::size_t characters);
  // The first 128 bits in 26 characters, as any base32 program writes them. Ends the hash likewise.
  [[nodiscard]] std::string id128();
  // The first 60 bits of the digest: what 12 characters of base32 hold. Ends the hash likewise.
  [[nodiscard]] std::uint64_t bits60();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

inline constexpr std::size_t article_id_length = 26;  // 128 bits and two of padding
inline constexpr std::size_t short_id_length = 12;    // 60 bits

// The 12 characters of a 60-bit id, and back; nothing where the text is not 12 characters of the alphabet.
[[nodiscard]] std::string short_id(std::uint64_t bits60);
[[nodiscard]] std::optional<std::uint64_t> parse_short_id(std::string_view text);

}  // namespace dossier
