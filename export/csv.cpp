// CSV: nodes.csv and edges.csv as Gephi's spreadsheet import reads them, the tables for Neo4j, the event
// table and a word on each. One edge per source, target and kind, as in GraphML; the event table has one row
// a claim.

#include "export/csv.hpp"

#include "export/csv_events.hpp"
#include "export/csv_neo4j.hpp"
#include "export/csv_table.hpp"
#include "export/fold.hpp"
#include "export/utf8.hpp"

namespace dossier::exporting {
namespace {

constexpr std::string_view read_me =
    ": tables in CSV (RFC 4180, UTF-8).\r\n\r\n"
    "nodes.csv, edges.csv      for Gephi: File, Import spreadsheet, nodes first\r\n"
    "neo4j-nodes.csv,\r\n"
    "neo4j-relationships.csv   for Neo4j: neo4j-admin database import full --nodes=neo4j-nodes.csv\r\n"
    "                          --relationships=neo4j-relationships.csv\r\n"
    "events.csv                one row for each claim that something was done, with its codes\r\n\r\n"
    "What is denied, alleged or not yet has a kind of its own and no codes: it is never the plain thing.\r\n"
    "An apostrophe stands before what a spreadsheet would run as a formula.\r\n";

class Csv final : public Exporter {
 public:
  explicit Csv(const OpenFile& open)
      : nodes_(open("nodes.csv")),
        edges_(open("edges.csv")),
        neo4j_(open("neo4j-nodes.csv"), open("neo4j-relationships.csv")),
        events_(open("events.csv")),
        read_me_(open(csv_read_me)),
        folder_([this](const FoldedEdge& edge) { write(edge); }) {}

  void begin(const Summary&) override;
  void article(const ArticleRow&) override {}
  void entity(const EntityRow& row, const EntityLook& look) override;
  void claim(const ClaimRow& row) override;
  void end() override;
  [[nodiscard]] std::uint64_t edges() const override { return folder_.edges(); }

 private:
  void write(const FoldedEdge& edge);

  CsvTable nodes_, edges_;
  Neo4jTables neo4j_;
  EventTable events_;
  std::ostream& read_me_;
  Folder folder_;
};

void Csv::begin(const Summary&) {
  nodes_.header({"Id", "Label", "name", "type", "named", "aliases", "country", "positions", "description",
                 "event_type", "event_time", "event_place", "mentions", "articles"});
  edges_.header({"Source",    "Target",    "Type",     "Id",         "Label",    "Kind",      "Weight",
                 "group",     "polarity",  "modality", "confidence", "implied",  "symmetric", "claims",
                 "own_voice", "claimants", "time",     "place",      "quantity", "manner",    "event",
                 "documents", "outlets",   "dates",    "quotations"});
  neo4j_.begin();
  events_.begin();
  read_me_ << csv_mark << read_me;
}

void Csv::entity(const EntityRow& row, const EntityLook&) {
  nodes_.text(row.id);
  nodes_.text(shorten(row.name, longest_label));
  nodes_.text(row.name);
  nodes_.text(to_string(row.type));
  nodes_.truth(row.named);
  nodes_.text(join_texts(row.aliases, "; "));
  nodes_.text(row.country);
  nodes_.text(join_texts(row.positions, "; "));
  nodes_.text(row.description);
  nodes_.text(row.event_type ? to_string(*row.event_type) : std::string_view{});
  nodes_.text(to_string(row.time));
  nodes_.text(row.place);
  nodes_.number(row.mentions);
  nodes_.number(row.articles);
  nodes_.end_row();
  neo4j_.entity(row);
  events_.entity(row);
}

void Csv::claim(const ClaimRow& row) {
  events_.claim(row);
  folder_.add(row);
}

// Neither the bare relation nor its codes are written: see graphml.cpp.
void Csv::write(const FoldedEdge& edge) {
  const std::string_view kind_text = kind(edge.relation, edge.polarity, edge.certainty);
  edges_.text(edge.source);
  edges_.text(edge.target);
  edges_.text("Directed");
  edges_.text(edge.id);
  edges_.text(kind_text);
  edges_.text(kind_text);
  edges_.number(edge.weight);
  edges_.text(to_string(info(edge.relation).group));
  edges_.text(to_string(edge.polarity));
  edges_.list(edge.modalities);
  edges_.hundredths(edge.confidence);
  edges_.truth(edge.implied);
  edges_.truth(info(edge.relation).symmetric);
  edges_.number(edge.claims);
  edges_.truth(edge.own_voice);
  for (const TextList* list : {&edge.claimants, &edge.times, &edge.places, &edge.quantities, &edge.manners,
                               &edge.events, &edge.documents, &edge.outlets, &edge.dates, &edge.quotations}) {
    edges_.list(*list);
  }
  edges_.end_row();
  neo4j_.edge(edge);
}

void Csv::end() {
  folder_.finish();
  nodes_.flush();
  edges_.flush();
  neo4j_.end();
  events_.end();
}

}  // namespace

std::unique_ptr<Exporter> make_csv(const OpenFile& open) {
  return std::make_unique<Csv>(open);
}

}  // namespace dossier::exporting
