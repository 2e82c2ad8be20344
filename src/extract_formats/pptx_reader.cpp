#include "extract_formats/pptx_reader.h"

#include <algorithm>

#include "extract/failures.h"
#include "extract_formats/package_properties.h"
#include "extract_formats/pptx_slide.h"
#include "extract_formats/slides.h"
#include "package/relationships.h"

namespace svea::extract_formats {
namespace {

// The slides' relationships, in the order they are shown in.
Result<std::vector<std::string>> slide_ids(package::XmlStream& xml) {
  std::vector<std::string> ids;
  for (package::XmlEvent event; (event = TRY(xml.next())) != package::XmlEvent::done;)
    if (event == package::XmlEvent::start && xml.name() == "sldId")
      ids.push_back(xml.prefixed_attribute("id").value_or(""));
  return ids;
}

// Adds the text of the slide's notes page; nothing when it has none.
Status read_notes(package::ZipArchive& archive, const std::string& slide_part, BlockBuilder& slide) {
  const std::string part =
      package::target_of(TRY(package::relationships_of(archive, slide_part)), "notesSlide");
  auto xml = TRY(package::XmlStream::open(archive, part));
  return xml ? PptxSlide(slide, PptxPart::notes).read(*xml) : Status{};
}

}  // namespace

Result<extract::ExtractedDocument> read_pptx(package::ZipArchive& archive, const std::string& main_part) {
  auto xml = TRY(package::XmlStream::open(archive, main_part));
  if (!xml) return extract::fail(extract::Failure::damaged, "no main part");
  const auto parts = TRY(package::relationships_of(archive, main_part));
  BlockBuilder blocks;
  int number = 0;
  for (const std::string& id : TRY(slide_ids(*xml))) {
    ++number;
    const auto part = std::ranges::find(parts, id, &package::Relationship::id);
    if (part == parts.end() || blocks.is_full()) continue;
    auto slide_xml = TRY(package::XmlStream::open(archive, part->target));
    if (!slide_xml) continue;
    BlockBuilder slide;
    PptxSlide reader(slide, PptxPart::slide);
    TRY(reader.read(*slide_xml));
    if (reader.is_hidden()) continue;
    TRY(read_notes(archive, part->target, slide));
    add_slide(slide, number, blocks);
  }
  const auto root = TRY(package::relationships_of(archive, ""));
  return std::move(blocks).finish("application/vnd.openxmlformats-officedocument.presentationml.presentation",
                                  TRY(core_properties(archive, package::target_of(root, "core-properties"))),
                                  number);
}

}  // namespace svea::extract_formats
