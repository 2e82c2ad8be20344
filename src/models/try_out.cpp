#include <chrono>

#include "llm/chat.h"
#include "models/registry.h"

namespace svea::models {
namespace {

// Enough for a sentence.
constexpr int k_try_tokens_max = 32;

}  // namespace

Result<TryOut> Registry::try_out(std::string_view slug, std::stop_token stop) {
  const auto now = state();
  for (const auto& entry : now->entries) {
    if (entry.model.slug != slug) continue;
    if (!entry.served) return std::unexpected(*entry.error);
    using Stopwatch = std::chrono::steady_clock;
    const auto began = Stopwatch::now();
    const auto since_began = [&] {
      return std::chrono::duration_cast<std::chrono::milliseconds>(Stopwatch::now() - began);
    };
    TryOut result{};
    llm::ChatRequest request{
        .messages = {{llm::ChatRole::user, "Svara med en mening: Vad heter Sveriges huvudstad?"}},
        .answer_tokens_max = k_try_tokens_max};
    const auto on_delta = [&](std::string_view) {
      if (result.first_word.count() == 0) result.first_word = since_began();
    };
    auto reply = llm::chat(*entry.chat, std::move(request), on_delta, std::move(stop));
    entry.served->heard(reply ? Status{} : std::unexpected(reply.error()));
    if (!reply) return std::unexpected(reply.error());
    result.took = since_began();
    result.answer = std::move(reply->text);
    result.tokens = reply->tokens;
    return result;
  }
  return fail(ErrorKind::not_found, "not_found",
              {"Det finns ingen sådan språkmodell. Ladda om sidan och försök igen.",
               "There is no such language model. Reload the page and try again."});
}

}  // namespace svea::models
