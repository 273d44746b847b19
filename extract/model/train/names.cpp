#include "extract/model/train/names.hpp"

#include <algorithm>
#include <istream>
#include <ostream>
#include <stdexcept>
#include <utility>

#include "extract/model/train/treebank.hpp"

namespace dossier::training {
namespace {

constexpr std::uint32_t outside = 0;
constexpr std::string_view source_mark = "# source = ";

std::uint32_t label_of(std::string_view tag, std::size_t line) {
  if (tag == "O") return outside;
  if (tag == "?") return unlabelled;
  if (tag.size() > 2 && (tag.starts_with("B-") || tag.starts_with("I-"))) {
    if (const auto type = extract::parse_name_type(tag.substr(2))) {
      return 1 + 2 * static_cast<std::uint32_t>(*type) + (tag[0] == 'I' ? 1 : 0);
    }
  }
  throw std::runtime_error("line " + std::to_string(line) + ": unknown tag: " + std::string(tag));
}

std::string tag_of(std::uint32_t label) {
  if (label == outside) return "O";
  if (label == unlabelled) return "?";
  return (label % 2 == 1 ? "B-" : "I-") + std::string(name(static_cast<extract::NameType>((label - 1) / 2)));
}

struct Found {
  std::ptrdiff_t first, last;
  std::uint32_t type;
  bool operator==(const Found&) const = default;
};

constexpr auto counted = static_cast<std::uint32_t>(extract::NameType::location);
constexpr auto every_type = static_cast<std::uint32_t>(extract::NameType::misc);

// Of types up to `last_type`.
std::vector<Found> names_of(const std::vector<std::uint32_t>& labels, std::uint32_t last_type) {
  std::vector<Found> names;
  for (std::size_t i = 0; i < labels.size();) {
    if (labels[i] == outside || labels[i] == unlabelled) {
      ++i;
      continue;
    }
    const std::uint32_t type = (labels[i] - 1) / 2;
    std::size_t end = i + 1;
    while (end < labels.size() && labels[end] == 2 + 2 * type) ++end;
    if (type <= last_type)
      names.push_back({static_cast<std::ptrdiff_t>(i), static_cast<std::ptrdiff_t>(end), type});
    i = end;
  }
  return names;
}

}  // namespace

std::vector<NameSentence> read_names(std::istream& stream) {
  std::vector<NameSentence> sentences;
  NameSentence sentence;
  std::size_t line_number = 0;
  const auto finish = [&] {
    if (!sentence.forms.empty()) sentences.push_back(sentence);
    sentence.forms.clear();
    sentence.labels.clear();
  };
  for (std::string line; std::getline(stream, line);) {
    ++line_number;
    const std::size_t tab = line.find('\t');
    if (line.starts_with(source_mark)) sentence.source = line.substr(source_mark.size());
    if (line.empty()) finish();
    if (tab == std::string::npos) continue;
    sentence.forms.push_back(line.substr(0, tab));
    sentence.labels.push_back(label_of(std::string_view(line).substr(tab + 1), line_number));
  }
  finish();
  return sentences;
}

std::vector<NameSentence> read_forms(std::istream& stream) {
  std::vector<NameSentence> sentences;
  read_sentences(stream, [&](std::vector<std::string>&& forms) {
    std::vector<std::uint32_t> labels(forms.size(), unlabelled);
    sentences.push_back({{}, std::move(forms), std::move(labels)});
  });
  return sentences;
}

void write_names(std::ostream& stream, std::string_view source, const std::vector<NameSentence>& sentences) {
  stream << source_mark << source << '\n';
  for (const NameSentence& sentence : sentences) {
    if (std::ranges::all_of(sentence.labels, [](std::uint32_t label) { return label == outside; })) continue;
    for (std::size_t i = 0; i < sentence.forms.size(); ++i)
      stream << sentence.forms[i] << '\t' << tag_of(sentence.labels[i]) << '\n';
    stream << '\n';
  }
}

std::vector<std::uint32_t> agreed_labels(std::span<const std::vector<std::uint32_t>> told) {
  std::vector<std::uint32_t> agreed = told.front();
  const std::vector<Found> first = names_of(agreed, every_type);
  for (const std::vector<std::uint32_t>& labels : told) {
    const std::vector<Found> names = names_of(labels, every_type);
    for (const Found& name : first) {
      if (std::ranges::find(names, name) == names.end())
        std::fill_n(agreed.begin() + name.first, name.last - name.first, unlabelled);
    }
    for (std::size_t i = 0; i < agreed.size(); ++i) {
      if (agreed[i] == outside && labels[i] != outside) agreed[i] = unlabelled;
    }
  }
  return agreed;
}

void hide_demonyms(std::vector<NameSentence>& sentences, const WordTest& is_demonym) {
  for (NameSentence& sentence : sentences) {
    for (std::size_t i = 0; i < sentence.labels.size(); ++i) {
      const std::uint32_t label = sentence.labels[i];
      if (label == unlabelled || label % 2 == 0) continue;
      const bool goes_on = i + 1 < sentence.labels.size() && sentence.labels[i + 1] == label + 1;
      if (!goes_on && is_demonym(sentence.forms[i])) sentence.labels[i] = unlabelled;
    }
  }
}

void lower_case(std::vector<std::string>& forms) {
  for (std::string& form : forms) {
    for (char& byte : form) byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  }
}

void upper_case(std::vector<std::string>& forms) {
  for (std::string& form : forms) {
    for (char& byte : form) byte = byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 'a' + 'A') : byte;
  }
}

NameFigures& NameFigures::operator+=(const NameFigures& other) {
  right += other.right;
  told += other.told;
  gold += other.gold;
  return *this;
}

NameFigures compare_names(const NameSentence& gold, const NameSentence& told) {
  std::vector<std::uint32_t> labels = told.labels;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (gold.labels[i] == unlabelled) labels[i] = unlabelled;
  }
  const auto expected = names_of(gold.labels, counted);
  const auto own = names_of(labels, counted);
  NameFigures figures{0, own.size(), expected.size()};
  for (const Found& name : own)
    figures.right += std::find(expected.begin(), expected.end(), name) != expected.end() ? 1 : 0;
  return figures;
}

}  // namespace dossier::training
