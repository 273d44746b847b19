// Articles told in a few lines, for the tests of merging and of questions: a line an entity or a statement.
//
//   person Ana Berg | Berg @nor #foreign minister     an article of its own
//   + state Norland @nor                              in the same article as the line before
//   + ~person two Sudran diplomats @sud               unnamed
//   + event the Port Vale raid ^raided %2018-03       event type and time
//   = expelled(Norland, two Sudran diplomats) ...     a statement of the same article, in the notation
//   article 2019-05-01                                begins an article with that date; entities follow with
//   "+"
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/merge/merge.hpp"

namespace dossier {

// Throws std::invalid_argument at a line it cannot read.
[[nodiscard]] std::vector<MergeInput> tell(std::string_view story);

// Merges what is told, without judgements unless given; warnings go to `warnings`.
[[nodiscard]] KnowledgeGraph merged(std::string_view story, std::string_view judgements = {},
                                    std::vector<std::string>* warnings = nullptr);

// Ids of all entities, in their order.
[[nodiscard]] std::vector<std::string> ids(const KnowledgeGraph& graph);

// Throws std::invalid_argument where there is none of this id.
[[nodiscard]] Vertex vertex(const KnowledgeGraph& graph, const std::string& id);

// Claims in their order, in the notation with entity ids for names, and how many evidences each has:
// "expelled(state:nor, person:ana-berg) time=2018 x2".
[[nodiscard]] std::vector<std::string> claims(const KnowledgeGraph& graph);

}  // namespace dossier
