#include "extract/interpret/name_borders.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dossier::extract {
namespace {

bool is_known(const Lexicon& lexicon, const std::string& key, std::string_view text) {
  const Words& words = lexicon.words();
  return words.organizations.find(key) != nullptr || words.places.find(key) != nullptr || lexicon.state(text);
}

// "Ana Berg Hospital" is nobody.
bool is_thing(const Words& words, const std::string& key) {
  return words.facilities.find(key) != nullptr || words.organization_heads.find(key) != nullptr ||
         words.place_heads.find(key) != nullptr;
}

// The first token of the person; nothing where there is none.
std::optional<std::uint32_t> person_in(const Document& document, const Lexicon& lexicon, const Name& name) {
  if (name.type == NameType::person || name.last - name.first < 3) return std::nullopt;
  const auto text = [&](std::uint32_t token) { return words(document, document.tokens[token].span); };
  if (is_thing(lexicon.words(), fold_word(text(name.last - 1)))) return std::nullopt;
  std::string key = fold_word(text(name.first));
  for (std::uint32_t i = name.first + 1; i + 1 < name.last; ++i) {
    const std::string form = fold_word(text(i));
    const Span before = cover(document.tokens[name.first].span, document.tokens[i - 1].span);
    if (lexicon.words().given_names.find(form) != nullptr && is_known(lexicon, key, words(document, before)))
      return i;
    key += " " + form;
  }
  return std::nullopt;
}

// A weekday, or a month before a number.
bool is_date(const Words& words, const std::string& form, bool before_number) {
  const auto found = words.times.find(form);
  if (found == words.times.end()) return false;
  const TimeKind kind = found->second.kind;
  return kind == TimeKind::weekday ||
         (before_number && (kind == TimeKind::month || kind == TimeKind::month_short));
}

// "Alba Tower Tuesday", "Alba Court Oct. 28", "the Harbor Department on Tuesday": when it was is no part of a
// name. Not "Mail on Sunday", which the lexicon knows, "the Women's March".
std::uint32_t end_without_time(const Document& document, const Lexicon& lexicon, const Name& name) {
  const auto form = [&](std::uint32_t token) {
    return fold_word(words(document, document.tokens[token].span));
  };
  const Span whole = cover(document.tokens[name.first].span, document.tokens[name.last - 1].span);
  const bool number = name.last - name.first > 2 && document.tokens[name.last - 1].kind == TokenKind::number;
  const std::uint32_t end = name.last - (number ? 2 : 1);
  if (end == name.first || !is_date(lexicon.words(), form(end), number) ||
      is_known(lexicon, phrase_key(words(document, whole)), words(document, whole)))
    return name.last;
  if (end - name.first > 1 && lexicon.words().is(form(end - 1), WordClass::preposition)) return end - 1;
  return name.type == NameType::person ? name.last : end;
}

// "Liu He said", "Vice Premier Liu He said", read as Liu and a pronoun.
bool is_followed_by_pronoun(const Document& document, const Words& words_known, const Name& name) {
  if (name.type != NameType::person || name.last >= document.tokens.size()) return false;
  const Token& behind = document.tokens[name.last];
  if (behind.upos != Upos::pron || words(document, behind.span) != "He" || !behind.space_before) return false;
  if (name.last - name.first == 1) return true;
  const Span title = cover(document.tokens[name.first].span, document.tokens[name.last - 2].span);
  return words_known.offices.find(phrase_key(words(document, title))) != nullptr;
}

void make_part(Document& document, Name& name) {
  Token& part = document.tokens[name.last];
  part.upos = Upos::propn;
  part.xpos = Xpos::nnp;
  part.features = Features{};
  part.deprel = Deprel::flat;
  part.head = name.last - 1;
  ++name.last;
}

}  // namespace

void mend_name_borders(Document& document, const Lexicon& lexicon) {
  std::vector<Name> names;
  for (Name name : document.names) {
    name.last = end_without_time(document, lexicon, name);
    if (is_followed_by_pronoun(document, lexicon.words(), name)) make_part(document, name);
    names.push_back(name);
    const auto person = person_in(document, lexicon, name);
    if (!person) continue;
    names.back().last = *person;
    names.push_back({*person, name.last, NameType::person});
  }
  document.names = std::move(names);
}

}  // namespace dossier::extract
