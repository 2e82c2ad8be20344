#include "extract_formats/package_properties.h"

#include <unordered_map>

#include "package/xml_stream.h"

namespace svea::extract_formats {
namespace {

// The first that says anything.
template <typename... Others>
std::string first_of(const std::string& value, const Others&... others) {
  if constexpr (sizeof...(others) > 0)
    if (value.empty()) return first_of(others...);
  return value;
}

}  // namespace

Result<Properties> core_properties(package::ZipArchive& archive, const std::string& part) {
  auto xml = TRY(package::XmlStream::open(archive, part));
  if (!xml) return Properties{};
  std::unordered_map<std::string, std::string> values;
  std::string* into = nullptr;
  for (package::XmlEvent event; (event = TRY(xml->next())) != package::XmlEvent::done;) {
    if (event == package::XmlEvent::text && into != nullptr) *into += xml->text();
    if (event != package::XmlEvent::text) into = nullptr;
    if (event == package::XmlEvent::start) into = &values[std::string(xml->name())];
  }
  // In OpenDocument the creator is whoever changed it last.
  return Properties{values["title"], first_of(values["initial-creator"], values["creator"]),
                    first_of(values["modified"], values["date"], values["created"], values["creation-date"]),
                    values["language"]};
}

Result<bool> is_encrypted_opendocument(package::ZipArchive& archive) {
  auto xml = TRY(package::XmlStream::open(archive, "META-INF/manifest.xml"));
  if (!xml) return false;
  for (package::XmlEvent event; (event = TRY(xml->next())) != package::XmlEvent::done;)
    if (event == package::XmlEvent::start && xml->name() == "encryption-data") return true;
  return false;
}

}  // namespace svea::extract_formats
