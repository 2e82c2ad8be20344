#include "store/memory_documents.h"

#include <algorithm>
#include <ranges>

#include "store/errors.h"
#include "text/unicode.h"

namespace svea::store {
namespace {

using model::DocumentState;

bool fits(const model::Document& document, const DocumentFilter& filter) {
  const auto& metadata = document.metadata;
  const auto is = [](const std::string& value, const std::string& wanted) {
    return wanted.empty() || value == wanted;
  };
  const bool state_fits =
      filter.state ? document.state == *filter.state : document.state != DocumentState::replaced;
  return state_fits && (!filter.space || document.space == *filter.space) &&
         text::fold(document.name + "\n" + metadata.title).find(text::fold(filter.name_contains)) !=
             std::string::npos &&
         is(metadata.type, filter.type) && is(metadata.language, filter.language) &&
         is(metadata.publisher, filter.publisher) &&
         (filter.date_from.empty() || metadata.date >= filter.date_from) &&
         (filter.date_to.empty() || (!metadata.date.empty() && metadata.date <= filter.date_to));
}

}  // namespace

MemoryDocuments::Row* MemoryDocuments::find_row(model::DocumentId id, const model::Reach& reach) {
  const auto found = rows_.find(id);
  return found != rows_.end() && reach.covers(found->second.document.space) ? &found->second : nullptr;
}

std::vector<MemoryDocuments::Row*> MemoryDocuments::series_of(model::SpaceId space, const std::string& name) {
  std::vector<Row*> series;
  for (const auto id : by_name_[{space, name}]) series.push_back(&rows_.at(id));
  std::ranges::sort(series, std::greater{}, [](const Row* row) { return row->document.version; });
  return series;
}

void MemoryDocuments::append_change(Row& row, bool removed) {
  model::Document document = row.document;
  if (removed) {  // only what indexes need to find it by: its name and content are forgotten
    document = {};
    document.id = row.document.id;
    document.organisation = row.document.organisation;
    document.space = row.document.space;
  }
  changes_.erase(row.document.seq);
  row.document.seq = document.seq = ++last_seq_;
  changes_[last_seq_] = {std::move(document), removed};
}

void MemoryDocuments::replace_older_than(const Row& newest) {
  for (auto* row : series_of(newest.document.space, newest.document.name)) {
    auto& document = row->document;
    if (document.version >= newest.document.version || document.state == DocumentState::received) continue;
    if (document.state == DocumentState::ready) append_change(*row, true);
    document.state = DocumentState::replaced;
    document.replaced_by = newest.document.id;
    jobs_.erase(document.id);
  }
}

void MemoryDocuments::make_ready(Row& row) {
  const bool was_ready = row.document.state == DocumentState::ready;
  row.document.state = DocumentState::ready;
  append_change(row, false);
  if (!was_ready) row.document.ready_seq = last_seq_;
  replace_older_than(row);
}

void MemoryDocuments::make_newest(Row& row) {
  auto& document = row.document;
  document.version = series_of(document.space, document.name).front()->document.version + 1;
  document.replaced_by = {};
  if (document.state == DocumentState::ready) return replace_older_than(row);
  if (document.state != DocumentState::replaced) return;
  if (row.text.text.empty()) {  // it had failed
    document.state = DocumentState::received;
    document.failure.reset();
    return add_job(row, false);
  }
  make_ready(row);
}

Added MemoryDocuments::add_one(const NewDocument& fresh) {
  const auto series = series_of(fresh.space, fresh.name);
  const auto same = std::ranges::find(series, fresh.content_hash,
                                      [](const Row* row) { return row->document.content_hash; });
  if (same != series.end()) {
    if (same != series.begin() || (*same)->document.state == DocumentState::replaced) make_newest(**same);
    return {(*same)->document, true};
  }
  auto& alike = by_content_[{fresh.space, fresh.content_hash}];
  if (series.empty())
    for (const auto id : alike)
      if (const auto& there = rows_.at(id).document; there.state != DocumentState::replaced)
        return {there, true};
  model::Document document;
  document.id = {++last_id_};
  document.organisation = fresh.organisation;
  document.space = fresh.space;
  document.name = fresh.name;
  document.metadata.title = fresh.name;
  document.content_hash = fresh.content_hash;
  document.size_bytes = fresh.size_bytes;
  document.added_at = fresh.added_at;
  auto& row = rows_[document.id];
  row.found = document.metadata;
  document.edits = fresh.edits;
  if (!series.empty()) {
    document.version = series.front()->document.version + 1;
    document.edits.merge(model::inherited(series.front()->document.edits));
  }
  document.metadata = model::edited(row.found, document.edits);
  row.document = document;
  by_name_[{fresh.space, fresh.name}].push_back(document.id);
  alike.push_back(document.id);
  add_job(row, false);
  return {std::move(document), false};
}

Result<std::vector<Added>> MemoryDocuments::add(std::span<const NewDocument> given) {
  std::scoped_lock lock(mutex_);
  for (const auto& fresh : given) {
    const auto space = TRY(directory_.find_space(fresh.space));
    if (!space || space->organisation != fresh.organisation) return gone();
  }
  std::vector<Added> added;
  for (const auto& fresh : given) added.push_back(add_one(fresh));
  return added;
}

Result<std::optional<model::Document>> MemoryDocuments::find(model::DocumentId id,
                                                             const model::Reach& reach) {
  std::scoped_lock lock(mutex_);
  const auto* row = find_row(id, reach);
  if (!row) return std::nullopt;
  return row->document;
}

Result<DocumentPage> MemoryDocuments::list(const DocumentFilter& filter, const model::Reach& reach) {
  std::scoped_lock lock(mutex_);
  DocumentPage page;
  for (const auto& [id, row] : rows_ | std::views::reverse) {
    if (!reach.covers(row.document.space) || !fits(row.document, filter)) continue;
    if (page.total++ >= filter.offset && page.documents.size() < filter.count_max)
      page.documents.push_back(row.document);
  }
  return page;
}

Result<std::optional<model::DocumentText>> MemoryDocuments::text(model::DocumentId id,
                                                                 const model::Reach& reach) {
  std::scoped_lock lock(mutex_);
  const auto* row = find_row(id, reach);
  if (!row || row->text.text.empty()) return std::nullopt;
  return row->text;
}

Result<std::vector<model::Document>> MemoryDocuments::versions(model::DocumentId id,
                                                               const model::Reach& reach) {
  std::scoped_lock lock(mutex_);
  std::vector<model::Document> versions;
  if (const auto* one = find_row(id, reach))
    for (const auto* row : series_of(one->document.space, one->document.name))
      versions.push_back(row->document);
  return versions;
}

Result<std::vector<model::DocumentId>> MemoryDocuments::still_readable(std::span<const model::DocumentId> ids,
                                                                       const model::Reach& reach) {
  std::scoped_lock lock(mutex_);
  std::vector<model::DocumentId> readable;
  for (const auto id : ids) {
    const auto* row = find_row(id, reach);
    if (row && row->document.state == DocumentState::ready) readable.push_back(id);
  }
  return readable;
}

Result<bool> MemoryDocuments::edit(model::DocumentId id, const MetadataChanges& changes,
                                   const model::Reach& reach) {
  std::scoped_lock lock(mutex_);
  auto* row = find_row(id, reach);
  if (!row) return false;
  auto& document = row->document;
  for (const auto& [name, value] : changes) {
    if (value)
      document.edits[name] = *value;
    else
      document.edits.erase(name);
  }
  document.metadata = edited(row->found, document.edits);
  if (document.state == DocumentState::ready) append_change(*row, false);
  return true;
}

Result<bool> MemoryDocuments::restore(model::DocumentId id, const model::Reach& reach) {
  std::scoped_lock lock(mutex_);
  auto* row = find_row(id, reach);
  if (!row || row->document.state != DocumentState::replaced) return false;
  make_newest(*row);
  return true;
}

Result<bool> MemoryDocuments::remove(model::DocumentId id, const model::Reach& reach) {
  std::scoped_lock lock(mutex_);
  const auto* one = find_row(id, reach);
  if (!one) return false;
  const Key name{one->document.space, one->document.name};
  for (auto* row : series_of(name.first, name.second)) {
    append_change(*row, true);
    jobs_.erase(row->document.id);
    std::erase(by_content_[{name.first, row->document.content_hash}], row->document.id);
    rows_.erase(row->document.id);
  }
  by_name_.erase(name);
  return true;
}

bool MemoryDocuments::has_namesake(model::DocumentId id, model::SpaceId space) {
  const std::scoped_lock lock(mutex_);
  const auto found = rows_.find(id);
  return found != rows_.end() && !series_of(space, found->second.document.name).empty();
}

void MemoryDocuments::move(model::DocumentId id, model::SpaceId to) {
  const std::scoped_lock lock(mutex_);
  const auto found = rows_.find(id);
  if (found == rows_.end()) return;
  const Key from{found->second.document.space, found->second.document.name};
  if (from.first == to) return;  // it went with another item's
  for (auto* row : series_of(from.first, from.second)) {
    auto& document = row->document;
    std::erase(by_content_[{from.first, document.content_hash}], document.id);
    by_content_[{to, document.content_hash}].push_back(document.id);
    document.space = to;
    if (document.state == DocumentState::ready) append_change(*row, false);
  }
  by_name_[{to, from.second}] = by_name_[from];
  by_name_.erase(from);
}

Result<bool> MemoryDocuments::content_in_use(std::string_view content_hash) {
  std::scoped_lock lock(mutex_);
  return std::ranges::any_of(rows_ | std::views::values,
                             [&](const Row& row) { return row.document.content_hash == content_hash; });
}

Result<std::vector<Change>> MemoryDocuments::changes_after(model::Seq seq, std::size_t count_max) {
  std::scoped_lock lock(mutex_);
  std::vector<Change> changes;
  for (auto change = changes_.upper_bound(seq); change != changes_.end() && changes.size() < count_max;
       ++change) {
    const auto& [document, removed] = change->second;
    changes.push_back(
        {document, removed, removed ? std::vector<model::Passage>{} : rows_[document.id].passages});
  }
  return changes;
}

Result<model::Seq> MemoryDocuments::last_seq() {
  std::scoped_lock lock(mutex_);
  return last_seq_;
}

}  // namespace svea::store
