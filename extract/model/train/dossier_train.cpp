// dossier-train: makes the model file of dossier.
//
//   dossier-train pretrain ENCODER TEXT.conllu...     the encoder learns to tell hidden words of plain text
//   dossier-train train MODEL ENCODER TREES.conllu... NAMES.iob2... [--dev FILE...]
//                                                      tags, trees and names; evaluated on the files after
//                                                      --dev
//   dossier-train tune MODEL OLDER_MODEL TREES.conllu... NAMES.iob2... [--dev FILE...]
//                                                      the same, from the weights of a model
//   dossier-train tags TAG_MODEL MODEL TREES.conllu... [--dev FILE...]
//                                                      tags alone, with the dictionary, behind the encoder of
//                                                      a model; trees and names stay as they are
//   dossier-train label NAMES.iob2 MODEL... TEXT.conllu
//                                                      names of plain text on which all the models agree
//   dossier-train names NAME_MODEL MODEL TREES.conllu... NAMES.iob2... [--dev FILE...]
//                                                      names alone, those of trees with entities too, behind
//                                                      the encoder of a model
//
// --seed N, anywhere, for another run of a training than the first. One thread, one seed: the same bytes on
// the same machine.
#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon/lexicon.hpp"
#include "extract/model/train/language_model.hpp"
#include "extract/model/train/quantize.hpp"
#include "extract/model/train/training.hpp"
#include "extract/model/train/treebank_names.hpp"

namespace {

using namespace dossier::training;

constexpr std::uint64_t pretraining_seed = 1;
constexpr std::uint64_t training_seed = 7;
constexpr double passes = 2;

class Clock {
 public:
  [[nodiscard]] double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

std::ifstream open(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw std::runtime_error(path + ": cannot be read");
  return stream;
}

void write(const std::string& path, std::string_view bytes) {
  std::ofstream stream(path, std::ios::binary);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!stream.flush()) throw std::runtime_error(path + ": cannot be written");
}

std::string read(const std::string& path) {
  std::ifstream stream = open(path);
  return {std::istreambuf_iterator<char>(stream), {}};
}

int pretrain_encoder(std::span<const std::string> words) {
  const Clock clock;
  PlainText text;
  for (const std::string& path : words.subspan(1)) {
    std::ifstream stream = open(path);
    read_plain_text(stream, text);
  }
  text.settle();
  std::cout << text.words.size() << " words, " << text.sentences() << " sentences\n" << std::flush;
  Random random(pretraining_seed);
  Encoder encoder({}, random);
  pretrain(encoder, text, passes, random, [&](double done, double loss) {
    std::cout << std::setprecision(1) << 100 * done << " %  loss " << std::setprecision(3) << loss << "  "
              << std::setprecision(0) << clock.seconds() << " s\n"
              << std::flush;
  });
  std::ofstream stream(words[0], std::ios::binary);
  encoder.save(stream);
  if (!stream.flush()) throw std::runtime_error(words[0] + ": cannot be written");
  return 0;
}

// The files of a run, read.
struct Data {
  std::vector<TreebankSentence> trees;
  std::vector<NameSentence> names;
};

void add_file(const std::string& path, const WordTest& is_title, Data& data) {
  std::ifstream stream = open(path);
  try {
    if (path.ends_with(".iob2")) {
      const auto sentences = read_names(stream);
      data.names.insert(data.names.end(), sentences.begin(), sentences.end());
    } else {
      const auto sentences = read_treebank(stream);
      data.trees.insert(data.trees.end(), sentences.begin(), sentences.end());
      const auto named = names_of(sentences, is_title);
      data.names.insert(data.names.end(), named.begin(), named.end());
    }
  } catch (const std::runtime_error& error) {
    throw std::runtime_error(path + ": " + error.what());
  }
}

void evaluate(Training& training, const std::string& path, const Data& data) {
  std::cout << path << std::setprecision(2);
  if (!data.trees.empty()) {
    const ParserFigures figures = training.evaluate(data.trees);
    std::cout << "  UPOS " << figures.tags[0] << "  XPOS " << figures.tags[1] << "  features "
              << figures.tags[2] << "  lemmas " << figures.tags[3] << "  UAS " << figures.unlabelled
              << "  LAS " << figures.labelled;
  }
  if (!data.names.empty()) {
    const NameFigures figures = training.evaluate(data.names);
    std::cout << "  names P " << figures.precision() << " R " << figures.recall() << " F1 " << figures.f1();
  }
  std::cout << '\n' << std::flush;
}

// The files of a training and those after --dev, by their paths.
struct Lesson {
  Data data;
  std::vector<std::pair<std::string, Data>> held_out;
};

Lesson read_lesson(std::span<const std::string> files) {
  const dossier::extract::Lexicon lexicon;
  const auto is_title = [&](std::string_view word) {
    return lexicon.words().titles.find(word) != nullptr || lexicon.words().offices.find(word) != nullptr;
  };
  const auto is_demonym = [&](std::string_view word) { return lexicon.is_demonym(word); };
  Lesson lesson;
  bool dev = false;
  for (const std::string& file : files) {
    if (file == "--dev") {
      dev = true;
    } else {
      if (dev) lesson.held_out.emplace_back(file, Data());
      add_file(file, is_title, dev ? lesson.held_out.back().second : lesson.data);
    }
  }
  hide_demonyms(lesson.data.names, is_demonym);
  for (auto& [path, set] : lesson.held_out) hide_demonyms(set.names, is_demonym);
  return lesson;
}

enum class Command : std::uint8_t { train, tune, tags, names };

Options options_of(Command command) {
  switch (command) {
    case Command::tune:
      return {.epochs = 8, .rate = 0.002F, .dropout = 0.3F, .hidden_words = 0.2F};
    case Command::tags:
      return {.part = Part::tags, .epochs = 10};
    case Command::names:
      return {.part = Part::names, .epochs = 4, .dropout = 0.35F, .hidden_words = 0.25F};
    default:
      return {};
  }
}

std::string bytes_of(Command command, const Training& training) {
  switch (command) {
    case Command::tags:
      return tag_model_bytes(training);
    case Command::names:
      return name_model_bytes(training);
    default:
      return model_bytes(training);
  }
}

// Labels the text of the last file with the models of those before it.
int label(std::span<const std::string> words) {
  std::ifstream stream = open(words.back());
  std::vector<NameSentence> sentences = read_forms(stream);
  const Data nothing;
  std::vector<std::vector<std::vector<std::uint32_t>>> told(sentences.size());
  for (const std::string& path : words.subspan(1, words.size() - 2)) {
    const std::string bytes = read(path);
    Random random(training_seed);
    Training training(labels_in(bytes), nothing.trees, nothing.names, {}, random);
    load_model(bytes, training);
    training.tell(sentences);
    for (std::size_t i = 0; i < sentences.size(); ++i) told[i].push_back(sentences[i].labels);
  }
  for (std::size_t i = 0; i < sentences.size(); ++i) sentences[i].labels = agreed_labels(told[i]);
  std::ofstream labelled(words[0], std::ios::binary);
  write_names(labelled, labelled_source, sentences);
  if (!labelled.flush()) throw std::runtime_error(words[0] + ": cannot be written");
  return 0;
}

// Takes "--seed N" off the words.
std::uint64_t seed_of(std::vector<std::string>& words) {
  const auto found = std::ranges::find(words, "--seed");
  if (found == words.end()) return training_seed;
  std::uint64_t seed = 0;
  const std::string number = found + 1 == words.end() ? "" : *(found + 1);
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), seed);
  if (error != std::errc() || end != number.data() + number.size())
    throw std::runtime_error("--seed: no number: " + number);
  words.erase(found, found + 2);
  return seed;
}

int train(std::span<const std::string> words, Command command, std::uint64_t seed) {
  const Clock clock;
  const Lesson lesson = read_lesson(words.subspan(2));
  if (command == Command::names ? lesson.data.names.empty() : lesson.data.trees.empty())
    throw std::runtime_error("there is nothing to learn from");
  Random random(seed);
  Training training(lesson.data.trees, lesson.data.names, {}, random);
  if (command == Command::train) {
    std::ifstream stream = open(words[1]);
    training.encoder.load(stream);
  } else {
    load_model(read(words[1]), training);
  }
  training.run(options_of(command), random, [&](int epoch, double loss) {
    std::cout << "epoch " << epoch << "  loss " << std::setprecision(3) << loss << "  "
              << std::setprecision(0) << clock.seconds() << " s\n"
              << std::flush;
  });
  for (const auto& [path, set] : lesson.held_out) evaluate(training, path, set);
  write(words[0], bytes_of(command, training));
  return 0;
}

}  // namespace

int main(int argc, char** argv) try {
  std::vector<std::string> words(argv + 1, argv + argc);
  const std::uint64_t seed = seed_of(words);
  std::cout << std::fixed;
  if (words.size() >= 3 && words[0] == "pretrain") return pretrain_encoder(std::span(words).subspan(1));
  const std::array<std::pair<std::string_view, Command>, 4> commands = {{{"train", Command::train},
                                                                         {"tune", Command::tune},
                                                                         {"tags", Command::tags},
                                                                         {"names", Command::names}}};
  for (const auto& [name, command] : commands) {
    if (words.size() >= 4 && words[0] == name) return train(std::span(words).subspan(1), command, seed);
  }
  if (words.size() >= 4 && words[0] == "label") return label(std::span(words).subspan(1));
  std::cerr << "usage: dossier-train pretrain ENCODER TEXT.conllu...\n"
               "       dossier-train train MODEL ENCODER TREES.conllu... NAMES.iob2... [--dev FILE...]\n"
               "       dossier-train tune MODEL OLDER_MODEL TREES.conllu... NAMES.iob2... [--dev FILE...]\n"
               "       dossier-train tags TAG_MODEL MODEL TREES.conllu... [--dev FILE...]\n"
               "       dossier-train label NAMES.iob2 MODEL... TEXT.conllu\n"
               "       dossier-train names NAME_MODEL MODEL TREES.conllu... NAMES.iob2... [--dev FILE...]\n"
               "       --seed N with train, tune, tags and names\n";
  return 2;
} catch (const std::exception& error) {
  std::cerr << "dossier-train: " << error.what() << '\n';
  return 1;
}
