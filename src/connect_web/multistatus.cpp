#include "connect_web/multistatus.h"

#include "web/node.h"

namespace svea::connect_web {

std::string propfind_body() {
  return R"(<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getetag/><getlastmodified/><getcontentlength/></prop></propfind>)";
}

std::optional<std::vector<DavEntry>> read_multistatus(const extract::Markup& markup) {
  if (markup.elements.empty() || markup.elements.front().name != "multistatus") return std::nullopt;
  std::vector<DavEntry> entries;
  for (const auto& response : web::Node(markup, 0).children("response")) {
    DavEntry entry{.href = std::string(response.text_of("href")),
                   .fingerprint = "",
                   .is_folder = response.holds("collection")};
    for (const auto& properties : response.children("propstat"))
      for (const auto& property : properties.children("prop")) {
        const auto etag = property.text_of("getetag");
        const auto time = property.text_of("getlastmodified");
        if (!etag.empty())
          entry.fingerprint = etag;
        else if (!time.empty())
          entry.fingerprint = std::string(time) + ' ' + std::string(property.text_of("getcontentlength"));
      }
    if (!entry.href.empty()) entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace svea::connect_web
