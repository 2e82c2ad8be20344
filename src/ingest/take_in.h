// What was read of a file becomes what the record keeps of it.
#pragma once

#include <span>
#include <vector>

#include "extract/extractor.h"
#include "store/intake_jobs.h"

namespace svea::ingest {

// Raised whenever extraction, splitting or the finding of metadata gives other results than before: what an
// older version took in can then be taken in again ("outdated").
inline constexpr int k_intake_version = 2;

// Pages to read that are not among those read.
[[nodiscard]] std::vector<int> missing_pages(const extract::ExtractedDocument& extracted,
                                             std::span<const store::PageReading> read);

// Text and read pages in page order, cut into passages, with the metadata found in them. Errors: those of
// assemble().
[[nodiscard]] Result<store::TakenIn> take_in(extract::ExtractedDocument extracted,
                                             std::span<const store::PageReading> read,
                                             const std::string& name);

// What reading one page gave, as the record keeps it. Without a value it is a page that could not be read.
[[nodiscard]] store::PageReading page_reading(int page, Result<extract::ReadPage> read, std::int64_t took_ms);

}  // namespace svea::ingest
