#include "extract/model/train/quantize.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

#include "extract/annotate/engine/model_file.hpp"

namespace dossier::training {
namespace {

constexpr float largest_weight = 127;
constexpr int largest_shift = 20;
constexpr int table_half = 2048;
constexpr double gate_one = 32768;

// The largest shift by which the weight stays within eight bits.
int shift_of(float largest) {
  int shift = 0;
  while (shift < largest_shift && largest * std::ldexp(1.0F, shift + 1) <= largest_weight) ++shift;
  return shift;
}

std::int8_t quantized(float weight, int shift) {
  const float scaled = std::round(std::ldexp(weight, shift));
  return static_cast<std::int8_t>(std::clamp(scaled, -largest_weight, largest_weight));
}

void add_matrix(extract::ModelWriter& writer, std::string_view name, const Matrix& matrix) {
  std::vector<std::uint8_t> shifts;
  std::vector<std::int8_t> weights;
  for (Eigen::Index row = 0; row < matrix.rows(); ++row) {
    const int shift = shift_of(matrix.row(row).cwiseAbs().maxCoeff());
    shifts.push_back(static_cast<std::uint8_t>(shift));
    for (Eigen::Index k = 0; k < matrix.cols(); ++k) weights.push_back(quantized(matrix(row, k), shift));
  }
  writer.add_matrix(name, {static_cast<std::uint32_t>(matrix.rows()),
                           static_cast<std::uint32_t>(matrix.cols()), shifts, weights});
}

void add_vector(extract::ModelWriter& writer, const std::string& name, const Vector& vector) {
  std::vector<std::int32_t> elements;
  for (const float value : vector) {
    elements.push_back(static_cast<std::int32_t>(std::lround(std::ldexp(value, extract::fraction_bits))));
  }
  writer.add_vector(name, elements);
}

void add_affine(extract::ModelWriter& writer, const std::string& name, const Parameter& weight,
                const Parameter& bias) {
  add_matrix(writer, name, weight.value);
  add_vector(writer, name + " bias", bias.value.col(0));
}

// The table has one scale for all its rows. The few weights beyond it are cut.
void add_table(extract::ModelWriter& writer, std::string_view name, const Matrix& table) {
  std::vector<float> sizes(static_cast<std::size_t>(table.size()));
  for (std::size_t i = 0; i < sizes.size(); ++i) sizes[i] = std::abs(table.data()[i]);
  const std::size_t most = sizes.size() - sizes.size() / 20000 - 1;
  std::nth_element(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(most), sizes.end());
  const int shift = std::min(shift_of(sizes[most]), static_cast<int>(extract::fraction_bits));
  const std::vector<std::uint8_t> shifts(static_cast<std::size_t>(table.cols()),
                                         static_cast<std::uint8_t>(shift));
  std::vector<std::int8_t> weights;
  for (Eigen::Index i = 0; i < table.size(); ++i) weights.push_back(quantized(table.data()[i], shift));
  writer.add_matrix(name, {static_cast<std::uint32_t>(table.cols()), static_cast<std::uint32_t>(table.rows()),
                           shifts, weights});
}

void add_recurrent(extract::ModelWriter& writer, const std::string& name, const RecurrentLayer& layer) {
  add_matrix(writer, name, layer.weight.value);
  add_vector(writer, name + " forget recurrent", layer.recurrent.value.col(0));
  add_vector(writer, name + " highway recurrent", layer.recurrent.value.col(1));
  add_vector(writer, name + " forget bias", layer.bias.value.col(0));
  add_vector(writer, name + " highway bias", layer.bias.value.col(1));
}

void add_sigmoid(extract::ModelWriter& writer) {
  std::vector<std::int32_t> values;
  for (int i = 0; i < 2 * table_half; ++i) {
    const double argument = (i - table_half + 0.5) / 256;
    values.push_back(static_cast<std::int32_t>(std::lround(gate_one / (1 + std::exp(-argument)))));
  }
  writer.add_vector("sigmoid", values);
}

void add_encoder(extract::ModelWriter& writer, const Encoder& encoder) {
  add_sigmoid(writer);
  add_table(writer, "words", encoder.table.value);
  for (std::size_t i = 0; i < encoder.layers.size(); ++i)
    add_recurrent(writer, "layer " + std::to_string(i), encoder.layers[i]);
}

void add_parser(extract::ModelWriter& writer, const ParserNet& net,
                const std::array<LabelSet, task_count>& labels) {
  const std::array<std::string, task_count> names = {"upos", "xpos", "features", "lemma", "relation"};
  for (std::size_t task = 0; task < task_count; ++task) writer.add_labels(names[task], labels[task].labels());
  for (std::size_t task = 0; task < tag_task_count; ++task)
    add_affine(writer, names[task], net.tag_weights[task], net.tag_biases[task]);
  add_vector(writer, "root", net.root.value.col(0));
  add_affine(writer, "dependent", net.dependent, net.dependent_bias);
  add_affine(writer, "head", net.head, net.head_bias);
  add_affine(writer, "pair", net.pair, net.prior);
  add_affine(writer, "relation dependent", net.relation_dependent, net.relation_bias);
  const Parameter& head = net.relation_head;
  add_matrix(writer, "relation head", head.value);
  add_vector(writer, "relation head bias", Vector::Zero(head.value.rows()));
  add_affine(writer, "relation", net.relation_weight, net.relation_weight_bias);
}

void add_names(extract::ModelWriter& writer, const NameNet& net) {
  add_recurrent(writer, "name layer", net.layer);
  add_affine(writer, "name", net.weight, net.bias);
}

}  // namespace

std::string model_bytes(const Training& training) {
  extract::ModelWriter writer;
  add_encoder(writer, training.encoder);
  add_parser(writer, training.parser, training.labels);
  add_names(writer, training.names);
  return writer.finish();
}

}  // namespace dossier::training
