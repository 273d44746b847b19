// Which entities bear names with which words: what finding by name asks instead of reading every name.
//
// An entry is a word of names as they are compared (names.hpp), the initials of a name of several words, or a
// name that is an acronym; it leads to the entities of which some name has it. Vertices are those of the
// graph that holds the index.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/entity.hpp"

namespace dossier {

class NameIndex {
 public:
  using Entry = std::uint32_t;  // entries count from 0, in the order of their texts

  class Builder {
   public:
    // A name or alias of an entity; vertices must not fall.
    void add(Vertex vertex, EntityType type, std::string_view name);
    [[nodiscard]] NameIndex finish();

   private:
    void enter(std::string text, Vertex vertex);
    std::unordered_map<std::string, std::vector<Vertex>> entries_;
  };

  [[nodiscard]] std::optional<Entry> word(std::string_view word) const { return find(word); }
  // Names of which these are the initials, counting little words or not; persons have none.
  [[nodiscard]] std::optional<Entry> initials(std::string_view letters) const;
  // Acronyms written with these letters.
  [[nodiscard]] std::optional<Entry> acronym(std::string_view letters) const;
  [[nodiscard]] std::span<const Vertex> entities(Entry entry) const;  // ascending

  // The entries that are words: first_word() to size() - 1.
  [[nodiscard]] Entry first_word() const;
  [[nodiscard]] Entry size() const { return static_cast<Entry>(text_ends_.size()); }
  [[nodiscard]] std::string_view text(Entry entry) const;

  // The index as it is stored: the texts one after another and where each ends, the vertices of all entries
  // and where those of each end.
  [[nodiscard]] const std::string& texts() const { return texts_; }
  [[nodiscard]] std::span<const std::uint32_t> text_ends() const { return text_ends_; }
  [[nodiscard]] std::span<const Vertex> vertices() const { return vertices_; }
  [[nodiscard]] std::span<const std::uint32_t> vertex_ends() const { return vertex_ends_; }
  // Takes a stored index over; throws std::invalid_argument where the ends do not fit.
  [[nodiscard]] static NameIndex restore(std::string texts, std::vector<std::uint32_t> text_ends,
                                         std::vector<Vertex> vertices,
                                         std::vector<std::uint32_t> vertex_ends);

 private:
  [[nodiscard]] std::optional<Entry> find(std::string_view text) const;
  [[nodiscard]] Entry lower_bound(std::string_view text) const;

  std::string texts_;
  std::vector<std::uint32_t> text_ends_;
  std::vector<Vertex> vertices_;
  std::vector<std::uint32_t> vertex_ends_;
};

}  // namespace dossier
