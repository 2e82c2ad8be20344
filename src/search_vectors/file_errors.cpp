#include "search_vectors/file_errors.h"

#include <cerrno>
#include <cstring>

namespace svea::search_vectors {

std::unexpected<Error> fail_full() {
  return fail(
      ErrorKind::storage_full, "storage_full",
      {"Disken är full, så sökindexet kan inte växa. Frigör utrymme, så fortsätter det av sig självt.",
       "The disk is full, so the search index can't grow. Free some space and it goes on by itself."});
}

std::unexpected<Error> fail_file(const std::filesystem::path& path) {
  if (errno == ENOSPC || errno == EDQUOT) return fail_full();
  return fail_internal(path.filename().string() + ": " + std::strerror(errno));
}

}  // namespace svea::search_vectors
