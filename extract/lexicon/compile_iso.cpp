// A tool of the build: the states of ISO 3166-1 as Debian's iso-codes writes them (JSON), made a table of the
// lexicon. Usage: dossier_compile_iso INPUT.json OUTPUT.tsv
#include <rapidjson/document.h>
#include <rapidjson/istreamwrapper.h>

#include <fstream>
#include <iostream>
#include <string>

namespace {

constexpr const char* head =
    "# ISO 3166-1 as of Debian's package iso-codes (LGPL-2.1-or-later), made a table at build.\n"
    "#\n"
    "# code      alpha-3 in lower case\n"
    "# name      the short name of the standard\n"
    "# common    the common name where iso-codes gives one\n"
    "# official  the official name where there is another\n"
    "# code\tname\tcommon\tofficial\n";

std::string field(const rapidjson::Value& entry, const char* key) {
  const auto found = entry.FindMember(key);
  return found != entry.MemberEnd() && found->value.IsString() ? found->value.GetString() : "-";
}

std::string lower(std::string code) {
  for (char& letter : code) {
    letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  }
  return code;
}

int compile(const char* input, const char* output) {
  std::ifstream in(input);
  rapidjson::IStreamWrapper stream(in);
  rapidjson::Document document;
  document.ParseStream<rapidjson::kParseIterativeFlag>(stream);
  if (document.HasParseError() || !document.IsObject() || !document.HasMember("3166-1") ||
      !document["3166-1"].IsArray()) {
    std::cerr << input << ": not the JSON of ISO 3166-1; is the package iso-codes whole?\n";
    return 1;
  }
  std::ofstream out(output);
  out << head;
  for (const rapidjson::Value& entry : document["3166-1"].GetArray()) {
    out << lower(field(entry, "alpha_3")) << '\t' << field(entry, "name") << '\t'
        << field(entry, "common_name") << '\t' << field(entry, "official_name") << '\n';
  }
  out.close();
  if (!out) {
    std::cerr << output << ": could not be written\n";
    return 1;
  }
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: dossier_compile_iso INPUT.json OUTPUT.tsv\n";
    return 2;
  }
  return compile(arguments[1], arguments[2]);
}
