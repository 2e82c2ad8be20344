// A hub of models with Hugging Face's public interface, or a mirror of one.
#pragma once

#include <stop_token>
#include <string>

#include "http_client/client.h"
#include "model_files/remote_file.h"
#include "model_files/source.h"

namespace svea::model_files {

// Thread-safe.
class Hub {
 public:
  // `url`: "https://huggingface.co", without a slash at its end. `token` is for models that are handed out to
  // those who have accepted their terms; "" none.
  explicit Hub(std::string url = "https://huggingface.co", std::string token = {});

  // Asks for the model's files (GET /api/models/{model}?blobs=true) and chooses: the one that is named, the
  // only one, or of several the one in Q4_K_M, which keeps nearly all of a model's quality in a quarter of
  // its size. The address holds the revision, so that what comes is what the checksum was given for. Errors:
  // model_source_missing, _denied, _busy, _failed, model_file_unclear, model_file_missing, model_file_split,
  // model_hub_not_understood, and those of the client.
  [[nodiscard]] Result<RemoteFile> find(const HubSource& source, const std::stop_token& stop) const;

 private:
  std::string url_;
  std::string token_;
  http_client::Client client_;
};

}  // namespace svea::model_files
