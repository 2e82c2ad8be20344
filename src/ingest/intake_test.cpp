#include "ingest/intake.h"

#include <doctest/doctest.h>

#include "base/limits.h"
#include "ingest/test_archive.h"

namespace svea::ingest {
namespace {

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
