// The small lists of a reading as text in one column: short, exact, and readable in any SQL shell. Private to
// the case file. What cannot be decoded is nothing: no dossier wrote it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/local_entity.hpp"
#include "graph/statement.hpp"

namespace dossier::codec {

[[nodiscard]] std::string encode(std::span<const Span> spans);             // "100-160 180-200"
[[nodiscard]] std::string encode(std::span<const LocalMention> mentions);  // "12-18 40-66d 80-82p"
[[nodiscard]] std::string encode(std::span<const Argument> arguments);     // "3@120-131 5@140-150"
[[nodiscard]] std::string encode(
    std::span<const std::string> texts);  // a JSON list; empty where there is none

[[nodiscard]] std::optional<std::vector<Span>> decode_spans(std::string_view text);
[[nodiscard]] std::optional<std::vector<LocalMention>> decode_mentions(std::string_view text);
[[nodiscard]] std::optional<std::vector<Argument>> decode_arguments(std::string_view text);
[[nodiscard]] std::optional<std::vector<std::string>> decode_texts(std::string_view text);

}  // namespace dossier::codec
