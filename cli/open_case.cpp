#include "cli/open_case.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <sstream>

#include "cli/text.hpp"
#include "graph/content_id.hpp"
#include "graph/graph_blob.hpp"
#include "graph/graph_blob_format.hpp"
#include "graph/query/find.hpp"

namespace dossier::cli {
namespace {

std::string candidates_text(const KnowledgeGraph& graph, const std::vector<Match>& candidates) {
  std::string text;
  for (const Match& match : candidates) {
    const Entity& entity = graph.entity(match.vertex);
    text += "\n  " + one_line(graph.text(entity.id)) + "   " + one_line(graph.text(entity.name)) + " (" +
            std::string(to_string(entity.type)) + ")";
  }
  return text;
}

KnowledgeGraph kept(const CaseFile& file, GraphPart part) {
  const std::unique_ptr<ByteSource> bytes = file.graph_bytes();
  return part == GraphPart::all ? GraphBlob::read(*bytes) : GraphBlob::read_entities(*bytes);
}

KnowledgeGraph kept_or_merged(CaseFile& file, const std::vector<Judgement>& judgements, GraphPart part,
                              Reporter& reporter) {
  std::string why = "a build was broken off, or the judgements have changed";
  if (file.graph_is_current(merge_mark(judgements))) {
    try {
      return kept(file, part);
    } catch (const GraphBlobError& error) {
      why = error.what();
    }
  }
  reporter.say("note: the graph kept in the case is out of date (" + one_line(why) +
               "); it was made anew for this answer; dossier build without articles keeps it");
  return merge_case(file, judgements, reporter);
}

}  // namespace

void CaseChoice::add_to(po::options_description& options) {
  options.add_options()("case", po::value(&path)->value_name("FILE"), "the case to work on")(
      "judgements", po::value(&judgements)->value_name("FILE"),
      "decisions on who is who (beside the case: dossier.judgements)");
}

void CaseChoice::settle(const Console& console) {
  if (path.empty()) path = console.default_case;
}

std::string CaseChoice::judgements_path() const {
  if (!judgements.empty()) return judgements;
  return std::filesystem::path(path).replace_extension(".judgements").string();
}

std::vector<Judgement> load_judgements(const CaseChoice& choice, Reporter& reporter) {
  const std::string path = choice.judgements_path();
  std::error_code ignored;
  if (choice.judgements.empty() && !std::filesystem::exists(path, ignored)) return {};
  std::ifstream in(path, std::ios::binary);
  std::ostringstream content;
  if (!in || (in.peek() != std::ifstream::traits_type::eof() && !(content << in.rdbuf()))) {
    throw UsageError(path + ": cannot read the judgements");
  }
  return parse_judgements(content.str(), path, reporter.sink());
}

std::vector<MergeInput> merge_inputs(CaseFile& file) {
  std::vector<MergeInput> inputs;
  file.each_reading([&](ReadArticle&& read) {
    TextMarks marks = text_marks(file.text(read.article.id));
    inputs.push_back({std::move(read.article), std::move(read.reading), std::move(marks)});
  });
  return inputs;
}

KnowledgeGraph merge_case(CaseFile& file, const std::vector<Judgement>& judgements, Reporter& reporter) {
  reporter.progress("merging ...");
  return merge(merge_inputs(file), judgements, reporter.sink());
}

std::string merge_mark(const std::vector<Judgement>& judgements) {
  std::vector<std::string> lines;
  for (const Judgement& judgement : judgements) lines.push_back(to_string(judgement));
  std::ranges::sort(lines);
  ContentHash hash;
  hash.add(DOSSIER_VERSION).add(std::uint64_t{blob::version});
  for (const std::string& line : lines) hash.add(line);
  return hash.base32(article_id_length);
}

OpenCase open_case(CaseChoice& choice, Console& console, Reporter& reporter, GraphPart part) {
  choice.settle(console);
  CaseFile file(choice.path, CaseFile::Mode::read_only);
  std::vector<Judgement> judgements = load_judgements(choice, reporter);
  KnowledgeGraph graph = kept_or_merged(file, judgements, part, reporter);
  return {std::move(file), std::move(graph), std::move(judgements)};
}

Vertex named_entity(const KnowledgeGraph& graph, const std::string& name) {
  const Resolution resolution = resolve(graph, name);
  if (resolution.vertex != no_vertex) return resolution.vertex;
  if (resolution.ambiguous) {
    throw UsageError("'" + name + "' could be several; name one by its id:" +
                     candidates_text(graph, resolution.candidates));
  }
  if (resolution.candidates.empty())
    throw UsageError("nothing is called '" + name + "'; dossier find looks for parts of names");
  throw UsageError("nothing is called '" + name +
                   "'; nearest are:" + candidates_text(graph, resolution.candidates));
}

ArticleStatus named_article(const CaseFile& file, const std::string& name) {
  std::vector<ArticleStatus> found;
  for (ArticleStatus& status : file.articles()) {
    if (status.article.id == name || status.article.document == name) return std::move(status);
    if (!name.empty() && status.article.id.starts_with(name)) found.push_back(std::move(status));
  }
  if (found.size() == 1) return std::move(found.front());
  if (found.empty())
    throw UsageError("no article '" + name + "' in the case: give its id, its beginning, or its document");
  std::string text = "several articles begin with '" + name + "':";
  for (const ArticleStatus& status : found) {
    text += "\n  " + status.article.id + "   " + one_line(status.article.document);
  }
  throw UsageError(text);
}

}  // namespace dossier::cli
