#include "web/web_client.h"

#include <algorithm>
#include <condition_variable>
#include <fstream>
#include <mutex>

#include "base/limits.h"
#include "web/errors.h"
#include "web/temporary_file.h"

namespace svea::web {
namespace {

using namespace std::chrono_literals;
using http_client::Url;

// A large report over a slow line.
constexpr auto k_total_timeout = 10min;
// Browsers follow twenty; a page that needs more than five has lost its way.
constexpr int k_redirects_max = 5;
// Longer than this nobody waits for one page; the next synchronisation goes on.
constexpr auto k_pause_max = 60s;

http_client::Settings client_settings(const model::SourceSettings& settings) {
  return {
      .total_timeout = k_total_timeout,
      .response_bytes_max = limits::k_upload_bytes_max,
      .idle_connections_max = 1,
      .user_agent = std::string(k_robot_name),
      .network = settings.private_network ? http_client::Network::any : http_client::Network::public_only};
}

bool is_redirect(int status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

std::string without_parameters(std::string_view content_type) {
  std::string type(content_type.substr(0, content_type.find(';')));
  std::erase(type, ' ');
  std::ranges::transform(type, type.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  return type;
}

bool same_host(const Url& a, const std::optional<Url>& b) {
  return b && a.scheme == b->scheme && a.host == b->host;
}

}  // namespace

WebClient::WebClient(Access access, std::function<bool(const Url&)> may_visit)
    : access_(std::move(access)),
      may_visit_(std::move(may_visit)),
      client_(client_settings(access_.settings)),
      pause_(std::chrono::milliseconds(1min) / std::max(1, access_.settings.requests_per_minute)) {}

void WebClient::slow_down(std::chrono::milliseconds pause) {
  pause_ = std::max(pause_, std::min<std::chrono::milliseconds>(pause, k_pause_max));
}

Status WebClient::wait_for_turn(std::stop_token stop) {
  std::mutex mutex;
  std::condition_variable_any stopped;
  std::unique_lock lock(mutex);
  stopped.wait_until(lock, stop, next_turn_, [] { return false; });
  if (stop.stop_requested()) return cancelled();
  next_turn_ = std::chrono::steady_clock::now() + pause_;
  return {};
}

Result<WebClient::Sent> WebClient::send(http_client::Request request, const std::filesystem::path& target,
                                        std::size_t bytes_max, std::stop_token stop) {
  auto url = http_client::parse_url(request.url);
  if (!url) return fail_redirect(request.url);
  const auto home = http_client::parse_url(access_.settings.address);
  for (int redirects = 0; redirects <= k_redirects_max; ++redirects) {
    TRY(wait_for_turn(stop));
    request.url = url->text();
    // What proves who we are is for the source's own server only.
    const bool is_home = same_host(*url, home) && !access_.password.empty();
    request.user = is_home ? access_.settings.user : "";
    request.password = is_home ? access_.password : "";
    std::ofstream out(target, std::ios::binary | std::ios::trunc);
    std::size_t written = 0;
    bool is_too_large = false;
    const auto take = [&](std::string_view piece) {
      written += piece.size();
      is_too_large = written > bytes_max;
      return !is_too_large && out.write(piece.data(), static_cast<std::streamsize>(piece.size())).good();
    };
    auto response = TRY(client_.send(request, take, stop));
    if (is_redirect(response.status)) {
      const auto to = http_client::resolve_url(*url, response.header("Location"));
      if (!to || !may_visit_(*to)) return fail_redirect(std::string(response.header("Location")));
      url = to;
      continue;
    }
    if (response.status != 304 && (response.status < 200 || response.status >= 300))
      return fail_status(response.status, url->text());
    if (is_too_large)
      return fail(ErrorKind::too_large, "http_too_large",
                  {"Det som finns på adressen är större än vad Svea tar emot.",
                   "What is at the address is larger than Svea accepts."});
    out.close();
    if (!out) return fail(ErrorKind::storage_full, "storage_full", {"Disken är full.", "The disk is full."});
    return Sent{std::move(response), *url};
  }
  return fail_redirect(url->text());
}

Result<Answer> WebClient::get(const Url& url, const Validators& known, const std::filesystem::path& target,
                              std::size_t bytes_max, std::stop_token stop) {
  http_client::Request request{.url = url.text()};
  if (!known.etag.empty()) request.headers.push_back({"If-None-Match", known.etag});
  if (!known.last_modified.empty()) request.headers.push_back({"If-Modified-Since", known.last_modified});
  auto sent = TRY(send(std::move(request), target, bytes_max, std::move(stop)));
  Answer answer{.is_unchanged = sent.response.status == 304,
                .url = std::move(sent.url),
                .content_type = without_parameters(sent.response.content_type),
                .validators = {std::string(sent.response.header("ETag")),
                               std::string(sent.response.header("Last-Modified"))}};
  if (answer.is_unchanged) answer.validators = known;
  return answer;
}

Result<extract::Markup> WebClient::get_markup(http_client::Request request, std::stop_token stop) {
  const TemporaryFile file;
  TRY(send(std::move(request), file.path(), extract::k_markup_bytes_max, stop));
  return access_.markup.read_markup(file.path(), std::move(stop));
}

Result<std::string> WebClient::get_text(Url& url, std::size_t bytes_max, std::stop_token stop) {
  const TemporaryFile file;
  url = TRY(send({.url = url.text()}, file.path(), bytes_max, std::move(stop))).url;
  std::ifstream in(file.path(), std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

}  // namespace svea::web
