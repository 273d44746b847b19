#include "extract/model/train/treebank_names.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>
#include <utility>

#include "extract/annotate/engine/ascii.hpp"

namespace dossier::training {
namespace {

constexpr std::uint32_t outside = 0;

struct Entity {
  std::size_t first = 0, last = 0;  // words [first, last)
  std::optional<extract::NameType> type;
  bool is_time = false;
};

// Nothing: it may be a name, of a kind that we do not have.
std::optional<extract::NameType> type_of(std::string_view kind) {
  using extract::NameType;
  constexpr std::array<std::pair<std::string_view, NameType>, 6> types = {
      {{"person", NameType::person},
       {"organization", NameType::organization},
       {"place", NameType::location},
       {"event", NameType::event},
       {"object", NameType::misc},
       {"abstract", NameType::misc}}};
  const auto* found = std::ranges::find(types, kind, &std::pair<std::string_view, NameType>::first);
  return found == types.end() ? std::nullopt : std::optional(found->second);
}

// Reads the brackets of a sentence, "(1-person-new-cf1-1-sgl", "2)", "(3-place-giv)", of which those are
// entities that are closed in the same sentence.
class Brackets {
 public:
  void read(std::string_view text, std::size_t word) {
    while (!text.empty()) {
      const bool opens = text.front() == '(';
      const std::size_t end = std::min(text.find_first_of("()", 1), text.size());
      const bool closes = end < text.size() && text[end] == ')';
      const std::string_view fields = text.substr(opens ? 1 : 0, end - (opens ? 1 : 0));
      if (opens) open_.push_back({fields, word});
      if (closes) close(fields.substr(0, fields.find('-')), word);
      text.remove_prefix(end + (closes ? 1 : 0));
    }
  }

  // Wider ones first.
  [[nodiscard]] std::vector<Entity> take() {
    std::ranges::stable_sort(closed_, std::greater<>(),
                             [](const Entity& entity) { return entity.last - entity.first; });
    return std::move(closed_);
  }

 private:
  struct Open {
    std::string_view fields;
    std::size_t word;
  };

  void close(std::string_view group, std::size_t word) {
    const auto found = std::find_if(open_.rbegin(), open_.rend(), [&](const Open& open) {
      return open.fields.substr(0, open.fields.find('-')) == group;
    });
    if (found == open_.rend()) return;
    const std::string_view rest = found->fields.substr(std::min(group.size() + 1, found->fields.size()));
    const std::string_view kind = rest.substr(0, rest.find('-'));
    closed_.push_back({found->word, word + 1, type_of(kind), kind == "time"});
    open_.erase(std::next(found).base());
  }

  std::vector<Open> open_;
  std::vector<Entity> closed_;
};

bool is_proper(const TreebankWord& word) {
  return word.labels[static_cast<std::size_t>(Task::xpos)].starts_with("NNP");
}

bool joins(std::string_view form) {
  constexpr std::array<std::string_view, 5> joining = {"of", "&", "-", "'s", "’s"};
  return std::ranges::find(joining, form) != joining.end();
}

// The word whose head is outside; nothing where several are.
std::optional<std::size_t> head_of(const TreebankSentence& sentence, const Entity& entity) {
  std::optional<std::size_t> head;
  for (std::size_t i = entity.first; i < entity.last; ++i) {
    if (sentence[i].head >= entity.first && sentence[i].head < entity.last) continue;
    if (head) return std::nullopt;
    head = i;
  }
  return head;
}

// The proper nouns around the head, and, but in a person's name, those before and behind an "of".
Entity name_around(const TreebankSentence& sentence, const Entity& entity, std::size_t head) {
  const bool joined = entity.type != extract::NameType::person;
  const auto is_name = [&](std::size_t i) {
    return i >= entity.first && i < entity.last && is_proper(sentence[i]);
  };
  Entity name{head, head + 1, entity.type, entity.is_time};
  for (bool more = true; more;) {
    std::size_t next = name.last;
    if (joined && next < entity.last && joins(sentence[next].form)) {
      ++next;
      next += next < entity.last && sentence[next].form == "the" ? 1U : 0U;
    }
    more = is_name(next);
    if (more) name.last = next + 1;
  }
  for (bool more = true; more;) {
    std::size_t at = name.first;
    if (joined && at > entity.first + 1) {
      const std::size_t joint = at - (sentence[at - 1].form == "the" ? 2 : 1);
      if (joins(sentence[joint].form)) at = joint;
    }
    more = at > entity.first && is_name(at - 1);
    if (more) name.first = at - 1;
  }
  return name;
}

// Nothing is learnt from what may be a name and is in no entity that is named.
std::uint32_t label_outside(const TreebankSentence& sentence, std::size_t word) {
  constexpr std::array<std::string_view, 3> unsure = {"JJ", "NN", "NNS"};
  const std::string& tag = sentence[word].labels[static_cast<std::size_t>(Task::xpos)];
  const bool capital = word > 0 && extract::is_ascii_upper(sentence[word].form.front());
  return is_proper(sentence[word]) || (capital && std::ranges::find(unsure, tag) != unsure.end()) ? unlabelled
                                                                                                  : outside;
}

// Where nothing is named yet.
class NameMarker {
 public:
  NameMarker(const TreebankSentence& sentence, const WordTest& is_title)
      : sentence_(sentence), is_title_(is_title), taken_(sentence.size(), false) {
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      const bool title = is_title(extract::ascii_lower(sentence[i].form));
      labels_.push_back(title ? outside : label_outside(sentence, i));
    }
  }

  void mark(const Entity& entity) {
    const auto head = head_of(sentence_, entity);
    if (!head || !is_proper(sentence_[*head])) return;
    Entity name = name_around(sentence_, entity, *head);
    for (std::size_t i = name.first; i < name.last; ++i) {
      if (taken_[i]) return;
    }
    while (entity.type == extract::NameType::person && name.first < *head &&
           is_title_(extract::ascii_lower(sentence_[name.first].form)))
      ++name.first;
    for (std::size_t i = name.first; i < name.last; ++i) {
      if (entity.is_time) labels_[i] = outside;
      if (!entity.type) continue;
      taken_[i] = true;
      labels_[i] = (i == name.first ? 1 : 2) + 2 * static_cast<std::uint32_t>(*entity.type);
    }
  }

  [[nodiscard]] std::vector<std::uint32_t> take() { return std::move(labels_); }

 private:
  const TreebankSentence& sentence_;
  const WordTest& is_title_;
  std::vector<bool> taken_;
  std::vector<std::uint32_t> labels_;
};

NameSentence names_of(const TreebankSentence& sentence, const WordTest& is_title) {
  NameSentence names{"treebank", {}, {}};
  Brackets brackets;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    names.forms.push_back(sentence[i].form);
    brackets.read(sentence[i].entities, i);
  }
  NameMarker marker(sentence, is_title);
  for (const Entity& entity : brackets.take()) marker.mark(entity);
  names.labels = marker.take();
  return names;
}

}  // namespace

std::vector<NameSentence> names_of(const std::vector<TreebankSentence>& trees, const WordTest& is_title) {
  std::vector<NameSentence> names;
  const bool marked = std::ranges::any_of(trees, [](const TreebankSentence& sentence) {
    return std::ranges::any_of(sentence, [](const TreebankWord& word) { return !word.entities.empty(); });
  });
  if (!marked) return names;
  for (const TreebankSentence& sentence : trees) names.push_back(names_of(sentence, is_title));
  return names;
}

}  // namespace dossier::training
