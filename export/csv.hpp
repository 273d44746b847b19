// CSV: tables in several files, for which an exporter needs more than one stream.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <ostream>
#include <string_view>

#include "export/exporter.hpp"

namespace dossier::exporting {

inline constexpr std::string_view csv_read_me = "README.txt";
// How the read-me begins: by this a folder is known to be an export, which a new one may replace.
inline constexpr std::string_view csv_mark = "Written by dossier export";

inline constexpr std::array<std::string_view, 6> csv_files = {
    "nodes.csv", "edges.csv", "neo4j-nodes.csv", "neo4j-relationships.csv", "events.csv", csv_read_me};

// Gives the stream of one of csv_files; it must outlive the exporter.
using OpenFile = std::function<std::ostream&(std::string_view name)>;

[[nodiscard]] std::unique_ptr<Exporter> make_csv(const OpenFile& open);

}  // namespace dossier::exporting
