// Reading: bytes of whatever a user has, articles out. Plain text, JSON, JSON Lines, HTML; gzip by content;
// UTF-8, UTF-16 and Windows-1252. What cannot be used becomes a diagnostic with file, line and reason.
//
// The text of an article is kept as graph-model.md says: a plain UTF-8 file byte for byte, a JSON record's
// decoded text (its title and an empty line before it where the text does not begin with it), for HTML and
// other encodings what the reader made. Memory is bounded by the longest single record (max_record), not by
// the file.
#pragma once

#include <cstdint>
#include <functional>
#include <istream>
#include <string>

#include "graph/article.hpp"
#include "graph/diagnostic.hpp"

namespace dossier::extract {

struct ReadLimits {
  std::uint64_t max_record = 64ULL << 20;  // bytes of one line, file or page; a longer one is an error
  std::uint64_t max_text = 8ULL << 20;     // bytes of one article's text
  std::uint32_t max_depth = 256;           // of nested JSON or HTML
};

// Takes each article as it is read. Returns false to stop.
using ArticleSink = std::function<bool(Article&&)>;

// Reads one input. `name` is the path as given ("-" for standard input): it names the document, decides the
// format where the content leaves it open, and may hold a date. Articles come without id, language not yet
// told.
void read_articles(std::istream& in, const std::string& name, const ReadLimits& limits,
                   const ArticleSink& take, const DiagnosticSink& report);

}  // namespace dossier::extract
