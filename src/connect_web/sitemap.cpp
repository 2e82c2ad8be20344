#include "connect_web/sitemap.h"

#include "web/node.h"

namespace svea::connect_web {

Sitemap read_sitemap(const extract::Markup& markup) {
  Sitemap sitemap;
  if (markup.elements.empty()) return sitemap;
  const web::Node root(markup, 0);
  for (const auto& entry : root.children()) {
    Sitemap::Entry read{std::string(entry.text_of("loc")), std::string(entry.text_of("lastmod"))};
    if (read.address.empty()) continue;
    if (root.name() == "urlset" && entry.name() == "url")
      sitemap.pages.push_back(std::move(read));
    else if (root.name() == "sitemapindex" && entry.name() == "sitemap")
      sitemap.sitemaps.push_back(std::move(read));
  }
  return sitemap;
}

}  // namespace svea::connect_web
