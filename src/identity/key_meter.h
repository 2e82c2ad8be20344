// Counts what keys are used for, and holds them to their budgets.
#pragma once

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

#include "base/clock.h"
#include "store/api_keys.h"

namespace svea::identity {

// "2026-11": the month that counts at `time`, in UTC.
[[nodiscard]] std::string month_of(Time time);

// Thread-safe. Use is written down a few seconds after it happened, many at a time: what is lost when the
// process is killed is what those seconds used.
class KeyMeter {
 public:
  // Both outlive it.
  KeyMeter(store::ApiKeys& api_keys, const Clock& clock);
  // Writes down the rest.
  ~KeyMeter();
  KeyMeter(const KeyMeter&) = delete;
  KeyMeter& operator=(const KeyMeter&) = delete;

  // Never waits for the disk.
  void add(model::ApiKeyId key, const model::KeyUsage& usage);

  // This month's, written down or not; at worst a little of it counts twice for a moment.
  [[nodiscard]] Result<model::KeyUsage> used(model::ApiKeyId key);

  // Whether the key has tokens left this month. What has begun is let finish, so a key may pass its budget by
  // what it asks at once. Errors: key_budget_used.
  [[nodiscard]] Status check_budget(const model::ApiKey& key);

  // Writes down what has been used until now.
  [[nodiscard]] Status write_down();

 private:
  using Uses = std::map<std::pair<model::ApiKeyId, std::string>, store::KeyUse>;  // by key and month

  void write_down_now_and_then(const std::stop_token& stop);

  store::ApiKeys& api_keys_;
  const Clock& clock_;
  std::mutex mutex_;
  std::condition_variable_any has_uses_;
  Uses unwritten_;
  Uses being_written_;
  std::mutex writing_;   // held while writing; taken before mutex_
  std::jthread writer_;  // last: it ends before what it uses
};

}  // namespace svea::identity
