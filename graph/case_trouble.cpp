#include "graph/case_trouble.hpp"

#include <sqlite3.h>

#include <cerrno>
#include <system_error>

#include "graph/case_file.hpp"

namespace dossier::sql {
namespace {

using Kind = CaseError::Kind;

Kind kind_of_system_error(int error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return Kind::full;
    case EACCES:
    case EPERM:
    case EROFS:
      return Kind::denied;
    default:
      return Kind::other;
  }
}

Kind kind_of(int code, int system_error) {
  switch (code & 0xff) {
    case SQLITE_FULL:
      return Kind::full;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Kind::busy;
    case SQLITE_NOTADB:
      return Kind::not_a_case;
    case SQLITE_CORRUPT:
    case SQLITE_ERROR:  // a table or column is not there
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
      return Kind::damaged;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return Kind::denied;
    case SQLITE_CANTOPEN:  // what is missing was refused before; SQLite tells EACCES as ENOENT
      return kind_of_system_error(system_error) == Kind::full ? Kind::full : Kind::denied;
    case SQLITE_IOERR:
      // Only ENOSPC is SQLITE_FULL; a quota or a limit on the size of files fails without a reason.
      if (code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_SHMSIZE) return Kind::full;
      return code == SQLITE_IOERR_SHORT_READ ? Kind::damaged : kind_of_system_error(system_error);
    default:
      return Kind::other;
  }
}

std::string message_of(Kind kind, const std::string& reason) {
  switch (kind) {
    case Kind::full:
      return "the disk takes no more (" + reason +
             "); the case is as it was last committed: make room and run again";
    case Kind::busy:
      return "another program is writing to this case; wait until it is done and run again";
    case Kind::not_a_case:
      return "this file is no case; give the path of a case, or of a new file";
    case Kind::damaged:
      return "the case is damaged (" + reason + "); use a copy of it, or build it again from the articles";
    case Kind::denied:
      return "no right to this file, or to its folder (" + reason +
             "); give yourself that right, or copy the " + "case to where you have it";
    default:
      return "the case cannot be used (" + reason + ")";
  }
}

}  // namespace

void fail(sqlite3* connection, const std::string& path) {
  const int code = sqlite3_extended_errcode(connection);
  const int system_error = sqlite3_system_errno(connection);
  std::string reason = sqlite3_errmsg(connection);
  if (system_error != 0) reason += ": " + std::generic_category().message(system_error);
  const Kind kind = kind_of(code, system_error);
  throw CaseError(kind, path + ": " + message_of(kind, reason));
}

void fail_damaged(const std::string& path, const std::string& what) {
  throw CaseError(Kind::damaged, path + ": " + message_of(Kind::damaged, what));
}

}  // namespace dossier::sql
