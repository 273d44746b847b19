// An allocator that sets things one after another in memory and lets go of all of them when the last
// container that has it goes: for what is built once and only read, where taking a million things apart would
// cost more than asking them something. What is erased before that stays taken.
#pragma once

#include <cstddef>
#include <memory>
#include <memory_resource>
#include <type_traits>

namespace dossier {

template <typename T>
class ArenaAllocator {
 public:
  using value_type = T;
  using propagate_on_container_move_assignment = std::true_type;
  using propagate_on_container_swap = std::true_type;

  ArenaAllocator() : arena_(std::make_shared<std::pmr::monotonic_buffer_resource>()) {}
  template <typename Other>
  ArenaAllocator(const ArenaAllocator<Other>& other) : arena_(other.arena_) {}

  T* allocate(std::size_t count) { return static_cast<T*>(arena_->allocate(count * sizeof(T), alignof(T))); }
  void deallocate(T* /*things*/, std::size_t /*count*/) noexcept {}

  template <typename Other>
  bool operator==(const ArenaAllocator<Other>& other) const {
    return arena_ == other.arena_;
  }

 private:
  template <typename Other>
  friend class ArenaAllocator;
  std::shared_ptr<std::pmr::monotonic_buffer_resource> arena_;
};

}  // namespace dossier
