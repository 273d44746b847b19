// A command of the program: one file each. `setup` names its options and binds them to the command's own
// fields, `run` does the work; nothing is opened before `run`. A command throws UsageError for wrong use and
// lets every other exception through: the program turns them into messages and exit codes.
#pragma once

#include <boost/program_options.hpp>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include "extract/processor.hpp"

namespace dossier::cli {

// The exit status of the program.
enum class Status : std::uint8_t {
  done = 0,
  partly = 1,     // some of the data could not be used
  wrong_use = 2,  // of the program: unknown options, names that do not resolve, a case that is not there
};

class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Where a command prints and what is known of the place: so that nothing below main asks for it.
struct Console {
  std::ostream& out;
  std::ostream& err;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  bool colour = false;
  std::size_t width = 80;                   // columns for text
  std::string default_case = "dossier.db";  // where --case is not given
  std::string user = {};                    // who sits there; empty: not known
  extract::Processor processor = extract::Processor::any;
};

namespace po = boost::program_options;

class Command {
 public:
  virtual ~Command() = default;
  // Visible options go into `options`; positional arguments into `hidden` and `positions`.
  virtual void setup(po::options_description& options, po::options_description& hidden,
                     po::positional_options_description& positions) = 0;
  virtual Status run(Console& console) = 0;
};

// How the shell completes a command's arguments.
enum class Completes : std::uint8_t { nothing, files, shells };

struct CommandInfo {
  std::string_view name;
  std::string_view arguments;  // "ARTICLES..."
  std::string_view summary;    // one line, lower case, no full stop
  std::string_view details;    // paragraphs, an empty line between them, for --help and the man page
  Completes completes = Completes::nothing;
  std::function<std::unique_ptr<Command>()> make;
};

// All commands in the order in which they are listed.
[[nodiscard]] std::span<const CommandInfo> commands();
// Null where there is none of this name.
[[nodiscard]] const CommandInfo* find_command(std::string_view name);

}  // namespace dossier::cli
