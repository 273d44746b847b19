#include "extract/read/html_reader.hpp"

#include <algorithm>

#include "extract/read/encoding.hpp"
#include "extract/read/html_body.hpp"
#include "extract/read/html_metadata.hpp"
#include "extract/read/html_tree.hpp"

namespace dossier::extract {
namespace {

constexpr std::uint64_t largest_page = 16ULL << 20;
constexpr std::size_t least_text = 200;  // bytes; with less, the text that JSON-LD holds is preferred

// The encoding that the page's first bytes name: charset="...".
std::string charset_of(std::string_view page) {
  std::string head(page.substr(0, 4096));
  for (char& c : head) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  constexpr std::string_view key = "charset=";
  std::size_t at = head.find(key);
  if (at == std::string::npos) return {};
  at += key.size();
  if (at < head.size() && (head[at] == '"' || head[at] == '\'')) ++at;
  const std::size_t end = head.find_first_of("\"'>/; \t\r\n", at);
  return head.substr(at, end == std::string::npos ? end : end - at);
}

std::string page_in_utf8(std::string_view bytes, const std::string& name, const DiagnosticSink& report) {
  if (is_utf8(bytes)) return std::string(without_mark(bytes));
  const std::string charset = charset_of(bytes);
  if (!charset.empty() && !charset.starts_with("utf")) {
    if (std::optional<std::string> text = to_utf8(bytes, charset)) {
      report({Severity::note, name, 0, "converted from " + charset.substr(0, 40)});
      return std::move(*text);
    }
  }
  Repair repaired = repair(bytes);
  const bool utf8 = repaired.taken_as == Encoding::utf8;
  report({utf8 ? Severity::warning : Severity::note, name, 0,
          utf8 ? "not valid UTF-8; the broken bytes were replaced" : "not UTF-8; read as Windows-1252"});
  return std::move(repaired.text);
}

// A page's title repeated as the first paragraph.
void drop_repeated_title(std::string& text, const std::string& title) {
  if (title.empty() || !text.starts_with(title + "\n\n")) return;
  text.erase(0, title.size() + 2);
}

}  // namespace

std::optional<Article> read_html(std::string_view bytes, const std::string& name, const ReadLimits& limits,
                                 const DiagnosticSink& report) {
  const auto refuse = [&](const std::string& why) -> std::optional<Article> {
    report({Severity::error, name, 0,
            "cannot be read as a web page: " + why + "; save it as plain text instead"});
    return std::nullopt;
  };
  if (bytes.size() > largest_page) return refuse("larger than " + std::to_string(largest_page) + " bytes");
  const HtmlOutcome page = parse_html(page_in_utf8(bytes, name, report), limits.max_depth);
  if (!page.problem.empty()) return refuse(page.problem);
  Record record = page_metadata(page.tree);
  std::string text = article_text(page.tree);
  Record::Value& value = record[Field::text];
  if (text.size() >= least_text || value.text.size() < text.size()) value.text = std::move(text);
  if (value.text.empty()) return refuse("it has no running text");
  drop_repeated_title(value.text, record[Field::title].text);
  record[Field::source].text = name;
  return make_article(std::move(record), {name, 0, 0}, limits, report);
}

}  // namespace dossier::extract
