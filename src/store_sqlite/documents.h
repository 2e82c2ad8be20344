// Documents and the change feed in SQLite.
#pragma once

#include "store/documents.h"
#include "store_sqlite/database.h"

namespace svea::store_sqlite {

class SqliteDocuments final : public store::Documents {
 public:
  explicit SqliteDocuments(Database& database) : database_(database) {}

  // adding.cpp
  Result<std::vector<store::Added>> add(std::span<const store::NewDocument>) override;

  // documents.cpp
  Result<std::optional<model::Document>> find(model::DocumentId, const model::Reach&) override;
  Result<std::optional<model::DocumentText>> text(model::DocumentId, const model::Reach&) override;
  Result<std::vector<model::DocumentId>> still_readable(std::span<const model::DocumentId>,
                                                        const model::Reach&) override;
  Result<bool> edit(model::DocumentId, const store::MetadataChanges&, const model::Reach&) override;
  Result<bool> remove(model::DocumentId, const model::Reach&) override;
  Result<bool> content_in_use(std::string_view content_hash) override;

  // versions.cpp
  Result<std::vector<model::Document>> versions(model::DocumentId, const model::Reach&) override;
  Result<bool> restore(model::DocumentId, const model::Reach&) override;

  // document_list.cpp
  Result<store::DocumentPage> list(const store::DocumentFilter&, const model::Reach&) override;

  // change_feed.cpp
  Result<std::vector<store::Change>> changes_after(model::Seq seq, std::size_t count_max) override;
  Result<model::Seq> last_seq() override;

 private:
  Database& database_;
};

}  // namespace svea::store_sqlite
