// One saved web page in, one article out.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/read/reader.hpp"

namespace dossier::extract {

// The bytes as they were saved; the page's own word on its encoding is followed unless the bytes are valid
// UTF-8.
[[nodiscard]] std::optional<Article> read_html(std::string_view bytes, const std::string& name,
                                               const ReadLimits& limits, const DiagnosticSink& report);

}  // namespace dossier::extract
