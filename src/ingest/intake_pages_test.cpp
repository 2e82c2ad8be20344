#include <doctest/doctest.h>

#include <condition_variable>
#include <mutex>

#include "ingest/test_archive.h"

namespace svea::ingest {
namespace {

Status unreadable() {
  return fail(ErrorKind::timeout, "extract_timeout", {"Tog för lång tid.", "Took too long."});
}

TEST_CASE("a scan is joined of its pages, with the confidence of each") {
  Archive archive;
  const auto id = archive.add("skannat", scan_of(3));
  Intake intake(archive.parts(), 2);
  REQUIRE(intake.wait_until_idle({}));
  const auto text = archive.record.documents().text(id, archive.reach()).value();
  REQUIRE(text);
  CHECK(text->text == "Sida 1\nSida 2\nSida 3");
  REQUIRE(text->read_pages.size() == 3);
  CHECK(text->read_pages[2].page == 3);
  CHECK(text->read_pages[2].confidence == 0.75);
  CHECK(text->blocks[1].page == 2);
  CHECK(archive.extractor.pages_read == 3);
}

TEST_CASE("pages with text and read pages stand in the order of the document") {
  Archive archive;
  auto mixed = scan_of(3);
  mixed.pages_to_read = {2};
  mixed.blocks = {{model::BlockKind::paragraph, 0, 1, "Ett"}, {model::BlockKind::paragraph, 0, 3, "Tre"}};
  const auto id = archive.add("blandat", mixed);
  Intake intake(archive.parts(), 1);
  REQUIRE(intake.wait_until_idle({}));
  CHECK(archive.record.documents().text(id, archive.reach()).value()->text == "Ett\nSida 2\nTre");
}

TEST_CASE("a page that can't be read is marked so and does not stop the others") {
  Archive archive;
  archive.extractor.on_page = [](int page, std::stop_token) { return page == 2 ? unreadable() : Status(); };
  const auto id = archive.add("skannat", scan_of(3));
  Intake intake(archive.parts(), 2);
  REQUIRE(intake.wait_until_idle({}));
  const auto text = archive.record.documents().text(id, archive.reach()).value();
  REQUIRE(text);
  CHECK(text->text == "Sida 1\nSida 3");
  REQUIRE(text->read_pages.size() == 3);
  CHECK_FALSE(text->read_pages[1].confidence);
}

TEST_CASE("a scan of which no page can be read fails, and so does one whose language data are missing") {
  Archive archive;
  archive.extractor.on_page = [](int, std::stop_token) { return unreadable(); };
  const auto unread = archive.add("oläsligt", scan_of(2));
  {
    Intake intake(archive.parts(), 1);
    REQUIRE(intake.wait_until_idle({}));
  }
  CHECK(archive.document(unread).failure->code == "file_not_text");
  archive.extractor.on_page = [](int, std::stop_token) -> Status {
    return fail(ErrorKind::unsupported, "ocr_language_missing", {"Saknas.", "Missing."});
  };
  const auto missing = archive.add("utan språk", scan_of(200));
  Intake intake(archive.parts(), 1);
  REQUIRE(intake.wait_until_idle({}));
  CHECK(archive.document(missing).failure->code == "ocr_language_missing");
  CHECK(archive.extractor.pages_read < 10);
}

// Pages wait inside the extractor until they are told to stop.
class Held {
 public:
  Status wait(std::stop_token stop) {
    std::unique_lock lock(mutex_);
    ++waiting_;
    changed_.notify_all();
    changed_.wait(lock, std::move(stop), [] { return false; });
    return fail(ErrorKind::cancelled, "cancelled", {"Stoppat.", "Stopped."});
  }
  void until_waiting() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return waiting_ > 0; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable_any changed_;
  int waiting_ = 0;
};

TEST_CASE("a letter goes past scans that keep every reader busy") {
  Archive archive;
  Held held;
  archive.extractor.on_page = [&](int, std::stop_token stop) { return held.wait(std::move(stop)); };
  archive.add("skannat", scan_of(300));
  std::atomic<bool> letter_came = false;
  std::mutex mutex;
  std::condition_variable came;
  Intake intake(archive.parts(), 1, [&](const IntakeEnd& end) {
    const std::scoped_lock lock(mutex);
    letter_came = end.document.name == "brev.txt";
    came.notify_all();
  });
  held.until_waiting();
  archive.add("brev", one_paragraph("Ett brev om snöröjning."));
  intake.wake();
  std::unique_lock lock(mutex);
  CHECK(came.wait_for(lock, std::chrono::seconds(30), [&] { return letter_came.load(); }));
  CHECK(archive.hits("snöröjning") == 1);
}

TEST_CASE("work on a document that is cancelled or removed stops") {
  Archive archive;
  Held held;
  archive.extractor.on_page = [&](int, std::stop_token stop) { return held.wait(std::move(stop)); };
  const auto id = archive.add("skannat", scan_of(2));
  Intake intake(archive.parts(), 1);
  held.until_waiting();
  SUBCASE("cancelled") { REQUIRE(archive.record.intake_jobs().cancel(id, archive.reach()).value()); }
  SUBCASE("removed") { REQUIRE(archive.record.documents().remove(id, archive.reach()).value()); }
  intake.wake();
  CHECK(intake.wait_until_idle({}));
}

TEST_CASE("an intake that ends in the middle of a scan leaves its pages to the next") {
  Archive archive;
  Held held;
  archive.extractor.on_page = [&](int page, std::stop_token stop) {
    return page == 3 ? held.wait(std::move(stop)) : Status();
  };
  const auto id = archive.add("skannat", scan_of(3));
  {
    Intake intake(archive.parts(), 1);
    held.until_waiting();
  }
  CHECK(archive.document(id).state == model::DocumentState::received);
  archive.extractor.on_page = {};
  archive.clock.advance(std::chrono::seconds(10));
  Intake intake(archive.parts(), 1);
  REQUIRE(intake.wait_until_idle({}));
  CHECK(archive.document(id).state == model::DocumentState::ready);
  CHECK(archive.extractor.pages_read == 4);
}

}  // namespace
}  // namespace svea::ingest
