#include "extract/model/alignment.hpp"

#include <algorithm>
#include <cstddef>

namespace dossier::evaluation {
namespace {

bool equal_forms(const std::string& a, const std::string& b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::ranges::equal(a, b, {}, lower, lower);
}

class Aligner {
 public:
  Aligner(const std::vector<Word>& gold, const std::vector<Word>& system) : gold_(gold), system_(system) {}

  std::vector<WordPair> run() {
    while (g_ < gold_.size() && s_ < system_.size()) {
      const Word& gold = gold_[g_];
      const Word& system = system_[s_];
      if (gold.multiword || system.multiword) {
        align_multiword();
      } else if (gold.span == system.span) {
        pair(g_++, s_++);
      } else if (gold.span.begin <= system.span.begin) {
        ++g_;
      } else {
        ++s_;
      }
    }
    return std::move(pairs_);
  }

 private:
  void pair(std::size_t gold, std::size_t system) {
    pairs_.emplace_back(static_cast<std::uint32_t>(gold), static_cast<std::uint32_t>(system));
  }

  // Takes all words of the multiword token here and of those that overlap it.
  void align_multiword() {
    const bool by_gold = gold_[g_].multiword;
    std::uint32_t end = by_gold ? gold_[g_].span.end : system_[s_].span.end;
    if (by_gold && !system_[s_].multiword && system_[s_].span.begin < gold_[g_].span.begin) ++s_;
    if (!by_gold && gold_[g_].span.begin < system_[s_].span.begin) ++g_;
    const std::size_t first_gold = g_;
    const std::size_t first_system = s_;
    const auto inside = [&](const std::vector<Word>& words, std::size_t i) {
      return i < words.size() && words[i].span.begin < end;
    };
    const auto take = [&](const std::vector<Word>& words, std::size_t& i) {
      if (words[i].multiword) end = std::max(end, words[i].span.end);
      ++i;
    };
    while (inside(gold_, g_) || inside(system_, s_)) {
      const bool next_gold =
          g_ < gold_.size() && (s_ >= system_.size() || gold_[g_].span.begin <= system_[s_].span.begin);
      next_gold ? take(gold_, g_) : take(system_, s_);
    }
    align_forms(first_gold, first_system);
  }

  // The longest common subsequence of the forms of gold [first_gold, g_) and system [first_system, s_).
  void align_forms(std::size_t first_gold, std::size_t first_system) {
    const std::size_t rows = g_ - first_gold;
    const std::size_t columns = s_ - first_system;
    std::vector<std::size_t> best((rows + 1) * (columns + 1),
                                  0);  // of what follows gold word i and system word j
    const auto at = [&](std::size_t i, std::size_t j) -> std::size_t& { return best[i * (columns + 1) + j]; };
    const auto same = [&](std::size_t i, std::size_t j) {
      return equal_forms(gold_[first_gold + i].form, system_[first_system + j].form);
    };
    for (std::size_t i = rows; i-- > 0;) {
      for (std::size_t j = columns; j-- > 0;) {
        at(i, j) = std::max(at(i + 1, j), at(i, j + 1));
        if (same(i, j)) at(i, j) = std::max(at(i, j), at(i + 1, j + 1) + 1);
      }
    }
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
      if (same(i, j)) {
        pair(first_gold + i++, first_system + j++);
      } else if (at(i, j) == at(i + 1, j)) {
        ++i;
      } else {
        ++j;
      }
    }
  }

  const std::vector<Word>& gold_;
  const std::vector<Word>& system_;
  std::size_t g_ = 0;
  std::size_t s_ = 0;
  std::vector<WordPair> pairs_;
};

}  // namespace

std::vector<WordPair> align_words(const std::vector<Word>& gold, const std::vector<Word>& system) {
  return Aligner(gold, system).run();
}

}  // namespace dossier::evaluation
