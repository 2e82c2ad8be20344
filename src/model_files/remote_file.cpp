#include "model_files/remote_file.h"

#include <algorithm>
#include <array>

#include "model_files/errors.h"
#include "model_files/limits.h"

namespace svea::model_files {
namespace {

bool is_redirect(const http_client::Response& response) {
  constexpr std::array k_redirects{301, 302, 303, 307, 308};
  return std::ranges::find(k_redirects, response.status) != k_redirects.end() &&
         !response.header("Location").empty();
}

}  // namespace

Result<http_client::Url> redirected(const std::string& from, std::string_view location) {
  const auto base = http_client::parse_url(from);
  const auto to = base ? http_client::resolve_url(*base, location) : std::nullopt;
  if (!to) return fail_redirects(std::string(location));
  if (base->scheme == "https" && to->scheme != "https") return fail_insecure_redirect(to->text());
  return *to;
}

Result<http_client::Response> get_following(const http_client::Client& client, http_client::Request request,
                                            const http_client::OnBody& on_body, const std::stop_token& stop) {
  for (int redirects = 0; redirects <= k_redirects_max; ++redirects) {
    auto response = TRY(client.send(request, on_body, stop));
    if (!is_redirect(response)) return response;
    const auto to = TRY(redirected(request.url, response.header("Location")));
    const auto from = http_client::parse_url(request.url);
    if (!from || to.host != from->host)
      std::erase_if(request.headers, [](const auto& header) { return header.name == "Authorization"; });
    request.url = to.text();
  }
  return fail_redirects(request.url);
}

}  // namespace svea::model_files
