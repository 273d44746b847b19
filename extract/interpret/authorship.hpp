// Authorship: what is written stands for who wrote it. "A report by the Norlandic ministry accused Sudra",
// "Ana Berg issued a statement condemning Sudra": the ministry and Berg do.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/interpret/tree_sight.hpp"
#include "graph/schema.hpp"

namespace dossier::extract {

// Who speaks in the utterance that the node names: "a statement by Norland", "a Norlandic report", "a letter
// signed by Ana Berg". Nobody where the node is no utterance.
[[nodiscard]] std::vector<std::size_t> authors_at(const TreeSight& sight, std::size_t node);

// Whose act of words it is that the utterance at `node` accuses, praises, asks: its author, or who issued it.
// Nobody where the relation is no act of words or the utterance is a draft, vetoed, not yet there, and where
// the words may tell what the utterance is about
// ("the Sudra report", "Ana Berg's indictment") or what carried it ("a Facebook post").
[[nodiscard]] std::vector<std::size_t> speakers_in_writing(const TreeSight& sight, std::size_t node,
                                                           Relation relation);

}  // namespace dossier::extract
