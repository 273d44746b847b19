// The manual page, in the man macros of roff.
#include <string>

#include "cli/help.hpp"

namespace dossier::cli {
namespace {

// A backslash, a hyphen, and a dot or quote at the start of a line mean something to roff.
std::string roff(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool starts_line = result.empty() || result.back() == '\n';
    if (starts_line && (c == '.' || c == '\'')) result += "\\&";
    if (c == '\\') {
      result += "\\e";
    } else if (c == '-') {
      result += "\\-";
    } else {
      result += c;
    }
  }
  return result;
}

std::string roff_paragraphs(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("\n\n"), text.size());
    result += ".PP\n" + roff(text.substr(0, end)) + '\n';
    text.remove_prefix(std::min(end + 2, text.size()));
  }
  return result;
}

std::string roff_options(const po::options_description& options) {
  std::string result;
  for (const auto& option : options.options()) {
    result += ".TP\n.B " + roff(option_form(*option)) + '\n' + roff(option->description()) + '\n';
  }
  return result;
}

}  // namespace

std::string manual_page() {
  std::string page = ".TH DOSSIER 1 \"\" \"" + version_text() + "\" \"User Commands\"\n";
  page += ".SH NAME\ndossier \\- knowledge graphs from news articles, with the words behind every edge\n";
  page += ".SH SYNOPSIS\n.B dossier\n.I COMMAND\n[OPTIONS] [ARGUMENTS]\n.SH DESCRIPTION\n";
  page += roff(
      "Reads English news articles and keeps who did what to whom, who says so and in which words, in a "
      "case: one "
      "file, dossier.db in the current folder unless told otherwise.\n");
  page += ".SH OPTIONS\n" + roff_options(program_options()) + ".SH COMMANDS\n";
  for (const CommandInfo& info : commands()) {
    page +=
        ".SS dossier " + roff(info.name) + (info.arguments.empty() ? "" : " ") + roff(info.arguments) + '\n';
    std::string summary(info.summary);
    summary.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(summary.front())));
    page += roff(summary) + ".\n" + roff_paragraphs(info.details) + roff_options(prepare(info).options);
  }
  page += ".SH ENVIRONMENT\n.TP\n.B DOSSIER_CASE\nThe case where " + roff("--case") + " is not given.\n";
  page +=
      ".TP\n.B DOSSIER_CPU\nWith the value portable: only the instructions that every processor has. The "
      "results are the same.\n";
  page += ".TP\n.B NO_COLOR\nNo colours, also on a terminal.\n";
  page += ".SH EXIT STATUS\n0 done; 1 some of the data could not be used; 2 wrong use.\n";
  return page;
}

}  // namespace dossier::cli
