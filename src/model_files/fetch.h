// The bytes of a model from another server into its part file.
#pragma once

#include <functional>
#include <stop_token>
#include <string>

#include "model_files/part_file.h"
#include "model_files/remote_file.h"

namespace svea::model_files {

struct Fetch {
  const http_client::Client& client;
  const RemoteFile& remote;
  const std::string& source;  // as the person wrote it
  PartFile& part;
  std::function<void(std::uint64_t done, std::uint64_t total)> on_progress;  // total 0: unknown
  std::function<void()>
      on_restart;  // what had come is of no use: the file has changed, or can't be had in parts
};

// Once: asks for what is missing, or for all where the server can't continue or the file has changed (RFC
// 9110, If-Range). Returns when the part is as long as the server says. Errors: those of get_following(),
// fail_status() and PartFile; storage_full, model_too_large, model_not_gguf.
[[nodiscard]] Status fetch_once(const Fetch& fetch, const std::stop_token& stop);

// The same, again and again with pauses where the connection broke after something had come. Errors: those of
// fetch_once(); model_source_cut.
[[nodiscard]] Status fetch_all(const Fetch& fetch, const std::stop_token& stop);

}  // namespace svea::model_files
