// The lists in one column: what is read from them, and that what no dossier wrote is refused.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/case_codec.hpp"

namespace dossier::codec {
namespace {

TEST(Codec, ListsReadAsTheyAreWritten) {
  const std::vector<Span> spans = {{0, 7}, {100, 4294967295U}};
  EXPECT_EQ(encode(spans), "0-7 100-4294967295");
  EXPECT_EQ(decode_spans("0-7 100-4294967295"), spans);
  const std::vector<LocalMention> mentions = {
      {{12, 18}, MentionForm::name}, {{40, 66}, MentionForm::description}, {{80, 82}, MentionForm::pronoun}};
  EXPECT_EQ(encode(mentions), "12-18 40-66d 80-82p");
  EXPECT_EQ(decode_mentions("12-18 40-66d 80-82p"), mentions);
  const std::vector<Argument> arguments = {{3, {120, 131}}, {5, {140, 150}}};
  EXPECT_EQ(encode(arguments), "3@120-131 5@140-150");
  EXPECT_EQ(decode_arguments("3@120-131 5@140-150"), arguments);
  const std::vector<std::string> texts = {"", "a \"b\"", "Åse\n"};
  EXPECT_EQ(encode(texts), R"(["","a \"b\"","Åse\n"])");
  EXPECT_EQ(decode_texts(R"(["","a \"b\"","Åse\n"])"), texts);
}

TEST(Codec, NothingIsAnEmptyList) {
  EXPECT_EQ(encode(std::vector<Span>()), "");
  EXPECT_EQ(encode(std::vector<std::string>()), "");
  EXPECT_EQ(decode_spans(""), std::vector<Span>());
  EXPECT_EQ(decode_mentions(""), std::vector<LocalMention>());
  EXPECT_EQ(decode_arguments(""), std::vector<Argument>());
  EXPECT_EQ(decode_texts(""), std::vector<std::string>());
}

TEST(Codec, WhatIsNoListIsRefused) {
  for (const char* text :
       {" ", "1", "1-", "-1", "1-2 ", " 1-2", "1-2  3-4", "1-2,3-4", "1-4294967296", "1--2", "a"}) {
    EXPECT_FALSE(decode_spans(text)) << text;
    EXPECT_FALSE(decode_mentions(text)) << text;
    EXPECT_FALSE(decode_arguments(text)) << text;
  }
  for (const char* text : {"1-2d", "1-2x", "3@1-2"}) EXPECT_FALSE(decode_spans(text)) << text;
  for (const char* text : {"1-2x", "1-2D", "3@1-2"}) EXPECT_FALSE(decode_mentions(text)) << text;
  for (const char* text : {"1-2", "@1-2", "3@1-2p", "3@", "-3@1-2"})
    EXPECT_FALSE(decode_arguments(text)) << text;
  for (const char* text :
       {"x", "[", "[]]", "\"a\"", "[1]", "[[]]", "{\"a\":\"b\"}", "[\"a\",null]", "[\"a\"] x"}) {
    EXPECT_FALSE(decode_texts(text)) << text;
  }
}

}  // namespace
}  // namespace dossier::codec
