#include "http_client/line.h"

#include "base/check.h"
#include "http_client/set_up.h"

namespace svea::http_client {
namespace {

// Runs the transfer to its end. `code` is its outcome unless an error is returned.
Status drive(CURLM* multi, const Transfer& transfer, const std::stop_token& stop, CURLcode& code) {
  const std::stop_callback wake(stop, [multi] { curl_multi_wakeup(multi); });
  for (;;) {
    if (stop.stop_requested())
      return fail(ErrorKind::cancelled, "cancelled", {"Anropet stoppades.", "The request was stopped."});
    int running = 0;
    if (curl_multi_perform(multi, &running) != CURLM_OK) return fail_internal("curl_multi_perform failed");
    if (running == 0) break;
    const auto wait = transfer.silence_left();
    if (wait.count() <= 0) return fail_timeout("the other end went silent");
    curl_multi_poll(multi, nullptr, 0, static_cast<int>(wait.count()), nullptr);
  }
  int left = 0;
  const CURLMsg* message = curl_multi_info_read(multi, &left);
  check(message != nullptr && message->msg == CURLMSG_DONE, "a transfer that no longer runs has ended");
  code = message->data.result;
  return {};
}

}  // namespace

Client::Line::Line() {
  // Thread-safe and counted in the libcurl we build with (7.84 and later).
  check(curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK, "libcurl starts");
  multi_ = curl_multi_init();
  easy_ = curl_easy_init();
  check(multi_ != nullptr && easy_ != nullptr, "libcurl gives handles");
}

Client::Line::~Line() {
  curl_easy_cleanup(easy_);
  curl_multi_cleanup(multi_);
  curl_global_cleanup();
}

Result<Response> Client::Line::send(const Request& request, const Settings& settings, const OnBody& on_body,
                                    std::stop_token stop) {
  Transfer transfer(easy_, settings, on_body);
  const auto carried = TRY(set_up(easy_, request, settings, transfer));

  curl_multi_add_handle(multi_, easy_);
  CURLcode code = CURLE_OK;
  const auto driven = drive(multi_, transfer, stop, code);
  // The answer is read before the handle leaves the multi: some of its information goes with it.
  auto response = driven ? transfer.finish(code) : Result<Response>(std::unexpected(driven.error()));
  curl_multi_remove_handle(multi_, easy_);
  return response;
}

}  // namespace svea::http_client
