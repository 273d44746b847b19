// The file of the trained model: named matrices of small integers, named lists of labels. Little-endian:
//
//   "dossier model\n", version (u16), BLAKE2b of the rest (16 bytes), sections
//   section: kind (u8), length of the name (u8), name, then
//     matrix: rows (u32), columns (u32), a shift a row (u8), rows x columns weights (i8)
//     vector: elements (u32), each i32
//     labels: count (u32), each its length (u16) and its text
//
// A weight w of a row with shift s stands for w / 2^s; an element of a vector for v / 2^fraction_bits.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace dossier::extract {

inline constexpr std::uint16_t model_version = 1;
inline constexpr unsigned fraction_bits = 11;

struct ModelError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct ModelMatrix {
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  std::span<const std::uint8_t> shifts;
  std::span<const std::int8_t> weights;  // by row
};

class ModelFile {
 public:
  // Looks into the bytes, which must outlive it. The sections of the `newer` files, one after another, are
  // added to those of `bytes` or stand in their place; an empty one counts for nothing. Throws ModelError
  // where one is no model, damaged, or of another version.
  explicit ModelFile(std::string_view bytes, std::span<const std::string_view> newer = {});

  // Throw ModelError where the name is not there.
  [[nodiscard]] const ModelMatrix& matrix(std::string_view name) const;
  [[nodiscard]] const std::vector<std::int32_t>& vector(std::string_view name) const;
  [[nodiscard]] const std::vector<std::string_view>& labels(std::string_view name) const;

  [[nodiscard]] bool has_matrix(std::string_view name) const { return matrices_.contains(name); }

  [[nodiscard]] const std::string& checksum() const { return checksum_; }  // hexadecimal, of all files

 private:
  void read(std::string_view bytes);

  std::map<std::string, ModelMatrix, std::less<>> matrices_;
  std::map<std::string, std::vector<std::int32_t>, std::less<>> vectors_;
  std::map<std::string, std::vector<std::string_view>, std::less<>> labels_;
  std::string checksum_;
};

class ModelWriter {
 public:
  void add_matrix(std::string_view name, const ModelMatrix& matrix);
  void add_vector(std::string_view name, std::span<const std::int32_t> elements);
  void add_labels(std::string_view name, std::span<const std::string> labels);

  [[nodiscard]] std::string finish() const;  // the bytes of the file

 private:
  std::string sections_;
};

}  // namespace dossier::extract
