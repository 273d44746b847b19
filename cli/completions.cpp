// Completion for shells, generated from the registry.
#include <string>

#include "cli/help.hpp"

namespace dossier::cli {
namespace {

std::string option_words(const po::options_description& options) {
  std::string words;
  for (const auto& option : options.options()) {
    if (!words.empty()) words += ' ';
    words += "--" + option->long_name();
  }
  return words;
}

std::string command_words() {
  std::string words;
  for (const CommandInfo& info : commands()) {
    if (!words.empty()) words += ' ';
    words += info.name;
  }
  return words;
}

// A case of the shell's `case` statement for each command, with the words that complete it.
std::string cases(std::string_view complete_words, std::string_view complete_files) {
  std::string text;
  for (const CommandInfo& info : commands()) {
    std::string words = option_words(prepare(info).options);
    if (info.completes == Completes::shells) words += " bash zsh";
    text += "    " + std::string(info.name) + ") ";
    text += std::string(complete_words) + " \"" + words + "\"";
    if (info.completes == Completes::files) text += "; " + std::string(complete_files);
    text += " ;;\n";
  }
  return text;
}

}  // namespace

std::string bash_completion() {
  return "# bash completion for dossier: eval \"$(dossier completion bash)\"\n"
         "_dossier() {\n"
         "  local word=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]} words= files=\n"
         "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
         "    COMPREPLY=($(compgen -W \"" +
         command_words() + ' ' + option_words(program_options()) +
         "\" -- \"$word\"))\n"
         "    return\n"
         "  fi\n"
         "  case $command in\n" +
         cases("words=", "files=yes") +
         "  esac\n"
         "  COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
         "  case ${COMP_WORDS[COMP_CWORD - 1]} in --case | --judgements | --lexicon) files=yes ;; esac\n"
         "  if [ -n \"$files\" ] && [ \"${word#-}\" = \"$word\" ]; then\n"
         "    COMPREPLY+=($(compgen -f -- \"$word\"))\n"
         "  fi\n"
         "}\n"
         "complete -o filenames -F _dossier dossier\n";
}

std::string zsh_completion() {
  return "#compdef dossier\n"
         "# zsh completion for dossier: save as _dossier in a folder of $fpath\n"
         "_dossier() {\n"
         "  local words_of files\n"
         "  if (( CURRENT == 2 )); then\n"
         "    compadd -- " +
         command_words() + ' ' + option_words(program_options()) +
         "\n"
         "    return\n"
         "  fi\n"
         "  case $words[2] in\n" +
         cases("words_of=", "files=yes") +
         "  esac\n"
         "  case $words[CURRENT-1] in --case | --judgements | --lexicon) files=yes ;; esac\n"
         "  compadd -- ${=words_of}\n"
         "  [[ -n $files ]] && _files\n"
         "}\n"
         "_dossier \"$@\"\n";
}

}  // namespace dossier::cli
