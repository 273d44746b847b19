#include "extract/lexicon/words.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace dossier::extract {
namespace {

using Cells = std::vector<std::string>;

constexpr std::array<std::pair<std::string_view, WordClass>, 15> class_names = {{
    {"determiner", WordClass::determiner},
    {"possessive", WordClass::possessive},
    {"pronoun", WordClass::pronoun},
    {"subject_pronoun", WordClass::subject_pronoun},
    {"preposition", WordClass::preposition},
    {"conjunction", WordClass::conjunction},
    {"relative", WordClass::relative},
    {"adverb", WordClass::adverb},
    {"negation", WordClass::negation},
    {"be", WordClass::be},
    {"have", WordClass::have},
    {"do", WordClass::do_},
    {"modal", WordClass::modal},
    {"number", WordClass::number},
    {"quantifier", WordClass::quantifier},
}};

constexpr std::array<std::pair<std::string_view, VerbForm>, 4> taken_forms = {{
    {"base", VerbForm::base},
    {"ing", VerbForm::ing},
    {"participle", VerbForm::participle},
    {"past", VerbForm::past},
}};

constexpr std::array<std::pair<std::string_view, ChainEffect>, 9> effect_names = {{
    {"plain", ChainEffect::plain},
    {"announced", ChainEffect::announced},
    {"intended", ChainEffect::intended},
    {"possible", ChainEffect::possible},
    {"alleged", ChainEffect::alleged},
    {"demanded", ChainEffect::demanded},
    {"negated", ChainEffect::negated},
    {"denied", ChainEffect::denied},
    {"block", ChainEffect::block},
}};

constexpr std::array<std::pair<std::string_view, ContentStance>, 3> stances = {{
    {"possible", ContentStance::possible},
    {"alleged", ContentStance::alleged},
    {"block", ContentStance::block},
}};

constexpr std::array<std::pair<std::string_view, TimeKind>, 6> time_kinds = {{
    {"month", TimeKind::month},
    {"weekday", TimeKind::weekday},
    {"day", TimeKind::day},
    {"adjective", TimeKind::adjective},
    {"unit", TimeKind::unit},
    {"part", TimeKind::part},
}};

template <class Named>
auto named(const Named& names, std::string_view name) -> std::optional<decltype(names[0].second)> {
  const auto at =
      std::find_if(names.begin(), names.end(), [&](const auto& one) { return one.first == name; });
  return at == names.end() ? std::nullopt : std::optional(at->second);
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t end = 0; end != std::string_view::npos && !text.empty();) {
    end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return parts;
}

TypeLetters letters(const std::string& cell) {
  return {cell == "-" ? std::string() : cell};
}

// Capitals, full stops and blanks, nothing else.
bool is_acronym(std::string_view name) {
  return name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ. ") == std::string_view::npos;
}

// The forms of a verb in the order of VerbForm; nothing where the cell has not five.
std::optional<std::map<std::string, VerbForms>> verb_forms(const std::string& cell) {
  const std::vector<std::string> forms = split(cell, ' ');
  if (forms.size() != 5) {
    return std::nullopt;
  }
  std::map<std::string, VerbForms> by_form;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    by_form[forms[i]].add(static_cast<VerbForm>(i));
  }
  return by_form;
}

// Reads one table, row by row; `take` says what is wrong with a row, or nothing.
using TakeRow = std::function<std::string_view(const Cells&)>;

struct TableReader {
  const TableSources& sources;
  const DiagnosticSink& report;

  void read(const std::string& name, std::initializer_list<std::string_view> columns,
            const TakeRow& take) const {
    const auto source = sources.find(name);
    if (source == sources.end()) {
      return;
    }
    const Table table = parse_table(source->second, name + ".tsv", report);
    if (!expect_columns(table, columns, report)) {
      return;
    }
    for (const TableRow& row : table.rows) {
      if (const std::string_view wrong = take(row.cells); !wrong.empty()) {
        report_row(table, row, std::string(wrong), report);
      }
    }
  }

  void read_list(const std::string& name, std::string_view column, PhraseMap<bool>& into) const {
    read(name, {column}, [&](const Cells& cells) {
      into.add(cells[0], true);
      return std::string_view();
    });
  }
};

void read_closed_classes(const TableReader& reader, Words& words) {
  reader.read("function_words", {"word", "class"}, [&](const Cells& cells) -> std::string_view {
    const auto word_class = named(class_names, cells[1]);
    if (!word_class) {
      return "no such class of words";
    }
    words.classes[cells[0]].insert(*word_class);
    if (*word_class == WordClass::quantifier) {
      words.quantifiers.add(cells[0], true);
    }
    return {};
  });
}

void read_offices(const TableReader& reader, Words& words) {
  reader.read("offices", {"office", "relation", "of", "plural"}, [&](const Cells& cells) -> std::string_view {
    const auto relation = parse_relation(cells[1]);
    if (!relation && cells[1] != "-") {
      return "no such relation";
    }
    words.offices.add(cells[0], {relation, letters(cells[2]), cells[0], false, cells[3] == "-"});
    if (cells[3] != "-") {
      words.offices.add(cells[3], {relation, letters(cells[2]), cells[0], true, false});
    }
    return {};
  });
}

void read_organizations(const TableReader& reader, Words& words) {
  reader.read("organization_heads", {"head", "bond", "lower"}, [&](const Cells& cells) -> std::string_view {
    const auto bond = parse_relation(cells[1]);
    if (!bond && cells[1] != "none") {
      return "the bond must be a relation or none";
    }
    words.organization_heads.add(cells[0], {bond, cells[2] == "yes"});
    return {};
  });
  reader.read("organizations", {"name", "aliases", "bond", "state"}, [&](const Cells& cells) {
    KnownOrganization known{cells[0], parse_relation(cells[2]), cells[3] == "-" ? "" : cells[3], false};
    std::vector<std::string_view> names = list_items(cells[1]);
    names.push_back(cells[0]);
    for (const std::string_view name : names) {
      known.acronym = is_acronym(name);
      words.organizations.add(name, known);
    }
    return std::string_view();
  });
}

void read_places(const TableReader& reader, Words& words) {
  reader.read("places", {"name", "names", "kind"}, [&](const Cells& cells) {
    words.places.add(cells[0], cells[0]);
    for (const std::string_view name : list_items(cells[1])) {
      words.places.add(name, cells[0]);
    }
    return std::string_view();
  });
}

void read_frames(const TableReader& reader, Words& words) {
  reader.read("frames", {"forms", "after", "relation", "passive", "source", "target"},
              [&](const Cells& cells) -> std::string_view {
                const auto forms = verb_forms(cells[0]);
                const auto relation = parse_relation(cells[2]);
                if (!forms || !relation) {
                  return forms ? "no such relation" : "a verb has five forms, one blank between them";
                }
                Frame frame{*relation,         cells[1] == "-",   {},
                            cells[3] == "yes", letters(cells[4]), letters(cells[5])};
                for (const std::string& after : cells[1] == "-" ? Cells() : split(cells[1], '|')) {
                  after == "?" ? void(frame.direct = true) : void(frame.after.push_back(phrase_key(after)));
                }
                std::stable_sort(frame.after.begin(), frame.after.end(),
                                 [](const auto& a, const auto& b) { return a.size() > b.size(); });
                for (const auto& [form, uses] : *forms) {
                  words.verbs[form].push_back({words.frames.size(), uses});
                }
                words.frames.push_back(std::move(frame));
                return {};
              });
}

void read_reporting(const TableReader& reader, Words& words) {
  reader.read("reporting", {"forms", "stance", "told"}, [&](const Cells& cells) -> std::string_view {
    const auto forms = verb_forms(cells[0]);
    if (!forms) {
      return "a verb has five forms, one blank between them";
    }
    for (const auto& [form, uses] : *forms) {
      words.reporting[form] = {cells[1] == "distant", cells[2] == "yes", uses};
    }
    return {};
  });
}

void read_chains(const TableReader& reader, Words& words) {
  reader.read("verb_chains", {"words", "takes", "effect"}, [&](const Cells& cells) -> std::string_view {
    const auto takes = named(taken_forms, cells[1]);
    const auto effect = named(effect_names, cells[2]);
    if (!effect || (!takes && cells[1] != "any")) {
      return effect ? "no such form of a verb" : "no such effect";
    }
    const std::size_t head_end = std::min(cells[0].find(' '), cells[0].size());
    for (const std::string& head : split(cells[0].substr(0, head_end), '|')) {
      words.chains.add(head + cells[0].substr(head_end), {takes, *effect});
    }
    return {};
  });
}

void read_stances(const TableReader& reader, Words& words) {
  reader.read("content_stances", {"word", "stance"}, [&](const Cells& cells) -> std::string_view {
    const auto stance = named(stances, cells[1]);
    if (!stance) {
      return "no such stance";
    }
    words.content_stances[cells[0]] = *stance;
    return {};
  });
}

void read_action_nouns(const TableReader& reader, Words& words) {
  reader.read("action_nouns", {"noun", "relation", "link", "source", "target"},
              [&](const Cells& cells) -> std::string_view {
                const auto relation = parse_relation(cells[1]);
                if (!relation) {
                  return "no such relation";
                }
                for (const std::string& noun : {cells[0], cells[0] + "s"}) {
                  ActionNoun& action = words.action_nouns[noun];
                  action.relation = *relation;
                  action.links.push_back(cells[2]);
                  action.source = letters(cells[3]);
                  action.target = letters(cells[4]);
                }
                return {};
              });
}

void read_times(const TableReader& reader, Words& words) {
  reader.read("times", {"word", "kind", "value"}, [&](const Cells& cells) -> std::string_view {
    const auto kind = named(time_kinds, cells[1]);
    if (!kind) {
      return "no such kind of time";
    }
    words.times[cells[0]] = {*kind, cells[2]};
    return {};
  });
}

}  // namespace

bool TypeLetters::has(EntityType type) const {
  constexpr std::string_view in_order_of_types = "PSOLE";
  return letters.find(in_order_of_types[static_cast<std::size_t>(type)]) != std::string::npos;
}

Words::Words(const TableSources& sources, const DiagnosticSink& report) {
  const TableReader reader{sources, report};
  read_closed_classes(reader, *this);
  read_offices(reader, *this);
  read_organizations(reader, *this);
  read_places(reader, *this);
  read_frames(reader, *this);
  read_reporting(reader, *this);
  read_chains(reader, *this);
  read_action_nouns(reader, *this);
  read_times(reader, *this);
  reader.read_list("titles", "title", titles);
  reader.read_list("place_heads", "word", place_heads);
  reader.read_list("government_heads", "word", government_heads);
  reader.read_list("kin", "word", kin);
  reader.read_list("given_names", "name", given_names);
  reader.read_list("modifiers", "word", modifiers);
  reader.read_list("locatives", "word", locatives);
  read_stances(reader, *this);
}

bool Words::is(std::string_view word, WordClass what) const {
  const auto at = classes.find(word);
  return at != classes.end() && at->second.contains(what);
}

}  // namespace dossier::extract
