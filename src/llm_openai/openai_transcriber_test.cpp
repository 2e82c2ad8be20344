#include "llm_openai/openai_transcriber.h"

#include <unistd.h>

#include <atomic>
#include <fstream>
#include <thread>

#include <fmt/format.h>

#include <doctest/doctest.h>

#include "loopback_server.h"

using namespace std::chrono_literals;
using namespace svea;
using test::LoopbackConnection;
using test::LoopbackRequest;
using test::LoopbackServer;

namespace {

constexpr auto k_verbose =
    R"({"text":"Hej. Vi börjar.","duration":"4.5","segments":[
        {"id":0,"start":0.0,"end":1.25,"text":" Hej.","tokens":[1,2]},
        {"id":1,"start":1.25,"end":4.5,"text":" Vi börjar.","speaker":"Anna"}]})";

class RecordingFile {
 public:
  explicit RecordingFile(std::string_view bytes = "RIFF....WAVE") {
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  ~RecordingFile() { std::filesystem::remove(path_); }
  [[nodiscard]] llm::Recording recording() const { return {path_, llm::AudioType::wav}; }

 private:
  std::filesystem::path path_ =
      std::filesystem::temp_directory_path() / fmt::format("svea-speech-{}", ::getpid());
};

llm_openai::SpeechConfig config_for(const LoopbackServer& server) {
  return {
      .server = {.base_url = server.url("/v1"), .model = "lyssnare", .idle_timeout = 2s, .retry_pause = 1ms}};
}

LoopbackServer::Handler answers(int status, std::string type, std::string body) {
  return [=](const LoopbackRequest&, const LoopbackConnection& connection) {
    connection.answer(status, type, body);
    return true;
  };
}

Result<llm::Transcript> transcript_from(LoopbackServer::Handler handler) {
  const RecordingFile file;
  LoopbackServer server(std::move(handler));
  return llm_openai::OpenAiTranscriber(config_for(server)).transcribe(file.recording(), {});
}

std::string error_of(LoopbackServer::Handler handler) {
  const auto transcript = transcript_from(std::move(handler));
  return transcript ? "" : transcript.error().code;
}

std::string error_of(int status, std::string body = "{}") {
  return error_of(answers(status, "application/json", std::move(body)));
}

}  // namespace

TEST_CASE(
    "a recording is sent as a form with the model, the language and the key, under a name that says "
    "nothing") {
  LoopbackRequest seen;
  LoopbackServer server([&](const LoopbackRequest& request, const LoopbackConnection& connection) {
    seen = request;
    connection.answer(200, "application/json", k_verbose);
    return true;
  });
  auto config = config_for(server);
  config.server.api_key = "hemlig";
  const std::string bytes = "RIFF....WAVE" + std::string(200'000, 'z');
  const RecordingFile file(bytes);
  const auto transcript = llm_openai::OpenAiTranscriber(config).transcribe(file.recording(), {});
  REQUIRE(transcript);
  CHECK(seen.target == "/v1/audio/transcriptions");
  CHECK(seen.head.find("Authorization: Bearer hemlig") != std::string::npos);
  const auto holds = [&](std::string_view part) { return seen.body.find(part) != std::string::npos; };
  CHECK(holds("name=\"model\"\r\n\r\nlyssnare"));
  CHECK(holds("name=\"language\"\r\n\r\nsv"));
  CHECK(holds("name=\"response_format\"\r\n\r\nverbose_json"));
  CHECK(holds("filename=\"speech.wav\"\r\nContent-Type: audio/wav\r\n\r\n" + bytes));
}

TEST_CASE("segments come with their times and voices") {
  const auto transcript = transcript_from(answers(200, "application/json", k_verbose));
  REQUIRE(transcript);
  CHECK(transcript->text == "Hej. Vi börjar.");
  REQUIRE(transcript->segments.size() == 2);
  CHECK(transcript->segments[0].end == 1250ms);
  CHECK(transcript->segments[1].text == " Vi börjar.");
  CHECK(transcript->segments[1].speaker == "Anna");
}

TEST_CASE("text without segments is a transcript without times") {
  const auto json = transcript_from(answers(200, "application/json", R"({"text":"Hej."})"));
  REQUIRE(json);
  CHECK(json->text == "Hej.");
  CHECK(json->segments.empty());
  const auto plain = transcript_from(answers(200, "text/plain; charset=utf-8", "Hej."));
  REQUIRE(plain);
  CHECK(plain->text == "Hej.");
}

TEST_CASE("a model that gives no segments is asked for text") {
  const auto transcript = transcript_from([](const LoopbackRequest& request,
                                             const LoopbackConnection& connection) {
    const bool is_verbose = request.body.find("verbose_json") != std::string::npos;
    connection.answer(is_verbose ? 400 : 200, "application/json", is_verbose ? "{}" : R"({"text":"Hej."})");
    return true;
  });
  REQUIRE(transcript);
  CHECK(transcript->text == "Hej.");
}

TEST_CASE("a server that was busy is asked once more, and one that failed at the work is not") {
  std::atomic<int> asked = 0;
  const auto transcript = transcript_from([&](const LoopbackRequest&, const LoopbackConnection& connection) {
    const bool is_first = asked++ == 0;
    connection.answer(is_first ? 503 : 200, "application/json", is_first ? "{}" : k_verbose);
    return true;
  });
  CHECK(transcript);
  asked = 0;
  CHECK(error_of([&](const LoopbackRequest&, const LoopbackConnection& connection) {
          ++asked;
          connection.answer(500, "application/json", "{}");
          return true;
        }) == "speech_unreachable");
  CHECK(asked == 1);
}

TEST_CASE("each failure has its code") {
  CHECK(error_of(413) == "speech_too_large");
  CHECK(error_of(415) == "speech_unreadable");
  CHECK(error_of(400) == "speech_unreadable");
  CHECK(error_of(401) == "speech_refused");
  CHECK(error_of(404) == "speech_refused");
  CHECK(error_of(504) == "speech_timeout");
  CHECK(error_of(200, R"({"text":" "})") == "speech_silent");
  CHECK(error_of(200, R"({"text":"","segments":[]})") == "speech_silent");
  CHECK(error_of(200, R"({"text":"Hej. Vi bör)") == "speech_broken_reply");
  CHECK(error_of(200, R"({"segments":[]})") == "speech_broken_reply");
  CHECK(error_of(200, R"({"text":"Hej","segments":[{"start":0,"text":"Hej"}]})") == "speech_broken_reply");
  CHECK(error_of(200, R"({"text":"Hej","segments":[{"start":-1,"end":2,"text":"Hej"}]})") ==
        "speech_broken_reply");
  CHECK(error_of(200, "<html>Login</html>") == "speech_broken_reply");
  CHECK(error_of([](const LoopbackRequest&, const LoopbackConnection& connection) {
          connection.send(
              "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
              "900\r\n\r\n{\"text\":\"Hej");
          return false;
        }) == "speech_broken_reply");
}

TEST_CASE("a silent server, one that is not there and a file that is gone end in words") {
  const RecordingFile file;
  const auto hangs = [](const LoopbackRequest&, const LoopbackConnection& connection) {
    connection.hang();
    return false;
  };
  std::string address;
  {
    LoopbackServer server(hangs);
    auto config = config_for(server);
    config.server.idle_timeout = 100ms;
    llm_openai::OpenAiTranscriber transcriber(config);
    CHECK(transcriber.transcribe(file.recording(), {}).error().code == "speech_timeout");
    CHECK(transcriber.transcribe({"/finns/inte.wav", llm::AudioType::wav}, {}).error().code ==
          "file_unreadable");
    address = config.server.base_url;
  }
  llm_openai::OpenAiTranscriber gone({.server = {.base_url = address, .retry_pause = 1ms}});
  CHECK(gone.transcribe(file.recording(), {}).error().code == "speech_unreachable");
}

TEST_CASE("a stop ends the listening at once") {
  const RecordingFile file;
  LoopbackServer server([](const LoopbackRequest&, const LoopbackConnection& connection) {
    connection.hang();
    return false;
  });
  auto config = config_for(server);
  config.server.idle_timeout = 1min;
  llm_openai::OpenAiTranscriber transcriber(config);
  std::stop_source stop;
  const std::jthread stopper([&] {
    while (server.requests() == 0) std::this_thread::yield();
    stop.request_stop();
  });
  const auto transcript = transcriber.transcribe(file.recording(), stop.get_token());
  REQUIRE_FALSE(transcript);
  CHECK(transcript.error().kind == ErrorKind::cancelled);
}
