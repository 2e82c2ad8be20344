// Reading one document in this process, once it stands behind the wall.
#pragma once

#include <exception>
#include <new>
#include <string_view>

#include "base/result.h"
#include "document_bytes.h"
#include "extract/extractor.h"
#include "extract/failures.h"
#include "extract_formats/document_reader.h"

namespace svea::extract_app {

// What `read` makes of the bytes from `fd`; exceptions of libraries stop here. Running out of memory is
// file_too_large: the document is what needs so much of it.
template <typename Read>
auto read_bytes(int fd, const Read& read) -> decltype(read(std::string_view())) {
  try {
    const DocumentBytes document = TRY(DocumentBytes::of(fd));
    return read(document.view());
  } catch (const std::bad_alloc&) {
    return extract::fail(extract::Failure::too_large, "memory");
  } catch (const std::exception& error) {
    return extract::fail(extract::Failure::damaged, error.what());
  }
}

// Bytes from `fd` to blocks.
[[nodiscard]] Result<extract::ExtractedDocument> read_document(const extract_formats::DocumentReader& reader,
                                                               int fd, std::string_view file_name);

// The same for the picture of a page (from 1).
[[nodiscard]] Result<extract::ReadPage> read_page(extract_formats::DocumentReader& reader, int fd, int page);

// The same for a file that lists a source's items.
[[nodiscard]] Result<extract::Markup> read_markup(const extract_formats::DocumentReader& reader, int fd);

// Whether it is, or may hold within it, a document that only LibreOffice reads. For before the wall: the rest
// of the document is not looked at.
[[nodiscard]] bool may_hold_old_office(int fd);

// Writes all of it to `fd`. False when nobody reads there any more.
bool write_all(int fd, std::string_view bytes);

}  // namespace svea::extract_app
