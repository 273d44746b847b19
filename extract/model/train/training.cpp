#include "extract/model/train/training.hpp"

#include <algorithm>
#include <cmath>
#include <istream>
#include <ostream>
#include <utility>

#include "extract/annotate/engine/lemma_script.hpp"
#include "extract/model/train/averaging.hpp"

namespace dossier::training {
namespace {

constexpr float identity_dropout = 0.25F;  // of a word seen n times: .25 / (.25 + n)
constexpr float largest_norm = 5;
constexpr int warm_up = 200;          // steps
constexpr float lowest_rate = 0.01F;  // of the rate, at the end
constexpr float headlines =
    0.04F;  // share of the sentences with names that are learnt in capitals, and without
constexpr std::size_t least_label = 1;  // times that a label must be seen
constexpr std::size_t least_script = 3;
constexpr std::size_t told_at_once = 64;  // sentences
constexpr int steps_of_mean = 10;         // from one look at the weights to the next

TaskLabels labels_of(const std::vector<TreebankSentence>& sentences) {
  TaskLabels labels;
  for (const TreebankSentence& sentence : sentences) {
    for (const TreebankWord& word : sentence) {
      for (std::size_t task = 0; task < task_count; ++task) labels[task].count(word.labels[task]);
    }
  }
  for (std::size_t task = 0; task < task_count; ++task) {
    labels[task].settle(task == static_cast<std::size_t>(Task::lemma) ? least_script : least_label);
  }
  return labels;
}

ParserNet::Size net_size(Eigen::Index width, const TaskLabels& labels) {
  ParserNet::Size size;
  size.width = width;
  for (std::size_t task = 0; task < task_count; ++task)
    size.labels[task] = static_cast<Eigen::Index>(labels[task].size());
  return size;
}

std::string_view universal(std::string_view relation) {
  return relation.substr(0, relation.find(':'));
}

std::vector<std::string> forms_of(const TreebankSentence& sentence) {
  std::vector<std::string> forms;
  for (const TreebankWord& word : sentence) forms.push_back(word.form);
  return forms;
}

std::vector<std::uint32_t> numbers_to(std::size_t count) {
  std::vector<std::uint32_t> numbers(count);
  for (std::uint32_t i = 0; i < count; ++i) numbers[i] = i;
  return numbers;
}

// What tags are told from beside the encoder.
void add_contexts(const std::vector<std::string>& forms, Batch& batch) {
  std::vector<extract::KnownForm> known;
  for (std::size_t i = 0; i < forms.size(); ++i) known.push_back(extract::known_form(forms[i], i == 0));
  for (std::size_t i = 0; i < forms.size(); ++i) {
    batch.contexts.push_back(extract::rows_of_context(known[i], i == 0 ? nullptr : &known[i - 1],
                                                      i + 1 == forms.size() ? nullptr : &known[i + 1]));
  }
}

void finish(Batch& batch) {
  batch.starts.push_back(static_cast<std::uint32_t>(batch.rows.size()));
}

}  // namespace

Training::Training(const std::vector<TreebankSentence>& trees,
                   const std::vector<NameSentence>& name_sentences, const Encoder::Size& size, Random& random)
    : Training(labels_of(trees), trees, name_sentences, size, random) {}

Training::Training(TaskLabels task_labels, const std::vector<TreebankSentence>& trees,
                   const std::vector<NameSentence>& name_sentences, const Encoder::Size& size, Random& random)
    : labels(std::move(task_labels)),
      encoder(size, random),
      parser(net_size(size.width, labels), random),
      names(size.width, random),
      trees_(trees),
      name_sentences_(name_sentences),
      row_counts_(extract::word_table_rows, 0) {
  const auto count = [&](const std::string& form, bool first) {
    ++row_counts_[extract::word_features(form, first)[0]];
  };
  for (const TreebankSentence& sentence : trees) {
    for (std::size_t i = 0; i < sentence.size(); ++i) count(sentence[i].form, i == 0);
  }
  for (const NameSentence& sentence : name_sentences) {
    for (std::size_t i = 0; i < sentence.forms.size(); ++i) count(sentence.forms[i], i == 0);
  }
}

// `random`: hides what rare words are; none to tell. Of the share `hidden` of the words only the context is
// left, of as many again the shape and the affixes.
void Training::add(const std::vector<std::string>& forms, float hidden, Random* random, Batch& batch) const {
  batch.starts.push_back(static_cast<std::uint32_t>(batch.rows.size()));
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const extract::WordFeatures features = extract::word_features(forms[i], i == 0);
    std::size_t from = 0;
    if (random != nullptr) {
      const auto count = static_cast<float>(row_counts_[features[0]]);
      const float chance = random->uniform();
      if (chance < hidden) {
        batch.rows.push_back({extract::hidden_word_row});
        continue;
      }
      const float rare = identity_dropout / (identity_dropout + count);
      if (chance - hidden < std::max(rare, hidden)) from = extract::identity_feature_count;
    }
    batch.rows.emplace_back(features.begin() + static_cast<std::ptrdiff_t>(from), features.end());
  }
}

void Training::add_targets(const TreebankSentence& sentence, Targets& targets) const {
  for (const TreebankWord& word : sentence) {
    for (std::size_t task = 0; task < task_count; ++task)
      targets.labels[task].push_back(labels[task].find(word.labels[task]));
    targets.heads.push_back(word.head);
  }
}

// The next sentences of the treebank.
Targets Training::next_trees(Place& place, const Options& options, Random& random, Batch& batch) const {
  Targets targets;
  for (; place.next < place.order.size() && batch.words() < options.batch_words; ++place.next) {
    const TreebankSentence& sentence = trees_[place.order[place.next]];
    const std::vector<std::string> forms = forms_of(sentence);
    add_contexts(forms, batch);
    add(forms, 0, &random, batch);
    add_targets(sentence, targets);
  }
  finish(batch);
  return targets;
}

double Training::learn_trees(Place& place, const Options& options, Random& random, std::size_t& words) {
  Batch batch;
  const Targets targets = next_trees(place, options, random, batch);
  words = batch.words();
  const Matrix& encoded = encoder.forward(batch, options.dropout, random);
  Matrix gradient;
  const double loss = parser.learn(options.part, encoded, batch, targets, options.dropout, random, gradient);
  if (options.part == Part::all) encoder.backward(batch, gradient);
  return loss;
}

double Training::learn_names(Place& place, const Options& options, Random& random, std::size_t& words) {
  Batch batch;
  std::vector<std::uint32_t> gold;
  while (batch.words() < options.batch_words) {
    if (place.next == place.order.size()) {
      random.shuffle(place.order);
      place.next = 0;
    }
    const NameSentence& sentence = name_sentences_[place.order[place.next++]];
    std::vector<std::string> forms = sentence.forms;
    const float chance = random.uniform();
    if (chance < headlines / 2) upper_case(forms);
    if (chance >= 1 - headlines / 2) lower_case(forms);
    add_contexts(forms, batch);
    add(forms, options.hidden_words, &random, batch);
    gold.insert(gold.end(), sentence.labels.begin(), sentence.labels.end());
  }
  finish(batch);
  words = batch.words();
  const Matrix& encoded = encoder.forward(batch, options.dropout, random);
  Matrix gradient;
  const double loss = names.learn(encoded, batch, gold, options.dropout, random, gradient);
  if (options.part == Part::all) encoder.backward(batch, gradient * options.name_weight);
  return loss;
}

// A batch of what is learnt: of trees, and one of names beside it where both are.
double Training::learn(Place& of_trees, Place& of_names, const Options& options, Random& random,
                       std::size_t& words) {
  if (options.part == Part::names) return learn_names(of_names, options, random, words);
  const double loss = learn_trees(of_trees, options, random, words);
  std::size_t beside = 0;
  if (options.part == Part::all && !name_sentences_.empty()) learn_names(of_names, options, random, beside);
  return loss;
}

// The sentences with names, those that people have labelled more often.
std::vector<std::uint32_t> Training::name_order(const Options& options) const {
  const auto is_labelled = [](const NameSentence& sentence) { return sentence.source == labelled_source; };
  const bool mixed = options.part == Part::names && std::ranges::any_of(name_sentences_, is_labelled);
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < name_sentences_.size(); ++i)
    order.insert(order.end(),
                 mixed && !is_labelled(name_sentences_[i]) ? static_cast<std::size_t>(options.by_hand) : 1U,
                 i);
  return order;
}

// Once over what an epoch is counted by.
std::size_t Training::epoch_words(Part part, const std::vector<std::uint32_t>& of_names) const {
  std::size_t words = 0;
  if (part == Part::names) {
    for (const std::uint32_t i : of_names) words += name_sentences_[i].forms.size();
  } else {
    for (const TreebankSentence& sentence : trees_) words += sentence.size();
  }
  return words;
}

void Training::step(Part part, float rate) {
  const bool all = part == Part::all;
  double squared = part == Part::names ? 0 : parser.squared_norm(part);
  if (all) squared = encoder.squared_norm() + squared;
  if (part != Part::tags) squared += names.squared_norm();
  const double norm = std::sqrt(squared);
  const AdamStep adam{
      rate, norm > static_cast<double>(largest_norm) ? static_cast<float>(largest_norm / norm) : 1.0F};
  if (part != Part::names) parser.step(part, adam);
  if (all) encoder.step(adam);
  if (part != Part::tags) names.step(adam);
}

void Training::run(const Options& options, Random& random, const std::function<void(int, double)>& report) {
  Place of_trees{numbers_to(trees_.size())};
  Place of_names{name_order(options)};
  of_names.next = of_names.order.size();
  const std::size_t all = epoch_words(options.part, of_names.order);
  WeightAverage average(*this);
  const double mean_from = options.epochs * (1.0 - static_cast<double>(options.averaged));
  double seen = 0;
  int steps = 0;
  for (int epoch = 1; epoch <= options.epochs; ++epoch) {
    random.shuffle(of_trees.order);
    of_trees.next = 0;
    double loss = 0;
    for (std::size_t told = 0; told < all;) {
      std::size_t words = 0;
      loss += learn(of_trees, of_names, options, random, words) * static_cast<double>(words);
      told += words;
      seen += static_cast<double>(words) / static_cast<double>(all);
      const float warm = std::min(1.0F, static_cast<float>(++steps) / warm_up);
      step(options.part,
           options.rate * warm * std::max(lowest_rate, 1 - static_cast<float>(seen / options.epochs)));
      if (seen > mean_from && steps % steps_of_mean == 0) average.add();
    }
    report(epoch, loss / static_cast<double>(all));
  }
  average.give();
}

void Training::tell(std::vector<TreebankSentence>& sentences) {
  Random unused(0);
  for (std::size_t from = 0; from < sentences.size(); from += told_at_once) {
    const std::size_t to = std::min(from + told_at_once, sentences.size());
    Batch batch;
    for (std::size_t i = from; i < to; ++i) {
      const std::vector<std::string> forms = forms_of(sentences[i]);
      add_contexts(forms, batch);
      add(forms, 0, nullptr, batch);
    }
    finish(batch);
    Targets told;
    parser.tell(encoder.forward(batch, 0, unused), batch, told);
    std::size_t at = 0;
    for (std::size_t i = from; i < to; ++i) {
      for (TreebankWord& word : sentences[i]) {
        for (std::size_t task = 0; task < task_count; ++task)
          word.labels[task] = labels[task].labels()[told.labels[task][at]];
        word.head = told.heads[at];
        word.lemma.clear();
        extract::apply_lemma_script(word.labels[static_cast<std::size_t>(Task::lemma)], word.form,
                                    word.lemma);
        ++at;
      }
    }
  }
}

void Training::tell(std::vector<NameSentence>& sentences) {
  Random unused(0);
  for (std::size_t from = 0; from < sentences.size(); from += told_at_once) {
    const std::size_t to = std::min(from + told_at_once, sentences.size());
    Batch batch;
    for (std::size_t i = from; i < to; ++i) {
      add_contexts(sentences[i].forms, batch);
      add(sentences[i].forms, 0, nullptr, batch);
    }
    finish(batch);
    std::vector<std::uint32_t> told;
    names.tell(encoder.forward(batch, 0, unused), batch, told);
    for (std::size_t i = from; i < to; ++i) {
      const auto first = told.begin() + batch.starts[i - from];
      sentences[i].labels.assign(first, first + static_cast<std::ptrdiff_t>(sentences[i].forms.size()));
    }
  }
}

ParserFigures Training::evaluate(const std::vector<TreebankSentence>& sentences) {
  std::vector<TreebankSentence> told = sentences;
  tell(told);
  ParserFigures right;
  std::size_t words = 0;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    for (std::size_t i = 0; i < sentences[s].size(); ++i) {
      const TreebankWord& gold = sentences[s][i];
      const TreebankWord& own = told[s][i];
      ++words;
      for (std::size_t task = 0; task < tag_task_count; ++task) {
        const bool lemma = task == static_cast<std::size_t>(Task::lemma);
        right.tags[task] += (lemma ? own.lemma == gold.lemma : own.labels[task] == gold.labels[task]) ? 1 : 0;
      }
      if (own.head != gold.head) continue;
      const auto relation = static_cast<std::size_t>(Task::relation);
      ++right.unlabelled;
      if (universal(own.labels[relation]) == universal(gold.labels[relation])) ++right.labelled;
    }
  }
  const double percent = 100.0 / static_cast<double>(std::max<std::size_t>(words, 1));
  for (double& share : right.tags) share *= percent;
  right.unlabelled *= percent;
  right.labelled *= percent;
  return right;
}

NameFigures Training::evaluate(const std::vector<NameSentence>& sentences) {
  std::vector<NameSentence> told = sentences;
  tell(told);
  NameFigures figures;
  for (std::size_t i = 0; i < sentences.size(); ++i) figures += compare_names(sentences[i], told[i]);
  return figures;
}

void Training::save(std::ostream& stream) const {
  encoder.save(stream);
  parser.save(stream);
  names.save(stream);
}

void Training::load(std::istream& stream) {
  encoder.load(stream);
  parser.load(stream);
  names.load(stream);
}

}  // namespace dossier::training
