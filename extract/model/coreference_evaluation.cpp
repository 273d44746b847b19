#include "extract/model/coreference_evaluation.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>
#include <stdexcept>
#include <utility>

namespace dossier::evaluation {
namespace {

using Chains = std::vector<std::set<std::uint32_t>>;

struct GoldWord {
  std::string upos;
  std::uint32_t head = 0;  // number in its sentence, 0 for the root
};

struct OpenEntity {
  std::string chain;
  bool kind_counts = false;
  std::uint32_t first = 0;
};

struct Bracketed {
  OpenEntity entity;
  std::uint32_t last = 0;
};

std::vector<std::string> columns_of(const std::string& line) {
  std::vector<std::string> columns;
  for (std::size_t begin = 0, end = 0; end != std::string::npos; begin = end + 1) {
    end = line.find('\t', begin);
    columns.push_back(line.substr(begin, end == std::string::npos ? end : end - begin));
  }
  return columns;
}

std::string entity_field(const std::string& misc) {
  const std::size_t begin = misc.starts_with("Entity=") ? 0 : misc.find("|Entity=");
  if (begin == std::string::npos) return {};
  const std::size_t value = misc.find('=', begin) + 1;
  return misc.substr(value, misc.find('|', value) - value);
}

// One document as its lines come.
class ChainReader {
 public:
  void word(const std::vector<std::string>& columns) {
    words_.push_back({columns[3], static_cast<std::uint32_t>(std::stoul(columns[6]))});
    brackets(entity_field(columns[9]));
    ++next_;
  }

  void end_sentence() {
    for (const Bracketed& one : closed_) note(one);
    closed_.clear();
    words_.clear();
    begin_ = next_;
  }

  [[nodiscard]] ChainMentions take() {
    end_sentence();
    ChainMentions kept;
    for (const auto& [mention, counts] : mentions_) {
      if (named_.contains(mention.chain) && counts) kept.push_back(mention);
    }
    *this = ChainReader();
    return kept;
  }

 private:
  void brackets(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
      if (text[at] == '(') {
        const std::size_t end = std::min(text.find_first_of("()", at + 1), text.size());
        open(text.substr(at + 1, end - at - 1));
        at = end;
        if (at < text.size() && text[at] == ')') {
          close(open_.back().chain);
          ++at;
        }
      } else {
        const std::size_t end = text.find(')', at);
        if (end == std::string::npos) throw std::runtime_error("a bracket of Entity= is not closed: " + text);
        close(text.substr(at, end - at));
        at = end + 1;
      }
    }
  }

  void open(const std::string& fields) {
    const std::size_t dash = fields.find('-');
    const std::string kind =
        dash == std::string::npos ? "" : fields.substr(dash + 1, fields.find('-', dash + 1) - dash - 1);
    open_.push_back(
        {fields.substr(0, dash), kind == "person" || kind == "organization" || kind == "place", next_});
  }

  void close(const std::string& chain) {
    for (std::size_t i = open_.size(); i > 0; --i) {
      if (open_[i - 1].chain != chain) continue;
      closed_.push_back({open_[i - 1], next_ + 1});
      open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(i - 1));
      return;
    }
  }

  // The word whose head is outside is the mention's.
  void note(const Bracketed& one) {
    if (one.entity.first < begin_) return;
    std::uint32_t head = one.entity.first;
    for (std::uint32_t i = one.entity.first; i < one.last; ++i) {
      const std::uint32_t above = words_[i - begin_].head;
      if (above == 0 || above - 1 + begin_ < one.entity.first || above - 1 + begin_ >= one.last) {
        head = i;
        break;
      }
    }
    const std::string& upos = words_[head - begin_].upos;
    const ReferenceForm form = upos == "PROPN"  ? ReferenceForm::name
                               : upos == "PRON" ? ReferenceForm::pronoun
                                                : ReferenceForm::description;
    const auto number =
        static_cast<std::uint32_t>(numbers_.emplace(one.entity.chain, numbers_.size()).first->second);
    if (form == ReferenceForm::name) named_.insert(number);
    mentions_.push_back({{head, number, form}, one.entity.kind_counts});
  }

  std::uint32_t next_ = 0;
  std::uint32_t begin_ = 0;
  std::vector<GoldWord> words_;
  std::vector<OpenEntity> open_;
  std::vector<Bracketed> closed_;
  std::map<std::string, std::size_t> numbers_;
  std::set<std::uint32_t> named_;
  std::vector<std::pair<ChainMention, bool>> mentions_;
};

// Without those of one mention; each head in one.
Chains chains_of(const ChainMentions& mentions) {
  std::map<std::uint32_t, std::set<std::uint32_t>> by_number;
  std::set<std::uint32_t> taken;
  for (const ChainMention& mention : mentions) {
    if (taken.insert(mention.head).second) by_number[mention.chain].insert(mention.head);
  }
  Chains chains;
  for (auto& [number, heads] : by_number) {
    if (heads.size() > 1) chains.push_back(std::move(heads));
  }
  return chains;
}

std::size_t common(const std::set<std::uint32_t>& one, const std::set<std::uint32_t>& other) {
  return static_cast<std::size_t>(
      std::count_if(one.begin(), one.end(), [&](std::uint32_t head) { return other.contains(head); }));
}

struct Fraction {
  double over = 0;
  double under = 0;
  void add(double part, double whole) {
    over += part;
    under += whole;
  }
  [[nodiscard]] double value() const { return under > 0 ? over / under : 0; }
};

double f1(const Fraction& precision, const Fraction& recall) {
  const double sum = precision.value() + recall.value();
  return sum > 0 ? 200 * precision.value() * recall.value() / sum : 0;
}

void add_muc(const Chains& keys, const Chains& responses, Fraction& fraction) {
  for (const auto& key : keys) {
    std::size_t parts = 0;
    std::size_t covered = 0;
    for (const auto& response : responses) {
      const std::size_t both = common(key, response);
      covered += both;
      parts += both > 0 ? 1 : 0;
    }
    parts += key.size() - covered;
    fraction.add(static_cast<double>(key.size() - parts), static_cast<double>(key.size() - 1));
  }
}

void add_b_cubed(const Chains& keys, const Chains& responses, Fraction& fraction) {
  for (const auto& key : keys) {
    double sum = 0;
    for (const auto& response : responses) {
      const auto both = static_cast<double>(common(key, response));
      sum += both * both / static_cast<double>(key.size());
    }
    fraction.add(sum, static_cast<double>(key.size()));
  }
}

// The greatest sum of one cell a row and a column: the Hungarian method on a matrix with no more rows than
// columns.
double best_assignment(const std::vector<std::vector<double>>& gain) {
  const std::size_t rows = gain.size();
  const std::size_t columns = rows == 0 ? 0 : gain[0].size();
  std::vector<double> of_row(rows + 1, 0), of_column(columns + 1, 0);
  std::vector<std::size_t> row_of(columns + 1, 0), way(columns + 1, 0);
  for (std::size_t row = 1; row <= rows; ++row) {
    row_of[0] = row;
    std::size_t column = 0;
    std::vector<double> least(columns + 1, std::numeric_limits<double>::max());
    std::vector<bool> used(columns + 1, false);
    while (row_of[column] != 0) {
      used[column] = true;
      double delta = std::numeric_limits<double>::max();
      std::size_t next = 0;
      for (std::size_t j = 1; j <= columns; ++j) {
        if (used[j]) continue;
        const double cost = -gain[row_of[column] - 1][j - 1] - of_row[row_of[column]] - of_column[j];
        if (cost < least[j]) {
          least[j] = cost;
          way[j] = column;
        }
        if (least[j] < delta) {
          delta = least[j];
          next = j;
        }
      }
      for (std::size_t j = 0; j <= columns; ++j) {
        if (used[j]) {
          of_row[row_of[j]] += delta;
          of_column[j] -= delta;
        } else {
          least[j] -= delta;
        }
      }
      column = next;
    }
    for (; column != 0; column = way[column]) row_of[column] = row_of[way[column]];
  }
  double sum = 0;
  for (std::size_t j = 1; j <= columns; ++j) {
    if (row_of[j] != 0) sum += gain[row_of[j] - 1][j - 1];
  }
  return sum;
}

double ceaf_entity(const Chains& keys, const Chains& responses) {
  const bool turned = keys.size() > responses.size();
  const Chains& rows = turned ? responses : keys;
  const Chains& columns = turned ? keys : responses;
  std::vector<std::vector<double>> gain;
  for (const auto& row : rows) {
    std::vector<double>& cells = gain.emplace_back();
    for (const auto& column : columns) {
      cells.push_back(2.0 * static_cast<double>(common(row, column)) /
                      static_cast<double>(row.size() + column.size()));
    }
  }
  return best_assignment(gain);
}

}  // namespace

std::vector<ChainMentions> read_chains(std::istream& in) {
  std::vector<ChainMentions> documents;
  ChainReader reader;
  bool open = false;
  std::string line;
  while (std::getline(in, line)) {
    if (line.starts_with("# newdoc")) {
      if (open) documents.push_back(reader.take());
      open = true;
    } else if (line.empty()) {
      reader.end_sentence();
    } else if (line[0] != '#') {
      const std::vector<std::string> columns = columns_of(line);
      const bool is_word = columns.size() == 10 && columns[0].find_first_of("-.") == std::string::npos;
      if (is_word) reader.word(columns);
      open = true;
    }
  }
  if (open) documents.push_back(reader.take());
  return documents;
}

ChainScore score_chains(const std::vector<ChainMentions>& gold, const std::vector<ChainMentions>& system) {
  std::array<Fraction, 3> precision;
  std::array<Fraction, 3> recall;
  for (std::size_t i = 0; i < gold.size() && i < system.size(); ++i) {
    const Chains keys = chains_of(gold[i]);
    const Chains responses = chains_of(system[i]);
    add_muc(keys, responses, recall[0]);
    add_muc(responses, keys, precision[0]);
    add_b_cubed(keys, responses, recall[1]);
    add_b_cubed(responses, keys, precision[1]);
    const double same = ceaf_entity(keys, responses);
    recall[2].add(same, static_cast<double>(keys.size()));
    precision[2].add(same, static_cast<double>(responses.size()));
  }
  ChainScore score;
  for (std::size_t i = 0; i < 3; ++i) score.f1[i] = f1(precision[i], recall[i]);
  return score;
}

std::vector<ChainMentions> names_and(const std::vector<ChainMentions>& documents, ReferenceForm form) {
  std::vector<ChainMentions> kept = documents;
  for (ChainMentions& mentions : kept) {
    std::erase_if(mentions, [&](const ChainMention& mention) {
      return mention.form != ReferenceForm::name && mention.form != form;
    });
  }
  return kept;
}

bool is_right_link(const ChainMentions& gold, const ChainMentions& system, const ChainMention& link) {
  std::set<std::uint32_t> heads;
  for (const ChainMention& mention : gold) {
    if (mention.head != link.head) continue;
    for (const ChainMention& other : gold) {
      if (other.chain == mention.chain && other.head != link.head) heads.insert(other.head);
    }
  }
  return std::any_of(system.begin(), system.end(), [&](const ChainMention& other) {
    return other.chain == link.chain && other.form != ReferenceForm::pronoun && heads.contains(other.head);
  });
}

}  // namespace dossier::evaluation
