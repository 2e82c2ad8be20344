#include "tasks/ask.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

#include "base/log.h"
#include "llm/chat.h"

namespace svea::tasks {
namespace {

// The queues of models are fair between people; a single run asks no more at once than keeps a graphics card
// busy.
constexpr std::size_t k_at_once = 4;

std::unexpected<Error> cancelled() {
  return fail(ErrorKind::cancelled, "cancelled", {"Arbetet avbröts.", "The work was cancelled."});
}

}  // namespace

Result<std::optional<Written>> ask(llm::ModelChoice& models, const llm::Need& need,
                                   const llm::ChatRequest& request, std::stop_token stop) {
  for (const auto& model : models.models_for(need)) {
    auto asked = request;
    asked.asker = need.asker;
    const auto reply = llm::chat(*model, std::move(asked), [](std::string_view) {}, stop);
    if (stop.stop_requested()) return cancelled();
    if (reply && reply->text.find_first_not_of(" \t\r\n") != std::string::npos)
      return Written{.text = reply->text, .writer = model->name(), .was_cut = reply->was_cut};
    log(LogLevel::warning, "task_model_failed",
        {{"model", model->name()}, {"code", reply ? "empty" : reply.error().code}});
  }
  return std::nullopt;
}

Result<std::vector<std::optional<Written>>> ask_each(llm::ModelChoice& models, const llm::Need& need,
                                                     std::span<const llm::ChatRequest> requests,
                                                     const std::function<void(double share)>& on_progress,
                                                     std::stop_token stop) {
  std::vector<std::optional<Written>> replies(requests.size());
  std::atomic<std::size_t> next = 0;
  std::size_t done = 0;
  std::optional<Error> error;
  std::mutex mutex;
  const auto work = [&] {
    for (auto i = next++; i < requests.size(); i = next++) {
      auto reply = ask(models, need, requests[i], stop);
      const std::lock_guard lock(mutex);
      if (!reply) {
        error = std::move(reply).error();
        return;
      }
      replies[i] = *std::move(reply);
      on_progress(static_cast<double>(++done) / static_cast<double>(requests.size()));
    }
  };
  {
    std::vector<std::jthread> workers;
    for (std::size_t i = 1; i < std::min(k_at_once, requests.size()); ++i) workers.emplace_back(work);
    work();
  }
  if (error) return std::unexpected(*std::move(error));
  return replies;
}

std::string as_material(std::string text) {
  std::ranges::replace(text, '<', '(');
  std::ranges::replace(text, '>', ')');
  return "<text>\n" + text + "\n</text>";
}

std::optional<json::Object> object_in(const Written& written) {
  const std::string_view text = written.text;
  const auto first = text.find('{');
  const auto last = text.rfind('}');
  if (first == std::string_view::npos || last == std::string_view::npos || last < first) return std::nullopt;
  auto object = json::parse_object(text.substr(first, last + 1 - first));
  if (!object) return std::nullopt;
  return *std::move(object);
}

}  // namespace svea::tasks
