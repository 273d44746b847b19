// Furniture: the words by which pages mark what is not the article. The words are data, furniture.tsv, whose
// head says what its columns and kinds mean.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dossier::extract {

enum class FurnitureKind : std::uint8_t { line, next, rest, credit, caption, lead, tail, agency, place };
inline constexpr std::size_t furniture_kind_count = 9;

struct FurniturePattern {
  std::size_t longest = 0;  // bytes of a line it is compared with; 0: any
  std::string pattern;
};

class Furniture {
 public:
  // Throws std::invalid_argument, naming the line, where the table breaks its own form.
  explicit Furniture(std::string_view table);

  // The table compiled in.
  [[nodiscard]] static const Furniture& built_in();

  // Whether a line, made plain by `plain_line`, fits a pattern of the kind.
  [[nodiscard]] bool fits(FurnitureKind kind, std::string_view plain) const;
  [[nodiscard]] const std::vector<FurniturePattern>& patterns(FurnitureKind kind) const {
    return patterns_[static_cast<std::size_t>(kind)];
  }

 private:
  std::array<std::vector<FurniturePattern>, furniture_kind_count> patterns_;
};

// Small letters, straight quotes, one blank between words, none at the ends.
[[nodiscard]] std::string plain_line(std::string_view line);

// Whether `text` fits `pattern`, in which * is any run of bytes and # a run of digits.
[[nodiscard]] bool fits_pattern(std::string_view pattern, std::string_view text);

}  // namespace dossier::extract
