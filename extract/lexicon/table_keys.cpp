#include "extract/lexicon/table_keys.hpp"

#include <utility>

namespace dossier::extract {
namespace {

using Texts = std::vector<std::string>;

Texts alternatives(std::string_view text) {
  Texts parts;
  for (;;) {
    const std::size_t end = text.find('|');
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

// Each lemma with each object noun, the particle between them.
Texts heads(std::string_view cell) {
  const std::size_t mark = cell.find(" =");
  const std::string_view verb = cell.substr(0, mark);
  const std::string_view particle = verb.substr(std::min(verb.find(' '), verb.size()));
  Texts result;
  for (const std::string& lemma : alternatives(verb.substr(0, verb.size() - particle.size()))) {
    if (mark == std::string_view::npos) {
      result.push_back(lemma + std::string(particle));
      continue;
    }
    for (const std::string& noun : alternatives(cell.substr(mark + 2)))
      result.push_back(lemma + std::string(particle) + " =" + noun);
  }
  return result;
}

std::string first_of(std::string_view cell, char end) {
  return std::string(cell.substr(0, cell.find(end)));
}

Texts first_cells(KeyForm form, const std::string& cell) {
  switch (form) {
    case KeyForm::whole:
      break;
    case KeyForm::first_word:
      return {first_of(cell, ' ')};
    case KeyForm::first_item:
      return {first_of(cell, ';')};
    case KeyForm::alternatives:
      return alternatives(cell);
    case KeyForm::heads:
      return heads(cell);
  }
  return {cell};
}

bool makes_several(KeyForm form) {
  return form == KeyForm::alternatives || form == KeyForm::heads;
}

}  // namespace

TableKey key_of_table(std::string_view name) {
  if (name == "predicates") return {{0, 1}, KeyForm::heads, true};
  if (name == "governors" || name == "disclaimers") return {{0, 1}, KeyForm::alternatives, true};
  if (name == "evaluations") return {{0, 1}, KeyForm::alternatives, false};
  if (name == "stances") return {{0, 1}, KeyForm::whole, false};
  if (name == "office_holders") return {{0, 1, 3}, KeyForm::first_item, true};
  if (name == "function_words" || name == "word_senses") return {{0}, KeyForm::whole, true};
  if (name == "reporting") return {{0}, KeyForm::first_word, false};
  if (name == "action_verbs") return {{0}, KeyForm::first_word, true};
  return {};
}

std::vector<std::string> keys_of(const TableKey& key, std::vector<std::string> key_cells) {
  std::string rest;
  for (std::size_t i = 1; i < key_cells.size(); ++i)
    rest += '\t' + (key.form == KeyForm::first_item ? first_of(key_cells[i], ';') : key_cells[i]);
  Texts keys = first_cells(key.form, key_cells.front());
  for (std::string& one : keys) one += rest;
  return keys;
}

std::vector<KeyedRow> keyed_rows(const TableKey& key, const TableRow& row) {
  Texts key_cells;
  for (const std::size_t column : key.columns) key_cells.push_back(row.cells[column]);
  std::vector<KeyedRow> result;
  for (std::string& one : keys_of(key, std::move(key_cells))) {
    KeyedRow keyed{std::move(one), row};
    if (makes_several(key.form)) keyed.row.cells[0] = first_of(keyed.key, '\t');
    result.push_back(std::move(keyed));
  }
  return result;
}

}  // namespace dossier::extract
