#include "package/relationships.h"

#include <algorithm>
#include <filesystem>

#include "package/xml_stream.h"

namespace svea::package {
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

}  // namespace svea::package
