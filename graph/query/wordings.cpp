#include "graph/query/wordings.hpp"

#include <algorithm>
#include <optional>

#include "graph/two_columns.hpp"

namespace dossier::embedded {
extern const std::string_view phrase_words;
}

namespace dossier {
namespace {

constexpr std::size_t most_words = 6;  // of a description

struct PhraseWords {
  std::set<std::string_view> begin, never;

  PhraseWords() {
    for (const auto& [where, word] : rows_of_two(embedded::phrase_words))
      (where == "begin" ? begin : never).insert(word);
  }
};

const PhraseWords& phrase_words() {
  static const PhraseWords made;
  return made;
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool begins_lower(std::string_view word) {
  return !word.empty() && word.front() >= 'a' && word.front() <= 'z';
}

// Whether the last word of a description can be what the name is: "movement", not "sanctioned", "surrounding"
// or "shows". A name in the singular has no noun in the plural before it.
bool could_be_noun(std::string_view word) {
  const bool plural = word.ends_with('s') && !word.ends_with("ss");
  return begins_lower(word) && !word.ends_with("ed") && !word.ends_with("ing") && !plural;
}

// The word that ends right before `end`, one blank between them; empty where something else stands there.
Span word_before(std::string_view text, std::uint32_t end) {
  if (end == 0 || text[end - 1] != ' ') return {end, end};
  std::uint32_t begin = end - 1;
  while (begin > 0 && is_word_byte(text[begin - 1])) --begin;
  return {begin, end - 1};
}

// A quotation mark before the word ends the search, unless it stands before the determiner itself.
bool take_mark(std::string& word) {
  constexpr std::string_view marks = "\xE2\x80";
  if (!word.starts_with(marks)) return false;
  word.erase(0, marks.size() + 1);
  return true;
}

// The words between a determiner and `end`; nothing where there is no determiner near, or no word.
std::optional<Span> words_before(std::string_view text, std::uint32_t end) {
  std::uint32_t begin = end;
  for (std::size_t words = 0; words <= most_words; ++words) {
    const Span word = word_before(text, begin);
    std::string plain = lower(cut(text, word));
    const bool marked = take_mark(plain);
    if (phrase_words().begin.contains(plain)) {
      return words == 0 ? std::nullopt : std::optional(Span{begin, end});
    }
    if (word.empty() || marked || phrase_words().never.contains(plain)) return std::nullopt;
    begin = word.begin;
  }
  return std::nullopt;
}

// ", an exiled movement" behind a name: the words after the article, to the next mark or word that ends it.
std::optional<Span> apposition_after(std::string_view text, std::uint32_t name_end) {
  std::string_view rest = text.substr(name_end);
  for (const std::string_view opening : {", an ", ", a "}) {
    if (!rest.starts_with(opening)) continue;
    const auto begin = static_cast<std::uint32_t>(name_end + opening.size());
    std::uint32_t end = begin;
    for (std::size_t words = 0; words < most_words; ++words) {
      std::uint32_t stop = end == begin ? end : end + 1;
      const std::uint32_t start = stop;
      while (stop < text.size() && is_word_byte(text[stop])) ++stop;
      const std::string_view word = text.substr(start, stop - start);
      if (word.empty() || phrase_words().never.contains(lower(word))) break;
      end = stop;
      if (stop == text.size() || text[stop] != ' ') break;
    }
    const std::string_view last = text.substr(begin, end - begin);
    const std::size_t blank = last.rfind(' ');
    if (!last.empty() && blank != std::string_view::npos && begins_lower(last.substr(blank + 1)))
      return Span{begin, end};
  }
  return std::nullopt;
}

std::vector<Wording> most_used_first(const std::map<std::string, Wording>& found) {
  std::vector<Wording> result;
  for (const auto& [key, wording] : found) {
    result.push_back(wording);
    std::ranges::sort(result.back().uses, {}, &WordingUse::article);
  }
  std::ranges::stable_sort(result, std::greater(),
                           [](const Wording& wording) { return wording.uses.size(); });
  return result;
}

}  // namespace

WordingCollector::WordingCollector(const KnowledgeGraph& graph, Vertex about)
    : type_(graph.entity(about).type) {
  std::map<StringId, int> owners;
  for (Vertex vertex = 0; vertex < graph.entity_count(); ++vertex) {
    const Entity& entity = graph.entity(vertex);
    if (entity.type != type_) continue;
    ++owners[entity.name];
    for (const StringId alias : graph.list(entity.aliases)) ++owners[alias];
  }
  const auto own = [&](StringId name) {
    if (owners[name] == 1) own_names_.insert(graph.text(name));
  };
  own(graph.entity(about).name);
  for (const StringId alias : graph.list(graph.entity(about).aliases)) own(alias);
  for (std::uint32_t i = 0; i < graph.articles().size(); ++i)
    articles_[graph.text(graph.articles()[i].id)] = i;
}

bool WordingCollector::means(const LocalEntity& local) const {
  return local.type == type_ && own_names_.contains(local.name);
}

void WordingCollector::add(std::string_view article_id, const Reading& reading, std::string_view text) {
  const auto article = articles_.find(article_id);
  if (article == articles_.end()) return;
  for (const LocalEntity& local : reading.entities) {
    if (!means(local)) continue;
    for (const LocalMention& mention : local.mentions) take_mention(mention, article->second, text);
  }
}

void WordingCollector::take_mention(const LocalMention& mention, std::uint32_t article,
                                    std::string_view text) {
  if (mention.form == MentionForm::pronoun) return;
  const bool state = type_ == EntityType::state;  // "the Sudran embassy" describes the embassy
  const bool name = mention.form == MentionForm::name;
  if (name) take(names_, cut(text, mention.span), {article, mention.span});
  const auto before = state ? std::nullopt : words_before(text, mention.span.begin);
  if (before) {
    // The noun belongs to the description, a name does not: "terrorist" group, "exiled movement" Free Sudra.
    const Span whole{before->begin, mention.span.end};
    const Span told = name ? Span{before->begin, before->end - 1} : whole;
    const std::string_view words_told = cut(text, told);
    const bool one_word = words_told.find(' ') == std::string_view::npos;  // "exiled" Free Sudra: no noun
    const std::string_view last = words_told.substr(words_told.rfind(' ') + 1);
    if (one_word ? begins_lower(last) : could_be_noun(last))
      take(descriptions_, cut(text, one_word ? whole : told), {article, whole});
  }
  if (!name || state) return;
  if (const auto words = apposition_after(text, mention.span.end)) {
    take(descriptions_, cut(text, *words), {article, {mention.span.begin, words->end}});
  }
}

void WordingCollector::take(Found& found, std::string_view words, WordingUse use) {
  if (words.starts_with("the ")) words.remove_prefix(4);
  Wording& wording = found[lower(words)];
  if (wording.words.empty()) wording.words = words;
  if (std::ranges::find(wording.uses, use.article, &WordingUse::article) == wording.uses.end()) {
    wording.uses.push_back(use);
  }
}

Wordings WordingCollector::wordings() const {
  return {most_used_first(names_), most_used_first(descriptions_)};
}

}  // namespace dossier
