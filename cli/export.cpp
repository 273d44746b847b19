#include <algorithm>
#include <array>
#include <filesystem>
#include <ostream>

#include "cli/export_filter.hpp"
#include "cli/open_case.hpp"
#include "cli/output_file.hpp"
#include "cli/output_folder.hpp"
#include "cli/registry.hpp"
#include "cli/render.hpp"
#include "cli/text.hpp"
#include "export/csv.hpp"
#include "export/exporter.hpp"
#include "export/html.hpp"

namespace dossier::cli {
namespace {

using exporting::Format;

// A format by the name that is also its files' extension; a picture is a DOT file drawn by dot, CSV a folder.
struct FormatName {
  std::string_view name;
  std::optional<Format> format;  // nothing: CSV
  bool picture;
};

constexpr std::array format_names = {
    FormatName{"graphml", Format::graphml, false}, FormatName{"dot", Format::dot, false},
    FormatName{"json", Format::json, false},       FormatName{"svg", Format::dot, true},
    FormatName{"png", Format::dot, true},          FormatName{"pdf", Format::dot, true},
    FormatName{"gexf", Format::gexf, false},       FormatName{"node-link", Format::node_link, false},
    FormatName{"csv", std::nullopt, false},        FormatName{"html", Format::html, false},
};

std::string names_of_formats() {
  std::string names;
  for (const FormatName& format : format_names) {
    if (!names.empty()) names += &format == &format_names.back() ? " and " : ", ";
    names += format.name;
  }
  return names;
}

// Throws UsageError where there is nothing to tell it by.
std::string name_by_extension(const std::string& file) {
  if (file.ends_with('/')) return "csv";
  if (file.ends_with(".node-link.json")) return "node-link";
  const std::string extension = std::filesystem::path(file).extension().string();
  if (extension.empty()) {
    throw UsageError(file +
                     ": no extension to tell the format by; give --format NAME, or end the name of a "
                     "folder for CSV with /");
  }
  return extension.substr(1);
}

class Export : public Command {
 public:
  void setup(po::options_description& options, po::options_description& hidden,
             po::positional_options_description& positions) override {
    choice_.add_to(options);
    options.add_options()("format", po::value(&format_)->value_name("NAME"),
                          ("one of " + names_of_formats() + "; else the file's extension tells").c_str())(
        "all-names", po::bool_switch(&selection_.all_names), "also the names that no claim speaks of")(
        "no-layout", po::bool_switch(&no_layout_),
        "leave the places of nodes to the program that draws them");
    filter_.add_to(options);
    hidden.add_options()("file", po::value(&file_));
    positions.add("file", 1);
  }

  Status run(Console& console) override {
    if (file_.empty()) throw UsageError("export needs a file to write, or - and --format");
    const FormatName format = chosen_format();
    Reporter reporter(console);
    filter_.parse(selection_);
    selection_.layout = !no_layout_;
    OpenCase open = open_case(choice_, console, reporter);
    filter_.find_names(open.graph, selection_);
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
  exporting::Written write_to(OpenCase& open, const FormatName& format, std::ostream& out) const {
    const auto exporter = exporting::make_exporter(format.format.value(), out);
    return exporting::write(open.graph, open.file, selection_, *exporter);
  }
  exporting::Written write_to_console(OpenCase& open, const FormatName& format, Console& console) const;
  exporting::Written write_to_file(OpenCase& open, const FormatName& format) const;
  exporting::Written write_to_folder(OpenCase& open) const;

  CaseChoice choice_;
  exporting::Choice selection_;
  bool no_layout_ = false;
  ExportFilter filter_;
  std::string file_;
  std::string format_;
};

FormatName Export::chosen_format() const {
  std::string name = format_;
  if (name.empty()) {
    name = name_by_extension(file_);
  }
  const auto found = std::ranges::find(format_names, name, &FormatName::name);
  if (found == format_names.end()) {
    throw UsageError("no format '" + name + "'; there are " + names_of_formats());
  }
  if (found->format == Format::html && !exporting::has_viewer()) {
    throw UsageError(
        "this dossier was built without the viewer, which needs node and npm at build time; "
        "build it again with -DDOSSIER_VIEWER=ON, or export .svg or .graphml");
  }
  if (!found->format && file_ == "-") throw UsageError("CSV is a folder of tables; name one");
  return *found;
}

exporting::Written Export::write_to_console(OpenCase& open, const FormatName& format,
                                            Console& console) const {
  if (!format.picture) return write_to(open, format, console.out);
  OutputFile source((std::filesystem::temp_directory_path() / "dossier.dot").string());
  const exporting::Written written = write_to(open, format, source.stream());
  source.close();
  console.out.flush();
  render_with_dot(source.beside(), format.name, "");
  return written;
}

exporting::Written Export::write_to_folder(OpenCase& open) const {
  OutputFolder folder(file_, exporting::csv_files, exporting::csv_read_me, exporting::csv_mark);
  const auto exporter =
      exporting::make_csv([&](std::string_view name) -> std::ostream& { return folder.file(name); });
  const exporting::Written written = exporting::write(open.graph, open.file, selection_, *exporter);
  folder.close();
  folder.rename_into_place();
  return written;
}

exporting::Written Export::write_to_file(OpenCase& open, const FormatName& format) const {
  if (!format.format) return write_to_folder(open);
  OutputFile target(file_);
  if (!format.picture) {
    const exporting::Written written = write_to(open, format, target.stream());
    target.close();
    target.rename_into_place();
    return written;
  }
  OutputFile source(file_ + ".dot");
  const exporting::Written written = write_to(open, format, source.stream());
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
      .summary = "write the graph as a file by its extension, a folder of tables (NAME/), or - with --format",
      .details =
          "GraphML and GEXF (with time) for Gephi and the like, DOT for Graphviz, JSON with every claim and "
          "its "
          "quotations, node-link JSON for networkx, CSV for Gephi, Neo4j, spreadsheets and event research. "
          "The "
          "pictures are drawn by the program dot. But for JSON and the event table there is one edge for "
          "each "
          "two things and kind; what is negated, alleged or not yet is a kind of its own. The file or folder "
          "is "
          "replaced only once the new one is whole."
          "\n\n"
          "The options that leave something out join: what is written passes all of them, in the order in "
          "which "
          "they are listed, and --top counts what the others have left. Whatever a claim mentions, its "
          "speakers "
          "before all, is written with it.",
      .completes = Completes::files,
      .make = make_command<Export>};
}

}  // namespace dossier::cli
