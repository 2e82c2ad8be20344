// That a machine has written a text: what is noted in the file about it, and what can be said in the text.
//
// The kind is a term of IPTC's vocabulary "Digital Source Type"
// (https://cv.iptc.org/newscodes/digitalsourcetype/), which C2PA and the EU's AI Act's code of practice refer
// to.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace svea::drafts {

struct Origin {
  std::string writer = "Grund";    // the built-in writer, or the name of a language model
  bool by_language_model = false;  // some of the text was written by one
  bool from_template = false;      // a person has written the text around it
  std::chrono::sys_seconds made_at{};
  bool is_visible = false;  // also said in the text
};

// "https://cv.iptc.org/…/compositeWithTrainedAlgorithmicMedia" for a model's text in a person's template,
// "…/trainedAlgorithmicMedia" for a model's text, "…/algorithmicMedia" for what rules have put together.
[[nodiscard]] std::string digital_source_type(const Origin& origin);

// "Texten är framställd med Svea (Grund) 2024-03-01 och ska granskas av en människa."
[[nodiscard]] Sentence sentence_of(const Origin& origin);

// Names and values for a file's properties: DigitalSourceType, MachineWriter ("Svea, Grund") and
// MachineWrittenAt (ISO 8601, UTC).
[[nodiscard]] std::vector<std::pair<std::string, std::string>> properties_of(const Origin& origin);

// For a file's keywords, which go along into a PDF; each is one word, since programs part them at spaces and
// colons.
[[nodiscard]] std::string keywords_of(const Origin& origin);

// "2024-03-01T09:30:00Z"
[[nodiscard]] std::string iso_time(std::chrono::sys_seconds time);

}  // namespace svea::drafts
