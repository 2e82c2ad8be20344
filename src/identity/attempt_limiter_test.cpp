#include "identity/attempt_limiter.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include "base/limits.h"

namespace svea::identity {
namespace {

int attempts_until_refused(AttemptLimiter& limiter, auto&& account, auto&& address) {
  int attempts = 0;
  while (attempts < 1000 && limiter.begin(account(attempts), address(attempts))) ++attempts;
  return attempts;
}

}  // namespace

TEST_CASE("the account from one address, the address and the account each have their count") {
  const ManualClock clock;
  const auto fixed = [](const char* text) { return [text](int) { return std::string(text); }; };
  const auto numbered = [](int i) { return std::to_string(i); };
  AttemptLimiter one_pair(clock);
  CHECK(attempts_until_refused(one_pair, fixed("eva"), fixed("10.0.0.1")) == limits::k_sign_in_attempts_max);
  AttemptLimiter one_address(clock);
  CHECK(attempts_until_refused(one_address, numbered, fixed("10.0.0.1")) ==
        10 * limits::k_sign_in_attempts_max);
  AttemptLimiter one_account(clock);
  CHECK(attempts_until_refused(one_account, fixed("eva"), numbered) == 10 * limits::k_sign_in_attempts_max);
}

TEST_CASE("signing in well leaves no count behind") {
  const ManualClock clock;
  AttemptLimiter limiter(clock);
  for (int i = 0; i < 1000; ++i) {
    REQUIRE(limiter.begin("eva", "10.0.0.1"));
    limiter.succeeded("eva", "10.0.0.1");
  }
}

TEST_CASE("the window begins with the first attempt and ends as a whole") {
  ManualClock clock;
  AttemptLimiter limiter(clock);
  for (int i = 0; i < limits::k_sign_in_attempts_max; ++i) {
    CHECK(limiter.begin("eva", "10.0.0.1"));
    clock.advance(std::chrono::seconds{1});
  }
  clock.advance(limits::k_sign_in_window - std::chrono::seconds{limits::k_sign_in_attempts_max + 1});
  CHECK_FALSE(limiter.begin("eva", "10.0.0.1"));
  clock.advance(std::chrono::seconds{1});
  CHECK(limiter.begin("eva", "10.0.0.1"));
}

TEST_CASE(
    "a flood of made-up accounts from made-up addresses neither stops sign-in nor lifts a limit just "
    "reached") {
  ManualClock clock;
  AttemptLimiter limiter(clock);
  int attempts = 0;
  const auto flood = [&](int count) {
    for (int i = 0; i < count; ++i, ++attempts) {
      clock.advance(std::chrono::milliseconds{1});
      REQUIRE(limiter.begin(fmt::format("a{}", attempts), fmt::format("10.0.{}", attempts)));
    }
  };
  flood(30'000);  // three windows each: more than are kept
  for (int i = 0; i < limits::k_sign_in_attempts_max; ++i) CHECK(limiter.begin("eva", "10.0.0.1"));
  flood(5'000);
  CHECK_FALSE(limiter.begin("eva", "10.0.0.1"));
}

TEST_CASE("whatever the order of attempts, no pair fails more often in a window than the limit says") {
  CHECK(rc::check([](const std::vector<std::pair<bool, std::uint8_t>>& attempts) {
    ManualClock clock;
    AttemptLimiter limiter(clock);
    std::map<std::string, int> failed;
    for (const auto& [right, account] : attempts) {
      const auto name = std::to_string(account % 3);
      if (!limiter.begin(name, "10.0.0.1")) continue;
      if (right) {
        limiter.succeeded(name, "10.0.0.1");
        failed[name] = 0;
      } else {
        RC_ASSERT(++failed[name] <= limits::k_sign_in_attempts_max);
      }
    }
  }));
}

}  // namespace svea::identity
