#include "ingest/originals.h"

#include <shared_mutex>

namespace svea::ingest {
namespace {

// Uploads wait meanwhile.
constexpr std::size_t k_recordings_removed_at_once = 20;

}  // namespace

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
  for (const auto& version : versions) TRY(remove_unless_used(version.content_hash, {}));
  return true;
}

Result<model::Recording> Originals::add(const std::filesystem::path& received,
                                        store::NewRecording recording) {
  const std::shared_lock lock(mutex_);
  recording.content_hash = TRY(files_.put_received(received)).content_hash;
  return recordings_.add(recording);
}

Status Originals::remove_unneeded_recordings(Time now) {
  for (;;) {
    const auto unneeded = TRY(recordings_.unneeded(now, k_recordings_removed_at_once));
    if (unneeded.empty()) return {};
    const std::lock_guard lock(mutex_);
    // The file first: were the row gone and the file not, nobody would know of it.
    for (const auto& recording : unneeded) {
      TRY(remove_unless_used(recording.content_hash, recording.id));
      TRY(recordings_.remove(recording.id));
    }
  }
}

Status Originals::remove_unless_used(const std::string& content_hash, model::RecordingId other_than) {
  if (TRY(documents_.content_in_use(content_hash))) return {};
  if (TRY(recordings_.content_in_use(content_hash, other_than))) return {};
  return files_.remove(content_hash);
}

}  // namespace svea::ingest
