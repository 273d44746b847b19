#include "extract/read/reader.hpp"

#include <algorithm>
#include <optional>
#include <sstream>
#include <utility>

#include "extract/read/byte_source.hpp"
#include "extract/read/encoding.hpp"
#include "extract/read/html_reader.hpp"
#include "extract/read/json_reader.hpp"
#include "extract/read/sniff.hpp"

namespace dossier::extract {
namespace {

std::string mebibytes(std::uint64_t bytes) {
  return bytes >= (1ULL << 20) ? std::to_string(bytes >> 20) + " MiB" : std::to_string(bytes) + " bytes";
}

// Why the formats that are not read here are not, and what to do.
std::string refusal(Format format, const std::string& name) {
  const std::string file = name == "-" ? "FILE" : name;
  switch (format) {
    case Format::empty:
      return "empty: there is no text in it";
    case Format::pdf:
      return "a PDF, which is not read here; try: pdftotext " + file + " - | dossier build -";
    case Format::warc:
      return "a WARC archive, which is not read here; extract its pages and build from those";
    case Format::zip:
      return "a zip archive or an office document, which is not read here; unpack it or save it as plain "
             "text";
    case Format::rtf:
      return "rich text, which is not read here; save it as plain text";
    case Format::xml:
      return "XML that is no web page, which is not read here; save it as plain text, HTML or JSON";
    default:
      return "a binary file, not text; save it as plain text, HTML or JSON";
  }
}

class InputReader {
 public:
  InputReader(const std::string& name, const ReadLimits& limits, const ArticleSink& take,
              const DiagnosticSink& report)
      : name_(name), limits_(limits), take_(take), report_(report) {}

  void read(ByteSource& source) {
    const std::string_view head = source.window(head_size);
    if (head.empty() && !source.error().empty()) return complain(Severity::error, source.error());
    const Encoding encoding = sniff_encoding(head);
    if (encoding != Encoding::utf8) return read_converted(source, encoding);
    read_format(source, sniff_format(head, name_));
  }

 private:
  void complain(Severity severity, std::string message, std::uint64_t line = 0) const {
    report_({severity, name_, line, std::move(message)});
  }

  void read_format(ByteSource& source, Format format) {
    switch (format) {
      case Format::json_lines:
        return read_lines(source);
      case Format::json:
        return with_whole(source, [&](std::string&& bytes) { read_document(bytes); });
      case Format::html:
        return with_whole(source, [&](std::string&& bytes) { read_page(bytes); });
      case Format::text:
        return with_whole(source, [&](std::string&& bytes) { read_text(std::move(bytes)); });
      default:
        complain(Severity::error, refusal(format, name_));
    }
  }

  // Hands over all that is left of the input, or complains.
  template <typename Use>
  void with_whole(ByteSource& source, Use use) {
    std::string bytes;
    if (!read_all(source, limits_.max_record, bytes)) {
      return complain(Severity::error, "larger than the " + mebibytes(limits_.max_record) +
                                           " allowed for one file; split it, or use JSON Lines");
    }
    if (!source.error().empty()) return complain(Severity::error, source.error());
    use(std::move(bytes));
  }

  void read_converted(ByteSource& source, Encoding encoding) {
    with_whole(source, [&](std::string&& bytes) {
      std::istringstream text(to_utf8(bytes, encoding));
      bytes = std::string();
      complain(Severity::note, encoding == Encoding::utf16_little ? "converted from UTF-16 (little-endian)"
                                                                  : "converted from UTF-16 (big-endian)");
      ByteSource converted(text);
      read_format(converted, sniff_format(converted.window(head_size), name_));
    });
  }

  void read_text(std::string&& bytes) {
    if (looks_binary(bytes)) return complain(Severity::error, refusal(Format::binary, name_));
    Article article;
    if (is_utf8(bytes)) {
      article.text = std::move(bytes);
    } else {
      Repair repaired = repair(bytes);
      const bool utf8 = repaired.taken_as == Encoding::utf8;
      complain(utf8 ? Severity::warning : Severity::note,
               utf8 ? "not valid UTF-8; the broken bytes were replaced"
                    : "not UTF-8; converted from Windows-1252");
      article.text = std::move(repaired.text);
    }
    if (article.text.size() > limits_.max_text) {
      return complain(Severity::error, "larger than the " + mebibytes(limits_.max_text) +
                                           " allowed for one text; split it into articles");
    }
    if (without_mark(article.text).find_first_not_of(" \t\r\n") == std::string_view::npos) {
      return complain(Severity::error, refusal(Format::empty, name_));
    }
    article.document = name_;
    take_(std::move(article));
  }

  void read_page(const std::string& bytes) {
    if (looks_binary(bytes)) return complain(Severity::error, refusal(Format::binary, name_));
    if (std::optional<Article> article = read_html(bytes, name_, limits_, report_))
      take_(std::move(*article));
  }

  bool use_record(Record&& record, const RecordPlace& place) {
    std::optional<Article> article = make_article(std::move(record), place, limits_, report_);
    return !article || take_(std::move(*article));
  }

  void read_document(const std::string& bytes) {
    const std::string_view json = without_mark(bytes);
    const JsonOutcome outcome =
        read_json(json, limits_.max_depth, [&](Record&& record, std::uint64_t number) {
          return use_record(std::move(record), {name_, 0, std::max<std::uint64_t>(number, 1)});
        });
    if (outcome.problem.empty()) return;
    const auto end = json.begin() + static_cast<std::ptrdiff_t>(std::min(outcome.offset, json.size()));
    const auto line = static_cast<std::uint64_t>(std::count(json.begin(), end, '\n')) + 1;
    complain(Severity::error, outcome.problem, line);
  }

  void read_lines(ByteSource& source) {
    std::string line;
    for (std::uint64_t number = 1;; ++number) {
      const LineEnd end = read_line(source, limits_.max_record, line);
      if (end == LineEnd::end || end == LineEnd::far_too_long) {
        if (end == LineEnd::far_too_long)
          complain(Severity::error, "a line without end; the rest is not read", number);
        break;
      }
      if (end == LineEnd::too_long) {
        complain(Severity::error,
                 "longer than the " + mebibytes(limits_.max_record) + " allowed for one line", number);
        continue;
      }
      if (end == LineEnd::last_line && !source.error().empty()) break;  // cut off
      if (!read_json_line(line, number)) return;
    }
    if (!source.error().empty()) complain(Severity::error, source.error() + "; what came before was used");
  }

  // False where the sink asks to stop.
  bool read_json_line(const std::string& line, std::uint64_t number) {
    const std::string_view json = number == 1 ? without_mark(line) : std::string_view(line);
    if (json.find_first_not_of(" \t\r") == std::string_view::npos) return true;
    const JsonOutcome outcome =
        read_json(json, limits_.max_depth, [&](Record&& record, std::uint64_t in_list) {
          const bool alone = in_list == 0;
          return use_record(std::move(record), {name_, alone ? number : 0, alone ? number : in_list});
        });
    if (!outcome.problem.empty()) {
      complain(Severity::error, outcome.problem + " (byte " + std::to_string(outcome.offset + 1) + ")",
               number);
    }
    return !outcome.stopped;
  }

  const std::string& name_;
  const ReadLimits& limits_;
  const ArticleSink& take_;
  const DiagnosticSink& report_;
};

}  // namespace

void read_articles(std::istream& in, const std::string& name, const ReadLimits& limits,
                   const ArticleSink& take, const DiagnosticSink& report) {
  ByteSource source(in);
  InputReader(name, limits, take, report).read(source);
}

}  // namespace dossier::extract
