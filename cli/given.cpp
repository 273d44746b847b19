#include "cli/given.hpp"

#include <cstring>
#include <system_error>
#include <utility>

#include "cli/input_stream.hpp"
#include "extract/annotate/annotate.hpp"
#include "extract/annotate/conllu.hpp"
#include "extract/clean/clean.hpp"

namespace dossier::cli {
namespace {

extract::Layer parse_layer(const std::string& name) {
  if (name == "text") return extract::Layer::text;
  if (name == "tokens") return extract::Layer::tokens;
  if (name == "tags") return extract::Layer::tags;
  if (name == "trees") return extract::Layer::trees;
  throw UsageError("--from takes text, tokens, tags or trees, not '" + name + "'");
}

}  // namespace

void Given::setup(po::options_description& options) {
  options.add_options()("from", po::value(&layer_)->value_name("LAYER"),
                        "read CoNLL-U and keep its text, tokens, tags or trees");
}

void Given::read(const std::vector<std::string>& files, const extract::Pipeline& pipeline, Reporter& reporter,
                 const Handler& take) const {
  const extract::Layer layer = parse_layer(layer_);
  bool more = true;
  const auto complete = [&](extract::Document&& document) {
    Article& article = document.article;
    reporter.progress(article.document);
    if (!article.date.known()) article.date = extract::guess_date(article);
    identify(article);
    pipeline.annotate(document, layer);
    return more = take(std::move(document));
  };
  for (const std::string& path : files) {
    if (!more) return;
    try {
      InputStream in(path, nullptr);
      extract::read_conllu(in, path, complete, reporter.sink());
      if (in.failure() != 0) {
        reporter.error(path, std::string("cannot be read to its end: ") + std::strerror(in.failure()));
      }
    } catch (const std::system_error& error) {
      reporter.error(path, "cannot be opened: " + error.code().message());
    }
  }
}

}  // namespace dossier::cli
