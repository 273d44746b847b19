// Names: which capitalized words belong together, and what the article tells about them.
#pragma once

#include <cstddef>
#include <optional>

#include "extract/interpret/mention.hpp"

namespace dossier::extract {

// "Paris-based", "Norland-backed": says something of the name behind it, and is no part of it.
[[nodiscard]] bool is_compound_modifier(const Words& words, std::string_view word);

// "Energy" of "Deputy Secretary of Energy Ana Berg": what the office is of, right before its holder's name.
[[nodiscard]] bool is_field_before_name(const Scene& scene, const Line& line, std::size_t word);

// The end of the run of name words that begins here; `first` itself where none does. A run holds no state,
// office, title, month or word of a closed class.
[[nodiscard]] std::size_t name_run_end(const Scene& scene, const Line& line, std::size_t first);

// The first word of the offices and titles right before a name ("Prime Minister", "Lt. Gen."); `name` itself
// where there are none.
[[nodiscard]] std::size_t honours_begin(const Words& words, const Line& line, std::size_t name);

// The word behind the office or title that begins here, or the next word where none does.
[[nodiscard]] std::size_t honours_end(const Words& words, const Line& line, std::size_t first);

// Whether an office or a title begins here that may stand before a name.
[[nodiscard]] bool begins_honour(const Words& words, const Line& line, std::size_t first);

// Whether a name of several words is told with "the" and nothing behind it: "the Alba Star was seized", a
// ship and nobody; not "the Ana Berg case", "the Ayatollah".
[[nodiscard]] bool stands_behind_the(const Words& words, const Line& line, Range name);

// "Alba Foods CEO Ida Holm": what has a CEO is no person. Whether the office of an organization's head, and
// then another name, stand right behind the name.
[[nodiscard]] bool has_officer_behind(const Words& words, const Line& line, Range name);

// "Ana Berg" of "the town of Ana Berg": a place, whatever it looks like.
[[nodiscard]] bool is_settlements_name(const Words& words, const Line& line, std::size_t first);

// "Alba Maria" of "the tanker Alba Maria": a craft's name, and nobody's.
[[nodiscard]] bool is_crafts_name(const Words& words, const Line& line, std::size_t first);

// "Hurricane Ana", a wind that is called as people are; not "Alba Hurricane Center".
[[nodiscard]] bool is_tempest(const Words& words, const Line& line, Range name);

// What looks like somebody's name and is none: cut in two, a craft's, "Arrested" of the heading "Two
// Ministers Arrested".
[[nodiscard]] bool is_nobodys(const Words& words, const Line& line, Range run);

// "(President Ana) Berg", "William \"Mac\" Berg", "Duane (\"Dewey\") Berg": whether a bracket or a nickname
// cuts the surname off. Such a given name is nobody's.
[[nodiscard]] bool is_cut_in_two(const Line& line, Range name);

// "Republican Senate": a body that is known without the party before it.
[[nodiscard]] bool is_chamber_of_party(const Words& words, const Line& line, Range name);

// "commander of the Norlandic troops in Asia": some men of a state, those that are there.
[[nodiscard]] bool is_force_abroad(const Line& line, const Mention& body);

// "haider al-abadi" of "haider abadi", where the article calls somebody so; else the name itself.
[[nodiscard]] std::string with_article(const NameBook& names, const std::string& person);

// Whether a name that begins here can be trusted to be one: not merely the first word of its sentence.
[[nodiscard]] bool is_capital_by_choice(const Scene& scene, const Line& line, std::size_t word);

// Fills in the book from every line.
void read_names(Scene& scene);

}  // namespace dossier::extract
