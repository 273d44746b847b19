#include "extract/interpret/tree_affiliation.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "extract/interpret/arguments.hpp"
#include "extract/interpret/circumstances.hpp"
#include "extract/interpret/line_finder.hpp"
#include "extract/interpret/names.hpp"
#include "extract/interpret/tree_sight.hpp"

namespace dossier::extract {
namespace {

constexpr std::array<std::string_view, 6> links = {"of", "for", "at", "with", "to", "on"};

constexpr std::string_view office_taken = "office taken";

using Key = std::tuple<std::string, Relation, std::string>;

// Whom a role noun is said of, and how.
struct Holder {
  std::size_t mention = no_mention;
  std::size_t node = no_node;
  std::string_view rule;
  bool title = false;  // the role noun stands before the name as its title
};

class AffiliationReader {
 public:
  AffiliationReader(const TreeSight& sight, std::set<Key>& told, std::vector<Finding>& findings)
      : sight_(sight), told_(told), findings_(findings) {}

  void read(std::size_t node) {
    if (tree().upos(node) != Upos::noun && tree().upos(node) != Upos::propn) return;
    if (tree().upos(node) == Upos::propn) read_name(node);
    if (read_seat(node)) return;
    read_opposition(node);
    const std::size_t word = tree().word(node);
    auto office = longest_phrase_before(sight_.words().offices, sight_.line(), word + 1);
    const auto longer = longest_phrase(sight_.words().offices, sight_.line(), office ? office.end : word);
    const std::size_t above = tree().head(node);
    const bool head = above == no_node || tree().word(above) < word || tree().word(above) >= longer.end;
    if (longer && longer.end > word + 1 && head)  // "chief of staff"
      office = {office ? office.end : word, longer.value};
    if (office && is_attribute(node)) return;
    if (!office || office.value->relation == Relation::national_of) read_occupation(node);
    if (office && !office.value->plural && office.value->relation)
      return read_office(node, {office.end, std::max(longer ? longer.end : 0, word + 1)}, *office.value);
    if (office && office.value->plural && office.value->relation) return read_offices(node, *office.value);
    if (sight_.words().kin.find(tree().lemma(node)) != nullptr) return read_relative(node);
    if (sight_.words().part_nouns.find(tree().lemma(node)) != nullptr) read_part(node);
  }

 private:
  [[nodiscard]] const Tree& tree() const { return sight_.tree(); }
  [[nodiscard]] const Mention& mention(std::size_t index) const { return sight_.mentions()[index]; }

  // "Chief Anchor Ana Berg": the chief is none.
  [[nodiscard]] bool is_attribute(std::size_t node) const {
    const std::size_t above = tree().head(node);
    const std::size_t found = above == node + 1 ? mention_at(sight_, above) : no_mention;
    const bool named = found != no_mention && mention(found).range.first == tree().word(above);
    return above == node + 1 && !named && is_premodifier(tree().relation(node)) &&
           sight_.words().is(fold_word(tree().text(node)), WordSense::attributive);
  }

  // `phrase`: the words of the office.
  void read_office(std::size_t node, Range phrase, const Office& office) {
    const Holder holder = holder_of(node, EntityType::person);
    const auto effect = effect_on(node);
    if (holder.mention == no_mention || is_rivalled(holder) ||
        mention(holder.mention).form == MentionForm::description || effect == Effect::intended ||
        effect == Effect::possible)
      return;
    std::size_t owner = owner_of(node, holder, office.of, *office.relation);
    const std::size_t staff = owner == no_mention ? prepositional(tree(), node, "of") : no_node;
    if (staff != no_node && tree().word(staff) < phrase.last)  // "chief of staff for Norland"
      owner = owner_of(staff, holder, office.of, *office.relation);
    if (owner == no_mention) {
      owner = body_behind_topic(node);
      if (owner == no_mention || mention(owner).key == mention(holder.mention).key) return;
      if (Finding* finding = add(node, holder, Relation::serves, owner)) finding->position = office.name;
      return;
    }
    if (city_before(sight_.scene, sight_.number, owner) != no_mention) return;
    if (*office.relation == Relation::leads && is_of_another(owner, phrase.first)) return;
    if (mention(owner).type == EntityType::person && is_beside_another(owner, phrase.first)) return;
    if (*office.relation == Relation::national_of && mention(owner).metonym) return;
    const bool of_part = *office.relation == Relation::leads &&
                         (is_deputy(owner, phrase.first) || leads_a_part(node, owner, phrase.first) ||
                          is_force_abroad(sight_.line(), mention(owner)));
    if (Finding* finding = add(node, holder, of_part ? Relation::serves : *office.relation, owner)) {
      if (*office.relation != Relation::national_of) finding->position = office.name;
      if (effect == Effect::alleged) finding->modality = Modality::alleged;
    }
  }

  // "a possible future president of Norland", "the labor secretary nominee" is none; "the suspected leader of
  // the FSM" may be.
  [[nodiscard]] std::optional<Effect> effect_on(std::size_t node) const {
    const auto& known = sight_.words().modifier_effects;
    std::optional<Effect> found;
    const std::size_t above = tree().head(node);
    if (above != no_node && is_premodifier(tree().relation(node)) &&
        sight_.words().is(tree().lemma(above), WordSense::candidacy))
      return Effect::intended;
    for (const std::uint32_t child : tree().children(node)) {
      const auto effect =
          tree().relation(child) == Deprel::amod ? known.find(tree().lemma(child)) : known.end();
      if (effect == known.end()) continue;
      found = effect->second;
      if (*found != Effect::alleged) break;
    }
    return found;
  }

  // "Ana Berg praised her brother, Olaf Berg"; not "the brother of Ana Berg", which a predicate reads.
  void read_relative(std::size_t node) {
    const std::size_t whose = tree().child(node, Deprel::nmod_poss);
    const Holder holder = holder_of(node, EntityType::person);
    if (whose == no_node || holder.mention == no_mention || holder.rule == "is") return;
    const std::size_t owner = owner_of(node, holder, TypeLetters{"P"}, Relation::kin_of);
    const std::size_t next = tree().word(node) + 1;
    const bool other_between = std::ranges::any_of(sight_.mentions(), [&](const Mention& one) {
      return one.type == EntityType::person && one.named && one.range.first >= next &&
             one.range.last <= mention(holder.mention).range.first;
    });
    if (owner == no_mention || !mention(owner).named || other_between) return;
    const Key other{mention(owner).key, Relation::kin_of, mention(holder.mention).key};
    if (!told_.contains(other)) add(node, holder, Relation::kin_of, owner);
  }

  // "Ana Berg met Ida Holm. She was the mayor of Alba": she may be either.
  [[nodiscard]] bool is_rivalled(const Holder& holder) const {
    const Mention& she = mention(holder.mention);
    if (she.form != MentionForm::pronoun) return false;
    const auto is_other = [&](const Mention& one) {
      return one.type == EntityType::person && one.named && one.form == MentionForm::name &&
             one.role != MentionRole::unknown && one.role != MentionRole::implied;
    };
    const Mention* last = nullptr;
    for (std::size_t line = sight_.number + 1; last == nullptr && line > 0; --line) {
      for (const Mention& one : sight_.scene.mentions[line - 1]) {
        const bool before = line <= sight_.number || one.range.last <= she.range.first;
        if (before && is_other(one) && (last == nullptr || one.range.first >= last->range.first)) last = &one;
      }
    }
    return last != nullptr && last->key != she.key;
  }

  // "deputy commissioner of the FSM", "Deputy FSM Director"
  [[nodiscard]] bool is_deputy(std::size_t owner, std::size_t office) const {
    const Range body = mention(owner).range;
    const auto lesser = [&](std::size_t before) {
      if (before == 0 || (before > body.first && before <= body.last)) return false;
      std::size_t node = 0;
      while (node < tree().size() && tree().word(node) < before - 1) ++node;
      return node < tree().size() && tree().upos(node) != Upos::adp &&
             sight_.words().is(tree().lemma(node), WordSense::lesser);
    };
    return lesser(office) || lesser(std::min(office, body.first));
  }

  // "FSM leaders Ana Berg and Ida Holm", "Ana Berg and Ida Holm are leaders of the FSM", "Ana Berg and Ida
  // Holm, leaders of the FSM": each is one.
  void read_offices(std::size_t node, const Office& office) {
    const bool is = tree().child(node, Deprel::cop) != no_node;
    const std::size_t first = tree().reach(node).first;
    const bool apposed = !is && tree().relation(node) == Deprel::appos && first > 0 &&
                         tree().text(first) != "(" && tree().text(first - 1) != "(" &&
                         tree().child(node, Deprel::nummod) == no_node;  // "(seven employees of the bank)"
    const bool titled = tree().relation(node) == Deprel::nmod_desc && tree().head(node) > node;
    const std::size_t people = is                  ? surface_subject(tree(), node)
                               : apposed || titled ? tree().head(node)
                                                   : called_so(node);
    if (people == no_node || is_damaged(tree(), node)) return;
    const std::vector<std::size_t> each = mentions_at(sight_, people);
    const bool persons = std::ranges::all_of(
        each, [&](std::size_t one) { return mention(one).type == EntityType::person && mention(one).named; });
    if (each.size() < 2 || !persons) return;
    for (const std::size_t one : each) {
      const Holder holder{one, people, is ? "is" : apposed ? "apposition" : "title", false};
      const std::size_t name = tree().head_of_words(mention(one).range);
      const std::size_t of = name == no_node ? no_node : prepositional(tree(), name, "of");
      const std::size_t own = of == no_node ? no_mention : mention_at(sight_, of);
      const std::size_t owner = own != no_mention && office.of.has(mention(own).type)
                                    ? own
                                    : owner_of(node, holder, office.of, *office.relation);
      if (owner != no_mention) add(node, holder, *office.relation, owner);
    }
  }

  // "Berg" of "Norlandic ministers Ana Berg and Ida Holm left", "Presidents Ana Berg of Norland and Ida Holm
  // of Sudra met", whatever it hangs on.
  [[nodiscard]] std::size_t called_so(std::size_t node) const {
    const std::size_t name = node + 1;
    if (name >= tree().size() || tree().upos(name) != Upos::propn ||
        tree().child(node, Deprel::nummod) != no_node)
      return no_node;
    const bool below = tree().head(name) == node;
    const bool beside =
        tree().head(name) == tree().head(node) && tree().relation(name) == tree().relation(node);
    return below || beside ? name : no_node;
  }

  // "director of policy at the Alba Institute", "policy director for the Alba Institute"; not "chairman of
  // the board at Alba Bank".
  [[nodiscard]] bool leads_a_part(std::size_t node, std::size_t owner, std::size_t office_begin) const {
    if (mention(owner).range.first < tree().word(node)) return false;
    const Words& words = sight_.words();
    const std::size_t body = tree().head_of_words(mention(owner).range);
    const bool within = body != no_node && (introduction(tree(), body) == "at" || mention(owner).genitive);
    return std::ranges::any_of(tree().children(node), [&](std::uint32_t child) {
      const std::size_t at = tree().word(child);
      const bool owners = at >= mention(owner).range.first && at < mention(owner).range.last;
      const bool behind = tree().relation(child) == Deprel::nmod && introduction(tree(), child) == "of";
      const bool noun =
          tree().upos(child) == Upos::noun || (behind && within && tree().upos(child) == Upos::propn);
      const bool topic = noun && !owners && mention_at(sight_, child) == no_mention &&
                         words.modifiers.find(tree().lemma(child)) == nullptr &&  // "acting"
                         !words.is(tree().lemma(child), NounKind::person);  // "the billionaire mayor of Alba"
      if (!topic || words.organization_heads.find(tree().lemma(child)) != nullptr ||
          words.panels.find(tree().lemma(child)) != nullptr)
        return false;
      const bool before =
          tree().relation(child) == Deprel::compound && tree().word(child) + 1 == office_begin;
      return before || behind;
    });
  }

  // "director for disarmament at the Alba Institute": what he directs is a part of it.
  [[nodiscard]] std::size_t body_behind_topic(std::size_t node) const {
    for (const std::uint32_t topic : tree().children(node)) {
      if (topic < node || tree().relation(topic) != Deprel::nmod) continue;
      const std::size_t body = of_type(prepositional(tree(), topic, "at"), EntityType::organization);
      if (body != no_mention) return body;
    }
    return no_mention;
  }

  // "UN climate chief": what he is the chief of stands between the owner and the office.
  [[nodiscard]] bool is_of_another(std::size_t owner, std::size_t begin) const {
    for (std::size_t node = 0; node < tree().size(); ++node) {
      const std::size_t word = tree().word(node);
      const bool between = word >= mention(owner).range.last && word < begin;
      const bool noun = tree().upos(node) == Upos::noun || tree().upos(node) == Upos::propn;
      if (between && noun) return true;
    }
    return false;
  }

  // "his rival Minority Leader Ana Berg", "his fellow senator Ana Berg", "Ida Holm and Minority Leader Ana
  // Berg": nobody's leader.
  [[nodiscard]] bool is_beside_another(std::size_t owner, std::size_t begin) const {
    for (std::size_t node = 0; node < tree().size(); ++node) {
      const std::size_t word = tree().word(node);
      if (word < mention(owner).range.last || word >= begin) continue;
      const bool rival =
          std::ranges::any_of(sight_.words().predicates.find(PredicateClass::noun, tree().lemma(node)),
                              [](const Predicate& one) { return one.relation == Relation::opposed; });
      const bool apart = tree().upos(node) == Upos::cconj || tree().text(node) == ",";
      if (rival || (apart && !mention(owner).genitive) ||
          sight_.words().companion_nouns.find(tree().lemma(node)) != nullptr)
        return true;
    }
    return false;
  }

  // "the Norlandic opposition group FSM", "Sudran opposition leader Ana Berg"
  void read_opposition(std::size_t node) {
    const std::size_t word = tree().child(node, Deprel::compound);
    if (word == no_node || tree().lemma(word) != "opposition") return;
    for (const EntityType type : {EntityType::person, EntityType::organization}) {
      const Holder holder = holder_of(node, type);
      const std::size_t owner = holder.mention == no_mention
                                    ? no_mention
                                    : owner_of(node, holder, TypeLetters{"S"}, Relation::opposed);
      if (owner != no_mention) add(node, holder, Relation::opposed, owner);
    }
  }

  // "Ana Berg, the senior senator on the budget committee"
  bool read_seat(std::size_t node) {
    const std::size_t body = of_type(prepositional(tree(), node, "on"), EntityType::organization);
    if (body == no_mention) return false;
    const bool panel = sight_.words().panels.find(sight_.line().at(mention(body).range.last - 1)) != nullptr;
    const Holder holder = panel ? holder_of(node, EntityType::person) : Holder{};
    return holder.mention != no_mention && add(node, holder, Relation::member_of, body) != nullptr;
  }

  // "Ana Berg, a political historian at the Alba Institute", "a specialist for mines with the FSM"
  void read_occupation(std::size_t node) {
    if (!sight_.words().is(tree().lemma(node), WordSense::occupation) || effect_on(node)) return;
    const Holder holder = holder_of(node, EntityType::person);
    if (holder.mention == no_mention || is_rivalled(holder) || holder.title) return;
    std::size_t body = no_mention;
    for (const std::string_view by : {"at", "with", "for"}) {
      if (body == no_mention) body = of_type(prepositional(tree(), node, by), EntityType::organization);
    }
    if (body == no_mention) body = body_behind_topic(node);
    if (body == no_mention || mention(body).range.first < tree().word(node)) return;
    if (Finding* finding = add(node, holder, Relation::serves, body))
      finding->position = std::string(tree().lemma(node));
  }

  // "Ana Berg of the Norland School of Law"
  void read_name(std::size_t node) {
    const std::size_t body = prepositional(tree(), node, "of");
    const std::size_t person = of_type(node, EntityType::person);
    const std::size_t organization = of_type(body, EntityType::organization);
    if (person == no_mention || organization == no_mention || tree().head(body) != node) return;
    if (tree().word(node) < mention(person).range.first) return;  // "President of the council Ana Berg"
    const bool party = sight_.line().at(tree().word(body)) == "party";
    add(node, {person, node, "name of body", false}, party ? Relation::member_of : Relation::serves,
        organization);
  }

  // "the Quds Force, an elite unit of the Guard"
  void read_part(std::size_t node) {
    const Holder holder = holder_of(node, EntityType::organization);
    if (holder.mention == no_mention || holder.title) return;
    std::size_t owner =
        owner_of(node, holder, TypeLetters{"O"}, Relation::part_of);  // "Norland's FSM branch"
    if (owner == no_mention) owner = owner_of(node, holder, TypeLetters{"SO"}, Relation::part_of);
    if (owner != no_mention) add(node, holder, Relation::part_of, owner);
  }

  [[nodiscard]] std::size_t of_type(std::size_t node, EntityType type) const {
    const std::size_t found = node == no_node ? no_mention : mention_at(sight_, node);
    return found != no_mention && mention(found).type == type && mention(found).named ? found : no_mention;
  }

  [[nodiscard]] Holder holder_of(std::size_t node, EntityType type) const {
    if (tree().child(node, Deprel::cop) != no_node) {
      const bool aim = tree().relation(node) == Deprel::advcl && introduction(tree(), node) == "to";
      if (aim || is_damaged(tree(), node)) return {};
      const std::size_t subject = surface_subject(tree(), node);
      return {of_type(subject, type), subject, "is", false};
    }
    const std::size_t above = tree().head(node);
    if (const std::size_t first = office_before(node); first != no_node) return holder_of(first, type);
    if (above != no_node && tree().relation(node) == Deprel::appos) return apposed_holder(node, above, type);
    for (const Deprel relation : {Deprel::appos, Deprel::flat}) {
      const std::size_t child = tree().child(node, relation);
      if (const std::size_t found = of_type(child, type);
          found != no_mention &&
          (relation != Deprel::appos || (!is_title_of_another(node, found) && !is_of_companion(node, child))))
        return {found, child, relation == Deprel::appos ? "apposition" : "title", relation == Deprel::flat};
    }
    const bool title =
        above != no_node && node < above &&
        (tree().relation(node) == Deprel::compound || tree().relation(node) == Deprel::nmod_desc ||
         tree().relation(node) == Deprel::nmod_unmarked);
    return title ? Holder{of_type(above, type), above, "title", true} : taker_of(node, type);
  }

  // "chairman" of "Ana Berg, chairman and founder of the bank", of the founder: both are she.
  [[nodiscard]] std::size_t office_before(std::size_t node) const {
    std::size_t first = tree().relation(node) == Deprel::conj ? tree().head(node) : no_node;
    const bool besides = first != no_node && node > 2 &&
                         tree().upos(first) == Upos::propn &&  // beside the name
                         tree().relation(node - 1) == Deprel::cc && tree().head(node - 2) == first &&
                         tree().relation(node - 2) == Deprel::appos;
    if (besides) first = node - 2;
    const bool own =
        tree().child(node, {Deprel::nmod_poss, Deprel::det, Deprel::appos, Deprel::flat}) != no_node;
    if (first == no_node || first > node || own || tree().upos(first) != Upos::noun) return no_node;
    const auto office = longest_phrase_before(sight_.words().offices, sight_.line(), tree().word(first) + 1);
    const bool one = office && !office.value->plural;
    return one || tree().lemma(first) == "owner" ? first : no_node;
  }

  // "the king and his wife, Ana Berg": she is the wife.
  [[nodiscard]] bool is_of_companion(std::size_t node, std::size_t name) const {
    return std::ranges::any_of(tree().children(node), [&](std::uint32_t child) {
      return child > node && child < name && tree().relation(child) == Deprel::conj &&
             tree().child(child, Deprel::nmod_poss) != no_node;
    });
  }

  // "director Ana Berg, former deputy director Ida Holm": the first title is not Holm's.
  [[nodiscard]] bool is_title_of_another(std::size_t node, std::size_t person) const {
    const std::size_t next = tree().word(node) + 1;
    return std::ranges::any_of(sight_.mentions(), [&](const Mention& one) {
      return one.type == EntityType::person && one.named && one.range.first == next &&
             one.key != mention(person).key;
    });
  }

  // "Ana Berg and Ida Holm, the minister", with the minister below Berg: he is the one next to it.
  [[nodiscard]] Holder apposed_holder(std::size_t node, std::size_t above, EntityType type) const {
    std::size_t nearest = above;
    for (const std::uint32_t child : tree().children(above)) {
      if (tree().relation(child) == Deprel::conj && child > above && child < node) nearest = child;
    }
    const std::size_t person = of_type(nearest, type);  // not "Ana Berg, former director Ida Holm"
    if (person != no_mention && is_title_of_another(node, person)) return {};
    return {of_type(nearest, type), nearest, "apposition", false};
  }

  // "was elected president", "resigned as minister"
  [[nodiscard]] Holder taker_of(std::size_t node, EntityType type) const {
    const std::size_t verb = tree().head(node);
    const auto known = verb == no_node || tree().upos(verb) != Upos::verb
                           ? sight_.words().office_verbs.end()
                           : sight_.words().office_verbs.find(tree().lemma(verb));
    if (known == sight_.words().office_verbs.end() || type != EntityType::person) return {};
    const std::string link = introduction(tree(), node);
    if (link != "as" && !(link.empty() && known->second.alone)) return {};
    const bool passive = is_passive(tree(), verb);
    if (passive && !known->second.of_object) return {};
    const std::size_t taker = known->second.of_object && !passive
                                  ? tree().child(verb, {Deprel::obj, Deprel::iobj})
                                  : surface_subject(tree(), verb);
    return taker == no_node || taker == node ? Holder{}
                                             : Holder{of_type(taker, type), taker, office_taken, false};
  }

  // The state, body or person that the office is one of.
  [[nodiscard]] std::size_t owner_of(std::size_t node, const Holder& holder, const TypeLetters& types,
                                     Relation relation) const {
    const auto fits = [&](std::size_t found) {
      const bool persons_man =
          relation == Relation::serves && found != no_mention && mention(found).type == EntityType::person;
      if (found == no_mention) return false;
      const bool described =  // "the organization's president", whichever that is
          mention(found).form == MentionForm::description &&
          mention(found).type == EntityType::organization && mention(found).named && !mention(found).owner;
      return !described && found != holder.mention && mention(found).key != mention(holder.mention).key &&
             (types.has(mention(found).type) || persons_man);
    };
    for (const std::size_t carrier : {node, holder.title ? holder.node : node}) {
      for (const std::uint32_t child : tree().children(carrier)) {
        if (child == holder.node || child == node || !may_own(child, node, holder)) continue;
        const std::size_t found = mention_at(sight_, child, AsModifier::yes);
        if (fits(found) && !ends_a_name(child, found)) return found;
        if (const std::size_t whose = state_of_body(child); fits(whose)) return whose;
      }
    }
    return no_mention;
  }

  // "Norlandic" of "the Norlandic foreign ministry spokesman".
  [[nodiscard]] std::size_t state_of_body(std::size_t body) const {
    const OrganizationHead* head = sight_.words().organization_heads.find(tree().lemma(body));
    if (head == nullptr || head->bond != Relation::part_of || tree().relation(body) != Deprel::compound ||
        tree().upos(body) != Upos::noun)
      return no_mention;
    for (const std::uint32_t child : tree().children(body)) {
      const std::size_t found = child < body ? mention_at(sight_, child, AsModifier::yes) : no_mention;
      if (found != no_mention && mention(found).type == EntityType::state) return found;
    }
    return no_mention;
  }

  // "president of Alba USA": another name's last word.
  [[nodiscard]] bool ends_a_name(std::size_t node, std::size_t found) const {
    for (const std::uint32_t child : tree().children(node)) {
      const bool before = tree().word(child) + 1 == mention(found).range.first;
      if (before && tree().upos(child) == Upos::propn && tree().relation(child) == Deprel::compound)
        return true;
    }
    return false;
  }

  // "China back President Ana Berg" with "back" read as an adverb: no title of China's. "President Ana Berg
  // and Defense Secretary Ida Holm": not Berg's secretary.
  [[nodiscard]] bool stands_apart(std::size_t child, std::size_t node) const {
    for (std::size_t i = child + 1; i < node; ++i) {
      const Upos upos = tree().upos(i);
      if (upos == Upos::adv || upos == Upos::adp || upos == Upos::aux || upos == Upos::cconj) return true;
      if (tree().text(i) == ",") return true;  // "Senator Ana Berg, Attorney General Ida Holm"
    }
    return false;
  }

  [[nodiscard]] bool is_at_body(std::size_t node) const {
    return of_type(prepositional(tree(), node, "at"), EntityType::organization) != no_mention;
  }

  [[nodiscard]] bool may_own(std::size_t child, std::size_t node, const Holder& holder) const {
    if (child < node && tree().head(child) != node && stands_apart(child, node)) return false;
    switch (tree().relation(child)) {
      case Deprel::nmod_poss:
        return child < node;
      case Deprel::amod:
      case Deprel::compound:
      case Deprel::nmod_desc:
      case Deprel::nmod_unmarked:
        return child < node;
      case Deprel::nmod: {
        const std::string by = introduction(tree(), child);
        // "the UN's envoy for Norland", "a fellow for Asia at the Alba Institute"
        if ((by == "for" || by == "to") && sight_.words().is(tree().lemma(node), WordSense::topical))
          return false;
        if (by == "for" &&
            (tree().child(node, Deprel::nmod_poss) != no_node || is_at_body(node) || is_at_body(child)))
          return false;
        const bool link = std::find(links.begin(), links.end(), by) != links.end();
        return link && child > node && (!holder.title || child < holder.node);
      }
      default:
        return false;
    }
  }

  Finding* add(std::size_t node, const Holder& holder, Relation relation, std::size_t owner) {
    const std::size_t at = tree().head_of_words(mention(owner).range);  // "author of 'Norland: A History'"
    if (relation == Relation::national_of && at != no_node &&
        quotation_at(sight_.scene, sight_.number, at) != quotation_at(sight_.scene, sight_.number, node))
      return nullptr;
    if (!told_.insert({mention(holder.mention).key, relation, mention(owner).key}).second) return nullptr;
    Finding finding;
    finding.subject = {sight_.number, holder.mention};
    finding.relation = relation;
    finding.object = {sight_.number, owner};
    finding.rule = holder.rule;
    finding.node = node;
    if (holder.rule == "is" || holder.rule == office_taken) {
      const Circumstances circumstances =
          holder.rule == "is" ? circumstances_of(sight_, node, PredicateClass::adjective)
                              : circumstances_of(sight_, tree().head(node), PredicateClass::verb);
      if (circumstances.blocked) return nullptr;
      finding.polarity = circumstances.polarity;
      finding.modality = circumstances.modality;
      finding.claimants = circumstances.claimants;
    }
    const std::size_t word = tree().word(node);
    finding.evidence = hull(hull(mention(holder.mention).range, mention(owner).range), {word, word + 1});
    findings_.push_back(std::move(finding));
    return &findings_.back();
  }

  const TreeSight& sight_;
  std::set<Key>& told_;
  std::vector<Finding>& findings_;
};

}  // namespace

std::vector<Finding> find_affiliations(const Scene& scene, const std::vector<Finding>& told) {
  std::set<Key> known;
  for (const Finding& finding : told)
    known.insert(
        {mention_of(scene, finding.subject).key, finding.relation, mention_of(scene, finding.object).key});
  std::vector<Finding> findings;
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    const TreeSight sight{scene, number};
    if (!sight.is_prose()) continue;
    AffiliationReader reader(sight, known, findings);
    for (std::size_t node = 0; node < sight.tree().size(); ++node) reader.read(node);
  }
  return findings;
}

}  // namespace dossier::extract
