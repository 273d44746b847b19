// The data of the viewer's page, as JSON: how things look, then articles, names and claims, a row a line.
// Keys of what is not known are left out. The page's own script reads them; nothing of them is ever markup.

#include "export/html.hpp"

#include <cmath>
#include <stdexcept>

#include "export/dot_style.hpp"
#include "export/escape.hpp"
#include "export/formats.hpp"
#include "export/json_rows.hpp"

namespace dossier::embedded {
extern const std::string_view viewer_page;
}

namespace dossier::exporting {
namespace {

constexpr std::string_view place_of_data = "@data@";

class Html final : public Exporter, private JsonRows {
 public:
  explicit Html(std::ostream& stream) : JsonRows(stream, Unknown::left_out, append_script_json) {}

  [[nodiscard]] bool shows_places() const override { return true; }
  [[nodiscard]] bool wants_sentences() const override { return true; }
  void begin(const Summary& summary) override;
  void article(const ArticleRow& row) override;
  void entity(const EntityRow& row, const EntityLook& look) override;
  void claim(const ClaimRow& row) override;
  void end() override;
  [[nodiscard]] std::uint64_t edges() const override { return edges_; }

 private:
  enum class Section : std::uint8_t { articles, nodes, claims };

  void looks();
  void phrases(Relation relation);
  void enter(Section section);
  void evidence(const EvidenceRow& row);

  Section section_ = Section::articles;
  std::uint64_t edges_ = 0;
};

void Html::begin(const Summary&) {
  const std::string_view page = embedded::viewer_page;
  out_.text += page.substr(0, page.find(place_of_data));
  looks();
  out_.text += ",\n\"articles\": [";
}

// Colours, shapes and phrases come from where the other pictures and sentences have theirs.
void Html::looks() {
  constexpr EntityType last_type = EntityType::event;
  constexpr RelationGroup last_group = RelationGroup::role;
  out_.text += "{\"look\": {\"types\": [";
  for (unsigned i = 0; i <= static_cast<unsigned>(last_type); ++i) {
    const NodeStyle style = node_style(static_cast<EntityType>(i));
    open_object(i == 0 ? "" : ", ");
    text("name", to_string(static_cast<EntityType>(i)));
    text("shape", style.shape);
    text("fill", style.fill);
    close_object();
  }
  out_.text += "],\n\"groups\": [";
  for (unsigned i = 0; i <= static_cast<unsigned>(last_group); ++i) {
    const EdgeStyle style = edge_style(static_cast<RelationGroup>(i));
    open_object(i == 0 ? "" : ", ");
    text("name", to_string(static_cast<RelationGroup>(i)));
    text("colour", style.colour);
    text("arrow", style.arrow);
    close_object();
  }
  out_.text += "],\n\"relations\": [";
  for (const RelationInfo& relation : relations()) {
    open_object(relation.relation == relations().front().relation ? "" : ",\n");
    text("name", relation.name);
    text("group", to_string(relation.group));
    if (relation.symmetric) number("symmetric", 1);
    phrases(relation.relation);
    close_object();
  }
  out_.text += "]}";
}

// First what is affirmed, then what is negated; of each asserted, alleged, not yet.
void Html::phrases(Relation relation) {
  std::vector<std::string_view> all;
  for (const Polarity polarity : {Polarity::affirmed, Polarity::negated}) {
    for (const ModalityClass certainty :
         {ModalityClass::asserted, ModalityClass::alleged, ModalityClass::not_yet}) {
      all.push_back(phrase(relation, polarity, certainty));
    }
  }
  texts("says", all);
}

// Closes the sections before this one; an export may have no row at all.
void Html::enter(Section section) {
  while (section_ < section) {
    section_ = section_ == Section::articles ? Section::nodes : Section::claims;
    next_list(section_ == Section::nodes ? "nodes" : "claims");
  }
}

void Html::article(const ArticleRow& row) {
  enter(Section::articles);
  open_row();
  text("id", row.id);
  text("document", row.document);
  known_text("outlet", row.outlet);
  known_text("title", row.title);
  known_text("date", to_string(row.date));
  known_text("url", row.url);
  close_row();
}

void Html::entity(const EntityRow& row, const EntityLook& look) {
  enter(Section::nodes);
  open_row();
  text("id", row.id);
  text("type", to_string(row.type));
  text("name", row.name);
  truth("named", row.named);
  texts("aliases", row.aliases);
  texts("positions", row.positions);
  known_text("country", row.country);
  known_text("description", row.description);
  if (row.event_type) text("event_type", to_string(*row.event_type));
  known_text("time", to_string(row.time));
  known_text("place", row.place);
  number("mentions", row.mentions);
  number("articles", row.articles);
  number("degree", look.degree);
  if (look.position) {
    number("x", std::lround(look.position->x));
    number("y", std::lround(look.position->y));
  }
  close_row();
}

void Html::claim(const ClaimRow& row) {
  enter(Section::claims);
  open_row();
  text("id", row.id);
  text("relation", to_string(row.relation));
  text("source", row.source);
  text("target", row.target);
  text("polarity", to_string(row.polarity));
  text("modality", to_string(row.modality));
  texts("claimants", row.claimants);
  known_text("time", to_string(row.time));
  known_text("place", row.place);
  known_text("quantity", row.quantity);
  known_text("manner", row.manner);
  known_text("event", row.event);
  known_text("implied_by", row.implied_by);
  hundredths("confidence", row.confidence);
  number("origins", row.origins);
  key("evidence");
  for (const EvidenceRow& words : row.evidence) {
    out_.text += &words == &row.evidence.front() ? "[" : ", ";
    evidence(words);
  }
  out_.text += ']';
  close_row();
  ++edges_;
}

void Html::evidence(const EvidenceRow& row) {
  open_object("");
  text("article", row.article.id);
  number("start", row.span.begin);
  number("end", row.span.end);
  known_text("before", row.before);
  text("text", row.text);
  known_text("after", row.after);
  close_object();
}

void Html::end() {
  enter(Section::claims);
  out_.text += "\n]}\n";
  const std::string_view page = embedded::viewer_page;
  out_.text += page.substr(page.find(place_of_data) + place_of_data.size());
  out_.flush();
}

}  // namespace

bool has_viewer() {
  return !embedded::viewer_page.empty();
}

void append_script_json(std::string& out, std::string_view text) {
  std::size_t at = out.size();
  append_json(out, text);
  while ((at = out.find('<', at)) != std::string::npos) out.replace(at, 1, "\\u003c");
}

std::unique_ptr<Exporter> make_html(std::ostream& out) {
  if (!has_viewer()) throw std::logic_error("this dossier was built without the viewer");
  return std::make_unique<Html>(out);
}

}  // namespace dossier::exporting
