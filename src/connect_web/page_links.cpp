#include "connect_web/page_links.h"

#include <algorithm>
#include <array>
#include <set>

namespace svea::connect_web {
namespace {

using http_client::Url;

// One page leads to so many others at most; longer lists are calendars and search results without end.
constexpr std::size_t k_links_max = 5000;

std::string lower(std::string_view text) {
  std::string copy(text);
  std::ranges::transform(copy, copy.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  return copy;
}

std::string ending_of(const Url& url) {
  const auto step = url.path.substr(url.path.find_last_of('/') + 1);
  const auto dot = step.find_last_of('.');
  return dot == std::string::npos ? "" : lower(step.substr(dot + 1));
}

template <std::size_t N>
bool is_one_of(const std::string& text, const std::array<std::string_view, N>& all) {
  return std::ranges::find(all, text) != all.end();
}

}  // namespace

bool is_file(const Url& url) {
  constexpr std::array<std::string_view, 20> k_endings{"pdf", "docx", "doc", "odt",  "rtf",  "pptx", "ppt",
                                                       "odp", "xlsx", "xls", "ods",  "csv",  "txt",  "md",
                                                       "eml", "epub", "tif", "tiff", "dotx", "docm"};
  return is_one_of(ending_of(url), k_endings);
}

bool is_no_text(const Url& url) {
  constexpr std::array<std::string_view, 30> k_endings{
      "jpg", "jpeg", "png", "gif",  "svg",  "webp", "ico", "mp3", "mp4",  "m4a",
      "mov", "avi",  "wmv", "webm", "zip",  "gz",   "tar", "rar", "7z",   "exe",
      "msi", "dmg",  "css", "js",   "json", "xml",  "rss", "ics", "woff", "woff2"};
  return is_one_of(ending_of(url), k_endings);
}

std::string day_of(std::string_view time) {
  constexpr std::string_view k_form = "0000-00-00";
  const auto day = time.substr(0, k_form.size());
  const bool fits = std::ranges::equal(
      day, k_form, [](char c, char form) { return form == '0' ? c >= '0' && c <= '9' : c == form; });
  return fits ? std::string(day) : "";
}

PageLinks page_links(const extract::Markup& page, const Url& url) {
  PageLinks found;
  Url base = url;
  bool follows = true;
  std::set<std::string> seen;
  for (const auto& element : page.elements) {
    if (element.name == "base") {
      base = http_client::resolve_url(url, element.attribute("href")).value_or(base);
    } else if (element.name == "link" && lower(element.attribute("rel")) == "canonical") {
      found.canonical = http_client::resolve_url(base, element.attribute("href"));
    } else if (element.name == "meta") {
      const auto name = lower(element.attribute("name").empty() ? element.attribute("property")
                                                                : element.attribute("name"));
      const auto content = lower(element.attribute("content"));
      if (name == "robots" || name == "svea") {
        found.is_to_be_left_out |= content.contains("noindex") || content.contains("none");
        follows &= !content.contains("nofollow") && !content.contains("none");
      }
      constexpr std::array<std::string_view, 5> k_dates{"article:published_time", "dcterms.issued",
                                                        "dc.date.issued", "dcterms.date", "dc.date"};
      if (found.published.empty() && is_one_of(name, k_dates)) found.published = day_of(content);
    } else if (element.name == "a" && !lower(element.attribute("rel")).contains("nofollow") &&
               !element.attribute("href").empty() && found.links.size() < k_links_max) {
      const auto link = http_client::resolve_url(base, element.attribute("href"));
      if (link && seen.insert(link->text()).second) found.links.push_back(*link);
    }
  }
  if (!follows) found.links.clear();
  return found;
}

}  // namespace svea::connect_web
