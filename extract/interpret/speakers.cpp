#include "extract/interpret/speakers.hpp"

#include <algorithm>

#include "extract/interpret/tree_sight.hpp"

namespace dossier::extract {
namespace {

bool meet(Span one, Span other) {
  return one.begin < other.end && other.begin < one.end;
}

bool is_quoted(const Document& document, Span span) {
  return std::any_of(document.quotations.begin(), document.quotations.end(),
                     [&](const Quotation& quotation) { return meet(quotation.span, span); });
}

bool is_reporting(const Scene& scene, const Tree& tree, std::size_t node) {
  return tree.upos(node) == Upos::verb && scene.words.reporting.contains(std::string(tree.lemma(node)));
}

// The subject of the one verb of reporting outside all quotations.
std::optional<MentionRef> speaker_in(const Scene& scene, std::size_t line) {
  const Tree& tree = scene.trees[line];
  std::optional<MentionRef> speaker;
  for (std::size_t node = 0; node < tree.size(); ++node) {
    if (!is_reporting(scene, tree, node) || is_quoted(scene.document, tree[node].span)) continue;
    const std::size_t subject = tree.child(node, Deprel::nsubj);
    if (subject == no_node || is_quoted(scene.document, tree[subject].span)) continue;
    const std::size_t mention = mention_at({scene, line}, subject);
    if (mention == no_mention) return std::nullopt;
    const MentionRef found{line, mention};
    if (speaker && mention_of(scene, *speaker).key != mention_of(scene, found).key) return std::nullopt;
    speaker = found;
  }
  return speaker;
}

}  // namespace

Speakers find_speakers(const Scene& scene) {
  Speakers speakers;
  std::size_t line = 0;
  std::size_t paragraph_of_last = SIZE_MAX;
  std::size_t paragraph = 0;
  for (const Quotation& quotation : scene.document.quotations) {
    while (line < scene.lines.size() && scene.lines[line].span.end <= quotation.span.begin) ++line;
    std::optional<MentionRef> speaker;
    bool told = false;
    for (std::size_t at = line; at < scene.lines.size() && scene.lines[at].span.begin < quotation.span.end;
         ++at) {
      if (at > line && scene.lines[at].paragraph_start) break;
      const auto found = speaker_in(scene, at);
      speaker = told ? speaker : found;
      told = told || found.has_value();
    }
    for (paragraph = line;
         paragraph > 0 && paragraph < scene.lines.size() && !scene.lines[paragraph].paragraph_start;)
      --paragraph;
    const bool goes_on = quotation.continues || paragraph == paragraph_of_last;
    if (!speaker && goes_on && !speakers.empty()) speaker = speakers.back();
    speakers.push_back(speaker);
    paragraph_of_last = paragraph;
  }
  return speakers;
}

bool is_medium(const Words& words, const Mention& mention) {
  std::string_view rest = mention.key;
  while (mention.type == EntityType::organization && !rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (words.media_words.find(rest.substr(0, end)) != nullptr) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

}  // namespace dossier::extract
