// JSON: the whole graph, nothing folded and nothing left out; docs/formats.md says what each key holds. Every
// key is always written: what is not known is null, an empty list is []. One article, node or edge a line.

#include "export/escape.hpp"
#include "export/formats.hpp"
#include "export/output.hpp"

namespace dossier::exporting {
namespace {

class Json final : public Exporter {
 public:
  explicit Json(std::ostream& stream) : out_(stream) {}

  void begin(const Summary&) override { out_.text += R"({"articles": [)"; }
  void article(const ArticleRow& row) override;
  void entity(const EntityRow& row, const EntityLook& look) override;
  void claim(const ClaimRow& row) override;
  void end() override;
  [[nodiscard]] std::uint64_t edges() const override { return edges_; }

 private:
  enum class Section : std::uint8_t { articles, nodes, edges };

  void enter(Section section);
  void open_row(Section section);
  void close_row();
  void key(std::string_view name);
  void text(std::string_view name, std::string_view value);
  void known_text(std::string_view name, std::string_view value);
  void date(std::string_view name, const Date& value) { known_text(name, to_string(value)); }
  void texts(std::string_view name, const std::vector<std::string_view>& values);
  void number(std::string_view name, std::uint32_t value);
  void evidence(const std::vector<EvidenceRow>& rows);

  Output out_;
  Section section_ = Section::articles;
  bool first_row_ = true;  // of the section
  bool first_key_ = true;  // of the object
  std::uint64_t edges_ = 0;
};

// Closes the sections before this one; an export may have no row at all.
void Json::enter(Section section) {
  while (section_ < section) {
    section_ = section_ == Section::articles ? Section::nodes : Section::edges;
    out_.text += section_ == Section::nodes ? "\n],\n\"nodes\": [" : "\n],\n\"edges\": [";
    first_row_ = true;
  }
}

void Json::open_row(Section section) {
  enter(section);
  out_.text += first_row_ ? "\n{" : ",\n{";
  first_row_ = false;
  first_key_ = true;
}

void Json::close_row() {
  out_.text += '}';
  out_.spill();
}

void Json::key(std::string_view name) {
  out_.text += first_key_ ? "\"" : ", \"";
  out_.text += name;
  out_.text += "\": ";
  first_key_ = false;
}

void Json::text(std::string_view name, std::string_view value) {
  key(name);
  append_json(out_.text, value);
}

void Json::known_text(std::string_view name, std::string_view value) {
  if (!value.empty()) return text(name, value);
  key(name);
  out_.text += "null";
}

void Json::texts(std::string_view name, const std::vector<std::string_view>& values) {
  key(name);
  out_.text += '[';
  bool first = true;
  for (const std::string_view value : values) {
    if (!first) out_.text += ", ";
    append_json(out_.text, value);
    first = false;
  }
  out_.text += ']';
}

void Json::number(std::string_view name, std::uint32_t value) {
  key(name);
  append_number(out_.text, value);
}

void Json::article(const ArticleRow& row) {
  open_row(Section::articles);
  text("id", row.id);
  text("source", row.document);
  known_text("outlet", row.outlet);
  known_text("title", row.title);
  date("date", row.date);
  known_text("url", row.url);
  close_row();
}

void Json::entity(const EntityRow& row, const EntityLook&) {
  open_row(Section::nodes);
  text("id", row.id);
  text("type", to_string(row.type));
  text("name", row.name);
  key("named");
  out_.text += row.named ? "true" : "false";
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
  open_row(Section::edges);
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
  key("confidence");
  append_hundredths(out_.text, row.confidence);
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
    out_.text += first ? "{" : ", {";
    first_key_ = true;
    text("article", row.article.id);
    text("document", row.article.document);
    number("start", row.span.begin);
    number("end", row.span.end);
    text("text", row.text);
    out_.text += '}';
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
