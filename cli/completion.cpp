#include "cli/help.hpp"
#include "cli/registry.hpp"

namespace dossier::cli {
namespace {

class Completion : public Command {
 public:
  void setup(po::options_description&, po::options_description& hidden,
             po::positional_options_description& positions) override {
    hidden.add_options()("shell", po::value(&shell_));
    positions.add("shell", 1);
  }

  Status run(Console& console) override {
    if (shell_ == "bash") {
      console.out << bash_completion();
    } else if (shell_ == "zsh") {
      console.out << zsh_completion();
    } else {
      throw UsageError(shell_.empty() ? "name the shell: bash or zsh"
                                      : "no completion for '" + shell_ + "': bash or zsh");
    }
    return Status::done;
  }

 private:
  std::string shell_;
};

}  // namespace

CommandInfo completion_command() {
  return {.name = "completion",
          .arguments = "bash|zsh",
          .summary = "print completion for a shell",
          .details =
              "For bash, add to ~/.bashrc: eval \"$(dossier completion bash)\". For zsh, save the output as "
              "_dossier in a folder of $fpath.",
          .completes = Completes::shells,
          .make = make_command<Completion>};
}

}  // namespace dossier::cli
