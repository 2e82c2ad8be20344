// Cuts a document into passages: what a search finds and an answer cites.
#pragma once

#include <string_view>
#include <vector>

#include "model/document.h"

namespace svea::ingest {

// Passages follow the headings: each stays inside one section and carries its heading path (the document's
// title left out). A section longer than limits::k_passage_words_max is cut between blocks, a block longer
// than that between sentences, a sentence longer than that between words. Headings themselves stand in the
// path, not in the passages; a document of headings alone becomes passages of them. A passage that begins
// further down in a table has the names of its columns (table_header.h) at the end of its path, so that its
// rows can be understood. Passages don't overlap, come in reading order and each is one contiguous span of
// the text. In a statute (statute.h) each section is a passage, or several, under its chapter and its number.
[[nodiscard]] std::vector<model::Passage> split(const model::DocumentText& document, std::string_view title);

}  // namespace svea::ingest
