#include "extract/model/train/quantize.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "extract/annotate/engine/model_file.hpp"
#include "extract/model/train/sections.hpp"

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

void add_sigmoid(extract::ModelWriter& writer) {
  std::vector<std::int32_t> values;
  for (int i = 0; i < 2 * table_half; ++i) {
    const double argument = (i - table_half + 0.5) / 256;
    values.push_back(static_cast<std::int32_t>(std::lround(gate_one / (1 + std::exp(-argument)))));
  }
  writer.add_vector("sigmoid", values);
}

// Writes what the sections hold.
class SectionWriter {
 public:
  explicit SectionWriter(extract::ModelWriter& writer) : writer_(writer) {}

  void table(const std::string& name, const Matrix& weights) { add_table(writer_, name, weights); }
  void matrix(const std::string& name, const Matrix& weights) { add_matrix(writer_, name, weights); }
  void optional_matrix(const std::string& name, const Matrix& weights) { matrix(name, weights); }
  void vector(const std::string& name, const Vector& weights) { add_vector(writer_, name, weights); }
  void nothing(const std::string& name, Eigen::Index size) { add_vector(writer_, name, Vector::Zero(size)); }

  // Only the rows that training has met, the tables of all tasks side by side.
  void contexts(const std::string& name, std::span<const Parameter> tables) {
    std::vector<std::int32_t> rows;
    Eigen::Index labels = 0;
    for (const Parameter& table : tables) labels += table.value.rows();
    for (Eigen::Index row = 0; row < Eigen::Index{extract::context_rows}; ++row) {
      if (std::ranges::any_of(tables, [&](const Parameter& table) { return table.value.col(row).any(); }))
        rows.push_back(static_cast<std::int32_t>(row));
    }
    if (rows.empty()) return;
    Matrix joined(labels, static_cast<Eigen::Index>(rows.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
      Eigen::Index first = 0;
      for (const Parameter& table : tables) {
        joined.col(static_cast<Eigen::Index>(i)).segment(first, table.value.rows()) =
            table.value.col(rows[i]);
        first += table.value.rows();
      }
    }
    writer_.add_vector(name + " rows", rows);
    add_table(writer_, name, joined);
  }

 private:
  extract::ModelWriter& writer_;
};

// Reads them back: the weights as the file has rounded them.
class SectionReader {
 public:
  explicit SectionReader(const extract::ModelFile& file) : file_(file) {}

  // Rows that the file does not have yet count for nothing.
  void table(const std::string& name, Matrix& weights) {
    const extract::ModelMatrix& rows = file_.matrix(name);
    check(name, rows.columns == weights.rows() && rows.rows <= weights.cols());
    weights.setZero();
    for (std::uint32_t row = 0; row < rows.rows; ++row) {
      for (std::uint32_t k = 0; k < rows.columns; ++k) weights(k, row) = weight(rows, row, k);
    }
  }
  void matrix(const std::string& name, Matrix& weights) {
    const extract::ModelMatrix& rows = file_.matrix(name);
    check(name, rows.rows == weights.rows() && rows.columns == weights.cols());
    for (std::uint32_t row = 0; row < rows.rows; ++row) {
      for (std::uint32_t k = 0; k < rows.columns; ++k) weights(row, k) = weight(rows, row, k);
    }
  }
  void optional_matrix(const std::string& name, Matrix& weights) {
    weights.setZero();
    if (file_.has_matrix(name)) matrix(name, weights);
  }
  void vector(const std::string& name, Matrix::ColXpr weights) {
    const std::vector<std::int32_t>& elements = file_.vector(name);
    check(name, static_cast<Eigen::Index>(elements.size()) == weights.size());
    for (std::size_t i = 0; i < elements.size(); ++i) {
      weights(static_cast<Eigen::Index>(i)) =
          std::ldexp(static_cast<float>(elements[i]), -static_cast<int>(extract::fraction_bits));
    }
  }
  void nothing(const std::string& name, Eigen::Index size) {
    check(name, static_cast<Eigen::Index>(file_.vector(name).size()) == size);
  }
  void contexts(const std::string& name, std::span<Parameter> tables) {
    for (Parameter& table : tables) table.value.setZero();
    if (!file_.has_matrix(name)) return;
    const extract::ModelMatrix& joined = file_.matrix(name);
    const std::vector<std::int32_t>& rows = file_.vector(name + " rows");
    check(name, joined.rows == rows.size());
    std::uint32_t first = 0;
    for (Parameter& table : tables) {
      const auto labels = static_cast<std::uint32_t>(table.value.rows());
      check(name, first + labels <= joined.columns);
      for (std::uint32_t i = 0; i < joined.rows; ++i) {
        for (std::uint32_t k = 0; k < labels; ++k) table.value(k, rows[i]) = weight(joined, i, first + k);
      }
      first += labels;
    }
  }

 private:
  static float weight(const extract::ModelMatrix& rows, std::uint32_t row, std::uint32_t column) {
    const auto whole = static_cast<float>(rows.weights[std::size_t{row} * rows.columns + column]);
    return std::ldexp(whole, -static_cast<int>(rows.shifts[row]));
  }
  static void check(const std::string& name, bool fits) {
    if (!fits) throw std::runtime_error("the model's section " + name + " has other dimensions");
  }

  const extract::ModelFile& file_;
};

}  // namespace

std::string model_bytes(const Training& training) {
  extract::ModelWriter writer;
  SectionWriter sections(writer);
  add_sigmoid(writer);
  visit_encoder(training, sections);
  for (std::size_t task = 0; task < task_count; ++task)
    writer.add_labels(task_names[task], training.labels[task].labels());
  visit_parser(training, sections);
  visit_names(training, sections);
  return writer.finish();
}

std::string tag_model_bytes(const Training& training) {
  extract::ModelWriter writer;
  SectionWriter sections(writer);
  visit_tags(training, sections);
  return writer.finish();
}

std::string name_model_bytes(const Training& training) {
  extract::ModelWriter writer;
  SectionWriter sections(writer);
  visit_names(training, sections);
  return writer.finish();
}

TaskLabels labels_in(std::string_view bytes) {
  const extract::ModelFile file(bytes);
  TaskLabels labels;
  for (std::size_t task = 0; task < task_count; ++task) labels[task].take(file.labels(task_names[task]));
  return labels;
}

void load_model(std::string_view bytes, Training& training) {
  const extract::ModelFile file(bytes);
  for (std::size_t task = 0; task < task_count; ++task) {
    if (!std::ranges::equal(file.labels(task_names[task]), training.labels[task].labels()))
      throw std::runtime_error("the model was trained on trees with other labels");
  }
  SectionReader sections(file);
  visit_encoder(training, sections);
  visit_parser(training, sections);
  visit_names(training, sections);
}

}  // namespace dossier::training
