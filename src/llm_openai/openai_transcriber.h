// Adapter of llm::Transcriber for any server with the OpenAI interface: vLLM, whisper.cpp's server, Speaches,
// LocalAI, a hosted one.
#pragma once

#include "llm/transcriber.h"
#include "llm_openai/model_server.h"

namespace svea::llm_openai {

struct SpeechConfig {
  Config server{};
  std::string language = "sv";  // ISO 639-1, of the recordings; "": the server hears which
};

// POST {base_url}/audio/transcriptions, the recording streamed from its file.
class OpenAiTranscriber final : public llm::Transcriber {
 public:
  explicit OpenAiTranscriber(SpeechConfig config);

  [[nodiscard]] Result<llm::Transcript> transcribe(const llm::Recording& recording,
                                                   std::stop_token stop) override;

 private:
  [[nodiscard]] Result<http_client::Response> send(const llm::Recording& recording,
                                                   const char* response_format,
                                                   const std::stop_token& stop) const;

  const std::string language_;
  const ModelServer server_;
  const http_client::Client client_;
};

}  // namespace svea::llm_openai
