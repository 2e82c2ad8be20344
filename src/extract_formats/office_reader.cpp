#include "extract_formats/office_reader.h"

#include "extract/failures.h"
#include "extract_formats/docx_reader.h"
#include "extract_formats/epub_reader.h"
#include "extract_formats/odp_reader.h"
#include "extract_formats/ods_reader.h"
#include "extract_formats/odt_reader.h"
#include "extract_formats/package_properties.h"
#include "extract_formats/pptx_reader.h"
#include "extract_formats/xlsx_reader.h"
#include "extract_formats/zip_reader.h"
#include "package/relationships.h"

namespace svea::extract_formats {
namespace {

using Document = extract::ExtractedDocument;

constexpr std::string_view k_opendocument = "application/vnd.oasis.opendocument.";

// `kind` is what follows k_opendocument. Templates ("text-template") read like documents.
Result<Document> read_opendocument(package::ZipArchive& archive, std::string_view kind) {
  if (TRY(is_encrypted_opendocument(archive)))
    return extract::fail(extract::Failure::encrypted, "OpenDocument");
  if (kind.starts_with("text")) return read_odt(archive);
  if (kind.starts_with("spreadsheet")) return read_ods(archive);
  if (kind.starts_with("presentation") || kind.starts_with("graphics")) return read_odp(archive);
  return extract::fail(extract::Failure::type_not_read, std::string(kind));
}

// The parts that are the document itself, under the names that every program gives them: some note no
// relationship to it.
constexpr std::string_view k_main_parts[] = {"word/document.xml", "xl/workbook.xml", "ppt/presentation.xml"};

Result<std::string> main_part_of(package::ZipArchive& archive) {
  std::string noted = package::target_of(TRY(package::relationships_of(archive, "")), "officeDocument");
  if (!noted.empty()) return noted;
  for (const std::string_view name : k_main_parts)
    if (archive.has(std::string(name))) return std::string(name);
  return "";
}

}  // namespace

Result<Document> read_office(std::string_view bytes, package::Budget& budget, const ReadFile& read) {
  package::ZipArchive archive = TRY(package::ZipArchive::open(bytes, budget));
  // OpenDocument 1.3, part 2, 3.3 and EPUB OCF 3.3, 4.3: the media type of the package, stored as it is.
  const std::string media_type = archive.start_of("mimetype", 100);
  if (media_type.starts_with(k_opendocument))
    return read_opendocument(archive, std::string_view(media_type).substr(k_opendocument.size()));
  if (media_type.starts_with("application/epub+zip")) return read_epub(archive);
  const std::string main_part = TRY(main_part_of(archive));
  if (main_part.starts_with("word/")) return read_docx(archive, main_part);
  if (main_part.starts_with("xl/")) return read_xlsx(archive, main_part);
  if (main_part.starts_with("ppt/")) return read_pptx(archive, main_part);
  if (!main_part.empty()) return extract::fail(extract::Failure::type_not_read, main_part);
  return read_zip(archive, budget, read);
}

}  // namespace svea::extract_formats
