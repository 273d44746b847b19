#include "cli/explain_names.hpp"

#include "cli/graph_json.hpp"
#include "graph/merge/workings.hpp"
#include "graph/query/find.hpp"

namespace dossier::cli {
namespace {

// What is known of the two names.
struct Verdict {
  Vertex left = no_vertex, right = no_vertex;
  std::string left_name, right_name;  // as some article has them
  std::vector<JoinStep> steps;        // where they are one
  std::optional<NamedPlace> both;     // an article that uses both
  std::string_view contradiction;     // where they are two
};

// The form of the entity's name that the words were taken for.
std::string matched_form(const KnowledgeGraph& graph, const std::string& words, Vertex vertex) {
  for (const Match& match : find(graph, words, graph.entity_count()))
    if (match.vertex == vertex) return match.matched;
  return std::string(graph.text(graph.entity(vertex).name));
}

Verdict decide(OpenCase& open, const std::string& one, const std::string& other) {
  Verdict verdict;
  verdict.left = named_entity(open.graph, one);
  verdict.right = named_entity(open.graph, other);
  verdict.left_name = matched_form(open.graph, one, verdict.left);
  verdict.right_name = matched_form(open.graph, other, verdict.right);
  const Workings workings(merge_inputs(open.file), open.judgements);
  if (verdict.left != verdict.right) {
    verdict.contradiction = workings.contradiction(verdict.left, verdict.right);
    return verdict;
  }
  verdict.steps = workings.joins_between(verdict.left, verdict.left_name, verdict.right_name);
  if (verdict.steps.empty())
    verdict.both = workings.place_of_both(verdict.left, verdict.left_name, verdict.right_name);
  return verdict;
}

std::string quoted(const std::string& text) {
  return '"' + one_line(text) + '"';
}

std::string where(const NamedPlace& place) {
  return quoted(place.name) + " in " + one_line(place.document);
}

std::string node(const KnowledgeGraph& graph, Vertex vertex) {
  const Entity& entity = graph.entity(vertex);
  return one_line(graph.text(entity.name)) + " (" + std::string(to_string(entity.type)) + ", " +
         one_line(graph.text(entity.id)) + ')';
}

void print_one(const KnowledgeGraph& graph, const Verdict& verdict, Printer& out) {
  const std::string which = node(graph, verdict.left);
  if (verdict.left_name == verdict.right_name)
    return out.paragraph("Both name one node: " + which, 0, Look::heading, 2);
  out.paragraph(quoted(verdict.left_name) + " and " + quoted(verdict.right_name) + " are one node: " + which,
                0, Look::heading, 2);
  std::size_t number = 0;
  for (const JoinStep& step : verdict.steps) {
    out.paragraph(std::to_string(++number) + ". " + where(step.left) + " = " + where(step.right) + ": " +
                      std::string(step.reason) + " (" + hundredths(step.score) + ')',
                  0, Look::plain, 3);
  }
  if (verdict.both) {
    out.paragraph("One article uses both names for it: " + one_line(verdict.both->document) +
                      ", where it is " + quoted(verdict.both->name),
                  0, Look::plain, 2);
  }
}

void print_two(const KnowledgeGraph& graph, const Verdict& verdict, Printer& out) {
  out.paragraph(quoted(verdict.left_name) + " and " + quoted(verdict.right_name) +
                    " are two nodes: " + node(graph, verdict.left) + " and " + node(graph, verdict.right),
                0, Look::heading, 2);
  out.paragraph(
      verdict.contradiction.empty()
          ? "Nothing speaks against their being one, but no rule joins them: they share no name that "
            "merging compares."
          : "They are kept apart since " + std::string(verdict.contradiction) + '.',
      0, Look::plain, 2);
  out.paragraph("If they are one: dossier judge same " + one_line(graph.text(graph.entity(verdict.left).id)) +
                    ' ' + one_line(graph.text(graph.entity(verdict.right).id)),
                0, Look::faint, 2);
}

void write_place(JsonWriter& json, std::string_view key, const NamedPlace& place) {
  json.key(key);
  json.begin_object();
  json.field("name", place.name);
  json.field("article", place.article);
  json.field("document", place.document);
  json.field("start", place.span.begin);
  json.field("end", place.span.end);
  json.end_object();
}

void print_json(const KnowledgeGraph& graph, const Verdict& verdict, Console& console) {
  JsonWriter json;
  json.begin_object();
  json.flag("one", verdict.left == verdict.right);
  json.key("left");
  write_reference(json, graph, verdict.left);
  json.field("left_name", verdict.left_name);
  json.key("right");
  write_reference(json, graph, verdict.right);
  json.field("right_name", verdict.right_name);
  json.key("joins");
  json.begin_array();
  for (const JoinStep& step : verdict.steps) {
    json.begin_object();
    write_place(json, "left", step.left);
    write_place(json, "right", step.right);
    json.field("reason", step.reason);
    json.key("score");
    json.hundredths(step.score);
    json.end_object();
  }
  json.end_array();
  if (verdict.both) write_place(json, "article_of_both", *verdict.both);
  json.field_or_null("kept_apart_since", verdict.contradiction);
  json.end_object();
  console.out << json.take();
}

}  // namespace

void explain_names(OpenCase& open, const std::string& one, const std::string& other, bool json,
                   Console& console) {
  const Verdict verdict = decide(open, one, other);
  if (json) return print_json(open.graph, verdict, console);
  Printer out(console.out, console.width, console.colour);
  verdict.left == verdict.right ? print_one(open.graph, verdict, out) : print_two(open.graph, verdict, out);
}

}  // namespace dossier::cli
