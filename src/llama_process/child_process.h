// A program that this process starts, watches and ends.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/unique_fd.h"

namespace svea::llama_process {

// As shells say it: the program could not be run.
inline constexpr int k_not_run = 127;

// How a process ended.
struct Ending {
  int status = 0;  // what it returned
  int signal = 0;  // what ended it; 0: it ended by itself
};

// Pinned to the thread that starts it: the program is killed when that thread ends, however it ends
// (PR_SET_PDEATHSIG), so that none outlives this process.
class ChildProcess {
 public:
  // Runs `program` in a process group of its own, with nothing of this process but stderr: no open files, no
  // environment but LC_ALL. Errors: model_worker_not_started.
  [[nodiscard]] static Result<ChildProcess> start(const std::filesystem::path& program,
                                                  const std::vector<std::string>& arguments);
  ~ChildProcess();  // kills it, unless wait() has returned
  ChildProcess(ChildProcess&& other) noexcept;
  ChildProcess& operator=(ChildProcess&&) = delete;

  [[nodiscard]] pid_t pid() const { return pid_; }
  // Readable when it has written something to stdout, and when it has closed it.
  [[nodiscard]] const UniqueFd& output() const { return output_; }
  // Readable when it has ended.
  [[nodiscard]] const UniqueFd& handle() const { return handle_; }

  void send(int signal) const;
  // Blocks until it has ended.
  [[nodiscard]] Ending wait();

 private:
  ChildProcess(pid_t pid, UniqueFd handle, UniqueFd output);

  pid_t pid_;
  UniqueFd handle_;
  UniqueFd output_;
};

}  // namespace svea::llama_process
