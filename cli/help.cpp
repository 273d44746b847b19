#include "cli/help.hpp"

#include <sstream>

#include "cli/text.hpp"

namespace dossier::cli {
namespace {

void print_paragraphs(std::ostream& out, std::string_view paragraphs, std::size_t width) {
  Printer printer(out, width, false);
  while (!paragraphs.empty()) {
    const std::size_t end = std::min(paragraphs.find("\n\n"), paragraphs.size());
    printer.blank();
    printer.paragraph(paragraphs.substr(0, end));
    paragraphs.remove_prefix(std::min(end + 2, paragraphs.size()));
  }
}

void print_options(std::ostream& out, const po::options_description& options, std::size_t width) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& option : options.options()) rows.push_back({option_form(*option), option->description()});
  out << "\nOptions\n";
  Printer(out, width, false).table(rows, 2);
}

}  // namespace

std::string option_form(const po::option_description& option) {
  std::string form = "--" + option.long_name();
  const std::string brief = option.canonical_display_name(po::command_line_style::allow_dash_for_short);
  if (brief != option.long_name() && brief.size() == 2) form = brief + ", " + form;
  const bool takes_value = option.semantic()->max_tokens() > 0;
  return takes_value ? form + ' ' + option.semantic()->name() : form;
}

Prepared prepare(const CommandInfo& info) {
  Prepared prepared{info.make(), {}, {}, {}};
  prepared.command->setup(prepared.options, prepared.hidden, prepared.positions);
  prepared.options.add_options()("help,h", "print this help");
  return prepared;
}

const po::options_description& program_options() {
  static const po::options_description options = [] {
    po::options_description made;
    made.add_options()("help,h", "print this help; after a command, that command's")  //
        ("version", "print the version")                                              //
        ("licenses", "print the licence and what is owed to others")                  //
        ("manual", "print the manual page, for man -l")                               //
        ("case", po::value<std::string>()->value_name("FILE"), "the case to work on, for any command");
    return made;
  }();
  return options;
}

std::string version_text() {
  return "dossier " DOSSIER_VERSION;
}

std::string program_help(std::size_t width) {
  std::ostringstream out;
  Printer printer(out, width, false);
  printer.paragraph("Usage: dossier COMMAND [OPTIONS] [ARGUMENTS]");
  printer.blank();
  printer.paragraph(
      "Reads news articles and builds a graph of who did what to whom, with the words behind every edge.");
  printer.blank();
  out << "Commands\n";
  std::vector<std::vector<std::string>> rows;
  for (const CommandInfo& info : commands()) {
    rows.push_back({std::string(info.name) + ' ' + std::string(info.arguments), std::string(info.summary)});
  }
  printer.table(rows, 2);
  print_options(out, program_options(), width);
  print_paragraphs(out,
                   "The case is one file: dossier.db in this folder, unless --case or the variable "
                   "DOSSIER_CASE names another.\n\n"
                   "Exit status: 0 done, 1 some of the data could not be used, 2 wrong use.",
                   width);
  return out.str();
}

std::string command_help(const CommandInfo& info, std::size_t width) {
  std::ostringstream out;
  Printer printer(out, width, false);
  printer.paragraph("Usage: dossier " + std::string(info.name) + " [OPTIONS] " + std::string(info.arguments));
  printer.blank();
  std::string summary(info.summary);
  summary.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(summary.front())));
  printer.paragraph(summary + '.');
  print_paragraphs(out, info.details, width);
  print_options(out, prepare(info).options, width);
  return out.str();
}

}  // namespace dossier::cli
