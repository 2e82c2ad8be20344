#include "extract_formats/ods_reader.h"

#include "extract/failures.h"
#include "extract_formats/ods_content.h"
#include "extract_formats/package_properties.h"

namespace svea::extract_formats {

Result<extract::ExtractedDocument> read_ods(package::ZipArchive& archive) {
  auto xml = TRY(package::XmlStream::open(archive, "content.xml"));
  if (!xml) return extract::fail(extract::Failure::damaged, "no content.xml");
  BlockBuilder blocks;
  TRY(OdsContent(blocks).read(*xml));
  return std::move(blocks).finish("application/vnd.oasis.opendocument.spreadsheet",
                                  TRY(core_properties(archive, "meta.xml")));
}

}  // namespace svea::extract_formats
