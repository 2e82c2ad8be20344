// A citation of a stretch of a retrieved passage.
#pragma once

#include "model/conversation.h"
#include "search/search_index.h"
#include "text/words.h"

namespace svea::answer {

// `span` is in bytes of the passage's text. The citation's start and end are code points of the document.
[[nodiscard]] model::Citation cite(const search::Hit& hit, text::Span span, int n, double support);

// The document and the innermost section, as Markdown: "*Title*, ”Section”". What people recognise: the
// title, else the name.
[[nodiscard]] std::string place_of(const search::Hit& hit);
// The document alone.
[[nodiscard]] std::string title_of(const search::Hit& hit);

}  // namespace svea::answer
