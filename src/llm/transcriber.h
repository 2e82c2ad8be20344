// Port: a service that writes down what is said in a recording.
#pragma once

#include <chrono>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "base/result.h"
#include "llm/audio_type.h"

namespace svea::llm {

struct Recording {
  std::filesystem::path file;
  AudioType type = AudioType::wav;
};

// What is said from `start` to `end`, counted from the beginning.
struct SpokenSegment {
  std::chrono::milliseconds start{};
  std::chrono::milliseconds end{};  // never before `start`
  std::string text;                 // UTF-8
  std::string speaker{};            // "" where the service does not tell voices apart
};

// Something is said in it.
struct Transcript {
  std::string text;                     // UTF-8; all of it
  std::vector<SpokenSegment> segments;  // in order; none where the service gives no times
};

// Thread-safe.
class Transcriber {
 public:
  virtual ~Transcriber() = default;

  // Blocks until all is written down: for an hour of speech, minutes to an hour. Errors: speech_unreachable,
  // speech_refused, speech_too_large, speech_unreadable (no recording, or a damaged one), speech_silent,
  // speech_broken_reply, speech_timeout, file_unreadable, cancelled.
  [[nodiscard]] virtual Result<Transcript> transcribe(const Recording& recording, std::stop_token stop) = 0;
};

}  // namespace svea::llm
