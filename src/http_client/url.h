// Web addresses taken apart and put together, as libcurl understands them when it sends requests.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace svea::http_client {

struct Url {
  std::string scheme;  // "http" or "https"
  std::string host;    // lower case, with the port where it is not the scheme's own: "example.se:8443"
  std::string path;    // percent-encoded, begins with '/'
  std::string query;   // without '?'; "" when there is none

  // The host without its port.
  [[nodiscard]] std::string host_name() const;
  // The whole address. A fragment is no part of it: it names a place within the page.
  [[nodiscard]] std::string text() const;
};

// None unless the text is an http(s) address without a user name.
[[nodiscard]] std::optional<Url> parse_url(std::string_view text);
// What a link on the page `base` leads to (RFC 3986, 5.2). None unless that is an http(s) address.
[[nodiscard]] std::optional<Url> resolve_url(const Url& base, std::string_view link);
// %-sequences as the bytes they stand for.
[[nodiscard]] std::string percent_decoded(std::string_view text);

}  // namespace svea::http_client
