#include "extract/syntax.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace dossier::extract {
namespace {

// In the order of the enums.
constexpr auto upos_names =
    std::to_array<std::string_view>({"_", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
                                     "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"});
static_assert(upos_names.size() == upos_count);

constexpr auto xpos_names = std::to_array<std::string_view>(
    {"_",    "$",   "''",  ",",    "-LRB-", "-RRB-", ".",   ":",   "ADD", "AFX", "CC",  "CD", "DT",
     "EX",   "FW",  "GW",  "HYPH", "IN",    "JJ",    "JJR", "JJS", "LS",  "MD",  "NFP", "NN", "NNP",
     "NNPS", "NNS", "PDT", "POS",  "PRP",   "PRP$",  "RB",  "RBR", "RBS", "RP",  "SYM", "TO", "UH",
     "VB",   "VBD", "VBG", "VBN",  "VBP",   "VBZ",   "WDT", "WP",  "WP$", "WRB", "``"});
static_assert(xpos_names.size() == xpos_count);

constexpr auto deprel_names = std::to_array<std::string_view>(
    {"_",          "acl",       "acl:relcl",     "advcl",        "advcl:relcl", "advmod",     "amod",
     "appos",      "aux",       "aux:pass",      "case",         "cc",          "cc:preconj", "ccomp",
     "clf",        "compound",  "compound:prt",  "conj",         "cop",         "csubj",      "csubj:outer",
     "csubj:pass", "dep",       "det",           "det:predet",   "discourse",   "dislocated", "expl",
     "fixed",      "flat",      "goeswith",      "iobj",         "list",        "mark",       "nmod",
     "nmod:desc",  "nmod:poss", "nmod:unmarked", "nsubj",        "nsubj:outer", "nsubj:pass", "nummod",
     "obj",        "obl",       "obl:agent",     "obl:unmarked", "orphan",      "parataxis",  "punct",
     "reparandum", "root",      "vocative",      "xcomp"});
static_assert(deprel_names.size() == deprel_count);

constexpr auto name_type_names = std::to_array<std::string_view>({"PER", "ORG", "LOC", "EVENT", "MISC"});
static_assert(name_type_names.size() == name_type_count);

template <typename Enum, std::size_t N>
constexpr std::optional<Enum> find_name(const std::array<std::string_view, N>& names, std::string_view text) {
  const auto found = std::find(names.begin(), names.end(), text);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

// Subtypes stand after their relation: the last one before that has no colon.
constexpr auto universal_relations = [] {
  std::array<Deprel, deprel_count> table{};
  Deprel last = Deprel::none;
  for (std::size_t i = 0; i < deprel_count; ++i) {
    if (deprel_names[i].find(':') == std::string_view::npos) last = static_cast<Deprel>(i);
    table[i] = last;
  }
  return table;
}();

}  // namespace

Deprel universal(Deprel deprel) {
  return universal_relations[static_cast<std::size_t>(deprel)];
}

std::string_view name(Upos upos) {
  return upos_names[static_cast<std::size_t>(upos)];
}
std::string_view name(Xpos xpos) {
  return xpos_names[static_cast<std::size_t>(xpos)];
}
std::string_view name(Deprel deprel) {
  return deprel_names[static_cast<std::size_t>(deprel)];
}
std::string_view name(NameType type) {
  return name_type_names[static_cast<std::size_t>(type)];
}

std::optional<Upos> parse_upos(std::string_view text) {
  return find_name<Upos>(upos_names, text);
}
std::optional<Xpos> parse_xpos(std::string_view text) {
  return find_name<Xpos>(xpos_names, text);
}
std::optional<Deprel> parse_deprel(std::string_view text) {
  return find_name<Deprel>(deprel_names, text);
}
std::optional<NameType> parse_name_type(std::string_view text) {
  return find_name<NameType>(name_type_names, text);
}

}  // namespace dossier::extract
