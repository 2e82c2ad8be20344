// The part of the fake that keeps recordings.
#include <algorithm>

#include "store/errors.h"
#include "store/memory_task_runs.h"

namespace svea::store {

using model::RecordingId;

int MemoryTaskRuns::Item::recordings() const {
  return static_cast<int>(
      std::ranges::count_if(texts, [](const auto& text) { return text.recording != RecordingId{}; }));
}

bool MemoryTaskRuns::Item::needs(RecordingId id) const {
  return item.state != model::TaskItemState::cancelled &&
         std::ranges::find(texts, id, &model::TaskText::recording) != texts.end();
}

Status MemoryTaskRuns::write_down(model::TaskItemId item, std::size_t place,
                                  const model::DocumentText& text) {
  std::scoped_lock lock(mutex_);
  const auto found = items_.find(item);
  if (found == items_.end() || place >= found->second.texts.size()) return {};
  auto& written = found->second.texts[place];
  if (written.recording == RecordingId{}) return {};
  written.text = text;
  written.recording = {};
  return {};
}

Result<model::Recording> MemoryTaskRuns::add(const NewRecording& added) {
  if (!TRY(directory_.find_person(added.person))) return gone();
  std::scoped_lock lock(mutex_);
  const RecordingId id{++last_id_};
  recordings_[id] = {{id, added.organisation, added.person, added.name, added.content_hash},
                     added.kept_until};
  return recordings_[id].recording;
}

Result<std::optional<model::Recording>> MemoryTaskRuns::find(RecordingId id) {
  std::scoped_lock lock(mutex_);
  const auto found = recordings_.find(id);
  if (found == recordings_.end()) return std::nullopt;
  return found->second.recording;
}

Result<std::vector<model::Recording>> MemoryTaskRuns::unneeded(Time now, std::size_t count_max) {
  std::scoped_lock lock(mutex_);
  std::vector<model::Recording> unneeded;
  for (const auto& [id, kept] : recordings_) {
    const bool is_needed =
        kept.until > now || std::ranges::any_of(items_, [recording = id](const auto& item) {
          return item.second.needs(recording);
        });
    if (!is_needed && unneeded.size() < count_max) unneeded.push_back(kept.recording);
  }
  return unneeded;
}

Status MemoryTaskRuns::remove(RecordingId id) {
  std::scoped_lock lock(mutex_);
  recordings_.erase(id);
  for (auto& [item, kept] : items_)
    for (auto& text : kept.texts)
      if (text.recording == id) text.recording = {};
  return {};
}

Result<bool> MemoryTaskRuns::content_in_use(std::string_view content_hash, RecordingId other_than) {
  std::scoped_lock lock(mutex_);
  return std::ranges::any_of(recordings_, [&](const auto& kept) {
    return kept.first != other_than && kept.second.recording.content_hash == content_hash;
  });
}

}  // namespace svea::store
