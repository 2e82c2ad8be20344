// In-memory fake of sources' items and documents' origins.
#pragma once

#include <map>
#include <mutex>

#include "store/directory.h"
#include "store/memory_documents.h"
#include "store/source_items.h"

namespace svea::store {

class MemorySourceItems final : public SourceItems {
 public:
  // `documents` outlives this.
  explicit MemorySourceItems(MemoryDocuments& documents) : documents_(documents) {}

  Result<std::optional<model::SourceItem>> find(model::SourceId, std::string_view key) override;
  Status put(const model::SourceItem&) override;
  Status remove(model::SourceId, std::string_view key) override;
  Result<std::vector<std::string>> keys(model::SourceId) override;
  Result<std::vector<model::SourceItem>> failed(model::SourceId, std::size_t count_max) override;
  Result<SourceDocuments> documents_of(model::SourceId, const model::Reach&) override;
  Result<std::vector<model::SourceItem>> items_with(model::DocumentId) override;
  Status set_origin(model::DocumentId, const model::Origin&) override;
  Result<std::map<model::DocumentId, model::Origin>> origins(std::span<const model::DocumentId>) override;

  // The source is removed: all its items go.
  void forget(model::SourceId);
  // Its documents go to another space. Errors: source_documents_there.
  [[nodiscard]] Status move(model::SourceId, model::SpaceId to);

 private:
  MemoryDocuments& documents_;
  std::mutex mutex_;
  std::map<std::pair<model::SourceId, std::string>, model::SourceItem> items_;
  std::map<model::DocumentId, model::Origin> origins_;
};

}  // namespace svea::store
