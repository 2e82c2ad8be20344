#include "extract_formats/office_package.h"

#include <algorithm>
#include <filesystem>
#include <unordered_map>

#include "extract_formats/xml_stream.h"

namespace svea::extract_formats {
namespace {

std::string folder_of(const std::string& part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string::npos ? "" : part.substr(0, slash + 1);
}

std::string relationships_part(const std::string& part) {
  const std::string folder = folder_of(part);
  return folder + "_rels/" + part.substr(folder.size()) + ".rels";
}

std::string last_step(std::string_view uri) { return std::string(uri.substr(uri.rfind('/') + 1)); }

std::string resolved(const std::string& folder, const std::string& target) {
  return target.starts_with('/') ? target.substr(1)
                                 : std::filesystem::path(folder + target).lexically_normal().string();
}

// The first that says anything.
template <typename... Others>
std::string first_of(const std::string& value, const Others&... others) {
  if constexpr (sizeof...(others) > 0)
    if (value.empty()) return first_of(others...);
  return value;
}

}  // namespace

Result<std::vector<Relationship>> relationships_of(ZipArchive& archive, const std::string& part) {
  std::vector<Relationship> found;
  auto xml = TRY(XmlStream::open(archive, relationships_part(part)));
  if (!xml) return found;
  for (XmlEvent event; (event = TRY(xml->next())) != XmlEvent::done;) {
    if (event != XmlEvent::start || xml->name() != "Relationship") continue;
    if (xml->attribute("TargetMode") == "External") continue;
    found.push_back({xml->attribute("Id").value_or(""), last_step(xml->attribute("Type").value_or("")),
                     resolved(folder_of(part), xml->attribute("Target").value_or(""))});
  }
  return found;
}

std::string target_of(const std::vector<Relationship>& relationships, std::string_view type) {
  const auto found = std::ranges::find(relationships, type, &Relationship::type);
  return found == relationships.end() ? "" : found->target;
}

Result<Properties> core_properties(ZipArchive& archive, const std::string& part) {
  auto xml = TRY(XmlStream::open(archive, part));
  if (!xml) return Properties{};
  std::unordered_map<std::string, std::string> values;
  std::string* into = nullptr;
  for (XmlEvent event; (event = TRY(xml->next())) != XmlEvent::done;) {
    if (event == XmlEvent::text && into != nullptr) *into += xml->text();
    if (event != XmlEvent::text) into = nullptr;
    if (event == XmlEvent::start) into = &values[std::string(xml->name())];
  }
  // In OpenDocument the creator is whoever changed it last.
  return Properties{values["title"], first_of(values["initial-creator"], values["creator"]),
                    first_of(values["modified"], values["date"], values["created"], values["creation-date"]),
                    values["language"]};
}

Result<bool> is_encrypted_opendocument(ZipArchive& archive) {
  auto xml = TRY(XmlStream::open(archive, "META-INF/manifest.xml"));
  if (!xml) return false;
  for (XmlEvent event; (event = TRY(xml->next())) != XmlEvent::done;)
    if (event == XmlEvent::start && xml->name() == "encryption-data") return true;
  return false;
}

}  // namespace svea::extract_formats
