// What a file is, by its content; its name decides only where that leaves a choice.
#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"

namespace svea::extract_formats {

enum class FileType { text, markdown, html, csv, pdf, zip, rtf, mail, picture, old_office };

// The formats of Office 97–2003 and older, which other programs turn into those that are read here.
enum class OldOffice { word, sheet, slides };

// By the streams of its OLE container ([MS-CFB]), or the first bytes of what is older; none for other bytes
// and for what is encrypted.
[[nodiscard]] std::optional<OldOffice> old_office(std::string_view bytes);
[[nodiscard]] std::string_view media_type_of(OldOffice kind);

// Bytes that are no known container are taken for text; whether they are shows when they are decoded. The
// kinds of text are told apart by text_type(). Only looks for marks and names, so that it can be asked
// outside of the wall. Errors: file_empty, file_type_not_read, file_encrypted.
[[nodiscard]] Result<FileType> container_type(std::string_view bytes);

// Text, Markdown, HTML or CSV. XML that is no HTML is no text for people: file_type_not_read.
[[nodiscard]] Result<FileType> text_type(std::string_view utf8, std::string_view file_name);

}  // namespace svea::extract_formats
