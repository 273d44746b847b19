// An article is one text as one outlet published it on one day at one address.
//
// Its id is a function of its text, outlet, date and URL: the same article found twice is one article, the
// same text from another outlet is another article. Where it was found (`document`) is no part of the
// identity.
#pragma once

#include <string>

#include "graph/date.hpp"

namespace dossier {

struct Article {
  std::string id;        // set by `identify`; 26 characters of base32
  std::string document;  // where it came from: the path as given, a JSON record's source or URL, or PATH#LINE
  std::string given_id;  // the input's own id for it; empty where it had none
  std::string outlet;
  std::string title;
  std::string url;
  Date date;
  std::string text;  // UTF-8; every span of the article counts bytes of this
};

// Fills in `id` from text, outlet, date and URL.
void identify(Article& article);

// The key under which the text alone is stored: equal for equal texts whatever their outlet and date.
[[nodiscard]] std::string text_hash(const Article& article);

}  // namespace dossier
