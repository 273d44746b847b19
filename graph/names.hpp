// Names as they are compared: what two spellings of one name have in common.
//
// A name becomes words (letters transliterated to ASCII, lower case, no punctuation), and words become a key:
// the words that tell one thing from another, without articles, titles and particles. Merging compares keys,
// and so do the questions; what is shown is always a form that stood in an article.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "graph/schema.hpp"

namespace dossier {

// "Gen. Qassem Soleimani's" -> gen qassem soleimani; "U.S." -> us; "Mojahedin-e-Khalq" -> mojahedin e khalq.
[[nodiscard]] std::vector<std::string> name_words(std::string_view text);

// The words of a key, which is words joined by blanks.
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view key);

// The key of a name for a thing of this type. Persons lose titles and particles ("Gen. al-Assad" -> assad),
// all others articles and little words; organizations' words lose their plural. Empty only where there is no
// word.
[[nodiscard]] std::string name_key(std::string_view text, EntityType type);

// The names that one surface form holds: "Quds (Qods) Force" -> Quds Force, Qods Force; "PMOI/MEK" -> PMOI,
// MEK; "Free Sudra (FS)" -> Free Sudra, FS. A form without brackets or slash is itself.
[[nodiscard]] std::vector<std::string> name_forms(std::string_view text);

// A person's key without what tells a "Jr." from his father.
[[nodiscard]] std::string without_junior(std::string_view key);

// Two keys that differ only as romanizations do have one spelling: mojahedin khalq, mujahedeen khalq. Words
// under five letters keep their vowels.
[[nodiscard]] std::string spelling_of(std::string_view key);

// Whether the form is written as an acronym: "MEK", "U.N.", "IRGC-QF"; one word of two to eight letters, most
// capital.
[[nodiscard]] bool is_acronym(std::string_view text);

// Whether the initials of the words are the acronym (both as keys or plain words, little words counted or
// not).
[[nodiscard]] bool spells_out(std::string_view text, std::string_view acronym);

// The initials of a name of several words, two letters or more: counting all words, and without little ones
// where that differs. "Bank of Norland" -> bon, bn.
[[nodiscard]] std::vector<std::string> initials_of(std::string_view text);

// The letters and digits of an acronym: "U.N." -> un; "IRGC-QF" -> irgcqf.
[[nodiscard]] std::string letters_of(std::string_view acronym);

// Lower-case ASCII words joined by hyphens, cut after at most 80 bytes at a hyphen; "unnamed" where there is
// no word.
[[nodiscard]] std::string slug(std::string_view text);

// Whether b can be made of a by at most `limit` insertions, deletions, replacements or swaps of neighbours.
[[nodiscard]] bool within_edits(std::string_view a, std::string_view b, std::size_t limit);

}  // namespace dossier
