#include "connect_web/webdav_connector.h"

#include <deque>
#include <set>

#include "base/limits.h"
#include "connect/names.h"
#include "connect/patterns.h"
#include "connect_web/multistatus.h"
#include "web/errors.h"

namespace svea::connect_web {
namespace {

using http_client::Url;

Url folder_at(const std::string& address) {
  auto url = http_client::parse_url(address).value_or(Url{});
  if (!url.path.ends_with('/')) url.path += '/';
  return url;
}

http_client::Request propfind(const Url& folder) {
  return {.method = "PROPFIND",
          .url = folder.text(),
          .headers = {{"Depth", "1"}, {"Content-Type", "application/xml; charset=utf-8"}},
          .body = propfind_body()};
}

std::string last_step(std::string path) {
  while (path.ends_with('/')) path.pop_back();
  return path.substr(path.find_last_of('/') + 1);
}

}  // namespace

WebdavConnector::WebdavConnector(web::Access access)
    : access_(access), root_(folder_at(access.settings.address)), client_(access, [this](const Url& url) {
        return url.host == root_.host && url.scheme == root_.scheme;
      }) {}

Result<connect::Extent> WebdavConnector::list(const connect::Listener& listener, std::stop_token stop) {
  const auto root = http_client::percent_decoded(root_.path);
  std::deque<Url> folders{root_};
  std::set<std::string> seen{root};
  while (!folders.empty()) {
    const auto entries = read_multistatus(TRY(client_.get_markup(propfind(folders.front()), stop)));
    if (!entries) return web::not_understood("no multistatus");
    for (const auto& entry : *entries) {
      auto url = http_client::resolve_url(folders.front(), entry.href);
      if (!url || url->host != root_.host) continue;
      if (entry.is_folder && !url->path.ends_with('/')) url->path += '/';
      const auto path = http_client::percent_decoded(url->path);
      // The folder itself is among its entries, and nothing outside it is followed.
      if (!path.starts_with(root) || !seen.insert(path).second || connect::is_temporary(last_step(path)))
        continue;
      const auto name = path.substr(root.size());
      if (entry.is_folder)
        folders.push_back(*url);
      else if (connect::is_wanted(name, access_.settings))
        TRY(listener.found({url->path, name, entry.fingerprint, "", {.url = url->text()}}));
    }
    folders.pop_front();
  }
  return connect::Extent::all;
}

Result<connect::Fetched> WebdavConnector::fetch(connect::Item& item, const std::optional<connect::Known>&,
                                                const std::filesystem::path& target, std::stop_token stop) {
  const Url url{root_.scheme, root_.host, item.key, ""};
  const auto answer = TRY(client_.get(url, {}, target, limits::k_upload_bytes_max, std::move(stop)));
  if (item.fingerprint.empty()) item.fingerprint = answer.validators.fingerprint();
  return connect::Fetched::fresh;
}

}  // namespace svea::connect_web
