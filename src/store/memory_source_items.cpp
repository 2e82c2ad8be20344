#include "store/memory_source_items.h"

#include <algorithm>
#include <ranges>

#include "store/errors.h"

namespace svea::store {

using model::SourceItem;

Result<std::optional<SourceItem>> MemorySourceItems::find(model::SourceId source, std::string_view key) {
  const std::scoped_lock lock(mutex_);
  const auto found = items_.find({source, std::string(key)});
  return found == items_.end() ? std::nullopt : std::optional(found->second);
}

Status MemorySourceItems::put(const SourceItem& item) {
  const std::scoped_lock lock(mutex_);
  items_[{item.source, item.key}] = item;
  return {};
}

Status MemorySourceItems::remove(model::SourceId source, std::string_view key) {
  const std::scoped_lock lock(mutex_);
  items_.erase({source, std::string(key)});
  return {};
}

Result<std::vector<std::string>> MemorySourceItems::keys(model::SourceId source) {
  const std::scoped_lock lock(mutex_);
  std::vector<std::string> all;
  for (const auto& [name, item] : items_)
    if (name.first == source) all.push_back(name.second);
  return all;
}

Result<std::vector<SourceItem>> MemorySourceItems::failed(model::SourceId source, std::size_t count_max) {
  const std::scoped_lock lock(mutex_);
  std::vector<SourceItem> all;
  for (const auto& item : items_ | std::views::values)
    if (item.source == source && item.error) all.push_back(item);
  std::ranges::sort(all, {}, &SourceItem::name);
  if (all.size() > count_max) all.resize(count_max);
  return all;
}

Result<SourceDocuments> MemorySourceItems::documents_of(model::SourceId source, const model::Reach& reach) {
  const std::scoped_lock lock(mutex_);
  SourceDocuments counts;
  for (const auto& item : items_ | std::views::values) {
    if (item.source != source || !item.document) continue;
    const auto document = TRY(documents_.find(item.document, reach));
    if (!document) continue;
    counts.received += document->state == model::DocumentState::received ? 1 : 0;
    counts.ready += document->state == model::DocumentState::ready ? 1 : 0;
    counts.failed += document->state == model::DocumentState::failed ? 1 : 0;
  }
  return counts;
}

Result<std::vector<SourceItem>> MemorySourceItems::items_with(model::DocumentId document) {
  const std::scoped_lock lock(mutex_);
  std::vector<SourceItem> all;
  for (const auto& item : items_ | std::views::values)
    if (item.document == document) all.push_back(item);
  return all;
}

Status MemorySourceItems::set_origin(model::DocumentId document, const model::Origin& origin) {
  const std::scoped_lock lock(mutex_);
  origins_[document] = origin;
  return {};
}

Result<std::map<model::DocumentId, model::Origin>> MemorySourceItems::origins(
    std::span<const model::DocumentId> documents) {
  const std::scoped_lock lock(mutex_);
  std::map<model::DocumentId, model::Origin> found;
  for (const auto document : documents)
    if (const auto origin = origins_.find(document); origin != origins_.end()) found.insert(*origin);
  return found;
}

Status MemorySourceItems::move(model::SourceId source, model::SpaceId to) {
  const std::scoped_lock lock(mutex_);
  const auto is_its = [&](const auto& entry) { return entry.first.first == source && entry.second.document; };
  for (const auto& entry : items_)
    if (is_its(entry) && entry.second.is_owned && documents_.has_namesake(entry.second.document, to))
      return source_documents_there();
  const auto is_shared = [&](const SourceItem& item) {
    return std::ranges::any_of(items_ | std::views::values, [&](const SourceItem& other) {
      return other.source != source && other.document == item.document;
    });
  };
  std::erase_if(items_, [&](const auto& entry) {
    return is_its(entry) && (!entry.second.is_owned || is_shared(entry.second));
  });
  for (const auto& entry : items_)
    if (is_its(entry)) documents_.move(entry.second.document, to);
  return {};
}

void MemorySourceItems::forget(model::SourceId source) {
  const std::scoped_lock lock(mutex_);
  std::erase_if(items_, [&](const auto& item) { return item.first.first == source; });
}

}  // namespace svea::store
