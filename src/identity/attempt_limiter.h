// How often sign-in may be tried.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "base/clock.h"

namespace svea::identity {

// Counts failed attempts in windows of limits::k_sign_in_window, each window from its first attempt. Three
// counts, of which the strictest holds: the account from one address, the address over all accounts (one
// guess at each), the account over all addresses (many machines at one). Kept in memory: a restart forgives.
// Thread-safe.
class AttemptLimiter {
 public:
  explicit AttemptLimiter(const Clock& clock) : clock_(clock) {}

  // Counts the attempt before it is made, so that a hundred at once are no way round. False: too many, don't
  // try.
  [[nodiscard]] bool begin(std::string_view account, std::string_view address);
  // The attempt was right: the account starts afresh from this address, and the others get the attempt back.
  void succeeded(std::string_view account, std::string_view address);

 private:
  struct Window {
    Time began{};
    int attempts = 0;
  };

  [[nodiscard]] bool is_full(const std::string& key, int attempts_max, Time now) const;
  void count(const std::string& key, Time now);
  void give_back(const std::string& key);
  void make_room(Time now);

  const Clock& clock_;
  std::mutex mutex_;
  std::map<std::string, Window> windows_;
};

}  // namespace svea::identity
