// The workings of a merge, for whoever asks why: which names lead to which node, which joins made two names
// one node, or what keeps two nodes apart. Made anew from the readings; the graph itself keeps none of it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/merge/merge.hpp"

namespace dossier {

// A thing as one article names it.
struct NamedPlace {
  std::string name;
  std::string document;
  std::string article;  // id
  Span span;            // of a mention
};

// Two articles' things that were joined, and why.
struct JoinStep {
  NamedPlace left, right;
  std::string_view reason;
  int score = 0;  // hundredths
};

class Workings {
 public:
  Workings(std::vector<MergeInput> inputs, const std::vector<Judgement>& judgements);
  ~Workings();
  Workings(const Workings&) = delete;
  Workings& operator=(const Workings&) = delete;

  // The entities of the merged graph that a judgement with this name would mean.
  [[nodiscard]] std::vector<Vertex> meant_by(const JudgedName& name) const;
  // How a judgement is to name the entity so that it means no other.
  [[nodiscard]] JudgedName written(Vertex vertex) const;

  // The fewest joins that lead from a thing called `from` to one called `to`, both of this entity; no step
  // where one article calls it both. A name that no article has counts as the entity's own name.
  [[nodiscard]] std::vector<JoinStep> joins_between(Vertex vertex, const std::string& from,
                                                    const std::string& to) const;
  // Where one article uses both names for the entity.
  [[nodiscard]] std::optional<NamedPlace> place_of_both(Vertex vertex, const std::string& one,
                                                        const std::string& other) const;
  // What keeps two entities apart; empty where nothing does, only no rule joins them.
  [[nodiscard]] std::string_view contradiction(Vertex one, Vertex other) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dossier
