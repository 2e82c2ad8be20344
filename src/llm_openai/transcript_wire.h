// What comes back from POST /audio/transcriptions: verbose_json with segments, json with text alone, or text.
#pragma once

#include <string_view>

#include "llm/transcriber.h"

namespace svea::llm_openai {

// Errors: speech_broken_reply (of none of these forms, or a segment without its times or text),
// speech_silent.
[[nodiscard]] Result<llm::Transcript> read_transcript(std::string_view content_type, std::string_view body);

}  // namespace svea::llm_openai
