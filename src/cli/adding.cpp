#include "cli/adding.h"

#include <fmt/format.h>

#include <atomic>
#include <mutex>
#include <thread>

namespace svea::cli {
namespace {

// Receiving a file waits for the disk more than for the processor.
constexpr int k_uploads_at_once = 4;
// A file with text takes milliseconds, a scan minutes: the longer it takes, the less often it is looked at.
constexpr std::chrono::milliseconds k_look_again{20};
constexpr std::chrono::milliseconds k_look_again_max{500};

// Faults that the next file would meet too.
bool stops_everything(const Error& error) {
  switch (error.kind) {
    case ErrorKind::storage_full:
    case ErrorKind::unavailable:
    case ErrorKind::unauthenticated:
    case ErrorKind::forbidden:
    case ErrorKind::cancelled:
    case ErrorKind::not_found:
      return true;
    default:
      return false;
  }
}

Status upload_all(Rest& rest, std::int64_t space, std::vector<AddedFile>& files) {
  std::atomic<std::size_t> next{0};
  std::mutex mutex;
  std::optional<Error> fault;
  const auto work = [&] {
    for (std::size_t i; (i = next++) < files.size() && !rest.stop().stop_requested();) {
      auto& file = files[i];
      auto reply = rest.upload(fmt::format("/documents?space={}&name={}", space, encoded(file.file.name)),
                               file.file.path);
      auto document =
          reply ? json::get<const json::Object*>(*reply, "document") : std::unexpected(reply.error());
      if (document) {
        file.document = **document;
        continue;
      }
      file.failure = document.error();
      if (!stops_everything(document.error())) continue;
      next = files.size();
      const std::scoped_lock lock(mutex);
      fault = document.error();
    }
  };
  std::vector<std::jthread> workers;
  for (int i = 1; i < k_uploads_at_once; ++i) workers.emplace_back(work);
  work();
  workers.clear();
  if (fault) return std::unexpected(*fault);
  if (rest.stop().stop_requested())
    return fail(ErrorKind::cancelled, "cancelled",
                {"Avbrutet. Det som redan tagits emot blir klart ändå.",
                 "Stopped. What was received will be finished anyway."});
  return {};
}

// Waits until the document is no longer being taken in.
Status wait_for(Rest& rest, AddedFile& file, const std::function<void(const json::Object&)>& on_look) {
  auto pause = k_look_again;
  const auto target = fmt::format("/documents/{}", TRY(json::get<std::int64_t>(file.document, "id")));
  for (;;) {
    file.document = TRY(rest.get(target));
    const auto state = TRY(json::get<std::string>(file.document, "state"));
    if (state != "received") break;
    if (rest.stop().stop_requested())
      return fail(ErrorKind::cancelled, "cancelled",
                  {"Avbrutet. Filerna är mottagna och blir klara ändå.",
                   "Stopped. The files are received and will be finished anyway."});
    on_look(file.document);
    std::this_thread::sleep_for(pause);
    pause = std::min(2 * pause, k_look_again_max);
  }
  const auto failure = TRY(json::find<const json::Object*>(file.document, "failure"));
  if (!failure) return {};
  auto code = TRY(json::get<std::string>(**failure, "code"));
  auto sv = TRY(json::get<std::string>(**failure, "detail"));
  auto en = TRY(json::get<std::string>(**failure, "detail_en"));
  file.failure.emplace(ErrorKind::invalid_input, std::move(code), Sentence{std::move(sv), std::move(en)});
  return {};
}

}  // namespace

Result<std::vector<AddedFile>> add_files(Rest& rest, std::int64_t space, std::vector<FileToAdd> files,
                                         const OnProgress& on_progress) {
  std::vector<AddedFile> added;
  added.reserve(files.size());
  for (auto& file : files) added.push_back({std::move(file), {}, {}});
  TRY(upload_all(rest, space, added));
  std::size_t done = 0;
  for (auto& file : added) {
    if (!file.failure)
      TRY(wait_for(rest, file, [&](const json::Object& document) { on_progress(done, document); }));
    on_progress(++done, {});
  }
  return added;
}

}  // namespace svea::cli
