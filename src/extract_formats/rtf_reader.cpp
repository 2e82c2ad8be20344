#include "extract_formats/rtf_reader.h"

#include "extract_formats/rtf_content.h"

namespace svea::extract_formats {

Result<extract::ExtractedDocument> read_rtf(std::string_view bytes, const Decoders& decoders) {
  BlockBuilder blocks;
  RtfContent content(blocks, decoders);
  TRY(content.read(RtfTokens(bytes)));
  return std::move(blocks).finish("application/rtf", content.properties());
}

}  // namespace svea::extract_formats
