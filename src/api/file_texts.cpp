// POST /organisations/{organisation}/texts: the text of a file, for work on it; the file is not kept.
#include "api/caller.h"
#include "api/read.h"
#include "api/resources.h"
#include "api/task_objects.h"
#include "api/upload_name.h"

namespace svea::api {
namespace {

Result<std::filesystem::path> place(Services& services, http::Request& request) {
  TRY(own_organisation(request));
  TRY(query_name(request));
  return services.originals.place_for_upload();
}

Result<http::Response> read(Services& services, http::Request& request) {
  const auto name = TRY(query_name(request));
  return json_of(200, object_of(TRY(services.read_file(request.file->path(), name))));
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
