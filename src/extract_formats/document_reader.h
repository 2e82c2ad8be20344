// The way in: the bytes of a file, its text in blocks out.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "extract/extractor.h"
#include "extract/markup.h"
#include "extract_formats/decoders.h"
#include "extract_formats/detect.h"
#include "extract_formats/ocr.h"
#include "package/budget.h"

namespace svea::extract_formats {

// Gives an old Office document in its newer format, as untrusted as it was. Errors: those of
// extract/failures.h.
using ConvertOldOffice = std::function<Result<std::string>(std::string_view document)>;

// Reads documents of untrusted origin in the calling process, so let it stand behind extract_sandbox::Wall.
// What it needs from the file system is loaded when it is made. Not thread-safe.
class DocumentReader {
 public:
  // Folders of which it may open files for reading later on (character maps of East Asian PDFs).
  static constexpr std::string_view k_readable_folder = "/usr/share/poppler";

  DocumentReader();

  // What old Office documents are to be turned into newer ones with; without it they are not read.
  void convert_with(ConvertOldOffice convert) { convert_ = std::move(convert); }

  // Content decides the format; `file_name` only where that leaves a choice (detect.h). Errors: those of
  // extract/failures.h. Throws std::bad_alloc.
  [[nodiscard]] Result<extract::ExtractedDocument> read(std::string_view bytes,
                                                        std::string_view file_name) const;
  // The same for what lists a source's items. Errors: those of markup_reader.h.
  [[nodiscard]] Result<extract::Markup> read_markup(std::string_view bytes) const;

  // Loads what read_page() needs besides, once: some 60 ms and 15 MB. Do it before the wall, where nothing
  // can be opened.
  void prepare_pages();

  // The text in the picture of a page (from 1) of a PDF or picture file, or of one inside of an archive or
  // mail. Errors: as read(), page_not_found, ocr_language_missing. Throws std::bad_alloc.
  [[nodiscard]] Result<extract::ReadPage> read_page(std::string_view bytes, int page);

 private:
  // As read(), for a file that may lie inside of others.
  [[nodiscard]] Result<extract::ExtractedDocument> read_within(std::string_view bytes,
                                                               std::string_view file_name,
                                                               package::Budget& budget) const;
  [[nodiscard]] Result<extract::ExtractedDocument> read_text_file(std::string_view bytes,
                                                                  std::string_view file_name) const;
  [[nodiscard]] Result<extract::ExtractedDocument> read_old_office(std::string_view bytes,
                                                                   package::Budget& budget) const;
  [[nodiscard]] Result<extract::ReadPage> read_page_within(std::string_view bytes, int page,
                                                           package::Budget& budget);
  // Looks for the file inside of an archive or mail to which the page belongs. The files before it are read
  // anew, for their numbers of pages.
  [[nodiscard]] Result<extract::ReadPage> read_page_inside(std::string_view bytes, FileType type, int page,
                                                           package::Budget& budget);

  Decoders decoders_;
  ConvertOldOffice convert_;
  std::optional<Result<Ocr>> ocr_;  // none before prepare_pages()
};

}  // namespace svea::extract_formats
