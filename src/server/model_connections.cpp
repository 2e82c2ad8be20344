#include "server/model_connections.h"

#include "llm_openai/probe.h"

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
  if (model.slug == model::k_configured_model) return configured_;
  const auto key = model.sealed_key.empty() ? std::optional(std::string()) : box_.open(model.sealed_key);
  if (!key)
    return fail(
        ErrorKind::invalid_input, "model_key_lost",
        {"Språkmodellens nyckel går inte att läsa längre, för nyckeln i datakatalogen är en annan. Skriv in "
         "den igen.",
         "The language model's key can no longer be read, for the key in the data directory is another one. "
         "Write it again."});
  return llm_openai::Config{
      .base_url = model.base_url, .api_key = *key, .model = model.server_model, .ca_file = model.ca_file};
}

Result<models::Connection> ModelConnections::connect(const model::LanguageModel& model) const {
  const auto server = TRY(server_of(model));
  const auto probed = std::make_shared<const llm_openai::ModelServer>(impatient(server));
  return models::Connection{std::make_shared<llm_openai::OpenAiModel>(server, loop_),
                            [probed, loop = loop_](models::ProbeEnd on_end) {
                              llm_openai::probe(probed, *loop, std::move(on_end));
                            }};
}

std::optional<model::LanguageModel> configured_model(const Config& config) {
  const auto& server = config.model;
  if (server.base_url.empty()) return std::nullopt;
  model::LanguageModel model;
  model.slug = model::k_configured_model;
  model.name = server.model;
  model.base_url = server.base_url;
  model.server_model = server.model;
  model.ca_file = server.ca_file;
  model.cleared_for = config.model_class;
  model.requests_at_once = k_configured_requests;
  return model;
}

}  // namespace svea::server
