// Fetching from other people's web servers, politely: one request after the other, none into the inner
// network unless the operator allows it, redirects only where the source may lead.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

#include "base/result.h"
#include "extract/markup.h"
#include "http_client/client.h"
#include "http_client/url.h"
#include "model/source.h"

namespace svea::web {

// What a connector needs to visit the web for one source. What it names outlives the connector.
struct Access {
  const model::SourceSettings& settings;
  std::string password;  // "" none
  extract::MarkupReader& markup;
};

// The name under which Svea asks, and by which robots.txt may address it.
inline constexpr std::string_view k_robot_name = "Svea";

// What the server said of the content that an earlier run fetched.
struct Validators {
  std::string etag;
  std::string last_modified;

  // "" when the server said nothing that tells a changed content.
  [[nodiscard]] std::string fingerprint() const { return etag.empty() ? last_modified : etag; }
};

struct Answer {
  bool is_unchanged = false;  // 304: nothing was written
  http_client::Url url;       // where redirects led
  std::string content_type;   // in lower case, without parameters; "" when not said
  Validators validators;
};

// Used by one thread at a time.
class WebClient {
 public:
  // `may_visit`: whether a redirect may lead there; the first address is the caller's responsibility.
  WebClient(Access access, std::function<bool(const http_client::Url&)> may_visit);

  // A pause between requests that the server asked for (Crawl-delay); never shortens that of the settings.
  void slow_down(std::chrono::milliseconds pause);

  // The content of a successful GET into the file `target`, `bytes_max` at most. Waits for its turn. Errors:
  // web_gone (404, 410; kind not_found), web_denied (401, 403), web_busy (429, 503), web_failed (other
  // statuses), web_redirect (too many, or where it may not lead), http_too_large and the others of
  // http_client::Client::send.
  [[nodiscard]] Result<Answer> get(const http_client::Url& url, const Validators& known,
                                   const std::filesystem::path& target, std::size_t bytes_max,
                                   std::stop_token stop);

  // The elements of a list, at most extract::k_markup_bytes_max, asked for with another method and body
  // where `request` has them. Errors: those of get() and of extract::MarkupReader.
  [[nodiscard]] Result<extract::Markup> get_markup(http_client::Request request, std::stop_token stop);
  // The same for a text, such as JSON. `url` is changed to where redirects led.
  [[nodiscard]] Result<std::string> get_text(http_client::Url& url, std::size_t bytes_max,
                                             std::stop_token stop);

 private:
  struct Sent {
    http_client::Response response;
    http_client::Url url;
  };
  [[nodiscard]] Result<Sent> send(http_client::Request request, const std::filesystem::path& target,
                                  std::size_t bytes_max, std::stop_token stop);
  [[nodiscard]] Status wait_for_turn(std::stop_token stop);

  Access access_;
  std::function<bool(const http_client::Url&)> may_visit_;
  http_client::Client client_;
  std::chrono::milliseconds pause_;
  std::chrono::steady_clock::time_point next_turn_{};
};

}  // namespace svea::web
