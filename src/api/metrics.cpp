// /metrics: numbers for Prometheus (text format 0.0.4); for programs on this machine only.
#include <algorithm>

#include <fmt/format.h>

#include "api/read.h"
#include "api/resources.h"

namespace svea::api {
namespace {

std::string gauge(std::string_view name, std::string_view help, std::uint64_t value) {
  return fmt::format("# HELP {0} {1}\n# TYPE {0} gauge\n{0} {2}\n", name, help, value);
}

Result<std::size_t> count_documents(store::Record& record) {
  model::Reach everything;
  for (const auto& organisation : TRY(record.directory().organisations()))
    for (const auto& space : TRY(record.directory().spaces_of(organisation.id)))
      everything.spaces.push_back(space.id);
  std::ranges::sort(everything.spaces);
  return TRY(record.documents().list({}, everything)).total;
}

Result<http::Response> show(Services& services, http::Request& request) {
  if (!request.from_this_machine) return not_there();
  auto& documents = services.record.documents();
  std::string text = services.metrics.text();
  text += gauge("svea_turns_open", "Answers that are being written or wait for it.", services.turns.open());
  text += gauge("svea_intake_jobs_open", "Files that have not been taken in yet.",
                TRY(services.record.intake_jobs().open_jobs()));
  text += gauge("svea_documents", "Documents in the record.", TRY(count_documents(services.record)));
  text += gauge("svea_index_lag", "Changes in the record that searches do not see yet.",
                static_cast<std::uint64_t>(TRY(documents.last_seq()) - services.index.applied_seq()));
  auto response = http::text_response(200, std::move(text));
  response.headers.set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
  return response;
}

}  // namespace

void add_metrics(http::Router& router, Services& services) {
  router.add({.pattern = "/metrics", .handler = with(services, show), .audience = http::Audience::anyone});
}

}  // namespace svea::api
