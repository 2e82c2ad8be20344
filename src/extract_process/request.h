// What passes between the server and svea-extract --zygote over their socket: a document's descriptor and
// where its result shall go. Header of both ends.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/unique_fd.h"

namespace svea::extract_process {

// The socket that the zygote finds open when it starts; SOCK_SEQPACKET, one request a message.
inline constexpr int k_zygote_socket = 3;
// Longer names are cut from the left: only the ending says anything about the content.
inline constexpr std::size_t k_file_name_bytes_max = 1024;

inline constexpr int k_all_markup = -1;

// A document to read, or one page of it. `result` is a SOCK_STREAM socket: first the pidfd of the process
// that reads (send_process), then the bytes of extract::encode(), then its end.
struct Request {
  UniqueFd document;
  UniqueFd result;
  std::string file_name;
  int page = 0;  // 0: extract() the document; from 1: read_page(); k_all_markup: read_markup()
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
