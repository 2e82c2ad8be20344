#include "llama/embedder.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <numeric>
#include <thread>

#include <fmt/format.h>

#include "llama/batch.h"
#include "llama/errors.h"
#include "llama/limits.h"

namespace svea::llama {
namespace {

using Context = std::unique_ptr<llama_context, decltype(&llama_free)>;

// A text is computed whole: a model that looks both ways needs all of it at once.
Context make_context(const Model& model, std::uint32_t threads, enum llama_pooling_type pooling) {
  auto params = llama_context_default_params();
  const auto trained = static_cast<std::uint32_t>(std::max(model.context_trained(), 1));
  params.n_ctx = std::min(trained, limits::k_embedding_tokens_max);
  params.n_batch = params.n_ctx;
  params.n_ubatch = params.n_ctx;
  params.n_threads =
      static_cast<std::int32_t>(threads > 0 ? threads : std::max(1u, std::thread::hardware_concurrency()));
  params.n_threads_batch = params.n_threads;
  params.pooling_type = pooling;
  params.embeddings = true;
  return {llama_init_from_model(model.get(), params), &llama_free};
}

std::vector<float> of_length_one(std::span<const float> numbers) {
  const double square = std::inner_product(numbers.begin(), numbers.end(), numbers.begin(), 0.0);
  const auto scale = square > 0 ? static_cast<float>(1 / std::sqrt(square)) : 0.0F;
  std::vector<float> vector(numbers.begin(), numbers.end());
  for (float& number : vector) number *= scale;
  return vector;
}

}  // namespace

void Embedder::FreeContext::operator()(llama_context* context) const { llama_free(context); }

Result<std::unique_ptr<Embedder>> Embedder::open(std::shared_ptr<const Model> model, std::uint32_t threads) {
  auto context = make_context(*model, threads, LLAMA_POOLING_TYPE_UNSPECIFIED);
  if (context && llama_pooling_type(context.get()) == LLAMA_POOLING_TYPE_NONE)
    context = make_context(*model, threads, LLAMA_POOLING_TYPE_MEAN);
  if (!context) return fail_no_context();
  return std::unique_ptr<Embedder>(new Embedder(std::move(model), Context(context.release())));
}

Result<Embedding> Embedder::embed(std::string_view text) {
  const auto tokens = TRY(model_->tokens_of(text));
  if (tokens.empty()) return fail_prompt_empty();
  const std::lock_guard lock(mutex_);
  const std::size_t room = llama_n_batch(context_.get());
  if (tokens.size() > room) return fail_prompt_too_long(tokens.size(), room);

  Batch batch(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) batch.add(tokens[i], static_cast<llama_pos>(i), 0, true);
  if (auto* const memory = llama_get_memory(context_.get())) llama_memory_clear(memory, false);
  try {
    const int code = llama_decode(context_.get(), batch.view());
    const float* const numbers = code == 0 ? llama_get_embeddings_seq(context_.get(), 0) : nullptr;
    if (numbers == nullptr) return fail_model(fmt::format("embedding: llama_decode: {}", code));
    const auto count = static_cast<std::size_t>(llama_model_n_embd_out(model_->get()));
    return Embedding{.vector = of_length_one({numbers, count}), .tokens = tokens.size()};
  } catch (const std::exception& exception) {
    return fail_model(exception.what());
  }
}

}  // namespace svea::llama
