// The vocabulary of grammar: word classes, tags and relations of Universal Dependencies for English, as the
// treebanks EWT and GUM use them. `none` (0) stands for a layer that is not there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dossier::extract {

// clang-format off
// Universal word classes (UPOS): "NOUN".
enum class Upos : std::uint8_t {
  none,
  adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb, x,
};
inline constexpr std::size_t upos_count = static_cast<std::size_t>(Upos::x) + 1;

// The Penn tags of English treebanks (XPOS): "NNS", "PRP$", "-LRB-".
enum class Xpos : std::uint8_t {
  none,
  dollar, quote_close, comma, lrb, rrb, stop, colon, add, afx, cc, cd, dt, ex, fw, gw, hyph, in, jj, jjr,
  jjs, ls, md, nfp, nn, nnp, nnps, nns, pdt, pos, prp, prp_poss, rb, rbr, rbs, rp, sym, to, uh, vb, vbd,
  vbg, vbn, vbp, vbz, wdt, wp, wp_poss, wrb, quote_open,
};
inline constexpr std::size_t xpos_count = static_cast<std::size_t>(Xpos::quote_open) + 1;

// Relations to the head: all universal ones and the subtypes of English: "nsubj:pass".
enum class Deprel : std::uint8_t {
  none,
  acl, acl_relcl, advcl, advcl_relcl, advmod, amod, appos, aux, aux_pass, case_, cc, cc_preconj, ccomp,
  clf, compound, compound_prt, conj, cop, csubj, csubj_outer, csubj_pass, dep, det, det_predet, discourse,
  dislocated, expl, fixed, flat, goeswith, iobj, list, mark, nmod, nmod_desc, nmod_poss, nmod_unmarked,
  nsubj, nsubj_outer, nsubj_pass, nummod, obj, obl, obl_agent, obl_unmarked, orphan, parataxis, punct,
  reparandum, root, vocative, xcomp,
};
inline constexpr std::size_t deprel_count = static_cast<std::size_t>(Deprel::xcomp) + 1;

// clang-format on
// The relation without its subtype: nsubj of nsubj_pass.
[[nodiscard]] Deprel universal(Deprel deprel);

// Kinds of names.
enum class NameType : std::uint8_t { person, organization, location, event, misc };
inline constexpr std::size_t name_type_count = static_cast<std::size_t>(NameType::misc) + 1;

// As treebanks write them: "NOUN", "PRP$", "acl:relcl", "PER"; "_" for none.
[[nodiscard]] std::string_view name(Upos upos);
[[nodiscard]] std::string_view name(Xpos xpos);
[[nodiscard]] std::string_view name(Deprel deprel);
[[nodiscard]] std::string_view name(NameType type);

// The reverse; nothing where it does not exist. "_" is none.
[[nodiscard]] std::optional<Upos> parse_upos(std::string_view text);
[[nodiscard]] std::optional<Xpos> parse_xpos(std::string_view text);
[[nodiscard]] std::optional<Deprel> parse_deprel(std::string_view text);
[[nodiscard]] std::optional<NameType> parse_name_type(std::string_view text);

}  // namespace dossier::extract
