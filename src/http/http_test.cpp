// The parts that need no socket.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "http/cookies.h"
#include "http/dispatcher.h"
#include "http/target.h"

using namespace svea;
using namespace svea::http;

TEST_CASE("a target is split and decoded once") {
  const auto target =
      parse_target("/documents/%C3%A5rsplan%202024.pdf?q=vad+kostar%20det%3F&empty=&bare&q=second");
  REQUIRE(target);
  CHECK(target->segments == std::vector<std::string>{"documents", "årsplan 2024.pdf"});
  CHECK(target->query.find("q") == "vad kostar det?");
  CHECK(target->query.find("empty") == "");
  CHECK(target->query.find("bare") == "");
  CHECK_FALSE(target->query.find("absent"));
  CHECK(parse_target("/a%252e%252e/b")->segments.front() == "a%2e%2e");
}

TEST_CASE("the root has no segments, and a slash at the end adds none") {
  CHECK(parse_target("/")->segments.empty());
  CHECK(parse_target("/a/")->segments.size() == 1);
}

TEST_CASE("a target that could mislead is refused") {
  for (const auto* text :
       {"", "a", "http://other.example/", "/..", "/a/../b", "/%2e%2E/a", "/a/./b", "/a%2fb", "/a%5Cb",
        "/a%00b", "/a%0ab", "/a//b", "//other.example/", "/%C3", "/%", "/a?q=%C3", "/a?q=%00", "/a b", "/å"})
    CHECK_MESSAGE(!parse_target(text), text);
}

TEST_CASE("a cookie is found among others") {
  const std::string_view field = "a=1; svea_session=abc_-9; b=; svea_session=second";
  CHECK(find_cookie(field, "svea_session") == "abc_-9");
  CHECK(find_cookie(field, "b") == "");
  CHECK_FALSE(find_cookie(field, "session"));
  CHECK_FALSE(find_cookie("svea_session", "svea_session"));
}

TEST_CASE("a secret's cookie can be read by no script and sent by no other site") {
  CHECK(secret_cookie("s", "v", std::chrono::hours{12}, true) ==
        "s=v; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict; Secure");
  CHECK(secret_cookie("s", "", std::chrono::seconds{0}, false) ==
        "s=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict");
}

TEST_CASE("no header value ends its line") {
  CHECK(rc::check([](const std::string& value) {
    Headers headers;
    headers.set("X-Any", value);
    RC_ASSERT(headers.find("x-any")->find_first_of("\r\n") == std::string_view::npos);
  }));
}

TEST_CASE("a name that a file is saved under stays within its quotes and its line") {
  CHECK(rc::check([](const std::string& name) {
    const auto value = attachment_named(name);
    RC_ASSERT(std::ranges::count(value, '"') == 2);
    RC_ASSERT(std::ranges::all_of(value, [](unsigned char c) { return c >= 0x20 && c < 0x7f; }));
  }));
  CHECK(attachment_named("Mapp/Taxa 2024.pdf") ==
        "attachment; filename=\"Taxa 2024.pdf\"; filename*=UTF-8''Taxa%202024.pdf");
}

namespace {

Request request_for(Method method, std::string_view target) {
  Request request;
  request.method = method;
  request.target = *parse_target(target);
  return request;
}

Response run(const Dispatcher& dispatcher, Request request) {
  auto exchange = dispatcher.begin(std::move(request));
  dispatcher.admit(exchange);
  if (!exchange.response) dispatcher.answer(exchange);
  return *std::move(exchange.response);
}

}  // namespace

TEST_CASE("middleware runs in order and back again, and what refuses is not passed by") {
  std::string trace;
  const auto step = [&trace](std::string name, bool refuses) {
    return Middleware{.name = name,
                      .before = [&trace, name, refuses](Request&) -> Status {
                        trace += name;
                        if (refuses) return fail(ErrorKind::forbidden, "no", {"Nej.", "No."});
                        return {};
                      },
                      .after = [&trace, name](const Request&, Response&) { trace += "/" + name; }};
  };
  const ManualClock clock;
  Router router;
  router.add({.method = Method::get,
              .pattern = "/a",
              .handler = [&trace](Request&) -> Result<Response> {
                trace += "!";
                return no_content();
              },
              .body = TextBody{}});

  const Dispatcher open(router, {step("a", false), step("b", false)}, clock);
  CHECK(run(open, request_for(Method::get, "/a")).status == 204);
  CHECK(trace == "ab!/b/a");

  trace.clear();
  const Dispatcher closed(router, {step("a", false), step("b", true), step("c", false)}, clock);
  CHECK(run(closed, request_for(Method::get, "/a")).status == 403);
  CHECK(trace == "ab/b/a");
}

TEST_CASE("every kind of error has a status of an error") {
  const ManualClock clock;
  for (int kind = 0; kind <= static_cast<int>(ErrorKind::internal); ++kind) {
    Router router;
    const auto fails = [kind](Request&) -> Result<Response> {
      return fail(static_cast<ErrorKind>(kind), "x", {"x", "x"});
    };
    router.add({.method = Method::get, .pattern = "/a", .handler = fails, .body = TextBody{}});
    const Dispatcher dispatcher(router, {}, clock);
    const auto status = run(dispatcher, request_for(Method::get, "/a")).status;
    CHECK(status >= 400);
    CHECK(status < 600);
  }
}
