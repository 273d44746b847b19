#include "extract/interpret/region_members.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "extract/interpret/finding.hpp"
#include "extract/interpret/party_members.hpp"
#include "extract/interpret/referents.hpp"
#include "extract/interpret/tree_sight.hpp"

namespace dossier::extract {
namespace {

constexpr std::size_t near = 2;  // sentences back

// What the article tells of those who sit in a parliament of regions.
struct Seats {
  std::map<std::string, std::set<std::string>> members;  // region -> keys of persons
  std::map<std::string, std::set<std::string>> regions;  // key of a person -> regions
  std::set<std::string> legislators;                     // keys
};

class SeatReader {
 public:
  SeatReader(const Scene& scene, std::size_t number, Seats& seats) : sight_{scene, number}, seats_(seats) {}

  void read() {
    for (const Mention& mention : sight_.mentions()) {
      if (is_named_person(mention)) read_person(mention);
    }
  }

 private:
  [[nodiscard]] const Line& line() const { return sight_.line(); }

  // "Alba Sen. Ana Berg", "Sen. Ana Berg, R-Alba", "Rep. Ana Berg of Alba", "Ana Berg, Alba Republican,"
  void read_person(const Mention& mention) {
    const Range name = mention.range;
    std::size_t title = name.first;
    if (title > 0 && sight_.words().is(line().at(title - 1), WordSense::legislator)) {
      seats_.legislators.insert(mention.key);
      --title;
    }
    while (title > 0 && sight_.words().party_members.contains(line().at(title - 1))) --title;
    if (title < name.first) sit(mention, longest_phrase_before(sight_.words().places, line(), title).value);
    const std::size_t behind = name.last;
    if (line().is(behind, "of")) return sit_behind(mention, behind + 1);
    if (!line().is(behind, ",") && !line().is(behind, "(")) return;
    sit_by_letter(mention, behind + 1);
    const auto region = longest_phrase(sight_.words().places, line(), behind + 1);
    if (region && sight_.words().party_members.contains(line().at(region.end))) sit(mention, region.value);
  }

  void sit_behind(const Mention& mention, std::size_t word) {
    if (seats_.legislators.contains(mention.key))
      sit(mention, longest_phrase(sight_.words().places, line(), word).value);
  }

  // "R-Alba"
  void sit_by_letter(const Mention& mention, std::size_t word) {
    if (word >= line().size()) return;
    const std::string_view text = words(sight_.scene.document, line().words[word].span);
    const std::size_t hyphen = text.find('-');
    if (hyphen != 1 || !sight_.words().party_members.contains(fold_word(text.substr(0, 2)))) return;
    seats_.legislators.insert(mention.key);
    sit(mention, sight_.words().places.find(phrase_key(text.substr(2))));
  }

  void sit(const Mention& mention, const KnownPlace* region) {
    if (region == nullptr || region->base || region->water || region->city) return;
    seats_.members[region->name].insert(mention.key);
    seats_.regions[mention.key].insert(region->name);
  }

  const TreeSight sight_;
  Seats& seats_;
};

class Namer {
 public:
  Namer(Scene& scene, const Seats& seats) : scene_(scene), seats_(seats) {}

  void name(std::size_t number) {
    const Line& line = scene_.lines[number];
    for (std::size_t word = 0; word + 2 < line.size(); ++word) {
      if (!line.is(word, "the")) continue;
      const auto region = longest_phrase(scene_.words.places, line, word + 1);
      if (!region || region.value->city || !is_member(number, region.end)) continue;
      const auto meant = who(number, word, region.value->name);
      if (meant) add(number, {word + 1, region.end + 1}, mention_of(scene_, *meant));
    }
  }

 private:
  // "Republican", "senator", as a whole noun phrase, of somebody who is not named beside it.
  [[nodiscard]] bool is_member(std::size_t number, std::size_t word) const {
    const Line& line = scene_.lines[number];
    const Tree& tree = scene_.trees[number];
    const bool called = scene_.words.party_members.contains(line.at(word)) ||
                        scene_.words.is(line.at(word), WordSense::legislator);
    const std::size_t node = called ? tree.head_of_words({word, word + 1}) : no_node;
    return node != no_node && tree[node].features.number != feature::Number::plur &&
           heads_noun_phrase(tree, node) && tree.relation(node) != Deprel::appos &&
           tree.child(node, {Deprel::appos, Deprel::flat}) == no_node && !line.capital(word + 1);
  }

  // The one who sits for the region; where nobody is told to, the one legislator just named.
  [[nodiscard]] std::optional<MentionRef> who(std::size_t number, std::size_t word,
                                              const std::string& region) const {
    const auto told = seats_.members.find(region);
    if (told != seats_.members.end() && told->second.size() > 1) return std::nullopt;
    const std::string sole = told == seats_.members.end() ? std::string() : *told->second.begin();
    std::optional<MentionRef> found;
    const std::size_t begin = !sole.empty() || number < near ? 0 : number - near;
    for (std::size_t line = begin; line <= number; ++line) {
      for (std::size_t i = 0; i < scene_.mentions[line].size(); ++i) {
        const Mention& mention = scene_.mentions[line][i];
        const bool before = line < number || mention.range.last <= word;
        if (!before || !is_named_person(mention) ||
            (sole.empty() ? !may_sit(mention.key) : mention.key != sole))
          continue;
        if (found && mention_of(scene_, *found).key != mention.key) return std::nullopt;
        found = MentionRef{line, i};
      }
    }
    return found;
  }

  [[nodiscard]] bool may_sit(const std::string& key) const {
    return seats_.legislators.contains(key) && !seats_.regions.contains(key);
  }

  void add(std::size_t number, Range words, const Mention& meant) {
    const Line& line = scene_.lines[number];
    Mention mention = meant;
    mention.range = words;
    mention.begin = words.first - 1;
    mention.role = MentionRole::noun;
    mention.form = MentionForm::description;
    mention.genitive = line.is(words.last, "'s") || line.is(words.last, "'");
    mention.acronym.clear();
    std::vector<Mention>& mentions = scene_.mentions[number];
    const auto noun = std::ranges::find_if(mentions, [&](const Mention& one) {
      return one.range.first + 1 == words.last && one.range.last == words.last;
    });
    noun == mentions.end() ? mentions.push_back(std::move(mention)) : void(*noun = std::move(mention));
  }

  Scene& scene_;
  const Seats& seats_;
};

}  // namespace

void name_region_members(Scene& scene) {
  Seats seats;
  for (std::size_t number = 0; number < scene.lines.size(); ++number) SeatReader(scene, number, seats).read();
  Namer namer(scene, seats);
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    if (TreeSight{scene, number}.is_prose()) namer.name(number);
  }
}

}  // namespace dossier::extract
