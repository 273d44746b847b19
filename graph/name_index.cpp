#include "graph/name_index.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "graph/names.hpp"

namespace dossier {
namespace {

// What entries that are no words begin with; words are letters and digits, which sort behind.
constexpr char initials_mark = '#', acronym_mark = '.';
constexpr std::string_view least_word = "0";

std::string marked(char mark, std::string_view letters) {
  return mark + std::string(letters);
}

bool fit(std::span<const std::uint32_t> ends, std::size_t size) {
  return std::ranges::is_sorted(ends) && (ends.empty() ? size == 0 : ends.back() == size);
}

}  // namespace

void NameIndex::Builder::add(Vertex vertex, EntityType type, std::string_view name) {
  const std::string key = name_key(name, type);
  for (const std::string_view word : words_of(key)) enter(std::string(word), vertex);
  if (type == EntityType::person) return;
  for (const std::string& letters : initials_of(name)) enter(marked(initials_mark, letters), vertex);
  if (is_acronym(name)) enter(marked(acronym_mark, letters_of(name)), vertex);
}

void NameIndex::Builder::enter(std::string text, Vertex vertex) {
  std::vector<Vertex>& vertices = entries_[std::move(text)];
  if (vertices.empty() || vertices.back() != vertex) vertices.push_back(vertex);
}

NameIndex NameIndex::Builder::finish() {
  std::vector<const std::pair<const std::string, std::vector<Vertex>>*> sorted;
  sorted.reserve(entries_.size());
  for (const auto& entry : entries_) sorted.push_back(&entry);
  std::ranges::sort(sorted, {}, [](const auto* entry) -> const std::string& { return entry->first; });
  NameIndex index;
  for (const auto* entry : sorted) {
    index.texts_ += entry->first;
    index.text_ends_.push_back(static_cast<std::uint32_t>(index.texts_.size()));
    index.vertices_.insert(index.vertices_.end(), entry->second.begin(), entry->second.end());
    index.vertex_ends_.push_back(static_cast<std::uint32_t>(index.vertices_.size()));
  }
  if (index.texts_.size() > UINT32_MAX || index.vertices_.size() > UINT32_MAX)
    throw std::length_error("the graph has too many names");
  entries_.clear();
  return index;
}

std::optional<NameIndex::Entry> NameIndex::initials(std::string_view letters) const {
  return find(marked(initials_mark, letters));
}

std::optional<NameIndex::Entry> NameIndex::acronym(std::string_view letters) const {
  return find(marked(acronym_mark, letters));
}

std::span<const Vertex> NameIndex::entities(Entry entry) const {
  const std::uint32_t begin = entry == 0 ? 0 : vertex_ends_[entry - 1];
  return std::span(vertices_).subspan(begin, vertex_ends_[entry] - begin);
}

NameIndex::Entry NameIndex::first_word() const {
  return lower_bound(least_word);
}

std::string_view NameIndex::text(Entry entry) const {
  const std::uint32_t begin = entry == 0 ? 0 : text_ends_[entry - 1];
  return std::string_view(texts_).substr(begin, text_ends_[entry] - begin);
}

NameIndex NameIndex::restore(std::string texts, std::vector<std::uint32_t> text_ends,
                             std::vector<Vertex> vertices, std::vector<std::uint32_t> vertex_ends) {
  if (text_ends.size() != vertex_ends.size() || !fit(text_ends, texts.size()) ||
      !fit(vertex_ends, vertices.size())) {
    throw std::invalid_argument("the ends of the names' words do not fit");
  }
  NameIndex index;
  index.texts_ = std::move(texts);
  index.text_ends_ = std::move(text_ends);
  index.vertices_ = std::move(vertices);
  index.vertex_ends_ = std::move(vertex_ends);
  return index;
}

std::optional<NameIndex::Entry> NameIndex::find(std::string_view text) const {
  const Entry entry = lower_bound(text);
  return entry < size() && this->text(entry) == text ? std::optional(entry) : std::nullopt;
}

NameIndex::Entry NameIndex::lower_bound(std::string_view text) const {
  Entry begin = 0, end = size();
  while (begin < end) {
    const Entry middle = begin + (end - begin) / 2;
    if (this->text(middle) < text)
      begin = middle + 1;
    else
      end = middle;
  }
  return begin;
}

}  // namespace dossier
