#include "extract/interpret/states_in_line.hpp"

#include <algorithm>

namespace dossier::extract {
namespace {

// Behind "in", "visited", "the Sudran capital" a seat of government is a place; so it is with an article of
// its own: "the Port Vale attacks".
bool at_place(const Words& words, const Line& line, std::size_t first) {
  const std::size_t before = first > 0 && line.is(first - 1, "the") ? first - 1 : first;
  if (before != first || line.is(first, "the")) return true;
  if (before > 0 && words.locatives.find(line.at(before - 1)) != nullptr) {
    return true;
  }
  const std::size_t noun = before > 0 && line.is(before - 1, ",") ? before - 1 : before;
  return noun > 0 && line.is(noun - 1, "capital");
}

// Where the word for the government stands in "interim government", "UN-backed government"; `first` where
// none does.
std::size_t government_behind(const Words& words, const Line& line, std::size_t first) {
  const auto modifies = [&](const std::string& word) {
    const std::size_t hyphen = word.rfind('-');
    return words.government_modifiers.find(word) != nullptr ||
           (hyphen != std::string::npos &&
            words.government_modifiers.find(word.substr(hyphen + 1)) != nullptr);
  };
  std::size_t noun = first;
  while (modifies(line.at(noun))) ++noun;
  return line.is(noun, "government") ? noun : first;
}

// "the French expelled", "the French have": what may be an adjective stands alone before a verb.
bool stands_before_verb(const Words& words, const Line& line, const Mention& mention) {
  const std::size_t first = mention.range.first, end = mention.range.last;
  const bool article = line.is(first, "the") || (first > 0 && line.is(first - 1, "the"));
  if (!article || end >= line.size()) return false;
  const std::string& next = line.at(end);
  return line.words[end].predicate || words.is(next, WordClass::have) || words.is(next, WordClass::modal);
}

void settle_role(const Scene& scene, const Line& line, const StateForm& form, Mention& mention) {
  const std::size_t end = mention.range.last;
  mention.genitive = line.is(end, "'s") || line.is(end, "'");
  const bool people = form.word == StateWord::demonym && form.plural &&
                      (!form.adjective || stands_before_verb(scene.words, line, mention));
  const bool bare_demonym = form.word == StateWord::demonym && !people;
  mention.role = people                             ? MentionRole::unknown  // "Sudrans" are not Sudra
                 : bare_demonym || mention.genitive ? MentionRole::adjective
                                                    : MentionRole::noun;
  if (const std::size_t noun = government_behind(scene.words, line, mention.genitive ? end + 1 : end);
      scene.words.government_heads.find(line.at(noun)) != nullptr && form.word != StateWord::metonym) {
    mention.range.last = noun + 1;
    mention.genitive = line.is(noun + 1, "'s");
    mention.role = mention.genitive ? MentionRole::adjective : MentionRole::noun;
    mention.form = MentionForm::description;
    return;
  }
  mention.metonym = form.word == StateWord::metonym;
  mention.capital_city = form.word == StateWord::capital;
}

// "Norlandics for Peace", "the group Stand Up Norland": the engine takes the whole for a body's name.
bool is_part_of_body(const Scene& scene, const Line& line, Range state) {
  constexpr std::size_t shortest = 3;
  const std::uint32_t name = line.words[state.first].name;
  if (name == no_name || scene.document.names[name].type != NameType::organization) return false;
  std::size_t begin = state.first, end = state.last;
  while (begin > 0 && line.words[begin - 1].name == name) --begin;
  while (end < line.size() && line.words[end].name == name) ++end;
  if (end - begin < shortest) return false;
  const bool people = begin == state.first && line.is(state.last, "for");
  const bool last = end == state.last && state.first > begin &&
                    (line.capital(state.first - 1) || line.is(state.first - 1, "for"));
  return people || last;
}

// "Open Doors USA"
bool ends_a_name(const Words& words, const Line& line, Range state) {
  const bool letters = state.last - state.first == 1 && line.is(state.first, "usa");
  return letters && state.first > 0 && line.capital(state.first - 1) && line.words[state.first - 1].word &&
         !words.is_closed_class(line.at(state.first - 1));
}

}  // namespace

std::optional<StateInLine> state_at(const Scene& scene, const Line& line, std::size_t first) {
  if (first >= line.size() || !line.words[first].word) {
    return std::nullopt;
  }
  const std::size_t longest =
      scene.lexicon.states().longest_from(words(scene.document, line.cover({first, first + 1})));
  if (longest == 0) return std::nullopt;
  const std::size_t end = first + longest + 1;  // a genitive is a word of its own: "People's"
  for (std::size_t last = std::min(end, line.size()); last > first; --last) {
    if (const auto form = scene.lexicon.state(words(scene.document, line.cover({first, last})))) {
      if (ends_a_name(scene.words, line, {first, last})) return std::nullopt;
      return StateInLine{*form, last, form->ambiguous};
    }
  }
  return std::nullopt;
}

namespace {

// "in Jordan and Egypt": a state beside it that is nothing else.
bool stands_among_states(const Scene& scene, const Line& line, Range name) {
  const auto joins = [&](std::size_t word) { return line.is(word, "and") || line.is(word, ","); };
  const std::size_t behind = name.last + (line.is(name.last, ",") && line.is(name.last + 1, "and") ? 2U : 1U);
  const auto next = joins(name.last) ? state_at(scene, line, behind) : std::nullopt;
  if (next && !next->ambiguous) return true;
  for (std::size_t first = name.first; first-- > 0 && first + 6 > name.first;) {
    const auto before = state_at(scene, line, first);
    if (before && !before->ambiguous && before->end < name.first && joins(before->end)) return true;
  }
  return false;
}

// Whether the article tells some state that fits, by words that are nothing else.
bool tells_state(const Scene& scene, const auto& fits) {
  for (const Line& line : scene.lines) {
    for (std::size_t word = 0; word < line.size(); ++word) {
      const auto state = line.capital(word) ? state_at(scene, line, word) : std::nullopt;
      if (state && !state->ambiguous && fits(line, *state)) return true;
    }
  }
  return false;
}

// "Jordanian"
bool speaks_of(const Scene& scene, std::string_view code) {
  return tells_state(scene, [&](const Line&, const StateInLine& state) { return state.form.code == code; });
}

// Another state by words that end much so: "North Norland" beside "Norlandic".
bool ends_another(const Scene& scene, std::string_view word, std::string_view code) {
  const std::string_view stem = word.substr(0, 4);
  return tells_state(scene, [&](const Line& line, const StateInLine& state) {
    return state.form.code != code && line.at(state.end - 1).starts_with(stem);
  });
}

// "the Georgian government", "the Indian prime minister", "Indian troops": what only a state has.
bool is_governing(const Scene& scene, const Line& line, const StateInLine& state) {
  if (!state.form.adjective) return false;
  const auto office = longest_phrase(scene.words.offices, line, state.end);
  const auto body = longest_phrase(scene.words.organization_heads, line, state.end);
  return scene.words.government_heads.find(line.at(state.end)) != nullptr ||
         (body && body.value->bond == Relation::part_of) ||
         (office && office.value->of.has(EntityType::state) &&
          !office.value->of.has(EntityType::organization) && office.value->relation != Relation::national_of);
}

// "Pakistan rejected an Indian proposal": a sentence about states. Not beside the United States, where
// "Indian" may be of the first peoples.
bool is_among_states(const Scene& scene, const Line& line, const StateInLine& state) {
  constexpr std::string_view peoples = "usa";
  for (std::size_t word = 0; word < line.size(); ++word) {
    const auto other = line.capital(word) ? state_at(scene, line, word) : std::nullopt;
    if (other && !other->ambiguous && other->form.code != peoples && other->form.code != state.form.code)
      return true;
  }
  return false;
}

// "Michael Jordan", "Rep. Jordan": somewhere in the article it ends a name.
bool ends_a_longer_name(const Scene& scene, const std::string& name) {
  return std::ranges::any_of(scene.lines, [&](const Line& line) {
    for (std::size_t word = 1; word < line.size(); ++word) {
      const bool joined = line.is(word, name) && line.capital(word - 1) && line.words[word - 1].word;
      if (joined && !scene.words.is_closed_class(line.at(word - 1))) return true;
    }
    return false;
  });
}

// "the invasion of Georgia", "the war with Georgia"
bool is_warred_on(const Scene& scene, const Line& line, std::size_t first) {
  if (first < 2 || !scene.words.is(line.at(first - 1), WordClass::preposition)) return false;
  const auto deeds = scene.words.predicates.find(PredicateClass::noun, line.at(first - 2));
  return std::ranges::any_of(deeds, [](const Predicate& deed) {
    return deed.relation == Relation::invaded || deed.relation == Relation::fought;
  });
}

// "an Indian proposal" beside other states; "Jordan" beside them, taken for a person where nobody has that
// name.
bool is_told_by_others(const Scene& scene, const Line& line, std::size_t first, const StateInLine& state) {
  if (!is_among_states(scene, line, state)) return false;
  if (state.form.adjective) return true;
  const std::string& name = line.at(first);
  if (is_warred_on(scene, line, first)) return true;
  const std::uint32_t sighted = line.words[first].name;  // a place of that name may be another one
  const bool person = sighted != no_name && scene.document.names[sighted].type == NameType::person;
  return person && state.form.word == StateWord::name && state.end == first + 1 &&
         scene.words.places.find(name) == nullptr && !ends_a_longer_name(scene, name);
}

// "Jordan" is a state where the article speaks of Jordanians, and where it stands among states; not in
// "Michael Jordan". "Indian" is of India where the article speaks of India, and before its government.
bool is_settled(const Scene& scene, const Line& line, std::size_t first, const StateInLine& state) {
  const bool demonym = state.form.word == StateWord::demonym;
  if (state.form.word != StateWord::name && !demonym) return false;
  if (demonym && ends_another(scene, line.at(state.end - 1), state.form.code)) return false;
  const auto goes_on = [&](std::size_t word) {
    return line.capital(word) && line.words[word].word && !scene.words.is_closed_class(line.at(word));
  };
  const bool longer = (first > 0 && goes_on(first - 1)) || (state.end < line.size() && goes_on(state.end) &&
                                                            !(demonym && is_governing(scene, line, state)));
  return !longer &&
         (is_governing(scene, line, state) || stands_among_states(scene, line, {first, state.end}) ||
          is_told_by_others(scene, line, first, state) || speaks_of(scene, state.form.code));
}

// Where the last hyphen of the word is.
std::size_t hyphen_in(const Scene& scene, const Line& line, std::size_t word) {
  return words(scene.document, line.words[word].span).rfind('-');
}

// "Norlandic-flagged"
std::optional<Mention> flag_at(const Scene& scene, const Line& line, std::size_t first) {
  if (first >= line.size() || !line.capital(first) ||
      scene.words.owning_participles.find(behind_hyphen(scene, line, first)) == nullptr)
    return std::nullopt;
  auto flag = state_before_hyphen(scene, line, first);
  return flag && !flag->metonym ? flag : std::nullopt;
}

}  // namespace

std::string behind_hyphen(const Scene& scene, const Line& line, std::size_t word) {
  const std::size_t hyphen = hyphen_in(scene, line, word);
  const std::string_view text = words(scene.document, line.words[word].span);
  return hyphen == std::string_view::npos ? std::string() : fold_word(text.substr(hyphen + 1));
}

std::optional<Mention> state_before_hyphen(const Scene& scene, const Line& line, std::size_t word) {
  const std::size_t hyphen = hyphen_in(scene, line, word);
  if (hyphen == std::string_view::npos) return std::nullopt;
  const std::string_view name = words(scene.document, line.words[word].span).substr(0, hyphen);
  const auto state = scene.lexicon.state(name);
  if (!state || state->ambiguous) return std::nullopt;
  Mention mention;
  mention.range = {word, word + 1};
  mention.begin = word;
  mention.type = EntityType::state;
  mention.role = MentionRole::adjective;
  mention.country = mention.key = state->code;
  mention.name = name;
  mention.metonym = state->word == StateWord::metonym;
  return mention;
}

std::optional<StateInLine> sure_state_at(const Scene& scene, const Line& line, std::size_t first) {
  const auto state = state_at(scene, line, first);
  return state && state->ambiguous && !is_settled(scene, line, first, *state) ? std::nullopt : state;
}

std::optional<Mention> state_mention_at(const Scene& scene, const Line& line, std::size_t first) {
  if (auto flag = flag_at(scene, line, first)) return flag;
  const auto state = sure_state_at(scene, line, first);
  const bool part =
      state && state->form.word != StateWord::metonym && is_part_of_body(scene, line, {first, state->end});
  const bool region = state && state->form.word == StateWord::capital && line.is(state->end, "state");
  if (!state || part || region) return std::nullopt;  // "Washington state"
  Mention mention;
  mention.range = {first, state->end};
  mention.begin = first > 0 && line.is(first - 1, "the") ? first - 1 : first;
  mention.type = EntityType::state;
  mention.country = state->form.code;
  mention.key = state->form.code;
  settle_role(scene, line, state->form, mention);
  const bool article = line.is(first, "the") && mention.range.last - first > 1;
  if (article && mention.role == MentionRole::adjective && !mention.genitive) {
    mention.begin = first;  // the article is the noun's behind it
    ++mention.range.first;
  }
  mention.name = words(scene.document, line.cover(mention.range));
  if (mention.capital_city && at_place(scene.words, line, first)) {
    mention.type = EntityType::place;
    if (line.is(mention.range.first, "the")) {
      mention.begin = mention.range.first++;
      mention.name = words(scene.document, line.cover(mention.range));
    }
    mention.key = line.key(mention.range);
  }
  return mention;
}

}  // namespace dossier::extract
