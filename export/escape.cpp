#include "export/escape.hpp"

#include <algorithm>
#include <array>

#include "export/utf8.hpp"

namespace dossier::exporting {
namespace {

constexpr std::string_view hex = "0123456789ABCDEF";
constexpr std::size_t longest_piece = 8000;  // of a DOT string; far enough below the 16,384 bytes it can read
constexpr std::size_t longest_url = 2000;

// Which bytes stand for themselves: the printable ASCII ones that are not special.
using Plain = std::array<bool, 256>;

constexpr Plain all_but(std::string_view special) {
  Plain plain{};
  for (std::size_t c = 0x20; c < 0x80; ++c) plain.at(c) = special.find(static_cast<char>(c)) == special.npos;
  return plain;
}

// Copies runs of plain bytes, whole valid characters beyond ASCII, and U+FFFD for invalid ones; `special`
// writes every other ASCII character and the two noncharacters U+FFFE and U+FFFF.
template <class Special>
void transcode(std::string& out, std::string_view text, const Plain& plain, Special special) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t run = at;
    while (at < text.size() && plain[static_cast<unsigned char>(text[at])]) ++at;
    out.append(text, run, at - run);
    if (at == text.size()) return;
    const Character c = decode(text, at);
    if (!c.valid) {
      out += replacement;
    } else if (c.code < 0x80 || c.code == 0xFFFE || c.code == 0xFFFF) {
      special(c.code, at);
    } else {
      out.append(text, at, c.size);
    }
    at += c.size;
  }
}

void append_xml(std::string& out, std::string_view text, const Plain& plain, bool in_attribute) {
  transcode(out, text, plain, [&](char32_t code, std::size_t at) {
    switch (code) {
      case U'&':
        out += "&amp;";
        break;
      case U'<':
        out += "&lt;";
        break;
      case U'"':
        out += "&quot;";
        break;
      case U'>':
        out += at >= 2 && text.substr(at - 2, 2) == "]]" ? "&gt;" : ">";
        break;
      case U'\t':
        out += in_attribute ? "&#9;" : "\t";
        break;
      case U'\n':
        out += in_attribute ? "&#10;" : "\n";
        break;
      case U'\r':
        out += "&#13;";
        break;
      case U'\x7F':
        out += '\x7F';
        break;
      default:
        break;
    }
  });
}

void append_json_control(std::string& out, char32_t code) {
  switch (code) {
    case U'\n':
      out += "\\n";
      return;
    case U'\r':
      out += "\\r";
      return;
    case U'\t':
      out += "\\t";
      return;
    default:
      break;
  }
  out += "\\u00";
  out += hex[code >> 4 & 15U];
  out += hex[code & 15U];
}

// Where the first piece of a long DOT string ends: on a character boundary where the text has one near.
std::size_t piece_end(std::string_view text) {
  if (text.size() <= longest_piece) return text.size();
  std::size_t end = longest_piece;
  while (end > longest_piece - 3 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return end;
}

bool is_url_byte(unsigned char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return letter ||
         std::string_view("-._~:/?#[]@!$()*+,;=%").find(static_cast<char>(c)) != std::string_view::npos;
}

}  // namespace

void append_xml_text(std::string& out, std::string_view text) {
  static constexpr Plain plain = all_but("&<>\x7F");
  append_xml(out, text, plain, false);
}

void append_xml_attribute(std::string& out, std::string_view text) {
  static constexpr Plain plain = all_but("&<>\"\x7F");
  append_xml(out, text, plain, true);
}

void append_json(std::string& out, std::string_view text) {
  static constexpr Plain plain = all_but("\"\\\x7F");
  out += '"';
  transcode(out, text, plain, [&](char32_t code, std::size_t at) {
    if (code == U'"' || code == U'\\') {
      out += '\\';
      out += static_cast<char>(code);
    } else if (code > 0x7F) {
      out.append(text, at, 3);
    } else {
      append_json_control(out, code);
    }
  });
  out += '"';
}

void append_dot_id(std::string& out, std::string_view text) {
  static constexpr Plain plain = all_but("\"\\\x7F");
  out += '"';
  for (bool first = true; first || !text.empty(); first = false) {
    if (!first) out += "\" + \"";
    const std::size_t end = piece_end(text);
    transcode(out, text.substr(0, end), plain, [&](char32_t code, std::size_t) {
      if (code == U'"' || code == U'\\') out.append({'\\', static_cast<char>(code)});
    });
    text.remove_prefix(end);
  }
  out += '"';
}

void append_dot_text(std::string& out, std::string_view text) {
  static constexpr Plain plain = all_but("\"\\&\x7F");
  out += '"';
  transcode(out, text, plain, [&](char32_t code, std::size_t) {
    switch (code) {
      case U'"':
        out += "\\\"";
        break;
      case U'\\':
        out += "\\\\";
        break;
      case U'&':
        out += "&amp;";
        break;
      case U'\n':
        out += "\\n";
        break;
      default:
        break;
    }
  });
  out += '"';
}

void append_dot_url(std::string& out, std::string_view url) {
  out += '"';
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_url_byte(byte)) {
      out += c;
    } else if (c == '&') {
      out += "&amp;";
    } else {
      out.append({'%', hex[byte >> 4], hex[byte & 15U]});
    }
  }
  out += '"';
}

bool is_web(std::string_view url) {
  return url.size() <= longest_url && (url.starts_with("http://") || url.starts_with("https://"));
}

}  // namespace dossier::exporting
