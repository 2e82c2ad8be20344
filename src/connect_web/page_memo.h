// What is remembered of a page from one run to the next, so that one that has not changed need not be sent
// again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "web/web_client.h"

namespace svea::connect_web {

struct PageMemo {
  web::Validators validators;
  std::string listed;              // what the sitemap or feed said of its last change; "" nothing
  std::vector<std::string> links;  // addresses of what it leads to

  // What changes when the page does; "" when only fetching it tells.
  [[nodiscard]] std::string fingerprint() const;
  [[nodiscard]] std::string text() const;
};

// Of PageMemo::text(); of any other text an empty one.
[[nodiscard]] PageMemo read_page_memo(std::string_view text);

}  // namespace svea::connect_web
