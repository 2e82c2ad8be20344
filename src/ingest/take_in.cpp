#include "ingest/take_in.h"

#include <algorithm>

#include "ingest/assemble.h"
#include "ingest/find_metadata.h"
#include "ingest/split.h"

namespace svea::ingest {
namespace {

// A page's text comes after what the document says of that page itself.
void add_pages(extract::ExtractedDocument& extracted, std::span<const store::PageReading> read) {
  if (read.empty()) return;
  for (const auto& page : read)
    for (const auto& block : page.blocks)
      extracted.blocks.push_back({block.kind, block.level, page.page, block.text});
  std::ranges::stable_sort(extracted.blocks, {}, &extract::ExtractedBlock::page);
}

}  // namespace

std::vector<int> missing_pages(const extract::ExtractedDocument& extracted,
                               std::span<const store::PageReading> read) {
  std::vector<int> missing;
  std::ranges::copy_if(extracted.pages_to_read, std::back_inserter(missing), [&](int page) {
    return std::ranges::find(read, page, &store::PageReading::page) == read.end();
  });
  return missing;
}

Result<store::TakenIn> take_in(extract::ExtractedDocument extracted, std::span<const store::PageReading> read,
                               const std::string& name) {
  add_pages(extracted, read);
  store::TakenIn taken_in;
  taken_in.text = TRY(assemble(extracted));
  for (const auto& page : read) taken_in.text.read_pages.push_back({page.page, page.confidence});
  taken_in.metadata = find_metadata(extracted, taken_in.text, name);
  taken_in.passages = split(taken_in.text, taken_in.metadata.title);
  taken_in.media_type = std::move(extracted.media_type);
  taken_in.pages = extracted.pages;
  taken_in.intake_version = k_intake_version;
  return taken_in;
}

store::PageReading page_reading(int page, Result<extract::ReadPage> read, std::int64_t took_ms) {
  store::PageReading reading{.page = page, .took_ms = took_ms};
  if (!read) return reading;
  reading.confidence = read->confidence;
  for (auto& block : read->blocks) reading.blocks.push_back({block.kind, block.level, std::move(block.text)});
  return reading;
}

}  // namespace svea::ingest
