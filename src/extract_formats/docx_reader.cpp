#include "extract_formats/docx_reader.h"

#include "extract/failures.h"
#include "extract_formats/docx_body.h"
#include "extract_formats/office_package.h"

namespace svea::extract_formats {

Result<extract::ExtractedDocument> read_docx(ZipArchive& archive, const std::string& main_part) {
  const auto parts = TRY(relationships_of(archive, main_part));
  const DocxStyles styles = TRY(DocxStyles::read(archive, target_of(parts, "styles")));
  DocxNumbering numbering = TRY(DocxNumbering::read(archive, target_of(parts, "numbering")));
  Footnotes notes;
  TRY(read_footnotes(archive, target_of(parts, "footnotes"), "footnoteReference", notes));
  TRY(read_footnotes(archive, target_of(parts, "endnotes"), "endnoteReference", notes));

  auto xml = TRY(XmlStream::open(archive, main_part));
  if (!xml) return extract::fail(extract::Failure::damaged, "no main part");
  BlockBuilder blocks;
  DocumentFlow flow(blocks);
  TRY(DocxBody(flow, styles, numbering, notes).read(*xml));

  const auto package = TRY(relationships_of(archive, ""));
  Properties properties = TRY(core_properties(archive, target_of(package, "core-properties")));
  if (properties.language.empty()) properties.language = styles.language();
  return std::move(blocks).finish("application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                                  properties);
}

}  // namespace svea::extract_formats
