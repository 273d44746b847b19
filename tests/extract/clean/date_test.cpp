#include <gtest/gtest.h>

#include "extract/clean/clean.hpp"
#include "extract/written_date.hpp"

namespace dossier::extract {
namespace {

struct WrittenCase {
  const char* written;
  const char* date;
};

class WrittenDate : public ::testing::TestWithParam<WrittenCase> {};

TEST_P(WrittenDate, IsRead) {
  EXPECT_EQ(to_string(read_date(GetParam().written)), GetParam().date) << GetParam().written;
}

INSTANTIATE_TEST_SUITE_P(
    Dates, WrittenDate,
    ::testing::Values(
        WrittenCase{"2018-03-26", "2018-03-26"}, WrittenCase{"2018-03-26T23:59:59+14:00", "2018-03-26"},
        WrittenCase{"2018-03-26 10:00:00", "2018-03-26"}, WrittenCase{"20180326", "2018-03-26"},
        WrittenCase{"20180326100000", "2018-03-26"}, WrittenCase{"2018/3/6", "2018-03-06"},
        WrittenCase{"Mon, 26 Mar 2018 10:00:00 GMT", "2018-03-26"},
        WrittenCase{"March 26, 2018", "2018-03-26"}, WrittenCase{"26 March 2018", "2018-03-26"},
        WrittenCase{"Sept. 6, 2018 at 10:15 a.m.", "2018-09-06"}, WrittenCase{"1522058400", "2018-03-26"},
        WrittenCase{"1522058400123", "2018-03-26"}, WrittenCase{"1522058400.5", "2018-03-26"},
        WrittenCase{"2018-03", "2018-03"}, WrittenCase{"2018", "2018"},
        WrittenCase{"12/30/2017", "2017-12-30"}, WrittenCase{"30/12/17", "2017-12-30"},
        WrittenCase{"4/4/17", "2017-04-04"}, WrittenCase{"03/04/2018", ""}, WrittenCase{"2018-02-30", ""},
        WrittenCase{"2018-13-01", ""}, WrittenCase{"Marching 26, 2018", ""}, WrittenCase{"yesterday", ""},
        WrittenCase{"", ""}, WrittenCase{"0", ""}, WrittenCase{"99999999", ""}));

struct GuessCase {
  const char* url;
  const char* document;
  const char* text;
  const char* date;
};

class GuessedDate : public ::testing::TestWithParam<GuessCase> {};

TEST_P(GuessedDate, ComesFromAddressThenNameThenDateline) {
  Article article;
  article.url = GetParam().url;
  article.document = GetParam().document;
  article.text = GetParam().text;
  EXPECT_EQ(to_string(guess_date(article)), GetParam().date);
}

INSTANTIATE_TEST_SUITE_P(
    Dates, GuessedDate,
    ::testing::Values(
        GuessCase{"https://norland.example/2018/03/26/envoys.html", "a-20170101.txt", "", "2018-03-26"},
        GuessCase{"https://norland.example/2018/mar/26/envoys", "", "", "2018-03-26"},
        GuessCase{"https://norland.example/envoys-2018-03-26", "", "", "2018-03-26"},
        GuessCase{"https://norland.example/201803261234567", "", "", ""},
        GuessCase{"", "post-20180326.txt", "NORDVIK, March 4, 2017 - Envoys left.", "2018-03-26"},
        GuessCase{"", "2018-03-26_post.txt", "", "2018-03-26"}, GuessCase{"", "2017-01-01/post.txt", "", ""},
        GuessCase{"", "a.txt", "NORDVIK, March 26, 2018 (AP) - Envoys left.", "2018-03-26"},
        GuessCase{"", "a.txt", "Envoys leave\n\nPublished 26 March 2018\n\nThey left.", "2018-03-26"},
        GuessCase{"", "a.txt", "Envoys leave\n\nThe envoys had come on March 26, 2018.", ""},
        GuessCase{"", "a.txt", "", ""}));

TEST(Language, IsTold) {
  EXPECT_EQ(
      language_of("The foreign minister said on Monday that the two envoys had left the country at last, and "
                  "that nobody would miss them in the capital."),
      "en");
  EXPECT_EQ(
      language_of(
          "Der Au\u00DFenminister sagte am Montag, dass die beiden Gesandten das Land endlich verlassen "
          "haben und dass sie in der Hauptstadt niemand vermissen wird."),
      "de");
  EXPECT_EQ(language_of(""), "un");
  EXPECT_EQ(language_of("12345"), "un");
}

}  // namespace
}  // namespace dossier::extract
