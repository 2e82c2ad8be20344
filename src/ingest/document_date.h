// The day a document was decided or written.
#pragma once

#include <string>
#include <string_view>

namespace svea::ingest {

// YYYY-MM-DD: a date in the title, else the first that follows words such as "beslutad" or "datum" in the
// head, else one that stands alone on its line, else after "gäller från" and the like; "" where there is
// none.
[[nodiscard]] std::string find_document_date(std::string_view title, std::string_view head);

}  // namespace svea::ingest
