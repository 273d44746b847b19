#include "extract/interpret/party_members.hpp"

#include <cctype>
#include <string>
#include <string_view>
#include <utility>

#include "extract/interpret/arguments.hpp"
#include "extract/interpret/line_finder.hpp"
#include "extract/interpret/tree_sight.hpp"

namespace dossier::extract {
namespace {

class PartyReader {
 public:
  explicit PartyReader(LineFinder finder) : finder_(finder), sight_{finder.scene, finder.number} {}

  void read() {
    for (std::size_t i = 0; i < sight_.mentions().size(); ++i) {
      if (!is_person(i)) continue;
      read_letter(i);
      read_region(i);
    }
    for (std::size_t node = 0; node < tree().size(); ++node) read_word(node);
  }

 private:
  [[nodiscard]] const Tree& tree() const { return sight_.tree(); }
  [[nodiscard]] const Line& line() const { return sight_.line(); }

  [[nodiscard]] bool is_person(std::size_t index) const { return is_named_person(sight_.mentions()[index]); }

  // "Ana Berg, R-Ariz.", "Ana Berg (D-Calif.)", "Ana Berg (D., Md.)", "Ana Berg (R)"
  void read_letter(std::size_t person) {
    const Mention& named = sight_.mentions()[person];
    const std::size_t at = named.range.last + (named.genitive ? 2U : 1U);  // "Ana Berg's (D-Calif.) bill"
    if (at >= line().size() || (!line().is(at - 1, ",") && !line().is(at - 1, "("))) return;
    const std::string_view text = words(finder_.scene.document, line().words[at].span);
    const bool joined =
        text.size() > 3 && text[1] == '-' && std::isupper(static_cast<unsigned char>(text[2])) != 0;
    if (!joined && !stands_alone(text, at)) return;
    const auto party = finder_.words().party_members.find(fold_word(std::string(text.substr(0, 1)) + "-"));
    if (party != finder_.words().party_members.end())
      add(person, {at, at + 1}, party->second, party_by_letter, Doubt::little);
  }

  // The letter before ", Md.", or all that the brackets hold.
  [[nodiscard]] bool stands_alone(std::string_view letter, std::size_t at) const {
    if (letter.empty() || std::isupper(static_cast<unsigned char>(letter[0])) == 0) return false;
    if (letter.size() == 1) return line().is(at - 1, "(") && line().is(at + 1, ")");
    const bool region = line().is(at + 1, ",") && line().capital(at + 2) &&
                        (line().is(at + 3, ")") || line().is(at + 3, ","));
    return letter.size() == 2 && letter[1] == '.' && region;
  }

  // "Ana Berg, Ohio Republican,", "Ana Berg, a Texas Democrat"
  void read_region(std::size_t person) {
    std::size_t at = sight_.mentions()[person].range.last;
    if (!line().is(at, ",")) return;
    at += line().is(at + 1, "a") || line().is(at + 1, "an") ? 2U : 1U;
    const auto region = longest_phrase(finder_.words().places, line(), at);
    if (!region || !line().capital(region.end)) return;
    const auto party = finder_.words().party_members.find(line().at(region.end));
    const std::size_t next = region.end + 1;
    const bool closed = next >= line().size() || !line().words[next].word || line().is(next, "and") ||
                        finder_.words().is(line().at(next), WordClass::relative);  // "who"
    if (party != finder_.words().party_members.end() && closed)
      add(person, {region.end, region.end + 1}, party->second, "party by region", Doubt::little);
  }

  // "Republican Sen. Ana Berg", "Ana Berg, a Democrat", "Ana Berg is a Republican"
  void read_word(std::size_t node) {
    const auto party = finder_.words().party_members.find(fold_word(tree().text(node)));
    if (!line().capital(tree().word(node))) return;
    if (party == finder_.words().party_members.end()) return read_plural(node);
    if (tree().child(node, Deprel::cop) != no_node || is_of_another(tree().word(node))) return;
    std::size_t person = named_above(node);
    if (const std::size_t nearer = named_before(node); nearer != no_mention) person = nearer;
    if (person == no_mention) person = named_behind(node);
    if (person == no_mention) return;
    const std::size_t word = tree().word(node);
    add(person, {word, word + 1}, party->second, "party by word", Doubt::some);
    const std::size_t name = sight_.mentions()[person].range.first;
    const bool several = name > word + 1 && line().at(name - 1).ends_with("s.");  // "Republican Sens."
    if (!several) return;
    for (const std::size_t other :
         mentions_at(sight_, tree().head_of_words(sight_.mentions()[person].range))) {
      if (other != person && is_person(other))
        add(other, {word, word + 1}, party->second, "party by word", Doubt::some);
    }
  }

  // "Democrats Ana Berg and Ida Holm"
  void read_plural(std::size_t node) {
    const auto party = finder_.words().party_members.find(fold_word(tree().lemma(node)));
    const std::size_t word = tree().word(node);
    if (party == finder_.words().party_members.end() ||
        tree()[node].features.number != feature::Number::plur || node + 1 >= tree().size())
      return;
    const std::size_t first = named_among(node);
    if (first == no_node) return;
    const std::vector<std::size_t> all = mentions_at(sight_, first);
    if (all.size() < 2 && first == node + 1) return;
    for (const std::size_t person : all) {
      if (is_person(person)) add(person, {word, word + 1}, party->second, "party by word", Doubt::some);
    }
  }

  // Berg of "Democrats Ana Berg and Ida Holm", "two Democrats, Ana Berg and Ida Holm,", "Democrats, including
  // Ana Berg".
  [[nodiscard]] std::size_t named_among(std::size_t node) const {
    const std::size_t behind = mention_at(sight_, node + 1);
    if (behind != no_mention && is_person(behind) &&
        sight_.mentions()[behind].range.first == tree().word(node) + 1)
      return tree().head_of_words(sight_.mentions()[behind].range);
    for (const std::uint32_t child : tree().children(node)) {
      const bool example = tree().relation(child) == Deprel::nmod &&
                           finder_.words().is(introduction(tree(), child), WordClass::exemplifier);
      const bool all =
          tree().relation(child) == Deprel::appos && tree().child(child, Deprel::conj) != no_node;
      const std::size_t named = child > node && (example || all) ? mention_at(sight_, child) : no_mention;
      if (named != no_mention && is_person(named)) return child;
    }
    return no_node;
  }

  // Holm of "Ana Berg, a Texas Democrat, and Ida Holm, a Utah Republican", with both beside Berg.
  [[nodiscard]] std::size_t named_before(std::size_t node) const {
    const std::size_t begin = tree().word(tree().reach(node).first);
    if (tree().relation(node) != Deprel::appos || begin == 0) return no_mention;
    const std::size_t comma = line().is(begin, ",") ? begin : begin - 1;
    const std::size_t named = line().is(comma, ",") ? mention_ending(sight_.mentions(), comma) : no_mention;
    return named != no_mention && is_person(named) ? named : no_mention;
  }

  // "Christian Democrat Ana Berg": of another party.
  [[nodiscard]] bool is_of_another(std::size_t word) const {
    return word > 0 && line().capital(word - 1) && sight_.words().is(line().at(word - 1), WordSense::creed);
  }

  // The person's name that the word stands before, through titles, or in apposition to.
  [[nodiscard]] std::size_t named_above(std::size_t node) const {
    constexpr int longest_chain = 3;
    for (int i = 0; i < longest_chain && node != no_node; ++i) {
      const bool behind = tree().relation(node) == Deprel::appos;
      const std::size_t above = tree().head(node);
      if (above == no_node || (!behind && (!is_premodifier(tree().relation(node)) || above < node)))
        return no_mention;
      if (sight_.words().companion_nouns.find(tree().lemma(above)) != nullptr) return no_mention;  // "donor"
      if (const std::size_t named = named_behind(above); named != no_mention) return named;
      const std::size_t found = mention_at(sight_, above);
      if (found != no_mention && is_person(found)) return found;
      const bool title = tree().upos(above) == Upos::noun || tree().upos(above) == Upos::propn;
      if (behind || !title) return no_mention;  // "Democratic-backed Ana Berg"
      node = above;
    }
    return no_mention;
  }

  // "Democratic lawyer Ana Berg", "Democrat Ana Berg", whatever Berg hangs on.
  [[nodiscard]] std::size_t named_behind(std::size_t title) const {
    const bool person = sight_.words().is(tree().lemma(title), NounKind::person);
    const bool member = sight_.words().party_members.contains(fold_word(tree().text(title)));
    const std::size_t found =
        (person || member) && title + 1 < tree().size() ? mention_at(sight_, title + 1) : no_mention;
    const bool begins = found != no_mention && sight_.mentions()[found].range.first == tree().word(title) + 1;
    return begins && is_person(found) ? found : no_mention;
  }

  void add(std::size_t person, Range word, const std::string& party, std::string_view rule, Doubt doubt) {
    Mention mention = name_mention(finder_.scene, line(), word, EntityType::organization);
    mention.name = mention.known_name = party;
    mention.key = phrase_key(party);
    finder_.add_implied(person, Relation::member_of, std::move(mention), rule, doubt);
  }

  LineFinder finder_;
  const TreeSight sight_;
};

}  // namespace

bool is_named_person(const Mention& mention) {
  return mention.type == EntityType::person && mention.named && mention.form == MentionForm::name &&
         mention.role != MentionRole::unknown;
}

std::vector<Finding> find_party_members(Scene& scene) {
  std::vector<Finding> findings;
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    if (TreeSight{scene, number}.is_prose()) PartyReader({scene, number, findings}).read();
  }
  return findings;
}

}  // namespace dossier::extract
