#include "extract/interpret/explanation.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "extract/interpret/arguments.hpp"
#include "extract/interpret/interpret.hpp"
#include "extract/interpret/table_book.hpp"
#include "extract/interpret/tree_sight.hpp"

namespace dossier::extract {
namespace {

SentenceKind kind_of(const TreeSight& sight) {
  if (sight.line().headline) return SentenceKind::headline;
  if (sight.tree().root() == no_node) return SentenceKind::treeless;
  return sight.line().question ? SentenceKind::question : SentenceKind::prose;
}

// Makes the explanation of one scene.
class Explainer {
 public:
  Explainer(const Scene& scene, const Reading& reading, const Trace& trace)
      : scene_(scene), reading_(reading), trace_(trace), book_(scene.lexicon) {}

  [[nodiscard]] std::vector<ExplainedSentence> sentences() {
    std::vector<ExplainedSentence> result;
    for (std::size_t number = 0; number < scene_.lines.size(); ++number) {
      const TreeSight sight{scene_, number};
      ExplainedSentence sentence;
      sentence.span = sight.line().span;
      sentence.kind = kind_of(sight);
      add_words(sight, sentence);
      add_names(sight, sentence);
      if (sight.is_prose()) add_damaged(sight, sentence);
      result.push_back(std::move(sentence));
    }
    for (const Trial& trial : trace_.trials) result[trial.line].attempts.push_back(attempt(trial));
    for (ExplainedSentence& sentence : result) {
      std::stable_sort(
          sentence.attempts.begin(), sentence.attempts.end(),
          [](const Attempt& one, const Attempt& other) { return one.word.span < other.word.span; });
    }
    add_statements(result);
    add_left_out(result);
    return result;
  }

 private:
  static void add_words(const TreeSight& sight, ExplainedSentence& sentence) {
    const Tree& tree = sight.tree();
    for (std::size_t node = 0; node < tree.size(); ++node) {
      const std::size_t head = tree.head(node);
      sentence.words.push_back({tree[node].span, std::string(tree.lemma(node)), tree.upos(node),
                                tree.relation(node), head == no_node ? 0 : head + 1});
    }
  }

  void add_names(const TreeSight& sight, ExplainedSentence& sentence) const {
    for (const Mention& mention : sight.mentions()) {
      const bool known = mention.entity != no_entity;
      if (mention.role == MentionRole::unknown) continue;
      sentence.names.push_back({sight.line().cover(mention.range), mention.type, mention.named,
                                known ? reading_.entities[mention.entity].name : std::string()});
    }
    std::stable_sort(sentence.names.begin(), sentence.names.end(),
                     [](const SeenName& one, const SeenName& other) { return one.span < other.span; });
  }

  // Predicates that are not even tried.
  void add_damaged(const TreeSight& sight, ExplainedSentence& sentence) const {
    for (std::size_t node = 0; node < sight.tree().size(); ++node) {
      const std::string_view lemma = sight.tree().lemma(node);
      const bool verb = sight.tree().upos(node) == Upos::verb;
      const auto rows = sight.words().predicates.find(PredicateClass::verb, lemma);
      if (!verb || rows.empty() || !is_damaged(sight.tree(), node)) continue;
      Attempt attempt;
      attempt.word = {sight.tree()[node].span, std::string(lemma), {}};
      attempt.relation = rows.front().relation;
      attempt.ending = Ending::damaged;
      sentence.attempts.push_back(std::move(attempt));
    }
  }

  [[nodiscard]] ReadWord read_word(const TreeSight& sight, std::size_t node, const Predicate& predicate) {
    return {sight.tree()[node].span, predicate.lemma, book_.predicate(predicate)};
  }

  // The noun with what stands before it as a part of its name or description, and the rest of its name.
  [[nodiscard]] static Span phrase(const TreeSight& sight, std::size_t node) {
    const Tree& tree = sight.tree();
    Span span = tree[node].span;
    for (const std::uint32_t child : tree.children(node)) {
      switch (universal(tree.relation(child))) {
        case Deprel::det:
        case Deprel::amod:
        case Deprel::compound:
        case Deprel::nummod:
        case Deprel::flat:
          span = cover(span, tree[child].span);
          break;
        case Deprel::nmod:
          if (child < node) span = cover(span, phrase(sight, child));
          break;
        default:
          break;
      }
    }
    return span;
  }

  [[nodiscard]] Attempt attempt(const Trial& trial) {
    const TreeSight sight{scene_, trial.line};
    Attempt attempt;
    attempt.word = read_word(sight, trial.node, *trial.predicate);
    attempt.relation = trial.predicate->relation;
    attempt.ending = trial.ending;
    if (trial.end_node != no_node) {
      attempt.end = phrase(sight, trial.end_node);
      attempt.pronoun = sight.tree().upos(trial.end_node) == Upos::pron;
    }
    if (trial.ending == Ending::source_refused || trial.ending == Ending::target_refused) {
      const auto found = mentions_at(sight, trial.end_node, AsModifier::yes);
      attempt.type = sight.mentions()[found.front()].type;
    }
    attempt.wanted = wanted(*trial.predicate, trial.ending, attempt.word.row.cells);
    if (trial.ending == Ending::blocked) attempt.causes = causes(sight, trial.node, nullptr);
    return attempt;
  }

  // What the row asks for and does not get.
  [[nodiscard]] static std::string wanted(const Predicate& predicate, Ending ending,
                                          const std::vector<std::string>& cells) {
    if (cells.empty()) return {};
    switch (ending) {
      case Ending::other_particle:
        return predicate.particle;
      case Ending::other_object:
        return cells[0].substr(std::min(cells[0].find('=') + 1, cells[0].size()));
      case Ending::no_source:
        return cells[3];
      case Ending::no_target:
        return cells[4];
      case Ending::source_refused:
        return cells[5];
      case Ending::target_refused:
        return cells[6];
      default:
        return {};
    }
  }

  // What made of the predicate what the finding says; only what blocked it where there is no finding.
  [[nodiscard]] std::vector<ExplainedCause> causes(const TreeSight& sight, std::size_t node,
                                                   const Finding* finding) {
    std::vector<ExplainedCause> result;
    const auto noted = trace_.causes.find({sight.number, node});
    if (noted == trace_.causes.end()) return result;
    for (const Cause& cause : noted->second) {
      const bool told = finding == nullptr ? cause.kind == Cause::Kind::blocked : counts(cause, *finding);
      if (told) result.push_back(explained(sight, cause, node));
    }
    return result;
  }

  // Whether the cause is one of what was said in the end.
  [[nodiscard]] static bool counts(const Cause& cause, const Finding& finding) {
    switch (cause.kind) {
      case Cause::Kind::negated:
        return finding.predicate == nullptr || finding.polarity != finding.predicate->polarity;
      case Cause::Kind::modality:
        return cause.modality == finding.modality;
      case Cause::Kind::claimant:
        return std::find(finding.claimants.begin(), finding.claimants.end(), cause.claimant) !=
               finding.claimants.end();
      case Cause::Kind::purpose:
        return finding.modality == Modality::intended;
      case Cause::Kind::blocked:
        return false;
    }
    return false;
  }

  // The determiner of a subject that denies: "no envoy".
  [[nodiscard]] static std::size_t denying_word(const TreeSight& sight, std::size_t node) {
    const std::size_t word = sight.tree().child(node, {Deprel::det, Deprel::cc_preconj});
    const bool subject = universal(sight.tree().relation(node)) == Deprel::nsubj;
    return subject && word != no_node ? word : node;
  }

  // "according to the minister" of "minister"; a word alone where it is introduced by nothing of the kind.
  [[nodiscard]] static Span with_introduction(const TreeSight& sight, std::size_t node) {
    const Span word = sight.tree()[node].span;
    if (!introduction(sight.tree(), node).starts_with("accord")) return word;
    return cover(sight.tree()[sight.tree().child(node, Deprel::case_)].span, word);
  }

  // Of the lines for a governor those for what hangs on it here, on the way from the predicate; they come
  // before what is known of it as a verb of speech.
  static void keep_fitting(const TreeSight& sight, std::size_t governor, std::size_t predicate,
                           std::vector<TableLine>& lines) {
    std::size_t below = predicate;
    while (below != no_node && sight.tree().head(below) != governor) below = sight.tree().head(below);
    if (below == no_node) return;
    const std::string takes = taken_as(sight, below);
    const auto fits = [&](const TableLine& line) {
      return line.file.ends_with("governors.tsv") && (line.cells[1] == takes || line.cells[1] == "any");
    };
    const auto first = std::find_if(lines.begin(), lines.end(), fits);  // as the rules take the first
    if (first != lines.end()) lines = {TableLine(*first)};
  }

  // As governors.tsv has it in the column "takes".
  [[nodiscard]] static std::string taken_as(const TreeSight& sight, std::size_t node) {
    const std::string by = introduction(sight.tree(), node);
    if (sight.tree().upos(node) == Upos::noun) return by.empty() ? "noun" : "noun " + by;
    switch (hangs_as(sight.tree(), node)) {
      case GovernorTakes::infinitive:
        return "to";
      case GovernorTakes::gerund:
        return by.empty() ? "ing" : by;
      default:
        return "that";
    }
  }

  [[nodiscard]] ExplainedCause explained(const TreeSight& sight, const Cause& cause, std::size_t predicate) {
    ExplainedCause result;
    result.kind = cause.kind;
    result.modality = cause.modality;
    if (cause.kind == Cause::Kind::claimant) result.claimant = text_of(cause.claimant);
    if (cause.node == no_node) return result;
    const std::size_t node =
        cause.kind == Cause::Kind::negated ? denying_word(sight, cause.node) : cause.node;
    result.span = with_introduction(sight, node);
    result.lemma = sight.tree().lemma(node);
    result.entries = book_.causes(cause.kind, sight.tree().lemma(node), cause.modality);
    keep_fitting(sight, node, predicate, result.entries);
    return result;
  }

  [[nodiscard]] Span span_of(MentionRef ref) const {
    return scene_.lines[ref.line].cover(mention_of(scene_, ref).range);
  }
  [[nodiscard]] std::string text_of(MentionRef ref) const {
    return std::string(words(scene_.document, span_of(ref)));
  }

  void add_statements(std::vector<ExplainedSentence>& sentences) {
    for (std::size_t i = 0; i < reading_.statements.size(); ++i) {
      const std::uint64_t id = statement_id(scene_.document.article.id, reading_.statements[i]);
      const auto made = std::find_if(
          trace_.statements.begin(), trace_.statements.end(),
          [&](const auto& one) { return one.second == id && one.first.rule == reading_.statements[i].rule; });
      if (made == trace_.statements.end()) continue;
      sentences[evidence_line(made->first)].statements.push_back(statement(i, made->first));
    }
  }

  [[nodiscard]] ExplainedStatement statement(std::size_t index, const Finding& finding) {
    const TreeSight sight{scene_, evidence_line(finding)};
    ExplainedStatement result;
    result.statement = index;
    result.rule = finding.rule;
    if (finding.predicate != nullptr) result.word = read_word(sight, finding.node, *finding.predicate);
    result.entries = entries(sight, finding);
    if (finding.node != no_node) result.causes = causes(sight, finding.node, &finding);
    add_row_effects(finding, result);
    add_quotation(finding, result);
    return result;
  }

  // What the row of the predicate itself makes of the relation.
  static void add_row_effects(const Finding& finding, ExplainedStatement& statement) {
    if (finding.predicate == nullptr) return;
    const auto add = [&](Cause::Kind kind) {
      ExplainedCause cause;
      cause.kind = kind;
      cause.modality = finding.modality;
      cause.entries.push_back(statement.word->row);
      statement.causes.push_back(std::move(cause));
    };
    if (finding.predicate->polarity == Polarity::negated) add(Cause::Kind::negated);
    const bool modal =
        finding.predicate->modality != Modality::asserted && finding.predicate->modality == finding.modality;
    if (modal) add(Cause::Kind::modality);
  }

  // Whose quotation it is in, where the sentence itself does not say so.
  void add_quotation(const Finding& finding, ExplainedStatement& statement) const {
    for (const MentionRef claimant : finding.claimants) {
      const std::string words = text_of(claimant);
      const auto told = [&](const ExplainedCause& cause) { return cause.claimant == words; };
      if (std::any_of(statement.causes.begin(), statement.causes.end(), told)) continue;
      ExplainedCause cause;
      cause.kind = Cause::Kind::claimant;
      cause.claimant = words;
      statement.causes.push_back(std::move(cause));
    }
  }

  // "threatened to": the line for what hangs on it; "said that Norland must": the verb of speech.
  [[nodiscard]] std::vector<TableLine> governor_entries(const TreeSight& sight, const Finding& finding) {
    const std::string_view lemma = sight.tree().lemma(finding.node);
    std::vector<TableLine> lines = book_.governors(lemma, finding.relation);
    if (lines.empty()) return book_.causes(Cause::Kind::claimant, lemma, Modality::asserted);
    const std::size_t clause =
        sight.tree().child(finding.node, {Deprel::xcomp, Deprel::ccomp, Deprel::advcl});
    if (clause != no_node) keep_fitting(sight, finding.node, clause, lines);
    return lines;
  }

  [[nodiscard]] std::vector<TableLine> entries(const TreeSight& sight, const Finding& finding) {
    if (finding.rule == "governor") return governor_entries(sight, finding);
    if (finding.predicate != nullptr) return {};
    std::vector<TableLine> lines;
    const auto add = [&](std::vector<TableLine> more) {
      std::move(more.begin(), more.end(), std::back_inserter(lines));
    };
    const Mention& subject = mention_of(scene_, finding.subject);
    const std::string_view position = finding.position.empty() ? subject.position : finding.position;
    if (!position.empty()) add(book_.office(position));
    if (finding.rule == "known holder of the office") add(book_.name("office_holders", entity_name(subject)));
    if (finding.rule == "organization of") add(book_.head_of("organization_heads", subject.name));
    if (finding.rule == "relative before name")
      add(book_.words_in("kin", words(scene_.document, evidence_of(scene_, finding))));
    if (finding.rule == "event in place") add(book_.name("noun_classes", sight.tree().lemma(finding.node)));
    if (subject.known_name.empty()) return lines;
    if (subject.type == EntityType::organization) add(book_.name("organizations", subject.known_name));
    if (subject.type == EntityType::place) add(book_.name("places", subject.known_name));
    return lines;
  }

  [[nodiscard]] std::string_view entity_name(const Mention& mention) const {
    return mention.entity == no_entity ? std::string_view(mention.name)
                                       : std::string_view(reading_.entities[mention.entity].name);
  }

  void add_left_out(std::vector<ExplainedSentence>& sentences) const {
    const auto same = [](const Finding& one, const Finding& other) {
      return one.subject == other.subject && one.object == other.object && one.relation == other.relation &&
             one.rule == other.rule;
    };
    for (const Finding& finding : trace_.findings) {
      const bool made = std::any_of(trace_.statements.begin(), trace_.statements.end(),
                                    [&](const auto& one) { return same(one.first, finding); });
      if (made) continue;
      sentences[evidence_line(finding)].left_out.push_back({finding.relation, std::string(finding.rule),
                                                            span_of(finding.subject), span_of(finding.object),
                                                            why_left_out(finding)});
    }
  }

  [[nodiscard]] LeftOut::Why why_left_out(const Finding& finding) const {
    const EntityIndex subject = mention_of(scene_, finding.subject).entity;
    const EntityIndex object = mention_of(scene_, finding.object).entity;
    if (evidence_of(scene_, finding).size() > longest_evidence) return LeftOut::Why::long_evidence;
    if (subject != no_entity && subject == object) return LeftOut::Why::one_thing;
    const auto unknown = [&](MentionRef one) { return mention_of(scene_, one).entity == no_entity; };
    const bool nobody = std::any_of(finding.claimants.begin(), finding.claimants.end(), unknown);
    return nobody && subject != no_entity && object != no_entity ? LeftOut::Why::nobody
                                                                 : LeftOut::Why::incidental;
  }

  const Scene& scene_;
  const Reading& reading_;
  const Trace& trace_;
  TableBook book_;
};

}  // namespace

Explanation explain(const Document& document, const Lexicon& lexicon) {
  Explanation result;
  Trace trace;
  result.reading = interpret(document, lexicon, trace, [&](const Scene& scene, const Reading& reading) {
    result.sentences = Explainer(scene, reading, trace).sentences();
  });
  return result;
}

}  // namespace dossier::extract
