// POST /organisations/{organisation}/texts: a file for work on it. Its text, and the file is not kept; or a
// recording, which is kept until a run has had it written down.
#include "api/audit_note.h"
#include "api/caller.h"
#include "api/read.h"
#include "api/resources.h"
#include "api/task_objects.h"
#include "api/upload_name.h"
#include "llm/audio_type.h"
#include "tasks/recording_runner.h"

namespace svea::api {
namespace {

Result<std::filesystem::path> place(Services& services, http::Request& request) {
  TRY(own_organisation(request));
  TRY(query_name(request));
  return services.originals.place_for_upload();
}

Result<http::Response> keep(Services& services, http::Request& request) {
  if (services.transcriber == nullptr) return tasks::speech_not_configured();
  store::NewRecording recording;
  recording.organisation = TRY(own_organisation(request));
  recording.person = caller_of(request).person().id;
  recording.name = TRY(query_name(request));
  recording.kept_until = services.clock.now() + tasks::limits::k_recording_kept;
  const auto kept = TRY(services.originals.add(request.file->path(), std::move(recording)));
  note(request, "recording", kept.id, kept.organisation);
  return json_of(201, object_of(model::TaskText{.name = kept.name, .text = {}, .recording = kept.id}));
}

Result<http::Response> read(Services& services, http::Request& request) {
  const auto& file = request.file->path();
  if (llm::audio_type_of(file)) return keep(services, request);
  const auto name = TRY(query_name(request));
  return json_of(200, object_of(TRY(services.read_file(file, name))));
}

}  // namespace

void add_file_texts(http::Router& router, Services& services) {
  http::FileBody body;
  body.place = [&services](http::Request& request) { return place(services, request); };
  router.add({.method = http::Method::post,
              .pattern = path("/organisations/{organisation}/texts"),
              .handler = with(services, read),
              .body = std::move(body),
              .lane = http::Lane::slow,
              .action = "file_read"});
}

}  // namespace svea::api
