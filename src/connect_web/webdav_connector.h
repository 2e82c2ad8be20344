// Connector: a folder of a WebDAV server, such as Nextcloud's.
#pragma once

#include "connect/connector.h"
#include "web/web_client.h"

namespace svea::connect_web {

// Folder by folder (PROPFIND with Depth 1, which every server allows). Hidden files, and those that programs
// write while they work, are left out. Signs in with user and password (Basic) where the source has them.
class WebdavConnector final : public connect::Connector {
 public:
  explicit WebdavConnector(web::Access access);

  // Errors: source_not_understood, those of WebClient::get_markup: a folder that can't be listed ends the
  // listing.
  Result<connect::Extent> list(const connect::Listener& listener, std::stop_token stop) override;
  Result<connect::Fetched> fetch(connect::Item& item, const std::optional<connect::Known>& known,
                                 const std::filesystem::path& target, std::stop_token stop) override;

 private:
  web::Access access_;
  http_client::Url root_;  // its path ends with '/'
  web::WebClient client_;
};

}  // namespace svea::connect_web
