// Which instructions may be used. The results are the same.
#pragma once

#include <cstdint>

namespace dossier::extract {

enum class Processor : std::uint8_t {
  any,       // whatever this one has
  portable,  // only what every x86-64 has
};

}  // namespace dossier::extract
