// A small archive and what takes files into it, with an extractor whose outcomes are written down. For tests
// only.
#pragma once

#include <atomic>
#include <functional>
#include <map>

#include <fmt/format.h>

#include "ingest/intake.h"
#include "search/memory_index.h"
#include "store/memory_record.h"

namespace svea::ingest {

// A file's "content" is its hash; what extracting it gives is written down here.
class WrittenExtractor final : public extract::Extractor {
 public:
  std::map<std::string, Result<extract::ExtractedDocument>> outcomes;

  Result<extract::ExtractedDocument> extract(const std::filesystem::path& file, const std::string&,
                                             std::stop_token) override {
    ++calls;
    return outcomes.at(file.string());
  }
  // Each page's text is "Sida n"; `on_page` may take its time, or say that it can't be read.
  Result<extract::ReadPage> read_page(const std::filesystem::path&, const std::string&, int page,
                                      std::stop_token stop) override {
    ++pages_read;
    if (on_page)
      if (const auto read = on_page(page, std::move(stop)); !read) return std::unexpected(read.error());
    return extract::ReadPage{{{model::BlockKind::paragraph, 0, page, fmt::format("Sida {}", page)}}, 0.75};
  }
  std::function<Status(int, std::stop_token)> on_page;
  std::atomic<int> calls = 0;
  std::atomic<int> pages_read = 0;
};

class HashIsPath final : public store::Files {
 public:
  Result<store::StoredFile> put(const std::filesystem::path&) override { return fail_internal("not used"); }
  Result<std::filesystem::path> new_temporary_path() override { return fail_internal("not used"); }
  Result<store::StoredFile> put_received(const std::filesystem::path&) override {
    return fail_internal("not used");
  }
  Result<std::filesystem::path> path_of(std::string_view hash) override {
    return std::filesystem::path(hash);
  }
  Status remove(std::string_view) override { return {}; }
};

inline extract::ExtractedDocument one_paragraph(std::string text) {
  extract::ExtractedDocument document;
  document.media_type = "text/plain";
  document.blocks.push_back({model::BlockKind::paragraph, 0, 0, std::move(text)});
  return document;
}

inline extract::ExtractedDocument scan_of(int pages) {
  extract::ExtractedDocument document;
  document.media_type = "application/pdf";
  document.pages = pages;
  for (int page = 1; page <= pages; ++page) document.pages_to_read.push_back(page);
  return document;
}

// A record with one organisation and one space, and what takes files into it.
struct Archive {
  store::MemoryRecord record;
  HashIsPath files;
  WrittenExtractor extractor;
  search::MemoryIndex index;
  ManualClock clock;
  IndexFollower follower{record.documents(), index};
  model::Space space;

  Archive() {
    auto& directory = record.directory();
    const auto organisation = directory.add_organisation({{}, "lindhaga", "Lindhaga", {}}).value();
    space = directory.add_space({{}, organisation.id, "dokument", "Dokument", {}}).value();
  }

  model::DocumentId add(const std::string& hash, Result<extract::ExtractedDocument> outcome) {
    extractor.outcomes.insert_or_assign(hash, std::move(outcome));
    const store::NewDocument document{space.organisation, space.id, hash + ".txt", hash, 1, clock.now()};
    return record.documents().add(std::span(&document, 1)).value().front().document.id;
  }

  model::Reach reach() const { return {{space.id}}; }
  model::Document document(model::DocumentId id) {
    return record.documents().find(id, reach()).value().value();
  }
  std::size_t hits(const std::string& words) {
    return index.search({words, reach(), 10}).value().hits.size();
  }
  Intake::Parts parts() { return {record.intake_jobs(), files, extractor, follower, clock}; }
};

}  // namespace svea::ingest
