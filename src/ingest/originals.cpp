#include "ingest/originals.h"

namespace svea::ingest {

Result<store::Added> Originals::add(const std::filesystem::path& received, store::NewDocument document) {
  const std::shared_lock lock(mutex_);
  const auto stored = TRY(files_.put_received(received));
  document.content_hash = stored.content_hash;
  document.size_bytes = stored.size_bytes;
  auto added = TRY(documents_.add({&document, 1}));
  return std::move(added.front());
}

Result<bool> Originals::remove(const model::Document& document, const model::Reach& reach) {
  const std::lock_guard lock(mutex_);
  const auto versions = TRY(documents_.versions(document.id, reach));
  if (!TRY(documents_.remove(document.id, reach))) return false;
  for (const auto& version : versions)
    if (!TRY(documents_.content_in_use(version.content_hash))) TRY(files_.remove(version.content_hash));
  return true;
}

}  // namespace svea::ingest
