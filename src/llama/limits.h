// The limits of svea-llama, each with its reason. Units stand last in the names.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace svea::llama::limits {

// Tokens that the library computes at once: more gains no speed on a processor and makes those who wait for
// their next word wait longer.
inline constexpr std::uint32_t k_batch_tokens_max = 512;
// While somebody's answer is being written, so much of another's prompt is read between two of its words.
inline constexpr std::uint32_t k_prompt_tokens_between_words = 128;
// Words guessed from the prompt: beyond these a wrong guess costs more than a right one gains.
inline constexpr std::size_t k_draft_tokens_max = 12;
// What a second question must share with one being read to be worth waiting for.
inline constexpr std::size_t k_shared_tokens_worth_waiting = 64;
// llama.cpp's own bound on sequences is 256; a processor is busy long before.
inline constexpr std::uint32_t k_parallel_max = 64;
// An answer whose length the client leaves open.
inline constexpr int k_answer_tokens_default = 1024;
// Stop texts; OpenAI's interface takes four.
inline constexpr std::size_t k_stops_max = 16;
inline constexpr std::size_t k_stop_bytes_max = 256;
// A schema is a form of some fields; its grammar grows with it.
inline constexpr std::size_t k_schema_bytes_max = 64u << 10;
// A text to embed: what embedding models in use can take, and what a batch of one computation holds.
inline constexpr std::uint32_t k_embedding_tokens_max = 2048;
// Reading a model for the first time: the largest that fit a server, from a slow disk.
inline constexpr std::chrono::seconds k_trial_time_max{600};
inline constexpr std::chrono::seconds k_trial_processor_time_max{300};
// What reading a model takes beside the model itself: vocabulary, buffers.
inline constexpr std::uint64_t k_trial_memory_bytes = 2ull << 30;

}  // namespace svea::llama::limits
