#include "server/file_reader.h"

#include <fmt/format.h>

#include "ingest/take_in.h"

namespace svea::server {
namespace {

// Three seconds each: a person waits.
constexpr std::size_t k_scanned_pages_max = 5;

}  // namespace

Result<model::TaskText> read_file(extract::Extractor& extractor, const std::filesystem::path& file,
                                  const std::string& name) {
  auto extracted = TRY(extractor.extract(file, name, {}));
  if (extracted.pages_to_read.size() > k_scanned_pages_max)
    return fail(
        ErrorKind::too_large, "file_scan_long",
        {fmt::format("Filen har {} skannade sidor. Lägg in den bland dokumenten, så läses den där, och välj "
                     "den sedan.",
                     extracted.pages_to_read.size()),
         fmt::format(
             "The file has {} scanned pages. Add it to the documents, where it is read, and then choose it.",
             extracted.pages_to_read.size())});
  std::vector<store::PageReading> pages;
  for (const int page : extracted.pages_to_read)
    pages.push_back(ingest::page_reading(page, extractor.read_page(file, name, page, {}), 0));
  auto taken = TRY(ingest::take_in(std::move(extracted), pages, name));
  return model::TaskText{name, std::move(taken.text)};
}

}  // namespace svea::server
