// Texts as vectors: how near their directions are is how near their meanings are.
#pragma once

#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

#include "llama/model.h"

struct llama_context;

namespace svea::llama {

struct Embedding {
  std::vector<float> vector;  // of length 1
  std::size_t tokens = 0;     // of the text
};

// Thread-safe; texts are computed one at a time.
class Embedder {
 public:
  // The text's vector is made of its tokens' as the model's file says, by their mean where it says nothing.
  // `threads` as in EngineOptions. Errors: model_no_context.
  [[nodiscard]] static Result<std::unique_ptr<Embedder>> open(std::shared_ptr<const Model> model,
                                                              std::uint32_t threads);

  // Errors: prompt_empty, prompt_too_long, model_failed.
  [[nodiscard]] Result<Embedding> embed(std::string_view text);

  [[nodiscard]] const Model& model() const { return *model_; }

 private:
  struct FreeContext {
    void operator()(llama_context* context) const;
  };
  using Context = std::unique_ptr<llama_context, FreeContext>;
  Embedder(std::shared_ptr<const Model> model, Context context)
      : model_(std::move(model)), context_(std::move(context)) {}

  const std::shared_ptr<const Model> model_;
  const Context context_;
  std::mutex mutex_;
};

}  // namespace svea::llama
