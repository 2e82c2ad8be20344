#include "read_document.h"

#include <unistd.h>

#include <exception>
#include <new>

#include "document_bytes.h"
#include "extract/failures.h"

namespace svea::extract_app {

Result<extract::ExtractedDocument> read_document(const extract_formats::DocumentReader& reader, int fd,
                                                 std::string_view file_name) {
  try {
    const DocumentBytes document = TRY(DocumentBytes::of(fd));
    return reader.read(document.view(), file_name);
  } catch (const std::bad_alloc&) {
    return extract::fail(extract::Failure::too_large, "memory");
  } catch (const std::exception& error) {
    return extract::fail(extract::Failure::damaged, error.what());
  }
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace svea::extract_app
