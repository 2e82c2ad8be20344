// What was found in a text, while it is being found: in bytes, not yet held against other findings.
#pragma once

#include <string>
#include <vector>

#include "plain/draft.h"

namespace svea::improve {

// With edits a change to be made, without a remark on `about`.
struct Finding {
  plain::Reason reason = plain::Reason::grammar;
  std::vector<plain::DraftEdit> edits;  // in order
  svea::Sentence why;
  text::Span about{};
  std::vector<std::string> choices{};  // what could stand at `about`, the likeliest first
};

using Findings = std::vector<Finding>;

}  // namespace svea::improve
