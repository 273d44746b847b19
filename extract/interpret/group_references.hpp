// References to several: "they" said of two who were named together in the sentence before, "both countries",
// "the two leaders", and which named things they mean.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/interpret/referents.hpp"

namespace dossier::extract {

// The things named by the node and what is coordinated with it, at least two; nothing where one of them is
// no entity.
[[nodiscard]] std::vector<std::size_t> named_together(Referents& referents, std::size_t line,
                                                      std::size_t node);

// The words of a description of a certain number of things that the node heads; nothing where it is none.
[[nodiscard]] std::optional<Range> counted_description(const Scene& scene, std::size_t line,
                                                       std::size_t node);

// What the description surely means: the only things of its class that were spoken of just before, if there
// are as many as it tells. Else nothing.
[[nodiscard]] std::vector<std::size_t> counted(const Referents& referents, std::size_t line,
                                               std::size_t node);

}  // namespace dossier::extract
