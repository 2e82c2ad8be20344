#include "connect_web/feed_connector.h"

#include <algorithm>
#include <fstream>

#include "base/limits.h"
#include "connect/patterns.h"
#include "connect_web/page_memo.h"
#include "web/errors.h"

namespace svea::connect_web {

using http_client::Url;

FeedConnector::FeedConnector(web::Access access)
    : access_(access),
      address_(http_client::parse_url(access.settings.address).value_or(Url{})),
      client_(access, [this](const Url& url) { return is_fetched(url); }) {}

bool FeedConnector::is_fetched(const Url& url) const {
  const auto is_host = [&url](const std::string& host) {
    return url.host == host || url.host_name() == host;
  };
  return is_host(address_.host) || std::ranges::any_of(access_.settings.hosts, is_host);
}

Result<connect::Extent> FeedConnector::list(const connect::Listener& listener, std::stop_token stop) {
  const auto markup = TRY(client_.get_markup({.url = address_.text()}, stop));
  const auto feed = read_feed(markup);
  if (!feed) return web::not_understood("no feed");
  listener.expect(std::ssize(*feed));
  for (const auto& entry : *feed) {
    entry_ = &entry;
    page_ = http_client::resolve_url(address_, entry.link);
    if (entry.link.empty() || (page_ && !is_fetched(*page_))) page_.reset();
    if (!page_ && entry.content.empty()) continue;
    const auto known = TRY(listener.known(entry.id));
    const auto memo = read_page_memo(known ? known->memo : "");
    const std::string path = page_ ? http_client::percent_decoded(page_->path) : '/' + entry.title;
    const bool is_unchanged = known && !entry.changed.empty() && memo.listed == entry.changed;
    connect::Item item{
        .key = entry.id,
        .name = page_ ? page_->host_name() + path : entry.title + ".html",
        .fingerprint = is_unchanged ? known->fingerprint : "",
        .memo = known ? known->memo : "",
        .origin = {.url = entry.link, .publisher = entry.author, .published = feed_day(entry.changed)}};
    if (connect::is_wanted(path, access_.settings)) TRY(listener.found(std::move(item)));
  }
  return connect::Extent::recent;
}

Result<connect::Fetched> FeedConnector::fetch(connect::Item& item, const std::optional<connect::Known>& known,
                                              const std::filesystem::path& target, std::stop_token stop) {
  auto memo = read_page_memo(known ? known->memo : "");
  memo.listed = entry_->changed;
  if (!page_) {
    if (!(std::ofstream(target, std::ios::binary) << page_of(*entry_)).flush())
      return fail(ErrorKind::storage_full, "storage_full", {"Disken är full.", "The disk is full."});
    item.fingerprint = entry_->changed;
    item.memo = memo.text();
    return connect::Fetched::fresh;
  }
  const auto answer =
      TRY(client_.get(*page_, memo.validators, target, limits::k_upload_bytes_max, std::move(stop)));
  memo.validators = answer.validators;
  item.memo = memo.text();
  item.fingerprint = entry_->changed.empty() ? answer.validators.fingerprint() : entry_->changed;
  return answer.is_unchanged ? connect::Fetched::unchanged : connect::Fetched::fresh;
}

}  // namespace svea::connect_web
