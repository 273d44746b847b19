// JSON: the whole graph, nothing folded and nothing left out; docs/formats.md says what each key holds. Every
// key is always written: what is not known is null, an empty list is []. One article, node or edge a line.

#include "export/escape.hpp"
#include "export/formats.hpp"
#include "export/json_rows.hpp"

namespace dossier::exporting {
namespace {

class Json final : public Exporter, private JsonRows {
 public:
  explicit Json(std::ostream& stream) : JsonRows(stream, Unknown::null, append_json) {}

  void begin(const Summary&) override { out_.text += R"({"articles": [)"; }
  void article(const ArticleRow& row) override;
  void entity(const EntityRow& row, const EntityLook& look) override;
  void claim(const ClaimRow& row) override;
  void end() override;
  [[nodiscard]] std::uint64_t edges() const override { return edges_; }

 private:
  enum class Section : std::uint8_t { articles, nodes, edges };

  void enter(Section section);
  void date(std::string_view name, const Date& value) { known_text(name, to_string(value)); }
  void evidence(const std::vector<EvidenceRow>& rows);

  Section section_ = Section::articles;
  std::uint64_t edges_ = 0;
};

// Closes the sections before this one; an export may have no row at all.
void Json::enter(Section section) {
  while (section_ < section) {
    section_ = section_ == Section::articles ? Section::nodes : Section::edges;
    next_list(section_ == Section::nodes ? "nodes" : "edges");
  }
}

void Json::article(const ArticleRow& row) {
  enter(Section::articles);
  open_row();
  text("id", row.id);
  text("source", row.document);
  known_text("outlet", row.outlet);
  known_text("title", row.title);
  date("date", row.date);
  known_text("url", row.url);
  close_row();
}

void Json::entity(const EntityRow& row, const EntityLook&) {
  enter(Section::nodes);
  open_row();
  text("id", row.id);
  text("type", to_string(row.type));
  text("name", row.name);
  truth("named", row.named);
  texts("aliases", row.aliases);
  known_text("country", row.country);
  texts("positions", row.positions);
  known_text("description", row.description);
  known_text("event_type", row.event_type ? to_string(*row.event_type) : std::string_view{});
  date("time", row.time);
  known_text("place", row.place);
  number("mentions", row.mentions);
  number("articles", row.articles);
  close_row();
}

void Json::claim(const ClaimRow& row) {
  enter(Section::edges);
  open_row();
  text("id", row.id);
  text("relation", to_string(row.relation));
  text("source", row.source);
  text("target", row.target);
  text("polarity", to_string(row.polarity));
  text("modality", to_string(row.modality));
  texts("claimants", row.claimants);
  date("time", row.time);
  known_text("place", row.place);
  known_text("quantity", row.quantity);
  known_text("manner", row.manner);
  known_text("event", row.event);
  known_text("implied_by", row.implied_by);
  hundredths("confidence", row.confidence);
  number("origins", row.origins);
  evidence(row.evidence);
  close_row();
  ++edges_;
}

void Json::evidence(const std::vector<EvidenceRow>& rows) {
  key("evidence");
  out_.text += '[';
  bool first = true;
  for (const EvidenceRow& row : rows) {
    open_object(first ? "" : ", ");
    text("article", row.article.id);
    text("document", row.article.document);
    number("start", row.span.begin);
    number("end", row.span.end);
    text("text", row.text);
    close_object();
    first = false;
  }
  out_.text += ']';
}

void Json::end() {
  enter(Section::edges);
  out_.text += "\n]}\n";
  out_.flush();
}

}  // namespace

std::unique_ptr<Exporter> make_json(std::ostream& out) {
  return std::make_unique<Json>(out);
}

}  // namespace dossier::exporting
