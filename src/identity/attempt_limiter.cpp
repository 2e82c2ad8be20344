#include "identity/attempt_limiter.h"

#include <algorithm>
#include <vector>

#include "base/limits.h"

namespace svea::identity {
namespace {

// A whole municipality stands behind one address, and an account may be tried from the office, at home and by
// phone; the wider counts leave room for that and still stop guessing at scale.
constexpr int k_wide_attempts_max = 10 * limits::k_sign_in_attempts_max;
// About ten megabytes. Beyond it the oldest windows go, which are the flood's own more often than not.
constexpr std::size_t k_windows_max = 50'000;

struct Keys {
  Keys(std::string_view account, std::string_view address)
      : pair("p " + std::string(address) + " " + std::string(account)),
        account_alone("a " + std::string(account)),
        address_alone("i " + std::string(address)) {}
  std::string pair;
  std::string account_alone;
  std::string address_alone;
};

bool is_over(Time began, Time now) { return now - began >= limits::k_sign_in_window; }

}  // namespace

bool AttemptLimiter::begin(std::string_view account, std::string_view address) {
  const Keys keys(account, address);
  const auto now = clock_.now();
  std::scoped_lock lock(mutex_);
  if (is_full(keys.pair, limits::k_sign_in_attempts_max, now) ||
      is_full(keys.account_alone, k_wide_attempts_max, now) ||
      is_full(keys.address_alone, k_wide_attempts_max, now))
    return false;
  for (const auto* key : {&keys.pair, &keys.account_alone, &keys.address_alone}) count(*key, now);
  return true;
}

void AttemptLimiter::succeeded(std::string_view account, std::string_view address) {
  const Keys keys(account, address);
  std::scoped_lock lock(mutex_);
  windows_.erase(keys.pair);
  give_back(keys.account_alone);
  give_back(keys.address_alone);
}

bool AttemptLimiter::is_full(const std::string& key, int attempts_max, Time now) const {
  const auto found = windows_.find(key);
  return found != windows_.end() && !is_over(found->second.began, now) &&
         found->second.attempts >= attempts_max;
}

void AttemptLimiter::count(const std::string& key, Time now) {
  if (windows_.size() >= k_windows_max) make_room(now);
  auto& window = windows_[key];
  if (window.attempts == 0 || is_over(window.began, now)) window = {now, 0};
  ++window.attempts;
}

void AttemptLimiter::give_back(const std::string& key) {
  const auto found = windows_.find(key);
  if (found != windows_.end() && --found->second.attempts <= 0) windows_.erase(found);
}

void AttemptLimiter::make_room(Time now) {
  std::erase_if(windows_, [&](const auto& row) { return is_over(row.second.began, now); });
  if (windows_.size() < k_windows_max) return;
  // The older half at once, so that a flood does not pay a search for each attempt.
  std::vector<Time> begins;
  for (const auto& [key, window] : windows_) begins.push_back(window.began);
  const auto middle = begins.begin() + static_cast<std::ptrdiff_t>(begins.size() / 2);
  std::ranges::nth_element(begins, middle);
  std::erase_if(windows_, [&](const auto& row) { return row.second.began <= *middle; });
}

}  // namespace svea::identity
