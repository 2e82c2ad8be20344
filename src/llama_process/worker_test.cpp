#include "llama_process/worker.h"

#include <signal.h>

#include <algorithm>
#include <iterator>
#include <vector>

#include <doctest/doctest.h>

#include "base/log.h"
#include "llama_process/test_program.h"
#include "llama_process/worker_fleet.h"
#include "must.h"

using namespace svea;
using namespace svea::llama_process;
using namespace std::chrono_literals;
using test::Program;

namespace {

constexpr Restarts k_quick{
    .first_pause = 1ms, .pause_max = 4ms, .in_a_row_max = 3, .steady = 1h, .loading_max = 10s};

WorkerSettings settings_of(const Program& program, Restarts restarts = k_quick) {
  return {.name = "liten",
          .program = program.path(),
          .model = "/m.gguf",
          .socket = "/s.sock",
          .options = {.context_tokens = 512},
          .restarts = restarts};
}

// Waits until the worker runs as another process than `before`.
pid_t next_life(const Worker& worker, pid_t before) {
  while (worker.pid() == before || worker.state() != WorkerState::ready) std::this_thread::yield();
  return worker.pid();
}

std::vector<std::string> lines_of(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

bool is_gone(pid_t pid) { return ::kill(pid, 0) != 0; }

struct Quiet {
  Quiet() { set_log_level(LogLevel::off); }
  ~Quiet() { set_log_level(LogLevel::info); }
} const quiet;

}  // namespace

TEST_CASE(
    "a worker is started once, with its options and nothing of ours, is ready when it says so, and ends with "
    "us") {
  const Program program(
      "echo \"$@\" > $(dirname $0)/arguments; env > $(dirname $0)/environment\necho ready; exec sleep "
      "1000\n");
  pid_t pid = 0;
  {
    Worker worker(settings_of(program));
    CHECK(worker.state() == WorkerState::idle);
    CHECK(worker.readiness().error().code == "model_loading");
    worker.start();
    worker.start();
    must(worker.wait_until_ready({}));
    must(worker.readiness());
    pid = worker.pid();
    CHECK_FALSE(is_gone(pid));
  }
  CHECK(is_gone(pid));
  CHECK(lines_of(program.file("arguments")) ==
        std::vector<std::string>{"--model /m.gguf --socket /s.sock --context 512"});
  const auto environment = lines_of(program.file("environment"));
  CHECK(std::ranges::find(environment, "LC_ALL=C.UTF-8") != environment.end());
  CHECK(std::ranges::none_of(environment, [](const auto& line) { return line.starts_with("SVEA_"); }));
}

TEST_CASE("a worker that is killed is started again, and stays down after too many ends in a row") {
  const Program program("echo ready; exec sleep 1000\n");
  Worker worker(settings_of(program));
  worker.start();
  must(worker.wait_until_ready({}));
  pid_t pid = worker.pid();
  for (int ends = 1; ends < k_quick.in_a_row_max; ++ends) {
    ::kill(pid, SIGKILL);
    pid = next_life(worker, pid);
  }
  ::kill(pid, SIGSEGV);
  while (worker.state() != WorkerState::given_up) std::this_thread::yield();
  CHECK(worker.readiness().error().code == "model_worker_given_up");
  CHECK(worker.pid() == 0);
}

TEST_CASE("a worker that was steady may end as often as it likes") {
  const Program program("echo ready; exec sleep 1000\n");
  Restarts forgiving = k_quick;
  forgiving.steady = 1ms;
  Worker worker(settings_of(program, forgiving));
  worker.start();
  must(worker.wait_until_ready({}));
  pid_t pid = worker.pid();
  for (int ends = 0; ends < 2 * k_quick.in_a_row_max; ++ends) {
    std::this_thread::sleep_for(forgiving.steady);
    ::kill(pid, SIGKILL);
    pid = next_life(worker, pid);
  }
}

TEST_CASE("a program that says that it can't run the model is not started again") {
  const Program program("echo x >> $(dirname $0)/starts; exit 3\n");
  Worker worker(settings_of(program));
  worker.start();
  CHECK(worker.wait_until_ready({}).error().code == "model_worker_given_up");
  CHECK(lines_of(program.file("starts")).size() == 1);
}

TEST_CASE("a program that fails by itself is tried again: memory may be free a moment later") {
  const Program program("echo x >> $(dirname $0)/starts; exit 1\n");
  Worker worker(settings_of(program));
  worker.start();
  CHECK(worker.wait_until_ready({}).error().code == "model_worker_given_up");
  CHECK(lines_of(program.file("starts")).size() == static_cast<std::size_t>(k_quick.in_a_row_max));
}

TEST_CASE("a program that is not there or never gets ready is given up") {
  const Program program("exec sleep 1000\n");
  auto settings = settings_of(program);
  settings.program = "/nowhere/svea-llama";
  Worker missing(settings);
  missing.start();
  CHECK(missing.wait_until_ready({}).error().code == "model_worker_given_up");
  Restarts impatient = k_quick;
  impatient.loading_max = 10ms;
  Worker late(settings_of(program, impatient));
  late.start();
  CHECK(late.wait_until_ready({}).error().code == "model_worker_given_up");
}

TEST_CASE("a program that does not listen to a wish to end is killed") {
  const Program program("trap '' TERM\necho ready\nwhile true; do sleep 0.1; done\n");
  pid_t pid = 0;
  {
    Worker worker(settings_of(program));
    worker.start();
    must(worker.wait_until_ready({}));
    pid = worker.pid();
  }
  CHECK(is_gone(pid));
}

TEST_CASE("waiting for a worker can be stopped") {
  const Program program("exec sleep 1000\n");
  Worker worker(settings_of(program));
  worker.start();
  std::stop_source stop;
  stop.request_stop();
  CHECK(worker.wait_until_ready(stop.get_token()).error().code == "cancelled");
}

TEST_CASE("each file has one worker, with a socket of its own") {
  WorkerFleet fleet({.threads = 1}, "/nowhere/svea-llama");
  const auto a = must(fleet.worker("a", "/a.gguf"));
  const auto b = must(fleet.worker("b", "/b.gguf"));
  CHECK(must(fleet.worker("a", "/a.gguf")) == a);
  CHECK(a->settings().options.threads == 1);
  CHECK(a->settings().socket != b->settings().socket);
  CHECK(a->settings().socket.parent_path() == b->settings().socket.parent_path());
  CHECK(a->settings().socket.string().size() < 108);
  CHECK(fleet.workers().size() == 2);
}
