// How a request becomes a libcurl transfer.
#pragma once

#include <curl/curl.h>

#include <cstdio>
#include <memory>

#include "http_client/client.h"
#include "http_client/transfer.h"

namespace svea::http_client {

// What libcurl reads from during a transfer; outlives it, as the request does.
struct Carried {
  std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> headers{nullptr, &curl_slist_free_all};
  std::unique_ptr<std::FILE, decltype(&std::fclose)> body_file{nullptr, &std::fclose};
  std::unique_ptr<curl_mime, decltype(&curl_mime_free)> form{nullptr, &curl_mime_free};
};

// Makes `easy` ready to send `request`, with its answer going to `transfer`. Errors: http_request_invalid,
// http_address_inner, file_unreadable.
[[nodiscard]] Result<Carried> set_up(CURL* easy, const Request& request, const Settings& settings,
                                     Transfer& transfer);

}  // namespace svea::http_client
