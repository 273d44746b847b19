// Evaluation of coreference: how far the chains of mentions that a system finds in a text agree with the gold
// ones. Mentions are the same where their heads are. The measures are those of the CoNLL 2012 shared task
// (MUC, B-cubed, CEAF-e and their mean); chains of one mention do not count.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <istream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dossier::evaluation {

enum class ReferenceForm : std::uint8_t { name, description, pronoun };

struct ChainMention {
  std::uint32_t head = 0;  // token of the document
  std::uint32_t chain = 0;
  ReferenceForm form = ReferenceForm::name;
};

// Those of one document. A system's may have several mentions of one head; the first counts.
using ChainMentions = std::vector<ChainMention>;

// The chains of each document of a CoNLL-U file with `Entity=` brackets in its last column, as GUM writes
// them. Kept are chains of persons, organizations and places that have a name somewhere.
[[nodiscard]] std::vector<ChainMentions> read_chains(std::istream& in);

// The mean of the three measures' F1 and what it is made of, in percent.
struct ChainScore {
  std::array<double, 3> f1{};  // MUC, B-cubed, CEAF-e
  [[nodiscard]] double mean() const { return (f1[0] + f1[1] + f1[2]) / 3; }
};

// Of documents in the same order.
[[nodiscard]] ChainScore score_chains(const std::vector<ChainMentions>& gold,
                                      const std::vector<ChainMentions>& system);

// Only mentions that are names or of this form.
[[nodiscard]] std::vector<ChainMentions> names_and(const std::vector<ChainMentions>& documents,
                                                   ReferenceForm form);

// A link of a pronoun or a description is right where its gold chain holds the head of a name or description
// of the chain that the system put it in.
[[nodiscard]] bool is_right_link(const ChainMentions& gold, const ChainMentions& system,
                                 const ChainMention& link);

}  // namespace dossier::evaluation
