#include "extract/lexicon/words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "extract/lexicon/named.hpp"
#include "extract/lexicon/predicates.hpp"
#include "extract/lexicon/row_reader.hpp"

namespace dossier::extract {
namespace {

constexpr std::array<std::pair<std::string_view, WordClass>, 16> class_names = {{
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
    {"exemplifier", WordClass::exemplifier},
}};

constexpr std::array<std::pair<std::string_view, WordSense>, 66> sense_names = {{
    {"obligation", WordSense::obligation},
    {"engagement", WordSense::engagement},
    {"proof", WordSense::proof},
    {"proving", WordSense::proving},
    {"urging", WordSense::urging},
    {"given", WordSense::given},
    {"naming", WordSense::naming},
    {"inquiry", WordSense::inquiry},
    {"counting", WordSense::counting},
    {"fighting", WordSense::fighting},
    {"articleless", WordSense::articleless},
    {"arms", WordSense::arms},
    {"knowing", WordSense::knowing},
    {"generality", WordSense::generality},
    {"doing", WordSense::doing},
    {"onslaught", WordSense::onslaught},
    {"mishap", WordSense::mishap},
    {"ranking", WordSense::ranking},
    {"reliance", WordSense::reliance},
    {"legislator", WordSense::legislator},
    {"lesser", WordSense::lesser},
    {"inward", WordSense::inward},
    {"sending", WordSense::sending},
    {"matter", WordSense::matter},
    {"population", WordSense::population},
    {"backdrop", WordSense::backdrop},
    {"document", WordSense::document},
    {"chamber", WordSense::chamber},
    {"generation", WordSense::generation},
    {"existing", WordSense::existing},
    {"opinion", WordSense::opinion},
    {"suspicion", WordSense::suspicion},
    {"creed", WordSense::creed},
    {"municipal", WordSense::municipal},
    {"ranked", WordSense::ranked},
    {"posture", WordSense::posture},
    {"subordinating", WordSense::subordinating},
    {"prospective", WordSense::prospective},
    {"parliamentary", WordSense::parliamentary},
    {"scarce", WordSense::scarce},
    {"candidacy", WordSense::candidacy},
    {"hampering", WordSense::hampering},
    {"occupation", WordSense::occupation},
    {"endeavor", WordSense::endeavor},
    {"craft", WordSense::craft},
    {"settlement", WordSense::settlement},
    {"causing", WordSense::causing},
    {"tempest", WordSense::tempest},
    {"wordy", WordSense::wordy},
    {"opening", WordSense::opening},
    {"topical", WordSense::topical},
    {"attributive", WordSense::attributive},
    {"choice", WordSense::choice},
    {"retrospect", WordSense::retrospect},
    {"issuing", WordSense::issuing},
    {"charging", WordSense::charging},
    {"posting", WordSense::posting},
    {"nationalized", WordSense::nationalized},
    {"sole_in_field", WordSense::sole_in_field},
    {"series", WordSense::series},
    {"ability", WordSense::ability},
    {"courtesy", WordSense::courtesy},
    {"means", WordSense::means},
    {"company", WordSense::company},
    {"phoning", WordSense::phoning},
    {"occasion", WordSense::occasion},
}};

constexpr std::array<std::pair<std::string_view, GovernorTakes>, 5> taken_clauses = {{
    {"to", GovernorTakes::infinitive},
    {"that", GovernorTakes::finite},
    {"ing", GovernorTakes::gerund},
    {"noun", GovernorTakes::noun},
    {"any", GovernorTakes::any},
}};

constexpr std::array<std::pair<std::string_view, Effect>, 8> effect_names = {{
    {"plain", Effect::plain},
    {"intended", Effect::intended},
    {"possible", Effect::possible},
    {"alleged", Effect::alleged},
    {"demanded", Effect::demanded},
    {"foiled", Effect::foiled},
    {"negated", Effect::negated},
    {"block", Effect::block},
}};

constexpr std::array<std::pair<std::string_view, TimeKind>, 29> time_kinds = {{
    {"month", TimeKind::month},
    {"month_or_word", TimeKind::month_or_word},
    {"month_short", TimeKind::month_short},
    {"weekday", TimeKind::weekday},
    {"day", TimeKind::day},
    {"adjective", TimeKind::adjective},
    {"unit", TimeKind::unit},
    {"length", TimeKind::length},
    {"part", TimeKind::part},
    {"season", TimeKind::season},
    {"holiday", TimeKind::holiday},
    {"number", TimeKind::number},
    {"stage", TimeKind::stage},
    {"edge", TimeKind::edge},
    {"earlier", TimeKind::earlier},
    {"in", TimeKind::in},
    {"in_count", TimeKind::in_count},
    {"since", TimeKind::since},
    {"until", TimeKind::until},
    {"from", TimeKind::from},
    {"between", TimeKind::between},
    {"span", TimeKind::span},
    {"duration", TimeKind::duration},
    {"ago", TimeKind::ago},
    {"about", TimeKind::about},
    {"that_year", TimeKind::that_year},
    {"every", TimeKind::every},
    {"name", TimeKind::name},
    {"future", TimeKind::future},
}};

constexpr std::array<std::pair<std::string_view, NounKind>, 6> noun_kinds = {{
    {"person", NounKind::person},
    {"organization", NounKind::organization},
    {"state", NounKind::state},
    {"place", NounKind::place},
    {"event", NounKind::event},
    {"time", NounKind::time},
}};

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

constexpr std::string_view five_forms =
    "a verb has five forms, one blank between them: say says said said saying";

void read_closed_classes(const TableReader& reader, Words& words) {
  reader.read_cells("function_words", {"word", "class"}, [&](const Cells& cells) -> Fault {
    const auto word_class = named(class_names, cells[1]);
    if (!word_class) {
      return not_allowed(cells, 1, names_in(class_names));
    }
    words.classes[cells[0]].insert(*word_class);
    if (*word_class == WordClass::quantifier) {
      words.quantifiers.add(cells[0], true);
    }
    return {};
  });
  reader.read_cells("word_senses", {"word", "sense"}, [&](const Cells& cells) -> Fault {
    const auto sense = named(sense_names, cells[1]);
    if (!sense) return not_allowed(cells, 1, names_in(sense_names));
    words.senses[cells[0]].insert(*sense);
    return {};
  });
}

void read_offices(const TableReader& reader, Words& words) {
  reader.read_cells("offices", {"office", "relation", "of", "plural"}, [&](const Cells& cells) -> Fault {
    const auto relation = parse_relation(cells[1]);
    if (!relation && cells[1] != "-") return no_relation(cells, 1, "-");
    if (const Fault wrong = cells[2] == "-" ? Fault() : check_types(cells, 2, "SOLP")) return wrong;
    words.offices.add(cells[0], {relation, letters(cells[2]), cells[0], false, cells[3] == "-"});
    if (cells[3] != "-") {
      words.offices.add(cells[3], {relation, letters(cells[2]), cells[0], true, false});
    }
    return {};
  });
  reader.read_cells("wider_offices", {"office", "of"}, [&](const Cells& cells) -> Fault {
    for (const std::string_view office : list_items(cells[1])) words.wider_offices[cells[0]].emplace(office);
    return {};
  });
}

void read_organizations(const TableReader& reader, Words& words) {
  reader.read_cells("organization_heads", {"head", "bond", "lower"}, [&](const Cells& cells) -> Fault {
    const auto bond = parse_relation(cells[1]);
    const bool owned = cells[1] == "owned";
    if (!bond && !owned && cells[1] != "none") return no_relation(cells, 1, "none");
    if (const Fault wrong = check_one_of(cells, 2, {"yes", "no"})) return wrong;
    words.organization_heads.add(cells[0], {bond, cells[2] == "yes", owned});
    return {};
  });
  reader.read_cells("organizations", {"name", "aliases", "bond", "state"}, [&](const Cells& cells) -> Fault {
    KnownOrganization known{cells[0], parse_relation(cells[2]), cells[3] == "-" ? "" : cells[3], false};
    if (!known.bond && cells[2] != "-") return no_relation(cells, 2, "-");
    std::vector<std::string_view> names = list_items(cells[1]);
    names.push_back(cells[0]);
    for (const std::string_view name : names) {
      known.acronym = is_acronym(name);
      words.organizations.add(name, known);
    }
    return {};
  });
}

void read_places(const TableReader& reader, Words& words) {
  reader.read_cells("places", {"name", "names", "kind", "state"}, [&](const Cells& cells) -> Fault {
    if (const Fault wrong = check_one_of(cells, 2, {"city", "base", "region", "continent", "water"}))
      return wrong;
    const std::string_view kind = cells[2];
    const KnownPlace place{.name = cells[0],
                           .state = cells[3] == "-" ? "" : cells[3],
                           .city = kind == "city",
                           .base = kind == "base",
                           .continent = kind == "continent",
                           .water = kind == "water"};
    words.places.add(place.name, place);
    for (const std::string_view name : list_items(cells[1])) {
      words.places.add(name, place);
    }
    return {};
  });
}

void read_action_verbs(const TableReader& reader, Words& words) {
  reader.read_cells("action_verbs", {"forms"}, [&](const Cells& cells) -> Fault {
    const auto forms = verb_forms(cells[0]);
    if (!forms) return RowFault{0, std::string(five_forms)};
    for (const auto& [form, uses] : *forms) {
      words.action_verbs.insert(form);
    }
    return {};
  });
}

void read_reporting(const TableReader& reader, Words& words) {
  reader.read_cells("reporting", {"forms", "stance"}, [&](const Cells& cells) -> Fault {
    const auto forms = verb_forms(cells[0]);
    if (!forms) return RowFault{0, std::string(five_forms)};
    if (const Fault wrong = check_one_of(cells, 1, {"neutral", "distant"})) return wrong;
    for (const auto& [form, uses] : *forms) {
      words.reporting[form] = {cells[1] == "distant", uses};
    }
    return {};
  });
}

// "noun for" takes a noun by that preposition; what is no kind of clause is a preposition before a gerund.
Governor governor_taking(const std::string& cell) {
  Governor governor;
  if (cell.starts_with("noun ")) {
    governor.takes = GovernorTakes::noun_by_preposition;
    governor.preposition = cell.substr(cell.find(' ') + 1);
  } else if (const auto takes = named(taken_clauses, cell)) {
    governor.takes = *takes;
  } else {
    governor.takes = GovernorTakes::preposition;
    governor.preposition = cell.substr(0, cell.find(' '));  // "to ing": a gerund behind "to"
  }
  return governor;
}

void read_governors(const TableReader& reader, Words& words) {
  reader.read_cells("governors", {"head", "takes", "effect", "speaker", "relation"},
                    [&](const Cells& cells) -> Fault {
                      const auto effect = named(effect_names, cells[2]);
                      if (!effect) return not_allowed(cells, 2, names_in(effect_names));
                      if (const Fault wrong = check_one_of(cells, 3, {"yes", "no"})) return wrong;
                      Governor governor = governor_taking(cells[1]);
                      governor.effect = *effect;
                      governor.speaker = cells[3] == "yes";
                      governor.relation = parse_relation(cells[4]);
                      if (!governor.relation && cells[4] != "-") return no_relation(cells, 4, "-");
                      for (const std::string& lemma : split(cells[0], '|')) {
                        words.governors[lemma].push_back(governor);
                      }
                      return {};
                    });
}

void read_office_verbs(const TableReader& reader, Words& words) {
  reader.read_cells("office_verbs", {"verb", "holder", "link"}, [&](const Cells& cells) -> Fault {
    if (const Fault wrong = check_one_of(cells, 1, {"subj", "obj"})) return wrong;
    if (const Fault wrong = check_one_of(cells, 2, {"as", "any"})) return wrong;
    for (const std::string& lemma : split(cells[0], '|'))
      words.office_verbs[lemma] = {cells[1] == "obj", cells[2] == "any"};
    return {};
  });
}

void read_disclaimers(const TableReader& reader, Words& words) {
  reader.read_cells("disclaimers", {"verb", "object", "link"}, [&](const Cells& cells) -> Fault {
    for (const std::string& lemma : split(cells[0], '|'))
      words.disclaimers[lemma].push_back({split(cells[1], '|'), split(cells[2], '|')});
    return {};
  });
}

// Where the words of each class are kept: of those that say a relation, and of the others.
constexpr std::array<std::pair<std::string_view, std::map<std::string, Relation, std::less<>> Evaluations::*>,
                     5>
    judging = {{{"adjective", &Evaluations::adjectives},
                {"adverb", &Evaluations::adverbs},
                {"duty", &Evaluations::duties},
                {"noun", &Evaluations::nouns},
                {"deed", &Evaluations::deeds}}};
constexpr std::array<std::pair<std::string_view, std::set<std::string, std::less<>> Evaluations::*>, 13>
    evaluating = {{{"verb", &Evaluations::verbs},
                   {"harm", &Evaluations::harms},
                   {"doing", &Evaluations::doings},
                   {"allegation", &Evaluations::allegations},
                   {"suffering", &Evaluations::sufferings},
                   {"part", &Evaluations::parts},
                   {"course", &Evaluations::courses},
                   {"ground", &Evaluations::grounds},
                   {"penalty", &Evaluations::penalties},
                   {"menace", &Evaluations::menaces},
                   {"pursuit", &Evaluations::pursuits},
                   {"falsehood", &Evaluations::falsehoods},
                   {"standing", &Evaluations::standings}}};

void read_evaluations(const TableReader& reader, Words& words) {
  reader.read_cells("evaluations", {"words", "class", "relation"}, [&](const Cells& cells) -> Fault {
    Evaluations& evaluations = words.evaluations;
    const auto known = named(judging, cells[1]);
    const auto others = named(evaluating, cells[1]);
    if (!known && !others) return not_allowed(cells, 1, names_in(judging) + ", " + names_in(evaluating));
    const auto relation = parse_relation(cells[2]);
    const bool verb = cells[1] == "verb", official = verb && relation == Relation::designated;
    if (known ? !relation : cells[2] != "-" && !official)
      return not_allowed(cells, 2, known ? "a relation" : verb ? "designated, -" : "-");
    for (const std::string& lemma : split(cells[0], '|')) {
      if (known)
        (evaluations.*(*known))[lemma] = *relation;
      else
        (evaluations.*(*others)).insert(lemma);
      if (official) evaluations.official_verbs.insert(lemma);
    }
    return {};
  });
}

void read_word_stances(const TableReader& reader, Words& words) {
  reader.read_cells("stances", {"word", "as", "effect"}, [&](const Cells& cells) -> Fault {
    const auto effect = named(effect_names, cells[2]);
    if (!effect) return not_allowed(cells, 2, names_in(effect_names));
    auto* effects = cells[1] == "modal"      ? &words.modal_effects
                    : cells[1] == "modifier" ? &words.modifier_effects
                    : cells[1] == "mark"     ? &words.mark_effects
                                             : nullptr;
    if (effects == nullptr) return not_allowed(cells, 1, "modal, modifier, mark");
    (*effects)[cells[0]] = *effect;
    return {};
  });
}

bool stands_alone(TimeKind kind) {
  switch (kind) {
    case TimeKind::month:
    case TimeKind::month_or_word:
    case TimeKind::weekday:
    case TimeKind::day:
    case TimeKind::adjective:
    case TimeKind::unit:
    case TimeKind::part:
      return true;
    default:
      return false;
  }
}

// The cell as a number; 0 where it is none.
int number_of(const std::string& cell) {
  int number = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), number);
  return number;
}

Fault time_value_fault(TimeKind kind, const Cells& cells) {
  switch (kind) {
    case TimeKind::month:
    case TimeKind::month_or_word:
    case TimeKind::month_short:
    case TimeKind::season:
      return check_number(cells, 2, 1, 12);
    case TimeKind::weekday:
      return check_number(cells, 2, 0, 6);
    case TimeKind::adjective:
      return check_number(cells, 2, -1, 1);
    case TimeKind::day:
    case TimeKind::part:
      return check_number(cells, 2, -366, 366);
    case TimeKind::number:
      return check_number(cells, 2, 0, 1000);
    case TimeKind::unit:
    case TimeKind::length:
      return check_one_of(cells, 2, {"day", "week", "weekend", "month", "year", "decade", "century"});
    default:
      return {};
  }
}

void read_times(const TableReader& reader, Words& words) {
  reader.read_cells("times", {"word", "kind", "value"}, [&](const Cells& cells) -> Fault {
    const auto kind = named(time_kinds, cells[1]);
    if (!kind) return not_allowed(cells, 1, names_in(time_kinds));
    if (const Fault wrong = time_value_fault(*kind, cells)) return wrong;
    const TimeWord word{*kind, cells[2], number_of(cells[2])};
    words.time_phrases.add(cells[0], word);
    if (stands_alone(*kind)) {
      words.times[cells[0]] = word;
    }
    return {};
  });
}

Gender gender_of(const std::string& cell) {
  return cell == "m" ? Gender::male : cell == "f" ? Gender::female : Gender::unknown;
}

// Of names in organizations.tsv.
void read_other_names(const TableReader& reader, Words& words) {
  reader.read_cells("party_members", {"word", "party"}, [&](const Cells& cells) -> Fault {
    if (words.organizations.find(phrase_key(cells[1])) == nullptr) {
      return not_allowed(cells, 1, "a name of organizations.tsv");
    }
    words.party_members[cells[0]] = cells[1];
    return {};
  });
  reader.read_cells("short_names", {"word", "body", "beside"}, [&](const Cells& cells) -> Fault {
    const auto is_known = [&](std::string_view name) {
      return words.organizations.find(phrase_key(name)) != nullptr;
    };
    if (!is_known(cells[1])) return not_allowed(cells, 1, "a name of organizations.tsv");
    for (const std::string_view beside : list_items(cells[2])) {
      if (!is_known(beside)) return not_allowed(cells, 2, "names of organizations.tsv");
      words.short_names[cells[0]][phrase_key(beside)] = cells[1];
    }
    return {};
  });
}

void read_noun_classes(const TableReader& reader, Words& words) {
  reader.read_cells("noun_classes", {"noun", "class", "gender"}, [&](const Cells& cells) -> Fault {
    const auto kind = named(noun_kinds, cells[1]);
    if (!kind) return not_allowed(cells, 1, names_in(noun_kinds));
    if (const Fault wrong = check_one_of(cells, 2, {"m", "f", "-"})) return wrong;
    words.noun_classes[cells[0]] = {*kind, gender_of(cells[2])};
    return {};
  });
  reader.read_cells("modifiers", {"word", "tells"}, [&](const Cells& cells) -> Fault {
    if (const Fault wrong = check_one_of(cells, 1, {"past", "-"})) return wrong;
    words.modifiers.add(cells[0], cells[1] == "past");
    return {};
  });
  reader.read_cells("government_heads", {"word", "leader"}, [&](const Cells& cells) -> Fault {
    if (const Fault wrong = check_one_of(cells, 1, {"yes", "no"})) return wrong;
    words.government_heads.add(cells[0], cells[1] == "yes");
    return {};
  });
  reader.read_cells("circumstance_prepositions", {"preposition", "effect"}, [&](const Cells& cells) -> Fault {
    if (const Fault wrong = check_one_of(cells, 1, {"intended", "-"})) return wrong;
    words.circumstance_prepositions.add(cells[0], cells[1] == "-" ? Modality::asserted : Modality::intended);
    return {};
  });
  reader.read_cells("facilities", {"word", "kind"}, [&](const Cells& cells) -> Fault {
    if (const Fault wrong = check_one_of(cells, 1, {"place", "body", "-"})) return wrong;
    words.facilities.add(cells[0], cells[1] == "-"       ? std::nullopt
                                   : cells[1] == "place" ? std::optional(EntityType::place)
                                                         : std::optional(EntityType::organization));
    return {};
  });
  reader.read_cells("competences", {"relation", "body"}, [&](const Cells& cells) -> Fault {
    const auto relation = parse_relation(cells[0]);
    if (!relation) return not_allowed(cells, 0, "a relation of the graph");
    for (const std::string_view body : list_items(cells[1])) words.competences[*relation].add(body, true);
    return {};
  });
  reader.read_cells("backing_participles", {"word", "relation"}, [&](const Cells& cells) -> Fault {
    const auto relation = parse_relation(cells[1]);
    if (!relation) return not_allowed(cells, 1, "a relation of the graph");
    words.backing_participles.add(cells[0], *relation);
    return {};
  });
  reader.read_cells("deed_nouns", {"verb", "noun", "link"}, [&](const Cells& cells) -> Fault {
    words.deed_nouns[cells[0]] = {cells[1], cells[2]};
    return {};
  });
  reader.read_list("contrast_words", "word", words.contrast_words);
  reader.read_cells("name_genders", {"name", "gender"}, [&](const Cells& cells) -> Fault {
    if (const Fault wrong = check_one_of(cells, 1, {"f", "-"})) return wrong;
    words.name_genders.add(cells[0], gender_of(cells[1]));
    return {};
  });
}

// "expel" -> expels, expelled, expelling; "accuse" -> accuses, accused, accusing; "deny" -> denies, denied.
std::vector<std::string> regular_forms(const std::string& lemma) {
  constexpr std::string_view vowels = "aeiou";
  const auto vowel = [&](std::size_t from_end) {
    return lemma.size() >= from_end && vowels.find(lemma[lemma.size() - from_end]) != std::string_view::npos;
  };
  const std::string stem = lemma.substr(0, lemma.size() - 1);
  if (lemma.ends_with("ie"))
    return {lemma + "s", lemma + "d", lemma.substr(0, lemma.size() - 2) + "ying"};  // "lying"
  if (lemma.ends_with('e')) return {lemma + "s", lemma + "d", stem + "ing"};
  if (lemma.ends_with('y') && !vowel(2)) return {stem + "ies", stem + "ied", lemma + "ing"};
  std::vector<std::string> forms = {lemma + "s", lemma + "es", lemma + "ed", lemma + "ing"};
  if (!vowel(1) && vowel(2)) {
    forms.push_back(lemma + lemma.back() + "ed");
    forms.push_back(lemma + lemma.back() + "ing");
  }
  return forms;
}

// The forms of all verbs that predicates, governors and reporting verbs are.
void inflect_verbs(const TableReader& reader, Words& words) {
  words.verb_lemmas = words.predicates.verbs();
  for (const auto& [lemma, governors] : words.governors) words.verb_lemmas.insert(lemma);
  for (const auto& [form, verb] : words.reporting) {
    if (verb.forms.has(VerbForm::base)) words.verb_lemmas.insert(form);
  }
  for (const std::string& lemma : words.verb_lemmas) {
    for (const std::string& form : lemma.size() < 2 ? Cells() : regular_forms(lemma))
      words.verb_forms.emplace(form, lemma);
  }
  reader.read_cells("irregular_verbs", {"lemma", "past", "participle"}, [&](const Cells& cells) {
    for (const std::string& form : {cells[1], cells[2]}) {
      if (words.verb_lemmas.contains(cells[0])) words.verb_forms.emplace(form, cells[0]);
    }
    if (cells[2] != cells[1] && cells[2] != cells[0]) words.participles.insert(cells[2]);
    return Fault();
  });
}

}  // namespace

bool TypeLetters::has(EntityType type) const {
  constexpr std::string_view in_order_of_types = "PSOLE";
  return letters.find(in_order_of_types[static_cast<std::size_t>(type)]) != std::string::npos;
}

Words::Words(const TableSources& sources, const UserTables& users, const DiagnosticSink& report) {
  const TableReader reader{sources, users, report};
  read_closed_classes(reader, *this);
  read_offices(reader, *this);
  read_organizations(reader, *this);
  read_other_names(reader, *this);
  read_places(reader, *this);
  office_holders = OfficeHolders(reader);
  read_action_verbs(reader, *this);
  read_reporting(reader, *this);
  read_governors(reader, *this);
  read_word_stances(reader, *this);
  read_evaluations(reader, *this);
  read_office_verbs(reader, *this);
  read_disclaimers(reader, *this);
  read_times(reader, *this);
  reader.read_list("titles", "title", titles);
  reader.read_list("ranks", "rank", ranks);
  reader.read_list("place_heads", "word", place_heads);
  reader.read_list("government_modifiers", "word", government_modifiers);
  reader.read_list("kin", "word", kin);
  reader.read_list("part_nouns", "word", part_nouns);
  reader.read_list("area_nouns", "word", area_nouns);
  reader.read_list("keeping_nouns", "word", keeping_nouns);
  reader.read_list("fictions", "word", fictions);
  reader.read_list("group_nouns", "word", group_nouns);
  reader.read_list("companion_nouns", "word", companion_nouns);
  reader.read_list("body_nouns", "word", body_nouns);
  reader.read_list("disclosing_verbs", "word", disclosing_verbs);
  reader.read_list("speaking_verbs", "word", speaking_verbs);
  reader.read_list("inversions", "word", inversions);
  reader.read_list("finding_verbs", "word", finding_verbs);
  reader.read_list("utility_nouns", "word", utility_nouns);
  reader.read_list("holding_verbs", "word", holding_verbs);
  reader.read_list("owning_participles", "word", owning_participles);
  reader.read_list("assets", "word", assets);
  reader.read_list("utterances", "word", utterances);
  reader.read_list("speaker_nouns", "word", speaker_nouns);
  reader.read_list("media_words", "word", media_words);
  reader.read_list("collective_nouns", "word", collective_nouns);
  reader.read_list("conduct_nouns", "word", conduct_nouns);
  reader.read_list("container_nouns", "word", container_nouns);
  reader.read_list("panels", "word", panels);
  reader.read_list("compound_participles", "word", compound_participles);
  reader.read_list("presupposing_marks", "word", presupposing_marks);
  reader.read_list("given_names", "name", given_names);
  reader.read_list("locatives", "word", locatives);
  reader.read_cells("place_prepositions", {"word"}, [&](const Cells& cells) -> Fault {
    place_prepositions.push_back(cells[0]);
    return {};
  });
  read_noun_classes(reader, *this);
  predicates = read_predicates(reader);
  inflect_verbs(reader, *this);
}

Gender Words::gender_of_noun(std::string_view noun) const {
  const auto known = noun_classes.find(noun.substr(0, noun.size() - (noun.ends_with('.') ? 1U : 0U)));
  return known == noun_classes.end() ? Gender::unknown : known->second.gender;
}

Gender Words::gender_of_given_name(std::string_view name) const {
  if (given_names.find(name) == nullptr) return Gender::unknown;
  const Gender* told = name_genders.find(name);
  return told == nullptr ? Gender::male : *told;
}

bool Words::is(std::string_view noun, NounKind kind) const {
  const auto known = noun_classes.find(noun);
  return known != noun_classes.end() && known->second.kind == kind;
}

bool Words::is(std::string_view word, WordClass what) const {
  const auto at = classes.find(word);
  return at != classes.end() && at->second.contains(what);
}

bool Words::is(std::string_view lemma, WordSense what) const {
  const auto at = senses.find(lemma);
  return at != senses.end() && at->second.contains(what);
}

bool Words::is(std::string_view word, TimeKind kind) const {
  const auto time = times.find(word);
  return time != times.end() && time->second.kind == kind;
}

}  // namespace dossier::extract
