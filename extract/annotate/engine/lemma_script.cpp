#include "extract/annotate/engine/lemma_script.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "extract/annotate/engine/ascii.hpp"
#include "extract/annotate/engine/typewriter.hpp"

namespace dossier::extract {
namespace {

constexpr char as_it_is = '-';
constexpr char lower_case = 'l';
constexpr char title_case = 't';
constexpr char whole = '=';
constexpr char separator = '.';
constexpr std::array<char, 3> letter_cases = {as_it_is, lower_case, title_case};

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

// "1,100" -> "1100", of ASCII digits and commas alone.
void drop_commas(std::string& form) {
  const bool numeric = std::all_of(form.begin(), form.end(),
                                   [](char byte) { return is_digit(byte) || byte == ',' || byte == '.'; });
  if (numeric && form.size() > 1 && is_digit(form.front())) std::erase(form, ',');
}

std::string plain(std::string_view form) {
  std::string text = typewritten(form);
  drop_commas(text);
  return text;
}

void change_case(std::string& form, char letter_case) {
  if (letter_case == as_it_is) return;
  for (std::size_t i = letter_case == title_case ? 1 : 0; i < form.size(); ++i) {
    form[i] = ascii_lower(form[i]);
  }
}

std::size_t common_prefix(std::string_view a, std::string_view b) {
  const std::size_t size = std::min(a.size(), b.size());
  std::size_t at = 0;
  while (at < size && a[at] == b[at]) ++at;
  return at;
}

}  // namespace

std::string lemma_script(std::string_view form, std::string_view lemma) {
  const std::string text = plain(form);
  std::size_t stays = 0;
  char best = whole;
  for (const char letter_case : letter_cases) {
    std::string changed = text;
    change_case(changed, letter_case);
    const std::size_t kept = common_prefix(changed, lemma);
    if (kept <= stays) continue;
    stays = kept;
    best = letter_case;
  }
  if (best == whole) return std::string(1, whole).append(lemma);
  std::string script = std::string(1, best).append(std::to_string(text.size() - stays));
  script.push_back(separator);
  return script.append(lemma.substr(stays));
}

void apply_lemma_script(std::string_view script, std::string_view form, std::string& lemma) {
  if (script.starts_with(whole)) {
    lemma.append(script.substr(1));
    return;
  }
  std::string text = plain(form);
  std::size_t bytes = 0;
  const char letter_case = script.empty() ? as_it_is : script.front();
  script.remove_prefix(std::min<std::size_t>(script.size(), 1));
  const auto [end, error] = std::from_chars(script.data(), script.data() + script.size(), bytes);
  if (error != std::errc() || bytes > text.size() || end == script.data() + script.size() ||
      *end != separator) {
    lemma.append(form);
    return;
  }
  change_case(text, letter_case);
  text.resize(text.size() - bytes);
  lemma.append(text).append(end + 1, static_cast<std::size_t>(script.data() + script.size() - end - 1));
}

}  // namespace dossier::extract
