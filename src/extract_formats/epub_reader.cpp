#include "extract_formats/epub_reader.h"

#include <unordered_set>

#include "extract/failures.h"
#include "extract_formats/epub_package.h"
#include "extract_formats/html_reader.h"
#include "extract_formats/xhtml.h"
#include "text/unicode.h"

namespace svea::extract_formats {
namespace {

// The chapters that are locked to a reading device; fonts often are, and say nothing.
Result<std::unordered_set<std::string>> locked_parts(package::ZipArchive& archive) {
  std::unordered_set<std::string> parts;
  auto xml = TRY(package::XmlStream::open(archive, "META-INF/encryption.xml"));
  if (!xml) return parts;
  for (package::XmlEvent event; (event = TRY(xml->next())) != package::XmlEvent::done;)
    if (event == package::XmlEvent::start && xml->name() == "CipherReference")
      parts.insert(xml->attribute("URI").value_or(""));
  return parts;
}

}  // namespace

Result<extract::ExtractedDocument> read_epub(package::ZipArchive& archive) {
  const EpubPackage package = TRY(EpubPackage::read(archive));
  const auto locked = TRY(locked_parts(archive));
  BlockBuilder blocks;
  std::unordered_set<std::string> seen;  // one chapter a thousand times over is no book
  for (const std::string& part : package.chapters) {
    if (blocks.is_full() || !seen.insert(part).second) continue;
    if (locked.contains(part)) return extract::fail(extract::Failure::encrypted, "EPUB");
    const auto xhtml = TRY(archive.bytes_of(part));
    if (xhtml) TRY(read_html_fragment(html_of_xhtml(text::to_valid_utf8(*xhtml)), blocks));
  }
  return std::move(blocks).finish("application/epub+zip", package.properties);
}

}  // namespace svea::extract_formats
