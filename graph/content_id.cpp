#include "graph/content_id.hpp"

#include <sodium/crypto_hash_sha256.h>

#include <array>
#include <span>
#include <stdexcept>

namespace dossier {
namespace {

constexpr std::string_view alphabet = "abcdefghijklmnopqrstuvwxyz234567";
constexpr unsigned bits_of_character = 5;
using Digest = std::array<unsigned char, crypto_hash_sha256_BYTES>;
using LittleEndian = std::array<unsigned char, 8>;

LittleEndian little_endian(std::uint64_t number) {
  LittleEndian bytes{};
  for (unsigned char& byte : bytes) {
    byte = static_cast<unsigned char>(number & 0xFFU);
    number >>= 8U;
  }
  return bytes;
}

// The bits of the bytes, first to last, five to a character; bits beyond the last byte count as zero.
std::string encode(std::span<const unsigned char> bytes, std::size_t characters) {
  std::string text;
  text.reserve(characters);
  for (std::size_t i = 0; i < characters; ++i) {
    unsigned value = 0;
    for (std::size_t bit = i * bits_of_character; bit < (i + 1) * bits_of_character; ++bit) {
      const unsigned byte = bit / 8 < bytes.size() ? bytes[bit / 8] : 0U;
      value = (value << 1U) | ((byte >> (7 - bit % 8)) & 1U);
    }
    text.push_back(alphabet[value]);
  }
  return text;
}

}  // namespace

struct ContentHash::State {
  crypto_hash_sha256_state sha{};

  void feed(std::span<const unsigned char> bytes) {
    crypto_hash_sha256_update(&sha, bytes.data(), bytes.size());
  }
  Digest finish() {
    Digest digest{};
    crypto_hash_sha256_final(&sha, digest.data());
    return digest;
  }
};

ContentHash::ContentHash() : state_(std::make_unique<State>()) {
  crypto_hash_sha256_init(&state_->sha);
}

ContentHash::~ContentHash() = default;

ContentHash& ContentHash::add(std::string_view field) {
  state_->feed(little_endian(field.size()));
  state_->feed({reinterpret_cast<const unsigned char*>(field.data()), field.size()});
  return *this;
}

ContentHash& ContentHash::add(std::uint64_t number) {
  const LittleEndian bytes = little_endian(number);
  state_->feed(little_endian(bytes.size()));
  state_->feed(bytes);
  return *this;
}

std::string ContentHash::base32(std::size_t characters) {
  const Digest digest = state_->finish();
  if (characters * bits_of_character > digest.size() * 8) {
    throw std::invalid_argument("a SHA-256 digest has no " + std::to_string(characters) +
                                " base32 characters");
  }
  return encode(digest, characters);
}

std::string ContentHash::id128() {
  const Digest digest = state_->finish();
  return encode(std::span(digest).first<16>(), article_id_length);
}

std::uint64_t ContentHash::bits60() {
  const Digest digest = state_->finish();
  std::uint64_t bits = 0;
  for (const unsigned char byte : std::span(digest).first<8>()) bits = (bits << 8U) | byte;
  return bits >> 4U;
}

std::string short_id(std::uint64_t bits60) {
  std::string text(short_id_length, alphabet.front());
  for (auto character = text.rbegin(); character != text.rend(); ++character) {
    *character = alphabet[bits60 & 31U];
    bits60 >>= bits_of_character;
  }
  return text;
}

std::optional<std::uint64_t> parse_short_id(std::string_view text) {
  if (text.size() != short_id_length) return std::nullopt;
  std::uint64_t bits = 0;
  for (const char character : text) {
    const std::size_t value = alphabet.find(character);
    if (value == std::string_view::npos) return std::nullopt;
    bits = (bits << bits_of_character) | value;
  }
  return bits;
}

}  // namespace dossier
