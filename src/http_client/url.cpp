#include "http_client/url.h"

#include <curl/curl.h>

#include <algorithm>
#include <memory>

namespace svea::http_client {
namespace {

// Links in pages hold spaces and letters beyond ASCII: they are encoded, as browsers do.
constexpr unsigned k_lenient = CURLU_URLENCODE | CURLU_DISALLOW_USER;

struct Free {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};

std::string part(CURLU* url, CURLUPart which, unsigned flags = 0) {
  char* text = nullptr;
  if (curl_url_get(url, which, &text, flags) != CURLUE_OK) return {};
  std::string copy(text);
  curl_free(text);
  return copy;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view k_white = " \t\r\n\f";
  const auto first = text.find_first_not_of(k_white);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(k_white) - first + 1);
}

std::optional<Url> read(CURLU* handle) {
  Url url;
  url.scheme = part(handle, CURLUPART_SCHEME);
  url.host = part(handle, CURLUPART_HOST);
  if ((url.scheme != "http" && url.scheme != "https") || url.host.empty()) return std::nullopt;
  std::ranges::transform(url.host, url.host.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  if (const auto port = part(handle, CURLUPART_PORT, CURLU_NO_DEFAULT_PORT); !port.empty())
    url.host += ':' + port;
  url.path = part(handle, CURLUPART_PATH);
  if (url.path.empty()) url.path = "/";
  url.query = part(handle, CURLUPART_QUERY);
  return url;
}

}  // namespace

std::string Url::host_name() const {
  const auto colon = host.find_last_of(':');
  return colon == std::string::npos || host.ends_with(']') ? host : host.substr(0, colon);
}

std::string Url::text() const { return scheme + "://" + host + path + (query.empty() ? "" : '?' + query); }

std::optional<Url> parse_url(std::string_view text) {
  const std::unique_ptr<CURLU, Free> handle(curl_url());
  const std::string copy(trimmed(text));
  if (!handle || curl_url_set(handle.get(), CURLUPART_URL, copy.c_str(), k_lenient) != CURLUE_OK)
    return std::nullopt;
  return read(handle.get());
}

std::optional<Url> resolve_url(const Url& base, std::string_view link) {
  const std::unique_ptr<CURLU, Free> handle(curl_url());
  const std::string copy(trimmed(link.substr(0, link.find('#'))));
  if (!handle || curl_url_set(handle.get(), CURLUPART_URL, base.text().c_str(), k_lenient) != CURLUE_OK)
    return std::nullopt;
  if (!copy.empty() && curl_url_set(handle.get(), CURLUPART_URL, copy.c_str(), k_lenient) != CURLUE_OK)
    return std::nullopt;
  return read(handle.get());
}

std::string percent_decoded(std::string_view text) {
  int length = 0;
  char* bytes = curl_easy_unescape(nullptr, text.data(), static_cast<int>(text.size()), &length);
  if (bytes == nullptr) return std::string(text);
  std::string decoded(bytes, static_cast<std::size_t>(length));
  curl_free(bytes);
  return decoded;
}

}  // namespace svea::http_client
