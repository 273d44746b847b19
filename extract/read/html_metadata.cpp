#include "extract/read/html_metadata.hpp"

#include <array>

namespace dossier::extract {
namespace {

struct MetaName {
  std::string_view name;  // of `property`, `name` or `itemprop`, small letters
  Field field;
};

constexpr std::array meta_names{
    MetaName{"article:published_time", Field::date},
    MetaName{"datepublished", Field::date},
    MetaName{"og:published_time", Field::date},
    MetaName{"parsely-pub-date", Field::date},
    MetaName{"dc.date.issued", Field::date},
    MetaName{"dc.date", Field::date},
    MetaName{"pubdate", Field::date},
    MetaName{"publishdate", Field::date},
    MetaName{"publish-date", Field::date},
    MetaName{"date", Field::date},
    MetaName{"og:title", Field::title},
    MetaName{"twitter:title", Field::title},
    MetaName{"og:site_name", Field::outlet},
    MetaName{"application-name", Field::outlet},
    MetaName{"og:url", Field::url},
};

// Ranks below those of meta elements and JSON-LD.
constexpr std::uint8_t rank_canonical = 0;
constexpr std::uint8_t rank_meta = 10;
constexpr std::uint8_t rank_time = 60;
constexpr std::uint8_t rank_heading = 60;
constexpr std::uint8_t rank_title = 61;

std::string lowered(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return result;
}

// The first value under a name counts: pages repeat theirs for teasers further down.
void set_first(Record& record, Field field, std::uint8_t rank, std::string_view value) {
  if (record[field].rank > rank) record.set(field, rank, one_line(value));
}

void read_meta(const HtmlNode& node, Record& record) {
  for (const std::string_view key : {"property", "name", "itemprop"}) {
    const std::string name = lowered(node.attribute(key));
    for (std::size_t i = 0; i < meta_names.size(); ++i) {
      if (meta_names[i].name != name) continue;
      set_first(record, meta_names[i].field, static_cast<std::uint8_t>(rank_meta + i),
                node.attribute("content"));
    }
  }
}

void read_element(const HtmlTree& tree, std::uint32_t at, Record& record) {
  const HtmlNode& node = tree.nodes[at];
  if (node.name == "meta") read_meta(node, record);
  if (node.name == "link" && node.attribute("rel") == "canonical") {
    set_first(record, Field::url, rank_canonical, node.attribute("href"));
  }
  if (node.name == "script" && lowered(node.attribute("type")).starts_with("application/ld+json")) {
    read_json_ld(tree.text_of(at), record);
  }
  if (node.name == "time") set_first(record, Field::date, rank_time, node.attribute("datetime"));
  if (node.name == "h1") set_first(record, Field::title, rank_heading, tree.text_of(at));
  if (node.name == "title") set_first(record, Field::title, rank_title, tree.text_of(at));
}

}  // namespace

Record page_metadata(const HtmlTree& tree) {
  Record record;
  for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
    if (!tree.nodes[i].is_text()) read_element(tree, i, record);
  }
  return record;
}

}  // namespace dossier::extract
