#include "search_xapian/errors.h"

#include <cerrno>
#include <string_view>
#include <system_error>

namespace svea::search_xapian {
namespace {

bool is_disk_full(const Xapian::Error& error) {
  const char* reason = error.get_error_string();
  return reason != nullptr && std::string_view(reason) == std::generic_category().message(ENOSPC);
}

}  // namespace

bool is_damage(const Xapian::Error& error) {
  const std::string_view type = error.get_type();  // the classes are not polymorphic
  return error.get_error_string() == nullptr &&
         (type == "DatabaseCorruptError" || type == "DatabaseVersionError" ||
          type == "DatabaseOpeningError" || type == "DatabaseError");  // "EOF reading block"
}

std::unexpected<Error> explain(const Xapian::Error& error) {
  const std::string_view type = error.get_type();
  std::string detail = error.get_description();
  if (is_disk_full(error))
    return fail(
        ErrorKind::storage_full, "storage_full",
        {"Disken är full, så sökindexet kan inte uppdateras. Frigör utrymme, så fortsätter det av sig "
         "självt.",
         "The disk is full, so the search index can't be updated. Free some space and it goes on by itself."},
        std::move(detail));
  if (type == "DatabaseLockError")
    return fail(ErrorKind::conflict, "index_locked",
                {"Sökindexet används redan av en annan Svea i samma datakatalog. Stäng den först, eller ge "
                 "den här en egen datakatalog.",
                 "The search index is already in use by another Svea in the same data directory. Stop that "
                 "one first, or give this one a data directory of its own."},
                std::move(detail));
  if (type == "DatabaseNotFoundError")
    return fail(
        ErrorKind::unavailable, "index_missing",
        {"Det finns inget sökindex i datakatalogen ännu. Starta Sveas server en gång, så byggs det.",
         "There is no search index in the data directory yet. Start Svea's server once and it is built."},
        std::move(detail));
  if (is_damage(error))
    return fail(ErrorKind::unavailable, "index_damaged",
                {"Sökindexet är skadat. Servern bygger om det från dokumenten; sök igen om en stund.",
                 "The search index is damaged. The server builds it again from the documents; search again "
                 "in a while."},
                std::move(detail));
  return fail_internal(std::move(detail));
}

}  // namespace svea::search_xapian
