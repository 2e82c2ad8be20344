#include "models/health.h"

#include <doctest/doctest.h>

#include "models/limits.h"

namespace svea::models {
namespace {

using namespace std::chrono_literals;

constexpr Time k_start{std::chrono::hours{1000}};

Error failure(const char* code, ErrorKind kind = ErrorKind::unavailable) {
  return {kind, code, {"sv", "en"}};
}

// How long after `now` it may be probed.
std::chrono::milliseconds pause_of(Health& health, Time now) {
  for (auto after = 0ms; after < 1h; after += 100ms)
    if (health.begin_probe(now + after)) return after;
  return 1h;
}

}  // namespace

TEST_CASE("a model that nothing answers for rests at once, and a probe after the pause brings it back") {
  Health health(1);
  CHECK(health.state() == ModelState::ready);
  health.on_failed(failure("model_unreachable"), k_start);
  CHECK(health.state() == ModelState::unreachable);
  CHECK_FALSE(health.may_serve());
  CHECK_FALSE(health.begin_probe(k_start + 3s));
  CHECK(health.begin_probe(k_start + 7s));
  CHECK_FALSE(health.begin_probe(k_start + 8s));
  health.end_probe({}, k_start + 8s);
  CHECK(health.state() == ModelState::ready);
}

TEST_CASE("broken replies make it rest when three come in a row, and a reply between forgives them") {
  Health health(1);
  const auto broken = failure("model_broken_reply");
  health.on_failed(broken, k_start);
  health.on_failed(broken, k_start);
  health.on_served(k_start);
  health.on_failed(broken, k_start);
  health.on_failed(broken, k_start);
  CHECK(health.may_serve());
  health.on_failed(broken, k_start);
  CHECK(health.state() == ModelState::resting);
  CHECK(health.error()->code == "model_broken_reply");
}

TEST_CASE("a request that was stopped, refused or too long says nothing about the model") {
  Health health(1);
  for (int i = 0; i < 10; ++i) {
    health.on_failed(failure("cancelled", ErrorKind::cancelled), k_start);
    health.on_failed(failure("model_input_refused"), k_start);
  }
  CHECK(health.may_serve());
}

TEST_CASE("pauses grow while it is only there and does not answer, and have an upper limit") {
  Health health(7);
  auto now = k_start;
  auto last = 0ms;
  health.on_failed(failure("model_unreachable"), now);
  for (int i = 0; i < 5; ++i) {
    const auto pause = pause_of(health, now);
    CHECK(pause > last);
    last = pause;
    now += pause;
    health.end_probe({}, now);
    health.on_failed(failure("model_refused"), now);
  }
  for (int i = 0; i < 20; ++i) {
    now += pause_of(health, now);
    health.end_probe(std::unexpected(failure("model_unreachable")), now);
  }
  CHECK(pause_of(health, now) <= limits::k_pause_max * (1 + limits::k_pause_jitter) + 1s);
  health.end_probe({}, now);
  health.on_served(now);
  health.on_failed(failure("model_unreachable"), now);
  CHECK(pause_of(health, now) < 10s);
}

TEST_CASE("pauses differ from one installation to the next") {
  Health one(1), other(2);
  one.on_failed(failure("model_unreachable"), k_start);
  other.on_failed(failure("model_unreachable"), k_start);
  CHECK(pause_of(one, k_start) != pause_of(other, k_start));
}

TEST_CASE("an idle model is probed now and then, a busy one is not") {
  Health health(1);
  health.on_served(k_start);
  CHECK_FALSE(health.begin_probe(k_start + 20s));
  health.on_served(k_start + 20s);
  CHECK_FALSE(health.begin_probe(k_start + 40s));
  CHECK(health.begin_probe(k_start + 50s));
  health.end_probe(std::unexpected(failure("model_loading")), k_start + 51s);
  CHECK(health.state() == ModelState::loading);
}

TEST_CASE("while a model is loaded it is looked after often, and is not held back for it later") {
  Health health(1);
  auto now = k_start;
  health.on_failed(failure("model_loading"), now);
  for (int i = 0; i < 50; ++i) {
    const auto pause = pause_of(health, now);
    CHECK(pause < 4s);
    now += pause;
    health.end_probe(std::unexpected(failure("model_loading")), now);
  }
  now += pause_of(health, now);
  health.end_probe({}, now);
  CHECK(health.may_serve());
  health.on_failed(failure("model_unreachable"), now);
  CHECK(pause_of(health, now) < 8s);
}

}  // namespace svea::models
