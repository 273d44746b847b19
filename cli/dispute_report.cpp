#include "cli/dispute_report.hpp"

#include <algorithm>

#include "cli/claim_text.hpp"

namespace dossier::cli {
namespace {

std::string end_text(const KnowledgeGraph& graph, const TopicEnd& end) {
  const std::string name = entity_name(graph, end.thing);
  return end.noun.empty() ? name : end.noun + "s of " + name;
}

// "Albania hosts MEK"; "members of MEK" where both ends came to be one.
std::string topic_text(const KnowledgeGraph& graph, const Topic& topic) {
  if (topic.source == topic.target) return "members of " + end_text(graph, topic.target);
  return end_text(graph, topic.source) + ' ' +
         std::string(phrase(topic.relation, Polarity::affirmed, ModalityClass::asserted)) + ' ' +
         end_text(graph, topic.target);
}

// "says Ana Berg", "in its own voice"
std::string voice_text(const ClaimRow& claim) {
  std::string text;
  for (const std::string_view name : claim.claimant_names)
    text += (text.empty() ? "says " : ", ") + one_line(name);
  return text;
}

class Sheet {
 public:
  Sheet(OpenCase& open, std::size_t limit, Printer& out) : open_(open), limit_(limit), out_(out) {}

  void dispute(const Dispute& dispute);
  void accusation(const Accusation& accusation);
  void agent_gap(const AgentGap& gap);
  void wordings(const std::string& label, const std::vector<Wording>& wordings);
  void quotations(const std::string& label, const std::vector<Edge>& claims, bool with_sentence);

 private:
  void heading(const std::string& text, const Support& told_by);
  void values(const std::string& label, const std::vector<Value>& values);
  void silent(const std::vector<std::uint32_t>& articles);

  [[nodiscard]] std::size_t told(std::size_t size) const {
    return limit_ == 0 ? size : std::min(limit_, size);
  }
  void more(std::size_t size) {
    if (told(size) < size) out_.paragraph("and " + grouped(size - told(size)) + " more", 4, Look::faint);
  }

  OpenCase& open_;
  std::size_t limit_;
  Printer& out_;
};

void Sheet::heading(const std::string& text, const Support& told_by) {
  out_.blank();
  out_.paragraph(text, 0, Look::heading, 2);
  out_.paragraph("told by " + support_text(told_by), 2, Look::faint);
}

// The label, and under it each quotation with its source.
void Sheet::quotations(const std::string& label, const std::vector<Edge>& claims, bool with_sentence) {
  if (claims.empty()) return;
  if (!label.empty()) out_.paragraph(label, 2);
  for (const Edge edge : std::span(claims).first(told(claims.size()))) {
    const ClaimRow claim = claim_row(open_.graph, edge, &open_.file);
    if (with_sentence) out_.paragraph(sentence(claim), 4, Look::plain, 2);
    const std::string voice = with_sentence ? std::string() : voice_text(claim);
    const std::string articles =
        claim.origins > 1 ? "; " + support_text(support(open_.graph, {&edge, 1})) : "";
    print_evidence(out_, claim.evidence.front(),
                   (voice.empty() ? "" : "; " + voice) + articles + "; " + claim.id, with_sentence ? 6 : 4);
  }
  more(claims.size());
}

void Sheet::values(const std::string& label, const std::vector<Value>& values) {
  for (const Value& value : values) quotations(label + ": " + one_line(value.words), value.claims, false);
}

void Sheet::silent(const std::vector<std::uint32_t>& articles) {
  if (articles.empty()) return;
  out_.paragraph("silent, though they speak of both: " + counted(articles.size(), "article"), 2);
  for (const std::uint32_t article : std::span(articles).first(told(articles.size()))) {
    out_.paragraph(source_line(article_row(open_.graph, article)), 4, Look::faint, 1);
  }
  more(articles.size());
}

void Sheet::dispute(const Dispute& dispute) {
  heading(topic_text(open_.graph, dispute.topic), dispute.support);
  values("how many", dispute.numbers);
  values("when", dispute.times);
  if (!dispute.denying.empty() || !dispute.hedging.empty()) {
    quotations("affirmed", dispute.affirming, false);
    quotations("denied", dispute.denying, true);
    quotations("hedged", dispute.hedging, false);
  }
  silent(dispute.silent);
}

// "Belgium and Denmark accuse Iran"; where no article calls it accusing, who says it.
std::string accusation_text(const KnowledgeGraph& graph, const Accusation& accusation) {
  const std::string accused = entity_name(graph, accusation.accused);
  if (accusation.accusers.empty()) return "alleged of " + accused + ", by whom is not said";
  std::string accusers;
  for (std::size_t i = 0; i < accusation.accusers.size(); ++i) {
    const bool last = i + 1 == accusation.accusers.size();
    accusers += (i == 0 ? "" : last ? " and " : ", ") + entity_name(graph, accusation.accusers[i]);
  }
  if (accusation.accusations.empty()) return "alleged of " + accused + " by " + accusers;
  return accusers + (accusation.accusers.size() == 1 ? " accuses " : " accuse ") + accused;
}

void Sheet::accusation(const Accusation& accusation) {
  heading(accusation_text(open_.graph, accusation), accusation.support);
  quotations("", accusation.accusations, false);
  quotations("of what", accusation.allegations, true);
  quotations("denied", accusation.denials, true);
  if (accusation.denials.empty()) out_.paragraph("no denial in the case", 2);
}

void Sheet::agent_gap(const AgentGap& gap) {
  std::vector<Edge> all = gap.with_agent;
  all.insert(all.end(), gap.without_agent.begin(), gap.without_agent.end());
  heading(entity_name(open_.graph, gap.event), support(open_.graph, all));
  quotations("who did it is said", gap.with_agent, true);
  quotations("who did it is not said", gap.without_agent, true);
}

void Sheet::wordings(const std::string& label, const std::vector<Wording>& wordings) {
  if (wordings.empty()) return;
  out_.blank();
  out_.paragraph(label, 0, Look::heading);
  for (const Wording& wording : wordings) {
    out_.paragraph(one_line(wording.words) + "  (" + counted(wording.uses.size(), "article") + ')', 2,
                   Look::plain, 2);
    for (const WordingUse& use : std::span(wording.uses).first(told(wording.uses.size()))) {
      const ArticleRow article = article_row(open_.graph, use.article);
      const std::string quotation = one_line(cut(open_.file.text(article.id), use.span));
      if (quotation != one_line(wording.words)) out_.paragraph('"' + quotation + '"', 4, Look::quotation, 1);
      out_.paragraph(source_line(article), 4, Look::faint, 1);
    }
    more(wording.uses.size());
  }
}

}  // namespace

DisputeReport dispute_report(OpenCase& open, const TopicChoice& choice) {
  DisputeReport report{choice.about,
                       disputes(open.graph, choice),
                       accusations(open.graph, choice),
                       agent_gaps(open.graph, choice),
                       {}};
  if (choice.about == no_vertex || choice.relation) return report;
  WordingCollector collector(open.graph, choice.about);
  open.file.each_reading([&](ReadArticle&& read) {
    collector.add(read.article.id, read.reading, open.file.text(read.article.id));
  });
  report.wordings = collector.wordings();
  return report;
}

void print(OpenCase& open, const DisputeReport& report, std::size_t limit, Printer& out) {
  Sheet sheet(open, limit, out);
  const std::size_t found = report.disputes.size() + report.accusations.size() + report.agent_gaps.size();
  out.paragraph(counted(report.disputes.size(), "matter") + " on which articles differ, " +
                counted(report.accusations.size(), "accusation") + ", " +
                counted(report.agent_gaps.size(), "event") + " of which not all say who did it");
  for (const Dispute& dispute : report.disputes) sheet.dispute(dispute);
  for (const Accusation& accusation : report.accusations) sheet.accusation(accusation);
  for (const AgentGap& gap : report.agent_gaps) sheet.agent_gap(gap);
  const bool words = report.wordings.names.size() > 1 || !report.wordings.descriptions.empty();
  if (words) {
    sheet.wordings("how it is named", report.wordings.names);
    sheet.wordings("how it is described", report.wordings.descriptions);
  }
  if (found == 0 && !words) out.paragraph("Nothing here is told in two ways.");
}

void print(OpenCase& open, const std::vector<std::string>& outlets, const Between& found, std::size_t limit,
           Printer& out) {
  Sheet sheet(open, limit, out);
  out.paragraph(counted(found.both, "matter") + " in both; " + grouped(found.only_first.size()) +
                " only in " + one_line(outlets[0]) + ", " + grouped(found.only_second.size()) + " only in " +
                one_line(outlets[1]) + ", of what both speak of; " +
                grouped(found.uncovered_first + found.uncovered_second) + " of what only one speaks of");
  out.blank();
  sheet.quotations("only in " + one_line(outlets[0]), found.only_first, true);
  out.blank();
  sheet.quotations("only in " + one_line(outlets[1]), found.only_second, true);
}

}  // namespace dossier::cli
