// How the models of the record, and the one that the configuration names, are reached.
#pragma once

#include "crypto/sealed_box.h"
#include "http_client/stream_loop.h"
#include "llm_openai/openai_model.h"
#include "models/connection.h"
#include "server/config.h"

namespace svea::server {

// Thread-safe. `box` outlives it.
class ModelConnections {
 public:
  // `configured` is what SVEA_MODEL_URL and its like say.
  ModelConnections(llm_openai::Config configured, const crypto::SealedBox& box,
                   std::shared_ptr<http_client::StreamLoop> loop)
      : configured_(std::move(configured)), box_(box), loop_(std::move(loop)) {}

  // Errors: model_key_lost (sealed with another key than the data directory's), model_not_served.
  [[nodiscard]] Result<models::Connection> connect(const model::LanguageModel& model) const;

 private:
  [[nodiscard]] Result<llm_openai::Config> server_of(const model::LanguageModel& model) const;

  const llm_openai::Config configured_;
  const crypto::SealedBox& box_;
  const std::shared_ptr<http_client::StreamLoop> loop_;
};

// The model of SVEA_MODEL_URL as people see it; none where there is no such address.
[[nodiscard]] std::optional<model::LanguageModel> configured_model(const Config& config);

}  // namespace svea::server
