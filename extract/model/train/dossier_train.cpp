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
//
// One thread, one seed: the same bytes on the same machine.
#include <array>
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

namespace {

using namespace dossier::training;

constexpr std::uint64_t pretraining_seed = 1;
constexpr std::uint64_t training_seed = 7;
constexpr double passes = 2;
constexpr int tuning_epochs = 10;
constexpr float tuning_rate = 0.0015F;

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

void add_file(const std::string& path, Data& data) {
  std::ifstream stream = open(path);
  try {
    if (path.ends_with(".iob2")) {
      const auto sentences = read_names(stream);
      data.names.insert(data.names.end(), sentences.begin(), sentences.end());
    } else {
      const auto sentences = read_treebank(stream);
      data.trees.insert(data.trees.end(), sentences.begin(), sentences.end());
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
  const auto is_demonym = [&](std::string_view word) {
    const auto state = lexicon.states().find(word);
    return state && state->word == dossier::extract::StateWord::demonym;
  };
  Lesson lesson;
  bool dev = false;
  for (const std::string& file : files) {
    if (file == "--dev") {
      dev = true;
    } else {
      if (dev) lesson.held_out.emplace_back(file, Data());
      add_file(file, dev ? lesson.held_out.back().second : lesson.data);
    }
  }
  hide_demonyms(lesson.data.names, is_demonym);
  for (auto& [path, set] : lesson.held_out) hide_demonyms(set.names, is_demonym);
  return lesson;
}

enum class Command : std::uint8_t { train, tune, tags };

Options options_of(Command command) {
  Options options;
  if (command != Command::train) options.epochs = tuning_epochs;
  if (command == Command::tune) options.rate = tuning_rate;
  if (command == Command::tags) options.part = Part::tags;
  return options;
}

int train(std::span<const std::string> words, Command command) {
  const Clock clock;
  const Lesson lesson = read_lesson(words.subspan(2));
  Random random(training_seed);
  Training training(lesson.data.trees, lesson.data.names, {}, random);
  std::ifstream stream = open(words[1]);
  if (command == Command::train) {
    training.encoder.load(stream);
  } else {
    load_model(std::string(std::istreambuf_iterator<char>(stream), {}), training);
  }
  training.run(options_of(command), random, [&](int epoch, double loss) {
    std::cout << "epoch " << epoch << "  loss " << std::setprecision(3) << loss << "  "
              << std::setprecision(0) << clock.seconds() << " s\n"
              << std::flush;
  });
  for (const auto& [path, set] : lesson.held_out) evaluate(training, path, set);
  write(words[0], command == Command::tags ? tag_model_bytes(training) : model_bytes(training));
  return 0;
}

}  // namespace

int main(int argc, char** argv) try {
  const std::vector<std::string> words(argv + 1, argv + argc);
  std::cout << std::fixed;
  if (words.size() >= 3 && words[0] == "pretrain") return pretrain_encoder(std::span(words).subspan(1));
  const std::array<std::pair<std::string_view, Command>, 3> commands = {
      {{"train", Command::train}, {"tune", Command::tune}, {"tags", Command::tags}}};
  for (const auto& [name, command] : commands) {
    if (words.size() >= 4 && words[0] == name) return train(std::span(words).subspan(1), command);
  }
  std::cerr << "usage: dossier-train pretrain ENCODER TEXT.conllu...\n"
               "       dossier-train train MODEL ENCODER TREES.conllu... NAMES.iob2... [--dev FILE...]\n"
               "       dossier-train tune MODEL OLDER_MODEL TREES.conllu... NAMES.iob2... [--dev FILE...]\n"
               "       dossier-train tags TAG_MODEL MODEL TREES.conllu... [--dev FILE...]\n";
  return 2;
} catch (const std::exception& error) {
  std::cerr << "dossier-train: " << error.what() << '\n';
  return 1;
}
