#include "graph/merge/name_contradictions.hpp"

#include <algorithm>

#include "graph/merge/nicknames.hpp"
#include "graph/names.hpp"

namespace dossier::merging {
namespace {

bool ends_with_words(std::string_view text, std::string_view end) {
  return text.size() > end.size() && text.ends_with(end) && text[text.size() - end.size() - 1] == ' ';
}

}  // namespace

bool same_given_name(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() == 1 || b.size() == 1) return a.front() == b.front();
  return spelling_of(a) == spelling_of(b) || one_given_name(a, b);
}

bool other_person(std::string_view a, std::string_view b) {
  const std::size_t left = a.rfind(' '), right = b.rfind(' ');
  if (left == std::string_view::npos || right == std::string_view::npos) return false;
  if (a.substr(left) != b.substr(right) || ends_with_words(a, b) || ends_with_words(b, a)) return false;
  return !same_given_name(a.substr(0, a.find(' ')), b.substr(0, b.find(' ')));
}

bool other_expansion(const Locals& locals, const NameForm& a, const NameForm& b,
                     std::span<const NameForm> acronyms) {
  if (a.words < 2 || b.words < 2) return false;
  const std::string& left = locals.key(a.key);
  const std::string& right = locals.key(b.key);
  if (left.front() != right.front() || spelling_of(left) == spelling_of(right)) return false;
  return std::any_of(acronyms.begin(), acronyms.end(), [&](const NameForm& form) {
    return form.acronym && spells_out(left, locals.key(form.key)) && spells_out(right, locals.key(form.key));
  });
}

}  // namespace dossier::merging
