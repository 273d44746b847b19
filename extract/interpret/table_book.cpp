#include "extract/interpret/table_book.hpp"

#include <algorithm>

namespace dossier::extract {
namespace {

using Cells = std::vector<std::string>;

// Whether one of the parts between separators is this.
bool has_part(std::string_view cell, char separator, std::string_view part) {
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(separator), cell.size());
    if (cell.substr(0, end) == part) return true;
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return false;
}

bool has_item(const std::string& cell, std::string_view key) {
  const auto items = list_items(cell);
  return std::any_of(items.begin(), items.end(),
                     [&](std::string_view item) { return phrase_key(item) == key; });
}

// A line from which a user has taken one word is several rows.
bool is_head_of(std::string_view head, const Predicate& predicate) {
  std::string rest = predicate.particle.empty() ? "" : ' ' + predicate.particle;
  for (const std::string& noun : predicate.object_nouns)
    rest += (&noun == predicate.object_nouns.data() ? " =" : "|") + noun;
  const std::size_t end = std::min(head.find(' '), head.size());
  return head.substr(end) == rest && has_part(head.substr(0, end), '|', predicate.lemma);
}

TableLine line_of(const Table& table, const TableRow& row) {
  return {table.file_of(row), row.line, row.cells};
}

}  // namespace

const Table& TableBook::table(std::string_view name) {
  const auto at = tables_.find(name);
  return at != tables_.end() ? at->second : tables_.emplace(name, lexicon_.table(name)).first->second;
}

void TableBook::add(std::vector<TableLine>& lines, std::string_view name, const Fits& fits) {
  for (const TableRow& row : table(name).rows) {
    if (fits(row.cells)) lines.push_back(line_of(table(name), row));
  }
}

TableLine TableBook::predicate(const Predicate& predicate) {
  const Table& all = table("predicates");
  const auto at = std::find_if(all.rows.begin(), all.rows.end(), [&](const TableRow& row) {
    return row.line == predicate.line && row.added == predicate.added && is_head_of(row.cells[0], predicate);
  });
  return at == all.rows.end() ? TableLine{} : line_of(all, *at);
}

std::vector<TableLine> TableBook::causes(Cause::Kind kind, std::string_view lemma, Modality modality) {
  std::vector<TableLine> lines;
  const std::string_view effect = kind == Cause::Kind::negated    ? "negated"
                                  : kind == Cause::Kind::modality ? to_string(modality)
                                                                  : "block";
  if (kind == Cause::Kind::negated)
    add(lines, "function_words", [&](const Cells& row) { return row[0] == lemma && row[1] == "negation"; });
  if (kind != Cause::Kind::claimant && kind != Cause::Kind::purpose) {
    add(lines, "stances", [&](const Cells& row) { return row[0] == lemma && row[2] == effect; });
    add(lines, "governors",
        [&](const Cells& row) { return has_part(row[0], '|', lemma) && row[2] == effect; });
  }
  if (kind == Cause::Kind::claimant || kind == Cause::Kind::blocked) {
    add(lines, "governors",
        [&](const Cells& row) { return has_part(row[0], '|', lemma) && row[3] == "yes"; });
  }
  if (kind == Cause::Kind::claimant || kind == Cause::Kind::blocked || modality == Modality::alleged) {
    add(lines, "reporting", [&](const Cells& row) {
      return row[0].starts_with(std::string(lemma) + ' ') &&
             (kind != Cause::Kind::modality || row[1] == "distant");
    });
  }
  return lines;
}

std::vector<TableLine> TableBook::governors(std::string_view lemma, Relation relation) {
  std::vector<TableLine> lines;
  add(lines, "governors",
      [&](const Cells& row) { return has_part(row[0], '|', lemma) && row[4] == to_string(relation); });
  return lines;
}

std::vector<TableLine> TableBook::office(std::string_view position) {
  std::vector<TableLine> lines;
  const std::string key = phrase_key(position);
  add(lines, "offices",
      [&](const Cells& row) { return phrase_key(row[0]) == key || phrase_key(row[3]) == key; });
  return lines;
}

std::vector<TableLine> TableBook::head_of(std::string_view table, std::string_view name) {
  const std::string key = phrase_key(name);
  for (std::size_t begin = 0; begin != std::string::npos;) {
    std::vector<TableLine> lines;
    const std::string_view end = std::string_view(key).substr(begin);
    add(lines, table, [&](const Cells& row) { return phrase_key(row[0]) == end; });
    if (!lines.empty()) return lines;
    begin = key.find(' ', begin);
    begin += begin == std::string::npos ? 0 : 1;
  }
  return {};
}

std::vector<TableLine> TableBook::words_in(std::string_view table, std::string_view text) {
  std::vector<TableLine> lines;
  const std::string key = phrase_key(text);
  add(lines, table, [&](const Cells& row) { return has_part(key, ' ', row[0]); });
  return lines;
}

std::vector<TableLine> TableBook::name(std::string_view table, std::string_view name) {
  std::vector<TableLine> lines;
  const std::string key = phrase_key(name);
  add(lines, table, [&](const Cells& row) {
    return phrase_key(row[0]) == key || has_item(row[0], key) || (row.size() > 1 && has_item(row[1], key));
  });
  return lines;
}

}  // namespace dossier::extract
