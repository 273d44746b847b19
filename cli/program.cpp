#include "cli/program.hpp"

#include <new>
#include <ostream>
#include <system_error>

#include "cli/help.hpp"
#include "cli/text.hpp"
#include "graph/case_file.hpp"

namespace dossier::embedded {
extern const std::string_view license;
extern const std::string_view notice;
}  // namespace dossier::embedded

namespace dossier::cli {
namespace {

// The arguments before the command: options of the program. What they mean for the command is put after it.
struct Front {
  std::string command;
  std::string option;             // "--version" or the like, where one is given instead of a command
  std::vector<std::string> rest;  // the command's arguments
};

Front split_front(const std::vector<std::string>& arguments) {
  Front front;
  std::size_t at = 0;
  for (; at < arguments.size() && front.command.empty(); ++at) {
    const std::string& argument = arguments[at];
    if (argument.starts_with("--case=")) {
      front.rest.push_back(argument);
    } else if (argument == "--case" && at + 1 < arguments.size()) {
      front.rest.push_back(argument);
      front.rest.push_back(arguments[++at]);
    } else if (argument.starts_with("-")) {
      front.option = argument;
      return front;
    } else {
      front.command = argument;
    }
  }
  front.rest.insert(front.rest.end(), arguments.begin() + static_cast<std::ptrdiff_t>(at), arguments.end());
  return front;
}

Status answer_option(const std::string& option, Console& console) {
  if (option == "--help" || option == "-h") {
    console.out << program_help(console.width);
  } else if (option == "--version") {
    console.out << version_text() << '\n';
  } else if (option == "--licenses") {
    console.out << embedded::notice << '\n' << embedded::license;
  } else if (option == "--manual") {
    console.out << manual_page();
  } else {
    throw UsageError("unknown option '" + option + "'; options of a command follow it; see dossier --help");
  }
  return Status::done;
}

Status answer_help(const std::vector<std::string>& topics, Console& console) {
  if (topics.empty()) {
    console.out << program_help(console.width);
    return Status::done;
  }
  const CommandInfo* info = find_command(topics.front());
  if (info == nullptr) throw UsageError("no command '" + topics.front() + "'; dossier --help lists them");
  console.out << command_help(*info, console.width);
  return Status::done;
}

Status run_command(const CommandInfo& info, const std::vector<std::string>& arguments, Console& console) {
  Prepared prepared = prepare(info);
  po::options_description all;
  all.add(prepared.options).add(prepared.hidden);
  po::variables_map values;
  try {
    constexpr int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    po::store(
        po::command_line_parser(arguments).options(all).positional(prepared.positions).style(style).run(),
        values);
    if (values.count("help") != 0) {
      console.out << command_help(info, console.width);
      return Status::done;
    }
    po::notify(values);
  } catch (const po::error& error) {
    throw UsageError(std::string(error.what()) + "; see dossier " + std::string(info.name) + " --help");
  }
  return prepared.command->run(console);
}

Status dispatch(const std::vector<std::string>& arguments, Console& console) {
  const Front front = split_front(arguments);
  if (!front.option.empty()) return answer_option(front.option, console);
  if (front.command == "help") return answer_help(front.rest, console);
  if (front.command.empty()) {
    console.err << program_help(console.width);
    return Status::wrong_use;
  }
  const CommandInfo* info = find_command(front.command);
  if (info == nullptr) throw UsageError("no command '" + front.command + "'; dossier --help lists them");
  return run_command(*info, front.rest, console);
}

Status status_of(CaseError::Kind kind) {
  using Kind = CaseError::Kind;
  const bool asked_wrongly = kind == Kind::missing || kind == Kind::not_a_case ||
                             kind == Kind::newer_version || kind == Kind::denied;
  return asked_wrongly ? Status::wrong_use : Status::partly;
}

Status complain(Console& console, const std::string& message, Status status) {
  console.out.flush();
  console.err << "dossier: " << harmless(message) << '\n';
  return status;
}

Status run_guarded(const std::vector<std::string>& arguments, Console& console) {
  try {
    return dispatch(arguments, console);
  } catch (const UsageError& error) {
    return complain(console, error.what(), Status::wrong_use);
  } catch (const CaseError& error) {
    return complain(console, error.what(), status_of(error.kind));
  } catch (const std::bad_alloc&) {
    return complain(console, "not enough memory; what was committed to the case stays", Status::partly);
  } catch (const std::exception& error) {
    return complain(console, error.what(), Status::partly);
  }
}

}  // namespace

Status run_program(const std::vector<std::string>& arguments, Console& console) {
  const Status status = run_guarded(arguments, console);
  console.out.flush();
  if (console.out.good()) return status;
  const Status failed = status == Status::done ? Status::partly : status;
  return complain(console, "cannot write to standard output; is the disk full?", failed);
}

}  // namespace dossier::cli
