// The exporters there are, for `make_exporter`; each is a file of its own.
#pragma once

#include <memory>
#include <ostream>

#include "export/exporter.hpp"

namespace dossier::exporting {

[[nodiscard]] std::unique_ptr<Exporter> make_graphml(std::ostream& out);
[[nodiscard]] std::unique_ptr<Exporter> make_dot(std::ostream& out);
[[nodiscard]] std::unique_ptr<Exporter> make_json(std::ostream& out);
[[nodiscard]] std::unique_ptr<Exporter> make_gexf(std::ostream& out);
[[nodiscard]] std::unique_ptr<Exporter> make_node_link(std::ostream& out);
// Throws std::logic_error unless has_viewer (html.hpp).
[[nodiscard]] std::unique_ptr<Exporter> make_html(std::ostream& out);

}  // namespace dossier::exporting
