// Keys that are made of keys, as the spelling of a name is, each made once however many local entities bear
// it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "graph/merge/locals.hpp"

namespace dossier::merging {

class DerivedKeys {
 public:
  // `make` gives the text of the key that is made of a key, empty where there is none. `locals` must outlive
  // this.
  DerivedKeys(Locals& locals, std::function<std::string(const std::string&)> make)
      : locals_(locals), make_(std::move(make)) {}

  // 0 where there is none.
  KeyId of(KeyId key) {
    if (key >= made_.size()) made_.resize(locals_.key_count(), unknown);
    if (made_[key] == unknown) {
      const std::string text = make_(locals_.key(key));
      const KeyId made = text.empty() ? 0 : locals_.intern(text);
      made_[key] = made;
    }
    return made_[key];
  }

 private:
  static constexpr KeyId unknown = UINT32_MAX;
  Locals& locals_;
  std::function<std::string(const std::string&)> make_;
  std::vector<KeyId> made_;
};

}  // namespace dossier::merging
