#include "graph/merge/locals.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "graph/names.hpp"

namespace dossier::merging {

// The forms that a text has as a name, and its key; articles tell the same few texts again and again.
class Locals::Texts {
 public:
  explicit Texts(Locals& locals) : locals_(locals) {}

  struct Known {
    KeyId name = 0;
    std::vector<NameForm> forms;
  };

  // The text must outlive this.
  const Known& known(std::string_view text, EntityType type) {
    const auto [place, added] = known_.at(static_cast<std::size_t>(type)).try_emplace(text);
    if (added) place->second = read(text, type);
    return place->second;
  }

 private:
  Known read(std::string_view text, EntityType type) {
    Known known{locals_.intern(name_key(text, type)), {}};
    for (const std::string& form : name_forms(text)) {
      const std::string key = name_key(form, type);
      if (key.empty()) continue;
      const auto words = static_cast<std::uint32_t>(words_of(key).size());
      known.forms.push_back({locals_.intern(key), words, words == 1 && is_acronym(form)});
    }
    return known;
  }

  static constexpr std::size_t types = static_cast<std::size_t>(EntityType::event) + 1;
  Locals& locals_;
  std::array<std::unordered_map<std::string_view, Known>, types> known_;
};

Locals::Locals(std::span<const MergeInput> inputs) : inputs_(inputs) {
  intern("");
  Texts texts(*this);
  for (std::uint32_t article = 0; article < inputs.size(); ++article) {
    starts_.push_back(static_cast<std::uint32_t>(entities_.size()));
    for (const LocalEntity& entity : inputs[article].reading.entities) {
      entities_.push_back(&entity);
      kinds_.push_back({entity.type, entity.named});
      articles_.push_back(article);
      const Texts::Known& name = texts.known(entity.name, entity.type);
      names_.push_back(name.name);
      countries_.push_back(intern(entity.country));
      const auto begin = static_cast<std::ptrdiff_t>(forms_.size());
      forms_.insert(forms_.end(), name.forms.begin(), name.forms.end());
      for (const std::string& alias : entity.aliases) {
        const std::vector<NameForm>& forms = texts.known(alias, entity.type).forms;
        forms_.insert(forms_.end(), forms.begin(), forms.end());
      }
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
