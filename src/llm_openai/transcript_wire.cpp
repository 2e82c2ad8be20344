#include "llm_openai/transcript_wire.h"

#include <algorithm>
#include <cmath>

#include "json/json.h"
#include "llm_openai/speech_errors.h"
#include "text/unicode.h"

namespace svea::llm_openai {
namespace {

// A day: no recording that fits an upload lasts longer.
constexpr double k_seconds_max = 86'400;

bool says_something(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") != std::string_view::npos;
}

Result<std::chrono::milliseconds> time_in(const json::Object& segment, const char* name) {
  const double seconds = TRY(json::get<double>(segment, name));
  if (!std::isfinite(seconds) || seconds < 0 || seconds > k_seconds_max)
    return http_client::fail_broken(k_speech_service, "a time that is none");
  return std::chrono::milliseconds(std::llround(seconds * 1000));
}

Result<llm::SpokenSegment> segment_of(const json::Value& value) {
  const auto& object = *TRY(json::as<const json::Object*>(value, "segments"));
  llm::SpokenSegment segment;
  segment.start = TRY(time_in(object, "start"));
  segment.end = std::max(segment.start, TRY(time_in(object, "end")));
  segment.text = TRY(json::get<std::string>(object, "text"));
  // Of servers that tell voices apart; null where they could not.
  const auto* const speaker = object.if_contains("speaker");
  if (speaker != nullptr && speaker->is_string()) segment.speaker = speaker->as_string();
  return segment;
}

Result<llm::Transcript> from_json(std::string_view body) {
  const auto object = TRY(json::parse_object(body));
  llm::Transcript transcript{.text = TRY(json::get<std::string>(object, "text")), .segments = {}};
  const auto* const segments = object.if_contains("segments");
  if (segments == nullptr || segments->is_null()) return transcript;
  for (const auto& value : *TRY(json::as<const json::Array*>(*segments, "segments"))) {
    auto segment = TRY(segment_of(value));
    if (says_something(segment.text)) transcript.segments.push_back(std::move(segment));
  }
  std::ranges::stable_sort(transcript.segments, {}, &llm::SpokenSegment::start);
  return transcript;
}

}  // namespace

Result<llm::Transcript> read_transcript(std::string_view content_type, std::string_view body) {
  llm::Transcript transcript;
  if (content_type.starts_with("text/plain")) {
    transcript.text = text::to_valid_utf8(body);
  } else {
    auto read = from_json(body);
    if (!read)
      return http_client::fail_broken(k_speech_service, read.error().code + ": " + read.error().detail);
    transcript = *std::move(read);
  }
  if (!says_something(transcript.text) && transcript.segments.empty()) return fail_speech_silent();
  return transcript;
}

}  // namespace svea::llm_openai
