#include "cli/path_choice.hpp"

#include <algorithm>
#include <utility>

#include "cli/open_case.hpp"
#include "cli/schema_words.hpp"

namespace dossier::cli {
namespace {

constexpr std::uint32_t most_paths = 20;
constexpr std::uint32_t most_in_time_order = 3;  // each further one costs minutes in a large case

}  // namespace

void PathChoice::add_to(po::options_description& options) {
  options.add_options()("paths,k", po::value(&options_.count)->value_name("N"),
                        "so many different paths, the best first; at most 20")(
      "strongest", po::bool_switch(&options_.strongest), "the least doubtful path instead of the shortest")(
      "via", po::value(&via_)->value_name("NAME"), "pass this on the way; may be repeated, in order")(
      "avoid", po::value(&avoid_)->value_name("NAME"), "do not pass this; may be repeated")(
      "relation", po::value(&relations_)->value_name("R"), "only claims of this relation; may be repeated")(
      "type", po::value(&types_)->value_name("T"),
      "step only through entities of this type; may be repeated")(
      "as-of", po::value(&as_of_)->value_name("DATE"), "only what had begun by then and was not over")(
      "between", po::value(&between_)->multitoken()->value_name("D1 D2"),
      "only what lies between these dates")("in-time-order", po::bool_switch(&options_.in_time_order),
                                            "no step is over before the one before it begins")(
      "asserted-only", po::bool_switch(&options_.asserted_only), "no claim that is alleged or not yet")(
      "min-origins", po::value(&options_.min_origins)->value_name("N"),
      "only claims that so many independent origins tell")("directed", po::bool_switch(&options_.directed),
                                                           "follow arrows only the way they point")(
      "all", po::bool_switch(&options_.all), "let what is denied or negated count as a connection too");
}

void PathChoice::parse_between(std::vector<std::string>& ends) {
  if (between_.empty()) return;
  if (between_.size() < 2) throw UsageError("--between needs two dates: --between 2018-01 2018-06");
  options_.from = date_written("--between", between_[0]);
  options_.until = date_written("--between", between_[1]);
  if (options_.until < options_.from) throw UsageError("--between: the second date is before the first");
  ends.insert(ends.end(), between_.begin() + 2, between_.end());
}

void PathChoice::parse(std::vector<std::string>& ends) {
  parse_between(ends);
  if (options_.count < 1 || options_.count > most_paths) throw UsageError("-k takes a number from 1 to 20");
  if (options_.in_time_order && options_.count > most_in_time_order)
    throw UsageError("-k takes a number from 1 to 3 beside --in-time-order");
  if (!as_of_.empty()) options_.as_of = date_written("--as-of", as_of_);
  options_.relations = relations_named(relations_);
  options_.types = types_named(types_);
}

PathOptions PathChoice::resolve(const KnowledgeGraph& graph, Vertex from, Vertex to) const {
  PathOptions options = options_;
  for (const std::string& name : via_) {
    const Vertex stop = named_entity(graph, name);
    if (stop == from || stop == to) throw UsageError("--via '" + name + "' is an end of the path");
    options.via.push_back(stop);
  }
  for (const std::string& name : avoid_) {
    const Vertex avoided = named_entity(graph, name);
    if (avoided == from || avoided == to) throw UsageError("--avoid '" + name + "' is an end of the path");
    if (std::ranges::find(options.via, avoided) != options.via.end())
      throw UsageError("--avoid and --via name the same thing: '" + name + '\'');
    options.avoid.push_back(avoided);
  }
  return options;
}

std::vector<Lifted> each_lifted(const PathOptions& options) {
  std::vector<Lifted> lifted;
  const auto lift = [&](bool given, const char* option, const auto& change) {
    if (!given) return;
    lifted.push_back({option, options});
    change(lifted.back().options);
  };
  lift(options.directed, "--directed", [](PathOptions& o) { o.directed = false; });
  lift(options.asserted_only, "--asserted-only", [](PathOptions& o) { o.asserted_only = false; });
  lift(options.in_time_order, "--in-time-order", [](PathOptions& o) { o.in_time_order = false; });
  lift(options.min_origins > 0, "--min-origins", [](PathOptions& o) { o.min_origins = 0; });
  lift(!options.relations.empty(), "--relation", [](PathOptions& o) { o.relations.clear(); });
  lift(!options.types.empty(), "--type", [](PathOptions& o) { o.types.clear(); });
  lift(!options.via.empty(), "--via", [](PathOptions& o) { o.via.clear(); });
  lift(!options.avoid.empty(), "--avoid", [](PathOptions& o) { o.avoid.clear(); });
  lift(options.as_of.known(), "--as-of", [](PathOptions& o) { o.as_of = {}; });
  lift(options.from.known(), "--between", [](PathOptions& o) { o.from = o.until = {}; });
  if (lifted.size() > 1) {
    PathOptions free;
    free.all = options.all;
    lifted.push_back({"any of these options", free});
  }
  return lifted;
}

}  // namespace dossier::cli
