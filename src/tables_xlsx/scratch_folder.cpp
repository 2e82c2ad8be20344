#include "tables_xlsx/scratch_folder.h"

#include <stdlib.h>

#include <cerrno>
#include <cstring>

namespace svea::tables_xlsx {

Result<ScratchFolder> ScratchFolder::make() {
  std::error_code error;
  const auto parent = std::filesystem::temp_directory_path(error);
  if (error) return unwritable(error.message());
  std::string name = (parent / "svea-table-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) return unwritable(std::strerror(errno));
  return ScratchFolder(name);
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

std::unexpected<Error> unwritable(std::string detail) {
  return fail(ErrorKind::unavailable, "workbook_unwritable",
              {"Excelfilen gick inte att skriva; disken för tillfälliga filer kan vara full. Välj CSV eller "
               "försök igen senare.",
               "The workbook could not be written; the disk for temporary files may be full. Choose CSV or "
               "try again later."},
              std::move(detail));
}

}  // namespace svea::tables_xlsx
