#include "extract/annotate/engine/tag_context.hpp"

#include "extract/annotate/engine/ascii.hpp"
#include "extract/annotate/engine/typewriter.hpp"

namespace dossier::extract {
KnownForm known_form(std::string_view form, bool first) {
  const DictionaryEntry known = looked_up(ascii_lower(typewritten(form)));
  const std::uint32_t place = (first ? 1U : 0U) + (!form.empty() && is_ascii_upper(form[0]) ? 2U : 0U);
  return {place * DictionaryEntry::class_sets + known.classes,
          place * DictionaryEntry::name_sets + known.names};
}

ContextRows rows_of_context(const KnownForm& word, const KnownForm* before, const KnownForm* behind) {
  constexpr std::uint32_t names = KnownForm::class_places;
  constexpr std::uint32_t earlier = names + KnownForm::name_places;
  constexpr std::uint32_t later = earlier + KnownForm::class_places;
  return {word.classes, names + word.names, earlier + (before == nullptr ? 0 : before->classes),
          later + (behind == nullptr ? 0 : behind->classes)};
}

TagContexts::TagContexts(const ModelFile& model, const std::string& name, std::size_t labels)
    : stride_((labels + step - 1) / step * step) {
  if (!model.has_matrix(name)) return;
  const ModelMatrix& matrix = model.matrix(name);
  const std::vector<std::int32_t>& rows = model.vector(name + " rows");
  if (matrix.columns != labels || matrix.rows != rows.size() || rows.empty() ||
      matrix.shifts[0] > fraction_bits)
    throw ModelError("the model is damaged: the table of contexts has another size");
  const int scale = 1 << (fraction_bits - matrix.shifts[0]);
  places_.assign(context_rows, 0);
  table_.assign((rows.size() + 1) * stride_, 0);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i] < 0 || static_cast<std::uint32_t>(rows[i]) >= context_rows)
      throw ModelError("the model is damaged: a context that there is not");
    const std::size_t place = (i + 1) * stride_;
    places_[static_cast<std::size_t>(rows[i])] = static_cast<std::uint32_t>(place);
    for (std::size_t k = 0; k < labels; ++k)
      table_[place + k] = static_cast<std::int16_t>(matrix.weights[i * labels + k] * scale);
  }
}

void TagContexts::add(const ContextRows& rows, std::int32_t* scores) const {
  const std::int16_t* word = table_.data() + places_[rows[0]];
  const std::int16_t* names = table_.data() + places_[rows[1]];
  const std::int16_t* before = table_.data() + places_[rows[2]];
  const std::int16_t* behind = table_.data() + places_[rows[3]];
  for (std::size_t first = 0; first < stride_; first += step) {
    for (std::size_t k = first; k < first + step; ++k)
      scores[k] += std::int32_t{word[k]} + names[k] + before[k] + behind[k];
  }
}

}  // namespace dossier::extract
