// All local entities of all articles in one row, each with the keys of its name forms: what merging compares.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/merge/merge.hpp"

namespace dossier::merging {

using LocalId = std::uint32_t;  // position in the row: by article id, then by index in the article
using KeyId = std::uint32_t;    // handle of a key, in the order of first sight

struct NameForm {
  KeyId key = 0;
  std::uint32_t words = 0;  // in the key
  bool acronym = false;

  friend auto operator<=>(const NameForm&, const NameForm&) = default;
};

class Locals {
 public:
  // `inputs` must be sorted by article id and outlive this.
  explicit Locals(std::span<const MergeInput> inputs);

  [[nodiscard]] std::size_t size() const { return entities_.size(); }
  [[nodiscard]] const LocalEntity& operator[](LocalId local) const { return *entities_[local]; }
  [[nodiscard]] EntityType type(LocalId local) const { return kinds_[local].type; }
  [[nodiscard]] bool named(LocalId local) const { return kinds_[local].named; }
  [[nodiscard]] bool is_named(LocalId local, EntityType type) const {
    return kinds_[local].named && kinds_[local].type == type;
  }
  [[nodiscard]] std::uint32_t article(LocalId local) const { return articles_[local]; }
  [[nodiscard]] LocalId id(std::uint32_t article, EntityIndex index) const {
    return starts_[article] + index;
  }
  [[nodiscard]] std::span<const MergeInput> inputs() const { return inputs_; }

  // The forms of the name and the aliases, sorted, each once; none where a name has no word.
  [[nodiscard]] std::span<const NameForm> forms(LocalId local) const;
  // The key of the best name alone.
  [[nodiscard]] KeyId name(LocalId local) const { return names_[local]; }
  // The country code as a key; 0 where none is known.
  [[nodiscard]] KeyId country(LocalId local) const { return countries_[local]; }
  [[nodiscard]] const std::string& key(KeyId id) const { return keys_[id]; }
  [[nodiscard]] std::size_t key_count() const { return keys_.size(); }
  // Gives a handle to a key that no name has; the same handle for the same text.
  KeyId intern(const std::string& key);

 private:
  class Texts;
  struct Kind {  // what passes over all ask first, close together
    EntityType type;
    bool named;
  };

  std::span<const MergeInput> inputs_;
  std::vector<const LocalEntity*> entities_;
  std::vector<Kind> kinds_;
  std::vector<std::uint32_t> articles_, starts_;
  std::vector<NameForm> forms_;
  std::vector<std::uint32_t> form_ends_;
  std::vector<KeyId> names_, countries_;
  std::vector<std::string> keys_;
  std::unordered_map<std::string, KeyId> key_ids_;
};

}  // namespace dossier::merging
