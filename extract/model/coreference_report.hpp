// The report on coreference: the program reads a text of which trees and chains are given, and its chains are
// compared with those.
#pragma once

#include <istream>
#include <string>

namespace dossier::evaluation {

// A table for people; with `list_links` every link of a pronoun or a description too, and whether it is
// right. Both streams are of the same CoNLL-U: one is read for its chains, one for its text and trees.
[[nodiscard]] std::string report_coreference(std::istream& gold, std::istream& text, bool list_links);

}  // namespace dossier::evaluation
