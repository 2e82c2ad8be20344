// Why a document could not be read: everything that lies in the document itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/result.h"

namespace svea::extract {

// The numbers are those of the wire (wire.h): add at the end.
enum class Failure : std::uint8_t {
  empty,          // file_empty
  type_unknown,   // file_type_unknown: no format that Svea knows
  type_not_read,  // file_type_not_read: a known format that Svea does not read (sound, drawings, programs …)
  old_office,     // file_type_old_office: DOC, XLS or PPT where no LibreOffice can be run
  encrypted,      // file_encrypted
  damaged,        // file_damaged
  not_text,       // file_not_text: neither text nor a picture of a page
  too_large,      // file_too_large: unpacked, as text or in memory
  too_deep,       // file_too_deep: nested beyond limits::k_nesting_max
  no_such_page,   // page_not_found: of read_page() only; the document has no such page, or no picture of it
  picture_too_large,  // picture_too_large: beyond limits::k_picture_pixels_max
  no_language,        // ocr_language_missing: Tesseract's data for Swedish are not installed
  too_nested,  // file_too_nested: archives and mails inside one another beyond limits::k_files_nesting_max
  too_many_files,   // file_too_many_files: more files inside than limits::k_files_inside_max
  convert_timeout,  // file_convert_timeout: LibreOffice did not get through with it
};

// The code and sentence of a failure. `detail` is for the log.
[[nodiscard]] Error error_of(Failure failure, std::string detail = {});
[[nodiscard]] inline std::unexpected<Error> fail(Failure failure, std::string detail = {}) {
  return std::unexpected(error_of(failure, std::move(detail)));
}

// The failure with this number; none when there is no such.
[[nodiscard]] std::optional<Failure> failure_of_number(std::uint8_t number);
// The failure with this Error::code; none for errors of other origin.
[[nodiscard]] std::optional<Failure> failure_of_code(std::string_view code);

}  // namespace svea::extract
