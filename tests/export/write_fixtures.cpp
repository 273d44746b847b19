// Writes every fixture in every format into a folder, for the checks that other programs make:
// write_fixtures FOLDER
#include <filesystem>
#include <fstream>
#include <iostream>

#include "export/exporter.hpp"
#include "fixture.hpp"

namespace {

using namespace dossier::exporting;

void write_all(Fixture fixture, const std::filesystem::path& folder, const std::string& name) {
  const std::pair<Format, std::string> formats[] = {
      {Format::graphml, ".graphml"}, {Format::dot, ".dot"}, {Format::json, ".json"}};
  for (const auto& [format, extension] : formats) {
    std::ofstream file(folder / (name + extension), std::ios::binary);
    const auto exporter = make_exporter(format, file);
    const Written written = write(fixture.graph, fixture.texts, {}, *exporter);
    std::cout << name << extension << ' ' << written.entities << ' ' << written.edges << '\n';
  }
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
  return 0;
}
