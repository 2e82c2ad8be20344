// What passes between the server and svea-extract --zygote over their socket: a document's descriptor, what
// to do with it and where its result shall go. Header of both ends.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/unique_fd.h"

namespace svea::extract_process {

// The socket that the zygote finds open when it starts; SOCK_SEQPACKET, one request a message.
inline constexpr int k_zygote_socket = 3;
// Longer names are cut from the left: only the ending says anything about the content.
inline constexpr std::size_t k_file_name_bytes_max = 1024;

// What is to be done with what the descriptor holds.
enum class Work : std::uint8_t {
  read_document,  // a document: extract()
  read_page,      // a document: read_page()
  read_markup,    // a file that lists a source's items: read_markup()
  read_template,  // a template: DocumentWriter::read_template()
  write_draft,    // a job (drafts/wire.h): fill() and write()
  write_pdf,      // the same, and then LibreOffice
};

// `result` is a SOCK_STREAM socket: first the pidfd of the process that works (send_process), then the bytes
// of extract::encode() or its like, then its end.
struct Request {
  UniqueFd document;
  UniqueFd result;
  std::string file_name{};
  Work work = Work::read_document;
  int page = 0;  // from 1, to be read
};

// False when the other end is gone.
[[nodiscard]] bool send_request(const UniqueFd& socket, const Request& request);
// Waits. None when the other end is gone or the socket's receive timeout ran out.
[[nodiscard]] std::optional<Request> receive_request(int socket);

// The pidfd, with which the receiver can end the process without ever hitting another one. False when not
// sent.
[[nodiscard]] bool send_process(const UniqueFd& socket, const UniqueFd& process);
// None when the other end closed without having sent one.
[[nodiscard]] std::optional<UniqueFd> receive_process(const UniqueFd& socket);

}  // namespace svea::extract_process
