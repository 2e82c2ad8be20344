// Connector: the documents of a DCAT-AP catalogue, such as dataportal.se's or an authority's own.
#pragma once

#include "connect/connector.h"
#include "connect_national/dcat.h"
#include "web/web_client.h"

namespace svea::connect_national {

// The catalogue as RDF/XML or JSON-LD, page by page. A catalogue leads anywhere: its files are fetched from
// any host of the open internet, as the settings' patterns of addresses say.
class CatalogueConnector final : public connect::Connector {
 public:
  // `since`: only files changed from that day on, "2024-01-31"; "" all.
  CatalogueConnector(web::Access access, std::string since);

  // Errors: source_not_understood, those of WebClient::get and extract::MarkupReader.
  Result<connect::Extent> list(const connect::Listener& listener, std::stop_token stop) override;
  Result<connect::Fetched> fetch(connect::Item& item, const std::optional<connect::Known>& known,
                                 const std::filesystem::path& target, std::stop_token stop) override;

 private:
  [[nodiscard]] Result<Graph> read_page(const http_client::Url& url, std::stop_token stop);

  web::Access access_;
  std::string since_;
  web::WebClient client_;
};

}  // namespace svea::connect_national
