#include "llm_openai/reply_reader.h"

#include "llm_openai/errors.h"
#include "llm_openai/wire.h"

namespace svea::llm_openai {

ReplyReader::ReplyReader(const llm::OnDelta& on_delta)
    : on_delta_(on_delta), lines_([this](std::string_view data) { return take_data(data); }) {}

bool ReplyReader::take(std::string_view bytes) {
  if (!has_text_ && start_.size() < k_line_bytes_max) start_ += bytes;
  return lines_.take(bytes) == EventLines::State::open;
}

Result<llm::ChatReply> ReplyReader::finish(std::string_view content_type) {
  if (lines_.finish() == EventLines::State::line_too_long) return fail_broken("a line longer than the limit");
  if (!is_finished_ && !error_ && content_type.starts_with("application/json")) take_chunk(start_);
  if (error_) return std::unexpected(*error_);
  if (!is_finished_) return fail_broken("the stream stopped before the reply was finished");
  return reply_;
}

bool ReplyReader::take_data(std::string_view data) {
  if (data == "[DONE]") {
    is_finished_ = true;
    return false;
  }
  take_chunk(data);
  return !error_;
}

void ReplyReader::take_chunk(std::string_view json) {
  auto chunk = read_chunk(json);
  if (!chunk) {
    error_ = std::move(chunk).error();
    return;
  }
  is_finished_ = is_finished_ || chunk->is_last;
  reply_.was_cut = reply_.was_cut || chunk->was_cut;
  if (chunk->tokens) reply_.tokens = *chunk->tokens;
  if (chunk->text.empty()) return;
  has_text_ = true;
  on_delta_(chunk->text);
}

}  // namespace svea::llm_openai
