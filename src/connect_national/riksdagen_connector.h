// Connector: statutes and other documents of the Riksdag's open data.
#pragma once

#include "connect/connector.h"
#include "connect_national/riksdagen_list.h"
#include "web/web_client.h"

namespace svea::connect_national {

// The documents of the settings' types (statutes, "sfs", unless told otherwise), page by page through the
// API's lists, the oldest first, so that what comes while it goes on stands at the end. A document is fetched
// as HTML, else as text, and again when its systemdatum has changed; the list's title goes with it.
class RiksdagenConnector final : public connect::Connector {
 public:
  // `since`: only documents dated from that day on, "2024-01-31"; "" all.
  RiksdagenConnector(web::Access access, std::string since);

  // Errors: source_not_understood, those of WebClient::get_text.
  Result<connect::Extent> list(const connect::Listener& listener, std::stop_token stop) override;
  Result<connect::Fetched> fetch(connect::Item& item, const std::optional<connect::Known>& known,
                                 const std::filesystem::path& target, std::stop_token stop) override;

 private:
  [[nodiscard]] Status list_type(const std::string& type, const connect::Listener& listener,
                                 std::stop_token stop);

  web::Access access_;
  std::string since_;
  http_client::Url address_;
  web::WebClient client_;
  std::int64_t expected_ = 0;
  const RiksdagDocument* document_ = nullptr;  // the one that is being told of
};

}  // namespace svea::connect_national
