#include "extract/annotate/engine/model_file.hpp"

#include <sodium.h>

#include <array>
#include <cstring>

namespace dossier::extract {
namespace {

constexpr std::string_view magic = "dossier model\n";
constexpr std::size_t digest_size = 16;

enum class Section : std::uint8_t { matrix = 1, vector = 2, labels = 3 };

using Digest = std::array<unsigned char, digest_size>;

Digest digest_of(std::string_view bytes) {
  Digest digest{};
  crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size(), nullptr, 0);
  return digest;
}

std::string hexadecimal(const Digest& digest) {
  std::array<char, 2 * digest_size + 1> text{};
  sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
  return text.data();
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  [[nodiscard]] bool done() const { return rest_.empty(); }

  std::string_view take(std::size_t size) {
    if (size > rest_.size()) throw ModelError("the model is damaged: it ends early");
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  template <typename Number>
  Number number() {
    std::uint64_t value = 0;
    const std::string_view bytes = take(sizeof(Number));
    for (std::size_t i = 0; i < bytes.size(); ++i)
      value |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    return static_cast<Number>(value);
  }

 private:
  std::string_view rest_;
};

template <typename Number>
void put(std::string& bytes, Number number) {
  const auto value = static_cast<std::uint64_t>(number);
  for (std::size_t i = 0; i < sizeof(Number); ++i)
    bytes.push_back(static_cast<char>((value >> (8 * i)) & 0xFFU));
}

void put_name(std::string& bytes, Section section, std::string_view name) {
  put(bytes, static_cast<std::uint8_t>(section));
  put(bytes, static_cast<std::uint8_t>(name.size()));
  bytes.append(name);
}

template <typename Number>
std::span<const Number> as_numbers(std::string_view bytes) {
  static_assert(sizeof(Number) == 1);
  return {reinterpret_cast<const Number*>(bytes.data()), bytes.size()};
}

ModelMatrix read_matrix(Reader& reader) {
  ModelMatrix matrix;
  matrix.rows = reader.number<std::uint32_t>();
  matrix.columns = reader.number<std::uint32_t>();
  matrix.shifts = as_numbers<std::uint8_t>(reader.take(matrix.rows));
  matrix.weights = as_numbers<std::int8_t>(reader.take(std::size_t{matrix.rows} * matrix.columns));
  return matrix;
}

std::vector<std::int32_t> read_vector(Reader& reader) {
  const auto count = reader.number<std::uint32_t>();
  std::vector<std::int32_t> elements;
  for (std::uint32_t i = 0; i < count; ++i) elements.push_back(reader.number<std::int32_t>());
  return elements;
}

std::vector<std::string_view> read_labels(Reader& reader) {
  const auto count = reader.number<std::uint32_t>();
  std::vector<std::string_view> labels;
  for (std::uint32_t i = 0; i < count; ++i) labels.push_back(reader.take(reader.number<std::uint16_t>()));
  return labels;
}

template <typename Map>
const auto& find(const Map& map, std::string_view name) {
  const auto found = map.find(name);
  if (found == map.end()) throw ModelError("the model is damaged: it has no section " + std::string(name));
  return found->second;
}

}  // namespace

ModelFile::ModelFile(std::string_view bytes, std::span<const std::string_view> newer) {
  read(bytes);
  for (const std::string_view file : newer) {
    if (!file.empty()) read(file);
  }
}

void ModelFile::read(std::string_view bytes) {
  if (!bytes.starts_with(magic)) throw ModelError("this is no model of dossier");
  Reader reader(bytes.substr(magic.size()));
  const auto version = reader.number<std::uint16_t>();
  if (version != model_version) {
    throw ModelError("the model is of version " + std::to_string(version) + ", this program reads version " +
                     std::to_string(model_version));
  }
  const std::string_view digest = reader.take(digest_size);
  const std::string_view rest = bytes.substr(magic.size() + sizeof version + digest_size);
  const Digest own = digest_of(rest);
  if (std::memcmp(own.data(), digest.data(), digest_size) != 0)
    throw ModelError("the model is damaged: its checksum is another");
  checksum_ = checksum_.empty() ? hexadecimal(own) : hexadecimal(digest_of(checksum_ + hexadecimal(own)));
  while (!reader.done()) {
    const auto section = static_cast<Section>(reader.number<std::uint8_t>());
    std::string name(reader.take(reader.number<std::uint8_t>()));
    switch (section) {
      case Section::matrix:
        matrices_.insert_or_assign(std::move(name), read_matrix(reader));
        break;
      case Section::vector:
        vectors_.insert_or_assign(std::move(name), read_vector(reader));
        break;
      case Section::labels:
        labels_.insert_or_assign(std::move(name), read_labels(reader));
        break;
      default:
        throw ModelError("the model is damaged: unknown section");
    }
  }
}

const ModelMatrix& ModelFile::matrix(std::string_view name) const {
  return find(matrices_, name);
}

const std::vector<std::int32_t>& ModelFile::vector(std::string_view name) const {
  return find(vectors_, name);
}

const std::vector<std::string_view>& ModelFile::labels(std::string_view name) const {
  return find(labels_, name);
}

void ModelWriter::add_matrix(std::string_view name, const ModelMatrix& matrix) {
  put_name(sections_, Section::matrix, name);
  put(sections_, matrix.rows);
  put(sections_, matrix.columns);
  for (const std::uint8_t shift : matrix.shifts) put(sections_, shift);
  for (const std::int8_t weight : matrix.weights) put(sections_, weight);
}

void ModelWriter::add_vector(std::string_view name, std::span<const std::int32_t> elements) {
  put_name(sections_, Section::vector, name);
  put(sections_, static_cast<std::uint32_t>(elements.size()));
  for (const std::int32_t element : elements) put(sections_, element);
}

void ModelWriter::add_labels(std::string_view name, std::span<const std::string> labels) {
  put_name(sections_, Section::labels, name);
  put(sections_, static_cast<std::uint32_t>(labels.size()));
  for (const std::string& label : labels) {
    put(sections_, static_cast<std::uint16_t>(label.size()));
    sections_.append(label);
  }
}

std::string ModelWriter::finish() const {
  std::string bytes(magic);
  put(bytes, model_version);
  const Digest digest = digest_of(sections_);
  bytes.append(reinterpret_cast<const char*>(digest.data()), digest.size());
  bytes.append(sections_);
  return bytes;
}

}  // namespace dossier::extract
