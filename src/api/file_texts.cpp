// POST /organisations/{organisation}/texts: the text of a file, or what is said in a recording, for work on
// it; the file is not kept.
#include <atomic>
#include <fstream>
#include <utility>

#include "api/caller.h"
#include "api/long_work.h"
#include "api/read.h"
#include "api/resources.h"
#include "api/task_objects.h"
#include "api/upload_name.h"
#include "llm/transcript_text.h"

namespace svea::api {
namespace {

// Each holds a thread and a file on the disk for as long as the service listens, which has a queue of its
// own.
constexpr int k_recordings_at_once = 16;

Result<std::filesystem::path> place(Services& services, http::Request& request) {
  TRY(own_organisation(request));
  TRY(query_name(request));
  return services.originals.place_for_upload();
}

std::string head_of(const std::filesystem::path& file) {
  std::string head(llm::k_audio_head_bytes, '\0');
  std::ifstream in(file, std::ios::binary);
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(in.gcount()));
  return head;
}

std::unexpected<Error> no_speech() {
  return fail(
      ErrorKind::unsupported, "speech_not_configured",
      {"Filen är en inspelning, och här finns ingen tjänst som skriver ut tal. Välj en utskrift som text i "
       "stället, eller be den som sköter Svea att ange en tjänst med SVEA_SPEECH_URL.",
       "The file is a recording, and there is no service here that writes down speech. Choose a transcript "
       "as text instead, or ask whoever runs Svea to set a service with SVEA_SPEECH_URL."});
}

std::unexpected<Error> too_many() {
  return fail(ErrorKind::busy, "speech_busy",
              {"Många inspelningar skrivs ut just nu. Försök igen om några minuter.",
               "Many recordings are being written down just now. Try again in a few minutes."});
}

// One of the recordings that are written down at once.
class Slot {
 public:
  explicit Slot(std::atomic<int>& taken) : taken_(taken) { ++taken_; }
  ~Slot() { --taken_; }
  Slot(const Slot&) = delete;
  Slot& operator=(const Slot&) = delete;

  [[nodiscard]] bool is_there() const { return taken_ <= k_recordings_at_once; }

 private:
  std::atomic<int>& taken_;
};

// The file goes when the work has ended.
struct Listening {
  Slot slot;
  http::ReceivedFile file;
  llm::AudioType type;
  std::string name;
};

Result<http::Response> write_down(Services& services, http::Request& request, llm::AudioType type,
                                  std::atomic<int>& taken) {
  if (services.transcriber == nullptr) return no_speech();
  auto name = TRY(query_name(request));
  const auto one = std::shared_ptr<Listening>(
      new Listening{Slot(taken), *std::exchange(request.file, std::nullopt), type, std::move(name)});
  if (!one->slot.is_there()) return too_many();
  LongWork work = [one, &transcriber = *services.transcriber](std::stop_token stop) -> Result<json::Object> {
    const auto transcript = TRY(transcriber.transcribe({one->file.path(), one->type}, std::move(stop)));
    return object_of(model::TaskText{one->name, llm::text_of(transcript)});
  };
  return wants_events(request) ? as_events(std::move(work), request.id)
                               : in_one_piece(std::move(work), request.id);
}

}  // namespace

void add_file_texts(http::Router& router, Services& services) {
  http::FileBody body;
  body.place = [&services](http::Request& request) { return place(services, request); };
  const auto read = [&services, taken = std::make_shared<std::atomic<int>>(0)](
                        http::Request& request) -> Result<http::Response> {
    const auto& file = request.file->path();
    if (const auto type = llm::audio_type(head_of(file))) return write_down(services, request, *type, *taken);
    const auto name = TRY(query_name(request));
    return json_of(200, object_of(TRY(services.read_file(file, name))));
  };
  router.add({.method = http::Method::post,
              .pattern = path("/organisations/{organisation}/texts"),
              .handler = read,
              .body = std::move(body),
              .lane = http::Lane::slow,
              .action = "file_read"});
}

}  // namespace svea::api
