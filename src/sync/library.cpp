#include "sync/library.h"

#include <algorithm>

#include "connect/names.h"

namespace svea::sync {

using connect::Item;
using model::SourceItem;

Result<Outcome> Library::store(const Item& item, const std::optional<SourceItem>& before,
                               const std::filesystem::path& received) {
  store::NewDocument fresh;
  fresh.organisation = source_.organisation;
  fresh.space = source_.space;
  fresh.name = source_.name + '/' + connect::safe_path(item.name);
  fresh.added_at = ports_.clock.now();
  const auto added = TRY(ports_.originals.add(received, std::move(fresh)));
  const auto document = added.document.id;
  const bool is_same = before && before->document == document;
  // A document that a person added stays when its item goes; one that items share goes with the last of them.
  const auto sharing = TRY(ports_.items.items_with(document));
  const bool is_owned = !added.was_there || std::ranges::any_of(sharing, &SourceItem::is_owned);
  TRY(ports_.items.set_origin(document, item.origin));
  TRY(ports_.items.put(
      {source_.id, item.key, item.name, item.fingerprint, item.memo, document, is_owned, {}}));
  if (is_same) return Outcome::unchanged;
  if (!before || !before->document) return Outcome::added;
  // Under the same name what was there is a version of the document now.
  const auto old = TRY(ports_.documents.find(before->document, reach_));
  if (old && old->name != added.document.name) TRY(remove_document(*before));
  return Outcome::changed;
}

Status Library::confirm(const Item& item, const SourceItem& before) {
  SourceItem now = before;
  now.name = item.name;
  now.fingerprint = item.fingerprint;
  now.memo = item.memo;
  now.error.reset();
  // Most items are as they were: no write for those.
  if (now.name == before.name && now.fingerprint == before.fingerprint && now.memo == before.memo &&
      !before.error)
    return {};
  TRY(ports_.items.set_origin(before.document, item.origin));
  return ports_.items.put(now);
}

Status Library::note_failure(const Item& item, const std::optional<SourceItem>& before, const Error& error) {
  SourceItem now = before.value_or(SourceItem{source_.id, item.key, item.name, "", "", {}, false, {}});
  now.error = error;
  return ports_.items.put(now);
}

Result<bool> Library::remove(std::string_view key) {
  const auto item = TRY(find(key));
  if (!item) return false;
  TRY(ports_.items.remove(source_.id, key));
  TRY(remove_document(*item));
  return static_cast<bool>(item->document);
}

Status Library::remove_document(const SourceItem& item) {
  if (!item.document || !item.is_owned || !TRY(ports_.items.items_with(item.document)).empty()) return {};
  const auto document = TRY(ports_.documents.find(item.document, reach_));
  if (document) TRY(ports_.originals.remove(*document, reach_));
  return {};
}

}  // namespace svea::sync
