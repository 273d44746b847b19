// What several have seen, told once.
#pragma once

#include <algorithm>
#include <vector>

namespace dossier {

template <class T>
void sort_each_once(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace dossier
