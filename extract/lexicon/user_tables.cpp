#include "extract/lexicon/user_tables.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "extract/lexicon/table_keys.hpp"

namespace dossier::extract {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view first_line(std::string_view content) {
  std::string_view line = content.substr(0, content.find('\n'));
  while (line.ends_with('\r') || line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
  return line;
}

// A key with blanks for its tabs.
std::string shown(std::string key) {
  std::replace(key.begin(), key.end(), '\t', ' ');
  return key;
}

// A user's table set against the lexicon's.
class UserTableReader {
 public:
  UserTableReader(const UserTable& user, const Table& lexicon, const TableKey& key,
                  const DiagnosticSink& report)
      : user_(user), lexicon_(lexicon), key_(key), report_(report) {}

  [[nodiscard]] Table read() {
    Table table = parse_rows();
    table.name = lexicon_.name;
    table.added_name = user_.file;
    for (TableRow& row : table.rows) row.added = true;
    if (table.columns != lexicon_.columns) return table;  // who reads the table says so
    if (!key_.many) refuse_repetitions(table);
    if (!replaces()) append_lexicon(table);
    return table;
  }

 private:
  [[nodiscard]] std::string_view content() const {
    std::string_view content = user_.content;
    if (content.starts_with(byte_order_mark)) content.remove_prefix(byte_order_mark.size());
    return content;
  }

  [[nodiscard]] bool replaces() const { return first_line(content()) == replaces_mark; }

  void complain(std::uint64_t line, std::string message) const {
    report_({Severity::error, user_.file, line, std::move(message)});
  }

  // Lines that take rows away are blank for the parser, so that every line keeps its number.
  [[nodiscard]] Table parse_rows() {
    std::string rows;
    std::string_view rest = content();
    for (std::uint64_t number = 1; !rest.empty(); ++number) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      std::string_view line = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      line.remove_suffix(line.ends_with('\r') ? 1 : 0);
      if (line.size() > 1 && line.starts_with('-') && line[1] != '\t') {
        removals_.emplace_back(number, line.substr(1));
      } else {
        rows += line;
      }
      rows += '\n';
    }
    if (first_line(content()) != adds_mark && !replaces() && !content().empty())
      complain(1,
               "the first line must be \"# adds\" or \"# replaces\": whether the rows stand beside those of "
               "the lexicon or in their place");
    if (!removals_.empty() && replaces())
      complain(removals_.front().first, "a table that replaces the lexicon's takes no single rows away");
    return parse_table(rows, user_.file, report_);
  }

  void refuse_repetitions(const Table& table) const {
    std::map<std::string, std::uint64_t> lines;
    for (const TableRow& row : table.rows) {
      const auto [at, fresh] = lines.emplace(keyed_rows(key_, row).front().key, row.line);
      if (!fresh) report_row(table, row, "the same word as in line " + std::to_string(at->second), report_);
    }
  }

  // The lexicon's rows but for those that the user's speak of or take away.
  void append_lexicon(Table& table) const {
    const std::set<std::string> taken = keys_taken(table);
    const auto is_taken = [&](const KeyedRow& part) { return taken.contains(part.key); };
    for (const TableRow& row : lexicon_.rows) {
      std::vector<KeyedRow> parts = keyed_rows(key_, row);
      if (std::none_of(parts.begin(), parts.end(), is_taken)) {
        table.rows.push_back(row);
        continue;
      }
      for (KeyedRow& part : parts) {
        if (!is_taken(part)) table.rows.push_back(std::move(part.row));
      }
    }
  }

  [[nodiscard]] std::set<std::string> keys_taken(const Table& table) const {
    std::set<std::string> taken = keys_in(table);
    const std::set<std::string> known = removals_.empty() ? std::set<std::string>() : keys_in(lexicon_);
    for (const auto& [line, text] : removals_) {
      for (const std::string& key : removed_keys(line, text)) {
        if (!known.contains(key))
          complain(line, "nothing to take away: the lexicon has no row of \"" + shown(key) + "\"");
        taken.insert(key);
      }
    }
    return taken;
  }

  [[nodiscard]] std::set<std::string> keys_in(const Table& table) const {
    std::set<std::string> keys;
    for (const TableRow& row : table.rows) {
      for (KeyedRow& one : keyed_rows(key_, row)) keys.insert(std::move(one.key));
    }
    return keys;
  }

  [[nodiscard]] std::vector<std::string> removed_keys(std::uint64_t line, std::string_view text) const {
    std::vector<std::string> cells = cells_of(text);
    if (cells.size() == key_.columns.size()) return keys_of(key_, std::move(cells));
    std::string wanted;
    for (const std::size_t column : key_.columns)
      wanted += (wanted.empty() ? "" : ", ") + lexicon_.columns[column];
    complain(line, "a row to be taken away is - and what names it, with one tab between columns: " + wanted);
    return {};
  }

  const UserTable& user_;
  const Table& lexicon_;
  const TableKey& key_;
  const DiagnosticSink& report_;
  std::vector<std::pair<std::uint64_t, std::string_view>> removals_;  // line, and the cells behind the "-"
};

}  // namespace

std::vector<std::string_view> table_names() {
  std::vector<std::string_view> names;
  for (const auto& [name, content] : embedded_tables()) names.emplace_back(name);
  return names;
}

Table table_in_use(const TableSources& sources, const UserTables& users, std::string_view name,
                   const DiagnosticSink& report) {
  const auto source = sources.find(name);
  const auto user = users.find(name);
  const std::string file = std::string(name) + ".tsv";
  if (user == users.end()) {
    return source == sources.end() ? Table{file, {}, {}, {}} : parse_table(source->second, file, report);
  }
  const Table lexicon =
      source == sources.end() ? Table{file, {}, {}, {}} : parse_table(source->second, file, report);
  return UserTableReader(user->second, lexicon, key_of_table(name), report).read();
}

}  // namespace dossier::extract
