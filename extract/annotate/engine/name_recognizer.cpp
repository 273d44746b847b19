#include "extract/annotate/engine/name_recognizer.hpp"

#include <algorithm>

namespace dossier::extract {
namespace {

constexpr unsigned largest_shift = 20;

NameTransitions transitions_of(const ModelFile& model) {
  NameTransitions transitions{};
  if (!model.has_matrix("name transitions")) return transitions;
  const ModelMatrix& matrix = model.matrix("name transitions");
  if (matrix.rows != name_label_count || matrix.columns != name_label_count ||
      std::ranges::any_of(matrix.shifts, [](std::uint8_t shift) { return shift > largest_shift; }))
    throw ModelError("the model is damaged: name transitions has another size");
  for (std::size_t i = 0; i < transitions.size(); ++i)
    transitions[i] = (matrix.weights[i] << fraction_bits) >> matrix.shifts[i / name_label_count];
  return transitions;
}

void find_names(const std::vector<std::uint32_t>& labels, std::vector<Name>& names) {
  names.clear();
  for (std::uint32_t i = 0; i < labels.size(); ++i) {
    const std::uint32_t label = labels[i];
    if (label == 0) continue;
    if (label % 2 == 1) {
      names.push_back({i, i + 1, static_cast<NameType>((label - 1) / 2)});
    } else {
      names.back().last = i + 1;
    }
  }
}

}  // namespace

NameRecognizer::NameRecognizer(const ModelFile& model)
    : layer_(model, "name layer"),
      labels_(model, "name"),
      contexts_(model, "name context", labels_.rows()),
      transitions_(transitions_of(model)) {
  if (labels_.rows() != name_label_count) throw ModelError("the model is damaged: name has another size");
}

void NameRecognizer::begin(Space& space) const {
  space.of_document.clear();
  space.labels.clear();
  space.starts.assign(1, 0);
  space.decoder.set_transitions(transitions_);
}

void NameRecognizer::read(const Kernels& kernels, const Activations& encoded, std::size_t words,
                          std::span<const ContextRows> contexts, Space& space) const {
  layer_.run(kernels, encoded, words, space.layer, space.hidden);
  labels_.score(kernels, space.hidden, words, space.scores);
  if (!contexts_.empty()) {
    for (std::size_t i = 0; i < words; ++i)
      contexts_.add(contexts[i], space.scores.data() + i * labels_.stride());
  }
  space.of_document.insert(space.of_document.end(), space.scores.begin(),
                           space.scores.begin() + static_cast<std::ptrdiff_t>(words * labels_.stride()));
  space.starts.push_back(space.starts.back() + static_cast<std::uint32_t>(words));
  space.labels.resize(space.starts.back());
  decode(space.starts.size() - 2, space);
}

void NameRecognizer::decode(std::size_t stretch, Space& space) const {
  const std::size_t first = space.starts[stretch];
  const std::size_t words = space.starts[stretch + 1] - first;
  const std::size_t stride = labels_.stride();
  space.decoder.decode(std::span(space.of_document).subspan(first * stride, words * stride), stride,
                       space.chosen);
  std::ranges::copy(space.chosen, space.labels.begin() + static_cast<std::ptrdiff_t>(first));
}

void NameRecognizer::add_places(const Document& document, std::uint32_t sentence, Space& space) const {
  const std::size_t stride = labels_.stride();
  const Sentence& words_of = document.sentences[sentence];
  auto name = std::ranges::lower_bound(space.names, words_of.first, {}, &Name::first);
  for (std::uint32_t i = words_of.first; i < words_of.last; ++i) {
    while (name != space.names.end() && name->last <= i) ++name;
    const Token& token = document.tokens[i];
    if (!token.capitalized || token.span.size() < 2) continue;
    NameAgreement::Place place;
    place.form = words(document, token.span);
    place.word = i;
    place.sentence = sentence;
    if (name != space.names.end() && name->first <= i) {
      place.name =
          words(document, cover(document.tokens[name->first].span, document.tokens[name->last - 1].span));
      place.kind = 1 + static_cast<std::uint32_t>(name->type);
      place.alone = name->last - name->first == 1;
      place.ends_person = name->type == NameType::person && i + 1 == name->last;
    }
    const std::int32_t* scores = space.of_document.data() + i * stride;
    for (std::size_t label = 0; label < name_label_count; ++label) {
      std::int32_t& best = place.scores[(label + 1) / 2];
      best = label % 2 == 0 && label > 0 ? std::max(best, scores[label]) : scores[label];
    }
    space.agreement.add(place);
  }
}

void NameRecognizer::agree(const Document& document, Space& space) const {
  space.agreement.clear();
  for (std::uint32_t sentence = 0; sentence < document.sentences.size(); ++sentence)
    add_places(document, sentence, space);
  space.changed.assign(space.labels.size(), false);
  space.agreement.settle(space.of_document, labels_.stride(), space.changed);
  for (std::size_t stretch = 0; stretch + 1 < space.starts.size(); ++stretch) {
    const auto first = space.changed.begin() + space.starts[stretch];
    const auto last = space.changed.begin() + space.starts[stretch + 1];
    if (std::find(first, last, true) != last) decode(stretch, space);
  }
}

void NameRecognizer::tell(Document& document, Space& space) const {
  find_names(space.labels, space.names);
  agree(document, space);
  find_names(space.labels, document.names);
}

}  // namespace dossier::extract
