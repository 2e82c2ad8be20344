#include "tasks/recording_runner.h"

#include <atomic>
#include <condition_variable>
#include <mutex>

#include "base/log.h"
#include "llm/transcript_text.h"
#include "tasks/passing_fault.h"
#include "tasks/run_rights.h"

namespace svea::tasks {
namespace {

void log_fault(std::string_view event, const Error& error) {
  log(LogLevel::error, event, {{"code", error.code}, {"detail", error.detail}});
}

// False when `stop` came first.
bool rest(std::chrono::milliseconds time, const std::stop_token& stop) {
  std::mutex mutex;
  std::unique_lock lock(mutex);
  std::condition_variable_any().wait_for(lock, stop, time, [] { return false; });
  return !stop.stop_requested();
}

// The service may have been restarted; every other fault would come again.
bool may_pass(const Error& error) {
  return error.code == "speech_unreachable" || error.code == "speech_broken_reply";
}

}  // namespace

std::unexpected<Error> speech_not_configured() {
  return fail(
      ErrorKind::unsupported, "speech_not_configured",
      {"Filen är en inspelning, och här finns ingen tjänst som skriver ut tal. Välj en utskrift som text i "
       "stället, eller be den som sköter Svea att ange en tjänst med SVEA_SPEECH_URL.",
       "The file is a recording, and there is no service here that writes down speech. Choose a transcript "
       "as text instead, or ask whoever runs Svea to set a service with SVEA_SPEECH_URL."});
}

std::unexpected<Error> recording_gone() {
  return fail(ErrorKind::invalid_input, "recording_gone",
              {"Inspelningen finns inte kvar. Lägg till filen på nytt och starta arbetet igen.",
               "The recording is no longer there. Add the file anew and start the work again."});
}

RecordingRunner::RecordingRunner(Parts parts)
    : parts_(std::move(parts)), loop_(limits::k_recordings_at_once, [this](const std::stop_token& stop) {
        return work_on_next(stop);
      }) {}

bool RecordingRunner::work_on_next(const std::stop_token& stop) {
  remove_unneeded();
  const auto now = parts_.clock.now();
  const auto item = parts_.record.task_runs().lease_recordings(now, now + limits::k_lease);
  if (!item) log_fault("recording_lease_failed", item.error());
  if (!item || !*item) return false;
  work_on(**item, stop);
  return true;
}

void RecordingRunner::remove_unneeded() {
  const auto removed = parts_.originals.remove_unneeded_recordings(parts_.clock.now());
  if (!removed) log_fault("recording_not_removed", removed.error());
}

void RecordingRunner::work_on(const model::TaskItem& item, const std::stop_token& stop) {
  auto& runs = parts_.record.task_runs();
  std::stop_source own;
  const std::stop_callback with_runner(stop, [&own] { own.request_stop(); });
  const auto written = write_down_all(item, own);
  const auto now = parts_.clock.now();
  const bool is_tried_again = stop.stop_requested() || (!written && is_passing(written.error()));
  const auto stored = written || is_tried_again
                          ? runs.give_back(item.id, written ? now : now + limits::k_fault_rest)
                          : runs.fail(item.id, written.error(), now);
  if (!stored) log_fault("recording_not_stored", stored.error());
  if (written) parts_.on_written();
}

Status RecordingRunner::write_down_all(const model::TaskItem& item, std::stop_source& stop) {
  auto& runs = parts_.record.task_runs();
  const auto run = TRY(runs.find(item.run));
  if (!run) return recording_gone();  // removed meanwhile
  TRY(rights_of_run(parts_.record, *run));

  std::atomic<double> share = 0;
  const std::jthread renewing([&](const std::stop_token& done) {
    do {
      const auto wanted = runs.report(item.id, share, parts_.clock.now() + limits::k_lease);
      if (wanted && !*wanted) stop.request_stop();
    } while (rest(limits::k_wanted_every, done));
  });
  const auto texts = TRY(runs.texts(item.id));
  double written = 0;
  for (std::size_t place = 0; place < texts.size(); ++place) {
    if (texts[place].recording == model::RecordingId{}) continue;
    TRY(runs.write_down(item.id, place, TRY(hear(texts[place].recording, stop.get_token()))));
    share = ++written / item.recordings;
  }
  return {};
}

Result<model::DocumentText> RecordingRunner::hear(model::RecordingId id, const std::stop_token& stop) {
  if (parts_.transcriber == nullptr) return speech_not_configured();
  const auto recording = TRY(parts_.record.recordings().find(id));
  if (!recording) return recording_gone();
  const auto file = TRY(parts_.originals.path_of(*recording));
  const auto type = llm::audio_type_of(file);
  if (!type) return recording_gone();
  auto transcript = parts_.transcriber->transcribe({file, *type}, stop);
  for (const auto pause : parts_.rests) {
    if (transcript || !may_pass(transcript.error()) || !rest(pause, stop)) break;
    transcript = parts_.transcriber->transcribe({file, *type}, stop);
  }
  return llm::text_of(TRY(std::move(transcript)));
}

}  // namespace svea::tasks
