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
#include "extract_formats/markup_reader.h"
#include "extract_formats/office_reader.h"
#include "extract_formats/pdf_document.h"
#include "extract_formats/pdf_picture.h"
#include "extract_formats/pdf_reader.h"
#include "extract_formats/rtf_reader.h"
#include "extract_formats/scanned_page.h"
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
  prepare_pictures();
  prepare_mail();
}

Result<extract::ExtractedDocument> DocumentReader::read(std::string_view bytes,
                                                        std::string_view file_name) const {
  package::Budget budget;
  return read_within(bytes, file_name, budget);
}

Result<extract::ExtractedDocument> DocumentReader::read_within(std::string_view bytes,
                                                               std::string_view file_name,
                                                               package::Budget& budget) const {
  const ReadFile read_inside = [&](std::string_view inside, std::string_view name) {
    return read_within(inside, name, budget);
  };
  switch (TRY(container_type(bytes))) {
    case FileType::zip:
      return read_office(bytes, budget, read_inside);
    case FileType::pdf:
      return read_pdf(bytes);
    case FileType::picture:
      return read_pictures(bytes);
    case FileType::rtf:
      return read_rtf(bytes, decoders_);
    case FileType::mail:
      return read_mail(bytes, decoders_, budget, read_inside);
    case FileType::old_office:
      return read_old_office(bytes, budget);
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

Result<extract::ExtractedDocument> DocumentReader::read_old_office(std::string_view bytes,
                                                                   package::Budget& budget) const {
  if (!convert_) return extract::fail(extract::Failure::old_office);
  const std::string converted = TRY(convert_(bytes));
  TRY(budget.take_bytes(converted.size()));
  const ReadFile read_nothing = [](std::string_view, std::string_view) {
    return Result<extract::ExtractedDocument>(
        extract::fail(extract::Failure::damaged, "an archive of files"));
  };
  auto document = TRY(read_office(converted, budget, read_nothing));
  if (const auto kind = old_office(bytes)) document.media_type = media_type_of(*kind);
  return document;
}

void DocumentReader::prepare_pages() {
  if (!ocr_) ocr_ = Ocr::load();
}

Result<extract::ReadPage> DocumentReader::read_page(std::string_view bytes, int page) {
  package::Budget budget;
  return read_page_within(bytes, page, budget);
}

Result<extract::ReadPage> DocumentReader::read_page_within(std::string_view bytes, int page,
                                                           package::Budget& budget) {
  const FileType type = TRY(container_type(bytes));
  if (type == FileType::zip || type == FileType::mail) return read_page_inside(bytes, type, page, budget);
  if (type != FileType::pdf && type != FileType::picture)
    return extract::fail(extract::Failure::no_such_page);
  Picture picture = TRY(type == FileType::pdf ? pdf_page_picture(bytes, page) : decode_picture(bytes, page));
  prepare_pages();
  if (!*ocr_) return std::unexpected(ocr_->error());
  return read_scanned_page(**ocr_, std::move(picture), page);
}

Result<extract::Markup> DocumentReader::read_markup(std::string_view bytes) const {
  return extract_formats::read_markup(bytes, decoders_);
}

Result<extract::ReadPage> DocumentReader::read_page_inside(std::string_view bytes, FileType type, int page,
                                                           package::Budget& budget) {
  std::optional<Result<extract::ReadPage>> found;
  int pages_before = 0;  // as FilesInside counts them
  const ReadFile search = [&](std::string_view inside, std::string_view name) {
    // Of the old formats only presentations have pages; to convert the others would only take time.
    const bool has_no_pages = old_office(inside).value_or(OldOffice::slides) != OldOffice::slides;
    auto document = found || has_no_pages
                        ? Result<extract::ExtractedDocument>(extract::fail(extract::Failure::no_such_page))
                        : read_within(inside, name, budget);
    const int pages = document ? document->pages : 0;
    if (page > pages_before && page <= pages_before + pages)
      found = read_page_within(inside, page - pages_before, budget);
    pages_before += pages;
    return document;
  };
  if (type == FileType::zip)
    (void)read_office(bytes, budget, search);
  else
    (void)read_mail(bytes, decoders_, budget, search);
  if (!found) return extract::fail(extract::Failure::no_such_page);
  if (*found)
    for (extract::ExtractedBlock& block : (*found)->blocks) block.page = page;
  return std::move(*found);
}

}  // namespace svea::extract_formats
