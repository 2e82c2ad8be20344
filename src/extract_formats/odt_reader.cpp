#include "extract_formats/odt_reader.h"

#include "extract/failures.h"
#include "extract_formats/odt_content.h"
#include "extract_formats/package_properties.h"
#include "package/xml_stream.h"

namespace svea::extract_formats {
namespace {

// The language of the paragraphs' default style, such as "sv" and "SE".
Result<std::string> default_language(package::ZipArchive& archive) {
  auto xml = TRY(package::XmlStream::open(archive, "styles.xml"));
  if (!xml) return "";
  bool in_default = false;
  for (package::XmlEvent event; (event = TRY(xml->next())) != package::XmlEvent::done;) {
    if (event != package::XmlEvent::start) continue;
    if (xml->name() == "default-style") in_default = xml->attribute("family") == "paragraph";
    const auto language = xml->attribute("language");
    if (!in_default || xml->name() != "text-properties" || !language || *language == "none") continue;
    const auto country = xml->attribute("country").value_or("none");
    return country == "none" ? *language : *language + '-' + country;
  }
  return "";
}

}  // namespace

Result<extract::ExtractedDocument> read_odt(package::ZipArchive& archive) {
  auto xml = TRY(package::XmlStream::open(archive, "content.xml"));
  if (!xml) return extract::fail(extract::Failure::damaged, "no content.xml");
  BlockBuilder blocks;
  TRY(OdtContent(blocks).read(*xml));
  Properties properties = TRY(core_properties(archive, "meta.xml"));
  if (properties.language.empty()) properties.language = TRY(default_language(archive));
  return std::move(blocks).finish("application/vnd.oasis.opendocument.text", properties);
}

}  // namespace svea::extract_formats
