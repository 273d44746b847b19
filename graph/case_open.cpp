#include "graph/case_open.hpp"

#include <filesystem>
#include <random>
#include <string_view>
#include <system_error>

#include "graph/case_trouble.hpp"

namespace dossier::embedded {
extern const std::string_view case_schema;
}

namespace dossier::sql {
namespace {

namespace fs = std::filesystem;
using Kind = CaseError::Kind;
using Access = Database::Access;

[[noreturn]] void refuse(Kind kind, const std::string& path, const std::string& message) {
  throw CaseError(kind, path + ": " + message);
}

std::uint32_t big_endian(std::string_view bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = at; i < at + 4; ++i) number = number << 8U | static_cast<unsigned char>(bytes[i]);
  return number;
}

void check_version(const std::string& path, std::int64_t id, std::int64_t version) {
  if (id != application_id) {
    refuse(Kind::not_a_case, path,
           "this is a database of another program; give the path of a case, or of a new file");
  }
  if (version > schema_version) {
    refuse(Kind::newer_version, path,
           "this case was written by a newer dossier (layout " + std::to_string(version) +
               ", this one knows " + std::to_string(schema_version) +
               "); use that dossier, or build a new case beside it");
  }
  if (version < 1) fail_damaged(path, "it has no layout version");
}

// https://www.sqlite.org/fileformat2.html#the_database_header: user version at byte 60, application id at 68.
void check_header(const std::string& path, std::string_view header) {
  if (header.empty())
    refuse(Kind::not_a_case, path, "this file is empty; remove it, or give the path of a case");
  constexpr std::string_view magic("SQLite format 3\0", 16);
  if (header.size() < 100 || !header.starts_with(magic)) {
    refuse(Kind::not_a_case, path, "this file is no case; give the path of a case, or of a new file");
  }
  check_version(path, big_endian(header, 68), big_endian(header, 60));
}

// Whether there is a file; refuses what cannot be a case.
bool is_there(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  switch (status.type()) {
    case fs::file_type::regular:
      return true;
    case fs::file_type::not_found:
      return false;
    case fs::file_type::directory:
      refuse(Kind::not_a_case, path, "this is a folder; give the path of a case in it");
    case fs::file_type::none:
    case fs::file_type::unknown:
      refuse(Kind::denied, path, "cannot be looked at (" + error.message() + ")");
    default:
      refuse(Kind::not_a_case, path, "this is no regular file; give the path of a case, or of a new file");
  }
}

// A file under another name until it is whole; gone, with what SQLite puts beside it, when this is.
class Scaffold {
 public:
  explicit Scaffold(const std::string& path)
      : path_(path + ".new-" + std::to_string(std::random_device()())) {}
  ~Scaffold() {
    std::error_code ignored;
    for (const char* suffix : {"", "-journal", "-wal", "-shm"}) fs::remove(path_ + suffix, ignored);
  }
  Scaffold(const Scaffold&) = delete;
  Scaffold& operator=(const Scaffold&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }
  // Gives the file its real name. Where that is taken by now, it stays as it is.
  void become(const std::string& path) const {
    std::error_code error;
    fs::create_hard_link(path_, path, error);
    if (!error || error == std::errc::file_exists) return;
    fs::rename(path_, path, error);  // for file systems without links
    if (error) refuse(Kind::other, path, "cannot be made (" + error.message() + ")");
  }

 private:
  std::string path_;
};

void fill(Database& database) {
  database.execute("PRAGMA page_size = 8192");
  database.execute("BEGIN");
  database.execute("PRAGMA application_id = " + std::to_string(application_id));
  database.execute("PRAGMA user_version = " + std::to_string(schema_version));
  database.execute(std::string(embedded::case_schema));
  database.execute("COMMIT");
  database.execute("PRAGMA journal_mode = WAL");
}

void make(const std::string& path, std::chrono::milliseconds patience) {
  const fs::path folder = fs::path(path).parent_path();
  if (std::error_code ignored; !folder.empty() && !fs::is_directory(folder, ignored)) {
    refuse(Kind::missing, path, "its folder is not there; make it, or give another path");
  }
  const Scaffold scaffold(path);
  try {
    Database database(scaffold.path(), Access::make, patience);
    fill(database);
  } catch (const CaseError& error) {
    const std::string_view message(error.what());
    throw CaseError(error.kind, path + std::string(message.substr(scaffold.path().size())));
  }
  scaffold.become(path);
}

void look_inside(Database& database) {
  check_version(database.path(), database.number("PRAGMA application_id"),
                database.number("PRAGMA user_version"));
  if (database.number("SELECT count(*) FROM graph") != 1)
    fail_damaged(database.path(), "it has no graph row");
}

// A case at rest whose folder cannot be written: SQLite's WAL needs files beside it, reading it alone does
// not.
std::unique_ptr<Database> open_at_rest(const std::string& path, std::chrono::milliseconds patience) {
  std::error_code error;
  if (const auto size = fs::file_size(path + "-wal", error); !error && size > 0) {
    refuse(Kind::denied, path,
           "its last changes are still in " + path +
               "-wal, which can be read only with room and the right to write in its folder; see to that, or "
               "copy "
               "both files to where you have it");
  }
  auto database = std::make_unique<Database>(path, Access::read_immutable, patience);
  look_inside(*database);
  return database;
}

std::unique_ptr<Database> open_to_read(const std::string& path, std::chrono::milliseconds patience) {
  try {
    auto database =
        std::make_unique<Database>(path, Access::write, patience);  // a mere reader leaves -wal behind
    database->execute("PRAGMA query_only = 1");
    look_inside(*database);
    return database;
  } catch (const CaseError& error) {
    if (error.kind != Kind::denied && error.kind != Kind::full) throw;
  }
  return open_at_rest(path, patience);
}

std::unique_ptr<Database> open_to_write(const std::string& path, std::chrono::milliseconds patience) {
  auto database = std::make_unique<Database>(path, Access::write, patience);
  if (database->is_read_only()) {
    refuse(Kind::denied, path, "no right to write to this file; give yourself that right, or copy it");
  }
  look_inside(*database);
  database->execute("PRAGMA journal_mode = WAL");
  database->execute("PRAGMA synchronous = NORMAL");
  database->execute("PRAGMA foreign_keys = ON");
  return database;
}

}  // namespace

std::unique_ptr<Database> open_case(const std::string& path, CaseFile::Mode mode,
                                    std::chrono::milliseconds patience) {
  if (path.empty()) refuse(Kind::missing, path, "a case needs a path");
  if (!is_there(path)) {
    if (mode != CaseFile::Mode::create)
      refuse(Kind::missing, path, "there is no such case; build one from articles");
    make(path, patience);
  }
  check_header(path, Database(path, Access::write, patience).header());
  return mode == CaseFile::Mode::read_only ? open_to_read(path, patience) : open_to_write(path, patience);
}

}  // namespace dossier::sql
