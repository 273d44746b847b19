#include "graph/merge/workings.hpp"

#include <algorithm>
#include <iterator>
#include <queue>

#include "graph/each_once.hpp"
#include "graph/merge/entities.hpp"
#include "graph/merge/join_all.hpp"
#include "graph/merge/judged.hpp"
#include "graph/names.hpp"

namespace dossier {

using namespace merging;

struct Workings::State {
  State(std::vector<MergeInput> given, const std::vector<Judgement>& judgements)
      : inputs(sorted(std::move(given))), locals(inputs), clusters(locals) {
    join_all(locals, clusters, judgements, {});
    merged = merged_entities(locals, clusters);
    names.emplace(locals);
    neighbours.resize(locals.size());
    for (std::uint32_t i = 0; i < clusters.joins().size(); ++i) {
      neighbours[clusters.joins()[i].left].push_back(i);
      neighbours[clusters.joins()[i].right].push_back(i);
    }
  }

  static std::vector<MergeInput> sorted(std::vector<MergeInput> inputs) {
    sort_inputs(inputs);
    return inputs;
  }

  [[nodiscard]] std::vector<LocalId> called(Vertex vertex, const std::string& name) const {
    const MergedEntity& entity = merged.entities[vertex];
    const auto with_key = [&](const std::string& key) {
      std::vector<LocalId> found;
      std::ranges::copy_if(entity.members, std::back_inserter(found), [&](LocalId local) {
        return std::ranges::any_of(locals.forms(local),
                                   [&](const NameForm& form) { return locals.key(form.key) == key; });
      });
      return found;
    };
    const std::vector<LocalId> found = with_key(name_key(name, entity.type));
    return found.empty() ? with_key(name_key(entity.name, entity.type)) : found;
  }

  [[nodiscard]] NamedPlace place(LocalId local) const {
    const Article& article = inputs[locals.article(local)].article;
    return {locals[local].name, article.document, article.id, locals[local].mentions.front().span};
  }

  [[nodiscard]] JoinStep step(const Join& join, LocalId from) const {
    const LocalId to = join.left == from ? join.right : join.left;
    return {place(from), place(to), info(join.reason).says, info(join.reason).score};
  }

  std::vector<MergeInput> inputs;
  Locals locals;
  Clusters clusters;
  MergedEntities merged;
  std::optional<JudgedNames> names;
  std::vector<std::vector<std::uint32_t>> neighbours;  // joins of each local
};

Workings::Workings(std::vector<MergeInput> inputs, const std::vector<Judgement>& judgements)
    : state_(std::make_unique<State>(std::move(inputs), judgements)) {}

Workings::~Workings() = default;

std::vector<Vertex> Workings::meant_by(const JudgedName& name) const {
  std::vector<Vertex> vertices;
  for (const LocalId local : state_->names->find(name)) vertices.push_back(state_->merged.vertices[local]);
  sort_each_once(vertices);
  return vertices;
}

JudgedName Workings::written(Vertex vertex) const {
  const MergedEntity& entity = state_->merged.entities[vertex];
  JudgedName name{entity.type, entity.name, {}, std::nullopt};
  const std::vector<Vertex> only = {vertex};
  if (meant_by(name) == only) return name;
  for (const LocalId local : entity.members) {
    const NamedPlace place = state_->place(local);
    name.name = place.name;
    const bool plain = place.document.find_first_of("|:\"@ ") == std::string::npos;
    name.article = plain ? place.document : place.article;
    name.start.reset();
    if (meant_by(name) == only) return name;
    name.article = place.article;
    name.start = place.span.begin;
    if (meant_by(name) == only) return name;
  }
  return name;
}

// Breadth first over the joins, which are a forest: the way is the only one.
std::vector<JoinStep> Workings::joins_between(Vertex vertex, const std::string& from,
                                              const std::string& to) const {
  const std::vector<LocalId> starts = state_->called(vertex, from), goals = state_->called(vertex, to);
  constexpr std::uint32_t start = UINT32_MAX, unseen = UINT32_MAX - 1;
  std::vector<std::uint32_t> came_by(state_->locals.size(), unseen);
  std::queue<LocalId> queue;
  for (const LocalId local : goals) came_by[local] = start, queue.push(local);
  while (!queue.empty()) {
    LocalId at = queue.front();
    queue.pop();
    if (std::ranges::binary_search(starts, at)) {
      std::vector<JoinStep> steps;
      while (came_by[at] != start) {
        const Join& join = state_->clusters.joins()[came_by[at]];
        steps.push_back(state_->step(join, at));
        at = join.left == at ? join.right : join.left;
      }
      return steps;
    }
    for (const std::uint32_t index : state_->neighbours[at]) {
      const Join& join = state_->clusters.joins()[index];
      const LocalId next = join.left == at ? join.right : join.left;
      if (came_by[next] != unseen) continue;
      came_by[next] = index;
      queue.push(next);
    }
  }
  return {};
}

std::optional<NamedPlace> Workings::place_of_both(Vertex vertex, const std::string& one,
                                                  const std::string& other) const {
  const std::vector<LocalId> left = state_->called(vertex, one), right = state_->called(vertex, other);
  for (const LocalId local : left)
    if (std::ranges::binary_search(right, local)) return state_->place(local);
  return std::nullopt;
}

std::string_view Workings::contradiction(Vertex one, Vertex other) const {
  const auto found = state_->clusters.contradiction(state_->merged.entities[one].members.front(),
                                                    state_->merged.entities[other].members.front());
  return found ? says(*found) : std::string_view{};
}

}  // namespace dossier
