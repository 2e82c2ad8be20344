#include "zygote_server.h"

#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

#include <csignal>

#include "extract/markup_wire.h"
#include "extract/wire.h"
#include "extract_process/request.h"
#include "read_document.h"

namespace svea::extract_app {
namespace {

using extract_process::Request;

// A server takes in documents in bursts; between them no memory is held for it.
constexpr timeval k_idle_time_max{10, 0};

// The life of a document's process: introduce yourself, go behind the wall, read, write, end. It never
// returns, and runs no destructors, which could only go wrong on what a hostile document has left.
[[noreturn]] void read_one(const extract_formats::DocumentReader& reader, const extract_sandbox::Wall& wall,
                           const Request& request) {
  ::close(extract_process::k_zygote_socket);
  const UniqueFd self(static_cast<int>(::syscall(SYS_pidfd_open, ::getpid(), 0)));
  if (!self || !extract_process::send_process(request.result, self) || !wall.enter()) ::_exit(1);
  const bool is_markup = request.purpose == extract_process::Purpose::markup;
  const auto bytes = is_markup
                         ? extract::encode_markup(read_markup(reader, request.document.get()))
                         : extract::encode(read_document(reader, request.document.get(), request.file_name));
  ::_exit(write_all(request.result.get(), bytes) ? 0 : 1);
}

}  // namespace

int serve_zygote(const extract_formats::DocumentReader& reader, const extract_sandbox::Wall& wall) {
  const int socket = extract_process::k_zygote_socket;
  ::signal(SIGCHLD,
           SIG_IGN);  // the kernel forgets ended processes; who waits for a document sees its socket close
  if (::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &k_idle_time_max, sizeof k_idle_time_max) != 0) return 1;
  while (const auto request = extract_process::receive_request(socket))
    if (::fork() == 0) read_one(reader, wall, *request);
  return 0;
}

}  // namespace svea::extract_app
