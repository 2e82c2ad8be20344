#include "ingest/assemble.h"

#include "base/limits.h"
#include "text/unicode.h"
#include "text/words.h"

namespace svea::ingest {

Result<model::DocumentText> assemble(const extract::ExtractedDocument& extracted) {
  model::DocumentText assembled;
  std::int64_t position = 0;
  for (const auto& block : extracted.blocks) {
    if (block.text.empty()) continue;
    if (assembled.text.size() + block.text.size() > limits::k_document_text_bytes_max)
      return fail(
          ErrorKind::too_large, "file_too_large",
          {"Dokumentet innehåller mer text än Svea tar emot (20 MB). Dela upp det och ladda upp delarna.",
           "The document holds more text than Svea accepts (20 MB). Split it and upload the parts."});
    if (!assembled.text.empty()) {
      assembled.text += '\n';
      ++position;
    }
    const std::int64_t start = position;
    position += text::code_points(block.text);
    assembled.text += block.text;
    assembled.blocks.push_back({block.kind, block.level, block.page, start, position});
  }
  if (text::words(assembled.text).empty())
    return fail(ErrorKind::unsupported, "file_not_text",
                {"Det finns ingen text att läsa i filen, varken som text eller i bilder. Är den inskannad: "
                 "skanna den igen, rakt och med 300 punkter per tum, eller ladda upp en version med text.",
                 "There is no text to read in the file, neither as text nor in pictures. If it is a scan: "
                 "scan it again, straight and at 300 dots per inch, or upload a version with text."});
  return assembled;
}

}  // namespace svea::ingest
