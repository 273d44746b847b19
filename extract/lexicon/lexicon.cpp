#include "extract/lexicon/lexicon.hpp"

#include <stdexcept>
#include <utility>

#include "graph/content_id.hpp"

namespace dossier::extract {
namespace {

// The tables compiled in are right or the program is wrong: tests see to it.
void refuse(const Diagnostic& diagnostic) {
  throw std::logic_error("lexicon compiled in: " + diagnostic.file + ":" + std::to_string(diagnostic.line) +
                         ": " + diagnostic.message);
}

TableSources completed(TableSources sources) {
  sources.insert(embedded_tables().begin(), embedded_tables().end());
  return sources;
}

std::string checksum_of(const TableSources& sources) {
  ContentHash hash;
  for (const auto& [name, content] : sources) {
    hash.add(name).add(content);
  }
  return hash.base32(short_id_length);
}

}  // namespace

// Every table, read into what the lookups need. One member for each concept.
struct Lexicon::Tables {
  std::string checksum;
  States states;
  Words words;

  Tables(const TableSources& sources, const DiagnosticSink& report) : checksum(checksum_of(sources)) {
    const auto table = [&](std::string_view name) {
      return parse_table(sources.at(std::string(name)), std::string(name) + ".tsv", report);
    };
    states = States(table("iso_states"), table("states"), table("territories"), report);
    words = Words(sources, report);
  }
};

Lexicon::Lexicon() : tables_(std::make_unique<Tables>(embedded_tables(), refuse)) {}

Lexicon::Lexicon(const TableSources& tables, const DiagnosticSink& report)
    : tables_(std::make_unique<Tables>(completed(tables), report)) {}

Lexicon::~Lexicon() = default;
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;

const std::string& Lexicon::checksum() const {
  return tables_->checksum;
}

const States& Lexicon::states() const {
  return tables_->states;
}

const Words& Lexicon::words() const {
  return tables_->words;
}

}  // namespace dossier::extract
