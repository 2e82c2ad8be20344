// Connector: the entries of an RSS or Atom feed.
#pragma once

#include "connect/connector.h"
#include "connect_web/feed.h"
#include "web/web_client.h"

namespace svea::connect_web {

// An entry is the page that it leads to where that lies on the feed's own host or one of the settings', else
// what the feed itself holds of it. A feed shows its newest entries only: older ones stay when they leave it.
class FeedConnector final : public connect::Connector {
 public:
  explicit FeedConnector(web::Access access);

  // Errors: source_not_understood, those of WebClient::get_markup.
  Result<connect::Extent> list(const connect::Listener& listener, std::stop_token stop) override;
  Result<connect::Fetched> fetch(connect::Item& item, const std::optional<connect::Known>& known,
                                 const std::filesystem::path& target, std::stop_token stop) override;

 private:
  [[nodiscard]] bool is_fetched(const http_client::Url& url) const;

  web::Access access_;
  http_client::Url address_;
  web::WebClient client_;
  const FeedEntry* entry_ = nullptr;      // the one that is being told of
  std::optional<http_client::Url> page_;  // where it is fetched; none: the feed's own content
};

}  // namespace svea::connect_web
