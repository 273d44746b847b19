// Role nouns: persons told by what they are to a state or an organization ("23 Sudran diplomats", "the
// Norland foreign minister", "Sudra's ambassador to Norland").
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "extract/interpret/mention.hpp"

namespace dossier::extract {

// The role noun right behind the adjective, genitive or name of its state or organization. Nothing where a
// name follows: then the office is that person's.
[[nodiscard]] std::optional<Mention> role_noun_behind(const Scene& scene, const Line& line,
                                                      const Mention& owner);

// "thousands of members of the FSM": a plural role noun that begins here, with its body behind "of". The body
// is to become the mention before it.
[[nodiscard]] std::optional<Mention> role_noun_of(const Scene& scene, const Line& line, std::size_t first,
                                                  const Mention& body);

// The end of an office with the state that its holder is sent to ("ambassador to Norland"); `end` itself, the
// end of the office, where none is told.
[[nodiscard]] std::size_t with_post(const Scene& scene, const Line& line, std::size_t end);

// The number that a word in lower case gives: "two", "1,200"; nothing where it gives none.
[[nodiscard]] std::optional<std::int64_t> count_of(const std::string& text);

// The first word of the noun phrase whose noun or name begins at `noun`: back over articles, numbers and
// modifiers.
[[nodiscard]] std::size_t phrase_begin(const Words& words, const Line& line, std::size_t noun);

// "former", "ex-": what is told so was.
[[nodiscard]] bool tells_past(const Words& words, const std::string& word);

// The first word at or behind `first` that is no modifier.
[[nodiscard]] std::size_t skip_modifiers(const Words& words, const Line& line, std::size_t first);

}  // namespace dossier::extract
