#include "llm_openai/probe.h"

#include "llm_openai/errors.h"

namespace svea::llm_openai {
namespace {

constexpr int k_not_found = 404;
constexpr int k_not_allowed = 405;
constexpr int k_unavailable = 503;

Status found(Result<http_client::Response> response) {
  const int status = response ? response->status : 0;
  if (status == k_not_found || status == k_not_allowed) return {};
  if (status == k_unavailable) return fail_loading();
  TRY(ModelServer::accepted(std::move(response)));
  return {};
}

class Probe final : public http_client::Receiver {
 public:
  explicit Probe(std::function<void(Status)> on_end) : on_end_(std::move(on_end)) {}

  bool on_body(std::string_view) override { return true; }
  void on_end(Result<http_client::Response> response) override { on_end_(found(std::move(response))); }

 private:
  const std::function<void(Status)> on_end_;
};

}  // namespace

void probe(const std::shared_ptr<const ModelServer>& server, http_client::StreamLoop& loop,
           std::function<void(Status)> on_end) {
  loop.start(server->request("GET", "/models", ""), server->settings(),
             std::make_shared<Probe>(std::move(on_end)));
}

}  // namespace svea::llm_openai
