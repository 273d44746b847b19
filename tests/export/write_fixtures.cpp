// Writes every fixture in every format into a folder, for the checks that other programs make:
// write_fixtures FOLDER
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>

#include "export/csv.hpp"
#include "export/exporter.hpp"
#include "export/html.hpp"
#include "fixture.hpp"

namespace {

using namespace dossier::exporting;

void write_tables(Fixture& fixture, const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  std::map<std::string, std::ofstream, std::less<>> files;
  const auto exporter = make_csv([&](std::string_view name) -> std::ostream& {
    return files.try_emplace(std::string(name), folder / name, std::ios::binary).first->second;
  });
  write(fixture.graph, fixture.texts, {}, *exporter);
}

void write_file(Fixture& fixture, const std::filesystem::path& path, Format format) {
  if (format == Format::html && !has_viewer()) return;
  std::ofstream file(path, std::ios::binary);
  const auto exporter = make_exporter(format, file);
  const Written written = write(fixture.graph, fixture.texts, {}, *exporter);
  std::cout << path.filename().string() << ' ' << written.entities << ' ' << written.edges << '\n';
}

void write_all(Fixture fixture, const std::filesystem::path& folder, const std::string& name) {
  const std::pair<Format, std::string> formats[] = {
      {Format::graphml, ".graphml"},     {Format::dot, ".dot"},
      {Format::json, ".json"},           {Format::gexf, ".gexf"},
      {Format::node_link, ".node-link"}, {Format::html, ".html"}};
  for (const auto& [format, extension] : formats) {
    write_file(fixture, folder / (name + extension), format);
  }
  write_tables(fixture, folder / (name + "-csv"));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: write_fixtures FOLDER\n";
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  std::filesystem::create_directories(folder);
  write_all(ordinary(), folder, "ordinary");
  write_all(hostile(), folder, "hostile");
  write_all(build({}), folder, "empty");
  write_all(crowd(60), folder, "layers");
  write_all(crowd(150), folder, "springs");
  Fixture thousands = crowd(2000);
  write_file(thousands, folder / "thousands.html", Format::html);
  return 0;
}
