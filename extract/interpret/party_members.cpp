#include "extract/interpret/party_members.hpp"

#include <cctype>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "extract/interpret/arguments.hpp"
#include "extract/interpret/line_finder.hpp"
#include "extract/interpret/tree_sight.hpp"

namespace dossier::extract {
namespace {

constexpr std::string_view by_letter = "party by letter";

class PartyReader {
 public:
  explicit PartyReader(LineFinder finder) : finder_(finder), sight_{finder.scene, finder.number} {}

  void read() {
    for (std::size_t i = 0; i < sight_.mentions().size(); ++i) {
      if (is_person(i)) read_letter(i);
    }
    for (std::size_t node = 0; node < tree().size(); ++node) read_word(node);
  }

 private:
  [[nodiscard]] const Tree& tree() const { return sight_.tree(); }
  [[nodiscard]] const Line& line() const { return sight_.line(); }

  [[nodiscard]] bool is_person(std::size_t index) const {
    const Mention& mention = sight_.mentions()[index];
    return mention.type == EntityType::person && mention.named && mention.form == MentionForm::name &&
           mention.role != MentionRole::unknown;
  }

  // "Ana Berg, R-Ariz.", "Ana Berg (D-Calif.)"
  void read_letter(std::size_t person) {
    const std::size_t at = sight_.mentions()[person].range.last + 1;
    if (at >= line().size() || (!line().is(at - 1, ",") && !line().is(at - 1, "("))) return;
    const std::string_view text = words(finder_.scene.document, line().words[at].span);
    if (text.size() < 4 || text[1] != '-' || std::isupper(static_cast<unsigned char>(text[2])) == 0) return;
    const auto party = finder_.words().party_members.find(fold_word(text.substr(0, 2)));
    if (party != finder_.words().party_members.end())
      add(person, {at, at + 1}, party->second, by_letter, Doubt::little);
  }

  // "Republican Sen. Ana Berg", "Ana Berg, a Democrat", "Ana Berg is a Republican"
  void read_word(std::size_t node) {
    const auto party = finder_.words().party_members.find(fold_word(tree().text(node)));
    if (party == finder_.words().party_members.end() || !line().capital(tree().word(node))) return;
    const std::size_t person = tree().child(node, Deprel::cop) == no_node ? named_above(node) : no_mention;
    if (person == no_mention) return;
    const std::size_t word = tree().word(node);
    add(person, {word, word + 1}, party->second, "party by word", Doubt::some);
  }

  // The person's name that the word stands before, through titles, or in apposition to.
  [[nodiscard]] std::size_t named_above(std::size_t node) const {
    constexpr int longest_chain = 3;
    for (int i = 0; i < longest_chain && node != no_node; ++i) {
      const bool behind = tree().relation(node) == Deprel::appos;
      const std::size_t above = tree().head(node);
      if (above == no_node || (!behind && (!is_premodifier(tree().relation(node)) || above < node)))
        return no_mention;
      if (const std::size_t named = named_behind(above); named != no_mention) return named;
      const std::size_t found = mention_at(sight_, above);
      if (found != no_mention && is_person(found)) return found;
      const bool title = tree().upos(above) == Upos::noun || tree().upos(above) == Upos::propn;
      if (behind || !title) return no_mention;  // "Democratic-backed Ana Berg"
      node = above;
    }
    return no_mention;
  }

  // "Democratic lawyer Ana Berg", whatever Berg hangs on.
  [[nodiscard]] std::size_t named_behind(std::size_t title) const {
    const bool person = sight_.words().is(tree().lemma(title), NounKind::person);
    const std::size_t found =
        person && title + 1 < tree().size() ? mention_at(sight_, title + 1) : no_mention;
    return found != no_mention && is_person(found) ? found : no_mention;
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

// "Gov. Ana Berg, R-Ariz.": hers is the region, not the state.
bool leads_region(const Scene& scene, const MentionRef& person) {
  const Line& line = scene.lines[person.line];
  const auto office = longest_phrase_before(scene.words.offices, line, mention_of(scene, person).range.first);
  return office && office.value->of.has(EntityType::place) && !office.value->of.has(EntityType::state);
}

// Who is told with the letter of a party and a region ("R-Ariz.") was elected in the United States.
void add_elected(const Scene& scene, std::vector<Finding>& findings) {
  const std::map<std::string, MentionRef> states = first_states(scene);
  const auto state = states.find("usa");
  if (state == states.end()) return;
  std::set<std::string> told;
  const std::size_t members = findings.size();
  for (std::size_t i = 0; i < members; ++i) {
    if (findings[i].rule != by_letter || leads_region(scene, findings[i].subject) ||
        !told.insert(mention_of(scene, findings[i].subject).key).second)
      continue;
    Finding elected = findings[i];
    elected.relation = Relation::serves;
    elected.object = state->second;
    elected.rule = "elected, by the party's letter";
    findings.push_back(std::move(elected));
  }
}

}  // namespace

std::vector<Finding> find_party_members(Scene& scene) {
  std::vector<Finding> findings;
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    if (TreeSight{scene, number}.is_prose()) PartyReader({scene, number, findings}).read();
  }
  add_elected(scene, findings);
  return findings;
}

}  // namespace dossier::extract
