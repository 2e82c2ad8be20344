#include "ingest/intake.h"

#include <doctest/doctest.h>

#include <atomic>
#include <fstream>
#include <map>

#include "base/limits.h"
#include "search/memory_index.h"
#include "store/memory_record.h"

namespace svea::ingest {
namespace {

// A file's "content" is its hash; what extracting it gives is written down here.
class WrittenExtractor final : public extract::Extractor {
 public:
  std::map<std::string, Result<extract::ExtractedDocument>> outcomes;

  Result<extract::ExtractedDocument> extract(const std::filesystem::path& file, const std::string&,
                                             std::stop_token) override {
    ++calls;
    return outcomes.at(file.string());
  }
  Result<extract::ReadPage> read_page(const std::filesystem::path&, const std::string&, int,
                                      std::stop_token) override {
    return fail_internal("not used");
  }
  std::atomic<int> calls = 0;
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

extract::ExtractedDocument one_paragraph(std::string text) {
  extract::ExtractedDocument document;
  document.media_type = "text/plain";
  document.blocks.push_back({model::BlockKind::paragraph, 0, 0, std::move(text)});
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
  Intake::Parts parts() { return {record.documents(), files, extractor, follower, clock}; }
};

TEST_CASE("files become searchable, and the title comes from the name where the document has none") {
  Archive archive;
  const auto id = archive.add("resepolicy", one_paragraph("Tåg väljs före flyg."));
  Intake intake(archive.parts(), 2);
  REQUIRE(intake.wait_until_idle({}));
  CHECK(archive.document(id).state == model::DocumentState::ready);
  CHECK(archive.document(id).metadata.title == "resepolicy");
  CHECK(archive.hits("flyg") == 1);
}

TEST_CASE("a file that can't be read fails with its reason and does not stop the others") {
  Archive archive;
  const auto broken =
      archive.add("trasig", fail(ErrorKind::invalid_input, "file_damaged", {"Filen är skadad.", "Damaged."}));
  for (int i = 0; i < 40; ++i)
    archive.add("hel" + std::to_string(i), one_paragraph("Semester nummer " + std::to_string(i)));
  Intake intake(archive.parts(), 3);
  REQUIRE(intake.wait_until_idle({}));
  CHECK(archive.document(broken).state == model::DocumentState::failed);
  REQUIRE(archive.document(broken).failure);
  CHECK(archive.document(broken).failure->code == "file_damaged");
  CHECK(archive.index.search({"semester", archive.reach(), 100}).value().hits.size() == 40);
}

TEST_CASE("a fault of the machine leaves the job, which is tried again as often as it takes") {
  Archive archive;
  const auto id = archive.add("avtal", fail(ErrorKind::unavailable, "extract_unavailable", {"Nej.", "No."}));
  for (int calls = 0; calls < 2 * limits::k_job_attempts_max; ++calls) {
    Intake intake(archive.parts(), 1);
    for (; archive.extractor.calls == calls; std::this_thread::sleep_for(std::chrono::milliseconds(1))) {
      archive.clock.advance(std::chrono::milliseconds(100));
      intake.wake();
    }
  }
  archive.clock.advance(std::chrono::seconds(10));
  CHECK(archive.document(id).state == model::DocumentState::received);
  archive.extractor.outcomes.insert_or_assign("avtal", one_paragraph("Avtalet gäller i tre år."));
  Intake intake(archive.parts(), 1);
  REQUIRE(intake.wait_until_idle({}));
  CHECK(archive.document(id).state == model::DocumentState::ready);
  CHECK(archive.hits("avtalet") == 1);
}

TEST_CASE("an index ahead of its record is built anew") {
  Archive archive;
  search::DocumentChange foreign{99, {7}, archive.space.organisation, archive.space.id, "x", {}, {}};
  foreign.passages.push_back({0, {}, 0, 0, 11, "Främmande ord"});
  REQUIRE(archive.index.apply(std::span(&foreign, 1)));
  archive.add("eget", one_paragraph("Egna ord"));
  Intake intake(archive.parts(), 1);
  REQUIRE(intake.wait_until_idle({}));
  CHECK(archive.hits("främmande") == 0);
  CHECK(archive.hits("egna") == 1);
}

TEST_CASE("removing a document takes it out of the index") {
  Archive archive;
  const auto id = archive.add("kort", one_paragraph("Parkeringskort"));
  Intake intake(archive.parts(), 1);
  REQUIRE(intake.wait_until_idle({}));
  REQUIRE(archive.record.documents().remove(id, archive.reach()));
  REQUIRE(intake.wait_until_idle({}));
  CHECK(archive.hits("parkeringskort") == 0);
}

}  // namespace
}  // namespace svea::ingest
