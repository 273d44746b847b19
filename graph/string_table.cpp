#include "graph/string_table.hpp"

#include <algorithm>
#include <functional>
#include <stdexcept>
#include <utility>

namespace dossier {
namespace {

constexpr std::uint32_t free_slot = 0;  // a slot keeps a handle; 0, the empty text, needs none
constexpr std::size_t least_slots = 64;

}  // namespace

StringTable::StringTable() : ends_{0} {}

std::uint32_t StringTable::intern(std::string_view text) {
  if (text.empty()) return 0;
  if (slots_.size() < 2 * (ends_.size() + 1)) index_all();
  const std::size_t slot = slot_of(text);
  if (slots_[slot] != free_slot) return slots_[slot];
  if (text.size() > UINT32_MAX - bytes_.size()) {
    throw std::length_error("the texts of the graph exceed 4 GiB");
  }
  const auto handle = static_cast<std::uint32_t>(ends_.size());
  bytes_ += text;
  ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  slots_[slot] = handle;
  return handle;
}

std::string_view StringTable::text(std::uint32_t handle) const {
  if (handle == 0) return {};
  const std::uint32_t begin = ends_[handle - 1];
  return std::string_view(bytes_).substr(begin, ends_[handle] - begin);
}

StringTable StringTable::restore(std::string bytes, std::vector<std::uint32_t> ends) {
  if (ends.empty() || ends.front() != 0 || ends.back() != bytes.size() ||
      !std::is_sorted(ends.begin(), ends.end())) {
    throw std::invalid_argument("the ends of the texts do not fit their bytes");
  }
  StringTable table;
  table.bytes_ = std::move(bytes);
  table.ends_ = std::move(ends);
  return table;
}

// Makes room for twice as many texts as there are, and enters those.
void StringTable::index_all() {
  std::size_t slots = std::max(least_slots, slots_.size());
  while (slots < 4 * ends_.size()) slots *= 2;
  slots_.assign(slots, free_slot);
  for (std::uint32_t handle = 1; handle < ends_.size(); ++handle) slots_[slot_of(text(handle))] = handle;
}

// Where the text is, or the free slot where it belongs.
std::size_t StringTable::slot_of(std::string_view wanted) const {
  const std::size_t mask = slots_.size() - 1;  // the number of slots is a power of two
  std::size_t slot = std::hash<std::string_view>{}(wanted)&mask;
  while (slots_[slot] != free_slot && text(slots_[slot]) != wanted) slot = (slot + 1) & mask;
  return slot;
}

}  // namespace dossier
