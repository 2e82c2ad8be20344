#include "extract_formats/document_reader.h"

#include "base/limits.h"
#include "extract/failures.h"
#include "extract_formats/csv_reader.h"
#include "extract_formats/detect.h"
#include "extract_formats/files_inside.h"
#include "extract_formats/html_reader.h"
#include "extract_formats/mail_message.h"
#include "extract_formats/mail_reader.h"
#include "extract_formats/markdown_reader.h"
#include "extract_formats/office_reader.h"
#include "extract_formats/pdf_reader.h"
#include "extract_formats/rtf_reader.h"
#include "extract_formats/text_reader.h"
#include "extract_formats/xhtml.h"

namespace svea::extract_formats {
namespace {

Result<extract::ExtractedDocument> read_as(FileType type, std::string_view utf8) {
  switch (type) {
    case FileType::markdown:
      return read_markdown(utf8);
    case FileType::html:
      return utf8.starts_with("<?xml") ? read_html(html_of_xhtml(utf8)) : read_html(utf8);
    case FileType::csv:
      return read_csv(utf8);
    default:
      return read_text(utf8);
  }
}

}  // namespace

DocumentReader::DocumentReader() {
  prepare_pdf();
  prepare_mail();
}

Result<extract::ExtractedDocument> DocumentReader::read(std::string_view bytes,
                                                        std::string_view file_name) const {
  Budget budget;
  return read_within(bytes, file_name, budget);
}

Result<extract::ExtractedDocument> DocumentReader::read_within(std::string_view bytes,
                                                               std::string_view file_name,
                                                               Budget& budget) const {
  const ReadFile read_inside = [&](std::string_view inside, std::string_view name) {
    return read_within(inside, name, budget);
  };
  switch (TRY(container_type(bytes))) {
    case FileType::zip:
      return read_office(bytes, budget, read_inside);
    case FileType::pdf:
      return read_pdf(bytes);
    case FileType::rtf:
      return read_rtf(bytes, decoders_);
    case FileType::mail:
      return read_mail(bytes, decoders_, budget, read_inside);
    default:
      return read_text_file(bytes, file_name);
  }
}

Result<extract::ExtractedDocument> DocumentReader::read_text_file(std::string_view bytes,
                                                                  std::string_view file_name) const {
  // Markup outweighs text a few times; beyond that the text would be too large as well.
  if (bytes.size() > 4 * limits::k_document_text_bytes_max)
    return extract::fail(extract::Failure::too_large, "file");
  const auto utf8 = decoders_.decode(bytes);
  if (!utf8) return extract::fail(extract::Failure::type_unknown, "binary");
  return read_as(TRY(text_type(*utf8, file_name)), *utf8);
}

}  // namespace svea::extract_formats
