#include "extract/annotate/engine/engine.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/annotate/engine/layers.hpp"
#include "extract/annotate/engine/lemma_mender.hpp"
#include "extract/annotate/engine/lemma_script.hpp"
#include "extract/annotate/engine/model_file.hpp"
#include "extract/annotate/engine/name_recognizer.hpp"
#include "extract/annotate/engine/tag_context.hpp"
#include "extract/annotate/engine/tag_pairs.hpp"
#include "extract/annotate/engine/tree_decoder.hpp"
#include "extract/annotate/engine/word_features.hpp"

namespace dossier::extract {
namespace {

constexpr std::uint32_t longest_sentence = 256;  // words; what is longer is read in pieces
constexpr std::size_t encoder_layers = 3;
constexpr unsigned pair_bits = 8;  // fraction bits of what a dependent asks its heads

struct FormHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view form) const { return std::hash<std::string_view>()(form); }
};
using FormPlaces = std::unordered_map<std::string, std::uint32_t, FormHash, std::equal_to<>>;

// What the first layer makes of words by themselves, so that a form that comes again need not be looked at.
// Emptied when there are too many.
struct KnownWords {
  std::array<FormPlaces, 2> places;  // of words within sentences; of first words
  std::uint32_t count = 0;
  std::vector<KnownForm> forms;
  Activations embedded;
  std::vector<std::int32_t> products;

  void forget() {
    for (FormPlaces& each : places) each.clear();
    forms.clear();
    count = 0;
  }
};
constexpr std::uint32_t most_known_words = 8192;

// Of one document at work, handed on to the next: nothing is allocated anew once the longest sentence was
// seen.
struct Space {
  LayerSpace layer;
  KnownWords known;
  std::vector<std::uint32_t> place;   // of the words at work among the known
  std::vector<ContextRows> contexts;  // theirs, as far as the model knows any
  Activations first, second, with_root, dependents, heads, asked, hidden;
  PackedMatrix packed_heads;
  std::vector<std::int32_t> scores, of_dependents, of_heads;
  std::vector<std::uint32_t> chosen, head;
  TreeDecoder trees;
  NameRecognizer::Space names;
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

// Layers that read the same vectors, in one matrix.
enum class TagLayer : std::uint8_t { upos, xpos, features, lemma };
const std::array<std::string, 4> tag_layers = {"upos", "xpos", "features", "lemma"};

// The sums of the table's rows.
class WordTable {
 public:
  WordTable(const ModelFile& model, std::string_view name) : matrix_(model.matrix(name)) {
    if (matrix_.rows != word_table_rows || matrix_.columns > largest_width ||
        matrix_.shifts[0] > fraction_bits) {
      throw ModelError("the model is damaged: the table of words has another size");
    }
  }

  [[nodiscard]] std::size_t width() const { return matrix_.columns; }

  void embed(const Kernels& kernels, std::string_view form, bool first, std::int16_t* values) const {
    const WordFeatures rows = word_features(form, first);
    kernels.sum_rows({matrix_.weights.data(), matrix_.columns, rows.data(), rows.size()}, values);
    scale_cut(values, matrix_.columns, fraction_bits - matrix_.shifts[0]);
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

// Spaces that no document uses. What they remember changes no result.
class SpacePool {
 public:
  std::unique_ptr<Space> take() {
    const std::lock_guard lock(mutex_);
    if (spaces_.empty()) return std::make_unique<Space>();
    std::unique_ptr<Space> space = std::move(spaces_.back());
    spaces_.pop_back();
    return space;
  }

  void give_back(std::unique_ptr<Space> space) {
    const std::lock_guard lock(mutex_);
    spaces_.push_back(std::move(space));
  }

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<Space>> spaces_;
};

}  // namespace

struct Engine::State {
  State(std::string_view bytes, std::span<const std::string_view> newer, Processor processor)
      : kernels(choose_kernels(processor == Processor::portable)), model(bytes, newer) {}

  void annotate(Document& document, const Piece& piece, Layer given, Space& space) const;
  void encode(const Document& document, const Piece& piece, Space& space) const;
  void recognize(const Document& document, const Piece& piece, Space& space) const;
  void find_contexts(const Piece& piece, Space& space) const;
  void score_tags(const Piece& piece, Space& space) const;
  void tell_tags(Document& document, const Piece& piece, Space& space) const;
  void reconcile(Token& token, std::size_t word, const Space& space) const;
  void tell_tree(Document& document, const Piece& piece, Space& space) const;
  void score_arcs(std::size_t words, Space& space) const;
  void tell_relations(Document& document, const Piece& piece, Space& space) const;

  Kernels kernels;
  ModelFile model;
  WordTable table{model, "words"};
  std::vector<Recurrent> layers = recurrent_layers(model, "layer", encoder_layers);
  Affine tags{model, tag_layers};
  TagContexts contexts{model, "context", tags.rows()};
  std::vector<Upos> upos_labels = parse_labels<Upos>(model, "upos", parse_upos);
  std::vector<Xpos> xpos_labels = parse_labels<Xpos>(model, "xpos", parse_xpos);
  std::vector<Features> feature_labels = parse_labels<Features>(model, "features", parse_features);
  std::vector<Deprel> deprel_labels = parse_labels<Deprel>(model, "relation", parse_deprel);
  const std::vector<std::string_view>& scripts = model.labels("lemma");
  const std::vector<std::int32_t>& root = model.vector("root");
  Affine dependent{model, "dependent"}, head{model, "head"}, pair{model, "pair"};
  Affine relation_dependent{model, "relation dependent"}, relation_head{model, "relation head"};
  Affine relation{model, "relation"};
  NameRecognizer names{model};
  SpacePool spaces;
};

// Leaves the places of the words among the known in space.place.
void Engine::State::recognize(const Document& document, const Piece& piece, Space& space) const {
  KnownWords& known = space.known;
  if (known.count > most_known_words) known.forget();
  const std::uint32_t before = known.count;
  known.embedded.resize(before + piece.words(), table.width());
  space.place.resize(piece.words());
  for (std::uint32_t i = piece.first; i < piece.last; ++i) {
    const std::string_view form = words(document, document.tokens[i].span);
    const bool first = piece.opens && i == piece.first;
    FormPlaces& places = known.places[first ? 1 : 0];
    const auto found = places.find(form);
    space.place[i - piece.first] = found == places.end() ? known.count : found->second;
    if (found != places.end()) continue;
    places.emplace(form, known.count);
    std::fill_n(known.embedded.of(known.count), known.embedded.width, std::int16_t{0});
    table.embed(kernels, form, first, known.embedded.of(known.count++));
    known.forms.push_back(known_form(form, first));
  }
  const std::size_t stride = layers[0].stride();
  if (known.products.size() < known.count * stride) known.products.resize(known.count * stride);
  layers[0].multiply(kernels, known.embedded.of(before), known.count - before,
                     known.products.data() + before * stride);
}

// Leaves the words' vectors in space.second.
void Engine::State::encode(const Document& document, const Piece& piece, Space& space) const {
  recognize(document, piece, space);
  layers[0].scan(kernels, space.known.embedded.of(0), space.known.products.data(), space.place, space.first);
  layers[1].run(kernels, space.first, piece.words(), space.layer, space.second);
  layers[2].run(kernels, space.second, piece.words(), space.layer, space.first);
  std::swap(space.first, space.second);
}

// The word class and the tag that go together best.
void Engine::State::reconcile(Token& token, std::size_t word, const Space& space) const {
  const TagPair best = best_pair(upos_labels, xpos_labels,
                                 tags.part_of(space.scores, word, static_cast<std::size_t>(TagLayer::upos)),
                                 tags.part_of(space.scores, word, static_cast<std::size_t>(TagLayer::xpos)));
  token.upos = upos_labels[best.upos];
  token.xpos = xpos_labels[best.xpos];
}

void Engine::State::find_contexts(const Piece& piece, Space& space) const {
  const auto form = [&](std::size_t word) { return &space.known.forms[space.place[word]]; };
  space.contexts.clear();
  for (std::size_t i = 0; i < piece.words(); ++i) {
    space.contexts.push_back(rows_of_context(*form(i), i == 0 ? nullptr : form(i - 1),
                                             i + 1 == piece.words() ? nullptr : form(i + 1)));
  }
}

void Engine::State::score_tags(const Piece& piece, Space& space) const {
  tags.score(kernels, space.second, piece.words(), space.scores);
  if (contexts.empty()) return;
  for (std::size_t i = 0; i < piece.words(); ++i)
    contexts.add(space.contexts[i], space.scores.data() + i * tags.stride());
}

void Engine::State::tell_tags(Document& document, const Piece& piece, Space& space) const {
  Token* tokens = document.tokens.data() + piece.first;
  score_tags(piece, space);
  const auto choose = [&](TagLayer layer) {
    tags.choose(kernels, space.scores, piece.words(), static_cast<std::size_t>(layer), space.chosen);
  };
  choose(TagLayer::upos);
  for (std::size_t i = 0; i < piece.words(); ++i) tokens[i].upos = upos_labels[space.chosen[i]];
  choose(TagLayer::xpos);
  for (std::size_t i = 0; i < piece.words(); ++i) tokens[i].xpos = xpos_labels[space.chosen[i]];
  for (std::size_t i = 0; i < piece.words(); ++i) {
    // "the WHO" is none of the pronouns, and what stands as a verb no noun.
    const bool sure =
        tokens[i].upos == Upos::propn || (tokens[i].upos == Upos::verb && tokens[i].xpos == Xpos::nn);
    if (!sure && !go_together(tokens[i].upos, tokens[i].xpos)) reconcile(tokens[i], i, space);
    if (is_file_name(words(document, tokens[i].span))) {
      tokens[i].upos = Upos::noun;
      tokens[i].xpos = Xpos::nn;
    }
  }
  choose(TagLayer::features);
  for (std::size_t i = 0; i < piece.words(); ++i) tokens[i].features = feature_labels[space.chosen[i]];
  choose(TagLayer::lemma);
  for (std::size_t i = 0; i < piece.words(); ++i) {
    const std::size_t before = document.lemmas.size();
    apply_lemma_script(scripts[space.chosen[i]], words(document, tokens[i].span), document.lemmas);
    if (const auto better = better_lemma({words(document, tokens[i].span), tokens[i].upos, tokens[i].xpos},
                                         std::string_view(document.lemmas).substr(before)))
      document.lemmas.replace(before, std::string::npos, *better);
    tokens[i].lemma = static_cast<std::uint32_t>(before);
    tokens[i].lemma_size =
        static_cast<std::uint16_t>(std::min<std::size_t>(document.lemmas.size() - before, 0xFFFF));
  }
}

// Leaves, for every word, the scores of all words and of the root as its head.
void Engine::State::score_arcs(std::size_t words, Space& space) const {
  dependent.activate(kernels, space.second, words, space.layer, space.dependents);
  head.activate(kernels, space.with_root, words + 1, space.layer, space.heads);
  pair.score(kernels, space.dependents, words, space.layer.products);
  space.asked.resize(words, pair.rows());
  for (std::size_t i = 0; i < words; ++i) {
    cut(space.layer.products.data() + i * pair.stride(), pair.rows(), fraction_bits - pair_bits, -0x7FFF,
        0x7FFF, space.asked.of(i));
  }
  space.packed_heads.resize(words + 1, pair.rows());
  for (std::size_t i = 0; i <= words; ++i) space.packed_heads.set_row(i, space.heads.of(i), pair.rows());
  const std::size_t size = words * space.packed_heads.rows();
  if (space.scores.size() < size) space.scores.resize(size);
  kernels.multiply(space.packed_heads.view(), space.asked.values.data(), words, space.scores.data());
}

void Engine::State::tell_relations(Document& document, const Piece& piece, Space& space) const {
  const std::size_t count = piece.words();
  const std::size_t width = relation_dependent.rows();
  const std::size_t stride = relation_dependent.stride();
  relation_dependent.score(kernels, space.second, count, space.of_dependents);
  relation_head.score(kernels, space.with_root, count + 1, space.of_heads);
  space.hidden.resize(count, width);
  for (std::size_t i = 0; i < count; ++i) {
    std::int32_t* sums = space.of_dependents.data() + i * stride;
    add(space.of_heads.data() + space.head[i] * stride, width, sums);
    cut(sums, width, 0, 0, largest_activation, space.hidden.of(i));
  }
  relation.score(kernels, space.hidden, count, space.scores);
  relation.choose(kernels, space.scores, count, 0, space.chosen);
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
  space.trees.decode(space.scores, space.packed_heads.rows(), space.head);
  tell_relations(document, piece, space);
  for (std::size_t i = 0; i < count; ++i) {
    Token& token = document.tokens[piece.first + i];
    const bool is_root = space.head[i] == count;
    token.head = piece.first + (is_root ? static_cast<std::uint32_t>(i) : space.head[i]);
    if (is_root) token.deprel = Deprel::root;
    if (!is_root && token.deprel == Deprel::root) token.deprel = Deprel::parataxis;
  }
}

Engine::Engine(std::string_view model, Processor processor, std::span<const std::string_view> newer)
    : state_(std::make_unique<State>(model, newer, processor)) {}
Engine::~Engine() = default;
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;

void Engine::State::annotate(Document& document, const Piece& piece, Layer given, Space& space) const {
  encode(document, piece, space);
  find_contexts(piece, space);
  if (given < Layer::tags) tell_tags(document, piece, space);
  if (given < Layer::trees) tell_tree(document, piece, space);
  names.read(kernels, space.second, piece.words(), space.contexts, space.names);
}

void Engine::annotate(Document& document, Layer given) const {
  std::unique_ptr<Space> space = state_->spaces.take();
  if (given < Layer::tags) document.lemmas.clear();
  state_->names.begin(space->names);
  for (const Sentence& sentence : document.sentences) {
    for (std::uint32_t first = sentence.first; first < sentence.last; first += longest_sentence) {
      const std::uint32_t last = std::min(first + longest_sentence, sentence.last);
      state_->annotate(document, {first, last, first == sentence.first}, given, *space);
    }
    if (given < Layer::trees) join_pieces(document, sentence);
  }
  state_->names.tell(document, space->names);
  state_->spaces.give_back(std::move(space));
}

const std::string& Engine::checksum() const {
  return state_->model.checksum();
}

}  // namespace dossier::extract
