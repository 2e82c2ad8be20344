#include "server/application.h"

#include "answer/turn.h"
#include "api/middleware.h"
#include "api/routes.h"
#include "ingest/take_in.h"
#include "server/administrators.h"
#include "server/evaluations.h"
#include "server/file_reader.h"

namespace svea::server {
namespace {

// Searching and checking are bound by the processor, and now and then wait for the disk.
constexpr std::size_t k_turn_workers = 8;
constexpr std::chrono::hours k_command_line_key_lifetime{24 * 365};

api::RunTurn run_turn_on(Node& node) {
  return [&node](const answer::TurnRequest& request, const answer::TurnSink& sink, std::stop_token stop) {
    return answer::run_turn(request, node.turn_ports(), sink, std::move(stop));
  };
}

turns::MakeTurn make_turn_on(Node& node) {
  return [&node](answer::TurnRequest request, answer::TurnSink sink) {
    return answer::make_turn(std::move(request), node.turn_ports(), std::move(sink));
  };
}

// For an evaluation set, whose spaces are none of the record's.
class SetModels final : public llm::ModelChoice {
 public:
  explicit SetModels(llm::ModelChoice& models) : models_(models) {}

  std::vector<std::shared_ptr<llm::ChatModel>> models_for(const llm::Need&) override {
    return models_.models_for({});
  }
  std::vector<std::shared_ptr<llm::ChatModel>> all_for(const llm::Need&) override {
    return models_.all_for({});
  }

 private:
  llm::ModelChoice& models_;
};

}  // namespace

Application::Application(Node& node, const Config& config, const Clock& clock)
    : config_(config),
      record_(node.record()),
      identity_(record_.directory(), record_.credentials(), record_.api_keys(), clock, random_),
      comparisons_(clock, random_),
      turns_(record_.conversations(), make_turn_on(node), clock, k_turn_workers),
      services_{.record = record_,
                .originals = node.originals(),
                .index = node.index(),
                .identity = identity_,
                .turns = turns_,
                .run_turn = run_turn_on(node),
                .models = node.models(),
                .tasks = node.tasks(),
                .document_writer = node.document_writer(),
                .workbooks = workbooks_,
                .metrics = metrics_,
                .comparisons = comparisons_,
                .clock = clock,
                .embedder = node.embedder(),
                .embedding_model = config.embedding.server.model,
                .transcriber = node.transcriber(),
                .translator = node.translator(),
                .public_url = config.public_url,
                .intake_version = ingest::k_intake_version,
                .read_file = [&node](const auto& file,
                                     const auto& name) { return read_file(node.extractor(), file, name); },
                .wake_ingest = [&node] { node.wake(); },
                .seal = [&node](std::string_view secret) { return node.box().seal(secret); },
                .readiness = [&node] { return node.readiness(); },
                .evaluate =
                    [&node, &config](const json::Object& request) {
                      SetModels models(node.models());
                      return evaluate(request, &models, node.document_writer(), config);
                    }} {}

http::Router Application::router() { return api::routes(services_); }

http::MiddlewareList Application::middleware() { return api::middleware(services_, config_.names); }

Result<std::string> Application::issue_command_line_key() {
  const auto account = TRY(ensure_command_line_account(record_.directory()));
  return TRY(identity_.keys.issue(account.id, k_command_line_key_lifetime)).secret;
}

}  // namespace svea::server
