// A small picture for sample documents.
#pragma once

#include <string>
#include <string_view>

#include <fmt/format.h>

namespace svea::draft_office {

// A PNG of one blue dot.
inline std::string sample_png() {
  static constexpr unsigned char k_bytes[] = {
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48,
      0x44, 0x52, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x02, 0x00, 0x00,
      0x00, 0x90, 0x77, 0x53, 0xde, 0x00, 0x00, 0x00, 0x0c, 0x49, 0x44, 0x41, 0x54, 0x78,
      0x9c, 0x63, 0x50, 0x70, 0x38, 0x00, 0x00, 0x01, 0xa4, 0x01, 0x21, 0xf7, 0x16, 0x45,
      0xf0, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82};
  return {reinterpret_cast<const char*>(k_bytes), sizeof k_bytes};
}

// A run that shows it 2 cm wide; `relationship` is its identity in the document.
inline std::string inline_picture(std::string_view relationship, std::string_view description) {
  return fmt::format(
      "<w:r><w:drawing><wp:inline><wp:extent cx=\"720000\" cy=\"720000\"/><wp:docPr id=\"1\" name=\"Bild\" "
      "descr=\"{1}\"/><a:graphic "
      "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData "
      "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic "
      "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr "
      "id=\"1\" name=\"b\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip "
      "r:embed=\"{0}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" "
      "y=\"0\"/><a:ext cx=\"720000\" cy=\"720000\"/></a:xfrm><a:prstGeom "
      "prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></"
      "w:drawing></w:r>",
      relationship, description);
}

}  // namespace svea::draft_office
