// A run of letters and digits with the marks between them that make one written word: "U.S", "3,500",
// "re-elected's".
#pragma once

#include <cstdint>
#include <string_view>

namespace dossier::extract {

// Where the run ends that starts at `begin`; it holds all from there to `at`.
[[nodiscard]] std::uint32_t word_run_end(std::string_view text, std::uint32_t begin, std::uint32_t at);

// Single letters with stops between them: "U.S", "p.m", "J".
[[nodiscard]] bool is_acronym(std::string_view word);

}  // namespace dossier::extract
