// What is remembered of a feed's entry from one run to the next: also of one that has left the feed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "connect_web/feed.h"
#include "web/web_client.h"

namespace svea::connect_web {

struct EntryMemo {
  std::string link;  // as FeedEntry's; "" leads nowhere
  std::string changed;
  std::string author;
  web::Validators validators;  // of the page that it leads to
  std::int64_t asked_day = 0;  // days since 1970 when that page was last asked for

  [[nodiscard]] std::string text() const;
  // The entry `key` as far as it is remembered: without title and content.
  [[nodiscard]] FeedEntry entry(std::string_view key) const;
};

// Of EntryMemo::text(); of any other text an empty one.
[[nodiscard]] EntryMemo read_entry_memo(std::string_view text);

}  // namespace svea::connect_web
