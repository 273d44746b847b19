// What organizations' names say by themselves: names that every state's bodies bear ("the foreign ministry"),
// missions, of which a state has many, and names with the state's own in them ("Norland's police").
#pragma once

#include <map>
#include <set>
#include <string>

#include "graph/merge/locals.hpp"

namespace dossier::merging {

// The keys of each country's names, as organizations' keys would hold them.
using StateNames = std::map<KeyId, std::set<std::string>>;

[[nodiscard]] StateNames names_of_states(const Locals& locals);

// The key without the first of the state's names that is in it; the key itself where none is.
[[nodiscard]] std::string without(const std::string& key, const std::set<std::string>& names);

// An embassy, of which a state has many: which one is meant takes its post.
[[nodiscard]] bool is_mission(const std::string& key);

// An embassy: a state has one with each other.
[[nodiscard]] bool is_embassy(const std::string& key);

// Whether the name alone says so little that two articles may mean two states' bodies by it.
[[nodiscard]] bool says_little(const std::string& key);

}  // namespace dossier::merging
