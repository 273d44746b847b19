#include "extract/model/train/treebank.hpp"

#include <algorithm>
#include <charconv>
#include <istream>
#include <set>
#include <stdexcept>

#include "extract/annotate/engine/lemma_script.hpp"

namespace dossier::training {
namespace {

constexpr std::size_t column_count = 10;

// The features that dossier reads: the others say nothing that extraction asks for.
const std::set<std::string_view>& kept_features() {
  static const std::set<std::string_view> kept = {"Number", "Tense",   "Voice",    "VerbForm", "Degree",
                                                  "Person", "Mood",    "PronType", "Poss",     "Case",
                                                  "Gender", "NumType", "Definite"};
  return kept;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

std::string features_of(std::string_view column) {
  std::string kept;
  for (const std::string_view feature : split(column, '|')) {
    if (!kept_features().contains(feature.substr(0, feature.find('=')))) continue;
    if (!kept.empty()) kept.push_back('|');
    kept.append(feature);
  }
  return kept.empty() ? "_" : kept;
}

// The second column of a word's row; nothing of comments, multiword and empty tokens.
std::string_view form_in(std::string_view row) {
  const std::size_t tab = row.find('\t');
  if (row.starts_with('#') || tab == std::string_view::npos) return {};
  if (row.substr(0, tab).find_first_of("-.") != std::string_view::npos) return {};
  row.remove_prefix(tab + 1);
  return row.substr(0, row.find('\t'));
}

std::string entities_of(std::string_view misc) {
  constexpr std::string_view key = "Entity=";
  for (const std::string_view field : split(misc, '|')) {
    if (field.starts_with(key)) return std::string(field.substr(key.size()));
  }
  return {};
}

std::uint32_t number(std::string_view text, std::size_t line) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) {
    throw std::runtime_error("line " + std::to_string(line) + ": no number: " + std::string(text));
  }
  return value;
}

// Heads were read as CoNLL-U numbers them: from 1, 0 for the root.
void renumber(TreebankSentence& sentence, std::size_t line) {
  for (TreebankWord& word : sentence) {
    if (word.head > sentence.size())
      throw std::runtime_error("line " + std::to_string(line) + ": head outside the sentence");
    word.head = word.head == 0 ? static_cast<std::uint32_t>(sentence.size()) : word.head - 1;
  }
}

}  // namespace

void LabelSet::settle(std::size_t least) {
  std::vector<std::pair<std::size_t, std::string>> order;
  for (const auto& [label, times] : counts_) {
    if (times >= least) order.emplace_back(times, label);
  }
  std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  for (auto& [times, label] : order) {
    numbers_.emplace(label, static_cast<std::uint32_t>(labels_.size()));
    labels_.push_back(std::move(label));
  }
}

void LabelSet::take(std::span<const std::string_view> labels) {
  for (const std::string_view label : labels) {
    numbers_.emplace(label, static_cast<std::uint32_t>(labels_.size()));
    labels_.emplace_back(label);
  }
}

std::uint32_t LabelSet::find(std::string_view label) const {
  const auto found = numbers_.find(label);
  return found == numbers_.end() ? no_label : found->second;
}

void read_sentences(std::istream& stream, const std::function<void(std::vector<std::string>&&)>& sentence) {
  std::vector<std::string> forms;
  const auto finish = [&] {
    if (!forms.empty()) sentence(std::move(forms));
    forms.clear();
  };
  for (std::string line; std::getline(stream, line);) {
    if (line.empty()) finish();
    if (const std::string_view form = form_in(line); !form.empty()) forms.emplace_back(form);
  }
  finish();
}

std::vector<TreebankSentence> read_treebank(std::istream& stream) {
  std::vector<TreebankSentence> sentences;
  TreebankSentence sentence;
  std::size_t line_number = 0;
  for (std::string line; std::getline(stream, line);) {
    ++line_number;
    if (line.empty() && !sentence.empty()) {
      renumber(sentence, line_number);
      sentences.push_back(std::move(sentence));
      sentence.clear();
    }
    if (line.empty() || line.front() == '#') continue;
    const auto columns = split(line, '\t');
    if (columns.size() != column_count)
      throw std::runtime_error("line " + std::to_string(line_number) + ": not ten columns");
    if (columns[0].find_first_of("-.") != std::string_view::npos) continue;
    TreebankWord& word = sentence.emplace_back();
    word.form = columns[1];
    word.lemma = columns[2];
    word.labels[static_cast<std::size_t>(Task::upos)] = columns[3];
    word.labels[static_cast<std::size_t>(Task::xpos)] = columns[4];
    word.labels[static_cast<std::size_t>(Task::features)] = features_of(columns[5]);
    word.labels[static_cast<std::size_t>(Task::lemma)] = extract::lemma_script(columns[1], columns[2]);
    word.labels[static_cast<std::size_t>(Task::relation)] = columns[7];
    word.entities = entities_of(columns[9]);
    word.head = number(columns[6], line_number);
  }
  if (!sentence.empty()) {
    renumber(sentence, line_number);
    sentences.push_back(std::move(sentence));
  }
  return sentences;
}

}  // namespace dossier::training
