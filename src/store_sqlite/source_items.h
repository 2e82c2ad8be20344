// Sources' items and documents' origins in SQLite.
#pragma once

#include "store/source_items.h"
#include "store_sqlite/database.h"

namespace svea::store_sqlite {

class SqliteSourceItems final : public store::SourceItems {
 public:
  explicit SqliteSourceItems(Database& database) : database_(database) {}

  Result<std::optional<model::SourceItem>> find(model::SourceId, std::string_view key) override;
  Status put(const model::SourceItem&) override;
  Status remove(model::SourceId, std::string_view key) override;
  Result<std::vector<std::string>> keys(model::SourceId) override;
  Result<std::vector<model::SourceItem>> failed(model::SourceId, std::size_t count_max) override;
  Result<store::SourceDocuments> documents_of(model::SourceId, const model::Reach&) override;
  Result<std::vector<model::SourceItem>> items_with(model::DocumentId) override;
  Status set_origin(model::DocumentId, const model::Origin&) override;
  Result<std::map<model::DocumentId, model::Origin>> origins(std::span<const model::DocumentId>) override;

 private:
  Database& database_;
};

}  // namespace svea::store_sqlite
