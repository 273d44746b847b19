// What the merged graph keeps of an article; the text stays in the case.
#pragma once

#include <cstdint>

#include "graph/date.hpp"
#include "graph/entity.hpp"

namespace dossier {

inline constexpr std::uint32_t no_article = UINT32_MAX;

struct ArticleInfo {
  StringId id = 0;
  StringId document = 0;
  StringId outlet = 0;
  StringId title = 0;
  StringId url = 0;
  Date date;
  std::uint32_t text_origin =
      no_article;   // the first of the articles with nearly this text; none: it is alone
  ListRef credits;  // StringIds: the names of the agencies that the text credits
};

}  // namespace dossier
