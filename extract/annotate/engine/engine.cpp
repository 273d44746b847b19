#include "extract/annotate/engine/engine.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "extract/annotate/engine/layers.hpp"
#include "extract/annotate/engine/lemma_script.hpp"
#include "extract/annotate/engine/model_file.hpp"
#include "extract/annotate/engine/name_decoder.hpp"
#include "extract/annotate/engine/tree_decoder.hpp"
#include "extract/annotate/engine/word_features.hpp"

namespace dossier::extract {
namespace {

constexpr std::uint32_t longest_sentence = 256;  // words; what is longer is read in pieces
constexpr std::size_t encoder_layers = 3;
constexpr unsigned pair_bits = 8;  // fraction bits of what a dependent asks its heads

// Of one document at work: nothing is allocated anew once the longest sentence was seen.
struct Space {
  LayerSpace layer;
  Activations embedded, first, second, with_root, dependents, heads, asked, hidden;
  std::vector<std::int32_t> scores, of_dependents, of_heads;
  std::vector<std::uint32_t> chosen, head;
  TreeDecoder trees;
  NameDecoder names;
};

// The words at work: tokens [first, last) of one sentence.
struct Piece {
  std::uint32_t first, last;
  bool opens;  // the sentence
  [[nodiscard]] std::size_t words() const { return last - first; }
};

template <typename Label, typename Parse>
std::vector<Label> parse_labels(const ModelFile& model, std::string_view name, Parse parse) {
  std::vector<Label> labels;
  for (const std::string_view text : model.labels(name)) {
    const std::optional<Label> label = parse(text);
    if (!label) throw ModelError("the model is damaged: unknown label " + std::string(text));
    labels.push_back(*label);
  }
  return labels;
}

// The sums of the table's rows.
class WordTable {
 public:
  WordTable(const ModelFile& model, std::string_view name) : matrix_(model.matrix(name)) {
    if (matrix_.rows != word_table_rows || matrix_.columns > largest_width ||
        matrix_.shifts[0] > fraction_bits) {
      throw ModelError("the model is damaged: the table of words has another size");
    }
  }

  void embed(const Document& document, const Piece& piece, Activations& output) const {
    output.resize(piece.words(), matrix_.columns);
    const unsigned shift = fraction_bits - matrix_.shifts[0];
    std::array<std::int32_t, largest_width> sums;
    for (std::uint32_t i = piece.first; i < piece.last; ++i) {
      std::fill_n(sums.begin(), matrix_.columns, 0);
      for (const std::uint32_t row :
           word_features(words(document, document.tokens[i].span), piece.opens && i == piece.first)) {
        const std::int8_t* weights = matrix_.weights.data() + std::size_t{row} * matrix_.columns;
        for (std::size_t k = 0; k < matrix_.columns; ++k) sums[k] += weights[k];
      }
      std::int16_t* values = output.of(i - piece.first);
      for (std::size_t k = 0; k < matrix_.columns; ++k) {
        values[k] =
            static_cast<std::int16_t>(std::clamp(sums[k] << shift, -largest_activation, largest_activation));
      }
    }
  }

 private:
  const ModelMatrix& matrix_;
};

std::vector<Recurrent> recurrent_layers(const ModelFile& model, const std::string& name, std::size_t count) {
  std::vector<Recurrent> layers;
  for (std::size_t i = 0; i < count; ++i) layers.emplace_back(model, name + " " + std::to_string(i));
  return layers;
}

// Hangs the trees of later pieces on that of the first: one root a sentence.
void join_pieces(Document& document, const Sentence& sentence) {
  std::uint32_t root = no_head;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    Token& token = document.tokens[i];
    if (token.head != i) continue;
    if (root == no_head) {
      root = i;
    } else {
      token.head = root;
      token.deprel = Deprel::parataxis;
    }
  }
}

}  // namespace

struct Engine::State {
  State(std::string_view bytes, Processor processor)
      : kernel(choose_multiply(processor == Processor::portable)), model(bytes) {}

  void annotate(Document& document, const Piece& piece, Layer given, Space& space) const;
  void encode(const Document& document, const Piece& piece, Space& space) const;
  void tell_tags(Document& document, const Piece& piece, Space& space) const;
  void tell_tree(Document& document, const Piece& piece, Space& space) const;
  void score_arcs(std::size_t words, Space& space) const;
  void tell_relations(Document& document, const Piece& piece, Space& space) const;
  void tell_names(Document& document, const Piece& piece, Space& space) const;

  Multiply kernel;
  ModelFile model;
  WordTable table{model, "words"};
  std::vector<Recurrent> layers = recurrent_layers(model, "layer", encoder_layers);
  Affine upos{model, "upos"}, xpos{model, "xpos"}, features{model, "features"}, lemma{model, "lemma"};
  std::vector<Upos> upos_labels = parse_labels<Upos>(model, "upos", parse_upos);
  std::vector<Xpos> xpos_labels = parse_labels<Xpos>(model, "xpos", parse_xpos);
  std::vector<Features> feature_labels = parse_labels<Features>(model, "features", parse_features);
  std::vector<Deprel> deprel_labels = parse_labels<Deprel>(model, "relation", parse_deprel);
  const std::vector<std::string_view>& scripts = model.labels("lemma");
  const std::vector<std::int32_t>& root = model.vector("root");
  Affine dependent{model, "dependent"}, head{model, "head"}, pair{model, "pair"};
  Affine relation_dependent{model, "relation dependent"}, relation_head{model, "relation head"};
  Affine relation{model, "relation"};
  Recurrent name_layer{model, "name layer"};
  Affine name{model, "name"};
};

// Leaves the words' vectors in space.second.
void Engine::State::encode(const Document& document, const Piece& piece, Space& space) const {
  table.embed(document, piece, space.embedded);
  layers[0].run(kernel, space.embedded, piece.words(), space.layer, space.first);
  layers[1].run(kernel, space.first, piece.words(), space.layer, space.second);
  layers[2].run(kernel, space.second, piece.words(), space.layer, space.first);
  std::swap(space.first, space.second);
}

void Engine::State::tell_tags(Document& document, const Piece& piece, Space& space) const {
  Token* tokens = document.tokens.data() + piece.first;
  const auto choose = [&](const Affine& layer) {
    layer.choose(kernel, space.second, piece.words(), space.layer, space.chosen);
  };
  choose(upos);
  for (std::size_t i = 0; i < piece.words(); ++i) tokens[i].upos = upos_labels[space.chosen[i]];
  choose(xpos);
  for (std::size_t i = 0; i < piece.words(); ++i) tokens[i].xpos = xpos_labels[space.chosen[i]];
  choose(features);
  for (std::size_t i = 0; i < piece.words(); ++i) tokens[i].features = feature_labels[space.chosen[i]];
  choose(lemma);
  for (std::size_t i = 0; i < piece.words(); ++i) {
    const std::size_t before = document.lemmas.size();
    apply_lemma_script(scripts[space.chosen[i]], words(document, tokens[i].span), document.lemmas);
    tokens[i].lemma = static_cast<std::uint32_t>(before);
    tokens[i].lemma_size =
        static_cast<std::uint16_t>(std::min<std::size_t>(document.lemmas.size() - before, 0xFFFF));
  }
}

// Leaves, for every word, the scores of all words and of the root as its head.
void Engine::State::score_arcs(std::size_t words, Space& space) const {
  dependent.activate(kernel, space.second, words, true, space.layer, space.dependents);
  head.activate(kernel, space.with_root, words + 1, true, space.layer, space.heads);
  pair.score(kernel, space.dependents, words, space.layer.products);
  space.asked.resize(words, pair.rows());
  for (std::size_t i = 0; i < words; ++i) {
    for (std::size_t k = 0; k < pair.rows(); ++k) {
      const std::int32_t asked = space.layer.products[i * pair.rows() + k] >> (fraction_bits - pair_bits);
      space.asked.of(i)[k] = static_cast<std::int16_t>(std::clamp(asked, -0x7FFF, 0x7FFF));
    }
  }
  space.scores.resize(words * (words + 1));
  kernel(space.heads.values.data(), words + 1, space.asked.values.data(), words, space.asked.width,
         space.scores.data());
}

void Engine::State::tell_relations(Document& document, const Piece& piece, Space& space) const {
  const std::size_t count = piece.words();
  const std::size_t width = relation_dependent.rows();
  relation_dependent.score(kernel, space.second, count, space.of_dependents);
  relation_head.score(kernel, space.with_root, count + 1, space.of_heads);
  space.hidden.resize(count, width);
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t k = 0; k < width; ++k) {
      const std::int32_t sum = space.of_dependents[i * width + k] + space.of_heads[space.head[i] * width + k];
      space.hidden.of(i)[k] = static_cast<std::int16_t>(std::clamp(sum, 0, largest_activation));
    }
  }
  relation.choose(kernel, space.hidden, count, space.layer, space.chosen);
  for (std::size_t i = 0; i < count; ++i)
    document.tokens[piece.first + i].deprel = deprel_labels[space.chosen[i]];
}

void Engine::State::tell_tree(Document& document, const Piece& piece, Space& space) const {
  const std::size_t count = piece.words();
  space.with_root.resize(count + 1, root.size());
  std::copy_n(space.second.values.begin(), count * space.second.width, space.with_root.values.begin());
  std::copy(root.begin(), root.end(), space.with_root.of(count));
  score_arcs(count, space);
  space.head.resize(count);
  space.trees.decode(std::span(space.scores).first(count * (count + 1)), space.head);
  tell_relations(document, piece, space);
  for (std::size_t i = 0; i < count; ++i) {
    Token& token = document.tokens[piece.first + i];
    const bool is_root = space.head[i] == count;
    token.head = piece.first + (is_root ? static_cast<std::uint32_t>(i) : space.head[i]);
    if (is_root) token.deprel = Deprel::root;
    if (!is_root && token.deprel == Deprel::root) token.deprel = Deprel::parataxis;
  }
}

void Engine::State::tell_names(Document& document, const Piece& piece, Space& space) const {
  const std::size_t count = piece.words();
  name_layer.run(kernel, space.second, count, space.layer, space.first);
  name.score(kernel, space.first, count, space.scores);
  space.names.decode(std::span(space.scores).first(count * name_label_count), space.chosen);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint32_t label = space.chosen[i];
    if (label == 0) continue;
    if (label % 2 == 1) {
      document.names.push_back(
          {piece.first + i, piece.first + i + 1, static_cast<NameType>((label - 1) / 2)});
    } else {
      document.names.back().last = piece.first + i + 1;
    }
  }
}

Engine::Engine(std::string_view model, Processor processor)
    : state_(std::make_unique<State>(model, processor)) {}
Engine::~Engine() = default;
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;

void Engine::State::annotate(Document& document, const Piece& piece, Layer given, Space& space) const {
  encode(document, piece, space);
  if (given < Layer::tags) tell_tags(document, piece, space);
  if (given < Layer::trees) tell_tree(document, piece, space);
  tell_names(document, piece, space);
}

void Engine::annotate(Document& document, Layer given) const {
  Space space;
  document.names.clear();
  if (given < Layer::tags) document.lemmas.clear();
  for (const Sentence& sentence : document.sentences) {
    for (std::uint32_t first = sentence.first; first < sentence.last; first += longest_sentence) {
      const std::uint32_t last = std::min(first + longest_sentence, sentence.last);
      state_->annotate(document, {first, last, first == sentence.first}, given, space);
    }
    if (given < Layer::trees) join_pieces(document, sentence);
  }
}

const std::string& Engine::checksum() const {
  return state_->model.checksum();
}

}  // namespace dossier::extract
