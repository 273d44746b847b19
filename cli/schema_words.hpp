// Relations, types and dates as a person writes them in options. All throw UsageError that says what there
// is.
#pragma once

#include <string>
#include <vector>

#include "graph/date.hpp"
#include "graph/schema.hpp"

namespace dossier::cli {

[[nodiscard]] std::vector<Relation> relations_named(const std::vector<std::string>& names);
[[nodiscard]] std::vector<EntityType> types_named(const std::vector<std::string>& names);
// `option` is named in the message.
[[nodiscard]] Date date_written(const std::string& option, const std::string& text);

}  // namespace dossier::cli
