#include "translate_libre/libre_translator.h"

#include <doctest/doctest.h>

#include "json/json.h"
#include "loopback_server.h"

using namespace std::chrono_literals;
using namespace svea;
using test::LoopbackConnection;
using test::LoopbackRequest;
using test::LoopbackServer;
using translate_libre::LibreTranslator;

namespace {

// What a real server does; its translation is the text in capitals, so to speak.
bool translates(const LoopbackRequest& request, const LoopbackConnection& connection) {
  if (request.method == "GET") {
    connection.answer(200, "application/json",
                      R"([{"code":"en","name":"English","targets":["sv"]},)"
                      R"({"code":"sv","name":"Swedish","targets":["en","ar","sv"]}])");
    return true;
  }
  json::Array translated;
  const auto asked = json::parse_object(request.body);
  for (const auto& text : asked->at("q").as_array())
    translated.emplace_back("<" + std::string(text.as_string()) + ">");
  connection.answer(200, "application/json",
                    json::serialise(json::Object{{"translatedText", std::move(translated)}}));
  return true;
}

LoopbackServer::Handler answers(int status, std::string body) {
  return [=](const LoopbackRequest&, const LoopbackConnection& connection) {
    connection.answer(status, "application/json", body);
    return true;
  };
}

const std::vector<std::string> k_texts{"Hej!", "Du får 500 kronor."};

std::string error_of(LoopbackServer::Handler handler) {
  LoopbackServer server(std::move(handler));
  LibreTranslator translator({.base_url = server.url(""), .time_max = 500ms});
  const auto translation = translator.translate(k_texts, "en", {}, {});
  return translation ? "" : translation.error().code;
}

}  // namespace

TEST_CASE("texts are translated at once, from Swedish, with the key") {
  LoopbackRequest seen;
  LoopbackServer server([&](const LoopbackRequest& request, const LoopbackConnection& connection) {
    seen = request;
    return translates(request, connection);
  });
  LibreTranslator translator({.base_url = server.url("/"), .api_key = "hemlig"});
  const auto translation = translator.translate(k_texts, "en", {}, {});
  REQUIRE(translation);
  CHECK(translation->engine == "LibreTranslate");
  CHECK(translation->texts == std::vector<std::string>{"<Hej!>", "<Du får 500 kronor.>"});
  CHECK(seen.target == "/translate");
  CHECK(
      seen.body ==
      R"({"q":["Hej!","Du får 500 kronor."],"source":"sv","target":"en","format":"text","api_key":"hemlig"})");
}

TEST_CASE("the languages are those that Swedish is translated into, asked for once") {
  LoopbackServer server(translates);
  LibreTranslator translator({.base_url = server.url("")});
  CHECK(translator.languages() == std::vector<std::string>{"en", "ar"});
  CHECK(translator.languages().size() == 2);
  CHECK(server.requests() == 1);
  LoopbackServer old(answers(200, R"([{"code":"sv","name":"Swedish"},{"code":"fi","name":"Finnish"}])"));
  CHECK(LibreTranslator({.base_url = old.url("")}).languages() == std::vector<std::string>{"fi"});
}

TEST_CASE("a server that is gone or says something else has no languages") {
  LoopbackServer broken(answers(200, R"({"error":"no"})"));
  CHECK(LibreTranslator({.base_url = broken.url("")}).languages().empty());
  CHECK(LibreTranslator({.base_url = "http://127.0.0.1:1"}).languages().empty());
}

TEST_CASE("each failure has its code") {
  CHECK(error_of(answers(403, "{}")) == "translation_refused");
  CHECK(error_of(answers(429, "{}")) == "translation_unreachable");
  CHECK(error_of(answers(500, "{}")) == "translation_unreachable");
  CHECK(error_of(answers(200, R"({"translatedText":["Hi!"]})")) == "translation_broken_reply");
  CHECK(error_of(answers(200, R"({"translatedText":["Hi!",2]})")) == "translation_broken_reply");
  CHECK(error_of(answers(200, R"({"translatedText":["Hi)")) == "translation_broken_reply");
  CHECK(error_of([](const LoopbackRequest&, const LoopbackConnection& connection) {
          connection.hang();
          return false;
        }) == "translation_timeout");
}
