#include "extract/annotate/engine/tag_pairs.hpp"

#include <array>
#include <initializer_list>
#include <limits>

namespace dossier::extract {
namespace {

using Classes = std::uint32_t;  // a bit for each word class

constexpr Classes classes(std::initializer_list<Upos> list) {
  Classes bits = 0;
  for (const Upos one : list) bits |= Classes{1} << static_cast<unsigned>(one);
  return bits;
}

struct Row {
  Classes allowed = 0;
  std::initializer_list<Xpos> tags;
};

// Of tags that are not named here, foreign words and what goes with others among them, all are allowed.
constexpr Row rows[] = {
    {classes({Upos::cconj}), {Xpos::cc}},
    {classes({Upos::num}), {Xpos::cd}},
    {classes({Upos::det, Upos::pron}), {Xpos::dt, Xpos::wdt}},
    {classes({Upos::det}), {Xpos::pdt}},
    {classes({Upos::adp, Upos::sconj}), {Xpos::in}},
    {classes({Upos::adp}), {Xpos::rp}},
    {classes({Upos::adj, Upos::x}), {Xpos::jj}},
    {classes({Upos::adj}), {Xpos::jjr, Xpos::jjs}},
    {classes({Upos::adv, Upos::part, Upos::x}), {Xpos::rb}},
    {classes({Upos::adv}), {Xpos::rbr, Xpos::rbs, Xpos::wrb}},
    {classes({Upos::aux}), {Xpos::md}},
    {classes({Upos::part}), {Xpos::to, Xpos::pos}},
    {classes({Upos::noun, Upos::pron, Upos::sym, Upos::x}), {Xpos::nn}},
    {classes({Upos::noun}), {Xpos::nns}},
    {classes({Upos::propn, Upos::adj, Upos::verb, Upos::num}), {Xpos::nnp}},
    {classes({Upos::propn}), {Xpos::nnps}},
    {classes({Upos::pron}), {Xpos::ex, Xpos::prp, Xpos::prp_poss, Xpos::wp, Xpos::wp_poss}},
    {classes({Upos::intj}), {Xpos::uh}},
    {classes({Upos::verb, Upos::aux}), {Xpos::vb, Xpos::vbd, Xpos::vbg, Xpos::vbn, Xpos::vbp, Xpos::vbz}},
    {classes({Upos::sym}), {Xpos::dollar}},
    {classes({Upos::punct, Upos::sym}), {Xpos::comma, Xpos::hyph, Xpos::nfp, Xpos::sym}},
    {classes({Upos::punct}),
     {Xpos::quote_open, Xpos::quote_close, Xpos::lrb, Xpos::rrb, Xpos::stop, Xpos::colon}},
};

constexpr std::array<Classes, xpos_count> allowed_classes = [] {
  std::array<Classes, xpos_count> allowed;
  allowed.fill(~Classes{0});
  for (const Row& row : rows) {
    for (const Xpos tag : row.tags) allowed[static_cast<std::size_t>(tag)] = row.allowed;
  }
  return allowed;
}();

}  // namespace

bool go_together(Upos upos, Xpos xpos) {
  return (allowed_classes[static_cast<std::size_t>(xpos)] >> static_cast<unsigned>(upos) & 1U) != 0;
}

TagPair best_pair(std::span<const Upos> upos_labels, std::span<const Xpos> xpos_labels,
                  std::span<const std::int32_t> upos_scores, std::span<const std::int32_t> xpos_scores) {
  TagPair best;
  std::int64_t highest = std::numeric_limits<std::int64_t>::min();
  for (std::size_t u = 0; u < upos_labels.size(); ++u) {
    for (std::size_t x = 0; x < xpos_labels.size(); ++x) {
      const std::int64_t sum = std::int64_t{upos_scores[u]} + xpos_scores[x];
      if (sum <= highest || !go_together(upos_labels[u], xpos_labels[x])) continue;
      highest = sum;
      best = {u, x};
    }
  }
  return best;
}

}  // namespace dossier::extract
