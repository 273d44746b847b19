// Judgements: what the words of a clause make of somebody in the eyes of whoever says them: "is a liar", "is
// behind the attack", "broke the law", "was unlawfully seized by Sudra". Whose eyes those are,
// evaluations.hpp finds.
#pragma once

#include <cstddef>
#include <optional>

#include "extract/interpret/tree_sight.hpp"

namespace dossier::extract {

// What the word says of what it is said of: accused, criticized, praised, designated; nothing where it does
// not judge.
[[nodiscard]] std::optional<Relation> judgement(const TreeSight& sight, std::size_t node);

// "involvement in the attack", "role in the war"
[[nodiscard]] bool is_part_in_wrong(const TreeSight& sight, std::size_t noun);

// "crimes committed by Sudra": the verb says with its noun what only wrong is said of.
[[nodiscard]] bool is_crime(const TreeSight& sight, std::size_t verb);

// What the noun says of whose it is: "Sudra's reckless conduct", "its campaign to destabilize Norland".
[[nodiscard]] std::optional<Relation> wrong_owned(const TreeSight& sight, std::size_t noun);

struct Wrong {
  std::size_t doer = no_node;
  Relation relation = Relation::accused;
};

// What the verb tells that somebody did wrong: by its own meaning, by what it is done to or how, or because
// whoever says so alleges it.
[[nodiscard]] std::optional<Wrong> wrong_told(const TreeSight& sight, std::size_t verb);

}  // namespace dossier::extract
