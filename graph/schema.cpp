#include "graph/schema.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace dossier {
namespace {

using R = Relation;
using G = RelationGroup;

consteval Ends ends(std::string_view letters) {
  return Ends::of(letters);
}

// name; group; symmetric; source, target; PLOVER, CAMEO; affirmed, negated. In the order of the enum.
constexpr auto table = std::to_array<RelationInfo>({
    // clang-format off
  {R::leads, "leads", G::affiliation, false, ends("P"), ends("SOL"), "", "",
   "leads", "does not lead"},
  {R::serves, "serves", G::affiliation, false, ends("P"), ends("SOP"), "", "",
   "serves", "does not serve"},
  {R::member_of, "member_of", G::affiliation, false, ends("POS"), ends("O"), "", "",
   "is a member of", "is not a member of"},
  {R::part_of, "part_of", G::affiliation, false, ends("OL"), ends("OLS"), "", "",
   "is part of", "is not part of"},
  {R::located_in, "located_in", G::affiliation, false, ends("POE"), ends("LS"), "", "",
   "is located in", "is not located in"},
  {R::national_of, "national_of", G::affiliation, false, ends("PO"), ends("S"), "", "",
   "is a national of", "is not a national of"},
  {R::kin_of, "kin_of", G::affiliation, true, ends("P"), ends("P"), "", "",
   "is kin of", "is not kin of"},

  {R::hosts, "hosts", G::material_cooperation, false, ends("SOL"), ends("PO"), "AID", "075",
   "hosts", "does not host"},
  {R::aided, "aided", G::material_cooperation, false, ends("*"), ends("*"), "AID", "07",
   "aided", "did not aid"},
  {R::agreed_with, "agreed_with", G::material_cooperation, true, ends("SOP"), ends("SOP"), "AGREE", "057",
   "made an agreement with", "made no agreement with"},
  {R::recognized, "recognized", G::material_cooperation, false, ends("SO"), ends("SO"), "COOPERATE", "054",
   "recognized", "did not recognize"},
  {R::cooperated_with, "cooperated_with", G::material_cooperation, true, ends("SO"), ends("SO"), "COOPERATE", "06",
   "cooperated with", "did not cooperate with"},
  {R::released, "released", G::material_cooperation, false, ends("SO"), ends("P"), "CONCEDE", "0841",
   "released", "did not release"},
  {R::conceded_to, "conceded_to", G::material_cooperation, false, ends("*"), ends("*"), "CONCEDE", "08",
   "gave way to", "did not give way to"},
  {R::withdrew_from, "withdrew_from", G::material_cooperation, false, ends("SO"), ends("SOLE"), "RETREAT", "087",
   "withdrew from", "did not withdraw from"},

  {R::met, "met", G::verbal_cooperation, true, ends("PSO"), ends("PSO"), "CONSULT", "04",
   "met", "did not meet"},
  {R::visited, "visited", G::verbal_cooperation, false, ends("P"), ends("LS"), "CONSULT", "042",
   "visited", "did not visit"},
  {R::supported, "supported", G::verbal_cooperation, false, ends("*"), ends("*E"), "SUPPORT", "051",
   "supported", "did not support"},
  {R::praised, "praised", G::verbal_cooperation, false, ends("*"), ends("*E"), "SUPPORT", "051",
   "praised", "did not praise"},
  {R::promised, "promised", G::verbal_cooperation, false, ends("*"), ends("*"), "AGREE", "03",
   "made a promise to", "made no promise to"},

  {R::accused, "accused", G::verbal_conflict, false, ends("*"), ends("*"), "ACCUSE", "112",
   "accused", "did not accuse"},
  {R::criticized, "criticized", G::verbal_conflict, false, ends("*"), ends("*E"), "ACCUSE", "111",
   "criticized", "did not criticize"},
  {R::threatened, "threatened", G::verbal_conflict, false, ends("*"), ends("*"), "THREATEN", "13",
   "threatened", "did not threaten"},
  {R::warned, "warned", G::verbal_conflict, false, ends("*"), ends("*"), "THREATEN", "130",
   "warned", "did not warn"},
  {R::demanded_of, "demanded_of", G::verbal_conflict, false, ends("*"), ends("*"), "REQUEST", "10",
   "made a demand of", "made no demand of"},
  {R::denied, "denied", G::verbal_conflict, false, ends("*"), ends("*E"), "REJECT", "12",
   "denied the accusation of", "did not deny the accusation of"},
  {R::rejected, "rejected", G::verbal_conflict, false, ends("*"), ends("*E"), "REJECT", "12",
   "rejected", "did not reject"},
  {R::opposed, "opposed", G::verbal_conflict, false, ends("*"), ends("*"), "REJECT", "12",
   "opposed", "did not oppose"},

  {R::expelled, "expelled", G::material_conflict, false, ends("SO"), ends("PO"), "SANCTION", "166/174",
   "expelled", "did not expel"},
  {R::recalled, "recalled", G::material_conflict, false, ends("SO"), ends("P"), "SANCTION", "161",
   "recalled or summoned", "did not recall or summon"},
  {R::cut_ties_with, "cut_ties_with", G::material_conflict, false, ends("SO"), ends("SO"), "SANCTION", "16",
   "cut ties with", "did not cut ties with"},
  {R::sanctioned, "sanctioned", G::material_conflict, false, ends("SO"), ends("*"), "SANCTION", "163",
   "imposed sanctions on", "imposed no sanctions on"},
  {R::designated, "designated", G::material_conflict, false, ends("SO"), ends("*"), "SANCTION", "160",
   "designated", "did not designate"},
  {R::delisted, "delisted", G::material_conflict, false, ends("SO"), ends("*"), "CONCEDE", "085",
   "delisted", "did not delist"},
  {R::arrested, "arrested", G::material_conflict, false, ends("SO"), ends("P"), "COERCE", "173",
   "arrested", "did not arrest"},
  {R::charged, "charged", G::material_conflict, false, ends("SO"), ends("PO"), "COERCE", "173",
   "charged", "did not charge"},
  {R::raided, "raided", G::material_conflict, false, ends("SO"), ends("LO"), "COERCE", "171",
   "raided", "did not raid"},
  {R::seized, "seized", G::material_conflict, false, ends("SO"), ends("*L"), "COERCE", "171",
   "seized property or ground of", "seized nothing of"},
  {R::restricted, "restricted", G::material_conflict, false, ends("SO"), ends("*L"), "COERCE", "17",
   "restricted", "did not restrict"},
  {R::investigated, "investigated", G::material_conflict, false, ends("SO"), ends("*E"), "ACCUSE", "09",
   "investigated", "did not investigate"},
  {R::uncovered, "uncovered", G::material_conflict, false, ends("SO"), ends("OE"), "ACCUSE", "09",
   "uncovered", "did not uncover"},
  {R::foiled, "foiled", G::material_conflict, false, ends("SO"), ends("E"), "COERCE", "17",
   "foiled", "did not foil"},
  {R::spied_on, "spied_on", G::material_conflict, false, ends("*"), ends("*"), "COERCE", "176",
   "spied on", "did not spy on"},
  {R::plotted_against, "plotted_against", G::material_conflict, false, ends("*"), ends("*"), "THREATEN", "138",
   "plotted against", "did not plot against"},
  {R::protested_against, "protested_against", G::material_conflict, false, ends("*"), ends("*"), "PROTEST", "14",
   "protested against", "did not protest against"},
  {R::mobilized_against, "mobilized_against", G::material_conflict, false, ends("SO"), ends("*"), "MOBILIZE", "15",
   "mobilized against", "did not mobilize against"},
  {R::attacked, "attacked", G::material_conflict, false, ends("*"), ends("*L"), "ASSAULT", "18/19",
   "attacked", "did not attack"},
  {R::killed, "killed", G::material_conflict, false, ends("*"), ends("P"), "ASSAULT", "18/19",
   "killed", "did not kill"},
  {R::abducted, "abducted", G::material_conflict, false, ends("*"), ends("P"), "ASSAULT", "181",
   "abducted", "did not abduct"},
  {R::fought, "fought", G::material_conflict, true, ends("SO"), ends("SO"), "ASSAULT", "190",
   "fought", "did not fight"},
  {R::invaded, "invaded", G::material_conflict, false, ends("SO"), ends("SL"), "ASSAULT", "192",
   "invaded", "did not invade"},
  {R::controls, "controls", G::material_conflict, false, ends("SOP"), ends("OLE"), "", "",
   "controls", "does not control"},

  {R::moved_to, "moved_to", G::movement, false, ends("PO"), ends("LS"), "", "",
   "moved to", "did not move to"},

  {R::agent, "agent", G::role, false, ends("*"), ends("E"), "", "",
   "carried out", "did not carry out"},
  {R::target, "target", G::role, false, ends("*"), ends("E"), "", "",
   "was the target of", "was not the target of"},
  {R::participant, "participant", G::role, false, ends("*"), ends("E"), "", "",
   "took part in", "did not take part in"},
    // clang-format on
});

consteval bool follows_the_enum() {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (static_cast<std::size_t>(table[i].relation) != i) return false;
  }
  return table.size() == static_cast<std::size_t>(R::participant) + 1;
}
static_assert(follows_the_enum());

constexpr std::array<std::string_view, 5> type_names = {"person", "state", "organization", "place", "event"};
constexpr std::array<std::string_view, 2> polarity_names = {"affirmed", "negated"};
constexpr std::array<std::string_view, 6> modality_names = {"alleged",  "foiled",   "demanded",
                                                            "intended", "possible", "asserted"};
constexpr std::array<std::string_view, 3> class_names = {"asserted", "alleged", "not yet"};
constexpr std::array<std::string_view, 7> group_names = {"affiliation",
                                                         "material co-operation",
                                                         "verbal co-operation",
                                                         "verbal conflict",
                                                         "material conflict",
                                                         "movement",
                                                         "role"};

template <typename Enum, std::size_t N>
std::optional<Enum> find_name(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

// One text for each relation, polarity and modality class.
using Labels = std::array<std::string, table.size() * polarity_names.size() * class_names.size()>;

constexpr std::size_t label_index(Relation relation, Polarity polarity, ModalityClass modality_class) {
  const auto by_polarity =
      static_cast<std::size_t>(relation) * polarity_names.size() + static_cast<std::size_t>(polarity);
  return by_polarity * class_names.size() + static_cast<std::size_t>(modality_class);
}

template <typename Make>
Labels make_labels(Make make) {
  Labels labels;
  for (const RelationInfo& row : table) {
    for (const Polarity polarity : {Polarity::affirmed, Polarity::negated}) {
      for (const auto of : {ModalityClass::asserted, ModalityClass::alleged, ModalityClass::not_yet}) {
        labels[label_index(row.relation, polarity, of)] = make(row, polarity, of);
      }
    }
  }
  return labels;
}

std::string make_kind(const RelationInfo& row, Polarity polarity, ModalityClass modality_class) {
  std::string text(polarity == Polarity::negated ? "not " : "");
  text += row.name;
  if (modality_class == ModalityClass::alleged) text += " (alleged)";
  if (modality_class == ModalityClass::not_yet) text += " (not yet)";
  return text;
}

// "is a member of" -> "is allegedly a member of", "expelled" -> "allegedly expelled".
std::string hedge(std::string_view words) {
  for (const std::string_view verb : {"is ", "was "}) {
    if (words.starts_with(verb)) {
      return std::string(verb) + "allegedly " + std::string(words.substr(verb.size()));
    }
  }
  return "allegedly " + std::string(words);
}

std::string make_phrase(const RelationInfo& row, Polarity polarity, ModalityClass modality_class) {
  const std::string_view words = polarity == Polarity::negated ? row.says_not : row.says;
  if (modality_class == ModalityClass::alleged) return hedge(words);
  if (modality_class == ModalityClass::not_yet) {
    return std::string(words) + " (planned, demanded or possible)";
  }
  return std::string(words);
}

}  // namespace

std::span<const RelationInfo> relations() {
  return table;
}

const RelationInfo& info(Relation relation) {
  return table[static_cast<std::size_t>(relation)];
}

std::string_view to_string(Relation relation) {
  return info(relation).name;
}
std::string_view to_string(EntityType type) {
  return type_names[static_cast<std::size_t>(type)];
}
std::string_view to_string(Polarity polarity) {
  return polarity_names[static_cast<std::size_t>(polarity)];
}
std::string_view to_string(Modality modality) {
  return modality_names[static_cast<std::size_t>(modality)];
}
std::string_view to_string(ModalityClass of) {
  return class_names[static_cast<std::size_t>(of)];
}
std::string_view to_string(RelationGroup group) {
  return group_names[static_cast<std::size_t>(group)];
}

std::optional<Relation> parse_relation(std::string_view name) {
  const auto found =
      std::find_if(table.begin(), table.end(), [name](const RelationInfo& row) { return row.name == name; });
  if (found == table.end()) return std::nullopt;
  return found->relation;
}

std::optional<EntityType> parse_entity_type(std::string_view name) {
  return find_name<EntityType>(type_names, name);
}

std::optional<Polarity> parse_polarity(std::string_view name) {
  return find_name<Polarity>(polarity_names, name);
}

std::optional<Modality> parse_modality(std::string_view name) {
  return find_name<Modality>(modality_names, name);
}

ModalityClass class_of(Modality modality) {
  if (modality == Modality::asserted) return ModalityClass::asserted;
  return modality == Modality::alleged ? ModalityClass::alleged : ModalityClass::not_yet;
}

std::string_view kind(Relation relation, Polarity polarity, ModalityClass modality_class) {
  static const Labels labels = make_labels(make_kind);
  return labels[label_index(relation, polarity, modality_class)];
}

std::string_view phrase(Relation relation, Polarity polarity, ModalityClass modality_class) {
  static const Labels labels = make_labels(make_phrase);
  return labels[label_index(relation, polarity, modality_class)];
}

}  // namespace dossier
