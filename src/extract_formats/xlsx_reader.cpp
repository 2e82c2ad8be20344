#include "extract_formats/xlsx_reader.h"

#include <algorithm>

#include "extract/failures.h"
#include "extract_formats/package_properties.h"
#include "extract_formats/xlsx_sheet.h"
#include "package/relationships.h"
#include "package/xml_stream.h"

namespace svea::extract_formats {
namespace {

struct SheetPlace {
  std::string name;
  std::string relationship;
};

struct Workbook {
  std::vector<SheetPlace> sheets;
  DateSystem dates = DateSystem::from_1900;
};

Result<Workbook> read_workbook(package::XmlStream& xml) {
  Workbook workbook;
  for (package::XmlEvent event; (event = TRY(xml.next())) != package::XmlEvent::done;) {
    if (event != package::XmlEvent::start) continue;
    if (xml.name() == "workbookPr") {
      const auto value = xml.attribute("date1904");
      if (value == "1" || value == "true") workbook.dates = DateSystem::from_1904;
    }
    const bool is_shown = xml.attribute("state").value_or("visible") == "visible";
    if (xml.name() == "sheet" && is_shown)
      workbook.sheets.push_back(
          {xml.attribute("name").value_or(""), xml.prefixed_attribute("id").value_or("")});
  }
  return workbook;
}

}  // namespace

Result<extract::ExtractedDocument> read_xlsx(package::ZipArchive& archive, const std::string& main_part) {
  auto xml = TRY(package::XmlStream::open(archive, main_part));
  if (!xml) return extract::fail(extract::Failure::damaged, "no main part");
  const Workbook workbook = TRY(read_workbook(*xml));
  const auto parts = TRY(package::relationships_of(archive, main_part));
  const XlsxStyles styles = TRY(XlsxStyles::read(archive, package::target_of(parts, "styles")));
  const SharedStrings strings = TRY(read_shared_strings(archive, package::target_of(parts, "sharedStrings")));

  BlockBuilder blocks;
  for (const SheetPlace& sheet : workbook.sheets) {
    const auto part = std::ranges::find(parts, sheet.relationship, &package::Relationship::id);
    if (part == parts.end() || blocks.is_full()) continue;
    auto sheet_xml = TRY(package::XmlStream::open(archive, part->target));
    if (!sheet_xml) continue;
    SheetTable table;
    TRY(XlsxSheet(table, styles, strings, workbook.dates).read(*sheet_xml));
    if (table.is_full()) return extract::fail(extract::Failure::too_large, "text");
    if (!table.is_empty()) blocks.add(model::BlockKind::heading, sheet.name, 1);
    std::move(table).add_to(blocks);
  }
  const auto root = TRY(package::relationships_of(archive, ""));
  return std::move(blocks).finish("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                  TRY(core_properties(archive, package::target_of(root, "core-properties"))));
}

}  // namespace svea::extract_formats
