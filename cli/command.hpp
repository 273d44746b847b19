// A command of the program: one file each. `setup` names its options and binds them to the command's own fields,
// `run` does the work; nothing is opened before `run`. A command throws UsageError for wrong use and lets every
// other exception through: main turns them into messages and exit codes.
#pragma once

#include <boost/program_options.hpp>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

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

// What a command may touch of the world: so that tests can hand it another one.
struct Console {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  bool colour = false;
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

struct CommandInfo {
  std::string_view name;
  std::string_view arguments;  // "ARTICLES..."
  std::string_view summary;    // one line, lower case, no full stop
  std::string_view details;    // a paragraph or two for --help and the man page
  std::function<std::unique_ptr<Command>()> make;
};

// All commands in the order in which they are listed.
[[nodiscard]] std::span<const CommandInfo> commands();

}  // namespace dossier::cli
