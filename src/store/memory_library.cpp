#include "store/memory_library.h"

#include <algorithm>

#include "store/errors.h"

namespace svea::store {

Result<model::LibraryEntry> MemoryLibrary::add(const model::LibraryEntry& wish) {
  const std::scoped_lock lock(mutex_);
  auto entry = wish;
  entry.id = {++last_id_};
  entry.version = 1;
  entries_[entry.id].versions = {entry};
  return entry;
}

Result<std::optional<model::LibraryEntry>> MemoryLibrary::change(const model::LibraryEntry& wish) {
  const std::scoped_lock lock(mutex_);
  const auto found = entries_.find(wish.id);
  if (found == entries_.end()) return std::nullopt;
  auto& versions = found->second.versions;
  auto entry = versions.back();
  ++entry.version;
  entry.name = wish.name;
  entry.description = wish.description;
  entry.body = wish.body;
  entry.changed_by = wish.changed_by;
  entry.changed_at = wish.changed_at;
  versions.push_back(entry);
  return entry;
}

Status MemoryLibrary::remove(model::LibraryEntryId id) {
  const std::scoped_lock lock(mutex_);
  entries_.erase(id);
  return {};
}

RatedEntry MemoryLibrary::rated(const Kept& kept, model::PersonId asking) {
  RatedEntry rated{.entry = kept.versions.back(), .rating = {}};
  double sum = 0;
  for (const auto& [person, stars] : kept.stars) {
    sum += stars;
    if (person == asking) rated.rating.own = stars;
  }
  rated.rating.votes = static_cast<int>(kept.stars.size());
  if (rated.rating.votes > 0) rated.rating.mean = sum / rated.rating.votes;
  return rated;
}

Result<std::vector<RatedEntry>> MemoryLibrary::list(const model::Reach& reach, std::string_view kind,
                                                    model::PersonId asking) {
  const std::scoped_lock lock(mutex_);
  std::vector<RatedEntry> all;
  for (const auto& [id, kept] : entries_) {
    const auto& entry = kept.versions.back();
    if (reach.covers(entry.space) && (kind.empty() || entry.kind == kind)) all.push_back(rated(kept, asking));
  }
  std::ranges::stable_sort(all, {}, [](const RatedEntry& rated) { return rated.entry.name; });
  return all;
}

Result<std::optional<RatedEntry>> MemoryLibrary::find(model::LibraryEntryId id, const model::Reach& reach,
                                                      model::PersonId asking) {
  const std::scoped_lock lock(mutex_);
  const auto found = entries_.find(id);
  if (found == entries_.end() || !reach.covers(found->second.versions.back().space)) return std::nullopt;
  return rated(found->second, asking);
}

Result<std::vector<model::LibraryEntry>> MemoryLibrary::versions(model::LibraryEntryId id,
                                                                 const model::Reach& reach) {
  const std::scoped_lock lock(mutex_);
  const auto found = entries_.find(id);
  if (found == entries_.end() || !reach.covers(found->second.versions.back().space))
    return std::vector<model::LibraryEntry>{};
  return std::vector<model::LibraryEntry>(found->second.versions.rbegin(), found->second.versions.rend());
}

Status MemoryLibrary::rate(model::LibraryEntryId id, model::PersonId person, int stars) {
  const std::scoped_lock lock(mutex_);
  const auto found = entries_.find(id);
  if (found == entries_.end()) return gone();
  if (stars == 0)
    found->second.stars.erase(person);
  else
    found->second.stars[person] = stars;
  return {};
}

}  // namespace svea::store
