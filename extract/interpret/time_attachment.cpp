#include "extract/interpret/time_attachment.hpp"

#include <algorithm>

namespace dossier::extract {
namespace {

// The verb, or the noun of action asked for, that the time hangs on.
std::size_t carrier_of(const Tree& tree, std::size_t time, std::size_t predicate) {
  for (std::size_t node = tree.head(time); node != no_node; node = tree.head(node)) {
    if (node == predicate || tree.upos(node) == Upos::verb) return node;
  }
  return no_node;
}

// "the attack took place on Friday": the verb that says when what the noun tells of happened.
std::size_t happening(const TreeSight& sight, std::size_t noun) {
  const std::size_t verb = sight.tree().head(noun);
  const Deprel relation = universal(sight.tree().relation(noun));
  if (verb == no_node || relation != Deprel::nsubj || sight.tree().upos(noun) != Upos::noun) return no_node;
  const auto rows = sight.words().predicates.find(PredicateClass::verb, sight.tree().lemma(verb));
  const std::size_t object = sight.tree().child(verb, Deprel::obj);
  const bool happens = std::ranges::any_of(rows, [&](const Predicate& row) {
    const bool whole = row.object_nouns.empty() ? object == no_node
                                                : object != no_node && row.takes(sight.tree().lemma(object));
    return row.relation == Relation::located_in && row.source_types.has(EntityType::event) && whole;
  });
  return happens ? verb : no_node;
}

// "replied on Friday by accusing": what was done by the doing has its time.
std::size_t done_by(const Tree& tree, std::size_t predicate) {
  const std::size_t above = tree.head(predicate);
  const bool means = tree.relation(predicate) == Deprel::advcl && tree[predicate].xpos == Xpos::vbg &&
                     introduction(tree, predicate) == "by";
  return means && above != no_node && tree.upos(above) == Upos::verb ? above : no_node;
}

// "was seen in 2009 during the war", "spoke on Friday at a meeting": so was the war, or the meeting.
std::size_t meanwhile(const Tree& tree, std::size_t noun) {
  const std::size_t verb = tree.head(noun);
  const std::string by = introduction(tree, noun);
  const bool during =
      tree.upos(noun) == Upos::noun && tree.relation(noun) == Deprel::obl && (by == "during" || by == "at");
  return during && tree.upos(verb) == Upos::verb ? verb : no_node;
}

// "Ana Berg, in power since 1994, accused Norland": not since then.
bool is_of_office(const Tree& tree, std::size_t time, std::size_t predicate, const Date& date) {
  const std::size_t noun = tree.head(time);
  return date.form == Date::Form::since && noun != no_node && noun != predicate &&
         tree.upos(noun) == Upos::noun && introduction(tree, noun) == "in" && noun < predicate;
}

// "backs the 2015 deal": when the deal was made, unless the verb does just that ("made a 2015 deal").
bool dates_another(const TreeSight& sight, std::size_t time, std::size_t predicate) {
  const Tree& tree = sight.tree();
  const std::size_t noun = tree.head(time);
  if (noun == no_node || noun == predicate || time > noun || tree.upos(predicate) != Upos::verb ||
      tree.upos(noun) != Upos::noun || sight.words().is(tree.lemma(noun), NounKind::person) ||
      sight.words().is(tree.lemma(noun), NounKind::organization))
    return false;
  for (std::size_t node = time; node < noun; ++node) {
    if (tree.text(node) == ",") return false;
  }
  const auto rows = sight.words().predicates.find(PredicateClass::verb, tree.lemma(predicate));
  const bool does =
      std::ranges::any_of(rows, [&](const Predicate& row) { return row.takes(tree.lemma(noun)); });
  const std::string by = introduction(tree, noun);  // "said in a 2002 speech"
  return !does && by != "in" && by != "during" && by != "at";
}

const TimeExpression* own_time(const TreeSight& sight, const std::vector<TimeExpression>& times,
                               std::size_t predicate) {
  const TimeExpression* best = nullptr;
  for (const TimeExpression& time : times) {
    const std::size_t node = sight.tree().head_of_words(time.words);
    if (node == no_node || time.clause || carrier_of(sight.tree(), node, predicate) != predicate) continue;
    if (is_of_office(sight.tree(), node, predicate, time.date) || dates_another(sight, node, predicate))
      continue;
    if (best == nullptr || contains(best->date, time.date)) best = &time;
  }
  return best;
}

// "was built in 1949, when Norland attacked Sudra": the time right before the clause is the clause's too.
const TimeExpression* time_before_clause(const TreeSight& sight, const std::vector<TimeExpression>& times,
                                         std::size_t predicate) {
  const Tree& tree = sight.tree();
  const std::size_t when = tree.child(predicate, {Deprel::advmod, Deprel::mark});
  if (when == no_node || when > predicate || tree.lemma(when) != "when") return nullptr;
  std::size_t end = tree.word(when);
  end -= end > 0 && sight.line().is(end - 1, ",") ? 1U : 0U;
  const auto before = std::ranges::find_if(times, [&](const TimeExpression& time) {
    return time.words.last == end && time.date.form == Date::Form::point;
  });
  return before == times.end() ? nullptr : &*before;
}

// "have fought since the war began in May", "tensions since they began in May": the time of the whole clause.
const TimeExpression* time_of_clause(const TreeSight& sight, const std::vector<TimeExpression>& times,
                                     std::size_t predicate) {
  const Tree& tree = sight.tree();
  const bool noun = tree.upos(predicate) == Upos::noun;
  const std::size_t helper = tree.child(predicate, Deprel::aux);
  const bool lasts = helper != no_node && tree.lemma(helper) == "have";
  for (const TimeExpression& time : times) {
    if (!time.clause) continue;
    const std::size_t subject = tree.child(*time.clause, Deprel::nsubj);
    const std::size_t end = tree.reach(predicate).last;
    const bool beside = noun && subject != no_node && tree[subject].xpos == Xpos::prp && end < tree.size() &&
                        tree.word(end) == time.words.first;
    if (beside || (!noun && lasts && tree.head(*time.clause) == predicate)) return &time;
  }
  return nullptr;
}

}  // namespace

void add_times_of_clauses(const TreeSight& sight, std::vector<TimeExpression>& times) {
  const Tree& tree = sight.tree();
  const std::size_t count = times.size();
  for (std::size_t node = 1; node < tree.size(); ++node) {
    const std::size_t clause = tree.relation(node) == Deprel::mark ? tree.head(node) : no_node;
    if (clause == no_node || tree.lemma(node) != "since" || tree[clause].xpos != Xpos::vbd ||
        tree.text(node - 1) == ",")  // "left, since it had lied in May"
      continue;
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t when = tree.head_of_words(times[i].words);
      if (times[i].date.form == Date::Form::point && when != no_node && tree.below(when, clause))
        times.push_back({{tree.word(node), times[i].words.last}, Date::since(times[i].date.first), clause});
    }
  }
}

const TimeExpression* time_of(const TreeSight& sight, const std::vector<TimeExpression>& times,
                              std::size_t predicate) {
  if (const TimeExpression* own = own_time(sight, times, predicate); own != nullptr) return own;
  if (const TimeExpression* before = time_before_clause(sight, times, predicate); before != nullptr)
    return before;
  if (const TimeExpression* clause = time_of_clause(sight, times, predicate); clause != nullptr)
    return clause;
  std::size_t above = done_by(sight.tree(), predicate);
  if (above == no_node) above = happening(sight, predicate);
  if (above != no_node) return own_time(sight, times, above);
  above = meanwhile(sight.tree(), predicate);
  return above == no_node ? nullptr : time_beside(sight, times, above);
}

const TimeExpression* time_beside(const TreeSight& sight, const std::vector<TimeExpression>& times,
                                  std::size_t verb) {
  const auto beside = std::ranges::find_if(times, [&](const TimeExpression& time) {
    const std::size_t node = sight.tree().head_of_words(time.words);
    return node != no_node && !time.clause && sight.tree().head(node) == verb;
  });
  return beside == times.end() ? nullptr : &*beside;
}

}  // namespace dossier::extract
