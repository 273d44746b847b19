// Bodies told by their name and by what they are side by side: "Norland's state news agency NNA", "the FSM,
// Sudra's semi-official news agency,", "the ship-owning company Alba Bulk". What it is settles that the name
// is a body's, and both are one.
#pragma once

#include "extract/interpret/mention.hpp"

namespace dossier::extract {

void name_described_bodies(Scene& scene);

}  // namespace dossier::extract
