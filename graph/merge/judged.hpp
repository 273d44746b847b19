// Judgements applied: what a person has decided stands above every rule.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "graph/merge/clusters.hpp"
#include "graph/merge/locals.hpp"

namespace dossier::merging {

// Finds the local entities that a judged name means.
class JudgedNames {
 public:
  explicit JudgedNames(const Locals& locals);                             // `locals` must outlive this
  [[nodiscard]] std::vector<LocalId> find(const JudgedName& name) const;  // ascending

 private:
  [[nodiscard]] bool stands_where_said(const JudgedName& name, LocalId local) const;

  const Locals& locals_;
  std::map<std::pair<EntityType, std::string>, std::vector<LocalId>> by_key_;
};

// To be called before any other join: `different` is remembered and obeyed by every later join, `same` joins
// at once. A line that fits nothing, or that contradicts the others, is a warning to the sink.
void apply_judgements(Locals& locals, Clusters& clusters, std::vector<Judgement> judgements,
                      const DiagnosticSink& sink);

}  // namespace dossier::merging
