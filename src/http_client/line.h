// One libcurl transfer at a time, over connections that stay open between transfers.
#pragma once

#include <curl/curl.h>

#include "http_client/client.h"

namespace svea::http_client {

// Used by one thread at a time. A multi handle drives the easy handle because only it can be woken by another
// thread, which is what makes a stop immediate.
class Client::Line {
 public:
  Line();
  ~Line();
  Line(const Line&) = delete;
  Line& operator=(const Line&) = delete;

  [[nodiscard]] Result<Response> send(const Request& request, const Settings& settings, const OnBody& on_body,
                                      std::stop_token stop);

 private:
  CURLM* multi_;
  CURL* easy_;
};

}  // namespace svea::http_client
