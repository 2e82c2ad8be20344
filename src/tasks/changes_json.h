// Changes of a text as results of tasks have them.
#pragma once

#include <span>

#include "json/json.h"
#include "plain/change.h"
#include "text/readability.h"

namespace svea::tasks {

// [{"reason", "why": {"detail", "detail_en"}, "edits": [{"start", "end", "before", "after"}]}]: code points
// of the source. A remark has no edits but "about", in the form of an edit, and maybe "choices": what could
// stand there.
[[nodiscard]] json::Array json_of(std::span<const plain::Change> changes);

// {"words", "sentences", "lix", "ovix", "sentence_words_mean", "long_words_share"}.
[[nodiscard]] json::Object json_of(const text::Readability& readability);

}  // namespace svea::tasks
