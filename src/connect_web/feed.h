// RSS (2.0, 1.0) and Atom (RFC 4287).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/markup.h"

namespace svea::connect_web {

struct FeedEntry {
  std::string id;    // what the feed calls it, else its link
  std::string link;  // "" when it leads nowhere
  std::string title;
  std::string changed;  // as written; "" when not said
  std::string author;
  std::string content;  // HTML; "" when the feed holds none
};

// None when it is no feed.
[[nodiscard]] std::optional<std::vector<FeedEntry>> read_feed(const extract::Markup& markup);

// The day of a time as RSS ("Wed, 02 Oct 2024 13:00:00 GMT") or Atom writes it: "2024-10-02"; "" when it is
// none.
[[nodiscard]] std::string feed_day(std::string_view time);

// An entry's own content as a page.
[[nodiscard]] std::string page_of(const FeedEntry& entry);

}  // namespace svea::connect_web
