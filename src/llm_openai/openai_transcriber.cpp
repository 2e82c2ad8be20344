#include "llm_openai/openai_transcriber.h"

#include <fmt/format.h>

#include <condition_variable>
#include <mutex>

#include "llm_openai/speech_errors.h"
#include "llm_openai/transcript_wire.h"

namespace svea::llm_openai {
namespace {

// Work that takes minutes is not asked for twice: only where the server said no before it began.
bool was_not_taken(const Result<http_client::Response>& response) {
  if (!response) return response.error().code == "http_unreachable";
  return response->status == 429 || response->status == 503;
}

void wait(std::chrono::milliseconds pause, const std::stop_token& stop) {
  std::mutex mutex;
  std::unique_lock lock(mutex);
  std::condition_variable_any().wait_for(lock, stop, pause, [] { return false; });
}

}  // namespace

OpenAiTranscriber::OpenAiTranscriber(SpeechConfig config)
    : language_(std::move(config.language)),
      server_(std::move(config.server)),
      client_(*server_.settings()) {}

Result<http_client::Response> OpenAiTranscriber::send(const llm::Recording& recording,
                                                      const char* response_format,
                                                      const std::stop_token& stop) const {
  auto request = server_.request("POST", "/audio/transcriptions", "");
  const auto field = [&](const char* name, std::string value) {
    if (!value.empty()) request.form.push_back({.name = name, .value = std::move(value)});
  };
  field("model", server_.config().model);
  field("language", language_);
  field("response_format", response_format);
  // Servers tell the format by the ending. What the person called the file is nobody else's to know.
  request.form.push_back({.name = "file",
                          .file = recording.file,
                          .file_name = fmt::format("speech.{}", llm::ending_of(recording.type)),
                          .content_type = std::string(llm::media_type_of(recording.type))});
  auto response = client_.send(request, stop);
  if (was_not_taken(response) && server_.config().retries) {
    wait(server_.retry_pause(), stop);
    response = client_.send(request, stop);
  }
  return response;
}

Result<llm::Transcript> OpenAiTranscriber::transcribe(const llm::Recording& recording, std::stop_token stop) {
  auto response = send(recording, "verbose_json", stop);
  // Some models give no segments, and say so instead of leaving them out.
  if (response && (response->status == 400 || response->status == 422))
    response = send(recording, "json", stop);
  if (!response) return http_client::as_service_error(k_speech_service, response.error());
  if (response->status != 200) return fail_speech_status(*response);
  return read_transcript(response->content_type, response->body);
}

}  // namespace svea::llm_openai
