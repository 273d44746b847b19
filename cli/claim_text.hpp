// A claim told to people: as a sentence, with the words it rests on and who published them. All texts are
// harmless for a terminal.
#pragma once

#include <string>

#include "cli/text.hpp"
#include "graph/rows.hpp"

namespace dossier::cli {

[[nodiscard]] std::string entity_name(const KnowledgeGraph& graph, Vertex vertex);

// "Norland expelled two Sudran diplomats (2018-03), said by Ana Berg": the arrow told as it is.
[[nodiscard]] std::string sentence(const ClaimRow& claim);

// "The Courier, "Two told to leave", 2018-03-26": whatever of it is known; the document where nothing is.
[[nodiscard]] std::string source_line(const ArticleRow& article);

// "5 articles, 3 outlets, 1 origin"; without the outlets where none is known.
[[nodiscard]] std::string support_text(const Support& support);

// The quotation in quotation marks and its source under it. `certainty` and what follows end the line of the
// source.
void print_evidence(Printer& printer, const EvidenceRow& evidence, const std::string& ending,
                    std::size_t indent);

// "person, person:edi-rama"
[[nodiscard]] std::string type_and_id(const EntityRow& entity);

}  // namespace dossier::cli
