#include <algorithm>
#include <ostream>
#include <tuple>
#include <utility>

#include "cli/claim_text.hpp"
#include "cli/judgements_file.hpp"
#include "cli/open_case.hpp"
#include "cli/registry.hpp"
#include "cli/text.hpp"
#include "graph/merge/workings.hpp"
#include "graph/names.hpp"
#include "graph/query/find.hpp"

namespace dossier::cli {
namespace {

class Judge : public Command {
 public:
  void setup(po::options_description& options, po::options_description& hidden,
             po::positional_options_description& positions) override {
    choice_.add_to(options);
    options.add_options()("why", po::value(&why_)->value_name("TEXT"), "the reason, kept in the line")(
        "who", po::value(&who_)->value_name("NAME"), "who judges (the user's name)");
    hidden.add_options()("words", po::value(&words_));
    positions.add("words", -1);
  }

  Status run(Console& console) override;

 private:
  Status undo(Console& console) const;
  Status record(Judgement::Verdict verdict, Console& console);

  CaseChoice choice_;
  std::vector<std::string> words_;
  std::string why_, who_;
};

// What a person calls a thing, as a judgement is to name it.
class Naming {
 public:
  Naming(const KnowledgeGraph& graph, const Workings& workings) : graph_(graph), workings_(workings) {}

  [[nodiscard]] JudgedName name_of(const std::string& words) const {
    if (const auto name = parse_judged_name(words)) {
      const std::vector<Vertex> meant = workings_.meant_by(*name);
      if (meant.empty()) throw UsageError("nothing in the case is " + words);
      if (meant.size() > 1) refuse(words, meant);
      return *name;
    }
    const Resolution resolution = resolve(graph_, words);
    if (resolution.ambiguous) {
      std::vector<Vertex> meant;
      for (const Match& match : resolution.candidates) meant.push_back(match.vertex);
      refuse(words, meant);
    }
    const Vertex vertex = named_entity(graph_, words);
    const JudgedName as_typed{graph_.entity(vertex).type, words, {}, std::nullopt};
    const std::vector<Vertex> only = {vertex};
    return workings_.meant_by(as_typed) == only ? as_typed : written(vertex);
  }

 private:
  [[nodiscard]] JudgedName written(Vertex vertex) const {
    JudgedName name = workings_.written(vertex);
    name.name = one_line(name.name);
    return name;
  }

  [[noreturn]] void refuse(const std::string& words, const std::vector<Vertex>& meant) const {
    std::string text = "'" + words + "' could be several; write one of them, in single quotes:";
    for (const Vertex vertex : meant) {
      text += "\n  " + to_string(written(vertex)) + "   " + one_line(graph_.text(graph_.entity(vertex).id)) +
              ", " + entity_name(graph_, vertex);
    }
    throw UsageError(text);
  }

  const KnowledgeGraph& graph_;
  const Workings& workings_;
};

bool same_pair(const Judgement& a, const Judgement& b) {
  return std::minmax(a.left, a.right) == std::minmax(b.left, b.right);
}

// A line that this one would contradict, alone or with others, is told before anything is written.
void refuse_contradiction(const Judgement& judgement, const std::vector<Judgement>& before,
                          const std::string& path, CaseFile& file) {
  for (const Judgement& other : before) {
    if (!same_pair(judgement, other) || judgement.verdict == other.verdict) continue;
    throw UsageError("this contradicts line " + std::to_string(other.line) + " of " + path + ": " +
                     to_string(other) + "\ntake that line out first");
  }
  std::vector<Judgement> all = before;
  all.push_back(judgement);
  const auto complaints = [&](const std::vector<Judgement>& judgements) {
    std::vector<std::string> found;
    const DiagnosticSink sink = [&](const Diagnostic& diagnostic) { found.push_back(diagnostic.message); };
    (void)merge(merge_inputs(file), judgements, sink);
    return found;
  };
  const std::vector<std::string> now = complaints(all);
  if (!now.empty() && now.size() > complaints(before).size())
    throw UsageError("this would not hold: " + now.front());
}

Status Judge::run(Console& console) {
  choice_.settle(console);
  const std::string verdict = words_.empty() ? "" : words_.front();
  if (verdict == "undo" && words_.size() == 1) return undo(console);
  if (words_.size() != 3 || (verdict != "same" && verdict != "different")) {
    throw UsageError(
        "judge needs same or different and two names, or undo: dossier judge same \"A. Berg\" \"Ana Berg\"");
  }
  if (who_.empty()) who_ = console.user;
  who_ = one_line(who_);
  why_ = one_line(why_);
  if (who_.empty()) throw UsageError("say who judges: --who NAME");
  if (who_.find('|') != std::string::npos) throw UsageError("--who takes no bar");
  return record(verdict == "same" ? Judgement::Verdict::same : Judgement::Verdict::different, console);
}

Status Judge::undo(Console& console) const {
  JudgementsFile file(choice_.judgements_path());
  const auto line = file.take_last();
  if (!line) throw UsageError(choice_.judgements_path() + ": there is no judgement to take back");
  file.save();
  console.out << "taken back: " << one_line(*line) << "\nnext: dossier build makes the graph anew\n";
  return Status::done;
}

Status Judge::record(Judgement::Verdict verdict, Console& console) {
  Reporter reporter(console);
  OpenCase open = open_case(choice_, console, reporter);
  const Workings workings(merge_inputs(open.file), open.judgements);
  const Naming naming(open.graph, workings);
  Judgement judgement{verdict, naming.name_of(words_[1]), naming.name_of(words_[2]), who_, why_, UINT64_MAX};
  const auto key = [](const JudgedName& side) {
    return std::tuple(side.type, name_key(side.name, side.type), side.article, side.start);
  };
  if (key(judgement.left) == key(judgement.right))
    throw UsageError("both are " + to_string(judgement.left) + ": one name, one node");
  const std::string path = choice_.judgements_path();
  for (const Judgement& known : open.judgements) {
    if (!same_pair(judgement, known) || judgement.verdict != known.verdict) continue;
    console.out << "already in " << one_line(path) << ", line " << known.line << ": " << to_string(known)
                << '\n';
    return Status::done;
  }
  refuse_contradiction(judgement, open.judgements, path, open.file);
  JudgementsFile file(path);
  file.append(judgement);
  file.save();
  console.out << "added to " << one_line(path) << ": " << to_string(judgement)
              << "\nnext: dossier build makes the graph anew; dossier judge undo takes the line out again\n";
  return reporter.status();
}

}  // namespace

CommandInfo judge_command() {
  return {
      .name = "judge",
      .arguments = "same|different A B | undo",
      .summary = "decide that two names mean one thing, or two things",
      .details =
          "Adds a line to the judgements file beside the case, which every build obeys above its own rules. "
          "A "
          "and B are names or ids; a name that could be several is refused, with the candidates as they are "
          "to be written: type:\"Name\", narrowed by @ARTICLE or @ARTICLE:START. A line that contradicts "
          "another is refused.\n\n"
          "judge undo takes the last line out again. The file may as well be edited by hand.",
      .make = make_command<Judge>};
}

}  // namespace dossier::cli
