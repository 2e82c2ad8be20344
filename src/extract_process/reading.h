// One document being read: the server's side of its result socket.
#pragma once

#include <algorithm>
#include <chrono>
#include <optional>
#include <stop_token>
#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "base/unique_fd.h"
#include "extract/wire.h"

namespace svea::extract_process {

// The text of the largest document, or a filled-in template with its pictures.
inline constexpr std::size_t k_answer_bytes_max =
    std::max<std::size_t>(extract::k_wire_bytes_max, limits::k_unpacked_bytes_max);

// What became of the process that read the document.
enum class Outcome {
  finished,   // it closed its end; what it wrote is in `bytes`
  not_begun,  // no process introduced itself
  too_much,   // it wrote more than k_answer_bytes_max, and was ended
  timeout,    // it was ended at the deadline
  cancelled,  // it was ended on request
};

struct Reading {
  Outcome outcome = Outcome::not_begun;
  std::string bytes;
};

// Waits for the process at the other end of `result` until it is done; ends it at `deadline` and when `stop`
// is requested.
[[nodiscard]] Reading read_result(const UniqueFd& result, std::chrono::steady_clock::time_point deadline,
                                  std::stop_token stop);

}  // namespace svea::extract_process
