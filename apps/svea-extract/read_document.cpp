#include "read_document.h"

#include <unistd.h>

#include "document_bytes.h"
#include "extract_formats/detect.h"

namespace svea::extract_app {

Result<extract::ExtractedDocument> read_document(const extract_formats::DocumentReader& reader, int fd,
                                                 std::string_view file_name) {
  return read_bytes(fd, [&](std::string_view bytes) { return reader.read(bytes, file_name); });
}

Result<extract::ReadPage> read_page(extract_formats::DocumentReader& reader, int fd, int page) {
  return read_bytes(fd, [&](std::string_view bytes) { return reader.read_page(bytes, page); });
}

Result<extract::Markup> read_markup(const extract_formats::DocumentReader& reader, int fd) {
  return read_bytes(fd, [&](std::string_view bytes) { return reader.read_markup(bytes); });
}

bool may_hold_old_office(int fd) {
  using extract_formats::FileType;
  const auto bytes = DocumentBytes::of(fd);
  const auto type = bytes ? extract_formats::container_type(bytes->view()) : FileType::text;
  return type == FileType::old_office || type == FileType::zip || type == FileType::mail;
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
