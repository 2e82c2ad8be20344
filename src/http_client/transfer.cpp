#include "http_client/transfer.h"

#include <sys/socket.h>

#include <algorithm>
#include <utility>

#include "http_client/public_address.h"

namespace svea::http_client {
namespace {

int status_of(CURL* easy) {
  long status = 0;
  curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
  return static_cast<int>(status);
}

// libcurl itself bounds their size (300 KB); so many have no use.
constexpr std::size_t k_headers_max = 200;

bool is_success(int status) { return status >= 200 && status < 300; }

std::unexpected<Error> fail_unreachable(std::string detail) {
  return fail(ErrorKind::unavailable, "http_unreachable",
              {"Det gick inte att nå servern. Kontrollera adressen och nätet och försök igen.",
               "The server could not be reached. Check the address and the network and try again."},
              std::move(detail));
}

std::unexpected<Error> fail_transfer(CURLcode code) {
  const std::string detail = curl_easy_strerror(code);
  switch (code) {
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL:
      return fail(ErrorKind::invalid_input, "http_request_invalid",
                  {"Adressen är inte en giltig webbadress. Skriv den i formen https://server/sökväg.",
                   "The address is not a valid web address. Write it in the form https://server/path."},
                  detail);
    case CURLE_OPERATION_TIMEDOUT:
      return fail_timeout(detail);
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CERTPROBLEM:
      return fail(
          ErrorKind::unavailable, "http_tls_failed",
          {"Servern kunde inte visa att den är den rätta. Kontrollera dess certifikat och den egna CA-filen.",
           "The server could not prove its identity. Check its certificate and your own CA file."},
          detail);
    case CURLE_PARTIAL_FILE:
    case CURLE_RECV_ERROR:
    case CURLE_GOT_NOTHING:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
      return fail(ErrorKind::unavailable, "http_broken",
                  {"Svaret från servern bröts eller gick inte att förstå. Försök igen.",
                   "The server's answer broke off or could not be understood. Try again."},
                  detail);
    default:
      return fail_unreachable(detail);
  }
}

}  // namespace

std::unexpected<Error> fail_timeout(std::string detail) {
  return fail(ErrorKind::timeout, "http_timeout",
              {"Servern svarade inte i tid. Försök igen om en stund.",
               "The server did not answer in time. Try again in a while."},
              std::move(detail));
}

std::unexpected<Error> fail_inner_address() {
  return fail(ErrorKind::forbidden, "http_address_inner",
              {"Adressen leder in i det egna nätet, och dit hämtar Svea inget på andras begäran. Be den som "
               "sköter Svea att tillåta det.",
               "The address leads into the inner network, where Svea fetches nothing at the request of "
               "others. Ask whoever runs Svea to allow it."});
}

std::size_t Transfer::on_bytes(char* bytes, std::size_t size, std::size_t count, void* self) {
  auto& transfer = *static_cast<Transfer*>(self);
  // An exception must not pass through libcurl's frames; finish() throws it on.
  try {
    return transfer.take({bytes, size * count}) ? size * count : CURL_WRITEFUNC_ERROR;
  } catch (...) {
    transfer.thrown_ = std::current_exception();
    return CURL_WRITEFUNC_ERROR;
  }
}

std::size_t Transfer::on_header(char* bytes, std::size_t size, std::size_t count, void* self) {
  auto& transfer = *static_cast<Transfer*>(self);
  try {
    transfer.take_header({bytes, size * count});
    return size * count;
  } catch (...) {
    transfer.thrown_ = std::current_exception();
    return CURL_WRITEFUNC_ERROR;
  }
}

curl_socket_t Transfer::open_public(void* self, curlsocktype, curl_sockaddr* address) {
  if (!is_public(address->addr)) {
    static_cast<Transfer*>(self)->ended_by_ = EndedBy::address;
    return CURL_SOCKET_BAD;
  }
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

void Transfer::take_header(std::string_view line) {
  while (!line.empty() && (line.back() == '\r' || line.back() == '\n')) line.remove_suffix(1);
  if (line.starts_with("HTTP/")) return response_.headers.clear();  // an answer follows on a provisional one
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || response_.headers.size() == k_headers_max) return;
  auto value = line.substr(colon + 1);
  value.remove_prefix(std::min(value.find_first_not_of(" \t"), value.size()));
  response_.headers.push_back({std::string(line.substr(0, colon)), std::string(value)});
}

bool Transfer::take(std::string_view bytes) {
  last_heard_ = std::chrono::steady_clock::now();
  received_bytes_ += bytes.size();
  if (received_bytes_ > settings_.response_bytes_max) {
    ended_by_ = EndedBy::size;
    return false;
  }
  if (!on_body_ || !is_success(status_of(easy_))) {
    response_.body.append(bytes);
    return true;
  }
  if (on_head_ != nullptr && *on_head_) {
    response_.status = status_of(easy_);
    const OnHead& on_head = *std::exchange(on_head_, nullptr);
    if (!on_head(response_)) {
      ended_by_ = EndedBy::caller;
      return false;
    }
  }
  if (on_body_(bytes)) return true;
  ended_by_ = EndedBy::caller;
  return false;
}

std::chrono::milliseconds Transfer::silence_left() const {
  const auto silent = std::chrono::steady_clock::now() - last_heard_;
  return settings_.idle_timeout - std::chrono::duration_cast<std::chrono::milliseconds>(silent);
}

Result<Response> Transfer::finish(CURLcode code) {
  if (thrown_) std::rethrow_exception(thrown_);
  if (ended_by_ == EndedBy::size)
    return fail(ErrorKind::too_large, "http_too_large",
                {"Svaret från servern är större än vad Svea tar emot. Be om mindre åt gången.",
                 "The server's answer is larger than Svea accepts. Ask for less at a time."});
  // A name may have several addresses: only when none was left did this end the transfer.
  if (ended_by_ == EndedBy::address && code != CURLE_OK) return fail_inner_address();
  if (code != CURLE_OK && ended_by_ != EndedBy::caller) return fail_transfer(code);
  response_.status = status_of(easy_);
  const char* content_type = nullptr;
  curl_easy_getinfo(easy_, CURLINFO_CONTENT_TYPE, &content_type);
  if (content_type != nullptr) response_.content_type = content_type;
  return std::move(response_);
}

}  // namespace svea::http_client
