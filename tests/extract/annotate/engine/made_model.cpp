#include "tests/extract/annotate/engine/made_model.hpp"

#include <cmath>
#include <vector>

#include "extract/annotate/engine/model_file.hpp"
#include "extract/annotate/engine/name_decoder.hpp"
#include "extract/annotate/engine/word_features.hpp"

namespace dossier::extract {
namespace {

constexpr std::uint32_t width = 48;
constexpr std::uint32_t hidden = 24;

class Maker {
 public:
  explicit Maker(std::uint64_t seed) : dice_(seed) {}

  void matrix(std::string_view name, std::uint32_t rows, std::uint32_t columns, std::uint8_t shift) {
    std::vector<std::int8_t> weights;
    for (std::uint32_t i = 0; i < rows * columns; ++i) {
      weights.push_back(static_cast<std::int8_t>(dice_.roll(-127, 127)));
    }
    const std::vector<std::uint8_t> shifts(rows, shift);
    writer_.add_matrix(name, {rows, columns, shifts, weights});
  }

  void vector(const std::string& name, std::uint32_t elements) {
    std::vector<std::int32_t> values;
    for (std::uint32_t i = 0; i < elements; ++i) values.push_back(dice_.roll(-2000, 2000));
    writer_.add_vector(name, values);
  }

  void affine(const std::string& name, std::uint32_t rows, std::uint32_t columns) {
    matrix(name, rows, columns, 8);
    vector(name + " bias", rows);
  }

  void recurrent(const std::string& name) {
    matrix(name, 3 * width, width, 8);
    for (const char* part : {" forget recurrent", " highway recurrent", " forget bias", " highway bias"}) {
      vector(name + part, width);
    }
  }

  void labelled(const std::string& name, const std::vector<std::string>& labels) {
    writer_.add_labels(name, labels);
    affine(name, static_cast<std::uint32_t>(labels.size()), name == "relation" ? hidden : width);
  }

  void sigmoid() {
    std::vector<std::int32_t> values;
    for (int i = 0; i < 4096; ++i) {
      values.push_back(static_cast<std::int32_t>(std::lround(32768 / (1 + std::exp((2047.5 - i) / 256)))));
    }
    writer_.add_vector("sigmoid", values);
  }

  [[nodiscard]] std::string finish() const { return writer_.finish(); }

 private:
  Dice dice_;
  ModelWriter writer_;
};

}  // namespace

std::int32_t Dice::roll(std::int32_t low, std::int32_t high) {
  state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
  return low + static_cast<std::int32_t>((state_ >> 33U) % static_cast<std::uint64_t>(high - low + 1));
}

std::string made_model(std::uint64_t seed) {
  Maker maker(seed);
  maker.sigmoid();
  maker.matrix("words", word_table_rows, width, 9);
  for (const char* layer : {"layer 0", "layer 1", "layer 2", "name layer"}) maker.recurrent(layer);
  maker.labelled("upos", {"NOUN", "VERB", "PROPN", "PUNCT", "ADP"});
  maker.labelled("xpos", {"NN", "VBD", "NNP", ".", "IN"});
  maker.labelled("features", {"_", "Number=Sing", "Number=Plur", "Mood=Ind|Tense=Past|VerbForm=Fin"});
  maker.labelled("lemma", {"-0.", "l0.", "-1.", "l2.y", "=be"});
  maker.labelled("relation", {"nsubj", "obj", "root", "punct", "acl:relcl"});
  maker.vector("root", width);
  maker.affine("dependent", hidden, width);
  maker.affine("head", hidden, width);
  maker.affine("pair", hidden, hidden);
  maker.affine("relation dependent", hidden, width);
  maker.affine("relation head", hidden, width);
  maker.affine("name", static_cast<std::uint32_t>(name_label_count), width);
  return maker.finish();
}

}  // namespace dossier::extract
