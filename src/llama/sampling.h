// Chooses the next token of one answer.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "llama/llama_c.h"
#include "llama/model.h"

namespace svea::llama {

struct Sampling {
  double temperature = 0.0;  // 0: always the likeliest token
  double top_p = 1.0;        // the likeliest tokens with this share of probability are drawn from
  std::uint32_t seed = 0;    // the same seed draws the same
  std::string grammar{};     // in llama.cpp's GBNF, from "root"; "" lets everything through
};

class Sampler {
 public:
  // Errors: grammar_invalid.
  [[nodiscard]] static Result<Sampler> make(const Model& model, const Sampling& sampling);

  // Chooses by the logits of every token of the vocabulary, and takes note of what it chose.
  // Throws std::exception where the library does.
  [[nodiscard]] Token choose(std::span<const float> logits);

 private:
  struct Free {
    void operator()(llama_sampler* sampler) const;
  };
  using Owned = std::unique_ptr<llama_sampler, Free>;
  Sampler() = default;

  [[nodiscard]] Token draw(std::span<const float> logits, bool by_grammar);
  [[nodiscard]] bool is_allowed(Token token);

  Owned grammar_;  // null without one
  Owned chance_;   // null where the likeliest is taken
  std::vector<llama_token_data> candidates_;
};

}  // namespace svea::llama
