// The whole of Svea in the calling process, without a socket: what the command line uses on a data directory.
#pragma once

#include <memory>

#include "server/config.h"
#include "server/in_process.h"

namespace svea::server {

class Local {
 public:
  // Opens the data directory and takes files in, unless another process does. Errors: those of Node::open.
  [[nodiscard]] static Result<std::unique_ptr<Local>> open(const Config& config);
  ~Local();

  // As send_in_process(), as the command line's account.
  [[nodiscard]] InProcessReply send(const InProcessRequest& request,
                                    const std::function<void(std::string_view)>& on_events,
                                    std::stop_token stop);

 private:
  struct Parts;
  explicit Local(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace svea::server
