// Sitemaps (https://www.sitemaps.org/protocol.html).
#pragma once

#include <string>
#include <vector>

#include "extract/markup.h"

namespace svea::connect_web {

struct Sitemap {
  struct Entry {
    std::string address;
    std::string last_modified;  // as written; "" when not said
  };
  std::vector<Entry> pages;
  std::vector<Entry> sitemaps;  // of an index: where more of them are
};

// Empty when it is no sitemap.
[[nodiscard]] Sitemap read_sitemap(const extract::Markup& markup);

}  // namespace svea::connect_web
