#include "extract/interpret/circumstances.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "extract/interpret/arguments.hpp"
#include "extract/interpret/authorship.hpp"
#include "extract/interpret/trace.hpp"

namespace dossier::extract {
namespace {

bool is_clause(Deprel relation) {
  switch (relation) {
    case Deprel::xcomp:
    case Deprel::ccomp:
    case Deprel::advcl:
    case Deprel::advcl_relcl:
    case Deprel::acl:
    case Deprel::acl_relcl:
    case Deprel::parataxis:
    case Deprel::csubj:
    case Deprel::csubj_pass:
    case Deprel::root:
      return true;
    default:
      return false;
  }
}

// One climb from a predicate to the root.
class Climb {
 public:
  Climb(const TreeSight& sight, Circumstances& told) : sight_(sight), told_(told) {}

  void from(std::size_t predicate, PredicateClass word_class) {
    start_ = predicate;
    told_.blocked = sight_.line().question || is_inverted_condition(predicate);
    mark(no_node);
    const bool noun = word_class == PredicateClass::noun;
    presupposed_ = noun && is_given(predicate);
    read_node(predicate);
    taken_for_given_ = noun && is_taken_for_given(predicate);
    presupposed_ = presupposed_ || taken_for_given_;
    std::size_t node = predicate;
    if (word_class == PredicateClass::noun) node = climb_noun(node);
    const std::size_t subject = surface_subject(tree(), predicate);
    if (is_fictional(subject == no_node ? predicate : subject, "of")) told_.blocked = true;
    while (node != no_node && !told_.blocked) {
      if (is_fictional(node, "in")) told_.blocked = true;
      read_speakers_beside(node);
      const std::size_t above = tree().head(node);
      node = climb_clause(node);
      mark(above);
    }
    if (ahead_ && told_.modality != Modality::asserted) told_.blocked = true;
    std::reverse(told_.claimants.begin(), told_.claimants.end());
    const auto same = [&](MentionRef one, MentionRef other) {  // "Norland said it vowed to attack"
      return mention_of(sight_.scene, one).key == mention_of(sight_.scene, other).key;
    };
    const auto rest = std::unique(told_.claimants.begin(), told_.claimants.end(), same);
    told_.claimants.erase(rest, told_.claimants.end());
  }

 private:
  [[nodiscard]] const Tree& tree() const { return sight_.tree(); }

  // "Had Norland invaded, Sudra would have fought": nothing before the comma has happened.
  [[nodiscard]] bool is_inverted_condition(std::size_t predicate) const {
    if (sight_.words().inversions.find(sight_.line().at(0)) == nullptr || !is_inverted()) return false;
    for (std::size_t node = 0; node < tree().size(); ++node) {
      if (tree().text(node) == ",") return predicate < node;
    }
    return false;
  }

  // A name or a pronoun, or a noun phrase, stands right behind the first word.
  [[nodiscard]] bool is_inverted() const {
    if (tree().size() < 3) return false;
    const Upos next = tree().upos(1);
    return next == Upos::propn || next == Upos::pron || next == Upos::det || next == Upos::noun;
  }

  // "In the novel, Norland invades", "the plot of the film"
  [[nodiscard]] bool is_fictional(std::size_t node, std::string_view link) const {
    const std::size_t work = prepositional(tree(), node, link);
    return work != no_node && sight_.words().fictions.find(tree().lemma(work)) != nullptr;
  }

  // "was not behind the attack", "wants to end the ongoing inquiry", "will not meet his rival, Ana Berg":
  // there was one, there is one.
  [[nodiscard]] bool is_given(std::size_t noun) const {
    const bool existing = std::ranges::any_of(tree().children(noun), [&](std::uint32_t child) {
      return tree().relation(child) == Deprel::amod &&
             sight_.words().is(tree().lemma(child), WordSense::existing);
    });
    const bool behind = tree().child(noun, Deprel::cop) != no_node &&
                        tree().child(noun, Deprel::case_) != no_node && has_definite_article(tree(), noun);
    return behind || (existing && is_definite(noun)) || named_beside(tree(), noun) != no_node;
  }

  // "hopes to end the war", "may condemn Norland's raid", "to raise the issue of Norland's raid": there is
  // one.
  [[nodiscard]] bool is_taken_for_given(std::size_t noun) const {
    const std::size_t above = tree().relation(noun) == Deprel::nmod ? tree().head(noun) : no_node;
    const std::size_t verb = tree().relation(noun) == Deprel::obj ? tree().head(noun) : no_node;
    const bool raised = above != no_node && sight_.words().is(tree().lemma(above), WordSense::matter);
    const bool given = verb != no_node && sight_.words().is(tree().lemma(verb), WordSense::given);
    return (raised || given || is_grievance(noun) || is_hampered(noun)) && is_definite(noun);
  }

  // "tried to stop the inquiry", "wants to interfere with Norland's inquiry"
  [[nodiscard]] bool is_hampered(std::size_t noun) const {
    const std::size_t verb = tree().head(noun);
    const Deprel relation = universal(tree().relation(noun));
    if (verb == no_node || (relation != Deprel::obj && introduction(tree(), noun) != "with" &&
                            introduction(tree(), noun) != "in"))
      return false;
    return sight_.words().is(tree().lemma(verb), WordSense::hampering) &&
           std::ranges::any_of(sight_.words().predicates.find(PredicateClass::noun, tree().lemma(noun)),
                               [](const Predicate& one) { return one.relation == Relation::investigated; });
  }

  // What has changed since the last mark is this word's doing.
  void mark(std::size_t node) const {
    if (sight_.scene.trace != nullptr) sight_.scene.trace->mark(told_, node);
  }

  void soften(Modality modality) {
    if (presupposed_ || (past_ && modality == Modality::alleged)) return;
    const bool wanted = modality == Modality::intended || modality == Modality::demanded;
    if ((until_ && modality == Modality::intended) || (known_ && wanted)) told_.blocked = true;
    if (conditional_ && (modality == Modality::intended || modality == Modality::demanded)) return;
    told_.modality = std::min(told_.modality, modality);
  }
  void negate() {
    if (presupposed_ || occasion_) return;
    if (caused_) told_.blocked = true;
    told_.polarity = told_.polarity == Polarity::negated ? Polarity::affirmed : Polarity::negated;
  }

  void apply(Effect effect) {
    switch (effect) {
      case Effect::plain:
        break;
      case Effect::intended:
        soften(Modality::intended);
        break;
      case Effect::possible:
        soften(Modality::possible);
        break;
      case Effect::alleged:
        soften(Modality::alleged);
        break;
      case Effect::demanded:
        soften(Modality::demanded);
        break;
      case Effect::foiled:
        soften(Modality::foiled);
        break;
      case Effect::negated:
        negate();
        break;
      case Effect::block:
        told_.blocked = true;
        break;
    }
  }

  // "was able to leave": she left.
  [[nodiscard]] bool was_able(std::size_t governor) const {
    const std::size_t being = tree().child(governor, Deprel::cop);
    return sight_.words().is(tree().lemma(governor), WordSense::ability) && being != no_node &&
           tree()[being].xpos == Xpos::vbd && tree().child(governor, Deprel::aux) == no_node;
  }

  // "called to thank her": he did.
  [[nodiscard]] bool phones(std::size_t verb) const {
    if (!sight_.words().is(tree().lemma(verb), WordSense::phoning) || tree().upos(verb) != Upos::verb)
      return false;
    const bool asks = std::ranges::any_of(tree().children(verb), [&](std::uint32_t child) {
      const Deprel relation = universal(tree().relation(child));
      return relation == Deprel::obj || relation == Deprel::iobj || (relation == Deprel::obl && child > verb);
    });
    return !asks && !is_passive(tree(), verb);
  }

  // "Nor was Ana Berg endorsed": not "neither endorsed nor praised".
  [[nodiscard]] bool inverts(std::size_t verb, std::size_t conjunction) const {
    const std::size_t subject = surface_subject(tree(), verb);
    const std::size_t auxiliary = tree().child(verb, {Deprel::aux_pass, Deprel::aux});
    return subject != no_node && auxiliary == conjunction + 1 && auxiliary < subject;
  }

  // What the words that hang on a verb, noun or adjective make of it: "did not", "may", "allegedly",
  // "alleged".
  void read_node(std::size_t node) {
    for (const std::uint32_t child : tree().children(node)) {
      const std::string word(tree().lemma(child));
      if (is_put_off(child, node)) told_.blocked = true;
      switch (tree().relation(child)) {
        case Deprel::aux:
        case Deprel::aux_pass:
          if (!is_in_retrospect(node, word)) apply_effect_of(word, sight_.words().modal_effects);
          break;
        case Deprel::advmod:
        case Deprel::amod:
        case Deprel::det:
        case Deprel::compound:
        case Deprel::cc_preconj:
          // "not only", "cannot but praise"
          if (!tree().is_followed_by(child, "only") && !tree().is_followed_by(child, "but"))
            read_modifier(word);
          if (is_no_more(child)) negate();
          break;
        case Deprel::cc:
          if (inverts(node, child)) read_modifier(word);
          break;
        case Deprel::mark:
        case Deprel::case_:
          apply_effect_of(word, sight_.words().mark_effects);
          if (word == "though" && child > 0 && tree().lemma(child - 1) == "as") soften(Modality::possible);
          break;
        case Deprel::nsubj:
        case Deprel::nsubj_pass:
          read_participant(child);
          break;
        case Deprel::obj:  // "imposed no sanctions"
          if (tree().upos(node) == Upos::verb && child != climbed_) read_participant(child);
          read_plan(child);
          break;
        case Deprel::xcomp:
          read_planned(child);
          break;
        default:
          break;
      }
      mark(child);
    }
    read_verb_group(node);
    mark(node);
  }

  // "rather than attack"; not "rather than wait, Norland attacked"
  [[nodiscard]] bool is_put_off(std::size_t word, std::size_t node) const {
    if (tree().lemma(word) != "rather" || !tree().is_followed_by(word, "than") || word > node) return false;
    for (std::size_t i = word; i < node; ++i) {
      if (tree().text(i) == ",") return false;
    }
    return true;
  }

  // "who would later kill"
  [[nodiscard]] bool is_in_retrospect(std::size_t verb, std::string_view modal) const {
    return modal == "would" && std::ranges::any_of(tree().children(verb), [&](std::uint32_t child) {
             return tree().relation(child) == Deprel::advmod && child < verb &&
                    sight_.words().is(fold_word(tree().text(child)), WordSense::retrospect);
           });
  }

  // "no longer", "no more"
  [[nodiscard]] bool is_no_more(std::size_t adverb) const {
    const std::size_t no = tree().child(adverb, {Deprel::advmod, Deprel::det});
    return no != no_node && no + 1 == adverb && tree().lemma(no) == "no";
  }

  // "has a meeting with Norland planned"
  void read_plan(std::size_t object) {
    const std::size_t participle = tree().child(object, Deprel::acl);
    if (participle != no_node) read_planned(participle);
  }

  void read_planned(std::size_t participle) {
    const auto effect = sight_.words().modifier_effects.find(fold_word(tree().text(participle)));
    const bool plan = effect != sight_.words().modifier_effects.end() && effect->second == Effect::intended;
    const bool clause = tree().child(participle, {Deprel::nsubj, Deprel::aux, Deprel::obj}) != no_node;
    if (plan && !clause && tree()[participle].xpos == Xpos::vbn) apply(effect->second);
  }

  // "few envoys", not "a few", "the few": which leaves open whether any.
  [[nodiscard]] bool are_few(std::size_t people) const {
    const std::size_t adjective = tree().child(people, Deprel::amod);
    return names_people(sight_, people) && adjective != no_node &&
           tree().child(people, {Deprel::det, Deprel::nmod_poss}) == no_node &&
           sight_.words().is(fold_word(tree().text(adjective)), WordSense::scarce);
  }

  // "no envoy", "neither Norland nor Sudra"
  void read_participant(std::size_t noun) {
    if (are_few(noun)) told_.blocked = true;
    const std::size_t determiner = tree().child(noun, {Deprel::det, Deprel::cc_preconj});
    if (determiner == no_node) return;
    if (tree().lemma(determiner) == "no" || tree().lemma(determiner) == "neither") negate();
  }

  // "would have expelled" did not, or nobody knows; "should Norland expel" supposes; "was to expel" plans.
  void read_verb_group(std::size_t node) {
    const std::size_t subject = tree().child(node, {Deprel::nsubj, Deprel::nsubj_pass});
    bool modal = false;
    bool perfect = false;
    for (const std::uint32_t child : tree().children(node)) {
      if (tree().relation(child) != Deprel::aux) continue;
      modal = modal || sight_.words().is(tree().lemma(child), WordClass::modal);
      perfect = perfect || tree().lemma(child) == "have";
      if (subject != no_node && child < subject) told_.blocked = true;
    }
    if (modal && perfect) told_.blocked = true;
    const std::size_t be = tree().child(node, Deprel::cop);
    const std::size_t mark = tree().child(node, Deprel::mark);
    const bool is_to = be != no_node && mark != no_node && be < mark &&
                       (tree().lemma(mark) == "to" || tree().lemma(mark) == "due");  // "is due to meet"
    if (is_to && tree().upos(node) == Upos::verb) soften(Modality::intended);
  }

  void read_modifier(const std::string& word) {
    if (sight_.words().is(word, WordClass::negation)) return negate();
    apply_effect_of(word, sight_.words().modifier_effects);
  }

  void apply_effect_of(const std::string& word, const std::map<std::string, Effect, std::less<>>& effects) {
    const auto effect = effects.find(word);
    if (effect != effects.end()) apply(effect->second);
  }

  // The speakers that a governor or a reporting verb has for its subject; false where nobody knows them.
  bool add_speakers(std::size_t subject) {
    if (subject == no_node) return false;
    std::vector<MentionRef> speakers;
    std::vector<std::size_t> mentions = mentions_at(sight_, subject, AsModifier::yes);
    if (mentions.empty()) mentions = authors_at(sight_, subject);
    for (const std::size_t mention : mentions) {
      if (is_actor(sight_.mentions()[mention].type)) speakers.push_back({sight_.number, mention});
    }
    // From inside to outside, to be reversed at the end.
    told_.claimants.insert(told_.claimants.end(), speakers.rbegin(), speakers.rend());
    return !speakers.empty();
  }

  // Said by the subject of a reporting verb.
  void report(std::size_t subject, const ReportingVerb& verb) {
    if (!add_speakers(subject)) told_.blocked = true;
    if (verb.distant) soften(Modality::alleged);
  }

  [[nodiscard]] const Governor* governor(std::size_t node, const auto& fits) const {
    const std::vector<Governor>* known = governors_at(sight_, node);
    if (known == nullptr) return nullptr;
    const auto at = std::find_if(known->begin(), known->end(), fits);
    return at == known->end() ? nullptr : &*at;
  }

  // "has not ruled out attacking", "was not cleared of": who does not deny it has not told that it is so.
  [[nodiscard]] bool is_undecided(std::size_t above, const Governor& governor) const {
    const bool judged =
        governor.takes == GovernorTakes::preposition || tree().child(above, Deprel::compound_prt) != no_node;
    return judged && std::ranges::any_of(tree().children(above), [&](std::uint32_t child) {
             return tree().relation(child) == Deprel::advmod &&
                    sight_.words().is(tree().lemma(child), WordClass::negation);
           });
  }

  // "has yet to recognize"
  [[nodiscard]] bool is_yet_to(std::size_t above) const {
    const std::size_t yet = tree().child(above, Deprel::advmod);
    return tree().lemma(above) == "have" && yet != no_node && tree().lemma(yet) == "yet";
  }

  // Whoever says what the governor takes: "Norland vows", "is convinced", "Ana Berg's appeal".
  [[nodiscard]] std::size_t speaker_of(std::size_t governor) const {
    if (tree().upos(governor) == Upos::verb) return logical_subject(tree(), governor);
    return tree().child(governor, Deprel::cop) != no_node ? surface_subject(tree(), governor)
                                                          : tree().child(governor, Deprel::nmod_poss);
  }

  // Governed by that; the governor's own circumstances come with it.
  void obey(std::size_t above, const Governor& governor) {
    if ((presupposed_ || occasion_) && governor.effect == Effect::negated) return;
    if (spoken_ && governor.effect == Effect::negated) told_.blocked = true;  // "failed to say that"
    const bool chosen =
        governor.effect == Effect::plain && sight_.words().is(tree().lemma(above), WordSense::choice);
    told_.purpose = told_.purpose || (chosen && !presupposed_);  // "voted to expel", "voted to condemn"
    caused_ = caused_ || sight_.words().is(tree().lemma(above), WordSense::causing);
    if (governor.effect == Effect::negated && is_undecided(above, governor)) told_.blocked = true;
    const bool settled =
        governor.effect == Effect::intended && told_.polarity == Polarity::negated &&
        sight_.words().is(tree().lemma(above), WordSense::choice);  // "decided not to charge"
    if (!settled && !was_able(above) && !phones(above))
      apply(is_yet_to(above) ? Effect::negated : governor.effect);
    const bool shows = governor.takes == GovernorTakes::finite && governor.effect == Effect::plain;
    known_ = known_ || (shows && !governor.speaker && tree().upos(above) == Upos::verb);
    mark(above);
    const bool wants = governor.effect == Effect::demanded || governor.effect == Effect::intended;
    if (governor.speaker && !(taken_for_given_ && wants)) {  // "urged her to drop the investigation"
      const std::size_t speaker = speaker_of(above);
      const bool nobody = tree().upos(above) == Upos::verb && is_passive(tree(), above) && speaker == no_node;
      if (nobody) {
        if (sight_.words().disclosing_verbs.find(tree().lemma(above)) == nullptr) soften(Modality::alleged);
      } else if (!add_speakers(speaker)) {
        told_.blocked = true;
      }
      read_speech(above);
    } else {
      read_node(above);
      if (governor.takes == GovernorTakes::finite) read_owner(above);
    }
  }

  // "Norland's accusation that", "the claim by Norland that": Norland says so.
  void read_owner(std::size_t noun) {
    if (tree().upos(noun) != Upos::noun) return;
    if (const std::size_t owner = owner_or_maker(tree(), noun); owner != no_node) add_speakers(owner);
  }

  // What the node itself tells, not what it stands in.
  [[nodiscard]] Circumstances own_circumstances(std::size_t node) const {
    Circumstances own;
    Climb(sight_, own).read_node(node);
    return own;
  }

  // Of a verb of speech only what denies or plans the speech itself counts: "did not say", "may accuse".
  void read_speech(std::size_t verb) {
    spoken_ = true;
    const Circumstances own = own_circumstances(verb);
    const bool said = own.modality == Modality::asserted || own.modality == Modality::alleged;
    if (own.polarity == Polarity::negated || own.blocked || !said) told_.blocked = true;
  }

  // From a noun of action to the clause that it is in.
  std::size_t climb_noun(std::size_t noun) {
    std::size_t node = noun;
    bool reason = false;
    while (node != no_node && !is_clause(tree().relation(node))) {
      const std::size_t above = tree().head(node);
      if (above == no_node) break;
      const bool in_case = tree().relation(above) == Deprel::fixed && tree().lemma(above) == "case";
      if (in_case) told_.blocked = true;  // "help in case of an attack"
      occasion_ = occasion_ || is_occasion(node);
      past_ = past_ || is_past_occasion(node);
      presupposed_ = presupposed_ || is_backdrop(node) || tree().relation(node) == Deprel::appos;
      if (!reason && !presupposed_) read_governor_of_noun(node, above);
      reason = reason || is_reason(node, above);
      mark(above);
      node = above;
    }
    return node;
  }

  // "if Norland had attacked": it had not. "It would be sad if Norland were preparing to attack": it may not
  // be.
  [[nodiscard]] bool is_unreal(std::size_t clause) const {
    const std::size_t helper = tree().child(clause, Deprel::aux);
    if (helper == no_node || tree()[helper].xpos != Xpos::vbd ||
        !is_condition(clause_opening(tree(), clause)))
      return false;
    const bool had = tree().lemma(helper) == "have" && tree()[clause].xpos == Xpos::vbn;
    const std::size_t above = tree().head(clause);
    const std::size_t would = above == no_node ? no_node : tree().child(above, Deprel::aux);
    return had || (tree().lemma(helper) == "be" && tree()[clause].xpos == Xpos::vbg && would != no_node &&
                   tree().lemma(would) == "would");
  }

  // "if", "should"
  [[nodiscard]] bool is_condition(const std::string& mark) const {
    const auto found = sight_.words().mark_effects.find(mark);
    return found != sight_.words().mark_effects.end() && found->second == Effect::possible;
  }

  // "refused to speak at a Norlandic summit", "at the summit between Norland and Sudra": there was one.
  [[nodiscard]] bool is_occasion(std::size_t noun) const {
    const bool beside =
        universal(tree().relation(noun)) == Deprel::obl || tree().relation(noun) == Deprel::nmod;
    const bool own = tree().child(noun, {Deprel::compound, Deprel::nmod_poss}) != no_node ||
                     prepositional(tree(), noun, "between") != no_node;
    return beside && own && sight_.words().is(introduction(tree(), noun), WordSense::occasion);
  }

  // "is suspected of robbing a bank during a shooting", "seemed to fade after the attack": that there was.
  // Not "it is alleged that she robbed a bank during a visit".
  [[nodiscard]] bool is_past_occasion(std::size_t noun) const {
    const std::string by = introduction(tree(), noun);
    const bool beside =
        universal(tree().relation(noun)) == Deprel::obl || tree().relation(noun) == Deprel::nmod;
    const std::size_t verb = tree().head(noun);
    const bool open = verb != no_node && (tree()[verb].xpos == Xpos::vb || tree()[verb].xpos == Xpos::vbg);
    return beside && open && by != "at" && sight_.words().is(by, WordSense::occasion);
  }

  // "planned to act despite Ana Berg's protest", "in the wake of Norland's raid": there was one. Not "after
  // Ana Berg's visit", which may come.
  [[nodiscard]] bool is_backdrop(std::size_t noun) const {
    const std::string by = introduction(tree(), noun);
    const std::size_t above = tree().head(noun);
    const std::size_t link = tree().child(noun, Deprel::case_);
    const auto lies_behind = [&](std::size_t node) {
      return node != no_node && tree().upos(node) == Upos::noun &&
             sight_.words().is(tree().lemma(node), WordSense::backdrop);
    };
    const bool wake = (by == "of" || by == "to" || by == "for") && link != no_node && link > 0 &&
                      (lies_behind(above) || lies_behind(link - 1));
    const bool left = by == "from" && above != no_node && tree().upos(above) == Upos::verb;  // "from a trip"
    if (!wake && !left && !sight_.words().is(by, WordSense::backdrop)) return false;
    const auto deeds = sight_.words().predicates.find(PredicateClass::noun, tree().lemma(noun));
    const bool hostile = std::ranges::any_of(deeds, [](const Predicate& one) {
      return info(one.relation).group == RelationGroup::material_conflict;
    });
    const bool seen = std::ranges::any_of(deeds, [](const Predicate& one) {
      return one.relation == Relation::visited || one.relation == Relation::met;
    });
    return left ? seen : is_definite(noun) && (hostile || by == "despite");
  }

  // "vowed revenge for the killing", "vowed a response to the killing": that there was.
  [[nodiscard]] bool is_reason(std::size_t noun, std::size_t above) const {
    const std::string by = introduction(tree(), noun);
    const auto governs = [&](const Governor& one) {
      return one.takes == GovernorTakes::noun_by_preposition && one.preposition == by;
    };
    const auto answers = [&](const Governor& one) { return governs(one) && one.effect == Effect::plain; };
    if (tree().upos(above) != Upos::noun) return false;
    if (by == "to") return sight_.words().may_govern(tree().lemma(above), answers);
    return (by == "for" || by == "over" || by == "after") &&
           !sight_.words().may_govern(tree().lemma(above), governs);
  }

  void read_governor_of_noun(std::size_t noun, std::size_t above) {
    const Deprel relation = universal(tree().relation(noun));
    const std::string preposition = introduction(tree(), noun);
    const bool direct = relation == Deprel::obj || (tree().relation(noun) == Deprel::nsubj_pass) ||
                        relation == Deprel::compound;
    const Governor* found = governor(above, [&](const Governor& one) {
      return (one.takes == GovernorTakes::noun && direct) ||
             (one.takes == GovernorTakes::noun_by_preposition && one.preposition == preposition);
    });
    if (found != nullptr && is_done_by_order(noun, above)) return;
    if (found != nullptr) return obey(above, *found);
    if (tree().relation(noun) == Deprel::nsubj && is_prospect(noun, above)) told_.blocked = true;
    if (tree().upos(above) != Upos::verb) return;
    if (direct && is_made_known(noun, above)) {
      spoken_ = true;
      presupposed_ = presupposed_ || is_definite(noun);
    }
    Circumstances own;  // "could lead to an attack", "did not carry out an attack"
    Climb climb(sight_, own);
    climb.climbed_ = noun;
    climb.read_node(above);
    const bool direct_part = relation != Deprel::obl && relation != Deprel::nmod;
    const bool undone = direct_part && (own.polarity == Polarity::negated || own.blocked);
    if (undone || (own.modality != Modality::asserted && own.modality != Modality::alleged))
      told_.blocked = true;
  }

  // "ordered the killing": who orders it has it done.
  [[nodiscard]] bool is_done_by_order(std::size_t noun, std::size_t verb) const {
    const auto tells = [&](PredicateClass word_class, std::size_t node, const auto& such) {
      return std::ranges::any_of(sight_.words().predicates.find(word_class, tree().lemma(node)), such);
    };
    return tree().relation(noun) == Deprel::obj &&
           tells(PredicateClass::verb, verb,
                 [](const Predicate& one) { return one.is_plain() && one.relation == Relation::controls; }) &&
           tells(PredicateClass::noun, noun, [](const Predicate& one) {
             return one.relation == Relation::killed || one.relation == Relation::attacked;
           });
  }

  // "An attack is unlikely", "would be a mistake", "the withdrawal depends on the weather": what has not
  // come.
  [[nodiscard]] bool is_prospect(std::size_t noun, std::size_t clause) const {
    const std::size_t state = tree().child(clause, Deprel::xcomp);  // "remains imminent"
    const bool open = sight_.words().is(tree().lemma(clause), WordSense::prospective) ||
                      (state != no_node && sight_.words().is(tree().lemma(state), WordSense::prospective));
    if (open && tree().upos(clause) == Upos::verb) return true;
    if (is_definite(noun)) return false;
    if (open) return true;
    if (tree().child(clause, Deprel::cop) == no_node) return false;
    const Circumstances own = own_circumstances(clause);
    return own.modality != Modality::asserted && own.modality != Modality::alleged;
  }

  // "failed to disclose his meetings": what is made known or not.
  [[nodiscard]] bool is_made_known(std::size_t noun, std::size_t verb) const {
    return noun > verb && (sight_.words().disclosing_verbs.find(tree().lemma(verb)) != nullptr ||
                           sight_.words().reporting.contains(tree().lemma(verb)));
  }

  [[nodiscard]] bool is_definite(std::size_t noun) const {
    return tree().child(noun, Deprel::nmod_poss) != no_node || has_definite_article(tree(), noun);
  }

  // "plan to oppose her over her support of Sudra", "would criticize him for his attack": what somebody is
  // opposed for.
  [[nodiscard]] bool is_grievance(std::size_t noun) const {
    const std::size_t verb = universal(tree().relation(noun)) == Deprel::obl ? tree().head(noun) : no_node;
    const std::string by = introduction(tree(), noun);
    if (verb == no_node || (by != "for" && by != "over")) return false;
    return std::ranges::any_of(
        sight_.words().predicates.find(PredicateClass::verb, tree().lemma(verb)), [](const Predicate& one) {
          return one.is_plain() &&
                 (one.relation == Relation::opposed || one.relation == Relation::criticized);
        });
  }

  // "..., Ana Berg said" and "according to Ana Berg" beside the clause.
  void read_speakers_beside(std::size_t clause) {
    for (const std::uint32_t child : tree().children(clause)) {
      const std::string word(tree().lemma(child));
      const bool inserted =
          tree().relation(child) == Deprel::parataxis || tree().relation(child) == Deprel::advcl;
      const auto reporting = inserted && tree().upos(child) == Upos::verb
                                 ? sight_.words().reporting.find(word)
                                 : sight_.words().reporting.end();
      if (reporting != sight_.words().reporting.end() &&
          tree().child(child, {Deprel::ccomp, Deprel::obj}) == no_node) {
        if (is_temporal(child)) {
          const std::size_t mark =
              tree().child(clause, Deprel::mark);  // "when she said that", read as a time
          if (child < clause && mark != no_node && tree().lemma(mark) == "that") told_.blocked = true;
        } else if (is_inserted_speech(child)) {
          report(surface_subject(tree(), child), reporting->second);
        }
      } else if (introduction(tree(), child).starts_with("accord")) {
        if (!add_speakers(child)) told_.blocked = true;
      }
      mark(child);
    }
  }

  [[nodiscard]] bool is_inserted_speech(std::size_t verb) const {
    return tree().child(verb, Deprel::nsubj) != no_node && tree().child(verb, Deprel::mark) == no_node;
  }

  // "when the officials told the press"
  [[nodiscard]] bool is_temporal(std::size_t verb) const {
    const std::size_t adverb = tree().child(verb, Deprel::advmod);
    return adverb != no_node && tree()[adverb].xpos == Xpos::wrb;
  }

  // "Norland attacking Sudra would break the law": it may not come to that.
  void read_modal(std::size_t verb) {
    for (const std::uint32_t child : tree().children(verb)) {
      const bool modal = tree().relation(child) == Deprel::aux && tree()[child].xpos == Xpos::md;
      if (modal) soften(Modality::possible);
    }
  }

  // From a clause to the one it hangs on, with what that one makes of it. no_node at the end.
  std::size_t climb_clause(std::size_t node) {
    const std::size_t above = tree().head(node);
    if (above == no_node || stands_alone(node, above) || is_inserted(node)) return no_node;
    if (!presupposed_ && is_asked_about(node, above)) told_.blocked = true;
    switch (tree().relation(node)) {
      case Deprel::conj:
        return climb_coordination(node, above);
      case Deprel::csubj:
      case Deprel::csubj_pass:
        if (is_asked(node, above)) return clause_of(above);
        read_modal(above);
        read_complement(node, above);
        return clause_of(above);
      case Deprel::xcomp:
      case Deprel::ccomp:
        read_complement(node, above);
        return clause_of(above);
      case Deprel::advcl:
        if (is_tellers_own(node, above)) return tree().head(above);
        read_adverbial(node, above);
        if (is_unreal(node)) told_.blocked = true;
        conditional_ = conditional_ || is_condition(clause_opening(tree(), node));
        until_ = until_ || clause_opening(tree(), node) == "until";
        if (is_yet_to_come(node, above))
          soften(Modality::intended);
        else
          presupposed_ =
              presupposed_ || sight_.words().presupposing_marks.find(clause_opening(tree(), node)) != nullptr;
        return clause_of(above);
      case Deprel::acl:
        if (const std::size_t clause = clause_of(above);
            clause != no_node && is_counterfactual(tree(), clause))
          told_.blocked = true;
        if (is_told_beside(node, above)) presupposed_ = taken_for_given_ = true;
        read_complement_of_noun(node, above);
        return hangs_as(tree(), node) == GovernorTakes::infinitive ? climb_noun(above) : clause_of(above);
      case Deprel::parataxis:
        read_parataxis(node, above);
        return told_.blocked ? no_node : parataxis_clause(node, above);
      case Deprel::acl_relcl:
        presupposed_ = presupposed_ || is_told_of_known(node, above);
        if (is_none_such(above)) told_.blocked = true;
        return clause_of(above);
      default:
        return clause_of(above);
    }
  }

  // "Ana Berg, a lawyer killed by rebels", "offered to free the envoys arrested by Norland", "if the judge
  // investigating Norland should leave": whatever else is said of them. Not "wants the envoys arrested".
  [[nodiscard]] bool is_told_beside(std::size_t participle, std::size_t noun) const {
    const Xpos tag = tree()[participle].xpos;
    if (tag == Xpos::vbn && tree().relation(noun) == Deprel::appos) return true;
    const bool definite = has_definite_article(tree(), noun) && introduction(tree(), participle).empty();
    const bool subject = universal(tree().relation(noun)) == Deprel::nsubj;
    const bool done = tag == Xpos::vbn && logical_subject(tree(), participle) != no_node;
    return definite && participle == noun + 1 &&
           ((done && !is_wanted(noun)) || (tag == Xpos::vbg && subject));
  }

  // "wants the envoys arrested by Norland": what one wants done to them.
  [[nodiscard]] bool is_wanted(std::size_t noun) const {
    const std::size_t verb = tree().head(noun);
    return tree().relation(noun) == Deprel::obj && verb != no_node &&
           sight_.words().may_govern(tree().lemma(verb), [](const Governor& one) {
             return one.takes == GovernorTakes::infinitive && one.effect == Effect::intended;
           });
  }

  // "said the war was over, as he met Ana Berg": that he met her, he does not say.
  [[nodiscard]] bool is_tellers_own(std::size_t clause, std::size_t above) const {
    const std::size_t mark = tree().child(clause, Deprel::mark);
    const std::size_t said = tree().head(above);
    const std::size_t subject = tree().child(clause, Deprel::nsubj);
    if (said == no_node || subject == no_node || mark == no_node || mark == 0 || tree().lemma(mark) != "as" ||
        tree().text(mark - 1) != "," || tree().relation(above) != Deprel::ccomp)
      return false;
    return tree()[clause].xpos == Xpos::vbd && tree()[subject].xpos == Xpos::prp &&
           tree()[subject].features.person == feature::Person::third &&
           sight_.words().reporting.contains(std::string(tree().lemma(said))) &&
           quotation_at(sight_.scene, sight_.number, clause) ==
               quotation_at(sight_.scene, sight_.number, said);
  }

  // "would raise it when he met Ana Berg", "will leave after they meet": they have not met.
  [[nodiscard]] bool is_yet_to_come(std::size_t clause, std::size_t above) const {
    const std::string when = clause_opening(tree(), clause);
    const std::size_t modal = tree().child(above, Deprel::aux);
    if ((when != "when" && when != "after" && when != "once") || modal == no_node ||
        tree()[modal].xpos != Xpos::md || is_counterfactual(tree(), above))
      return false;
    const bool past = tree()[clause].xpos == Xpos::vbd;  // not "will leave after rebels attacked"
    const auto deeds = sight_.words().predicates.find(PredicateClass::verb, tree().lemma(clause));
    const bool meeting = std::ranges::any_of(deeds, [](const Predicate& one) {
      return one.relation == Relation::met || one.relation == Relation::visited;
    });
    const bool told = past && tree().lemma(modal) == "would" && when == "when" && meeting;
    const bool present = tree()[clause].xpos == Xpos::vbz || tree()[clause].xpos == Xpos::vbp;
    if (!told && (!present || tree().lemma(modal) == "would")) return false;
    const auto effect = sight_.words().modal_effects.find(tree().lemma(modal));
    return effect != sight_.words().modal_effects.end() && effect->second == Effect::intended &&
           !is_counterfactual(tree(), clause) && tree().child(clause, Deprel::aux) == no_node;
  }

  // "questions about whether Norland attacked"
  [[nodiscard]] bool is_asked_about(std::size_t clause, std::size_t noun) const {
    return tree().upos(noun) == Upos::noun && universal(tree().relation(clause)) == Deprel::acl &&
           introduction(tree(), clause).ends_with("whether") &&
           hangs_as(tree(), clause) == GovernorTakes::finite;
  }

  // "it is not clear why Norland attacked": it did; "whether Norland attacked": who knows.
  bool is_asked(std::size_t clause, std::size_t above) {
    const std::string opening = clause_opening(tree(), clause);
    const bool whether = opening == "whether";
    const std::size_t adverb = tree().child(clause, Deprel::advmod);
    const bool open = adverb != no_node && adverb < clause && tree()[adverb].xpos == Xpos::wrb;
    if (tree().upos(above) != Upos::adj || (!whether && !open)) return false;
    if (whether) soften(Modality::possible);
    presupposed_ = presupposed_ || open;
    return true;
  }

  // "this is not information that we collected": nobody says that they did, or what.
  [[nodiscard]] bool is_none_such(std::size_t noun) const {
    if (tree().child(noun, Deprel::cop) == no_node || has_definite_article(tree(), noun)) return false;
    return std::ranges::any_of(tree().children(noun), [&](std::uint32_t child) {
      return tree().relation(child) == Deprel::advmod && tree().lemma(child) == "not";
    });
  }

  // "Ana Berg said it would leave; Sudra attacked": behind the semicolon nobody says so any more. Within a
  // quotation the semicolon parts nothing.
  [[nodiscard]] bool stands_alone(std::size_t clause, std::size_t above) const {
    const std::size_t first = tree().reach(clause).first;
    if (above > clause || first == 0 || tree().child(clause, Deprel::nsubj) == no_node) return false;
    const bool parted = tree().text(first) == ";" || tree().text(first - 1) == ";";
    return parted && !quotation_at(sight_.scene, sight_.number, first);
  }

  // "Ana Berg said the accord - signed by Norland and Sudra - was bad": between the dashes nobody but the
  // article speaks.
  [[nodiscard]] bool is_inserted(std::size_t clause) const {
    const Deprel relation = tree().relation(clause);
    if (relation != Deprel::acl && relation != Deprel::acl_relcl) return false;
    const Range reach = tree().reach(clause);
    const std::size_t opening = is_stroke(reach.first) ? reach.first : reach.first - 1;
    const bool open = reach.first > 0 && is_stroke(opening);
    const bool closed = reach.last < tree().size() && is_stroke(reach.last);
    return open && closed && !quotation_at(sight_.scene, sight_.number, clause);
  }

  [[nodiscard]] bool is_stroke(std::size_t node) const {
    const std::string_view text = tree().text(node);
    return text == "-" || text == "--" || text == "\u2013" || text == "\u2014" || text == "(" || text == ")";
  }

  // "did not charge the man who killed": he killed; "will help the rebels who oppose him": they do; "will
  // counter what it calls lies". Not "will punish a state that attacks it".
  [[nodiscard]] bool is_told_of_known(std::size_t clause, std::size_t noun) const {
    const Xpos tag = tree()[clause].xpos;
    const bool several = tree()[noun].features.number == feature::Number::plur;
    const bool known = tree().upos(noun) == Upos::propn || (several && has_definite_article(tree(), noun));
    const std::size_t modal = tree().child(clause, Deprel::aux);  // "to describe the aid that it will send"
    const bool future =
        modal != no_node && tree().lemma(modal) == "will" && has_definite_article(tree(), noun);
    return tag == Xpos::vbd || tag == Xpos::vbn || tree().lemma(noun) == "what" || future ||
           (known && (tag == Xpos::vbp || tag == Xpos::vbz));
  }

  // "will expel envoys and close the embassy": what has no subject and no auxiliary of its own shares those
  // before.
  std::size_t climb_coordination(std::size_t node, std::size_t above) {
    const bool own = tree().child(node, {Deprel::nsubj, Deprel::nsubj_pass, Deprel::aux}) != no_node;
    const auto form = tree()[node].features.verb_form;
    const bool bare = form == feature::VerbForm::inf || form == feature::VerbForm::part;
    const bool as_before =
        tree()[node].xpos == tree()[above].xpos || tree()[above].features.verb_form != feature::VerbForm::inf;
    if (!own && bare && as_before) read_node(above);
    return above;
  }

  [[nodiscard]] std::size_t clause_of(std::size_t node) const {
    while (node != no_node && !is_clause(tree().relation(node)) && tree().relation(node) != Deprel::conj)
      node = tree().head(node);
    return node;
  }

  [[nodiscard]] const Governor* governor_of(std::size_t node, std::size_t above) const {
    const GovernorTakes takes = hangs_as(tree(), node);
    const std::size_t object = tree().child(above, Deprel::obj);
    if (takes == GovernorTakes::infinitive && object != no_node && object < node) {
      const Governor* asked = governor(above, [&](const Governor& one) {
        return one.takes == takes && (one.effect == Effect::demanded || one.effect == Effect::possible);
      });
      if (asked != nullptr) return asked;  // "wants, expects Norland to leave"; not "wants to leave"
    }
    return governor(
        above, [&](const Governor& one) { return one.takes == takes || one.takes == GovernorTakes::any; });
  }

  // "saw expelling Ana Berg as a mistake", not "saw Norland expelling her", "was seen expelling her".
  [[nodiscard]] bool is_thought_of(std::size_t node, std::size_t above) const {
    const auto shows = [](const Governor& one) {
      return one.takes == GovernorTakes::gerund && one.effect == Effect::plain && !one.speaker;
    };
    return node == above + 1 && tree().upos(above) == Upos::verb && tree()[node].xpos == Xpos::vbg &&
           !is_passive(tree(), above) && governor(above, shows) != nullptr;
  }

  void read_complement(std::size_t node, std::size_t above) {
    if (is_thought_of(node, above)) told_.blocked = true;
    if (tree().relation(node) == Deprel::ccomp && is_subjunctive(tree(), node) &&
        sight_.words().is(tree().lemma(above), WordSense::urging))
      soften(Modality::demanded);
    const bool finite = hangs_as(tree(), node) == GovernorTakes::finite;
    if (finite && sight_.words().is(tree().lemma(above), WordSense::knowing))
      presupposed_ = true;  // "did not know that"
    if (const Governor* found = governor_of(node, above)) return obey(above, *found);
    const auto reporting = sight_.words().reporting.find(tree().lemma(above));
    const bool said =
        tree().relation(node) == Deprel::ccomp && hangs_as(tree(), node) != GovernorTakes::gerund;
    if (said && reporting != sight_.words().reporting.end()) {
      report(logical_subject(tree(), above), reporting->second);
      return read_speech(above);
    }
    told_.blocked = true;
  }

  // "killing", "spying"
  [[nodiscard]] bool is_crime(std::size_t node) const {
    if (tree()[node].xpos != Xpos::vbg) return false;
    const auto deeds = sight_.words().predicates.find(PredicateClass::verb, tree().lemma(node));
    return std::ranges::any_of(deeds, [](const Predicate& one) {
      return one.is_plain() && (one.relation == Relation::killed || one.relation == Relation::attacked ||
                                one.relation == Relation::abducted || one.relation == Relation::spied_on);
    });
  }

  // What introduces the clause: "of" in "of being behind the attack".
  [[nodiscard]] std::string clause_mark(std::size_t node) const {
    const std::size_t copula = tree().child(node, Deprel::cop);
    if (copula == no_node) return introduction(tree(), node);
    std::string mark;
    for (const std::uint32_t child : tree().children(node)) {
      const Deprel relation = tree().relation(child);
      if (child < copula && (relation == Deprel::case_ || relation == Deprel::mark))
        mark += (mark.empty() ? "" : " ") + std::string(tree().lemma(child));
    }
    return mark;
  }

  void read_adverbial(std::size_t node, std::size_t above) {
    if (is_thought_of(node, above)) told_.blocked = true;
    const std::string mark = clause_mark(node);
    const bool gerund = tree()[node].xpos == Xpos::vbg;
    const Governor* found = governor(above, [&](const Governor& one) {
      return one.takes == GovernorTakes::preposition && one.preposition == mark && (gerund || mark != "to");
    });
    if (found != nullptr) return obey(above, *found);
    const bool completes =
        tree().child(above, Deprel::obj) == no_node;     // not "denied the claims, accusing Norland"
    const std::size_t first = tree().reach(node).first;  // not "quit, naming Ana Berg"
    const bool parted = tree().text(first) == "," || (first > 0 && tree().text(first - 1) == ",");
    if (mark.empty() && completes && !parted && node > above &&
        hangs_as(tree(), node) == GovernorTakes::gerund) {
      if (const Governor* denied = governor_of(node, above); denied != nullptr) return obey(above, *denied);
    }
    if (mark == "for" && is_crime(node)) soften(Modality::alleged);   // "went on trial for killing"
    if (mark == "by") return read_means(above);                       // "may provoke Sudra by expelling"
    if (mark == "without" && is_denied(above)) told_.blocked = true;  // "rarely left without meeting her"
    const std::size_t only = tree().child(node, Deprel::advmod);
    const bool outcome =
        only != no_node && only < node && tree().lemma(only) == "only";  // "only to be blocked"
    if (mark == "to" && !outcome && hangs_as(tree(), node) == GovernorTakes::infinitive) {
      if (is_asked_of_another(node, above)) soften(Modality::demanded);
      if (const Governor* chained = governor_of(node, above);
          chained != nullptr && chained->effect != Effect::plain)
        return obey(above, *chained);
      told_.purpose = told_.purpose || (!presupposed_ && !serves_purpose(above));
      read_node(above);
    }
    const bool before = mark == "before" && gerund && !presupposed_;
    if (before && told_.modality == Modality::asserted && is_present(above))
      return soften(Modality::intended);
    ahead_ = ahead_ || before;
  }

  // "is speaking before flying to Port Vale"; "spoke before flying" tells that she flew.
  [[nodiscard]] bool is_present(std::size_t verb) const {
    const std::size_t helper = tree().child(verb, {Deprel::aux, Deprel::cop});
    const Xpos tag = tree()[helper == no_node ? verb : helper].xpos;
    const bool told = tree().relation(verb) != Deprel::ccomp;  // not "demanded that Norland ask before"
    return told && (tag == Xpos::vbz || tag == Xpos::vbp);
  }

  // "used a gun to kill": it was done. Not "wants to use a gun to kill".
  [[nodiscard]] bool serves_purpose(std::size_t verb) const {
    const Xpos tag = tree()[verb].xpos;
    const bool finite = tag == Xpos::vbd || tag == Xpos::vbz || tag == Xpos::vbp;
    const bool used =
        tag == Xpos::vbn && tree().relation(verb) == Deprel::acl;  // "a firm used by Norland to spy"
    return sight_.words().is(tree().lemma(verb), WordSense::means) &&
           (used || (finite && tree().child(verb, Deprel::obj) != no_node));
  }

  // "did not leave", "rarely left"
  [[nodiscard]] bool is_denied(std::size_t verb) const {
    const Circumstances own = own_circumstances(verb);
    return own.blocked || own.polarity == Polarity::negated;
  }

  // How sure it is what is done by that; nothing where it is denied: "did not help by expelling".
  void read_means(std::size_t verb) {
    const Circumstances own = own_circumstances(verb);
    soften(own.modality);
    if (own.polarity == Polarity::negated && !presupposed_) told_.blocked = true;
  }

  // "pushed for Norland to withdraw"
  [[nodiscard]] bool is_asked_of_another(std::size_t clause, std::size_t verb) const {
    const std::size_t whom = prepositional(tree(), verb, "for");
    const auto asks = [](const Predicate& row) {
      return row.relation == Relation::demanded_of &&
             std::ranges::find(row.target, Slot{SlotKind::preposition, "for"}) != row.target.end();
    };
    return whom != no_node && whom < clause &&
           std::ranges::any_of(sight_.words().predicates.find(PredicateClass::verb, tree().lemma(verb)),
                               asks);
  }

  void read_complement_of_noun(std::size_t node, std::size_t above) {
    const Xpos tag = tree()[node].xpos;
    if ((tag == Xpos::vbg || tag == Xpos::vbn || tag == Xpos::vbd) && introduction(tree(), node).empty())
      return;
    const std::string mark = clause_mark(node);
    const GovernorTakes takes = hangs_as(tree(), node);
    const Governor* found = governor(above, [&](const Governor& one) {
      return one.takes == takes || one.takes == GovernorTakes::any ||
             (one.takes == GovernorTakes::preposition && one.preposition == mark);
    });
    if (found == nullptr) {
      told_.blocked = true;
      return;
    }
    if (const std::size_t holder = holder_of_proof(above);
        holder != no_node && takes == GovernorTakes::finite) {
      if (!add_speakers(holder)) told_.blocked = true;
      return;
    }
    const bool own =
        node == start_ || (tree().relation(start_) == Deprel::xcomp && tree().head(start_) == node);
    if (own && takes == GovernorTakes::infinitive && found->effect == Effect::plain)
      soften(Modality::intended);  // "a push to withdraw"
    obey(above, *found);
  }

  // "Norland has proof that Sudra attacked": who says so. no_node where nobody holds it.
  [[nodiscard]] std::size_t holder_of_proof(std::size_t noun) const {
    const std::size_t verb = tree().head(noun);
    if (!sight_.words().is(tree().lemma(noun), WordSense::proof) || verb == no_node ||
        tree().relation(noun) != Deprel::obj || !sight_.words().is(tree().lemma(verb), WordSense::proving))
      return no_node;
    Circumstances held;
    Climb(sight_, held).read_node(verb);
    return held.told_as_done() ? surface_subject(tree(), verb) : no_node;
  }

  // "Ana Berg said: Norland expelled ..."; otherwise a clause of its own.
  void read_parataxis(std::size_t node, std::size_t above) {
    if (!is_reported_behind(node, above)) return;
    const auto reporting = sight_.words().reporting.find(tree().lemma(above));
    report(surface_subject(tree(), above), reporting->second);
    read_speech(above);
  }

  [[nodiscard]] bool is_reported_behind(std::size_t node, std::size_t above) const {
    return above < node && tree().upos(above) == Upos::verb &&
           sight_.words().reporting.contains(tree().lemma(above)) &&
           tree().child(above, {Deprel::ccomp, Deprel::obj}) == no_node;
  }

  [[nodiscard]] std::size_t parataxis_clause(std::size_t node, std::size_t above) const {
    return is_reported_behind(node, above) ? clause_of(above) : no_node;
  }

  const TreeSight& sight_;
  Circumstances& told_;
  std::size_t start_ = no_node;
  std::size_t climbed_ = no_node;  // the noun climbed from, whose own determiner has been read
  bool ahead_ = false;             // of what may not come: "demanded that Norland ask before striking"
  bool spoken_ = false;            // what is denied further out is that it was said
  bool presupposed_ =
      false;               // what stands further out changes nothing: "denied it when he expelled the envoy"
  bool occasion_ = false;  // it is where or when something is done or not
  bool taken_for_given_ = false;
  bool known_ = false;        // "wants to prove that Norland attacked": it may have or not
  bool until_ = false;        // "plans to stay until Norland leaves": nobody plans that, and it may have come
  bool caused_ = false;       // "did not make Norland leave": whether it left nobody tells
  bool conditional_ = false;  // "will retaliate if Sudra attacks": nobody wants that
  bool past_ = false;         // it is what something else was done after, or during
};

}  // namespace

const std::vector<Governor>* governors_at(const TreeSight& sight, std::size_t node) {
  const Tree& tree = sight.tree();
  const auto& governors = sight.words().governors;
  std::size_t particle = tree.child(node, Deprel::compound_prt);
  if (particle == no_node && node + 1 < tree.size() && tree.head(node + 1) == node &&
      tree.relation(node + 1) == Deprel::advmod)
    particle = node + 1;  // "went on to"
  auto found = governors.end();
  if (particle != no_node)
    found = governors.find(std::string(tree.lemma(node)).append(" ").append(tree.lemma(particle)));
  if (found == governors.end()) found = governors.find(tree.lemma(node));
  return found == governors.end() ? nullptr : &found->second;
}

GovernorTakes hangs_as(const Tree& tree, std::size_t clause) {
  const std::size_t mark = tree.child(clause, Deprel::mark);
  if (mark != no_node && tree.lemma(mark) == "to") return GovernorTakes::infinitive;
  if (tree[clause].xpos == Xpos::vbg && tree.child(clause, Deprel::aux) == no_node)
    return GovernorTakes::gerund;
  const std::size_t having = tree.child(clause, Deprel::aux);
  if (having != no_node && tree[having].xpos == Xpos::vbg && tree.lemma(having) == "have")
    return GovernorTakes::gerund;  // "denied having attacked"
  if (tree.child(clause, {Deprel::nsubj, Deprel::nsubj_pass, Deprel::expl}) != no_node)
    return GovernorTakes::finite;
  const std::size_t helper = tree.child(clause, {Deprel::aux, Deprel::aux_pass, Deprel::cop});
  const Token& told = tree[helper == no_node ? clause : helper];
  if (helper != no_node && told.xpos == Xpos::vbg) return GovernorTakes::gerund;  // "being behind the attack"
  return told.features.verb_form == feature::VerbForm::inf ? GovernorTakes::infinitive
                                                           : GovernorTakes::finite;
}

Circumstances circumstances_of(const TreeSight& sight, std::size_t predicate, PredicateClass word_class) {
  Circumstances told;
  if (sight.scene.trace != nullptr) sight.scene.trace->watch(told, sight.number, predicate);
  Climb(sight, told).from(predicate, word_class);
  if (told.claimants.empty() && !told.blocked)
    told.unattributed = quotation_at(sight.scene, sight.number, predicate);
  told.blocked = told.blocked || told.unattributed;
  return told;
}

Circumstances circumstances_of(const TreeSight& sight, std::size_t predicate, PredicateClass word_class,
                               const Speakers& speakers) {
  Circumstances told = circumstances_of(sight, predicate, word_class);
  if (told.unattributed && speakers[*told.unattributed]) {
    told.claimants = {*speakers[*told.unattributed]};
    told.blocked = false;
  }
  return told;
}

}  // namespace dossier::extract
