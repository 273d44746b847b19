// Where articles disagree, told to people and to programs. Rows come from graph/query; here is only how they
// are shown.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "cli/open_case.hpp"
#include "cli/text.hpp"
#include "graph/query/accusations.hpp"
#include "graph/query/between.hpp"
#include "graph/query/disputes.hpp"
#include "graph/query/wordings.hpp"

namespace dossier::cli {

struct DisputeReport {
  Vertex about = no_vertex;
  std::vector<Dispute> disputes;
  std::vector<Accusation> accusations;
  std::vector<AgentGap> agent_gaps;
  Wordings wordings;  // of `about`; empty without it
};

// Goes through the readings of the case only where `choice` names a thing.
[[nodiscard]] DisputeReport dispute_report(OpenCase& open, const TopicChoice& choice);

// `limit`: quotations a row; 0: all.
void print(OpenCase& open, const DisputeReport& report, std::size_t limit, Printer& out);
void print(OpenCase& open, const std::vector<std::string>& outlets, const Between& found, std::size_t limit,
           Printer& out);

void write_json(OpenCase& open, const DisputeReport& report, std::ostream& out);
void write_json(OpenCase& open, const std::vector<std::string>& outlets, const Between& found,
                std::ostream& out);

}  // namespace dossier::cli
