// How the models of the record, and the one that the configuration names, are reached.
#pragma once

#include "crypto/sealed_box.h"
#include "http_client/stream_loop.h"
#include "llm_openai/openai_model.h"
#include "models/connection.h"
#include "server/config.h"
#include "server/local_models.h"

namespace svea::server {

// Thread-safe. `box` and `local` outlive it.
class ModelConnections {
 public:
  // `configured` is what SVEA_MODEL_URL and its like say, and SVEA_LOCAL_MODEL: that one writes alone, or
  // when the server can't.
  ModelConnections(const Config& configured, const crypto::SealedBox& box, LocalModels& local,
                   std::shared_ptr<http_client::StreamLoop> loop)
      : configured_(configured.model),
        configured_local_(configured.local_model),
        box_(box),
        local_(local),
        loop_(std::move(loop)) {}

  // Errors: model_key_lost (sealed with another key than the data directory's), those of
  // LocalModels::model().
  [[nodiscard]] Result<models::Connection> connect(const model::LanguageModel& model) const;

 private:
  [[nodiscard]] Result<llm_openai::Config> server_of(const model::LanguageModel& model) const;
  [[nodiscard]] Result<models::Connection> connect_local(const std::string& name) const;
  [[nodiscard]] models::Connection connect_server(const llm_openai::Config& server) const;
  [[nodiscard]] Result<models::Connection> connect_configured() const;

  const llm_openai::Config configured_;
  const std::string configured_local_;
  const crypto::SealedBox& box_;
  LocalModels& local_;
  const std::shared_ptr<http_client::StreamLoop> loop_;
};

// The model of SVEA_MODEL_URL, else of SVEA_LOCAL_MODEL, as people see it; none where neither is set.
[[nodiscard]] std::optional<model::LanguageModel> configured_model(const Config& config);

}  // namespace svea::server
