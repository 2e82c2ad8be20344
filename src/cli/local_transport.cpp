// The REST interface in this process, on a data directory.
#include "base/log.h"
#include "cli/transport.h"
#include "server/local.h"

namespace svea::cli {
namespace {

class LocalTransport final : public Transport {
 public:
  explicit LocalTransport(std::unique_ptr<server::Local> local) : local_(std::move(local)) {}

  Result<Reply> send(const Call& call, std::stop_token stop) override {
    auto reply = local_->send(request_of(call), {}, std::move(stop));
    return Reply{reply.status, std::move(reply.body)};
  }

  Result<Reply> stream(const Call& call, const OnEvents& on_events, std::stop_token stop) override {
    auto request = request_of(call);
    request.wants_events = true;
    auto reply = local_->send(request, on_events, std::move(stop));
    return Reply{reply.status, std::move(reply.body)};
  }

 private:
  static server::InProcessRequest request_of(const Call& call) {
    return {*http::method_named(call.method), call.target, call.body, call.file};
  }

  std::unique_ptr<server::Local> local_;
};

}  // namespace

Result<std::unique_ptr<Transport>> make_local_transport(const Settings& settings) {
  // A person at a terminal is told of faults, not of each request.
  set_log_level(LogLevel::warning);
  const auto config = TRY(server::config_from_environment(settings.data));
  return std::make_unique<LocalTransport>(TRY(server::Local::open(config)));
}

}  // namespace svea::cli
