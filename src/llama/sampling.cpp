#include "llama/sampling.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

namespace svea::llama {
namespace {

// Of a hundred thousand numbers, at every token: side by side, which the processor does several at a time.
Token likeliest(std::span<const float> logits) {
  constexpr std::size_t k_lanes = 16;
  std::array<float, k_lanes> best;
  best.fill(-INFINITY);
  const std::size_t whole = logits.size() - logits.size() % k_lanes;
  for (std::size_t i = 0; i < whole; i += k_lanes)
    for (std::size_t lane = 0; lane < k_lanes; ++lane) best[lane] = std::max(best[lane], logits[i + lane]);
  for (std::size_t i = whole; i < logits.size(); ++i) best[0] = std::max(best[0], logits[i]);
  const auto found = std::ranges::find(logits, std::ranges::max(best));
  if (found == logits.end()) throw std::runtime_error("no logit is a number");
  return static_cast<Token>(found - logits.begin());
}

// What a grammar forbids gets this for its logit.
bool is_possible(const llama_token_data& candidate) { return candidate.logit > -INFINITY; }

}  // namespace

void Sampler::Free::operator()(llama_sampler* sampler) const { llama_sampler_free(sampler); }

Result<Sampler> Sampler::make(const Model& model, const Sampling& sampling) {
  Sampler made;
  if (!sampling.grammar.empty()) {
    made.grammar_.reset(llama_sampler_init_grammar(model.words(), sampling.grammar.c_str(), "root"));
    if (!made.grammar_)
      return fail(ErrorKind::invalid_input, "grammar_invalid",
                  {"Svarets form (JSON-schemat) går inte att följa. Förenkla schemat.",
                   "The form of the answer (the JSON schema) can't be followed. Make the schema simpler."});
  }
  if (sampling.temperature > 0) {
    made.chance_.reset(llama_sampler_chain_init(llama_sampler_chain_default_params()));
    if (sampling.top_p < 1)
      llama_sampler_chain_add(made.chance_.get(),
                              llama_sampler_init_top_p(static_cast<float>(sampling.top_p), 1));
    llama_sampler_chain_add(made.chance_.get(),
                            llama_sampler_init_temp(static_cast<float>(sampling.temperature)));
    llama_sampler_chain_add(made.chance_.get(), llama_sampler_init_dist(sampling.seed));
  }
  return made;
}

Token Sampler::choose(std::span<const float> logits) {
  // A grammar looks at each candidate's letters: mostly the first choice passes, and the others need no look.
  Token chosen = draw(logits, false);
  if (!grammar_) return chosen;
  if (!is_allowed(chosen)) chosen = draw(logits, true);
  llama_sampler_accept(grammar_.get(), chosen);
  return chosen;
}

bool Sampler::is_allowed(Token token) {
  llama_token_data one{.id = token, .logit = 1.0F, .p = 0.0F};
  llama_token_data_array only{.data = &one, .size = 1, .selected = -1, .sorted = false};
  llama_sampler_apply(grammar_.get(), &only);
  return is_possible(one);
}

Token Sampler::draw(std::span<const float> logits, bool by_grammar) {
  if (!chance_ && !by_grammar) return likeliest(logits);
  candidates_.resize(logits.size());
  for (std::size_t i = 0; i < logits.size(); ++i)
    candidates_[i] = {.id = static_cast<Token>(i), .logit = logits[i], .p = 0.0F};
  llama_token_data_array all{
      .data = candidates_.data(), .size = candidates_.size(), .selected = -1, .sorted = false};
  if (by_grammar) llama_sampler_apply(grammar_.get(), &all);
  if (!chance_) {
    const auto* const best = std::max_element(all.data, all.data + all.size,
                                              [](const auto& a, const auto& b) { return a.logit < b.logit; });
    return best->id;
  }
  llama_sampler_apply(chance_.get(), &all);
  return all.data[all.selected].id;
}

}  // namespace svea::llama
