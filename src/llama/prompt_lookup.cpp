#include "llama/prompt_lookup.h"

#include <algorithm>

#include "llama/limits.h"

namespace svea::llama {
namespace {

// Where the last `count` tokens stood before, as the index after them; 0 when nowhere.
std::size_t after_last_match(std::span<const std::int32_t> tokens, std::size_t count) {
  if (tokens.size() <= count) return 0;
  const auto end = tokens.last(count);
  for (std::size_t at = tokens.size() - 1; at >= count; --at)
    if (tokens[at - 1] == end.back() && std::ranges::equal(tokens.subspan(at - count, count), end)) return at;
  return 0;
}

}  // namespace

std::vector<std::int32_t> look_up(std::span<const std::int32_t> tokens, std::size_t length) {
  if (length == 0) return {};
  for (const std::size_t count : {3u, 2u}) {
    const std::size_t at = after_last_match(tokens, count);
    if (at == 0) continue;
    const auto next = tokens.subspan(at).first(std::min(length, tokens.size() - at));
    return {next.begin(), next.end()};
  }
  return {};
}

std::size_t GuessLength::next() {
  if (rest_ == 0) return length_;
  --rest_;
  return 0;
}

void GuessLength::learn(std::size_t guessed, std::size_t right) {
  if (right == guessed) length_ = std::min(2 * length_, limits::k_draft_tokens_max);
  if (right > 0) {
    wrong_in_a_row_ = 0;
    return;
  }
  length_ = std::max<std::size_t>(length_ / 2, 2);
  // Twice as long each time: text that repeats nothing is soon left in peace.
  rest_ = std::size_t{4} << std::min<std::size_t>(wrong_in_a_row_++, 4);
}

}  // namespace svea::llama
