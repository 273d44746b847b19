#include "graph/merge/body_names.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "graph/names.hpp"

namespace dossier::merging {
namespace {

// Words, as keys have them, that make up names which every state's bodies bear.
constexpr auto common_words = std::to_array<std::string_view>(
    {"administration", "affair",      "air",        "arm",        "armed",      "army",      "assembly",
     "authority",      "bank",        "body",       "border",     "bureau",     "cabinet",   "central",
     "coast",          "command",     "commission", "committee",  "congress",   "consulate", "council",
     "court",          "criminal",    "defence",    "defense",    "department", "education", "election",
     "embassy",        "external",    "federal",    "finance",    "force",      "foreign",   "general",
     "government",     "guard",       "health",     "high",       "home",       "house",     "interior",
     "internal",       "joint",       "judiciary",  "justice",    "military",   "ministry",  "mission",
     "national",       "navy",        "office",     "opposition", "parliament", "party",     "police",
     "presidency",     "prosecution", "prosecutor", "public",     "royal",      "security",  "senate",
     "service",        "special",     "staff",      "supreme",    "troop",      "university"});
static_assert(std::ranges::is_sorted(common_words));
constexpr auto missions = std::to_array<std::string_view>({"consulate", "embassy", "mission"});

bool is_common(std::string_view word) {
  return std::ranges::binary_search(common_words, word);
}

}  // namespace

bool is_mission(const std::string& key) {
  return std::ranges::any_of(words_of(key), [](std::string_view word) {
    return std::ranges::find(missions, word) != missions.end();
  });
}

bool is_embassy(const std::string& key) {
  const std::vector<std::string_view> words = words_of(key);
  return std::ranges::find(words, "embassy") != words.end();
}

bool says_little(const std::string& key) {
  return std::ranges::all_of(words_of(key), is_common);
}

StateNames names_of_states(const Locals& locals) {
  StateNames names;
  for (LocalId local = 0; local < locals.size(); ++local) {
    if (!locals.is_named(local, EntityType::state) || locals.country(local) == 0) continue;
    const LocalEntity& entity = locals[local];
    std::set<std::string>& of_country = names[locals.country(local)];
    of_country.insert(name_key(entity.name, EntityType::organization));
    for (const std::string& alias : entity.aliases)
      of_country.insert(name_key(alias, EntityType::organization));
  }
  return names;
}

std::string without(const std::string& key, const std::set<std::string>& names) {
  const std::vector<std::string_view> words = words_of(key);
  const std::string* first = nullptr;
  std::size_t at = 0;
  for (std::size_t begin = 0; begin < words.size(); ++begin) {
    for (std::size_t end = begin; end < words.size(); ++end) {
      const auto place = static_cast<std::size_t>(words[begin].data() - key.data());
      const auto past = static_cast<std::size_t>(words[end].data() - key.data()) + words[end].size();
      const auto name = names.find(key.substr(place, past - place));
      if (name == names.end() || (first != nullptr && *first <= *name)) continue;
      first = &*name;
      at = place;
    }
  }
  if (first == nullptr) return key;
  const std::size_t past = at + first->size();
  if (past == key.size()) return at == 0 ? std::string() : key.substr(0, at - 1);
  return key.substr(0, at) + key.substr(past + 1);
}

}  // namespace dossier::merging
