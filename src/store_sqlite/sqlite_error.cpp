#include "store_sqlite/sqlite_error.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include "store/errors.h"

namespace svea::store_sqlite {
namespace {

Error record_unreadable(std::string detail) {
  return {ErrorKind::unavailable,
          "record_unreadable",
          {"Svea kan inte läsa eller skriva sin databas. Be den som sköter servern att kontrollera att "
           "datakatalogen finns, att Svea får skriva i den och att disken är hel.",
           "Svea cannot read or write its database. Ask whoever runs the server to check that the data "
           "directory exists, that Svea may write to it and that the disk is sound."},
          std::move(detail)};
}

Error record_busy(std::string detail) {
  return {ErrorKind::busy,
          "record_busy",
          {"Databasen är upptagen av ett annat program. Försök igen om en stund.",
           "The database is in use by another program. Try again in a moment."},
          std::move(detail)};
}

Error io_error(int extended_code, std::string detail) {
  switch (extended_code) {
    case SQLITE_IOERR_READ:
    case SQLITE_IOERR_SHORT_READ:
    case SQLITE_IOERR_ACCESS:
    case SQLITE_IOERR_LOCK:
    case SQLITE_IOERR_FSTAT:
    case SQLITE_IOERR_CORRUPTFS:
      return record_unreadable(std::move(detail));
    default:  // what fails while writing fails for want of room, by quota, file size limit or a full disk
      return store::storage_full(std::move(detail)).error();
  }
}

}  // namespace

Error record_damaged(std::string detail) {
  return {ErrorKind::unavailable,
          "record_damaged",
          {"Databasen är skadad och kan inte läsas. Be den som sköter servern att återställa den senaste "
           "säkerhetskopian av datakatalogen.",
           "The database is damaged and cannot be read. Ask whoever runs the server to restore the latest "
           "backup of the data directory."},
          std::move(detail)};
}

Error sqlite_error(sqlite3* database) {
  const int code = sqlite3_extended_errcode(database);
  auto detail = fmt::format("SQLite {}: {}", code, sqlite3_errmsg(database));
  if (code == SQLITE_CONSTRAINT_FOREIGNKEY) return store::gone().error();
  if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY)
    return {ErrorKind::conflict,
            "not_unique",
            {"Det finns redan. Ladda om sidan.", "It exists already. Reload the page."},
            std::move(detail)};
  switch (code & 0xff) {
    case SQLITE_FULL:
      return store::storage_full(std::move(detail)).error();
    case SQLITE_IOERR:
      return io_error(code, std::move(detail));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return record_busy(std::move(detail));
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return record_damaged(std::move(detail));
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return record_unreadable(std::move(detail));
    default:
      return fail_internal(std::move(detail)).error();
  }
}

}  // namespace svea::store_sqlite
