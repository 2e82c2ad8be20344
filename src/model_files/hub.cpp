#include "model_files/hub.h"

#include "json/json.h"
#include "model_files/errors.h"
#include "model_files/hub_listing.h"
#include "model_files/limits.h"

#include <fmt/format.h>

namespace svea::model_files {

Hub::Hub(std::string url, std::string token)
    : url_(std::move(url)),
      token_(std::move(token)),
      client_({.response_bytes_max = k_hub_answer_bytes_max}) {
  while (url_.ends_with('/')) url_.pop_back();
}

Result<RemoteFile> Hub::find(const HubSource& source, const std::stop_token& stop) const {
  http_client::Request request{.url = fmt::format("{}/api/models/{}?blobs=true", url_, source.model)};
  if (!token_.empty()) request.headers.push_back({"Authorization", "Bearer " + token_});
  const auto response = TRY(get_following(client_, std::move(request), nullptr, stop));
  // Without a sign-in the hub doesn't tell a model that is kept back from one that isn't there.
  if (response.status != 200) return fail_status(response.status, url_ + "/" + source.model);
  const auto listing = read_listing(response.body);
  if (!listing) return fail_hub_not_understood(listing.error().detail);
  const ListedFile file = TRY(choose_file(*listing, source));
  return RemoteFile{
      .url = fmt::format("{}/{}/resolve/{}/{}", url_, source.model, listing->revision, file.name),
      .file = file.name,
      .bytes = file.bytes,
      .sha256 = file.sha256,
      .licence = listing->licence,
      .token = token_};
}

}  // namespace svea::model_files
