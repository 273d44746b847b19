// What all commands that ask the case have in common: its options, --json, and opening the graph.
#pragma once

#include "cli/command.hpp"
#include "cli/open_case.hpp"
#include "cli/text.hpp"

namespace dossier::cli {

class QueryCommand : public Command {
 public:
  void setup(po::options_description& options, po::options_description& hidden,
             po::positional_options_description& positions) final {
    setup_query(options, hidden, positions);
    choice_.add_to(options);
    options.add_options()("json", po::bool_switch(&json_), "answer in JSON, on one line");
  }

  Status run(Console& console) final {
    check();
    Reporter reporter(console);
    OpenCase open = open_case(choice_, console, reporter, part());
    const Status answered = answer(open, console);
    return answered == Status::done ? reporter.status() : answered;
  }

 protected:
  virtual void setup_query(po::options_description& options, po::options_description& hidden,
                           po::positional_options_description& positions) = 0;
  // Throws UsageError where the arguments cannot be meant, before anything is opened.
  virtual void check() {}
  // What the answer needs of the graph.
  [[nodiscard]] virtual GraphPart part() const { return GraphPart::all; }
  virtual Status answer(OpenCase& open, Console& console) = 0;

  [[nodiscard]] bool json() const { return json_; }
  [[nodiscard]] static Printer printer(Console& console) {
    return {console.out, console.width, console.colour};
  }

 private:
  CaseChoice choice_;
  bool json_ = false;
};

}  // namespace dossier::cli
