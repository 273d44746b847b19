// The inputs a person names: files, folders and "-", as the list of files to read.
#pragma once

#include <string>
#include <vector>

#include "cli/interrupt.hpp"
#include "cli/reporter.hpp"
#include "extract/read/reader.hpp"

namespace dossier::cli {

// The files in the order in which they are read: as named, folders taken apart recursively in the order of
// their bytes. In folders, hidden files, links to folders and what lies beside the case under its name are
// left out. What is not there is wrong use; a folder that cannot be read is reported.
[[nodiscard]] std::vector<std::string> list_inputs(const std::vector<std::string>& named,
                                                   const std::string& case_path, Reporter& reporter);

// Reads one of them into `take`; what cannot be used is reported. Once the interrupt is requested, nothing
// more of it is taken or reported.
void read_input(const std::string& path, const extract::ArticleSink& take, Reporter& reporter,
                Interrupt* interrupt);

}  // namespace dossier::cli
