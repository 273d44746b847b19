// What is given of a document is kept, and annotation can be written down and read again.
#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "extract/annotate/annotate.hpp"
#include "extract/annotate/conllu.hpp"

namespace dossier::extract {
namespace {

Document read_one(const std::string& conllu) {
  Document read;
  std::istringstream in(conllu);
  const auto take = [&](Document&& document) {
    read = std::move(document);
    return false;
  };
  read_conllu(in, "in.conllu", take, [](const Diagnostic& told) { ADD_FAILURE() << to_string(told); });
  return read;
}

std::vector<std::string> token_forms(const Document& document) {
  std::vector<std::string> all;
  for (const Token& token : document.tokens) all.emplace_back(words(document, token.span));
  return all;
}

TEST(Segment, TextReadsBackWithItsWords) {
  Document document;
  document.article.text = "Norland's envoy\n\n\"We can't\tgo,\" said Ana\nof Berg (52). \"No.\"";
  document.body = {{0, static_cast<std::uint32_t>(document.article.text.size())}};
  segment(document);
  const Document again = read_one(to_conllu(document));
  EXPECT_EQ(token_forms(again), token_forms(document));
  EXPECT_EQ(again.sentences.size(), document.sentences.size());
  EXPECT_EQ(again.article.text, "Norland's envoy\n\n\"We can't go,\" said Ana of Berg (52). \"No.\"");
}

TEST(Segment, KeepsWhatIsGivenAndNoMore) {
  const std::string text =
      "1\tAna\tAna\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\tNER=B-PER\n"
      "2\tleft\tleave\tVERB\tVBD\tTense=Past\t0\troot\t_\t_\n";
  struct Row {
    Layer given;
    std::string first_word;
  };
  const Row rows[] = {
      {Layer::trees, "1\tAna\tAna\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\tNER=B-PER\n"},
      {Layer::tags, "1\tAna\tAna\tPROPN\tNNP\tNumber=Sing\t_\t_\t_\t_\n"},
      {Layer::tokens, "1\tAna\t_\t_\t_\t_\t_\t_\t_\t_\n"},
      {Layer::text, "1\tAna\t_\t_\t_\t_\t_\t_\t_\t_\n"},
  };
  for (const Row& row : rows) {
    Document document = read_one(text);
    segment(document, row.given);
    EXPECT_NE(to_conllu(document).find(row.first_word), std::string::npos) << to_conllu(document);
  }
}

}  // namespace
}  // namespace dossier::extract
