#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/each_once.hpp"
#include "graph/merge/buckets.hpp"
#include "graph/merge/derived_keys.hpp"
#include "graph/merge/persons.hpp"
#include "graph/merge/who_is_who.hpp"
#include "graph/names.hpp"

namespace dossier::merging {
namespace {

// Where the family name stands first.
bool family_name_first(std::string_view country) {
  constexpr auto countries = std::to_array<std::string_view>({"chn", "kor", "prk", "twn", "vnm"});
  return std::ranges::find(countries, country) != countries.end();
}

// "Ali bin Omar" is the son of Omar: who is called Omar is somebody else.
bool ends_in_patronymic(const std::string& name) {
  constexpr std::array<std::string_view, 3> son_of = {"bin", "bint", "ibn"};
  if (name.find_first_of("bB") == std::string::npos) return false;
  const std::vector<std::string> words = name_words(name);
  return words.size() > 2 && std::ranges::find(son_of, words[words.size() - 2]) != son_of.end();
}

// The clusters with a full name, by what they may be called alone.
class Surnames {
 public:
  struct Bearer {
    KeyId surname = 0;
    std::uint32_t articles = 0;  // that speak of this cluster by its full name
    LocalId root = 0;
  };

  Surnames(Locals& locals, const Clusters& clusters) : clusters_(clusters) {
    DerivedKeys firsts(locals, [](const std::string& key) { return std::string(given_name(key)); });
    DerivedKeys lasts(locals, [](const std::string& key) { return std::string(family_name(key)); });
    each_full_name(locals, [&](LocalId local, KeyId key) {
      if (ends_in_patronymic(locals[local].name)) return;
      const bool first = family_name_first(locals.key(clusters.country(local)));
      const KeyId called = first ? firsts.of(key) : lasts.of(key);
      in_articles_.emplace_back(called, locals.article(local), clusters.root(local));
    });
    sort_each_once(in_articles_);
    rank();
  }

  // The clusters that could be called so, of those of whom this article speaks.
  [[nodiscard]] std::vector<LocalId> in_article(KeyId surname, LocalId bare, std::uint32_t article) const {
    std::vector<LocalId> roots;
    auto bearer = std::ranges::lower_bound(in_articles_, std::tuple(surname, article, LocalId{0}));
    for (; bearer != in_articles_.end(); ++bearer) {
      const auto [called, there, root] = *bearer;
      if (called != surname || there != article) break;
      if (clusters_.compatible(root, bare)) roots.push_back(root);
    }
    return roots;
  }

  // The two that could be called so of whom most articles speak; of one country only where one is given.
  [[nodiscard]] std::vector<Bearer> foremost(KeyId surname, LocalId bare, KeyId country) const {
    std::vector<Bearer> two;
    auto bearer = std::ranges::lower_bound(ranked_, surname, {}, &Bearer::surname);
    for (; bearer != ranked_.end() && bearer->surname == surname && two.size() < 2; ++bearer) {
      if (country != 0 && clusters_.country(bearer->root) != country) continue;
      if (clusters_.compatible(bearer->root, bare)) two.push_back(*bearer);
    }
    return two;
  }

 private:
  // By surname, those of whom most articles speak first.
  void rank() {
    std::vector<std::pair<KeyId, LocalId>> borne;
    for (const auto& [surname, article, root] : in_articles_) borne.emplace_back(surname, root);
    std::ranges::sort(borne);
    for (auto first = borne.begin(), last = first; first != borne.end(); first = last) {
      last = std::find_if(first, borne.end(), [&](const auto& other) { return other != *first; });
      ranked_.push_back({first->first, static_cast<std::uint32_t>(last - first), first->second});
    }
    std::ranges::sort(ranked_, {}, [](const Bearer& bearer) {
      return std::tuple(bearer.surname, UINT32_MAX - bearer.articles, bearer.root);
    });
  }

  const Clusters& clusters_;
  std::vector<std::tuple<KeyId, std::uint32_t, LocalId>> in_articles_;  // surname, article, cluster
  std::vector<Bearer> ranked_;
};

// Which states an article speaks of that few articles do.
class FewSpeakOf {
 public:
  explicit FewSpeakOf(const Locals& locals) : articles_(locals.inputs().size()) {
    for (LocalId local = 0; local < locals.size(); ++local)
      if (locals.type(local) == EntityType::state && locals.country(local) != 0)
        spoken_.emplace_back(locals.country(local), locals.article(local));
    sort_each_once(spoken_);
  }

  [[nodiscard]] bool operator()(std::uint32_t article, KeyId country) const {
    const auto first = std::ranges::lower_bound(spoken_, std::pair(country, 0U));
    const auto last = std::ranges::lower_bound(spoken_, std::pair(country + 1, 0U));
    const bool few = static_cast<std::size_t>(last - first) * 4 <= articles_;
    return country != 0 && few && std::binary_search(first, last, std::pair(country, article));
  }

 private:
  std::size_t articles_;
  std::vector<std::pair<KeyId, std::uint32_t>> spoken_;  // country, article
};

// Whom a surname alone means.
class Surnamed {
 public:
  Surnamed(Locals& locals, const Clusters& clusters)
      : locals_(locals), clusters_(clusters), surnames_(locals, clusters), few_speak_of_(locals) {}

  // Who could be called so: one where it is clear who, some where it is not, none where nobody could.
  [[nodiscard]] std::vector<LocalId> could_be(LocalId bare) const {
    const KeyId surname = locals_.name(bare), country = clusters_.country(bare);
    std::vector<LocalId> here = surnames_.in_article(surname, bare, locals_.article(bare));
    if (!here.empty()) return here;
    const std::vector<Surnames::Bearer> anywhere = surnames_.foremost(surname, bare, 0);
    const std::vector<Surnames::Bearer> likely =
        anywhere.size() > 1 && country != 0 ? surnames_.foremost(surname, bare, country) : anywhere;
    if (is_clear(likely, locals_.article(bare))) return {likely.front().root};
    std::vector<LocalId> roots;
    for (const Surnames::Bearer& bearer : anywhere) roots.push_back(bearer.root);
    return roots;
  }

 private:
  [[nodiscard]] bool is_clear(std::span<const Surnames::Bearer> likely, std::uint32_t article) const {
    return likely.size() == 1 || (likely.size() == 2 && is_foremost(likely[0], likely[1], article));
  }

  // Of several the one of whom far more articles speak than of any other: "Trump" is the president. Less is
  // enough where the article speaks of his country, as few do.
  [[nodiscard]] bool is_foremost(const Surnames::Bearer& first, const Surnames::Bearer& second,
                                 std::uint32_t article) const {
    constexpr std::uint32_t enough = 10;  // articles
    constexpr std::uint32_t far_more = 10, more_of_his_country = 5;
    const bool of_his_country = few_speak_of_(article, clusters_.country(first.root));
    return first.articles >= enough &&
           first.articles >= (of_his_country ? more_of_his_country : far_more) * second.articles;
  }

  const Locals& locals_;
  const Clusters& clusters_;
  Surnames surnames_;
  FewSpeakOf few_speak_of_;
};

}  // namespace

void join_surnames(Locals& locals, Clusters& clusters) {
  const Surnamed surnamed(locals, clusters);
  std::vector<std::pair<LocalId, LocalId>> decided;
  Buckets unknown;
  for (LocalId local = 0; local < locals.size(); ++local) {
    if (!locals.is_named(local, EntityType::person)) continue;
    const std::span<const NameForm> forms = clusters.forms(local);
    if (std::ranges::any_of(forms, [](const NameForm& form) { return form.words > 1; })) continue;
    const std::vector<LocalId> persons = surnamed.could_be(local);
    if (persons.size() == 1)
      decided.emplace_back(persons.front(), local);
    else if (persons.empty())
      unknown.add(EntityType::person, locals.name(local), local);
  }
  clusters.because(JoinReason::surname);
  for (const auto& [person, bare] : decided) clusters.join(person, bare);
  clusters.because(JoinReason::name);
  unknown.each(
      [&](EntityType, KeyId, std::span<const LocalId> members) { join_by_country(clusters, members); });
}

}  // namespace dossier::merging
