// Runs transcripts/*.http against a real server: anyone can add one. A transcript is one connection:
//
//   # what holds, in a sentence
//   > GET /hello/Eva HTTP/1.1          a line to send; after an empty one follows the body, sent without its
//   last line end > Host: localhost                  "Content-Length: *" is filled in; "{1000 x}" stands for
//   a thousand x
//   >
//   < 200                              the status that must come
//   < Content-Type: application/*      a field that must be there; * stands for anything
//   < !Set-Cookie                      one that must not
//   <
//   < {"hello":"Eva"}                  the body's text, line by line, or nothing if any will do
//   < (closed)                         the server closes
#include <doctest/doctest.h>

#include <fnmatch.h>

#include <charconv>
#include <cstdlib>
#include <sstream>

#include <fmt/format.h>

#include "base/log.h"
#include "http/server.h"
#include "http/test_client.h"
#include "http/test_site.h"

using namespace svea;

namespace {

struct Turn {
  std::string send;
  int status = 0;
  std::vector<std::string> fields;
  std::vector<std::string> body;
  bool is_head = false;
  bool closes = false;
};

bool matches(const std::string& pattern, const std::string& text) {
  return fnmatch(pattern.c_str(), text.c_str(), 0) == 0;
}

// "{1000 x}" → x a thousand times.
std::string unfolded(std::string line) {
  for (auto open = line.find('{'); open != std::string::npos; open = line.find('{', open + 1)) {
    std::size_t count = 0;
    const auto [end, error] = std::from_chars(line.data() + open + 1, line.data() + line.size(), count);
    if (error != std::errc{} || *end != ' ') continue;
    const auto close = line.find('}', open);
    line.replace(open, close - open + 1, std::string(count, end[1]));
  }
  return line;
}

std::string with_length(const std::string& head, const std::string& body) {
  const auto star = head.find("Content-Length: *");
  if (star == std::string::npos) return head + body;
  return head.substr(0, star + 16) + std::to_string(body.size()) + head.substr(star + 17) + body;
}

std::vector<Turn> read_transcript(const std::filesystem::path& path) {
  std::vector<Turn> turns;
  std::ifstream in(path);
  std::string head, body;
  bool in_body = false, in_answer_body = false, was_sending = false;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    const bool is_sending = line.starts_with('>');
    const std::string text = line.size() > 2 ? line.substr(2) : "";
    if (is_sending && !was_sending) {
      turns.emplace_back().is_head = text.starts_with("HEAD");
      head.clear(), body.clear();
      in_body = in_answer_body = false;
    }
    was_sending = is_sending;
    auto& turn = turns.back();
    if (is_sending && !in_body) {
      head += unfolded(text) + "\r\n";
      in_body = text.empty();
    } else if (is_sending) {
      body += (body.empty() ? "" : "\n") + unfolded(text);
    } else if (text == "(closed)") {
      turn.closes = true;
    } else if (turn.status == 0) {
      turn.status = std::stoi(text);
    } else if (text.empty() && !in_answer_body) {
      in_answer_body = true;
    } else {
      (in_answer_body ? turn.body : turn.fields).push_back(text);
    }
    turn.send = with_length(head, body);
  }
  return turns;
}

void check_field(const http::TestClient::Reply& reply, const std::string& field) {
  if (field.starts_with('!')) {
    CHECK_MESSAGE(reply.count(field.substr(1)) == 0, field);
    return;
  }
  const auto colon = field.find(':');
  const std::string value(reply[field.substr(0, colon)]);
  CHECK_MESSAGE(matches(field.substr(colon + 2), value), field, " but was ", value);
}

void check_body(const std::string& body, const std::vector<std::string>& wanted) {
  std::istringstream lines(body);
  for (const auto& pattern : wanted) {
    std::string line;
    std::getline(lines, line);
    CHECK_MESSAGE(matches(pattern, line), "wanted ", pattern, " but was ", line);
  }
}

}  // namespace

TEST_CASE("the server answers as the transcripts say") {
  set_log_level(LogLevel::off);
  const SystemClock clock;
  const TemporaryDirectory directory;
  http::ServerOptions options;
  options.timeouts.head = options.timeouts.piece = std::chrono::milliseconds{200};
  const auto server =
      http::Server::start(options, http::test_routes(directory), http::test_middleware(clock), clock);
  REQUIRE(server);

  const std::filesystem::path source = std::getenv("SVEA_SOURCE_DIR");
  std::size_t transcripts = 0;
  for (const auto& entry : std::filesystem::directory_iterator(source / "src/http/transcripts")) {
    CAPTURE(entry.path().filename());
    ++transcripts;
    http::TestClient client((*server)->port());
    for (const auto& turn : read_transcript(entry.path())) {
      CAPTURE(turn.send.substr(0, 200));
      client.send(turn.send);
      if (turn.status != 0) {
        const auto reply = client.receive(!turn.is_head);
        REQUIRE(reply);
        CHECK(reply->result_int() == static_cast<unsigned>(turn.status));
        for (const auto& field : turn.fields) check_field(*reply, field);
        check_body(reply->body(), turn.body);
      }
      if (turn.closes) CHECK(client.is_closed());
    }
  }
  CHECK(transcripts >= 20);
}
