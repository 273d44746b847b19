#include "graph/case_codec.hpp"

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <charconv>

namespace dossier::codec {
namespace {

void append(std::string& out, std::uint32_t number) {
  char digits[10];
  const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
  out.append(digits, end);
}

void append(std::string& out, Span span) {
  append(out, span.begin);
  out += '-';
  append(out, span.end);
}

void append(std::string& out, const LocalMention& mention) {
  append(out, mention.span);
  if (mention.form == MentionForm::description) out += 'd';
  if (mention.form == MentionForm::pronoun) out += 'p';
}

void append(std::string& out, const Argument& argument) {
  append(out, argument.entity);
  out += '@';
  append(out, argument.span);
}

template <class Item>
std::string joined(std::span<const Item> items) {
  std::string out;
  for (const Item& item : items) {
    if (!out.empty()) out += ' ';
    append(out, item);
  }
  return out;
}

// Eats `text` from its front. Each call says whether it found what it was asked for.
struct Scanner {
  std::string_view text;

  bool character(char wanted) {
    if (!text.starts_with(wanted)) return false;
    text.remove_prefix(1);
    return true;
  }
  bool read(std::uint32_t& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc()) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
  }
  bool read(Span& span) { return read(span.begin) && character('-') && read(span.end); }
  bool read(LocalMention& mention) {
    if (!read(mention.span)) return false;
    if (character('d')) mention.form = MentionForm::description;
    if (character('p')) mention.form = MentionForm::pronoun;
    return true;
  }
  bool read(Argument& argument) { return read(argument.entity) && character('@') && read(argument.span); }
};

template <class Item>
std::optional<std::vector<Item>> split(std::string_view text) {
  std::vector<Item> items;
  Scanner scanner{text};
  while (!scanner.text.empty()) {
    if (!items.empty() && !scanner.character(' ')) return std::nullopt;
    if (!scanner.read(items.emplace_back())) return std::nullopt;
  }
  return items;
}

// Takes the strings of one flat JSON list and refuses all else.
struct TextList : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, TextList> {
  std::vector<std::string> texts;
  bool inside = false;

  bool Default() { return false; }  // NOLINT(readability-identifier-naming): RapidJSON's names
  bool StartArray() { return !std::exchange(inside, true); }
  bool EndArray(rapidjson::SizeType) { return true; }
  bool String(const char* text, rapidjson::SizeType size, bool) {
    texts.emplace_back(text, size);
    return inside;
  }
};

}  // namespace

std::string encode(std::span<const Span> spans) {
  return joined(spans);
}
std::string encode(std::span<const LocalMention> mentions) {
  return joined(mentions);
}
std::string encode(std::span<const Argument> arguments) {
  return joined(arguments);
}

std::string encode(std::span<const std::string> texts) {
  if (texts.empty()) return {};
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.StartArray();
  for (const std::string& text : texts)
    writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  writer.EndArray();
  return {buffer.GetString(), buffer.GetSize()};
}

std::optional<std::vector<Span>> decode_spans(std::string_view text) {
  return split<Span>(text);
}
std::optional<std::vector<LocalMention>> decode_mentions(std::string_view text) {
  return split<LocalMention>(text);
}
std::optional<std::vector<Argument>> decode_arguments(std::string_view text) {
  return split<Argument>(text);
}

std::optional<std::vector<std::string>> decode_texts(std::string_view text) {
  if (text.empty()) return std::vector<std::string>();
  rapidjson::MemoryStream bytes(text.data(), text.size());
  rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream> stream(bytes);
  rapidjson::Reader reader;
  TextList list;
  if (!reader.Parse<rapidjson::kParseIterativeFlag>(stream, list)) return std::nullopt;
  return std::move(list.texts);
}

}  // namespace dossier::codec
