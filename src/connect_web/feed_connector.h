// Connector: the entries of an RSS or Atom feed.
#pragma once

#include <set>

#include "base/clock.h"
#include "connect/connector.h"
#include "connect_web/entry_memo.h"
#include "connect_web/feed.h"
#include "web/web_client.h"

namespace svea::connect_web {

// So many pages of entries that have left the feed are asked for in one run: a feed's run stays short.
inline constexpr std::size_t k_older_asked_max = 100;

// An entry is the page that it leads to where that lies on the feed's own host or one of the settings', else
// what the feed itself holds of it. A feed shows its newest entries only: one that leaves it stays, until its
// page is gone (404, 410). Each page is asked for once a day, also when the feed says nothing new of it.
class FeedConnector final : public connect::Connector {
 public:
  FeedConnector(web::Access access, const Clock& clock);

  // Errors: source_not_understood, those of WebClient::get_markup.
  Result<connect::Extent> list(const connect::Listener& listener, std::stop_token stop) override;
  Result<connect::Fetched> fetch(connect::Item& item, const std::optional<connect::Known>& known,
                                 const std::filesystem::path& target, std::stop_token stop) override;

 private:
  [[nodiscard]] bool is_fetched(const http_client::Url& url) const;
  // Where the entry is fetched; none: it is the feed's own content.
  [[nodiscard]] std::optional<http_client::Url> page_of_entry(const FeedEntry& entry) const;
  [[nodiscard]] Status tell(const FeedEntry& entry, const connect::Listener& listener);
  // Those that have left the feed and are to be asked for, the longest not asked for first.
  [[nodiscard]] Result<std::vector<FeedEntry>> older(const std::set<std::string>& shown,
                                                     const connect::Listener& listener) const;
  [[nodiscard]] std::int64_t today() const;

  web::Access access_;
  const Clock& clock_;
  http_client::Url address_;
  web::WebClient client_;
  const FeedEntry* entry_ = nullptr;  // the one that is being told of
};

}  // namespace svea::connect_web
