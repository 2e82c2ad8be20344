// The bare loop that bench/llama.mjs measures svea-llama beside: nothing but llama.cpp, a token at a time.
//   svea-time-llama MODEL CONTEXT_TOKENS THREADS
// For each line {"tokens": [the prompt], "count": answer tokens} of standard input it prints
// {"tokens_per_s"}, the speed from the first token of the answer to the last.
#include <algorithm>
#include <chrono>
#include <iostream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/check.h"
#include "json/json.h"
#include "llama/library.h"
#include "llama/llama_c.h"

namespace {

using namespace svea;

// A batch of tokens that follow each other in the one sequence there is; positions and the rest are the
// library's choice.
void decode(llama_context* context, std::vector<llama_token>& tokens) {
  llama_batch batch{};
  batch.n_tokens = static_cast<std::int32_t>(tokens.size());
  batch.token = tokens.data();
  check(llama_decode(context, batch) == 0, "the batch is computed");
}

double tokens_per_s(llama_context* context, const llama_vocab* words, std::vector<llama_token> tokens,
                    int count) {
  llama_memory_clear(llama_get_memory(context), false);
  decode(context, tokens);
  std::string answer;
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < count; ++i) {
    const float* const logits = llama_get_logits_ith(context, -1);
    const auto best = std::max_element(logits, logits + llama_vocab_n_tokens(words)) - logits;
    char piece[64];
    const auto length =
        llama_token_to_piece(words, static_cast<llama_token>(best), piece, sizeof piece, 0, false);
    answer.append(piece, static_cast<std::size_t>(std::max(length, 0)));
    tokens.assign(1, static_cast<llama_token>(best));
    if (i + 1 < count) decode(context, tokens);
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  return (count - 1) / took.count();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    fmt::print(stderr, "svea-time-llama MODEL CONTEXT_TOKENS THREADS\n");
    return 2;
  }
  check(llama::start_library().has_value(), "llama.cpp starts");
  auto* const model = llama_model_load_from_file(argv[1], llama_model_default_params());
  check(model != nullptr, "the model is loaded");
  auto params = llama_context_default_params();
  params.n_ctx = static_cast<std::uint32_t>(std::stoul(argv[2]));
  params.n_threads = std::stoi(argv[3]);
  params.n_threads_batch = params.n_threads;
  auto* const context = llama_init_from_model(model, params);
  check(context != nullptr, "the model fits in memory");

  for (std::string line; std::getline(std::cin, line);) {
    const auto round = json::parse_object(line).value();
    std::vector<llama_token> tokens;
    for (const auto& token : *json::get<const json::Array*>(round, "tokens").value())
      tokens.push_back(static_cast<llama_token>(token.as_int64()));
    const auto count = static_cast<int>(json::get<std::int64_t>(round, "count").value());
    const double speed = tokens_per_s(context, llama_model_get_vocab(model), std::move(tokens), count);
    fmt::print("{}\n", json::serialise(json::Object{{"tokens_per_s", speed}}));
    std::fflush(stdout);
  }
  llama_free(context);
  llama_model_free(model);
  return 0;
}
