// The running svea-extract --zygote: started when first needed, again when it has gone.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <mutex>

#include "base/result.h"
#include "extract_process/request.h"

namespace svea::extract_process {

// A process that has the document libraries loaded and forks a fresh process for each document, which costs
// about a millisecond where starting the program costs tens. It ends itself when it has had nothing to do for
// a while. Thread-safe; pinned: it owns the process.
class Zygote {
 public:
  explicit Zygote(std::filesystem::path program) : program_(std::move(program)) {}
  Zygote(const Zygote&) = delete;
  Zygote& operator=(const Zygote&) = delete;
  ~Zygote();

  // One life of the zygote, from its start to its end.
  using Life = std::uint64_t;

  // Hands a document over. That it was taken shows when its process introduces itself on the other end of
  // `request.result`; when that closes before, call has_ended() and send again. Errors: extract_unavailable.
  [[nodiscard]] Result<Life> send(const Request& request);

  // The zygote of that life takes no documents any more; the next send() starts another.
  void has_ended(Life life);

 private:
  Status start();
  void reap();

  const std::filesystem::path program_;
  std::mutex mutex_;
  UniqueFd socket_;  // closing it ends the zygote
  pid_t pid_ = 0;    // 0: none
  Life life_ = 0;
};

}  // namespace svea::extract_process
