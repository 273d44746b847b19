#include "tests/graph/merge/story.hpp"

#include <algorithm>
#include <stdexcept>
#include <variant>

#include "graph/notation.hpp"
#include "graph/rows.hpp"

namespace dossier {
namespace {

std::string trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(' ') - begin + 1));
}

// Cuts " MARKvalue" off the end of the line and returns the value.
std::string take(std::string& line, char mark) {
  const std::size_t place = line.find(std::string(" ") + mark);
  if (place == std::string::npos) return {};
  std::size_t end = std::string::npos;
  for (const char other : {'@', '#', '^', '%', '|'})
    end = std::min(end, line.find(std::string(" ") + other, place + 1));
  const std::string value =
      trim(std::string_view(line).substr(place + 2, end == std::string::npos ? end : end - place - 2));
  line.erase(place, end == std::string::npos ? end : end - place);
  return value;
}

class Teller {
 public:
  void line(std::string text) {
    if (text.starts_with("article")) return begin_article(trim(text.substr(7)));
    if ((text.starts_with("=") || text.starts_with("+")) && inputs.empty())
      throw std::invalid_argument("no article before: " + text);
    if (text.starts_with("=")) return statement(text.substr(1));
    if (text.starts_with("+")) return entity(trim(text.substr(1)));
    begin_article("");
    entity(std::move(text));
  }
  std::vector<MergeInput> inputs;

 private:
  void begin_article(const std::string& date) {
    MergeInput input;
    input.article.id = "a" + std::to_string(1000 + inputs.size());
    input.article.document = "doc" + std::to_string(inputs.size());
    input.article.date = Date::parse(date).value_or(Date{});
    inputs.push_back(std::move(input));
    next_byte_ = 0;
  }

  Span next_span() {
    next_byte_ += 10;
    return {next_byte_ - 10, next_byte_ - 5};
  }

  void entity(std::string line) {
    LocalEntity entity;
    entity.named = !line.starts_with("~");
    if (!entity.named) line.erase(0, 1);
    entity.country = take(line, '@');
    if (const std::string position = take(line, '#'); !position.empty()) entity.positions = {position};
    if (const std::string relation = take(line, '^'); !relation.empty())
      entity.event_type = parse_relation(relation).value();
    if (const std::string time = take(line, '%'); !time.empty()) entity.time = Date::parse(time).value();
    for (std::string alias = take(line, '|'); !alias.empty(); alias = take(line, '|'))
      entity.aliases.push_back(alias);
    std::ranges::sort(entity.aliases);
    const auto type = parse_entity_type(line.substr(0, line.find(' ')));
    if (!type) throw std::invalid_argument("no entity type: " + line);
    entity.type = *type;
    entity.name = trim(line.substr(line.find(' ')));
    entity.mentions = {{next_span(), MentionForm::name}};
    inputs.back().reading.entities.push_back(std::move(entity));
  }

  Argument argument(const std::string& name) {
    const std::vector<LocalEntity>& entities = inputs.back().reading.entities;
    for (EntityIndex i = 0; i < entities.size(); ++i)
      if (entities[i].name == name) return {i, next_span()};
    throw std::invalid_argument("nobody here is called " + name);
  }

  void statement(const std::string& line) {
    const auto parsed = parse_notation(trim(line));
    if (const auto* error = std::get_if<NotationError>(&parsed))
      throw std::invalid_argument(line + ": " + error->message);
    const auto& noted = std::get<NotedStatement>(parsed);
    const Argument subject = argument(noted.subject), object = argument(noted.object);
    Statement made(subject, noted.relation, object, next_span());
    made.polarity = noted.polarity;
    made.modality = noted.modality;
    for (const std::string& claimant : noted.claimants) made.claimants.push_back(argument(claimant));
    made.time = noted.time.value_or(Date{});
    if (noted.place) made.place = argument(*noted.place);
    if (noted.event) made.event = argument(*noted.event);
    if (noted.quantity) made.quantity = Quantity{std::nullopt, *noted.quantity};
    made.manner = noted.manner.value_or("");
    inputs.back().reading.statements.push_back(std::move(made));
  }

  std::uint32_t next_byte_ = 0;
};

}  // namespace

std::vector<MergeInput> tell(std::string_view story) {
  Teller teller;
  for (std::size_t begin = 0; begin < story.size();) {
    const std::size_t end = std::min(story.find('\n', begin), story.size());
    const std::string line = trim(story.substr(begin, end - begin));
    if (!line.empty()) teller.line(line);
    begin = end + 1;
  }
  return teller.inputs;
}

KnowledgeGraph merged(std::string_view story, std::string_view judgements,
                      std::vector<std::string>* warnings) {
  const DiagnosticSink sink = [warnings](const Diagnostic& diagnostic) {
    if (warnings != nullptr) warnings->push_back(to_string(diagnostic));
  };
  return merge(tell(story), parse_judgements(judgements, "test.judgements", sink), sink);
}

std::vector<std::string> ids(const KnowledgeGraph& graph) {
  std::vector<std::string> result;
  for (Vertex vertex = 0; vertex < graph.entity_count(); ++vertex)
    result.emplace_back(graph.text(graph.entity(vertex).id));
  return result;
}

Vertex vertex(const KnowledgeGraph& graph, const std::string& id) {
  const std::vector<std::string> all = ids(graph);
  const auto found = std::find(all.begin(), all.end(), id);
  if (found == all.end()) throw std::invalid_argument("no " + id);
  return static_cast<Vertex>(found - all.begin());
}

std::vector<std::string> claims(const KnowledgeGraph& graph) {
  std::vector<std::string> result;
  for (const Edge edge : graph.edges()) {
    const ClaimRow row = claim_row(graph, edge, nullptr);
    NotedStatement noted;
    noted.relation = row.relation;
    noted.subject = row.source;
    noted.object = row.target;
    noted.polarity = row.polarity;
    noted.modality = row.modality;
    for (const std::string_view claimant : row.claimants) noted.claimants.emplace_back(claimant);
    if (row.time.known()) noted.time = row.time;
    if (!row.place.empty()) noted.place = row.place;
    if (!row.event.empty()) noted.event = row.event;
    if (!row.quantity.empty()) noted.quantity = row.quantity;
    if (!row.manner.empty()) noted.manner = row.manner;
    result.push_back(to_string(noted) + " x" + std::to_string(row.evidence.size()));
  }
  return result;
}

}  // namespace dossier
