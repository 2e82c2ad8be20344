#include "extract_formats/office_reader.h"

#include "extract/failures.h"
#include "extract_formats/docx_reader.h"
#include "extract_formats/odt_reader.h"
#include "extract_formats/office_package.h"

namespace svea::extract_formats {

Result<extract::ExtractedDocument> read_office(std::string_view bytes) {
  ZipArchive archive = TRY(ZipArchive::open(bytes));
  // OpenDocument 1.3, part 2, 3.3: the media type of the package, stored as it is. Templates read like
  // documents.
  if (archive.start_of("mimetype", 100).starts_with("application/vnd.oasis.opendocument.text"))
    return read_odt(archive);
  const std::string main_part = target_of(TRY(relationships_of(archive, "")), "officeDocument");
  // Without the relationship the usual name is as good a sign: some programs write none.
  if (main_part.starts_with("word/")) return read_docx(archive, main_part);
  if (main_part.empty() && archive.has("word/document.xml")) return read_docx(archive, "word/document.xml");
  return extract::fail(extract::Failure::type_not_read, main_part.empty() ? "ZIP" : main_part);
}

}  // namespace svea::extract_formats
