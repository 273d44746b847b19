#include <algorithm>
#include <array>
#include <filesystem>
#include <ostream>

#include "cli/open_case.hpp"
#include "cli/output_file.hpp"
#include "cli/registry.hpp"
#include "cli/render.hpp"
#include "cli/text.hpp"
#include "export/exporter.hpp"

namespace dossier::cli {
namespace {

using exporting::Format;

// A format by the name that is also its files' extension; a picture is a DOT file drawn by dot.
struct FormatName {
  std::string_view name;
  Format format;
  bool picture;
};

constexpr std::array format_names = {
    FormatName{"graphml", Format::graphml, false}, FormatName{"dot", Format::dot, false},
    FormatName{"json", Format::json, false},       FormatName{"svg", Format::dot, true},
    FormatName{"png", Format::dot, true},          FormatName{"pdf", Format::dot, true},
};

class Export : public Command {
 public:
  void setup(po::options_description& options, po::options_description& hidden,
             po::positional_options_description& positions) override {
    choice_.add_to(options);
    options.add_options()("format", po::value(&format_)->value_name("NAME"),
                          "graphml, dot, json, svg, png or pdf; else the file's extension tells")(
        "all-names", po::bool_switch(&selection_.all_names), "also the names that no claim speaks of");
    hidden.add_options()("file", po::value(&file_));
    positions.add("file", 1);
  }

  Status run(Console& console) override {
    if (file_.empty()) throw UsageError("export needs a file to write, or - and --format");
    const FormatName format = chosen_format();
    Reporter reporter(console);
    OpenCase open = open_case(choice_, console, reporter);
    const exporting::Written written =
        file_ == "-" ? write_to_console(open, format, console) : write_to_file(open, format);
    (file_ == "-" ? console.err : console.out)
        << one_line(file_) << ": " << counted(written.entities, "node") << ", "
        << counted(written.edges, "edge")
        << (written.edges == written.claims ? "" : " from " + counted(written.claims, "claim")) << '\n';
    return reporter.status();
  }

 private:
  [[nodiscard]] FormatName chosen_format() const;
  exporting::Written write_to(OpenCase& open, Format format, std::ostream& out) const {
    const auto exporter = exporting::make_exporter(format, out);
    return exporting::write(open.graph, open.file, selection_, *exporter);
  }
  exporting::Written write_to_console(OpenCase& open, const FormatName& format, Console& console) const;
  exporting::Written write_to_file(OpenCase& open, const FormatName& format) const;

  CaseChoice choice_;
  exporting::Choice selection_;
  std::string file_;
  std::string format_;
};

FormatName Export::chosen_format() const {
  std::string name = format_;
  if (name.empty()) {
    const std::string extension = std::filesystem::path(file_).extension().string();
    if (extension.empty())
      throw UsageError(file_ + ": no extension to tell the format by; give --format NAME");
    name = extension.substr(1);
  }
  const auto found = std::ranges::find(format_names, name, &FormatName::name);
  if (found == format_names.end()) {
    throw UsageError("no format '" + name + "'; there are graphml, dot, json, svg, png and pdf");
  }
  return *found;
}

exporting::Written Export::write_to_console(OpenCase& open, const FormatName& format,
                                            Console& console) const {
  if (!format.picture) return write_to(open, format.format, console.out);
  OutputFile source((std::filesystem::temp_directory_path() / "dossier.dot").string());
  const exporting::Written written = write_to(open, format.format, source.stream());
  source.close();
  console.out.flush();
  render_with_dot(source.beside(), format.name, "");
  return written;
}

exporting::Written Export::write_to_file(OpenCase& open, const FormatName& format) const {
  OutputFile target(file_);
  if (!format.picture) {
    const exporting::Written written = write_to(open, format.format, target.stream());
    target.close();
    target.rename_into_place();
    return written;
  }
  OutputFile source(file_ + ".dot");
  const exporting::Written written = write_to(open, format.format, source.stream());
  source.close();
  target.close();
  render_with_dot(source.beside(), format.name, target.beside());
  target.rename_into_place();
  return written;
}

}  // namespace

CommandInfo export_command() {
  return {
      .name = "export",
      .arguments = "FILE",
      .summary = "write the graph: .graphml .dot .json .svg .png .pdf, or - with --format",
      .details =
          "GraphML for Gephi and the like, DOT for Graphviz, JSON with every claim and its quotations. The "
          "pictures are drawn by the program dot. GraphML and DOT have one edge for each two things and "
          "kind; what is negated, alleged or not yet is a kind of its own. The file is replaced only once "
          "the new one is whole.",
      .completes = Completes::files,
      .make = make_command<Export>};
}

}  // namespace dossier::cli
