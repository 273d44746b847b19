#include <gmock/gmock.h>

#include <string>

#include "tests/graph/merge/story.hpp"

namespace dossier {
namespace {

struct Row {
  const char* what;
  std::string story;
  std::size_t things;  // how many entities remain
};

class WhoIsWho : public testing::TestWithParam<Row> {};

TEST_P(WhoIsWho, IsAsExpected) {
  const KnowledgeGraph graph = merged(GetParam().story);
  EXPECT_EQ(graph.entity_count(), GetParam().things)
      << GetParam().what << ": " << testing::PrintToString(ids(graph));
}

const Row persons[] = {
    {"one name", "person Edi Rama @alb\n person EDI RAMA\n person Prime Minister Edi Rama @alb", 1},
    {"one name, two countries", "person Ana Berg @nor\n person Ana Berg @sud", 2},
    {"no country could be either", "person Ana Berg @nor\n person Ana Berg @sud\n person Ana Berg", 3},
    {"surname inside the article", "person Ana Berg\n + person Berg\n person Ivo Berg", 2},
    {"surname across the case", "person Ana Berg\n person Berg", 1},
    {"surname of two", "person Ana Berg\n person Ivo Berg\n person Berg", 3},
    {"surname of two, told apart by country",
     "person Ana Berg @nor\n person Ivo Berg @sud\n person Berg @sud", 2},
    {"surname of a stranger", "person Ana Berg @nor\n person Berg @sud", 2},
    {"surname alone", "person Berg @nor\n person Berg\n person Mr Berg @nor", 1},
    {"a given name is no surname", "person Ana Berg\n person Ana", 2},
    {"family name first", "person Sun Liwei @chn\n person Sun", 1},
    {"a father's name is no surname", "person Ali bin Omar @sud\n person Omar @sud", 2},
    {"middle name", "person Donald J. Marsh\n person Donald Marsh\n person Donald John Marsh", 1},
    {"two middle names", "person Donald J. Marsh\n person Donald Marsh\n person Donald Kurt Marsh", 3},
    {"a long family name without its last i", "person Qassem Soleimani @irn\n person Qassem Soleiman", 1},
    {"a short one is another name", "person Ali Hassani\n person Ali Hassan", 2},
    {"the son is not the father", "person Donald Marsh\n + person Donald Marsh Jr.\n person Donald Marsh Jr",
     2},
    {"a junior who is never told from another", "person Martin Marsh Jr.\n person Martin Marsh", 1},
    {"a surname of many articles and of one",
     "person Donald Marsh\n person Donald Marsh\n person Donald Marsh\n person Donald Marsh\n person Donald "
     "Marsh\n person Donald Marsh\n person Donald Marsh\n person Donald Marsh\n person Donald Marsh\n person "
     "Donald Marsh\n person Donald Marsh\n person Donald Marsh\n person Donald Marsh\n person Donald Marsh\n "
     "person Donald Marsh\n person Donald Marsh\n person Donald Marsh\n person Donald Marsh\n person Donald "
     "Marsh\n person Donald Marsh\n person Ivo Marsh\n person Marsh",
     2},
    {"a surname of two, in an article of one's country",
     "person Donald Marsh @sud\nperson Donald Marsh @sud\nperson Donald Marsh @sud\nperson Donald Marsh "
     "@sud\nperson Donald Marsh @sud\nperson Donald Marsh @sud\nperson Donald Marsh @sud\nperson Donald "
     "Marsh @sud\nperson Donald Marsh @sud\nperson Donald Marsh @sud\n person Ivo Marsh @sud\n person Ivo "
     "Marsh @sud\n person Marsh\n + state Sudra @sud",
     3},
    {"a surname of two, in an article of no country",
     "person Donald Marsh @sud\nperson Donald Marsh @sud\nperson Donald Marsh @sud\nperson Donald Marsh "
     "@sud\nperson Donald Marsh @sud\nperson Donald Marsh @sud\nperson Donald Marsh @sud\nperson Donald "
     "Marsh @sud\nperson Donald Marsh @sud\nperson Donald Marsh @sud\n person Ivo Marsh @sud\n person Ivo "
     "Marsh @sud\n person Marsh\n + state Norland @nor",
     4},
    {"a surname of two whom articles speak of alike",
     "person Ana Marsh\n person Ana Marsh\n person Ivo Marsh\n person Marsh", 3},
    {"romanization", "person Qassem Soleimani @irn\n person Qasem Suleimani\n person Soleimani", 1},
    {"a British spelling", "organization Harbour Defence Forces\n organization Harbour Defense Forces", 1},
    {"a spelling that only the articles could tell",
     "person James Rosen\n + person Ana Berg\n person James Risen\n + person Ivo Holm", 4},
    {"a spelling that the articles tell",
     "person Dan Pfeiffer\n + person Ana Berg\n + person Ivo Holm\n"
     "person Dan Pfieffer\n + person Ana Berg\n + person Ivo Holm",
     3},
    {"a spelling, and two countries", "person Ana Berg @nor\n person Anna Berg @sud\n person Ana Berg", 2},
    {"a nickname, with the same others",
     "person William Marsh\n + person Ana Berg\n + person Ivo Holm\n"
     "person Bill Marsh\n + person Ana Berg\n + person Ivo Holm",
     3},
    {"a nickname, with others",
     "person William Marsh\n + person Ana Berg\n + person Ivo Holm\n"
     "person Bill Marsh\n + person Eva Lund\n + person Otto Lund",
     6},
    {"a nickname and an office",
     "person William J. Marsh #attorney general\n person Bill Marsh #attorney general", 1},
    {"a nickname of two",
     "person Edward Marsh #attorney general\n person Theodore Marsh #attorney general\n"
     "person Ted Marsh #attorney general",
     3},
    {"a nickname's country",
     "person William Marsh @nor #attorney general\n"
     "person Bill Marsh @sud #attorney general",
     2},
    {"two short forms of one name",
     "person Robert Marsh #attorney general\n person Bob Marsh #attorney general\n"
     "person Rob Marsh #attorney general",
     1},
    {"a given name that is an article elsewhere", "person Al Marsh\n person Al Marsh\n person Ivo Marsh", 2},
    {"an article before a family name", "person Bashar al-Asad @syr\n person Al-Asad", 1},
    {"one article of many tells another country",
     "person Ana Berg @nor\n person Ana Berg\n person Ana Berg\n person Ana Berg\n person Ana Berg\n"
     "person Ana Berg @nor\n person Ana Berg\n person Ana Berg\n person Ana Berg\n person Ana Berg\n"
     "person Ana Berg @sud",
     1},
    {"an envoy, by where he is sent",
     "person Ana Berg @nor\n person Ana Berg @nor #officer\n person Ana Berg @sud #special envoy", 1},
    {"no envoy", "person Ana Berg @nor\n person Ana Berg @nor #officer\n person Ana Berg @sud #officer", 2},
    {"given names differ", "person Maria Rossi\n person Mario Rossi", 2},
    {"a chain through an alias", "person Ana Berg | Berg\n person Ivo Berg | Berg\n person Ana Berg", 2},
    {"two things of one name", "person Victoria\n place Victoria\n organization Victoria", 3},
};
INSTANTIATE_TEST_SUITE_P(Persons, WhoIsWho, testing::ValuesIn(persons));

const Row states[] = {
    {"by code whatever the name",
     "state Iran | Tehran @irn\n state Islamic Republic of Iran @irn\n state Tehran @irn", 1},
    {"without a code by name", "state Iran @irn\n state iran", 1},
    {"a state and a place", "state Georgia @geo\n place Georgia @usa", 2},
    {"a city and its state", "state Albania | Tirana @alb\n place Tirana @alb", 2},
    {"groups stay apart", "~state 14 EU countries\n ~state 14 EU countries", 2},
};
INSTANTIATE_TEST_SUITE_P(States, WhoIsWho, testing::ValuesIn(states));

const Row organizations[] = {
    {"little words and plurals", "organization the Quds Force @irn\n organization QUDS Forces", 1},
    {"diacritics", "organization Médecins Sans Frontières\n organization Medecins sans Frontieres", 1},
    {"romanization", "organization Mojahedin-e-Khalq\n organization Mujahedeen al Khalq", 1},
    {"acronym said by one", "organization Free Sudra Front | FSF\n organization FSF", 1},
    {"acronym said by two",
     "organization People's Mujahedin of Iran | MEK\n organization Mojahedin-e-Khalq | MEK", 1},
    {"acronym by initials", "organization Islamic Revolutionary Guard Corps @irn\n organization IRGC", 1},
    {"two letters are not enough", "organization Sudran Army\n organization SA", 2},
    {"two letters said by one", "organization European Union | EU\n organization EU\n organization EU", 1},
    {"two expansions",
     "organization Sudran Democratic Forces | SDF\n organization Social Democratic Front | SDF\n "
     "organization SDF",
     3},
    {"two expansions, no chain",
     "organization Sudran Democratic Forces\n organization SDF | Social Democratic Front\n organization SDF",
     2},
    {"slash", "organization PMOI/MEK\n organization MEK\n organization PMOI", 1},
    {"common name needs a country", "organization Foreign Ministry\n organization Foreign Ministry", 2},
    {"common name with a country",
     "organization Foreign Ministry @nor\n organization the foreign ministry @nor", 1},
    {"common name, two countries", "organization Foreign Ministry @nor\n organization Foreign Ministry @sud",
     2},
    {"the state's own name",
     "state Norland | Norlandic @nor\n + organization Norlandic police @nor\n organization Police of Norland "
     "@nor",
     2},
    {"the state's genitive",
     "state Iran @irn\n + organization Iran's Quds Force @irn\n organization QUDS Forces", 2},
    {"no genitive",
     "state America | American @usa\n + organization American Red Cross @usa\n organization Red Cross", 3},
    {"embassies are many", "organization Iranian embassy @irn\n organization Iranian embassy @irn", 2},
    {"embassy with its post",
     "organization Iranian embassy in Tirana @irn\n organization Iranian Embassy in Tirana @irn", 1},
    {"embassies by the state and by the city that they are in",
     "state Iran @irn\n + state Albania @alb\n + organization Iran's Albania embassy @irn\n"
     " = part_of(Iran's Albania embassy, Iran)\n = located_in(Iran's Albania embassy, Albania)\n"
     "state Iran @irn\n + place Tirana @alb\n + organization Iranian embassy in Tirana @irn\n"
     " = part_of(Iranian embassy in Tirana, Iran)\n = located_in(Iranian embassy in Tirana, Tirana)\n",
     4},
    {"an embassy without its post, where the article tells of one only",
     "state Iran @irn\n + state Albania @alb\n + organization Iran's Albania embassy @irn\n + ~organization "
     "embassy of "
     "Iran\n"
     " = part_of(Iran's Albania embassy, Iran)\n = located_in(Iran's Albania embassy, Albania)\n"
     " = part_of(embassy of Iran, Iran)\n",
     3},
    {"embassies in two states",
     "state Iran @irn\n + state Albania @alb\n + organization Iran's Albania embassy @irn\n"
     " = part_of(Iran's Albania embassy, Iran)\n = located_in(Iran's Albania embassy, Albania)\n"
     "state Iran @irn\n + state Sudan @sdn\n + organization Iran's Sudan embassy @irn\n"
     " = part_of(Iran's Sudan embassy, Iran)\n = located_in(Iran's Sudan embassy, Sudan)\n",
     5},
    {"a common name, and the article's only body of a state that bears it",
     "state America | American @usa\n + organization American Army @usa\n + organization Army", 2},
    {"a common name, and bodies of two states in the article",
     "state America | American @usa\n + state Sudra | Sudran @sud\n + organization American Army @usa\n"
     " + organization Sudran Army @sud\n + organization Army",
     5},
    {"a common name, and who serves in a state's body",
     "state America | American @usa\n + organization American Army @usa\n + person Ana Berg\n"
     " = serves(Ana Berg, American Army)\n"
     "person Ana Berg\n + organization Army\n = serves(Ana Berg, Army)\n",
     3},
    {"a common name, and who serves elsewhere",
     "state America | American @usa\n + organization American Army @usa\n + person Ana Berg\n"
     " = serves(Ana Berg, American Army)\n"
     "person Ida Holm\n + organization Army\n = serves(Ida Holm, Army)\n",
     5},
    {"unnamed", "~organization the terrorist cell\n ~organization the terrorist cell", 2},
};
INSTANTIATE_TEST_SUITE_P(Organizations, WhoIsWho, testing::ValuesIn(organizations));

const Row roles[] = {
    {"one post",
     "article 2018-12-19\n + ~person Iran's ambassador to Albania @irn #ambassador\n"
     "article 2018-12-20\n + ~person Iran's ambassador to Albania @irn #ambassador",
     1},
    {"years apart",
     "article 2012-12-19\n + ~person Iran's ambassador to Albania @irn #ambassador\n"
     "article 2018-12-20\n + ~person Iran's ambassador to Albania @irn #ambassador",
     2},
    {"no post",
     "article 2018-12-19\n + ~person the Iranian ambassador @irn #ambassador\n"
     "article 2018-12-20\n + ~person the Iranian ambassador @irn #ambassador",
     2},
    {"an office by its state, and who is named as its holder",
     "article 2019-05-01\n+ person Ana Berg @nor #prime minister\n"
     "article 2019-06-01\n+ ~person Norwegian prime minister @nor #prime minister\n",
     1},
    {"... but not where two are named in the half-year",
     "article 2019-05-01\n+ person Ana Berg @nor #prime minister\n"
     "article 2019-07-01\n+ person Ida Lund @nor #prime minister\n"
     "article 2019-06-01\n+ ~person Norwegian prime minister @nor #prime minister\n",
     3},
    {"... nor years later",
     "article 2019-05-01\n+ person Ana Berg @nor #prime minister\n"
     "article 2021-06-01\n+ ~person Norwegian prime minister @nor #prime minister\n",
     2},
    {"an office without a date, and the only one who is named as its holder",
     "person Ana Berg @nor #prime minister\n"
     "article 2019-06-01\n+ ~person Norwegian prime minister @nor #prime minister\n",
     1},
    {"... but not where articles name two",
     "article 2019-05-01\n+ person Ana Berg @nor #prime minister\n"
     "article 2009-05-01\n+ person Ida Lund @nor #prime minister\n"
     "~person Norwegian prime minister @nor #prime minister\n",
     3},
    {"an ambassador by his post and by who expels him",
     "article 2018-12-19\n + state Norland @nor\n + ~person Sudra's ambassador to Norland @sud #ambassador\n"
     "article 2018-12-20\n + state Norland @nor\n + ~person the Sudran ambassador @sud #ambassador\n"
     " = expelled(Norland, the Sudran ambassador)",
     2},
    {"an ambassador by two descriptions that would be two names",
     "article 2018-12-19\n + state Norland @nor\n + ~person the Sudran ambassador to Norland @sud "
     "#ambassador\n"
     " = expelled(Norland, the Sudran ambassador to Norland)\n"
     "article 2018-12-20\n + state Norland @nor\n + ~person Sudra's ambassador to Norland @sud #ambassador\n"
     " = expelled(Norland, Sudra's ambassador to Norland)",
     2},
    {"an ambassador whom one state expels, a year later still",
     "article 2018-12-19\n + state Norland @nor\n + ~person a Sudran ambassador @sud #ambassador\n"
     " = expelled(Norland, a Sudran ambassador)\n"
     "article 2020-01-20\n + state Norland @nor\n + ~person the Sudran ambassador @sud #ambassador\n"
     " = expelled(Norland, the Sudran ambassador)",
     2},
    {"... but not three years later",
     "article 2018-12-19\n + state Norland @nor\n + ~person a Sudran ambassador @sud #ambassador\n"
     " = expelled(Norland, a Sudran ambassador)\n"
     "article 2022-01-20\n + state Norland @nor\n + ~person the Sudran ambassador @sud #ambassador\n"
     " = expelled(Norland, the Sudran ambassador)",
     3},
    {"... but not by whom another state expels",
     "article 2018-12-19\n + state Norland @nor\n + ~person Sudra's ambassador to Norland @sud #ambassador\n"
     "article 2018-12-20\n + state Ostia @ost\n + ~person the Sudran ambassador @sud #ambassador\n"
     " = expelled(Ostia, the Sudran ambassador)",
     4},
    {"the post in a body, and who is named in it",
     "article 2019-05-01\n + person Ana Berg #founder\n + organization Harbor Bank\n"
     " = leads(Ana Berg, Harbor Bank)\n"
     "article 2019-06-01\n + ~person Harbor Bank co-founder #co-founder\n + organization Harbor Bank\n"
     " = leads(Harbor Bank co-founder, Harbor Bank)\n",
     2},
    {"... but not where articles name two",
     "article 2019-05-01\n + person Ana Berg #founder\n + organization Harbor Bank\n"
     " = leads(Ana Berg, Harbor Bank)\n"
     "article 2019-05-01\n + person Ida Lund #founder\n + organization Harbor Bank\n"
     " = leads(Ida Lund, Harbor Bank)\n"
     "article 2019-06-01\n + ~person Harbor Bank founder #founder\n + organization Harbor Bank\n"
     " = leads(Harbor Bank founder, Harbor Bank)\n",
     4},
    {"... nor in a post of many",
     "article 2019-05-01\n + person Ana Berg #leader\n + organization Harbor Bank\n"
     " = leads(Ana Berg, Harbor Bank)\n"
     "article 2019-06-01\n + ~person Harbor Bank leader #leader\n + organization Harbor Bank\n"
     " = leads(Harbor Bank leader, Harbor Bank)\n",
     3},
    {"an office of many",
     "article 2018-12-19\n + ~person a Kremlin spokesman @rus #spokesman\n"
     "article 2018-12-19\n + ~person a Kremlin spokesman @rus #spokesman",
     2},
    {"a group",
     "article 2018-12-19\n + ~person two diplomats @irn\n article 2018-12-19\n + ~person two diplomats @irn",
     2},
};
INSTANTIATE_TEST_SUITE_P(Roles, WhoIsWho, testing::ValuesIn(roles));

std::string expelled(const std::string& day, const std::string& group) {
  return "article " + day + "\n + state Norland @nor\n + ~person " + group + " @sud\n = expelled(Norland, " +
         group + ")\n";
}

const Row groups[] = {
    {"one act",
     expelled("2018-03-14", "two Sudran diplomats") + expelled("2018-03-15", "two Sudran diplomats"), 2},
    {"a number of one state's, in other words",
     expelled("2018-03-14", "23 Sudran diplomats") + expelled("2018-03-15", "23 SU diplomats"), 2},
    {"... but not of two numbers",
     expelled("2018-03-14", "23 Sudran diplomats") + expelled("2018-03-15", "4 SU diplomats"), 3},
    {"... nor of others than they",
     expelled("2018-03-14", "23 Sudran diplomats") + expelled("2018-03-15", "23 SU officers"), 3},
    {"told day by day",
     expelled("2018-03-14", "two Sudran diplomats") + expelled("2018-03-20", "two Sudran diplomats") +
         expelled("2018-03-26", "two Sudran diplomats"),
     2},
    {"other words",
     expelled("2018-03-14", "two Sudran diplomats") + expelled("2018-03-15", "ten Sudran diplomats"), 3},
    {"weeks apart",
     expelled("2018-03-14", "two Sudran diplomats") + expelled("2018-04-14", "two Sudran diplomats"), 3},
    {"at other times",
     "article 2018-03-14\n + state Norland @nor\n + ~person two envoys @sud\n"
     " = expelled(Norland, two envoys) time=2018-03-14\n"
     "article 2018-03-15\n + state Norland @nor\n + ~person two envoys @sud\n"
     " = expelled(Norland, two envoys) time=2017\n",
     3},
    {"a standing relation is no act",
     "article 2018-03-14\n + state Sudra @sud\n + ~person two envoys @sud\n = serves(two envoys, Sudra)\n"
     "article 2018-03-14\n + state Sudra @sud\n + ~person two envoys @sud\n = serves(two envoys, Sudra)\n",
     3},
};
INSTANTIATE_TEST_SUITE_P(Groups, WhoIsWho, testing::ValuesIn(groups));

constexpr const char* raid =
    "state Norland @nor\n + organization Free Sudra\n + event raid ^raided %2018-03-04\n = agent(Norland, "
    "raid)\n"
    " = target(Free Sudra, raid)\n";

struct EventRow {
  const char* what;
  const char* other;
  std::size_t events;
};

TEST(Events, AreOneWhenTypeAndPartiesAndTimeAgree) {
  const EventRow rows[] = {
      {"the same", raid, 1},
      {"coarser time",
       "state Norland @nor\n + organization Free Sudra\n + event raid ^raided %2018\n = agent(Norland, "
       "raid)\n"
       " = target(Free Sudra, raid)",
       1},
      {"no time",
       "state Norland @nor\n + organization Free Sudra\n + event raid ^raided\n = agent(Norland, raid)\n"
       " = target(Free Sudra, raid)",
       1},
      {"another time",
       "state Norland @nor\n + organization Free Sudra\n + event raid ^raided %2019\n = agent(Norland, "
       "raid)\n"
       " = target(Free Sudra, raid)",
       2},
      {"another type",
       "state Norland @nor\n + organization Free Sudra\n + event raid ^attacked %2018-03-04\n = "
       "agent(Norland, raid)\n"
       " = target(Free Sudra, raid)",
       2},
      {"another target",
       "state Norland @nor\n + organization Port Press\n + event raid ^raided %2018-03-04\n = agent(Norland, "
       "raid)\n"
       " = target(Port Press, raid)",
       2},
      {"nobody told", "event raid ^raided %2018-03-04", 2},
  };
  for (const EventRow& row : rows) {
    std::string story = std::string(raid) + row.other;
    for (std::size_t at = story.find("+ event"); at != std::string::npos; at = story.find("+ event", at))
      story.replace(at, 7, "+ ~event");
    if (story.find("\nevent") != std::string::npos) story.replace(story.find("\nevent"), 6, "\n~event");
    std::size_t events = 0;
    for (const std::string& id : ids(merged(story))) events += id.starts_with("event:") ? 1 : 0;
    EXPECT_EQ(events, row.events) << row.what;
  }
}

TEST(Events, UnnamedGroupsInOneEventAreOne) {
  constexpr const char* told =
      "state Norland @nor\n + ~person two Sudran diplomats @sud\n + ~event expulsion ^expelled %2018-12-19\n"
      " = expelled(Norland, two Sudran diplomats) event=expulsion\n";
  EXPECT_THAT(ids(merged(std::string(told) + told)),
              testing::ElementsAre("event:expulsion", "person:two-sudran-diplomats", "state:nor"));
}

// Norland expelled, in one article and in another of that week.
TEST(Groups, OfOneActAreOneWithAndWithoutTheirNumber) {
  struct Row {
    const char* what;
    const char* story;
    std::size_t groups;
  };
  const Row rows[] = {
      {"by the adjective and the name of their state",
       "article 2019-05-01\n + state Norland @nor\n + ~person 23 Sudran diplomats @sud\n + ~person 23 SD "
       "diplomats @sud\n"
       " = expelled(Norland, 23 Sudran diplomats)\n = expelled(Norland, 23 SD diplomats)\n",
       1},
      {"with and without the number",
       "article 2019-05-01\n + state Norland @nor\n + ~person 23 Sudran diplomats @sud\n + ~person Sudran "
       "diplomats @sud\n"
       " = expelled(Norland, 23 Sudran diplomats)\n = expelled(Norland, Sudran diplomats)\n",
       1},
      {"of two numbers, and without",
       "article 2019-05-01\n + state Norland @nor\n + ~person 23 Sudran diplomats @sud\n + ~person 4 Sudran "
       "diplomats @sud\n"
       " + ~person Sudran diplomats @sud\n = expelled(Norland, 23 Sudran diplomats)\n"
       " = expelled(Norland, 4 Sudran diplomats)\n = expelled(Norland, Sudran diplomats)\n",
       3},
      {"without the number in another article",
       "article 2019-05-01\n + state Norland @nor\n + ~person 23 Sudran diplomats @sud\n"
       " = expelled(Norland, 23 Sudran diplomats)\n"
       "article 2019-05-02\n + state Norland @nor\n + ~person Sudran diplomats @sud\n"
       " = expelled(Norland, Sudran diplomats)\n",
       2},
      {"by whom no state is known",
       "article 2019-05-01\n + state Norland @nor\n + ~person 23 diplomats\n + ~person diplomats\n"
       " = expelled(Norland, 23 diplomats)\n = expelled(Norland, diplomats)\n",
       2},
  };
  for (const Row& row : rows) {
    std::size_t groups = 0;
    for (const std::string& id : ids(merged(row.story))) groups += id.starts_with("person:") ? 1 : 0;
    EXPECT_EQ(groups, row.groups) << row.what;
  }
}

TEST(Groups, TheMembersOfABodyAreOneUnlessMoreIsTold) {
  const auto groups = [](const char* first, const char* second) {
    const std::string one = first, other = second;
    return ids(merged("article 2019-05-01\n + organization Free Sudra Movement | FSM\n + ~person " + one +
                      "\n = member_of(" + one + ", Free Sudra Movement)\narticle 2020-05-01\n" +
                      " + organization Free Sudra Movement | FSM\n + ~person " + other + "\n = member_of(" +
                      other + ", Free Sudra Movement)\n"))
               .size() -
           1;
  };
  EXPECT_EQ(groups("FSM members", "members of the Free Sudra Movement"), 1U);
  EXPECT_EQ(groups("members of the FSM", "members of the FSM"), 1U);
  EXPECT_EQ(groups("FSM members", "exiled FSM members"), 2U);
  EXPECT_EQ(groups("FSM members", "FSM fighters"), 2U);
}

TEST(Events, NamedOnesOfDifferentYearsStayApart) {
  EXPECT_EQ(merged("event Port Vale summit %2018\n event Port Vale summit %2019").entity_count(), 2U);
  EXPECT_EQ(merged("event Port Vale summit %2018\n event the Port Vale Summit %2018-06").entity_count(), 1U);
}

TEST(Events, WhatCouldBeTwoIsNeither) {
  EXPECT_EQ(merged("event Port Vale summit %2018\n event Port Vale summit %2019\n event Port Vale summit")
                .entity_count(),
            3U);
}

}  // namespace
}  // namespace dossier
