#include "server/model_connections.h"

#include "llm_openai/probe.h"
#include "server/fallback_model.h"

namespace svea::server {
namespace {

// Somebody waits for the state on a page, and a server that is there lists its models at once.
constexpr std::chrono::seconds k_probe_time_max{10};
// The server behind SVEA_MODEL_URL has a queue of its own; this keeps its connections within what one
// process can open.
constexpr int k_configured_requests = 4'000;

llm_openai::Config impatient(llm_openai::Config server) {
  server.idle_timeout = server.total_timeout = k_probe_time_max;
  return server;
}

}  // namespace

Result<llm_openai::Config> ModelConnections::server_of(const model::LanguageModel& model) const {
  const auto key = model.sealed_key.empty() ? std::optional(std::string()) : box_.open(model.sealed_key);
  if (!key)
    return fail(ErrorKind::invalid_input, "model_key_lost",
                {"Språkmodellens nyckel går inte att läsa längre, för nyckeln i datakatalogen är en annan. "
                 "Skriv in den igen.",
                 "The language model's key can no longer be read, for the key in the data directory is "
                 "another one. Write it again."});
  return llm_openai::Config{
      .base_url = model.base_url, .api_key = *key, .model = model.server_model, .ca_file = model.ca_file};
}

models::Connection ModelConnections::connect_server(const llm_openai::Config& server) const {
  const auto probed = std::make_shared<const llm_openai::ModelServer>(impatient(server));
  return {std::make_shared<llm_openai::OpenAiModel>(server, loop_),
          [probed, loop = loop_](models::ProbeEnd on_end) {
            llm_openai::probe(probed, *loop, std::move(on_end));
          }};
}

Result<models::Connection> ModelConnections::connect_local(const std::string& name) const {
  const auto worker = TRY(local_.worker(name));
  // Before the first question its process does not run, and need not.
  return models::Connection{TRY(local_.model(name)), [worker](const models::ProbeEnd& on_end) {
                              const bool is_idle = worker->state() == llama_process::WorkerState::idle;
                              on_end(is_idle ? Status{} : worker->readiness());
                            }};
}

Result<models::Connection> ModelConnections::connect_configured() const {
  if (configured_.base_url.empty()) return connect_local(configured_local_);
  auto server = connect_server(configured_);
  if (configured_local_.empty()) return server;
  auto local = TRY(connect_local(configured_local_));
  // As long as the local one is well, somebody answers.
  return models::Connection{std::make_shared<FallbackModel>(std::move(server.chat), std::move(local.chat)),
                            std::move(local.probe)};
}

Result<models::Connection> ModelConnections::connect(const model::LanguageModel& model) const {
  if (model.slug == model::k_configured_model) return connect_configured();
  if (!model.file.empty()) return connect_local(model.file);
  return connect_server(TRY(server_of(model)));
}

std::optional<model::LanguageModel> configured_model(const Config& config) {
  const auto& server = config.model;
  if (server.base_url.empty() && config.local_model.empty()) return std::nullopt;
  model::LanguageModel model;
  model.slug = model::k_configured_model;
  if (server.base_url.empty()) model.file = config.local_model;
  model.name = server.base_url.empty() ? config.local_model : server.model;
  model.base_url = server.base_url;
  model.server_model = server.model;
  model.ca_file = server.ca_file;
  model.cleared_for = config.model_class;
  model.requests_at_once = k_configured_requests;
  return model;
}

}  // namespace svea::server
