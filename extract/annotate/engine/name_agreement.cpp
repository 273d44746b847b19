#include "extract/annotate/engine/name_agreement.hpp"

#include <algorithm>
#include <tuple>

#include "extract/annotate/engine/model_file.hpp"

namespace dossier::extract {
namespace {

using Place = NameAgreement::Place;

constexpr std::uint32_t reach = 12;  // sentences
constexpr std::int32_t one = 1 << fraction_bits;
constexpr std::int32_t lowest = -6 * one;  // of a kind below the best
constexpr std::int32_t doubts = 2;         // how much the scores of the places count
constexpr std::int32_t voice = 4 * one;    // and what they were decided to be

bool speaks_for(const Place& other, const Place& place) {
  if (other.word == place.word) return true;
  if (!place.name.empty() && place.name == other.name) return true;
  const bool by_itself = place.name.empty() || place.alone;
  return by_itself && (other.name.empty() || other.alone || other.ends_person);
}

// What those within reach say of a word, and who they are.
struct Heard {
  std::array<std::int32_t, NameAgreement::kind_count> sums{};
  std::array<std::int32_t, NameAgreement::kind_count> counts{};
  std::int32_t count = 0;

  void add(const Place& place) {
    const std::int32_t best = *std::ranges::max_element(place.scores);
    for (std::size_t kind = 0; kind < sums.size(); ++kind)
      sums[kind] += doubts * std::max(place.scores[kind] - best, lowest);
    sums[place.kind] += voice;
    ++counts[place.kind];
    ++count;
  }

  // Where a word is in no name, nothing but a surname makes it one: "Indian", "Senators" are names elsewhere.
  [[nodiscard]] bool changes(const Place& place) const {
    constexpr std::uint32_t person = 1 + static_cast<std::uint32_t>(NameType::person);
    if (count < 2 || counts[0] == count) return false;
    return place.kind != 0 || std::ranges::max_element(counts) - counts.begin() == person;
  }
};

// Places of one form.
void settle_form(std::span<const Place> places, std::span<std::int32_t> scores, std::size_t stride,
                 std::vector<bool>& changed) {
  std::size_t first = 0;
  for (const Place& place : places) {
    while (places[first].sentence + reach < place.sentence) ++first;
    Heard heard;
    for (std::size_t i = first; i < places.size() && places[i].sentence <= place.sentence + reach; ++i) {
      if (speaks_for(places[i], place)) heard.add(places[i]);
    }
    if (!heard.changes(place)) continue;
    for (std::size_t label = 0; label < name_label_count; ++label)
      scores[place.word * stride + label] += heard.sums[(label + 1) / 2] / heard.count;
    changed[place.word] = true;
  }
}

}  // namespace

void NameAgreement::settle(std::span<std::int32_t> scores, std::size_t stride, std::vector<bool>& changed) {
  std::ranges::sort(places_, {}, [](const Place& place) { return std::tie(place.form, place.word); });
  for (auto from = places_.begin(); from != places_.end();) {
    const auto to =
        std::find_if(from, places_.end(), [&](const Place& place) { return place.form != from->form; });
    settle_form({from, to}, scores, stride, changed);
    from = to;
  }
}

}  // namespace dossier::extract
