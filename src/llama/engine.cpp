#include "llama/engine.h"

#include <algorithm>
#include <exception>
#include <utility>

#include <fmt/format.h>

#include "llama/errors.h"
#include "llama/limits.h"
#include "llama/llama_c.h"

namespace svea::llama {
namespace {

llama_context_params params_for(const EngineOptions& options) {
  auto params = llama_context_default_params();
  params.n_ctx = options.context_tokens;
  params.n_batch = limits::k_batch_tokens_max;
  params.n_ubatch = limits::k_batch_tokens_max;
  params.n_seq_max = options.parallel;
  // The logits of a vocabulary are half a megabyte a token: only those of the answers and their guesses are
  // kept.
  params.n_outputs_max = std::min<std::uint32_t>(
      limits::k_batch_tokens_max,
      options.parallel * (1 + static_cast<std::uint32_t>(limits::k_draft_tokens_max)));
  params.n_outputs_max_per_seq = 0;
  params.n_threads = static_cast<std::int32_t>(options.threads);
  params.n_threads_batch = params.n_threads;
  params.kv_unified =
      true;  // one memory, so that a prefix can be shared and a single long request may fill it
  return params;
}

}  // namespace

void Engine::FreeContext::operator()(llama_context* context) const { llama_free(context); }

Result<std::unique_ptr<Engine>> Engine::open(std::shared_ptr<const Model> model,
                                             const EngineOptions& wanted) {
  EngineOptions options = wanted;
  options.parallel = std::clamp(options.parallel, 1u, limits::k_parallel_max);
  if (options.threads == 0) options.threads = std::max(1u, std::thread::hardware_concurrency());
  Context context(llama_init_from_model(model->get(), params_for(options)));
  if (!context) return fail_no_context();
  if (llama_get_memory(context.get()) == nullptr) return fail_cannot_write();
  options.context_tokens = llama_n_ctx(context.get());
  return std::unique_ptr<Engine>(new Engine(std::move(model), std::move(context), options));
}

Engine::Engine(std::shared_ptr<const Model> model, Context context, const EngineOptions& options)
    : model_(std::move(model)),
      options_(options),
      context_(std::move(context)),
      slots_(llama_get_memory(context_.get()), options.parallel, options.context_tokens,
             model_->can_forget()),
      batch_(limits::k_batch_tokens_max),
      thread_([this](const std::stop_token& stop) { work(stop); }) {}

Engine::~Engine() { stop(); }

void Engine::stop() {
  thread_.request_stop();
  std::deque<Run> left;
  {
    std::unique_lock lock(mutex_);
    has_stopped_ = true;
    left.swap(waiting_);
  }
  for (const Run& run : left) run.listener->on_end(fail_stopped());
  if (thread_.joinable()) thread_.join();
}

Load Engine::load() const {
  const std::lock_guard lock(mutex_);
  return {.running = running_, .waiting = waiting_.size()};
}

std::size_t Engine::room() const {
  return std::min(options_.context_tokens,
                  static_cast<std::uint32_t>(std::max(model_->context_trained(), 1)));
}

Result<std::shared_ptr<Generation>> Engine::submit(Task task, std::shared_ptr<Listener> listener) {
  if (task.prompt.empty()) return fail_prompt_empty();
  if (task.prompt.size() >= room()) return fail_prompt_too_long(task.prompt.size(), room());
  const std::size_t wanted = task.answer_tokens_max > 0 ? static_cast<std::size_t>(task.answer_tokens_max)
                                                        : limits::k_answer_tokens_default;
  auto sampler = TRY(Sampler::make(*model_, task.sampling));
  auto generation = std::make_shared<Generation>();
  Run run{.task = std::move(task),
          .listener = std::move(listener),
          .generation = generation,
          .sampler = std::move(sampler),
          .text = AnswerText({})};
  run.text = AnswerText(run.task.stops);
  run.answer_tokens_max = std::min(wanted, room() - run.task.prompt.size());
  run.figures.prompt_tokens = static_cast<std::int64_t>(run.task.prompt.size());
  {
    const std::lock_guard lock(mutex_);
    if (has_stopped_) return fail_stopped();
    if (waiting_.size() >= options_.waiting_max) return fail_queue_full();
    waiting_.push_back(std::move(run));
  }
  has_work_.notify_one();
  return generation;
}

void Engine::work(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    {
      std::unique_lock lock(mutex_);
      if (!slots_.has_runs() && !has_work_.wait(lock, stop, [this] { return !waiting_.empty(); })) break;
    }
    end_cancelled();
    begin_waiting();
    if (!slots_.has_runs()) continue;
    // What the library throws concerns a step; nobody's later request shall suffer.
    try {
      step();
    } catch (const std::exception& exception) {
      end_all(fail_model(exception.what()).error());
    }
  }
  end_all(fail_stopped().error());
}

void Engine::begin_waiting() {
  const std::lock_guard lock(mutex_);
  while (!waiting_.empty()) {
    Run& next = waiting_.front();
    if (next.generation->is_cancelled()) {
      next.listener->on_end(fail_cancelled());
      waiting_.pop_front();
      continue;
    }
    const std::span<const Token> prompt(next.task.prompt);
    Slot* const slot = slots_.take(prompt, prompt.size() + next.answer_tokens_max);
    if (slot == nullptr) return;  // nobody overtakes: a long prompt would never come in
    slot->tokens.assign(prompt.begin(), prompt.end());
    next.figures.reused_tokens = static_cast<std::int64_t>(slot->read);
    slot->run.emplace(std::move(next));
    waiting_.pop_front();
    ++running_;
  }
}

void Engine::end_cancelled() {
  for (Slot& slot : slots_.all())
    if (slot.run && slot.run->generation->is_cancelled()) end(slot, fail_cancelled());
}

void Engine::end_all(const Error& why) {
  for (Slot& slot : slots_.all()) {
    if (!slot.run) continue;
    end(slot, std::unexpected(why));
    slots_.forget_after(slot, 0);  // what a step left half done is not built upon
  }
}

void Engine::end(Slot& slot, Result<Answer> answer) {
  const auto listener = slot.run->listener;
  slots_.release(slot);
  --running_;
  listener->on_end(answer);
}

void Engine::step() {
  batch_.clear();
  add_answers();
  add_prompts();
  if (!compute()) return;
  for (Slot& slot : slots_.all())
    if (slot.run && slot.run->first_logits >= 0) take_results(slot);
}

void Engine::add_answers() {
  for (Slot& slot : slots_.all()) {
    if (!slot.is_writing()) continue;
    Run& run = *slot.run;
    run.guess.clear();
    if (run.task.looks_up && model_->can_forget()) {
      const auto left = run.answer_tokens_max - static_cast<std::size_t>(run.figures.answer_tokens);
      run.guess = look_up(slot.tokens, std::min(run.guess_length.next(), left - 1));
    }
    auto position = static_cast<llama_pos>(slot.read);
    run.first_logits = batch_.add(slot.tokens.back(), position, slot.sequence, true);
    for (const Token token : run.guess) batch_.add(token, ++position, slot.sequence, true);
  }
}

void Engine::add_prompts() {
  const bool somebody_writes = batch_.size() > 0;
  std::size_t room = batch_.room();
  if (somebody_writes) room = std::min<std::size_t>(room, limits::k_prompt_tokens_between_words);
  for (Slot* const slot : slots_.reading()) {
    slot->run->first_logits = -1;
    const std::size_t count = std::min(room, slot->tokens.size() - slot->read);
    room -= count;
    for (std::size_t i = 0; i < count; ++i, ++slot->read) {
      const bool is_last = slot->read + 1 == slot->tokens.size();
      const auto position = static_cast<llama_pos>(slot->read);
      const auto at = batch_.add(slot->tokens[slot->read], position, slot->sequence, is_last);
      if (is_last) slot->run->first_logits = at;
    }
  }
}

bool Engine::compute() {
  int code = llama_decode(context_.get(), batch_.view());
  // What is shared and reserved is counted, so that this does not happen; memory kept for later goes first if
  // it does.
  while (code == 1 && slots_.forget_one(nullptr)) code = llama_decode(context_.get(), batch_.view());
  if (code == 0) return true;
  end_all(fail_model(fmt::format("llama_decode: {}", code)).error());
  return false;
}

void Engine::take_results(Slot& slot) {
  Run& run = *slot.run;
  if (slot.is_writing()) ++slot.read;  // the token that was chosen last time, now read
  const auto vocabulary = static_cast<std::size_t>(model_->vocabulary());
  const std::vector<Token> guess = std::exchange(run.guess, {});
  std::size_t right = 0;
  std::optional<Ending> ending;
  for (bool goes_on = true; goes_on;) {
    const auto index = run.first_logits + static_cast<std::int32_t>(right);
    const Token token = run.sampler.choose({llama_get_logits_ith(context_.get(), index), vocabulary});
    ending = add_to_answer(slot, token);
    goes_on = right < guess.size() && guess[right] == token;
    if (goes_on) ++right;
    goes_on = goes_on && !ending;
  }
  if (!guess.empty()) {
    run.guess_length.learn(guess.size(), right);
    run.figures.guessed_tokens += static_cast<std::int64_t>(guess.size());
    run.figures.right_guesses += static_cast<std::int64_t>(right);
    // The whole guess has been read; what did not come true is forgotten.
    slot.read += guess.size();
    slots_.forget_after(slot, slot.read - guess.size() + right);
  }
  if (ending) end(slot, Answer{.ending = *ending, .figures = run.figures});
}

std::optional<Ending> Engine::add_to_answer(Slot& slot, Token token) {
  Run& run = *slot.run;
  const auto show = [&run](const std::string& text) {
    if (!text.empty()) run.listener->on_text(text);
  };
  if (model_->is_end(token)) {
    show(run.text.finish());
    return Ending::complete;
  }
  slot.tokens.push_back(token);
  ++run.figures.answer_tokens;
  show(run.text.add(model_->piece_of(token)));
  if (run.text.has_stopped()) return Ending::complete;
  if (run.figures.answer_tokens < static_cast<std::int64_t>(run.answer_tokens_max)) return std::nullopt;
  show(run.text.finish());
  return Ending::length;
}

}  // namespace svea::llama
