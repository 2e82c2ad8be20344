#include "cli/interrupt.h"

#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#include <thread>

namespace svea::cli {

std::stop_token stop_on_interrupt() {
  sigset_t ending;
  sigemptyset(&ending);
  sigaddset(&ending, SIGINT);
  sigaddset(&ending, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &ending, nullptr);
  std::stop_source source;
  auto token = source.get_token();
  // Waits as long as the process lives; nothing it uses goes away before that.
  std::thread([ending, source = std::move(source)]() mutable {
    int signal = 0;
    sigwait(&ending, &signal);
    source.request_stop();
    sigwait(&ending, &signal);
    _exit(128 + signal);
  }).detach();
  return token;
}

}  // namespace svea::cli
