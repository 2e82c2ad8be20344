#include "extract_formats/docx_reader.h"

#include "extract/failures.h"
#include "extract_formats/docx_body.h"
#include "extract_formats/package_properties.h"
#include "package/relationships.h"

namespace svea::extract_formats {

Result<extract::ExtractedDocument> read_docx(package::ZipArchive& archive, const std::string& main_part) {
  const auto parts = TRY(package::relationships_of(archive, main_part));
  const DocxStyles styles = TRY(DocxStyles::read(archive, package::target_of(parts, "styles")));
  DocxNumbering numbering = TRY(DocxNumbering::read(archive, package::target_of(parts, "numbering")));
  Footnotes notes;
  TRY(read_footnotes(archive, package::target_of(parts, "footnotes"), "footnoteReference", notes));
  TRY(read_footnotes(archive, package::target_of(parts, "endnotes"), "endnoteReference", notes));

  auto xml = TRY(package::XmlStream::open(archive, main_part));
  if (!xml) return extract::fail(extract::Failure::damaged, "no main part");
  BlockBuilder blocks;
  DocumentFlow flow(blocks);
  TRY(DocxBody(flow, styles, numbering, notes).read(*xml));

  const auto root = TRY(package::relationships_of(archive, ""));
  Properties properties = TRY(core_properties(archive, package::target_of(root, "core-properties")));
  if (properties.language.empty()) properties.language = styles.language();
  return std::move(blocks).finish("application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                                  properties);
}

}  // namespace svea::extract_formats
