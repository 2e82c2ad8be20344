// A file on another server, and asking for it where hubs send on to their storages.
#pragma once

#include <cstdint>
#include <stop_token>
#include <string>

#include "http_client/client.h"
#include "http_client/url.h"

namespace svea::model_files {

// What is known of it before it comes. "" and 0: unknown.
struct RemoteFile {
  std::string url;
  std::string file;  // its name
  std::uint64_t bytes = 0;
  std::string sha256;
  std::string licence;
  std::string token;  // shown to the server of `url`, and to no other
};

// Where a redirect from one address leads. Errors: model_redirect_insecure (from https to http), and
// model_redirects_too_many where it leads nowhere.
[[nodiscard]] Result<http_client::Url> redirected(const std::string& from, std::string_view location);

// GET, following redirects: never from https to http, and what proves who asks (Authorization) goes to the
// first server only. Errors: those of the client, model_redirect_insecure, model_redirects_too_many.
[[nodiscard]] Result<http_client::Response> get_following(const http_client::Client& client,
                                                          http_client::Request request,
                                                          const http_client::OnBody& on_body,
                                                          const std::stop_token& stop);

}  // namespace svea::model_files
