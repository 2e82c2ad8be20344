#include "store_sqlite/document_queries.h"
#include "store_sqlite/documents.h"
#include "store_sqlite/stored_values.h"

namespace svea::store_sqlite {
namespace {

// Long reports are handed over a few at a time, so that whoever follows holds tens of megabytes at most.
constexpr std::size_t k_passages_at_once = 4'000;

Result<std::vector<model::Passage>> passages_of(Connection& connection, model::DocumentId id) {
  auto rows =
      TRY(connection.query("SELECT ordinal, heading_path, page, text_start, text_end, text FROM passages "
                           "WHERE document_id = ?1 ORDER BY ordinal",
                           id));
  std::vector<model::Passage> passages;
  while (TRY(rows.next()))
    passages.push_back({rows.get<int>(0), TRY(read_strings(rows.get<std::string_view>(1))), rows.get<int>(2),
                        rows.get<std::int64_t>(3), rows.get<std::int64_t>(4), rows.get<std::string>(5)});
  return passages;
}

}  // namespace

Result<std::vector<store::Change>> SqliteDocuments::changes_after(model::Seq seq, std::size_t count_max) {
  return database_.read([&](Connection& connection) -> Result<std::vector<store::Change>> {
    auto rows =
        TRY(connection.query("SELECT seq, document_id, organisation_id, space_id, removed FROM changes WHERE "
                             "seq > ?1 ORDER BY seq LIMIT ?2",
                             seq, count_max));
    std::vector<store::Change> changes;
    std::size_t passages = 0;
    while (passages < k_passages_at_once && TRY(rows.next())) {
      auto& change = changes.emplace_back();
      change.document.seq = rows.get<model::Seq>(0);
      change.document.id = rows.get<model::DocumentId>(1);
      change.document.organisation = rows.get<model::OrganisationId>(2);
      change.document.space = rows.get<model::SpaceId>(3);
      change.removed = rows.get<bool>(4);
      if (change.removed) continue;
      if (auto document = TRY(find_document(connection, change.document.id)))
        change.document = std::move(*document);
      change.passages = TRY(passages_of(connection, change.document.id));
      passages += change.passages.size();
    }
    return changes;
  });
}

Result<model::Seq> SqliteDocuments::last_seq() {
  return database_.read([](Connection& connection) -> Result<model::Seq> {
    auto rows = TRY(connection.query("SELECT coalesce(max(seq), 0) FROM changes"));
    TRY(rows.next());
    return rows.get<model::Seq>(0);
  });
}

}  // namespace svea::store_sqlite
