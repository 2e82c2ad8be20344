#include "http_client/stream.h"

#include "base/check.h"

namespace svea::http_client {
namespace {

// One piece of an answer is some hundred bytes: with libcurl's own 16 KiB a thousand streams hold 16 MB.
constexpr long k_buffer_bytes = 1024;
// After the last word of an answer comes its end, if it comes at all.
constexpr std::chrono::milliseconds k_draining_max{500};

CURL* new_handle() {
  CURL* const easy = curl_easy_init();
  check(easy != nullptr, "libcurl gives a handle");
  return easy;
}

}  // namespace

Stream::Stream(Order order)
    : order_(std::move(order)),
      easy_(new_handle()),
      on_body_([this](std::string_view bytes) { return take(bytes); }),
      transfer_(easy_, *order_.settings, on_body_) {}

Stream::~Stream() {
  if (multi_ != nullptr) curl_multi_remove_handle(multi_, easy_);
  curl_easy_cleanup(easy_);
}

Status Stream::begin(CURLM* multi) {
  carried_ = TRY(set_up(easy_, order_.request, *order_.settings, transfer_));
  curl_easy_setopt(easy_, CURLOPT_PRIVATE, this);
  curl_easy_setopt(easy_, CURLOPT_BUFFERSIZE, k_buffer_bytes);
  multi_ = multi;
  if (curl_multi_add_handle(multi, easy_) != CURLM_OK) return fail_internal("curl_multi_add_handle failed");
  return {};
}

bool Stream::take(std::string_view bytes) {
  if (!enough_at_ && !order_.receiver->on_body(bytes)) enough_at_ = std::chrono::steady_clock::now();
  return true;
}

void Stream::finish(CURLcode code) {
  if (enough_at_) return;
  order_.receiver->on_end(transfer_.finish(code));
}

void Stream::give_up(Error error) {
  if (!enough_at_) order_.receiver->on_end(std::unexpected(std::move(error)));
}

Stream::Overdue Stream::overdue() const {
  if (enough_at_)
    return std::chrono::steady_clock::now() - *enough_at_ > k_draining_max ? Overdue::draining : Overdue::no;
  return transfer_.silence_left().count() <= 0 ? Overdue::silent : Overdue::no;
}

Stream& Stream::of(CURL* easy) {
  Stream* stream = nullptr;
  curl_easy_getinfo(easy, CURLINFO_PRIVATE, &stream);
  return *stream;
}

}  // namespace svea::http_client
