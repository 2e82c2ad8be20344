#include "connect_web/website_connector.h"

#include <algorithm>
#include <fstream>

#include "base/limits.h"
#include "connect/patterns.h"
#include "connect_web/page_links.h"
#include "connect_web/sitemap.h"
#include "web/errors.h"

namespace svea::connect_web {
namespace {

using http_client::Url;

constexpr std::size_t k_robots_bytes_max = 1u << 20;
// Twice the items that a source may have: pages that only lead to others are queued, too.
constexpr std::size_t k_queued_max = 2 * model::k_source_items_max;
// The largest sites split their map by year or section.
constexpr std::size_t k_sitemaps_max = 1000;

// "https://www.lindhaga.example/bygga/lov/?sida=2" → "www.lindhaga.example/bygga/lov?sida=2"
std::string name_of(const Url& url) {
  auto path = http_client::percent_decoded(url.path);
  while (path.ends_with('/')) path.pop_back();
  return url.host_name() + path + (url.query.empty() ? "" : '?' + url.query);
}

bool is_page(std::string_view content_type) {
  return content_type == "text/html" || content_type == "application/xhtml+xml";
}

std::string path_of(const Url& url) { return url.path + (url.query.empty() ? "" : '?' + url.query); }

}  // namespace

WebsiteConnector::WebsiteConnector(web::Access access)
    : access_(access),
      first_(http_client::parse_url(access.settings.address).value_or(Url{})),
      client_(access, [this](const Url& url) { return is_on_site(url); }) {}

bool WebsiteConnector::is_on_site(const Url& url) const {
  const auto is_host = [&url](const std::string& host) {
    return url.host == host || url.host_name() == host;
  };
  return is_host(first_.host) || std::ranges::any_of(access_.settings.hosts, is_host);
}

void WebsiteConnector::queue(const Url& url, int depth, std::string listed) {
  const bool is_excluded = std::ranges::any_of(access_.settings.exclude, [&](const std::string& pattern) {
    return connect::fits(http_client::percent_decoded(url.path), pattern);
  });
  if (!is_on_site(url) || is_no_text(url) || is_excluded || queued_.size() >= k_queued_max) return;
  if (queued_.insert(url.text()).second) waiting_.push_back({url, depth, std::move(listed)});
}

void WebsiteConnector::queue_links(const std::vector<std::string>& links, int depth) {
  for (const auto& link : links)
    if (const auto url = http_client::parse_url(link); url && (is_file(*url) || depth <= depth_max_))
      queue(*url, depth, "");
}

Result<const web::Robots*> WebsiteConnector::robots_of(const Url& url, std::stop_token stop) {
  const auto site = url.scheme + "://" + url.host;
  if (const auto found = robots_.find(site); found != robots_.end()) return &found->second;
  Url address{url.scheme, url.host, "/robots.txt", ""};
  const auto text = client_.get_text(address, k_robots_bytes_max, std::move(stop));
  // RFC 9309, 2.3.1: no rules where there is no such file; nothing may be fetched while the server fails.
  if (!text && text.error().code != "web_gone" && text.error().code != "web_denied" &&
      text.error().code != "web_redirect")
    return std::unexpected(text.error());
  auto& robots = robots_[site] = text ? web::Robots(*text, web::k_robot_name) : web::Robots();
  client_.slow_down(robots.crawl_delay());
  return &robots;
}

Status WebsiteConnector::read_sitemaps(const std::vector<std::string>& addresses, std::stop_token stop) {
  std::deque<std::string> waiting(addresses.begin(), addresses.end());
  std::set<std::string> seen;
  while (!waiting.empty() && seen.size() < k_sitemaps_max) {
    const auto url = http_client::resolve_url(first_, waiting.front());
    waiting.pop_front();
    if (!url || !is_on_site(*url) || !seen.insert(url->text()).second) continue;
    const auto markup = client_.get_markup({.url = url->text()}, stop);
    if (!markup && stop.stop_requested()) return web::cancelled();
    // Part of the map unread means pages that look gone: better no run than a wrong one. No map at all is
    // fine.
    if (!markup && (seen.size() > 1 || !addresses.front().starts_with('/')))
      return std::unexpected(markup.error());
    if (!markup) continue;
    const auto sitemap = read_sitemap(*markup);
    for (const auto& page : sitemap.pages)
      if (const auto address = http_client::parse_url(page.address)) queue(*address, 0, page.last_modified);
    for (const auto& more : sitemap.sitemaps) waiting.push_back(more.address);
  }
  return {};
}

Status WebsiteConnector::find_pages(std::stop_token stop) {
  const auto* robots = TRY(robots_of(first_, stop));
  TRY(read_sitemaps(
      robots->sitemaps().empty() ? std::vector<std::string>{"/sitemap.xml"} : robots->sitemaps(), stop));
  if (!waiting_.empty()) return {};
  depth_max_ = access_.settings.depth;
  queue(first_, 0, "");
  return {};
}

Result<connect::Extent> WebsiteConnector::list(const connect::Listener& listener, std::stop_token stop) {
  TRY(find_pages(stop));
  while (!waiting_.empty()) {
    const Stop next = std::move(waiting_.front());
    waiting_.pop_front();
    TRY(visit(next, listener, stop));
  }
  return connect::Extent::all;
}

Status WebsiteConnector::visit(const Stop& at, const connect::Listener& listener, std::stop_token stop) {
  const auto* robots = TRY(robots_of(at.url, stop));
  if (!robots->allows(path_of(at.url))) return {};
  const auto key = at.url.text();
  const auto known = TRY(listener.known(key));
  auto memo = read_page_memo(known ? known->memo : "");
  connect::Item item{
      key, name_of(at.url), known ? known->fingerprint : "", known ? known->memo : "", {.url = key}};
  const auto tell = [&]() -> Status {
    return connect::is_wanted(http_client::percent_decoded(at.url.path), access_.settings)
               ? listener.found(item)
               : Status();
  };
  if (known && !at.listed.empty() && memo.listed == at.listed) {
    queue_links(memo.links, at.depth + 1);
    return tell();
  }

  page_.emplace(key);
  const auto answer =
      client_.get(at.url, memo.validators, page_->file.path(), limits::k_upload_bytes_max, stop);
  if (!answer) {
    if (answer.error().kind == ErrorKind::cancelled) return std::unexpected(answer.error());
    // Without the first page nothing is known of the site; any other that is gone is simply not told of.
    if (key == first_.text()) return std::unexpected(answer.error());
    if (answer.error().kind == ErrorKind::not_found || answer.error().code == "web_redirect") return {};
    page_->failure = answer.error();
    item.fingerprint.clear();
    return tell();
  }
  if (const auto reached = answer->url.text(); reached != key) {
    queue(answer->url, at.depth, "");  // told of under its own address
    return {};
  }
  if (answer->is_unchanged) {
    page_.reset();  // nothing was sent
    memo.listed = at.listed;
    item.memo = memo.text();
    queue_links(memo.links, at.depth + 1);
    return tell();
  }

  memo = {.validators = answer->validators, .listed = at.listed, .links = {}};
  item.fingerprint.clear();  // fetched it is already: what is new about it shows when it is stored
  if (is_page(answer->content_type)) {
    const auto page = access_.markup.read_markup(page_->file.path(), stop);
    const auto links = page ? page_links(*page, at.url) : PageLinks();
    for (const auto& link : links.links)
      if (is_on_site(link) && !is_no_text(link)) memo.links.push_back(link.text());
    queue_links(memo.links, at.depth + 1);
    item.origin.published = links.published;
    const bool is_elsewhere =
        links.canonical && links.canonical->text() != key && is_on_site(*links.canonical);
    if (is_elsewhere) queue(*links.canonical, at.depth, "");
    if (is_elsewhere || links.is_to_be_left_out) return {};
  }
  item.memo = memo.text();
  return tell();
}

Result<connect::Fetched> WebsiteConnector::fetch(connect::Item& item,
                                                 const std::optional<connect::Known>& known,
                                                 const std::filesystem::path& target, std::stop_token stop) {
  auto memo = read_page_memo(item.memo);
  if (page_ && page_->key == item.key) {
    if (page_->failure) return std::unexpected(*page_->failure);
    std::error_code error;
    if (!std::filesystem::copy_file(page_->file.path(), target,
                                    std::filesystem::copy_options::overwrite_existing, error))
      return fail(ErrorKind::storage_full, "storage_full", {"Disken är full.", "The disk is full."},
                  error.message());
    item.fingerprint = memo.fingerprint();
    return connect::Fetched::fresh;
  }
  const auto url = http_client::parse_url(item.key);
  if (!url) return fail_internal("an item's key is no address");
  const auto answer = TRY(client_.get(*url, known ? memo.validators : web::Validators{}, target,
                                      limits::k_upload_bytes_max, stop));
  if (answer.is_unchanged) return connect::Fetched::unchanged;
  memo.validators = answer.validators;
  item.memo = memo.text();
  item.fingerprint = memo.fingerprint();
  return connect::Fetched::fresh;
}

}  // namespace svea::connect_web
