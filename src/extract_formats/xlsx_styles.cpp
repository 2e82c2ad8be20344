#include "extract_formats/xlsx_styles.h"

#include "extract/failures.h"
#include "package/xml_stream.h"

namespace svea::extract_formats {

Result<SharedStrings> read_shared_strings(package::ZipArchive& archive, const std::string& part) {
  SharedStrings strings;
  auto xml = TRY(package::XmlStream::open(archive, part));
  if (!xml) return strings;
  bool in_text = false;
  std::size_t bytes = 0;
  for (package::XmlEvent event; (event = TRY(xml->next())) != package::XmlEvent::done;) {
    if (event == package::XmlEvent::text) {
      if (!in_text || strings.empty()) continue;
      strings.back() += xml->text();
      bytes += xml->text().size();
      // What is referred to from nowhere is no text, but a workbook of such alone is a bomb.
      if (bytes > 4 * limits::k_document_text_bytes_max)
        return extract::fail(extract::Failure::too_large, "shared strings");
      continue;
    }
    in_text = event == package::XmlEvent::start && xml->name() == "t";
    if (event != package::XmlEvent::start) continue;
    if (xml->name() == "rPh") TRY(xml->skip());  // how East Asian text is pronounced
    if (xml->name() == "si") strings.emplace_back();
  }
  return strings;
}

Result<XlsxStyles> XlsxStyles::read(package::ZipArchive& archive, const std::string& part) {
  XlsxStyles styles;
  auto xml = TRY(package::XmlStream::open(archive, part));
  if (!xml) return styles;
  bool in_cells = false;  // the formats of cells, not those of named styles
  for (package::XmlEvent event; (event = TRY(xml->next())) != package::XmlEvent::done;) {
    if (event == package::XmlEvent::text) continue;
    const std::string_view name = xml->name();
    if (name == "cellXfs") in_cells = event == package::XmlEvent::start;
    if (event != package::XmlEvent::start) continue;
    const int number = xml->number("numFmtId").value_or(0);
    if (name == "numFmt") {
      styles.own_[number] = CellFormat(xml->attribute("formatCode").value_or(""));
    } else if (name == "xf" && in_cells) {
      const auto own = styles.own_.find(number);
      styles.formats_.push_back(own == styles.own_.end() ? CellFormat::built_in(number) : own->second);
    }
  }
  return styles;
}

const CellFormat& XlsxStyles::format(int index) const {
  const auto at = static_cast<std::size_t>(index);
  return index >= 0 && at < formats_.size() ? formats_[at] : general_;
}

}  // namespace svea::extract_formats
