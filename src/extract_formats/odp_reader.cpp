#include "extract_formats/odp_reader.h"

#include "extract/failures.h"
#include "extract_formats/odt_content.h"
#include "extract_formats/package_properties.h"
#include "extract_formats/slides.h"

namespace svea::extract_formats {
namespace {

std::string_view media_type_of(bool is_drawing) {
  return is_drawing ? "application/vnd.oasis.opendocument.graphics"
                    : "application/vnd.oasis.opendocument.presentation";
}

}  // namespace

Result<extract::ExtractedDocument> read_odp(package::ZipArchive& archive) {
  auto xml = TRY(package::XmlStream::open(archive, "content.xml"));
  if (!xml) return extract::fail(extract::Failure::damaged, "no content.xml");
  BlockBuilder blocks;
  int number = 0;
  bool is_drawing = false;
  for (package::XmlEvent event; (event = TRY(xml->next())) != package::XmlEvent::done && !blocks.is_full();) {
    if (event != package::XmlEvent::start) continue;
    if (xml->name() == "drawing") is_drawing = true;
    if (xml->name() != "page") continue;
    BlockBuilder slide;
    TRY(OdtContent(slide).read_element(*xml));
    add_slide(slide, ++number, blocks);
  }
  return std::move(blocks).finish(std::string(media_type_of(is_drawing)),
                                  TRY(core_properties(archive, "meta.xml")), number);
}

}  // namespace svea::extract_formats
