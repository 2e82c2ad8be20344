// Connector: the pages of a website, and the files that they lead to.
#pragma once

#include <deque>
#include <map>
#include <set>

#include "connect/connector.h"
#include "connect_web/page_memo.h"
#include "web/robots.h"
#include "web/temporary_file.h"
#include "web/web_client.h"

namespace svea::connect_web {

// Where the site has a sitemap (named in robots.txt, or /sitemap.xml), its pages are those of it; otherwise
// those that links lead to from the first page, as far away as the settings' depth. Files such as PDFs are
// taken from whatever page names them. Only the hosts of the settings are visited, and only what robots.txt
// lets Svea; what says noindex, or that another address is its canonical one, is left out. A page whose
// sitemap entry, ETag or Last-Modified is as before is not sent again; its links are remembered.
class WebsiteConnector final : public connect::Connector {
 public:
  explicit WebsiteConnector(web::Access access);

  // Errors: those of WebClient::get for robots.txt and the first page.
  Result<connect::Extent> list(const connect::Listener& listener, std::stop_token stop) override;
  Result<connect::Fetched> fetch(connect::Item& item, const std::optional<connect::Known>& known,
                                 const std::filesystem::path& target, std::stop_token stop) override;

 private:
  struct Stop {
    http_client::Url url;
    int depth = 0;
    std::string listed;  // what the sitemap says of its last change
  };
  // The page that is being told of: fetched already, for its links.
  struct Page {
    explicit Page(std::string page_key) : key(std::move(page_key)) {}

    std::string key;
    web::TemporaryFile file;
    std::optional<Error> failure{};
  };

  [[nodiscard]] Status find_pages(std::stop_token stop);
  [[nodiscard]] Status read_sitemaps(const std::vector<std::string>& addresses, std::stop_token stop);
  [[nodiscard]] Status visit(const Stop& stop_at, const connect::Listener& listener, std::stop_token stop);
  [[nodiscard]] Result<const web::Robots*> robots_of(const http_client::Url& url, std::stop_token stop);
  [[nodiscard]] bool is_on_site(const http_client::Url& url) const;
  void queue(const http_client::Url& url, int depth, std::string listed);
  void queue_links(const std::vector<std::string>& links, int depth);

  web::Access access_;
  http_client::Url first_;
  web::WebClient client_;
  std::map<std::string, web::Robots> robots_;  // by scheme and host
  std::deque<Stop> waiting_;
  std::set<std::string> queued_;
  int depth_max_ = 0;
  std::optional<Page> page_;
};

}  // namespace svea::connect_web
