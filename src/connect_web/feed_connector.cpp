#include "connect_web/feed_connector.h"

#include <algorithm>
#include <fstream>
#include <tuple>

#include "base/limits.h"
#include "connect/patterns.h"
#include "web/errors.h"

namespace svea::connect_web {

using http_client::Url;

FeedConnector::FeedConnector(web::Access access, const Clock& clock)
    : access_(access),
      clock_(clock),
      address_(http_client::parse_url(access.settings.address).value_or(Url{})),
      client_(access, [this](const Url& url) { return is_fetched(url); }) {}

bool FeedConnector::is_fetched(const Url& url) const {
  const auto is_host = [&url](const std::string& host) {
    return url.host == host || url.host_name() == host;
  };
  return is_host(address_.host) || std::ranges::any_of(access_.settings.hosts, is_host);
}

std::optional<Url> FeedConnector::page_of_entry(const FeedEntry& entry) const {
  if (entry.link.empty()) return std::nullopt;
  auto page = http_client::resolve_url(address_, entry.link);
  if (page && !is_fetched(*page)) page.reset();
  return page;
}

std::int64_t FeedConnector::today() const {
  return std::chrono::floor<std::chrono::days>(clock_.now()).time_since_epoch().count();
}

Result<connect::Extent> FeedConnector::list(const connect::Listener& listener, std::stop_token stop) {
  const auto markup = TRY(client_.get_markup({.url = address_.text()}, stop));
  const auto feed = read_feed(markup);
  if (!feed) return web::not_understood("no feed");
  std::set<std::string> shown;
  for (const auto& entry : *feed) shown.insert(entry.id);
  const auto left = TRY(older(shown, listener));
  listener.expect(std::ssize(*feed) + std::ssize(left));
  for (const auto& entry : *feed) TRY(tell(entry, listener));
  for (const auto& entry : left) TRY(tell(entry, listener));
  return connect::Extent::recent;
}

Result<std::vector<FeedEntry>> FeedConnector::older(const std::set<std::string>& shown,
                                                    const connect::Listener& listener) const {
  std::vector<std::pair<std::int64_t, FeedEntry>> due;
  for (const auto& key : TRY(listener.keys())) {
    if (shown.contains(key)) continue;
    const auto known = TRY(listener.known(key));
    const auto memo = read_entry_memo(known ? known->memo : "");
    if (auto entry = memo.entry(key); page_of_entry(entry) && memo.asked_day < today())
      due.emplace_back(memo.asked_day, std::move(entry));
  }
  std::ranges::sort(due, {}, [](const auto& one) { return std::tie(one.first, one.second.id); });
  if (due.size() > k_older_asked_max) due.resize(k_older_asked_max);
  std::vector<FeedEntry> entries;
  for (auto& one : due) entries.push_back(std::move(one.second));
  return entries;
}

Status FeedConnector::tell(const FeedEntry& entry, const connect::Listener& listener) {
  entry_ = &entry;
  const auto page = page_of_entry(entry);
  if (!page && entry.content.empty()) return {};
  const auto known = TRY(listener.known(entry.id));
  const auto memo = read_entry_memo(known ? known->memo : "");
  const std::string path = page ? http_client::percent_decoded(page->path) : '/' + entry.title;
  const bool is_unchanged = known && !entry.changed.empty() && memo.changed == entry.changed &&
                            (!page || memo.asked_day >= today());
  connect::Item item{
      .key = entry.id,
      .name = page ? page->host_name() + path : entry.title + ".html",
      .fingerprint = is_unchanged ? known->fingerprint : "",
      .memo = known ? known->memo : "",
      .origin = {.url = entry.link, .publisher = entry.author, .published = feed_day(entry.changed)}};
  return connect::is_wanted(path, access_.settings) ? listener.found(std::move(item)) : Status();
}

Result<connect::Fetched> FeedConnector::fetch(connect::Item& item, const std::optional<connect::Known>& known,
                                              const std::filesystem::path& target, std::stop_token stop) {
  EntryMemo memo{.link = entry_->link,
                 .changed = entry_->changed,
                 .author = entry_->author,
                 .validators = read_entry_memo(known ? known->memo : "").validators,
                 .asked_day = today()};
  const auto page = page_of_entry(*entry_);
  if (!page) {
    if (!(std::ofstream(target, std::ios::binary) << page_of(*entry_)).flush())
      return fail(ErrorKind::storage_full, "storage_full", {"Disken är full.", "The disk is full."});
    item.fingerprint = entry_->changed;
    item.memo = memo.text();
    return connect::Fetched::fresh;
  }
  const auto answer =
      TRY(client_.get(*page, memo.validators, target, limits::k_upload_bytes_max, std::move(stop)));
  memo.validators = answer.validators;
  item.memo = memo.text();
  item.fingerprint = entry_->changed.empty() ? answer.validators.fingerprint() : entry_->changed;
  return answer.is_unchanged ? connect::Fetched::unchanged : connect::Fetched::fresh;
}

}  // namespace svea::connect_web
