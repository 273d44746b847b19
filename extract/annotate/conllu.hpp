// CoNLL-U, the treebanks' format (universaldependencies.org/format.html): every layer of a document as text,
// in and out. docs/conllu.md tells what the program makes of each line.
#pragma once

#include <functional>
#include <istream>
#include <string>

#include "extract/document.hpp"
#include "graph/diagnostic.hpp"

namespace dossier::extract {

// Takes each document as it is read. Returns false to stop.
using DocumentSink = std::function<bool(Document&&)>;

// Reads a stream document by document; only one is in memory. `name` is the path as given ("-" for standard
// input) and names the documents that do not name themselves.
//
// The text is made of the forms, with an empty line between paragraphs; it is all body. Filled are sentences,
// tokens, names and lemmas, as far as they are given; not quotations. The articles have no id. A sentence
// that cannot be used is an error and left out; a tag that does not exist is a warning, once for each, and
// read as none.
void read_conllu(std::istream& in, const std::string& name, const DocumentSink& take,
                 const DiagnosticSink& report);

// The document as CoNLL-U, with "_" where a layer is absent. Read again it has the same layers and is written
// the same; its text has one blank or an empty line where there may have been other white space.
[[nodiscard]] std::string to_conllu(const Document& document);

}  // namespace dossier::extract
