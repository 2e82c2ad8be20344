// How a text is built: paragraphs, headings, lists, and what stands first.
#pragma once

#include "improve/finding.h"
#include "model/document.h"

namespace svea::improve {

// Remarks only: what is moved and divided is for the person to say.
void append_structure(const model::DocumentText& text, Findings& findings);

}  // namespace svea::improve
