#include "extract/read/record.hpp"

#include <algorithm>
#include <utility>

#include "extract/read/encoding.hpp"
#include "extract/written_date.hpp"

namespace dossier::extract {
namespace {

struct Synonym {
  std::string_view key;  // small letters, without - and _
  Field field;
};

// In the order of how telling they are, within each field.
constexpr std::array synonyms{
    Synonym{"id", Field::id},
    Synonym{"guid", Field::id},
    Synonym{"articleid", Field::id},
    Synonym{"url", Field::url},
    Synonym{"canonicalurl", Field::url},
    Synonym{"sourceurl", Field::url},
    Synonym{"link", Field::url},
    Synonym{"source", Field::source},
    Synonym{"outlet", Field::outlet},
    Synonym{"publisher", Field::outlet},
    Synonym{"publication", Field::outlet},
    Synonym{"sourcename", Field::outlet},
    Synonym{"sitename", Field::outlet},
    Synonym{"site", Field::outlet},
    Synonym{"title", Field::title},
    Synonym{"headline", Field::title},
    Synonym{"date", Field::date},
    Synonym{"datepublished", Field::date},
    Synonym{"published", Field::date},
    Synonym{"publishedat", Field::date},
    Synonym{"publishdate", Field::date},
    Synonym{"publicationdate", Field::date},
    Synonym{"pubdate", Field::date},
    Synonym{"timestamp", Field::date},
    Synonym{"text", Field::text},
    Synonym{"fulltext", Field::text},
    Synonym{"articlebody", Field::text},
    Synonym{"body", Field::text},
    Synonym{"maintext", Field::text},
    Synonym{"content", Field::text},
    Synonym{"article", Field::text},
};

bool is_blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

constexpr std::array<std::string_view, field_count> field_words{"id",    "url",  "source", "outlet",
                                                                "title", "date", "text"};

class Complaint {
 public:
  Complaint(const RecordPlace& place, const DiagnosticSink& report) : place_(place), report_(report) {}
  void operator()(Severity severity, std::string message) const {
    if (place_.line == 0 && place_.number > 0) {
      message = "article " + std::to_string(place_.number) + ": " + message;
    }
    report_({severity, place_.file, place_.line, std::move(message)});
  }

 private:
  const RecordPlace& place_;
  const DiagnosticSink& report_;
};

// Whether the record has a text that can be used; complains where not.
bool has_text(const Record& record, const ReadLimits& limits, const Complaint& complain) {
  const Record::Value& text = record[Field::text];
  if (text.text.empty() && text.wrong_type) {
    complain(Severity::error, "the field \"text\" is no string");
    return false;
  }
  if (is_blank(text.text)) {
    complain(Severity::error,
             "no text (it is looked for in the fields text, full_text, articleBody, body, content)");
    return false;
  }
  if (text.text.size() > limits.max_text) {
    complain(Severity::error, "the text has " + std::to_string(text.text.size()) + " bytes, more than the " +
                                  std::to_string(limits.max_text) + " allowed; split it");
    return false;
  }
  return true;
}

// Escapes can spell half a character ("\\udc00"), which decoders pass through.
void replace_broken(Record& record, const Complaint& complain) {
  bool broken = false;
  for (Record::Value& value : record.values) {
    if (is_utf8(value.text)) continue;
    value.text = to_utf8(value.text, Encoding::utf8);
    broken = true;
  }
  if (broken) complain(Severity::warning, "characters that are only half there were replaced");
}

// The text as the case keeps it: with its title before it where it does not begin with it.
std::string text_with_title(std::string text, const std::string& title) {
  if (is_blank(title) || text.starts_with(title)) return text;
  std::string whole;
  whole.reserve(title.size() + 2 + text.size());
  whole += title;
  whole += "\n\n";
  whole += text;
  return whole;
}

}  // namespace

void Record::set(Field field, std::uint8_t rank, std::string value) {
  Value& kept = (*this)[field];
  if (is_blank(value) || rank > kept.rank) return;
  kept.rank = rank;
  kept.text = std::move(value);
}

std::optional<FieldName> field_named(std::string_view key) {
  if (key.size() > 24) return std::nullopt;
  std::string plain;
  for (const char c : key) {
    if (c != '-' && c != '_') plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  for (std::size_t i = 0; i < synonyms.size(); ++i) {
    if (synonyms[i].key == plain) return FieldName{synonyms[i].field, static_cast<std::uint8_t>(i)};
  }
  return std::nullopt;
}

std::string one_line(std::string_view value) {
  std::string line;
  bool gap = false;
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= ' ' || byte == 0x7F) {
      gap = !line.empty();
      continue;
    }
    if (gap) line += ' ';
    gap = false;
    line += c;
  }
  return line;
}

std::optional<Article> make_article(Record&& record, const RecordPlace& place, const ReadLimits& limits,
                                    const DiagnosticSink& report) {
  const Complaint complain(place, report);
  if (!has_text(record, limits, complain)) return std::nullopt;
  replace_broken(record, complain);
  for (std::size_t i = 0; i < field_count; ++i) {
    if (record.values[i].wrong_type && record.values[i].text.empty()) {
      complain(Severity::note,
               "the field \"" + std::string(field_words[i]) + "\" is no string and was not used");
    }
  }
  Article article;
  article.given_id = one_line(record[Field::id].text);
  article.url = one_line(record[Field::url].text);
  article.outlet = one_line(record[Field::outlet].text);
  article.title = one_line(record[Field::title].text);
  article.document = one_line(record[Field::source].text);
  if (article.document.empty()) article.document = article.url;
  if (article.document.empty()) article.document = place.file + "#" + std::to_string(place.number);
  const std::string date = one_line(record[Field::date].text);
  article.date = read_date(date);
  if (!date.empty() && !article.date.known()) {
    complain(Severity::note,
             "the date \"" + date.substr(0, 40) + "\" is not understood; write it as 2018-03-26");
  }
  article.text = text_with_title(std::move(record[Field::text].text), record[Field::title].text);
  return article;
}

}  // namespace dossier::extract
