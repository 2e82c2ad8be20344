#include "http_client/service_errors.h"

#include <doctest/doctest.h>

namespace svea::http_client {
namespace {

constexpr NamedService k_weather{.code = "weather",
                                 .name = {"väderstationen", "the weather station"},
                                 .otherwise = {", eller titta ut", ", or look outside"},
                                 .when_slow = {"Titta ut.", "Look outside."}};

}  // namespace

TEST_CASE(
    "each fault of a named service has its code, and a sentence with the service's name and a way out") {
  const auto unreachable = fail_unreachable(k_weather, "x").error();
  CHECK(unreachable.code == "weather_unreachable");
  CHECK(unreachable.kind == ErrorKind::unavailable);
  CHECK(
      unreachable.sentence.sv.starts_with("Just nu går det inte att nå väderstationen. Försök igen om en "
                                          "stund, eller titta ut."));
  CHECK(fail_broken(k_weather, "").error().sentence.en ==
        "The answer of the weather station broke off or could not be read. Try again, or look outside.");
  CHECK(fail_timeout(k_weather, "").error().sentence.sv ==
        "Det tog för lång tid för väderstationen. Titta ut.");
}

TEST_CASE("a status says whether the service is away, too slow or refuses") {
  CHECK(fail_status(k_weather, 503, "").error().code == "weather_unreachable");
  CHECK(fail_status(k_weather, 429, "").error().code == "weather_unreachable");
  CHECK(fail_status(k_weather, 504, "").error().code == "weather_timeout");
  CHECK(fail_status(k_weather, 401, "").error().code == "weather_refused");
}

TEST_CASE("what went wrong with a request is said of the service, and a stop stays a stop") {
  const auto said_of = [](ErrorKind kind, const char* code) {
    return as_service_error(k_weather, {kind, code, {"Fel.", "Wrong."}}).error().code;
  };
  CHECK(said_of(ErrorKind::cancelled, "cancelled") == "cancelled");
  CHECK(said_of(ErrorKind::invalid_input, "file_unreadable") == "file_unreadable");
  CHECK(said_of(ErrorKind::timeout, "http_timeout") == "weather_timeout");
  CHECK(said_of(ErrorKind::unavailable, "http_broken") == "weather_broken_reply");
  CHECK(said_of(ErrorKind::too_large, "http_too_large") == "weather_broken_reply");
  CHECK(said_of(ErrorKind::unavailable, "http_unreachable") == "weather_unreachable");
}

}  // namespace svea::http_client
