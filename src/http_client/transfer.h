// What one transfer collects while libcurl runs it, and how libcurl's outcome becomes ours.
#pragma once

#include <curl/curl.h>

#include <chrono>
#include <exception>

#include "http_client/client.h"

namespace svea::http_client {

// Lives on the stack of the sending thread for as long as the transfer runs.
class Transfer {
 public:
  Transfer(CURL* easy, const Settings& settings, const OnBody& on_body)
      : easy_(easy), settings_(settings), on_body_(on_body) {}

  // Of the request; outlives the transfer.
  void tell_head(const OnHead& on_head) { on_head_ = &on_head; }

  // libcurl's write callback; `self` is the Transfer.
  static std::size_t on_bytes(char* bytes, std::size_t size, std::size_t count, void* self);

  // libcurl's header callback, one line a call.
  static std::size_t on_header(char* bytes, std::size_t size, std::size_t count, void* self);
  // libcurl's socket callback where only public addresses may be connected to.
  static curl_socket_t open_public(void* self, curlsocktype purpose, curl_sockaddr* address);

  // How long the other end may still be silent; zero or less when it has been silent too long.
  [[nodiscard]] std::chrono::milliseconds silence_left() const;

  // The answer, once libcurl has ended the transfer with `code`. Rethrows what on_body threw.
  [[nodiscard]] Result<Response> finish(CURLcode code);

 private:
  enum class EndedBy { other_end, caller, size, address };

  [[nodiscard]] bool take(std::string_view bytes);
  void take_header(std::string_view line);

  CURL* easy_;
  const Settings& settings_;
  const OnBody& on_body_;
  const OnHead* on_head_ = nullptr;  // until it was told
  Response response_;
  std::size_t received_bytes_ = 0;
  EndedBy ended_by_ = EndedBy::other_end;
  std::exception_ptr thrown_;
  std::chrono::steady_clock::time_point last_heard_ = std::chrono::steady_clock::now();
};

[[nodiscard]] std::unexpected<Error> fail_timeout(std::string detail);
[[nodiscard]] std::unexpected<Error> fail_inner_address();

}  // namespace svea::http_client
