// svea-llama: one open language model behind OpenAI's interface.
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <cstdio>

#include <fmt/format.h>

#include "base/unique_fd.h"
#include "extract_sandbox/landlock.h"
#include "http/server.h"
#include "json/json.h"
#include "llama/limits.h"
#include "llama/memory_need.h"
#include "llama_api/routes.h"
#include "options.h"

namespace {

using namespace svea;

constexpr int k_failed = 1;
constexpr int k_cannot_run = 3;
// Whoever stops us starts us again soon; answers under way are long, and their readers are told.
constexpr std::chrono::milliseconds k_grace{2'000};
// A client that has gone is noticed when something is sent: no word may come for long while others' prompts
// are read.
constexpr std::chrono::milliseconds k_heartbeat{1'000};

int refuse(const Error& error) {
  fmt::print(stderr, "svea-llama: {}\n{}\n[{}] {}\n", error.sentence.sv, error.sentence.en, error.code,
             error.detail);
  const bool is_hopeless = error.kind == ErrorKind::invalid_input || error.kind == ErrorKind::unsupported ||
                           error.kind == ErrorKind::too_large || error.kind == ErrorKind::not_found;
  return is_hopeless ? k_cannot_run : k_failed;
}

void say(const json::Object& line) {
  fmt::print("{}\n", json::serialise(line));
  std::fflush(stdout);
}

// The signals that stop us, as something to wait for. Before there are threads, which would take them.
UniqueFd stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  sigprocmask(SIG_BLOCK, &signals, nullptr);
  ::signal(SIGPIPE, SIG_IGN);
  return UniqueFd(::signalfd(-1, &signals, SFD_CLOEXEC));
}

void wait_for_end(const UniqueFd& signals, bool ends_with_stdin) {
  pollfd watched[] = {{.fd = signals.get(), .events = POLLIN, .revents = 0},
                      {.fd = ends_with_stdin ? STDIN_FILENO : -1, .events = POLLIN, .revents = 0}};
  for (;;) {
    if (::poll(watched, 2, -1) < 0) continue;
    if (watched[0].revents != 0) return;
    char ignored[256];
    if (watched[1].revents != 0 && ::read(STDIN_FILENO, ignored, sizeof ignored) <= 0) return;
  }
}

// What is loaded needs no file again: nobody who takes over the model's reader reaches any. For this thread
// and those it will start. A kernel without Landlock runs without this wall.
Status give_up_files(const std::filesystem::path& socket) {
  const int abi = extract_sandbox::landlock_abi();
  if (abi == 0 || ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return {};
  std::vector<extract_sandbox::ReachablePath> reachable;
  if (!socket.empty())
    reachable.push_back(
        {std::filesystem::absolute(socket).parent_path(), extract_sandbox::Reach::make_sockets});
  return extract_sandbox::landlock_enter(TRY(extract_sandbox::landlock_rules(abi, reachable)));
}

Status check(const llama_app::Options& options) {
  const auto facts = TRY(llama::inspect(options.model));
  auto held = options.engine;
  if (options.makes_embeddings) held.context_tokens += llama::limits::k_embedding_tokens_max;
  const auto needed = llama::memory_needed(facts, held);
  const auto available = llama::memory_available();
  if (options.only_checks)
    say({{"context_trained", facts.context_trained},
         {"weights_bytes", facts.weights_bytes},
         {"memory_needed_bytes", needed},
         {"memory_available_bytes", available}});
  return llama::check_memory(needed, available);
}

Status serve(const llama_app::Options& options, const UniqueFd& signals) {
  const auto model = TRY(llama::Model::load(options.model));
  TRY(give_up_files(options.socket));
  // A model that only makes embeddings has no engine.
  auto engine = llama::Engine::open(model, options.engine);
  const bool only_embeds = !engine && engine.error().code == "model_cannot_write";
  if (!engine && !only_embeds) return std::unexpected(engine.error());
  std::unique_ptr<llama::Embedder> embedder;
  if (only_embeds || options.makes_embeddings)
    embedder = TRY(llama::Embedder::open(model, options.engine.threads));

  const SystemClock clock;
  const llama_api::Worker worker{.name = options.name,
                                 .engine = engine ? engine->get() : nullptr,
                                 .embedder = embedder.get(),
                                 .clock = clock};
  http::ServerOptions http{
      .port = options.port, .socket_path = options.socket, .io_threads = 1, .quick_threads = 2};
  // An answer that is not streamed holds its thread while it waits.
  http.slow_threads = options.engine.parallel + 4;
  http.timeouts.heartbeat = k_heartbeat;
  const auto server = TRY(http::Server::start(http, llama_api::make_routes(worker),
                                              {http::request_id(), http::host_check({})}, clock));
  say({{"ready", options.socket.empty() ? fmt::format("http://127.0.0.1:{}", server->port())
                                        : options.socket.string()},
       {"model", options.name},
       {"description", model->description()},
       {"context_tokens", engine ? (*engine)->options().context_tokens : 0},
       {"parallel", engine ? (*engine)->options().parallel : 0},
       {"embeddings", embedder != nullptr}});
  wait_for_end(signals, options.ends_with_stdin);
  if (engine) (*engine)->stop();
  server->stop(k_grace);
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  int exit_code = 0;
  const auto options = llama_app::read_options(argc, argv, exit_code);
  if (!options) return exit_code;
  const auto signals = stop_signals();
  auto done = check(*options);
  if (done && !options->only_checks) done = serve(*options, signals);
  return done ? 0 : refuse(done.error());
}
