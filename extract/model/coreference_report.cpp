#include "extract/model/coreference_report.hpp"

#include <algorithm>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/annotate/conllu.hpp"
#include "extract/model/coreference_evaluation.hpp"
#include "extract/pipeline.hpp"

namespace dossier::evaluation {
namespace {

// The token in the span whose head is outside.
std::uint32_t head_of(const extract::Document& document, Span span) {
  const auto& tokens = document.tokens;
  const auto inside = [&](std::uint32_t token) {
    return tokens[token].span.begin < span.end && span.begin < tokens[token].span.end;
  };
  const auto first = std::partition_point(tokens.begin(), tokens.end(), [&](const extract::Token& token) {
    return token.span.end <= span.begin;
  });
  const auto begin = static_cast<std::uint32_t>(first - tokens.begin());
  for (std::uint32_t token = begin; token < tokens.size() && inside(token); ++token) {
    const std::uint32_t head = tokens[token].head;
    if (head == extract::no_head || head == token || !inside(head)) return token;
  }
  return begin;
}

ReferenceForm form_of(MentionForm form) {
  return form == MentionForm::pronoun       ? ReferenceForm::pronoun
         : form == MentionForm::description ? ReferenceForm::description
                                            : ReferenceForm::name;
}

constexpr std::size_t first_column = 12;

class Report {
 public:
  Report(std::vector<ChainMentions> gold, bool list_links)
      : gold_(std::move(gold)), list_links_(list_links) {}

  void add(const extract::Document& document, const Reading& reading) {
    ChainMentions chains;
    for (std::uint32_t entity = 0; entity < reading.entities.size(); ++entity) {
      for (const LocalMention& mention : reading.entities[entity].mentions)
        chains.push_back({head_of(document, mention.span), entity, form_of(mention.form)});
    }
    if (system_.size() >= gold_.size()) throw std::runtime_error("there are more documents than chains");
    const ChainMentions& gold = gold_[system_.size()];
    for (const ChainMention& link : chains) {
      if (link.form == ReferenceForm::name || !reading.entities[link.chain].named) continue;
      const bool right = is_right_link(gold, chains, link);
      Count& count = counts_[static_cast<std::size_t>(link.form)];
      ++count.links;
      count.right += right ? 1 : 0;
      if (list_links_) list(document, reading, link, right);
    }
    system_.push_back(std::move(chains));
  }

  [[nodiscard]] std::string text() const {
    std::string text = links_ + "            MUC    B3 CEAFe CoNLL\n";
    constexpr std::pair<std::string_view, ReferenceForm> forms[] = {
        {"names", ReferenceForm::name},
        {"descriptions", ReferenceForm::description},
        {"pronouns", ReferenceForm::pronoun}};
    for (const auto& [name, form] : forms)
      line(text, name, score_chains(names_and(gold_, form), names_and(system_, form)));
    line(text, "all", score_chains(gold_, system_));
    for (const auto& [name, form] : forms) {
      const Count& count = counts_[static_cast<std::size_t>(form)];
      if (form == ReferenceForm::name) continue;
      text += "links of " + std::string(name) + ": " + std::to_string(count.links) + ", right " +
              std::to_string(count.right) + "\n";
    }
    return text;
  }

 private:
  struct Count {
    std::size_t links = 0;
    std::size_t right = 0;
  };

  static void line(std::string& text, std::string_view name, const ChainScore& score) {
    text += name;
    text.resize(text.size() + first_column - std::min(first_column, name.size()), ' ');
    for (const double f1 : score.f1) text += column(f1);
    text += column(score.mean()) + "\n";
  }

  // One decimal, six characters.
  static std::string column(double value) {
    const auto tenths = static_cast<unsigned>(value * 10 + 0.5);
    const std::string number = std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
    return std::string(6 - std::min<std::size_t>(6, number.size()), ' ') + number;
  }

  void list(const extract::Document& document, const Reading& reading, const ChainMention& link, bool right) {
    const extract::Token& token = document.tokens[link.head];
    const std::uint32_t from = token.span.begin > 60 ? token.span.begin - 60 : 0;
    const auto size = static_cast<std::uint32_t>(document.article.text.size());
    std::string around(extract::words(document, {from, std::min(size, token.span.end + 40)}));
    std::replace(around.begin(), around.end(), '\n', ' ');
    links_ += std::string(right ? "right" : "wrong") + "\t" +
              std::string(extract::words(document, token.span)) + "\t" + reading.entities[link.chain].name +
              "\t" + around + "\n";
  }

  std::vector<ChainMentions> gold_;
  std::vector<ChainMentions> system_;
  Count counts_[3];
  std::string links_;
  bool list_links_;
};

}  // namespace

std::string report_coreference(std::istream& gold, std::istream& text, bool list_links) {
  Report report(read_chains(gold), list_links);
  const extract::Pipeline pipeline;
  extract::read_conllu(
      text, "gold",
      [&](extract::Document&& document) {
        pipeline.annotate(document, extract::Layer::trees);
        report.add(document, pipeline.interpret(document));
        return true;
      },
      [](const Diagnostic&) {});
  return report.text();
}

}  // namespace dossier::evaluation
