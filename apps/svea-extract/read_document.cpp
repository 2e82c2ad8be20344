#include "read_document.h"

#include <unistd.h>

#include <exception>
#include <new>

#include "document_bytes.h"
#include "extract/failures.h"

namespace svea::extract_app {
namespace {

// What a document does to its reader is the document's failure.
template <typename Read>
std::invoke_result_t<Read, std::string_view> read_guarded(int fd, const Read& read) {
  try {
    const DocumentBytes document = TRY(DocumentBytes::of(fd));
    return read(document.view());
  } catch (const std::bad_alloc&) {
    return extract::fail(extract::Failure::too_large, "memory");
  } catch (const std::exception& error) {
    return extract::fail(extract::Failure::damaged, error.what());
  }
}

}  // namespace

Result<extract::ExtractedDocument> read_document(const extract_formats::DocumentReader& reader, int fd,
                                                 std::string_view file_name) {
  return read_guarded(fd, [&](std::string_view bytes) { return reader.read(bytes, file_name); });
}

Result<extract::Markup> read_markup(const extract_formats::DocumentReader& reader, int fd) {
  return read_guarded(fd, [&](std::string_view bytes) { return reader.read_markup(bytes); });
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
