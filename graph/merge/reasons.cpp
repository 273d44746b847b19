#include "graph/merge/reasons.hpp"

#include <array>

namespace dossier::merging {
namespace {

constexpr auto reasons = std::to_array<JoinReasonInfo>({
    {JoinReason::judgement, 100, "a judgement says so"},
    {JoinReason::country_code, 99, "they are one state by its code"},
    {JoinReason::state_name, 97, "they are states of one name"},
    {JoinReason::name, 95, "they bear one name"},
    {JoinReason::name_and_time, 92, "they are events of one name at times that agree"},
    {JoinReason::genitive, 92, "they bear one name, once with its state's"},
    {JoinReason::without_state_name, 92, "they bear one name but for that of their state"},
    {JoinReason::spelling, 88, "their names differ only as romanizations do"},
    {JoinReason::acronym, 90, "they bear one acronym"},
    {JoinReason::expansion, 85, "the acronym could stand for no other name in sight"},
    {JoinReason::full_name, 95, "they bear one full name"},
    {JoinReason::full_name_spelling, 90, "their full names differ only as romanizations do"},
    {JoinReason::middle_name, 90, "they bear one full name, with and without a middle name"},
    {JoinReason::nickname, 85, "their names differ by a nickname, and they keep one company or office"},
    {JoinReason::surname, 85, "nobody else in sight is called so"},
    {JoinReason::office, 85, "they hold one office of one state at one time"},
    {JoinReason::act, 85, "they are events of one kind with the same parts at times that agree"},
    {JoinReason::group_in_act, 85, "they are told in the same words in one event"},
    {JoinReason::group_in_news, 80, "they are told in the same words in the same act, within days"},
    {JoinReason::membership, 85, "they are the members of one body, of whom no more is told"},
    {JoinReason::post, 90, "they are one state's embassy in one state"},
    {JoinReason::only_body, 85, "the article tells of no other state's body of the name"},
    {JoinReason::servant, 85, "one person serves both, and no other state's of the name"},
});

constexpr bool in_order() {
  for (std::size_t i = 0; i < reasons.size(); ++i)
    if (static_cast<std::size_t>(reasons.at(i).reason) != i) return false;
  return true;
}
static_assert(in_order());

}  // namespace

const JoinReasonInfo& info(JoinReason reason) {
  return reasons.at(static_cast<std::size_t>(reason));
}

std::string_view says(Contradiction contradiction) {
  switch (contradiction) {
    case Contradiction::types:
      return "they are of different types";
    case Contradiction::judgement:
      return "a judgement keeps them apart";
    case Contradiction::countries:
      return "they belong to different countries";
    case Contradiction::times:
      return "they are events at different times";
    case Contradiction::names:
      return "they bear names that cannot be one thing's";
  }
  return {};
}

}  // namespace dossier::merging
