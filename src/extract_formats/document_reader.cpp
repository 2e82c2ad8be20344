#include "extract_formats/document_reader.h"

#include "base/limits.h"
#include "extract/failures.h"
#include "extract_formats/detect.h"
#include "extract_formats/html_reader.h"
#include "extract_formats/markdown_reader.h"
#include "extract_formats/markup_reader.h"
#include "extract_formats/office_reader.h"
#include "extract_formats/pdf_document.h"
#include "extract_formats/pdf_picture.h"
#include "extract_formats/pdf_reader.h"
#include "extract_formats/scanned_page.h"
#include "extract_formats/text_reader.h"

namespace svea::extract_formats {
namespace {

Result<extract::ExtractedDocument> read_as(FileType type, std::string_view utf8) {
  switch (type) {
    case FileType::markdown:
      return read_markdown(utf8);
    case FileType::html:
      return read_html(utf8);
    default:
      return read_text(utf8);
  }
}

}  // namespace

DocumentReader::DocumentReader() {
  prepare_pdf();
  prepare_pictures();
}

Result<extract::ExtractedDocument> DocumentReader::read(std::string_view bytes,
                                                        std::string_view file_name) const {
  const FileType container = TRY(container_type(bytes));
  if (container == FileType::zip) return read_office(bytes);
  if (container == FileType::pdf) return read_pdf(bytes);
  if (container == FileType::picture) return read_pictures(bytes);
  // Markup outweighs text a few times; beyond that the text would be too large as well.
  if (bytes.size() > 4 * limits::k_document_text_bytes_max)
    return extract::fail(extract::Failure::too_large, "file");
  const auto utf8 = decoders_.decode(bytes);
  if (!utf8) return extract::fail(extract::Failure::type_unknown, "binary");
  return read_as(TRY(text_type(*utf8, file_name)), *utf8);
}

void DocumentReader::prepare_pages() {
  if (!ocr_) ocr_ = Ocr::load();
}

Result<extract::ReadPage> DocumentReader::read_page(std::string_view bytes, int page) {
  const FileType container = TRY(container_type(bytes));
  if (container != FileType::pdf && container != FileType::picture)
    return extract::fail(extract::Failure::no_such_page);
  Picture picture =
      TRY(container == FileType::pdf ? pdf_page_picture(bytes, page) : decode_picture(bytes, page));
  prepare_pages();
  if (!*ocr_) return std::unexpected(ocr_->error());
  return read_scanned_page(**ocr_, std::move(picture), page);
}

Result<extract::Markup> DocumentReader::read_markup(std::string_view bytes) const {
  return extract_formats::read_markup(bytes, decoders_);
}

}  // namespace svea::extract_formats
