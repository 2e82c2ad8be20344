#include "model_files/receiving.h"

#include <fmt/format.h>

#include "gguf/errors.h"
#include "gguf/facts.h"
#include "model_files/content_range.h"
#include "model_files/disk_room.h"
#include "model_files/errors.h"
#include "model_files/limits.h"

namespace svea::model_files {
namespace {

// What makes sure, when the rest is asked for, that it belongs to what is here. Only a strong ETag does.
std::string validator_of(const http_client::Response& head) {
  const auto etag = head.header("ETag");
  if (!etag.empty() && !etag.starts_with("W/")) return std::string(etag);
  return std::string(head.header("Last-Modified"));
}

// A page that says that something is wrong shows at once, not after hours.
bool is_something_else(std::uint64_t bytes_before, std::string_view bytes) {
  constexpr std::size_t k_magic_bytes = 4;
  return bytes_before == 0 && bytes.size() >= k_magic_bytes && !gguf::begins_as_gguf(bytes);
}

}  // namespace

bool Receiving::on_head(const http_client::Response& head) {
  outcome_ = take_head(head);
  return outcome_.has_value();
}

bool Receiving::on_body(std::string_view bytes) {
  outcome_ = take_body(bytes);
  return outcome_.has_value();
}

Status Receiving::take_head(const http_client::Response& head) {
  const auto range = parse_content_range(head.header("Content-Range"));
  const bool continues = head.status == 206 && range && range->first == part_.bytes();
  if (head.status == 206 && !continues)
    return fail_status(head.status, fetch_.remote.url + ", not the part that was asked for");
  PartState state{fetch_.source, validator_of(head), 0};
  state.bytes = continues ? range->total : parse_count(head.header("Content-Length")).value_or(0);
  if (state.bytes == 0) state.bytes = fetch_.remote.bytes;
  const auto bytes_max = fetch_.remote.bytes > 0 ? fetch_.remote.bytes : k_model_bytes_max;
  if (state.bytes > bytes_max) return fail_too_large(fmt::format("{} bytes, not {}", state.bytes, bytes_max));
  if (!continues && part_.bytes() > 0) fetch_.on_restart();
  TRY(continues ? part_.remember(std::move(state)) : part_.restart(std::move(state)));
  return look_for_room();
}

Status Receiving::take_body(std::string_view bytes) {
  const auto total = part_.state().bytes;
  const auto bytes_max = total > 0 ? total : k_model_bytes_max;
  if (bytes.size() > bytes_max - part_.bytes()) return fail_too_large(fmt::format("more than {}", bytes_max));
  if (is_something_else(part_.bytes(), bytes)) return gguf::fail_not_gguf();
  TRY(part_.append(bytes));
  if (part_.bytes() >= next_look_) TRY(look_for_room());
  fetch_.on_progress(part_.bytes(), total);
  return {};
}

Status Receiving::look_for_room() {
  next_look_ = part_.bytes() + k_bytes_between_looks;
  const auto total = part_.state().bytes;
  const auto needed = total > 0 ? total - part_.bytes() : k_bytes_between_looks;
  const auto usable = usable_bytes(part_.folder());
  if (needed > usable) return fail_no_room(needed, usable);
  return {};
}

}  // namespace svea::model_files
