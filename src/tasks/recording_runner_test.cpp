#include "tasks/recording_runner.h"

#include <doctest/doctest.h>

#include <array>
#include <atomic>
#include <deque>
#include <fstream>
#include <mutex>

#include "files_disk/disk_files.h"
#include "must.h"
#include "store/contract_world.h"
#include "store/memory_record.h"
#include "temporary_directory.h"

namespace svea::tasks {
namespace {

using model::TaskItemState;

constexpr std::array<std::chrono::milliseconds, 2> k_no_rests{};

Error service_error(const char* code) { return {ErrorKind::unavailable, code, {"Borta.", "Gone."}}; }

// Hears what it is told to, once each, and then "Hej."; listens until it is stopped where `hangs`.
class ScriptedTranscriber final : public llm::Transcriber {
 public:
  Result<llm::Transcript> transcribe(const llm::Recording& recording, std::stop_token stop) override {
    ++asked;
    CHECK(std::filesystem::exists(recording.file));
    while (hangs && !stop.stop_requested()) std::this_thread::yield();
    if (stop.stop_requested()) return fail(ErrorKind::cancelled, "cancelled", {"Avbrutet.", "Cancelled."});
    const std::scoped_lock lock(mutex_);
    if (errors_.empty()) return llm::Transcript{.text = "Hej.", .segments = {}};
    auto error = errors_.front();
    errors_.pop_front();
    return std::unexpected(std::move(error));
  }
  void fail_with(std::deque<Error> errors) {
    const std::scoped_lock lock(mutex_);
    errors_ = std::move(errors);
  }

  std::atomic<int> asked = 0;
  std::atomic<bool> hangs = false;

 private:
  std::mutex mutex_;
  std::deque<Error> errors_;
};

struct World {
  World() {
    must(record.directory().set_membership(
        {contract.person.id, contract.organisation.id, model::Role::reader}));
  }
  void start(bool is_configured = true) {
    runner = std::make_unique<RecordingRunner>(RecordingRunner::Parts{
        .record = record,
        .originals = originals,
        .transcriber = is_configured ? &transcriber : nullptr,
        .clock = clock,
        .on_written = [this] { ++written; },
        .rests = k_no_rests,
    });
  }
  model::Recording keep(const std::string& what) {
    const auto place = must(originals.place_for_upload());
    std::ofstream(place, std::ios::binary) << "RIFF1234WAVEfmt " << what;
    return must(originals.add(place, store::NewRecording{contract.organisation.id, contract.person.id, what,
                                                         "", clock.now() + limits::k_recording_kept}));
  }
  model::TaskRun add(const std::vector<model::Recording>& recordings) {
    store::NewTaskRun run{.organisation = contract.organisation.id,
                          .person = contract.person.id,
                          .title = "Prov",
                          .steps = {{"minutes", "{}", false}},
                          .items = {{.name = "möte"}},
                          .created_at = clock.now()};
    for (const auto& recording : recordings)
      run.items[0].texts.push_back({.name = recording.name, .text = {}, .recording = recording.id});
    auto added = must(record.task_runs().add(run));
    if (runner) runner->wake();
    return added;
  }
  model::TaskItem item(const model::TaskRun& run) {
    return must(record.task_runs().items(run.id, clock.now())).at(0);
  }
  template <typename Holds>
  void until(Holds holds) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (!holds() && std::chrono::steady_clock::now() < deadline) std::this_thread::yield();
    REQUIRE(holds());
  }
  bool is_kept(const model::Recording& recording) { return originals.path_of(recording).has_value(); }

  ManualClock clock;
  store::MemoryRecord record;
  store::ContractWorld contract{record};
  TemporaryDirectory directory;
  std::unique_ptr<files_disk::DiskFiles> files = must(files_disk::DiskFiles::open(directory.path()));
  ingest::Originals originals{*files, record.documents(), record.recordings()};
  ScriptedTranscriber transcriber;
  std::atomic<int> written = 0;
  std::unique_ptr<RecordingRunner> runner;
};

}  // namespace

TEST_CASE("the recordings of an item are written down, its work can begin, and their files go") {
  World world;
  const auto first = world.keep("ett.wav");
  const auto second = world.keep("två.wav");
  const auto run = world.add({first, second});
  world.start();
  world.until([&] { return world.written == 1 && !world.is_kept(first) && !world.is_kept(second); });
  const auto item = must(world.record.task_runs().lease(world.clock.now(), world.clock.now()));
  REQUIRE(item);
  const auto texts = must(world.record.task_runs().texts(item->id));
  CHECK(texts[0].text.text == "Hej.");
  CHECK(texts[1].name == "två.wav");
  CHECK(texts[1].recording == model::RecordingId{});
}

TEST_CASE("a service that is away for a moment is asked again, and no fault of the recording's is") {
  World world;
  world.start();
  world.transcriber.fail_with({service_error("speech_unreachable"), service_error("speech_broken_reply")});
  world.add({world.keep("ett.wav")});
  world.until([&] { return world.written == 1; });
  CHECK(world.transcriber.asked == 3);

  world.transcriber.fail_with({service_error("speech_silent")});
  const auto silent = world.add({world.keep("tyst.wav")});
  world.until([&] { return world.item(silent).state == TaskItemState::failed; });
  CHECK(world.transcriber.asked == 4);
}

TEST_CASE("an item that failed keeps its recording, and is written down when it is tried again") {
  World world;
  world.start();
  const std::deque<Error> away(3, service_error("speech_unreachable"));
  world.transcriber.fail_with(away);
  const auto recording = world.keep("ett.wav");
  const auto run = world.add({recording});
  world.until([&] { return world.item(run).state == TaskItemState::failed; });
  CHECK(world.item(run).failure->code == "speech_unreachable");
  CHECK(world.is_kept(recording));
  CHECK(must(
      world.record.task_runs().move(world.item(run).id, TaskItemState::failed, {TaskItemState::waiting, 0})));
  world.runner->wake();
  world.until([&] { return world.written == 1; });
}

TEST_CASE("what is begun when the runner ends is begun again, and what is cancelled is let go") {
  World world;
  world.transcriber.hangs = true;
  world.start();
  const auto recording = world.keep("ett.wav");
  const auto run = world.add({recording});
  world.until([&] { return world.transcriber.asked == 1; });
  world.runner.reset();
  CHECK(world.item(run).state == TaskItemState::waiting);
  CHECK(world.is_kept(recording));

  world.clock.advance(std::chrono::minutes(1));
  world.start();
  world.until([&] { return world.transcriber.asked == 2; });
  must(world.record.task_runs().cancel(run.id));
  world.until([&] { return !world.is_kept(recording); });
  CHECK(world.written == 0);
}

TEST_CASE("without a service, or a membership, the item fails and says so") {
  World world;
  world.start(false);
  const auto run = world.add({world.keep("ett.wav")});
  world.until([&] { return world.item(run).state == TaskItemState::failed; });
  CHECK(world.item(run).failure->code == "speech_not_configured");

  must(world.record.directory().remove_membership(world.contract.person.id, world.contract.organisation.id));
  const auto other = world.add({world.keep("två.wav")});
  world.until([&] { return world.item(other).state == TaskItemState::failed; });
  CHECK(world.item(other).failure->code == "task_not_a_member");
}

TEST_CASE("recordings that no run takes are removed in time, but not a file that something else needs") {
  World world;
  const auto taken = world.keep("samma.wav");
  const auto forgotten = world.keep("samma.wav");
  world.transcriber.hangs = true;
  world.start();
  world.add({taken});
  world.until([&] { return world.transcriber.asked == 1; });
  world.clock.advance(limits::k_recording_kept);
  world.runner->wake();
  world.until([&] { return !must(world.record.recordings().find(forgotten.id)); });
  CHECK(world.is_kept(taken));
}

}  // namespace svea::tasks
