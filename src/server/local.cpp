#include "server/local.h"

#include "server/application.h"

namespace svea::server {

struct Local::Parts {
  Config config;
  SystemClock clock;
  std::unique_ptr<Node> node;
  std::unique_ptr<Application> application;
  std::unique_ptr<http::Dispatcher> dispatcher;
  std::string key;

  ~Parts() {
    // The key was for this process only.
    if (application) static_cast<void>(application->identity().keys.revoke(key));
  }
};

Local::Local(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Local::~Local() = default;

Result<std::unique_ptr<Local>> Local::open(const Config& config) {
  auto parts = std::make_unique<Parts>();
  parts->config = config;
  parts->node = TRY(Node::open(parts->config, parts->clock));
  TRY(parts->node->start_intake(sync::Schedule::wished));
  parts->application = std::make_unique<Application>(*parts->node, parts->config, parts->clock);
  parts->key = TRY(parts->application->issue_command_line_key());
  parts->dispatcher = std::make_unique<http::Dispatcher>(parts->application->router(),
                                                         parts->application->middleware(), parts->clock);
  return std::unique_ptr<Local>(new Local(std::move(parts)));
}

InProcessReply Local::send(const InProcessRequest& request,
                           const std::function<void(std::string_view)>& on_events, std::stop_token stop) {
  return send_in_process(*parts_->dispatcher, parts_->key, request, on_events, std::move(stop));
}

}  // namespace svea::server
