#include "extract/interpret/tree_repair.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "extract/interpret/arguments.hpp"
#include "extract/interpret/complement_repair.hpp"

namespace dossier::extract {
namespace {

class Repair : public ComplementRepair {
 public:
  using ComplementRepair::ComplementRepair;

  void run() {
    join_split_names();
    join_titled_names();
    lift_out_of_names();
    for (std::size_t i = 0; i < arcs_.size(); ++i) {
      part_day(i);
      if (arcs_[i].deprel == Deprel::case_) {
        own_noun(i);
        part_stranded(i);
      }
      if (arcs_[i].deprel == Deprel::case_) {
        lift_preposition(i);
        make_particle(i);
        pass_preposition(i);
      }
      make_participle(i);
      make_verb(i);
      make_blamed(i);
      make_common(i);
      if (lemmas_[i] == "have") raise_participle(i);
      if (arcs_[i].upos == Upos::verb) mend_verb(i);
      if (arcs_[i].upos == Upos::adj) make_people(i);
      if (arcs_[i].upos == Upos::propn) {
        lift_from_field(i);
        join_title(i);
        take_title(i);
        take_titles(i);
        take_aide(i);
        join_subjects(i);
        appose(i);
      }
      if (is_participle(i)) {
        raise_verb(i);
        raise_shared(i);
      }
      make_back(i);
      if (arcs_[i].deprel == Deprel::acl) raise_active(i);
      join_to_number(i);
      mend_relation(i);
    }
    mend_clauses();
    mend_complements();
  }

 private:
  void mend_verb(std::size_t verb) {
    move_second_subject(verb);
    move_from_object(verb);
    raise_judged(verb);
    part_outcome(verb);
    make_active(verb);
    raise_charge(verb);
    part_from_place(verb);
    hang_on_plan(verb);
    hang_on_utterance(verb);
    hang_on_found(verb);
    raise_receiver(verb);
    make_called(verb);
    part_from_number(verb);
    make_object_behind_particle(verb);
    make_bare_object(verb);
    make_noun(verb);
    raise_verb(verb);
    raise_shared(verb);
    raise_clause(verb);
    part_from_protest(verb);
    make_conviction(verb);
    raise_quoted_judgement(verb);
  }

  void mend_conjunct(std::size_t i) {
    lift_counted(i);
    part_from_region(i);
    lift_from_title(i);
    share_noun(i);
    list_behind_of(i);
    join_in_apposition(i);
    part_from_year(i);
  }

  void mend_oblique(std::size_t i) {
    make_adverbial(i);
    lift_from_plan(i);
    hang_on_many(i);
    hang_on_noun_before(i);
  }

  void mend_subject(std::size_t i) {
    join_compound(i);
    join_to_noun(i);
    own_name(i);
    describe(i);
    share_subject(i);
  }

  void mend_apposition(std::size_t i) {
    join_below_title(i);
    part_from_apposition(i);
    part_from_thing(i);
    lift_to_holder(i);
    make_subject(i);
    list_behind_of(i);
  }

  void mend_modifier(std::size_t i) {
    hang_on_attack(i);
    hang_on_noun_before(i);
    part_from_name(i);
    join_behind_noun(i);
    hang_on_charged(i);
    turn_apposition(i);
    lift_example(i);
    lift_from_day(i);
  }

  // What hangs on its head by a relation that is often wrong.
  void mend_relation(std::size_t i) {
    if (arcs_[i].deprel == Deprel::compound && arcs_.head(i) < i) lift_name(i);
    if (arcs_[i].deprel == Deprel::aux) join_name(i);
    if (arcs_[i].deprel == Deprel::amod) lead_body(i);
    if (arcs_[i].deprel == Deprel::cc) coordinate_twin(i);
    if (arcs_[i].deprel == Deprel::flat && arcs_.head(i) < i) coordinate(i);
    if (arcs_[i].deprel == Deprel::root) make_finite(i);
    if (arcs_[i].deprel == Deprel::obl_agent) hang_before_dash(i);
    if (arcs_[i].deprel == Deprel::compound) part_from_verb(i);
    if (arcs_[i].deprel == Deprel::conj) mend_conjunct(i);
    if (arcs_[i].deprel == Deprel::obj) {
      part_occasion(i);
      part_from_persona(i);
      join_compound(i);
      hang_on_governed(i);
    }
    if (arcs_[i].deprel == Deprel::vocative) make_subject_of_called(i);
    if (arcs_[i].deprel == Deprel::expl) make_it_act(i);
    if (arcs_[i].deprel == Deprel::obl || arcs_[i].deprel == Deprel::obj) {
      make_infinitive(i);
      hang_on_series(i);
    }
    if (arcs_[i].deprel == Deprel::obl) mend_oblique(i);
    if (arcs_[i].deprel == Deprel::obl_unmarked) make_relative_object(i);
    if (arcs_[i].deprel == Deprel::advcl) {
      hang_on_charge(i);
      hang_on_claim(i);
      join_participle(i);
      raise_outcome(i);
    }
    if (arcs_[i].deprel == Deprel::acl) raise_content(i);
    if (arcs_[i].deprel == Deprel::expl || arcs_[i].deprel == Deprel::nsubj) part_cleft(i);
    if (arcs_[i].deprel == Deprel::nsubj) mend_subject(i);
    if (arcs_[i].deprel == Deprel::appos) mend_apposition(i);
    if (arcs_[i].deprel == Deprel::nmod) mend_modifier(i);
    if (arcs_[i].deprel == Deprel::acl_relcl) {
      make_content(i);
      raise_content(i);
    }
  }
};

}  // namespace

void repair_tree(const Document& document, const Words& words, std::uint32_t first, std::span<Token> tokens,
                 std::span<std::string_view> lemmas) {
  const std::vector<Token> before(tokens.begin(), tokens.end());
  Repair(document, words, first, tokens, lemmas).run();
  if (!Arcs(first, tokens).is_forest()) std::ranges::copy(before, tokens.begin());
}

}  // namespace dossier::extract
