#include "graph/article.hpp"

#include "graph/content_id.hpp"

namespace dossier {

void identify(Article& article) {
  ContentHash hash;
  hash.add(article.text).add(article.outlet).add(to_string(article.date)).add(article.url);
  article.id = hash.id128();
}

std::string text_hash(const Article& article) {
  return ContentHash().add(article.text).id128();
}

}  // namespace dossier
