// Any bytes as the main part of a DOCX and of an ODT.
#include <cstddef>
#include <cstdint>

#include "extract_formats/docx_body.h"
#include "extract_formats/odt_content.h"

using namespace svea::extract_formats;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  BlockBuilder blocks;
  DocumentFlow flow(blocks);
  const DocxStyles styles;
  DocxNumbering numbering;
  svea::package::XmlStream docx(bytes);
  const Footnotes footnotes;
  (void)DocxBody(flow, styles, numbering, footnotes).read(docx);
  svea::package::XmlStream odt(bytes);
  (void)OdtContent(blocks).read(odt);
  return 0;
}
