// What a cell of a table names: the value beside a name in a list of names and values.
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>

namespace dossier::extract {

// Nothing where the list does not have the name.
template <class Named>
[[nodiscard]] auto named(const Named& names, std::string_view name)
    -> std::optional<decltype(names[0].second)> {
  const auto at =
      std::find_if(names.begin(), names.end(), [&](const auto& one) { return one.first == name; });
  return at == names.end() ? std::nullopt : std::optional(at->second);
}

}  // namespace dossier::extract
