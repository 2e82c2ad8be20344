#include "identity/key_meter.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "base/log.h"

namespace svea::identity {
namespace {

// Short enough that little is lost, long enough that thousands of answers a second cost one commit.
constexpr std::chrono::seconds k_written_after{2};

}  // namespace

std::string month_of(Time time) {
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(time));
  return fmt::format("{:04}-{:02}", int(day.year()), unsigned(day.month()));
}

KeyMeter::KeyMeter(store::ApiKeys& api_keys, const Clock& clock)
    : api_keys_(api_keys),
      clock_(clock),
      writer_([this](const std::stop_token& stop) { write_down_now_and_then(stop); }) {}

KeyMeter::~KeyMeter() {
  writer_.request_stop();
  writer_.join();
  if (const auto written = write_down(); !written)
    log(LogLevel::error, "key_usage_not_written",
        {{"code", written.error().code}, {"cause", written.error().detail}});
}

void KeyMeter::add(model::ApiKeyId key, const model::KeyUsage& usage) {
  const auto now = clock_.now();
  {
    const std::scoped_lock lock(mutex_);
    auto& use = unwritten_[{key, month_of(now)}];
    use.key = key;
    use.at = now;
    use.usage += usage;
  }
  has_uses_.notify_one();
}

Result<model::KeyUsage> KeyMeter::used(model::ApiKeyId key) {
  const auto month = month_of(clock_.now());
  model::KeyUsage sum;
  {
    const std::scoped_lock lock(mutex_);
    for (const auto* uses : {&unwritten_, &being_written_})
      if (const auto found = uses->find({key, month}); found != uses->end()) sum += found->second.usage;
  }
  sum += TRY(api_keys_.usage(key, month));
  return sum;
}

Status KeyMeter::check_budget(const model::ApiKey& key) {
  if (!key.monthly_tokens) return {};
  const auto used_up = TRY(used(key.id)).tokens();
  if (used_up < *key.monthly_tokens) return {};
  return fail(ErrorKind::busy, "key_budget_used",
              {fmt::format("Nyckeln har använt månadens {} tokens. Vänta till den första, eller be den som "
                           "gav dig nyckeln om en med större budget.",
                           *key.monthly_tokens),
               fmt::format("The key has used this month's {} tokens. Wait until the first, or ask whoever "
                           "gave you the key for one with a larger budget.",
                           *key.monthly_tokens)});
}

Status KeyMeter::write_down() {
  const std::scoped_lock writing(writing_);
  std::vector<store::KeyUse> uses;
  {
    const std::scoped_lock lock(mutex_);
    being_written_.swap(unwritten_);
    for (auto& [key_and_month, use] : being_written_) {
      use.month = key_and_month.second;
      uses.push_back(use);
    }
  }
  const auto written = uses.empty() ? Status() : api_keys_.add_uses(uses);
  const std::scoped_lock lock(mutex_);
  if (!written)  // kept for the next time
    for (const auto& [key_and_month, use] : being_written_) {
      auto& waiting = unwritten_[key_and_month];
      const auto later = waiting.usage;
      waiting = use;
      waiting.usage += later;
    }
  being_written_.clear();
  return written;
}

void KeyMeter::write_down_now_and_then(const std::stop_token& stop) {
  std::mutex pause;
  std::condition_variable_any ended;
  while (true) {
    {
      std::unique_lock lock(mutex_);
      if (!has_uses_.wait(lock, stop, [&] { return !unwritten_.empty(); })) return;
    }
    {
      std::unique_lock lock(pause);
      if (ended.wait_for(lock, stop, k_written_after, [] { return false; }) || stop.stop_requested()) return;
    }
    if (const auto written = write_down(); !written)
      log(LogLevel::error, "key_usage_not_written",
          {{"code", written.error().code}, {"cause", written.error().detail}});
  }
}

}  // namespace svea::identity
