// Definite descriptions: "the group", "the country", "the minister", and which thing named before they mean.
#pragma once

#include <cstddef>

#include "extract/interpret/referents.hpp"

namespace dossier::extract {

// The words of the description that the node heads: "prime minister". Nothing where it is none.
[[nodiscard]] std::optional<Range> description_words(const Scene& scene, std::size_t line, std::size_t node);

// What it surely means; no_thing where that cannot be told. In a quotation, of what stands in the same
// quotation.
[[nodiscard]] std::size_t described(const Referents& referents, std::size_t line, std::size_t node,
                                    Range words);

}  // namespace dossier::extract
