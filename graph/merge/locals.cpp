#include "graph/merge/locals.hpp"

#include <algorithm>

#include "graph/names.hpp"

namespace dossier::merging {

Locals::Locals(std::span<const MergeInput> inputs) : inputs_(inputs) {
  intern("");
  const auto add_forms = [this](const std::string& text, EntityType type) {
    for (const std::string& form : name_forms(text)) {
      const std::string key = name_key(form, type);
      if (key.empty()) continue;
      const auto words = static_cast<std::uint32_t>(words_of(key).size());
      forms_.push_back({intern(key), words, words == 1 && is_acronym(form)});
    }
  };
  for (std::uint32_t article = 0; article < inputs.size(); ++article) {
    starts_.push_back(static_cast<std::uint32_t>(entities_.size()));
    for (const LocalEntity& entity : inputs[article].reading.entities) {
      entities_.push_back(&entity);
      articles_.push_back(article);
      names_.push_back(intern(name_key(entity.name, entity.type)));
      countries_.push_back(intern(entity.country));
      const auto begin = static_cast<std::ptrdiff_t>(forms_.size());
      add_forms(entity.name, entity.type);
      for (const std::string& alias : entity.aliases) add_forms(alias, entity.type);
      std::sort(forms_.begin() + begin, forms_.end());
      forms_.erase(std::unique(forms_.begin() + begin, forms_.end()), forms_.end());
      form_ends_.push_back(static_cast<std::uint32_t>(forms_.size()));
    }
  }
}

std::span<const NameForm> Locals::forms(LocalId local) const {
  const std::uint32_t begin = local == 0 ? 0 : form_ends_[local - 1];
  return std::span(forms_).subspan(begin, form_ends_[local] - begin);
}

KeyId Locals::intern(const std::string& key) {
  const auto [place, added] = key_ids_.try_emplace(key, static_cast<KeyId>(keys_.size()));
  if (added) keys_.push_back(key);
  return place->second;
}

}  // namespace dossier::merging
