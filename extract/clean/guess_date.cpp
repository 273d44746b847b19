#include <algorithm>

#include "extract/clean/clean.hpp"
#include "extract/clean/dateline.hpp"
#include "extract/clean/lines.hpp"
#include "extract/written_date.hpp"

namespace dossier::extract {
namespace {

constexpr std::size_t looked_at = 8;   // pieces from the top
constexpr std::size_t date_line = 80;  // bytes of a line that tells a date and little else

std::string_view file_name(std::string_view path) {
  if (path.find("://") != std::string_view::npos) return path;
  const std::size_t slash = path.find_last_of("/\\");
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

// From a dateline, or a short line below the headline ("Published 26 March 2018"). Dates in running text are
// of what happened, not of the article.
Date date_on_top(std::string_view text) {
  const auto pieces = pieces_of(text.substr(0, 8192));
  for (std::size_t i = 0; i < std::min(pieces.size(), looked_at); ++i) {
    const std::string_view piece = text.substr(pieces[i].begin, pieces[i].size());
    const std::size_t dateline = dateline_size(piece, Furniture::built_in());
    if (const Date date = find_date_in_words(piece.substr(0, dateline)); date.known()) return date;
    const bool short_line = piece.size() <= (i == 0 ? date_line / 2 : date_line) && !ends_sentence(piece);
    if (!short_line) continue;
    if (const Date date = find_date_in_words(piece); date.known()) return date;
  }
  return {};
}

}  // namespace

Date guess_date(const Article& article) {
  if (const Date date = find_date_in_path(article.url); date.known()) return date;
  if (const Date date = find_date_in_path(file_name(article.document)); date.known()) return date;
  return date_on_top(article.text);
}

}  // namespace dossier::extract
