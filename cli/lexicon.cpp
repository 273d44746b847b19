#include <algorithm>
#include <ostream>

#include "cli/json_writer.hpp"
#include "cli/lexicon_choice.hpp"
#include "cli/registry.hpp"
#include "cli/text.hpp"

namespace dossier::cli {
namespace {

std::string in_one_line(const std::vector<std::string>& cells) {
  std::string line;
  for (const std::string& cell : cells) line += (line.empty() ? "" : "\t") + cell;
  return line + '\n';
}

// The lines for the reader above the names of the columns.
std::string_view head_of(std::string_view name) {
  const std::string_view content = extract::embedded_tables().find(name)->second;
  std::size_t end = 0;
  for (std::size_t next = 0; next != std::string_view::npos && content.substr(next).starts_with('#');) {
    end = next;
    next = content.find('\n', next);
    next = next == std::string_view::npos ? next : next + 1;
  }
  return content.substr(0, end);
}

// The head's first sentence, or its first line.
std::string summary_of(std::string_view name) {
  std::string text;
  std::string_view head = head_of(name);
  while (head.starts_with("# ")) {
    const std::size_t end = std::min(head.find('\n'), head.size());
    text += (text.empty() ? "" : " ") + std::string(head.substr(2, end - 2));
    head.remove_prefix(std::min(end + 1, head.size()));
  }
  const std::size_t stop = text.find(". ");
  return stop == std::string::npos ? text : text.substr(0, stop + 1);
}

class LexiconCommand : public Command {
 public:
  void setup(po::options_description& options, po::options_description& hidden,
             po::positional_options_description& positions) override {
    choice_.setup(options);
    options.add_options()("head", po::bool_switch(&head_), "only the head, to begin a table that adds")  //
        ("json", po::bool_switch(&json_), "print JSON");
    hidden.add_options()("table", po::value(&names_));
    positions.add("table", -1);
  }

  Status run(Console& console) override {
    if (names_.size() > 1) throw UsageError("lexicon prints one table at a time");
    Reporter reporter(console);
    const extract::Lexicon lexicon = choice_.load(reporter);
    if (names_.empty()) {
      list(lexicon, console);
    } else {
      print(lexicon, table_name(), console);
    }
    return Status::done;
  }

 private:
  [[nodiscard]] std::string table_name() const {
    std::string name = names_.front();
    if (name.ends_with(".tsv")) name.resize(name.size() - 4);
    if (extract::embedded_tables().find(name) == extract::embedded_tables().end())
      throw UsageError("no table is called '" + name + "'; dossier lexicon lists them");
    return name;
  }

  void list(const extract::Lexicon& lexicon, Console& console) const;
  void print(const extract::Lexicon& lexicon, const std::string& name, Console& console) const;
  static void write_table(JsonWriter& json, const extract::Table& table, std::string_view name, bool rows);

  LexiconChoice choice_;
  std::vector<std::string> names_;
  bool head_ = false;
  bool json_ = false;
};

void LexiconCommand::write_table(JsonWriter& json, const extract::Table& table, std::string_view name,
                                 bool rows) {
  json.begin_object();
  json.field("name", name);
  json.field("summary", summary_of(name));
  json.field_or_null("file", table.added_name);
  json.texts("columns", table.columns);
  if (rows) {
    json.key("rows");
    json.begin_array();
    for (const extract::TableRow& row : table.rows) {
      json.begin_object();
      json.field("line", row.line);
      json.flag("added", row.added);
      json.texts("cells", row.cells);
      json.end_object();
    }
    json.end_array();
  } else {
    json.field("rows", static_cast<std::uint64_t>(table.rows.size()));
  }
  json.end_object();
}

void LexiconCommand::list(const extract::Lexicon& lexicon, Console& console) const {
  JsonWriter json;
  json.begin_array();
  std::vector<std::vector<std::string>> lines;
  for (const std::string_view name : extract::table_names()) {
    const extract::Table table = lexicon.table(name);
    write_table(json, table, name, false);
    const auto added = static_cast<std::uint64_t>(
        std::ranges::count_if(table.rows, [](const extract::TableRow& row) { return row.added; }));
    std::string summary = summary_of(name);
    if (!table.added_name.empty())
      summary += " [" + counted(added, "row") + " from " + one_line(table.added_name) + "]";
    lines.push_back({std::string(name), counted(table.rows.size(), "row"), std::move(summary)});
  }
  json.end_array();
  if (json_) {
    console.out << json.take();
  } else {
    Printer(console.out, console.width, console.colour).table(lines);
  }
}

void LexiconCommand::print(const extract::Lexicon& lexicon, const std::string& name, Console& console) const {
  const extract::Table table = lexicon.table(name);
  if (json_) {
    JsonWriter json;
    write_table(json, table, name, true);
    console.out << json.take();
    return;
  }
  console.out << (head_ ? extract::adds_mark : extract::replaces_mark) << '\n'
              << head_of(name) << "# " << in_one_line(table.columns);
  if (head_) return;
  for (const extract::TableRow& row : table.rows) console.out << in_one_line(row.cells);
}

}  // namespace

CommandInfo lexicon_command() {
  return {
      .name = "lexicon",
      .arguments = "[TABLE]",
      .summary = "the tables of words that extraction knows, and how to bring your own",
      .details =
          "Without TABLE, lists the tables. With it, prints one, as a file that --lexicon takes: its first "
          "line is '# replaces', for a table that stands in place of the lexicon's. With --head, only the "
          "head is printed, with '# adds' as its first line: write rows of your own below it, and they stand "
          "beside the lexicon's.\n\n"
          "Save tables as DIR/TABLE.tsv and give --lexicon DIR to build, extract or explain. In a table that "
          "adds, what you write of a word is said in place of all that the lexicon has for it; a row that "
          "begins with '-' and holds only what names it takes a row away. Here, --lexicon DIR checks the "
          "folder and shows the tables as they would be used.",
      .make = make_command<LexiconCommand>};
}

}  // namespace dossier::cli
