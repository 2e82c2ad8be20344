#include "zygote_server.h"

#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

#include <csignal>
#include <string>

#include "converter.h"
#include "drafts/wire.h"
#include "extract/markup_wire.h"
#include "extract/wire.h"
#include "extract_process/request.h"
#include "read_document.h"
#include "write_draft.h"

namespace svea::extract_app {
namespace {

using extract_process::Request;

// A server takes in documents in bursts; between them no memory is held for it.
constexpr timeval k_idle_time_max{10, 0};

using extract_process::Work;

std::string answer_to(extract_formats::DocumentReader& reader, const std::optional<Converter>& to_pdf,
                      const Request& request) {
  const int document = request.document.get();
  switch (request.work) {
    case Work::read_document:
      return extract::encode(read_document(reader, document, request.file_name));
    case Work::read_page:
      return extract::encode_page(read_page(reader, document, request.page));
    case Work::read_markup:
      return extract::encode_markup(read_markup(reader, document));
    case Work::read_template:
      return drafts::encode_template(read_template(document));
    case Work::write_draft:
      return drafts::encode_file(write_draft(document));
    case Work::write_pdf:
      return drafts::encode_file(write_pdf(document, to_pdf));
  }
  return {};
}

// What is needed outside of the wall, before it: for a PDF the converter that is given back.
std::optional<Converter> prepare(extract_formats::DocumentReader& reader,
                                 const std::optional<LibreOffice>& office, const Request& request) {
  if (!office) return std::nullopt;
  if (request.work == Work::write_pdf) {
    auto started = Converter::start(*office, &to_pdf);
    return started ? std::optional(std::move(*started)) : std::nullopt;
  }
  const bool reads = request.work == Work::read_document || request.work == Work::read_page;
  if (reads && may_hold_old_office(request.document.get())) convert_with(*office, reader);
  return std::nullopt;
}

// The life of a document's process: introduce yourself, go behind the wall, read, write, end. It never
// returns, and runs no destructors, which could only go wrong on what a hostile document has left.
[[noreturn]] void read_one(extract_formats::DocumentReader& reader, const Walls& walls,
                           const std::optional<LibreOffice>& office, Request& request) {
  ::close(extract_process::k_zygote_socket);
  ::dup2(STDOUT_FILENO, STDERR_FILENO);  // what libraries print about a document belongs in no log
  const UniqueFd self(static_cast<int>(::syscall(SYS_pidfd_open, ::getpid(), 0)));
  if (!self || !extract_process::send_process(request.result, self)) ::_exit(1);
  const auto to_pdf = prepare(reader, office, request);
  if (!(request.work == Work::read_page ? walls.page : walls.document).enter()) ::_exit(1);
  ::_exit(write_all(request.result.get(), answer_to(reader, to_pdf, request)) ? 0 : 1);
}

}  // namespace

int serve_zygote(extract_formats::DocumentReader& reader, const Walls& walls,
                 const std::optional<LibreOffice>& office) {
  const int socket = extract_process::k_zygote_socket;
  ::signal(SIGCHLD,
           SIG_IGN);  // the kernel forgets ended processes; who waits for a document sees its socket close
  if (::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &k_idle_time_max, sizeof k_idle_time_max) != 0) return 1;
  while (auto request = extract_process::receive_request(socket)) {
    if (request->work == Work::read_page) reader.prepare_pages();
    if (::fork() == 0) read_one(reader, walls, office, *request);
  }
  return 0;
}

}  // namespace svea::extract_app
