// /search: the passages that fit some words best.
#include <algorithm>

#include "api/caller.h"
#include "api/objects.h"
#include "api/reach.h"
#include "api/read.h"
#include "api/resources.h"

namespace svea::api {
namespace {

constexpr std::int64_t k_hits_default = 10;

// An index may lag behind the record by a moment: what was removed there meanwhile is not shown.
Status drop_removed(Services& services, const model::Reach& reach, std::vector<search::Hit>& hits) {
  std::vector<model::DocumentId> ids;
  for (const auto& hit : hits) ids.push_back(hit.document);
  std::ranges::sort(ids);
  ids.erase(std::ranges::unique(ids).begin(), ids.end());
  const auto readable = TRY(services.record.documents().still_readable(ids, reach));
  std::erase_if(hits,
                [&](const search::Hit& hit) { return std::ranges::count(readable, hit.document) == 0; });
  return {};
}

Result<http::Response> find(Services& services, http::Request& request) {
  search::Query query;
  query.text = request.target.query.find("q").value_or("");
  query.purpose = search::Purpose::browse;
  const auto hits_max = TRY(query_number(request, "k")).value_or(k_hits_default);
  query.hits_max = static_cast<std::size_t>(std::clamp<std::int64_t>(hits_max, 1, limits::k_hits_max));
  query.offset = static_cast<std::size_t>(TRY(query_number(request, "offset")).value_or(0));
  query.filter.types = query_codes(request, "type");
  query.filter.languages = query_codes(request, "language");
  query.filter.from = TRY(query_day(request, "from"));
  query.filter.to = TRY(query_day(request, "to"));
  query.reach = TRY(
      reach_in(services, caller_of(request), TRY(query_id<model::OrganisationId>(request, "organisation"))));
  if (const auto space = TRY(query_id<model::SpaceId>(request, "space")))
    query.reach = narrowed(query.reach, {*space});

  const auto began = services.clock.now();
  auto found = TRY(services.index.search(query));
  TRY(drop_removed(services, query.reach, found.hits));
  auto answer = object_of(found);
  answer["ms"] = (services.clock.now() - began).count();
  return json_of(200, std::move(answer));
}

}  // namespace

void add_search(http::Router& router, Services& services) {
  router.add({.method = http::Method::get, .pattern = path("/search"), .handler = with(services, find)});
}

}  // namespace svea::api
