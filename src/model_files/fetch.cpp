#include "model_files/fetch.h"

#include <condition_variable>
#include <mutex>

#include <fmt/format.h>

#include "base/log.h"
#include "model_files/errors.h"
#include "model_files/limits.h"
#include "model_files/receiving.h"

namespace svea::model_files {
namespace {

// Without something that tells whether the file has changed, only a known checksum makes it safe to go on.
bool can_continue(const Fetch& fetch) {
  return fetch.part.bytes() > 0 && (!fetch.part.state().validator.empty() || !fetch.remote.sha256.empty());
}

http_client::Request request_for(const Fetch& fetch) {
  http_client::Request request{.url = fetch.remote.url};
  // Packed for the way, a file would have another length than what lies here.
  request.headers = {{"Accept-Encoding", "identity"}};
  if (!fetch.remote.token.empty())
    request.headers.push_back({"Authorization", "Bearer " + fetch.remote.token});
  if (!can_continue(fetch)) return request;
  request.headers.push_back({"Range", fmt::format("bytes={}-", fetch.part.bytes())});
  if (!fetch.part.state().validator.empty())
    request.headers.push_back({"If-Range", fetch.part.state().validator});
  return request;
}

bool may_pass(const Error& error) {
  return error.code == "http_broken" || error.code == "http_timeout" || error.code == "http_unreachable" ||
         error.code == "model_source_busy";
}

// False when it was stopped meanwhile.
bool pause(std::chrono::milliseconds time, const std::stop_token& stop) {
  std::mutex mutex;
  std::condition_variable_any stopped;
  std::unique_lock lock(mutex);
  return !stopped.wait_for(lock, stop, time, [&] { return stop.stop_requested(); });
}

}  // namespace

Status fetch_once(const Fetch& fetch, const std::stop_token& stop) {
  Receiving receiving(fetch);
  auto request = request_for(fetch);
  const bool asked_for_rest = can_continue(fetch);
  request.on_head = [&](const http_client::Response& head) { return receiving.on_head(head); };
  const auto on_body = [&](std::string_view bytes) { return receiving.on_body(bytes); };
  const auto response = get_following(fetch.client, std::move(request), on_body, stop);
  TRY(receiving.outcome());
  if (!response) return std::unexpected(response.error());
  if (response->status == 416 && asked_for_rest) {  // what lies here is no beginning of what lies there
    fetch.on_restart();
    TRY(fetch.part.restart({fetch.source, "", 0}));
    return fetch_once(fetch, stop);
  }
  if (response->status != 200 && response->status != 206)
    return fail_status(response->status, fetch.remote.url);
  const auto total = fetch.part.state().bytes;
  if (fetch.part.bytes() < total)
    return fail(ErrorKind::unavailable, "http_broken", fail_cut("").error().sentence,
                fmt::format("{} of {} bytes", fetch.part.bytes(), total));
  return {};
}

Status fetch_all(const Fetch& fetch, const std::stop_token& stop) {
  int in_vain = 0;
  for (bool has_received = false;;) {
    const auto before = fetch.part.bytes();
    const auto fetched = fetch_once(fetch, stop);
    if (fetched) return {};
    const auto& error = fetched.error();
    if (error.kind == ErrorKind::cancelled) return cancelled();
    const bool came_on = fetch.part.bytes() > before;
    has_received |= came_on;
    // An address where nothing answers from the beginning is told at once.
    if (!may_pass(error) || !has_received) return fetched;
    in_vain = came_on ? 0 : in_vain + 1;
    if (in_vain == k_attempts_in_vain_max) return fail_cut(error.code + ": " + error.detail);
    log(LogLevel::info, "model_pull_again", {{"code", error.code}, {"detail", error.detail}});
    if (!pause(k_first_pause * (1 << in_vain), stop)) return cancelled();
  }
}

}  // namespace svea::model_files
