#include "extract/interpret/mention.hpp"

#include <algorithm>
#include <utility>

#include "extract/interpret/engine_names.hpp"
#include "extract/interpret/names.hpp"
#include "extract/interpret/organizations.hpp"
#include "extract/interpret/role_nouns.hpp"
#include "extract/interpret/states_in_line.hpp"

namespace dossier::extract {
namespace {

// What follows one of these is a place even if nothing else is known of it.
bool is_locative(const std::string& word) {
  return word == "in" || word == "near" || word == "outside";
}

// "the port city of Valdivia", "the capital Oslo"
bool follows_place_head(const Words& words, const Line& line, std::size_t name) {
  const std::size_t end = line.is(name - 1, "of") ? name - 1 : name;
  return static_cast<bool>(longest_phrase_before(words.place_heads, line, end));
}

// "Sharm", and "al-Tanf" though it is written small.
bool begins_as_name(const Line& line, std::size_t word) {
  const std::string& text = line.at(word);
  return line.capital(word) || text.starts_with("al-") || text.starts_with("el-");
}

// "Camp 3" too
bool ends_as_name(const Line& line, std::size_t word) {
  const std::string& text = line.at(word);
  return begins_as_name(line, word) ||
         (!text.empty() && text.find_first_not_of("0123456789") == std::string::npos);
}

// Who bears a city's name is no city in the whole article.
bool is_surname_here(const Scene& scene, const Line& line, Range range) {
  const auto surname = scene.names.surnames.find(line.at(range.first));
  return range.last - range.first == 1 && surname != scene.names.surnames.end() && !surname->second.empty();
}

// "Brooklyn College": the engine sees an organization whose name holds more than the place.
bool in_organization_name(const Scene& scene, const Line& line, Range range) {
  const std::uint32_t name = line.words[range.first].name;
  if (name == no_name || scene.document.names[name].type != NameType::organization) return false;
  const auto is_in = [&](std::size_t word) { return word < line.size() && line.words[word].name == name; };
  return (range.first > 0 && is_in(range.first - 1)) || is_in(range.last);
}

std::optional<Mention> place_at(const Scene& scene, const Line& line, std::size_t first) {
  const auto place = longest_phrase(scene.words.places, line, first);
  if (!place || !begins_as_name(line, first) || !ends_as_name(line, place.end - 1)) {
    return std::nullopt;
  }
  const auto state = state_at(scene, line, first);
  const Range range{first, place.end};
  if ((state && state->end > place.end) || is_surname_here(scene, line, range) ||
      in_organization_name(scene, line, range)) {
    return std::nullopt;
  }
  const std::size_t run = name_run_end(scene, line, first);
  const bool longer_name = run > place.end && scene.names.persons.contains(line.key({first, run}));
  if (longer_name || (first > 0 && honours_begin(scene.words, line, first) < first)) {
    return std::nullopt;
  }
  Mention mention = name_mention(scene, line, range, EntityType::place);
  mention.key = phrase_key(place.value->name);
  mention.known_name = place.value->name;
  mention.country = place.value->state;
  return mention;
}

// "Olaf Berg Jr." of "Berg Jr.", where one name of the article ends so; else the key itself.
std::string full_key(const NameBook& names, const std::string& key) {
  std::string found;
  for (const std::string& person : names.persons) {
    if (!person.ends_with(" " + key)) continue;
    if (!found.empty()) return key;
    found = person;
  }
  return found.empty() ? key : found;
}

// "Places", "Regions" in a caption: what many are, and the name of none.
bool is_common_place(const Words& words, const std::string& word) {
  return word.ends_with('s') && words.is(word.substr(0, word.size() - 1), NounKind::place);
}

// A person by what the article tells about the name, a place by the preposition before it.
Mention run_mention(const Scene& scene, const Line& line, Range run) {
  Mention mention = name_mention(scene, line, run, EntityType::person);
  const bool one_word = run.last - run.first == 1;
  mention.begin = honours_begin(scene.words, line, run.first);
  if (is_nobodys(scene.words, line, run)) {
    mention.role = MentionRole::unknown;
    return mention;
  }
  if (is_settlements_name(scene.words, line, run.first)) {
    mention.type = EntityType::place;
    return mention;
  }
  const auto surname = scene.names.surnames.find(mention.key);
  if (scene.names.persons.contains(mention.key)) {
    mention.key = with_article(scene.names, mention.key);
    if (scene.names.things.contains(mention.key)) mention.type = EntityType::organization;
    if (std::string plain = mention.key; std::ranges::count(plain, '-') == 1) {  // "Kim Jong-un"
      std::ranges::replace(plain, '-', ' ');
      if (scene.names.persons.contains(plain)) mention.key = plain;
    }
    const bool generation = scene.words.is(line.at(run.last - 1), WordSense::generation);
    if (run.last - run.first == 2 && generation) mention.key = full_key(scene.names, mention.key);
    return mention;
  }
  if (one_word && surname != scene.names.surnames.end() && is_capital_by_choice(scene, line, run.first)) {
    mention.role = surname->second.empty() ? MentionRole::unknown : mention.role;
    mention.key = surname->second;
    return mention;
  }
  const bool body = one_word && scene.words.organization_heads.find(line.at(run.first)) != nullptr;
  if (mention.begin < run.first && !body) {
    return mention;
  }
  mention.begin = phrase_begin(scene.words, line, run.first);
  mention.type = EntityType::place;
  const bool in_place =
      mention.begin == run.first && run.first > 0 &&
      (is_locative(line.at(run.first - 1)) || follows_place_head(scene.words, line, run.first));
  const bool common = one_word && is_common_place(scene.words, line.at(run.first));
  const bool known = in_place || scene.names.places.contains(mention.key);
  if (common || !known) mention.role = MentionRole::unknown;
  return mention;
}

std::optional<Mention> name_at(const Scene& scene, const Line& line, std::size_t first) {
  const std::size_t end = name_run_end(scene, line, first);
  const bool party = end == first + 1 && scene.words.party_members.contains(line.at(first)) &&
                     scene.words.organizations.find(line.at(first)) == nullptr;
  if (end == first || party) {  // "a major Democratic donor"
    return std::nullopt;
  }
  return run_mention(scene, line, {first, end});
}

// Where a diplomatic mission is: a place, or the state it is sent to; `before` the mission's noun
// only one that is known ("the London embassy").
std::optional<Mention> seat_at(const Scene& scene, const Line& line, std::size_t first, bool before) {
  const std::size_t name = first + (line.is(first, "the") ? 1U : 0U);
  if (auto place = place_at(scene, line, name)) {
    return place;
  }
  if (auto state = state_mention_at(scene, line, name)) {
    return state;
  }
  const std::size_t end = name_run_end(scene, line, name);
  const bool named = end > name && !before;
  return named ? std::optional(name_mention(scene, line, {name, end}, EntityType::place)) : std::nullopt;
}

// A full name wins over a state that begins it ("Jordan Vale").
std::optional<Mention> full_name_at(const Scene& scene, const Line& line, std::size_t first) {
  constexpr std::size_t longest = 5;
  if (!line.capital(first)) {
    return std::nullopt;
  }
  for (std::size_t last = std::min(first + longest, line.size()); last > first + 1; --last) {
    if (line.capital(last - 1) && scene.names.persons.contains(line.key({first, last}))) {
      return run_mention(scene, line, {first, last});
    }
  }
  return std::nullopt;
}

// "the Norlandic Rebels", where the article and the adjective alone would be the state.
std::optional<Mention> body_behind_article(const Scene& scene, const Line& line, std::size_t first) {
  if (!line.is(first, "the")) return std::nullopt;
  const auto state = state_mention_at(scene, line, first);
  if (!state) return std::nullopt;
  auto body = organization_at(scene, line, first + 1);
  const bool longer = body && body->range.last > state->range.last;
  return longer && !organization_at(scene, line, first) ? body : std::nullopt;
}

// "Alba America": the engine sees an organization that a state's name ends; not "Bank of Norland".
std::optional<Mention> whole_state_at(const Scene& scene, const Line& line, std::size_t first) {
  auto state = state_mention_at(scene, line, first);
  if (!state || first == 0 || state->role != MentionRole::noun || state->metonym) return state;
  const std::uint32_t name = line.words[state->range.last - 1].name;
  const std::size_t before = state->range.first - (state->range.first > 0 ? 1U : 0U);
  const bool ends = name != no_name && line.words[before].name == name &&
                    scene.document.names[name].type == NameType::organization && line.words[before].word &&
                    line.capital(before) && !scene.words.is_closed_class(line.at(before));
  return ends ? std::nullopt : std::move(state);
}

std::optional<Mention> thing_at(const Scene& scene, const Line& line, std::size_t first) {
  if (auto body = body_behind_article(scene, line, first)) return body;
  for (const auto& recognize : {full_name_at, organization_at, place_at, whole_state_at}) {
    if (auto mention = recognize(scene, line, first)) {
      return mention;
    }
  }
  auto name = name_at(scene, line, first);
  const bool certain = name && (!line.headline || scene.names.persons.contains(name->key));
  return certain ? name : std::nullopt;
}

// "the United Nations" of "Sudra's mission to the United Nations": it sits there in no place.
bool is_body_at(const Scene& scene, const Line& line, std::size_t first) {
  return static_cast<bool>(
      longest_phrase(scene.words.organizations, line, first + (line.is(first, "the") ? 1U : 0U)));
}

// The state and the place inside an organization's words are mentions of their own, before it.
void add_with_parts(const Scene& scene, const Line& line, Mention mention, std::vector<Mention>& mentions) {
  if (mention.type == EntityType::organization) {
    const Range range = mention.range;
    if (auto state = state_mention_at(scene, line, range.first); state && state->range.last < range.last) {
      state->role = MentionRole::adjective;
      mention.country = state->country;
      mention.owner = mentions.size();
      mentions.push_back(std::move(*state));
    }
    for (std::size_t i = range.first + 1; i + 1 < range.last; ++i) {
      const bool before = line.is(i, "'s");  // "Sudra's Port Vale embassy"
      const bool seat = mention.owner && (line.is(i, "in") || line.is(i, "to") || before) &&
                        !is_body_at(scene, line, i + 1);
      auto place = seat ? seat_at(scene, line, i + 1, before) : std::nullopt;
      if (place && place->range.last + (before ? 1U : 0U) == range.last) {
        mention.place = mentions.size();
        mentions.push_back(std::move(*place));
        break;
      }
    }
  }
  mentions.push_back(std::move(mention));
}

std::vector<Mention> mentions_of(const Scene& scene, const Line& line) {
  std::vector<Mention> mentions;
  for (std::size_t i = 0; i < line.size();) {
    auto mention = thing_at(scene, line, i);
    if (!mention) {
      i = name_run_end(scene, line, i) > i ? i + 1 : honours_end(scene.words, line, i);
      continue;
    }
    const std::size_t before = mention->begin;
    i = std::max(i + 1, mention->range.last);
    add_with_parts(scene, line, std::move(*mention), mentions);
    if (before >= 2 && line.is(before - 1, "of")) {
      if (auto members = role_noun_of(scene, line, before - 2, mentions.back())) {
        members->owner = mentions.size() - 1;
        mentions.push_back(std::move(*members));
        continue;
      }
    }
    if (auto role = role_noun_behind(scene, line, mentions.back())) {
      role->owner = mentions.size() - 1;
      mentions.back().role = MentionRole::adjective;
      i = role->range.last;
      mentions.push_back(std::move(*role));
    }
  }
  return mentions;
}

}  // namespace

Mention name_mention(const Scene& scene, const Line& line, Range range, EntityType type) {
  Mention mention;
  mention.range = range;
  mention.begin = phrase_begin(scene.words, line, range.first);
  mention.type = type;
  mention.genitive = line.is(range.last, "'s") || line.is(range.last, "'");
  mention.role = mention.genitive ? MentionRole::adjective : MentionRole::noun;
  mention.name = words(scene.document, line.cover(range));
  mention.key = line.key(range);
  return mention;
}

Scene find_mentions(const Document& document, const Lexicon& lexicon) {
  Scene scene{document, lexicon, lexicon.words(), {}, {}, {}, {}};
  for (const Sentence& sentence : document.sentences) {
    scene.lines.push_back(make_line(document, sentence));
    scene.trees.emplace_back(document, sentence, scene.lines.back(), scene.words);
  }
  read_names(scene);
  for (const Line& line : scene.lines) {
    scene.mentions.push_back(mentions_of(scene, line));
  }
  add_engine_names(scene);
  return scene;
}

std::size_t mention_ending(const std::vector<Mention>& mentions, std::size_t end_word) {
  for (std::size_t i = mentions.size(); i > 0; --i) {
    if (mentions[i - 1].range.last == end_word) {
      return i - 1;
    }
  }
  return no_mention;
}

std::size_t mention_from(const std::vector<Mention>& mentions, std::size_t begin_word) {
  for (std::size_t i = mentions.size(); i > 0; --i) {
    if (mentions[i - 1].begin == begin_word || mentions[i - 1].range.first == begin_word) {
      return i - 1;
    }
  }
  return no_mention;
}

}  // namespace dossier::extract
